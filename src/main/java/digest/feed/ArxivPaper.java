package digest.feed;

import digest.feed.Entry.Draft;
import digest.item.Item;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What arXiv puts before an abstract ("arXiv:2604.09502v1 Announce Type: new", then "Abstract:"), after a title
 * ("(arXiv:2301.00001v2 [cs.CL] UPDATED)", until 2024) and into one creator (all authors, comma-separated).
 */
final class ArxivPaper {

    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "\\s*(?:<p>)?arXiv:\\S{5,30}\\s{1,4}Announce Type:\\s{0,4}([a-z-]{3,20})\\s{0,9}(?:<br ?/?>)?\\s{0,9}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABSTRACT = Pattern.compile("\\s*(?:<p>)?(?:Abstract|ABSTRACT)\\s?:\\s{0,9}");

    /** What follows the abstract on a listing page scraped in its place (seen 2026-04). */
    private static final Pattern PAGE_END =
            Pattern.compile("\\s(?:Comments: |Subjects: |Cite as: |Journal reference: |Submission history From:)");

    private static final Pattern TITLE_END =
            Pattern.compile("\\s*\\(arXiv:\\S{5,30} \\[[^\\]]{2,30}](?: (UPDATED|CROSS LISTED))?\\)$");

    private static final Pattern AND = Pattern.compile(",?\\s+and\\s+|,\\s*|;\\s*");

    private static final Pattern LINE_END = Pattern.compile("[ \\t]{0,9}\\r?\\n[ \\t]{0,9}");

    private ArxivPaper() {}

    /**
     * Whether an item is a new version of a paper announced before. Its date is "the date of the official announcement of the
     * update" (arXiv's specification of its RSS feeds, August 2024), so that by it a paper of years ago is of today.
     */
    static boolean isReplacement(Item item) {
        return item.key().startsWith("arxiv:")
                && (item.labels().contains("replace") || item.labels().contains("replace-cross"));
    }

    /** "cs.CL updates on arXiv.org", what arXiv calls the feeds of its daily announcements. */
    private static final String ANNOUNCEMENTS = "updates on arXiv.org";

    /** Its feeds are made anew at midnight there, and name Saturday and Sunday in skipDays (September 2025). */
    private static final ZoneId ITHACA = ZoneId.of("America/New_York");

    /** Whether a feed is one of arXiv's daily announcements, which at times have no entry and are not broken. */
    static boolean isAnnouncement(Feed feed) {
        return feed.title().endsWith(ANNOUNCEMENTS);
    }

    /** What it means that there is no entry. */
    static String silence(Instant at) {
        DayOfWeek day = at.atZone(ITHACA).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY
                ? "no announcements: arXiv makes none on Saturday and Sunday"
                : "no announcements, as on a holiday";
    }

    /** An abstract is one paragraph, however its lines are wrapped. */
    static String oneParagraph(String text) {
        return text.indexOf('\n') < 0 ? text : LINE_END.matcher(text).replaceAll(" ");
    }

    /** The paper with its bare abstract, its authors one by one, and "replace" or "cross" among its labels where it is one. */
    static Entry unwrap(Entry entry) {
        Draft draft = entry.draft();
        String text = entry.content().isBlank() ? entry.summary() : entry.content();
        Matcher announcement = ANNOUNCEMENT.matcher(text);
        if (announcement.lookingAt()) {
            String type = announcement.group(1).toLowerCase(Locale.ROOT);
            if (!type.equals("new")) draft.category(type);
            text = text.substring(announcement.end());
        }
        Matcher opening = ABSTRACT.matcher(text);
        if (opening.lookingAt()) text = text.substring(opening.end());
        if (text.contains("[Submitted on ") || text.contains("View a PDF of the paper")) {
            int at = text.indexOf("Abstract:");
            if (at >= 0) text = text.substring(at + "Abstract:".length()).strip();
            Matcher end = PAGE_END.matcher(text);
            if (end.find()) text = text.substring(0, end.start());
        }
        draft.content = TexText.plain(oneParagraph(text));
        draft.summary = "";
        Matcher ending = TITLE_END.matcher(draft.title);
        if (ending.find()) {
            if ("UPDATED".equals(ending.group(1))) draft.category("replace");
            draft.title = draft.title.substring(0, ending.start());
        }
        draft.title = TexText.plain(draft.title);
        List<String> authors = new ArrayList<>();
        for (String written : draft.authors) {
            for (String name : AND.split(TexText.plain(written)))
                if (!name.isBlank() && !authors.contains(name)) authors.add(name.strip());
        }
        draft.authors.clear();
        draft.authors.addAll(authors);
        return draft.done();
    }
}
