package digest.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A link as it may be printed: one visible word, whatever stood in the feed. */
public final class WebAddress {

    /** Besides blanks and the invisible: what ends an address in HTML or markdown, and what RFC 3986 has no place for there. */
    private static final String ENDS = "\"<>\\`";

    private WebAddress() {}

    /**
     * An absolute http(s) address without what no address may hold, which is percent-encoded as browsers do; letters of every
     * script stay as they are.
     *
     * @return null for what is no address of the web, or names no host
     */
    public static @Nullable String of(String link) {
        String text = link.strip();
        int host = text.regionMatches(true, 0, "https://", 0, 8)
                ? 8
                : text.regionMatches(true, 0, "http://", 0, 7) ? 7 : 0;
        if (host == 0 || host == text.length() || "/?#:@".indexOf(text.charAt(host)) >= 0) return null;
        int end = host;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) end++;
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean fits =
                    c < 0x80 ? c > ' ' && c < 0x7f && ENDS.indexOf(c) < 0 : Characters.isVisible(c) && !isBlank(c);
            if (!fits && i < end) return null;
            if (!fits && out == null) out = new StringBuilder(text.length() + 16).append(text, 0, i);
            if (out != null && fits) out.appendCodePoint(c);
            if (!fits) encode(text.substring(i, next), out);
            i = next;
        }
        return out == null ? text : out.toString();
    }

    private static boolean isBlank(int c) {
        return c <= 0xffff && Characters.isSpace((char) c);
    }

    private static void encode(String character, StringBuilder out) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8))
            out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
}
