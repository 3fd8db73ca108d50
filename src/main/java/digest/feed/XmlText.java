package digest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/**
 * XML as it came into XML that a strict parser takes: nothing before the root, no declaration, comment or document type, no
 * character and no entity that XML does not know. One pass over the text; CDATA keeps all but its forbidden characters.
 *
 * @param text from the root element on; cut off before the element beyond {@link #MOST_ELEMENTS}
 * @param repairs what was mended, one plain line each
 * @param depth how deep its elements are nested, as far as tags tell
 * @param items how many elements it opens that are called "item" or "entry", without a prefix
 */
record XmlText(String text, List<String> repairs, int depth, int items) {

    /** Elements; the feed at hand that has most has 23,000 (of 3,374 files, 2026-11). Chosen by hand. */
    static final int MOST_ELEMENTS = 250_000;

    /** The longest entity name that HTML knows has 31 letters. */
    private static final int LONGEST_ENTITY = 33;

    static XmlText of(String raw) {
        return new Mender(raw).mend();
    }

    private static final class Mender {
        private final String raw;

        /** The same: an array is walked three times as fast as a string. */
        private final char[] chars;

        private final int length;

        /** What has been mended, up to {@link #copied}; null as long as nothing had to be. */
        private StringBuilder out;

        private int copied;
        private int depth;
        private int deepest;
        private int elements;
        private int items;
        private boolean strangeCharacters;
        private boolean strangeEntities;
        private boolean documentType;
        private boolean tooMany;

        Mender(String raw) {
            this.raw = raw;
            this.chars = raw.toCharArray();
            this.length = chars.length;
        }

        XmlText mend() {
            List<String> repairs = new ArrayList<>();
            int start = Math.max(raw.indexOf('<'), 0);
            if (!raw.substring(0, start).isBlank()) repairs.add("skipped text before the document");
            if (raw.startsWith("<?", start)) start = after("?>", start + 2);
            copied = start;
            int end = start;
            while (end < length && !tooMany) {
                char c = chars[end];
                end = c == '<' ? markup(end) : isPlain(c) ? end + 1 : character(end);
            }
            if (strangeCharacters) repairs.add("took out characters that XML forbids");
            if (strangeEntities) repairs.add("resolved entities that it does not declare");
            if (documentType) repairs.add("ignored its document type");
            if (tooMany) repairs.add("read only its first " + MOST_ELEMENTS + " elements");
            String rest = raw.substring(copied, end);
            String text = out == null ? rest : out.append(rest).toString();
            return new XmlText(text, List.copyOf(repairs), deepest, items);
        }

        /** Puts something in the place of a stretch of the text. */
        private void replace(int from, int to, String with) {
            if (out == null) out = new StringBuilder(length + 64);
            out.append(raw.substring(copied, from)).append(with);
            copied = to;
        }

        /** Past a tag, a comment or what else begins with "&lt;". */
        private int markup(int at) {
            if (raw.startsWith("<![CDATA[", at)) return cdata(at);
            boolean comment = raw.startsWith("<!--", at);
            if (comment || raw.startsWith("<!", at) || raw.startsWith("<?", at)) {
                int end = comment
                        ? after("-->", at + 4)
                        : chars[at + 1] == '?' ? after("?>", at + 2) : afterDeclaration(at);
                replace(at, end, "");
                return end;
            }
            return tag(at);
        }

        private int tag(int at) {
            int end = tagEnd(at);
            boolean closes = raw.startsWith("/", at + 1);
            boolean empty = end > 1 && chars[end - 2] == '/';
            if (!closes && !count(at)) return at;
            depth += closes ? -1 : empty ? 0 : 1;
            deepest = Math.max(deepest, depth);
            for (int i = at; i < end; ) i = isPlain(chars[i]) ? i + 1 : character(i);
            return end;
        }

