package digest.feed;

import digest.feed.Entry.Draft;
import digest.item.Item.Engagement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What Reddit wraps around a post in its feeds: a table with the thumbnail, the self text between {@code <!-- SC_OFF -->}
 * marks, and "submitted by /u/NAME [link] [comments]" (Atom, 2026-06; RSS with the number of comments, 2015).
 */
final class RedditPost {

    /** The links "[link]" and "[12 comments]" of the wrapper. */
    private static final Pattern ANCHOR = Pattern.compile(
            "<a\\s[^<>]{0,400}?href=[\"']([^\"'<>]{1,2000})[\"'][^<>]{0,400}>\\s{0,9}\\[(?:link|(\\d{1,7}) comments?)]");

    private static final Pattern SUBREDDIT =
            Pattern.compile("^https?://(?:\\w{1,5}\\.)?reddit\\.com/(r/\\w{2,40})/comments/");

    /** What stands in place of a text or a name that was taken back, alone (Reddit's JSON and feeds, 2025). */
    private static final Pattern REMOVED = Pattern.compile("\\[(?:removed|deleted)]");

    /** The same with the markup around it, which is short. */
    private static final Pattern NOTHING_ELSE =
            Pattern.compile("(?:\\s|<[^<>]{0,40}>){0,20}" + REMOVED.pattern() + "(?:\\s|<[^<>]{0,40}>){0,20}");

    private static final String OFF = "<!-- SC_OFF -->";

    private static final String ON = "<!-- SC_ON -->";

    private RedditPost() {}

    /** "r/LocalLLaMA", where the post stands in a subreddit. */
    static Optional<String> subreddit(Entry entry) {
        if (entry.url() == null) return Optional.empty();
        Matcher address = SUBREDDIT.matcher(entry.url());
        return address.find() ? Optional.of(address.group(1)) : Optional.empty();
    }

    /** The post as self text, target, author; nothing of the wrapper. */
    static Entry unwrap(Entry entry) {
        return withoutRemoved(unwrapped(entry));
    }

    /** A text that its author or a moderator took back is none. */
    private static Entry withoutRemoved(Entry entry) {
        if (!NOTHING_ELSE.matcher(entry.content()).matches()) return entry;
        Draft draft = entry.draft();
        draft.content = "";
        return draft.done();
    }

    private static Entry unwrapped(Entry entry) {
        Draft draft = entry.draft();
        draft.authors.replaceAll(RedditPost::bareName);
        draft.authors.removeIf(name -> REMOVED.matcher(name).matches());
        String html = entry.content().isBlank() ? entry.summary() : entry.content();
        boolean wrapped = html.contains("[link]") || html.contains("SC_OFF");
        if (!wrapped) return draft.done();
        int from = html.indexOf(OFF);
        int to = html.lastIndexOf(ON);
        boolean marked = from >= 0 && to > from;
        draft.content = marked ? html.substring(from + OFF.length(), to) : "";
        draft.summary = "";
        Matcher anchor = ANCHOR.matcher(marked ? html.substring(0, from) + html.substring(to) : html);
        while (anchor.find()) {
            String address = Parser.unescapeEntities(anchor.group(1), true);
            boolean comments = anchor.group(2) != null;
            if (!comments && LooseReader.isWeb(address)) draft.target = address;
            if (comments && draft.engagement == null)
                draft.engagement = new Engagement(0, Integer.parseInt(anchor.group(2)));
        }
        return draft.done();
    }

    /** A name without "/u/". */
    static String bareName(String name) {
        return name.replaceFirst("^/?u/", "");
    }
}
