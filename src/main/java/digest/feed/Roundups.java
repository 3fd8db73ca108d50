package digest.feed;

import digest.item.Links;
import digest.text.Block;
import digest.text.Content;
import java.util.List;
import java.util.regex.Pattern;

/** Whether one item tells several stories: a newsletter, a digest of links. */
final class Roundups {

    /** How newsletters name themselves in a title. */
    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:last week in|this week in|week in review|weekly|round-?up|digest|newsletter|links? for|issue #?\\d+|import ai \\d+|news of the week|"
                    + "data points|the batch|radar #?\\d+|ainews|open artifacts|what'?s new in|top stories|monthly|recap)\\b",
            Pattern.CASE_INSENSITIVE);

    /** With such a title, or an opening "In this newsletter:" (Simon Willison's, 2024): publishers linked and headings needed. Chosen by hand. */
    private static final int NAMED_PUBLISHERS = 4;

    private static final int NAMED_HEADINGS = 2;

    /**
     * Without one. Essays link many publishers under many headings too: of the 60 Substack posts at hand (three newsletters,
     * 2024 to 2026) these bounds take the digests and leave the essays.
     */
    private static final int PUBLISHERS = 15;

    private static final int HEADINGS = 6;

    private Roundups() {}

    static boolean is(String title, Content content, List<String> links) {
        if (links.size() < NAMED_PUBLISHERS) return false;
        long headings = content.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.HEADING)
                .count();
        if (headings < NAMED_HEADINGS) return false;
        long publishers = links.stream()
                .filter(l -> !Links.isMedia(l))
                .map(Links::publisher)
                .distinct()
                .count();
        String opening = content.blocks().get(0).text();
        boolean named = TITLE.matcher(title).find()
                || opening.startsWith("In this newsletter")
                || opening.startsWith("In this issue");
        return named ? publishers >= NAMED_PUBLISHERS : publishers >= PUBLISHERS && headings >= HEADINGS;
    }

    /** Whether a title lists what an issue tells: "Letters 12: Robots learn to fold; Chips get cheaper". */
    static boolean listsItsStories(String title) {
        return title.indexOf(';') > 0;
    }
}
