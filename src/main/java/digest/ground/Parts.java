package digest.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters and numbers that names are made of: "Qwen3.5-9B" has "qwen", "3.5", "9" and "b". Written "qwen 3.5 9b" it is
 * the same name; "qwen 3.5 9" is another.
 */
final class Parts {

    private static final Pattern PART = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)*|\\p{L}+");

    /** How two parts join: within one word, or not. */
    private static final char INSIDE = '~';

    private static final char APART = ' ';

    private Parts() {}

    /** The parts of a text in lower case, blanks between. */
    static String of(String flat) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(flat);
        while (part.find()) parts.add(part.group().replace(",", ""));
        return String.join(" ", parts);
    }

    /** Adds a text's parts, a blank before and after each, and in {@code joins}, at the place of each blank, how they join. */
    static void append(String flat, StringBuilder parts, StringBuilder joins) {
        Matcher part = PART.matcher(flat);
        int end = -1;
        while (part.find()) {
            String bare = part.group().replace(",", "");
            parts.append(' ').append(bare);
            joins.append(part.start() == end ? INSIDE : APART).append("·".repeat(bare.length()));
            end = part.end();
        }
        parts.append(" \n");
        joins.append(APART).append('\n');
    }

    /** Whether a name's parts stand one after another, beginning and ending where words do. */
    static boolean has(String name, StringBuilder parts, StringBuilder joins) {
        String wanted = " " + name + " ";
        for (int at = parts.indexOf(wanted); at >= 0; at = parts.indexOf(wanted, at + 1))
            if (joins.charAt(at) == APART && joins.charAt(at + wanted.length() - 1) == APART) return true;
        return false;
    }
}
