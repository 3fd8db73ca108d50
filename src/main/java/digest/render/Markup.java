package digest.render;

import digest.text.Characters;
import java.util.regex.Pattern;

/** Hostile words made harmless for HTML and XML. */
final class Markup {

    /** An address that a browser may follow: nothing that runs, nothing that breaks out of its quotes. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>`\\\\]+", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** A text for an element or a quoted attribute, without control, bidi and other unseen characters. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Characters.clean(text).toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether an address may be linked to. */
    static boolean isSafe(String url) {
        return ADDRESS.matcher(url).matches();
    }
}