        private boolean count(int at) {
            if (++elements > MOST_ELEMENTS) {
                tooMany = true;
                return false;
            }
            int name = raw.startsWith("item", at + 1) ? 4 : raw.startsWith("entry", at + 1) ? 5 : 0;
            int end = at + 1 + name;
            if (name > 0 && end < length && " \t\r\n/>".indexOf(chars[end]) >= 0) items++;
            return true;
        }

        /** Whether a character stays and begins nothing else. */
        private static boolean isPlain(char c) {
            return c >= ' ' && c < '\ud800' && c != '&' || c == '\n' || c == '\t' || c == '\r';
        }

        /** Past one character, or the entity that begins with it; what XML forbids is left out. */
        private int character(int at) {
            char c = chars[at];
            if (c == '&') return entity(at);
            boolean pair = Character.isHighSurrogate(c) && at + 1 < length && Character.isLowSurrogate(chars[at + 1]);
            if (pair) return at + 2;
            if (c < ' ' || Character.isSurrogate(c) || c == '\ufffe' || c == '\uffff') {
                strangeCharacters = true;
                replace(at, at + 1, "");
            }
            return at + 1;
        }

        private int entity(int at) {
            for (String known : XML_ENTITIES) if (raw.startsWith(known, at + 1)) return at + 1 + known.length();
            int end = at + 1;
            while (end < length && end - at < LONGEST_ENTITY && isName(chars[end])) end++;
            boolean closed = end < length && chars[end] == ';' && end > at + 1;
            String name = raw.substring(at + 1, end);
            if (closed && name.charAt(0) == '#') return number(at, end, name);
            strangeEntities = true;
            String known = closed ? Entities.getByName(name) : "";
            if (known.isEmpty()) {
                replace(at, at + 1, "&amp;");
                return at + 1;
            }
            replace(at, end + 1, known.equals("<") ? "&lt;" : known.equals("&") ? "&amp;" : known);
            return end + 1;
        }

        private static final List<String> XML_ENTITIES = List.of("lt;", "gt;", "amp;", "quot;", "apos;");

        /** A character by number: one that XML forbids is left out, one of windows-1252's upper controls becomes what was meant. */
        private int number(int at, int end, String name) {
            int code;
            try {
                boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
                code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            } catch (NumberFormatException noNumber) {
                replace(at, at + 1, "&amp;");
                strangeEntities = true;
                return at + 1;
            }
            boolean allowed = code == 9
                    || code == 10
                    || code == 13
                    || code >= 0x20 && code <= 0xd7ff
                    || code >= 0xe000 && code <= 0xfffd
                    || code >= 0x10000 && code <= 0x10ffff;
            if (code >= 0x80 && code <= 0x9f)
                replace(at, end + 1, new String(new byte[] {(byte) code}, Encoding.WINDOWS_1252));
            else if (!allowed) {
                replace(at, end + 1, "");
                strangeCharacters = true;
            } else if (name.charAt(1) == 'X') replace(at, end + 1, "&#" + code + ";");
            return end + 1;
        }

        private static boolean isName(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
        }

        private int tagEnd(int at) {
            char quote = 0;
            for (int i = at + 1; i < length; i++) {
                char c = chars[i];
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
            return length;
        }

        private int cdata(int at) {
            int end = after("]]>", at + "<![CDATA[".length());
            for (int i = at; i < end; ) {
                char c = chars[i];
                i = c == '&' || isPlain(c) ? i + 1 : character(i);
            }
            return end;
        }

        private int after(String mark, int from) {
            int at = raw.indexOf(mark, from);
            return at < 0 ? length : at + mark.length();
        }

        /** Past a document type with whatever it declares. */
        private int afterDeclaration(int at) {
            documentType |= raw.regionMatches(true, at, "<!doctype", 0, 9)
                    && raw.substring(at, Math.min(length, at + 400))
                            .toLowerCase(Locale.ROOT)
                            .contains("<!entity");
            int brackets = 0;
            for (int i = at + 2; i < length; i++) {
                char c = chars[i];
                if (c == '[') brackets++;
                else if (c == ']') brackets--;
                else if (c == '>' && brackets <= 0) return i + 1;
            }
            return length;
        }
    }
}
