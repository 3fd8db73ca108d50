package digest.text;

import java.text.Normalizer;
import org.jsoup.parser.Parser;

/** What a reader can see of a string: invisible, directional and control characters are taken out of it. */
public final class Characters {

    private Characters() {}

    /**
     * The visible characters, NFC, line ends as {@code \n}, other white space as it was. Gone are: control characters,
     * unpaired surrogates and non-characters, soft hyphens, zero-width, bidi and tag characters and variation selectors
     * (the last three can carry text that only a machine reads: Unicode TR 36).
     */
    public static String clean(String text) {
        StringBuilder out = null;
        boolean composed = true;
        int length = text.length();
        for (int i = 0; i < length; ) {
            char first = text.charAt(i);
            if (first < 0x7f && (first >= ' ' || first == '\n')) {
                if (out != null) out.append(first);
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean keep = isVisible(c) && c != '\r';
            if (!keep && out == null) out = new StringBuilder(length).append(text.substring(0, i));
            if (out != null && keep) out.appendCodePoint(c);
            if (c == '\r' && (next >= length || text.charAt(next) != '\n')) out.append('\n');
            composed &= isComposed(c);
            i = next;
        }
        String visible = out == null ? text : out.toString();
        if (composed) return visible;
        return Normalizer.isNormalized(visible, Normalizer.Form.NFC)
                ? visible
                : Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /**
     * Whether a character is the same in every normal form that composes: Latin letters with their marks, and the dashes,
     * quotes and currencies. Most texts have no others, and need no normalizing.
     */
    private static boolean isComposed(int c) {
        return c < 0x300 || c >= 0x2010 && c < 0x20d0;
    }

    /**
     * One clean line: entities that a feed escaped twice resolved, white space of every kind folded into single blanks, none
     * at the ends.
     */
    public static String line(String text) {
        return fold(clean(unescape(text)));
    }

    /** Entities resolved once more, where there are any: feeds escape {@code Q&amp;A} twice (seen 2026-01 in taste data). */
    static String unescape(String text) {
        return text.indexOf('&') < 0 || text.indexOf(';') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** White space of every kind folded into single blanks, none at the ends. */
    static String fold(String text) {
        if (isFolded(text)) return text;
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && out.length() > 0) out.append(' ');
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isFolded(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank ? space : isSpace(c)) return false;
            space = blank;
        }
        return text.isEmpty() || !space;
    }

    /** Whether there is a letter or a digit in it. */
    static boolean hasWords(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isLetterOrDigit(text.charAt(i))) return true;
        return false;
    }

    /** How many blanks there are in a folded line: one less than its words. */
    static int blanks(String line) {
        int blanks = 0;
        for (int i = line.indexOf(' '); i >= 0; i = line.indexOf(' ', i + 1)) blanks++;
        return blanks;
    }

    /** A folded line without the blanks that flattened links leave before stops and commas: "according to Bloomberg ." */
    static String tidy(String line) {
        int at = line.indexOf(' ');
        StringBuilder out = null;
        int copied = 0;
        for (; at >= 0 && at + 1 < line.length(); at = line.indexOf(' ', at + 1)) {
            char mark = line.charAt(at + 1);
            boolean stop = (mark == '.' || mark == ',' || mark == ';')
                    && (at + 2 == line.length() || line.charAt(at + 2) == ' ');
            if (!stop
                    || at == 0
                    || !(Character.isLetterOrDigit(line.charAt(at - 1)) || "”\"’)".indexOf(line.charAt(at - 1)) >= 0))
                continue;
            if (out == null) out = new StringBuilder(line.length());
            out.append(line, copied, at);
            copied = at + 1;
        }
        return out == null ? line : out.append(line, copied, line.length()).toString();
    }

    static boolean isSpace(char c) {
        if (c <= ' ' || c == 0x7f || c == 0x85 || c == 0xa0) return true;
        return c >= 0x1680
                && (c == 0x1680
                        || c >= 0x2000 && c <= 0x200a
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0x202f
                        || c == 0x205f
                        || c == 0x3000);
    }

    static boolean isVisible(int c) {
        if (c < 0x7f) return c >= ' ' || c == '\n' || c == '\t' || c == '\r';
        if (c < 0xa0) return c == 0x85;
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE, Character.CONTROL -> false;
            case Character.UNASSIGNED -> (c & 0xfffe) != 0xfffe && (c < 0xfdd0 || c > 0xfdef);
            default -> !(c == 0x34f || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || selectsVariation(c));
        };
    }

    private static boolean selectsVariation(int c) {
        return c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
    }
}
