package digest.feed;

import digest.text.Block;
import digest.text.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines "Points: 376", "# Comments: 334" that feed makers put among the words of an item: hnrss (Article URL, Comments
 * URL, Points, # Comments), other Hacker News feeds (Score, Comments, By, Discussion), paper feeds (Upvotes, GitHub Stars,
 * Authors), all seen 2026-04.
 *
 * @param rest the text without them
 * @param values by lower-case name, in order; empty when the text has none
 */
record Fields(Content rest, Map<String, String> values) {

    private static final Pattern LINE = Pattern.compile(
            "(?:🔗 )?(Article URL|Comments URL|Points|# ?Comments|Score|Comments|By|Discussion|Upvotes|GitHub Stars|Authors|GitHub|Hugging Face|Project page)(?::\\s*(.{0,2000}))?",
            Pattern.CASE_INSENSITIVE);

    /** A field that no ordinary text has on a line of its own; one of them makes the others fields too. */
    private static final Set<String> SURE =
            Set.of("article url", "comments url", "points", "# comments", "score", "upvotes");

    static Fields of(Content content) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Block> rest = new ArrayList<>();
        for (Block block : content.blocks()) {
            Matcher line = LINE.matcher(block.text());
            if (line.matches())
                values.putIfAbsent(
                        line.group(1).toLowerCase(Locale.ROOT).replace("#comments", "# comments"),
                        line.group(2) == null ? "" : line.group(2));
            else rest.add(block);
        }
        boolean sure = values.keySet().stream().anyMatch(SURE::contains);
        return sure ? new Fields(new Content(rest), values) : new Fields(content, Map.of());
    }

    /** The first of the named fields that is there; "" when none is. */
    String text(String... names) {
        for (String name : names) if (values.containsKey(name)) return values.get(name);
        return "";
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** The same as a number; -1 when there is none. */
    int number(String... names) {
        String digits = text(names).replace(",", "").strip();
        return NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
    }
}
