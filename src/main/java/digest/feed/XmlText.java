package digest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/**
 * XML as it came into XML that a strict parser takes: nothing before the root, no document type, no character and no entity
 * that XML does not know. One pass over the text; CDATA and comments are left alone.
 *
 * @param text from the root element on
 * @param repairs what was mended, one plain line each
 * @param depth how deep its elements are nested, as far as tags tell
 */
record XmlText(String text, List<String> repairs, int depth) {

    /** The longest entity name that HTML knows has 31 letters. */
    private static final int LONGEST_ENTITY = 33;

    static XmlText of(String raw) {
        return new Mender(raw).mend();
    }

    private static final class Mender {
        private final String raw;
        private final StringBuilder out;
        private boolean strangeCharacters;
        private boolean strangeEntities;
        private boolean documentType;

        Mender(String raw) {
            this.raw = raw;
            this.out = new StringBuilder(raw.length() + 64);
        }

        XmlText mend() {
            List<String> repairs = new ArrayList<>();
            int start = raw.indexOf('<');
            if (start > 0 && !raw.substring(0, start).isBlank()) repairs.add("skipped text before the document");
            int depth = 0;
            int deepest = 0;
            int i = Math.max(start, 0);
            int n = raw.length();
            while (i < n) {
                char c = raw.charAt(i);
                if (c == '<') {
                    if (raw.startsWith("<![CDATA[", i)) i = copy(i, "]]>", 9);
                    else if (raw.startsWith("<!--", i)) i = skip(i, "-->", 4);
                    else if (raw.startsWith("<?", i)) i = skip(i, "?>", 2);
                    else if (raw.startsWith("<!", i)) i = skipDeclaration(i);
                    else {
                        boolean closes = raw.startsWith("</", i);
                        int end = tagEnd(i);
                        boolean empty = end > 1 && raw.charAt(end - 2) == '/';
                        depth += closes ? -1 : empty ? 0 : 1;
                        deepest = Math.max(deepest, depth);
                        for (int at = i; at < end; ) at = character(at);
                        i = end;
                    }
                } else {
                    i = character(i);
                }
            }
            if (strangeCharacters) repairs.add("took out characters that XML forbids");
            if (strangeEntities) repairs.add("resolved entities that it does not declare");
            if (documentType) repairs.add("ignored its document type");
            return new XmlText(out.toString(), List.copyOf(repairs), deepest);
        }

        /** Copies one character, or the entity that begins with it; gives the place after it. */
        private int character(int at) {
            char c = raw.charAt(at);
            if (c == '&') return entity(at);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == '\ufffe' || c == '\uffff') {
                strangeCharacters = true;
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && at + 1 < raw.length()
                        && Character.isLowSurrogate(raw.charAt(at + 1));
                if (pair) {
                    out.append(c).append(raw.charAt(at + 1));
                    return at + 2;
                }
                strangeCharacters = true;
            } else {
                out.append(c);
            }
            return at + 1;
        }

        private int entity(int at) {
            int end = at + 1;
            while (end < raw.length() && end - at < LONGEST_ENTITY && isName(raw.charAt(end))) end++;
            boolean closed = end < raw.length() && raw.charAt(end) == ';' && end > at + 1;
            String name = raw.substring(at + 1, end);
            if (closed && name.charAt(0) == '#') return number(at, end, name);
            if (closed
                    && (name.equals("amp")
                            || name.equals("lt")
                            || name.equals("gt")
                            || name.equals("quot")
                            || name.equals("apos"))) {
                out.append('&').append(name).append(';');
                return end + 1;
            }
            strangeEntities = true;
            String known = closed ? Entities.getByName(name) : "";
            if (known.isEmpty()) {
                out.append("&amp;");
                return at + 1;
            }
            out.append(known.equals("<") ? "&lt;" : known.equals("&") ? "&amp;" : known);
            return end + 1;
        }

        /** A character by number: one that XML forbids is left out, one of windows-1252's upper controls becomes what was meant. */
        private int number(int at, int end, String name) {
            int code = -1;
            try {
                boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
                code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            } catch (NumberFormatException noNumber) {
                out.append("&amp;");
                strangeEntities = true;
                return at + 1;
            }
            boolean allowed = code == 9
                    || code == 10
                    || code == 13
                    || code >= 0x20 && code <= 0xd7ff
                    || code >= 0xe000 && code <= 0xfffd
                    || code >= 0x10000 && code <= 0x10ffff;
            if (code >= 0x80 && code <= 0x9f) out.append(new String(new byte[] {(byte) code}, Encoding.WINDOWS_1252));
            else if (allowed) out.append("&#").append(code).append(';');
            else strangeCharacters = true;
            return end + 1;
        }

        private static boolean isName(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
        }

        private int tagEnd(int at) {
            char quote = 0;
            for (int i = at + 1; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (quote != 0) {
                    if (c == quote) quote = 0;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    return i + 1;
                } else if (c == '<') {
                    return i;
                }
            }
            return raw.length();
        }

        private int copy(int at, String end, int from) {
            int close = raw.indexOf(end, at + from);
            int stop = close < 0 ? raw.length() : close + end.length();
            for (int i = at; i < stop; i++) {
                char c = raw.charAt(i);
                if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == '\ufffe' || c == '\uffff')
                    strangeCharacters = true;
                else if (Character.isSurrogate(c)) i = character(i) - 1;
                else out.append(c);
            }
            return stop;
        }

        private int skip(int at, String end, int from) {
            int close = raw.indexOf(end, at + from);
            return close < 0 ? raw.length() : close + end.length();
        }

        /** Past a document type with whatever it declares. */
        private int skipDeclaration(int at) {
            documentType |= raw.regionMatches(true, at, "<!doctype", 0, 9)
                    && raw.substring(at, Math.min(raw.length(), at + 400))
                            .toLowerCase(Locale.ROOT)
                            .contains("<!entity");
            int brackets = 0;
            for (int i = at + 2; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '[') brackets++;
                else if (c == ']') brackets--;
                else if (c == '>' && brackets <= 0) return i + 1;
            }
            return raw.length();
        }
    }
}
