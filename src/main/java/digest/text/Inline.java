package digest.text;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markdown within a line: emphasis, code, escapes and links are resolved to the words a reader sees. One pass. */
final class Inline {

    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!~>|<^&$%\"'/:;=?@";

    /** How far a link's closing bracket is looked for; keeps hostile "[[[[" linear. Chosen by hand. */
    private static final int LONGEST_LINK = 2_048;

    private Inline() {}

    /** @param links receives the absolute http(s) targets, in reading order */
    static String plain(String text, String base, Set<String> links) {
        if (!mayBeMarked(text)) return text;
        StringBuilder out = new StringBuilder(text.length());
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < length && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0) {
                out.append(text.charAt(i + 1));
                i += 2;
            } else if (c == '[' || c == '!' && i + 1 < length && text.charAt(i + 1) == '[') {
                int open = c == '[' ? i : i + 1;
                int middle = closing(text, open);
                int end = middle < 0 ? -1 : near(text, ')', middle + 2);
                if (end < 0) {
                    out.append(c);
                    i++;
                } else {
                    String inner = text.substring(open + 1, middle);
                    end = balanced(text, middle + 2, end);
                    if (c == '[') {
                        link(text.substring(middle + 2, end), base, links);
                        out.append(inner.indexOf('[') < 0 ? plain(inner, "", new LinkedHashSet<>()) : inner);
                    }
                    i = end + 1;
                }
            } else if (c == '<' && text.startsWith("http", i + 1) && near(text, '>', i) > 0) {
                int end = near(text, '>', i);
                link(text.substring(i + 1, end), base, links);
                out.append(text, i + 1, end);
                i = end + 1;
            } else if (c == 'h' && (text.startsWith("http://", i) || text.startsWith("https://", i))) {
                int end = urlEnd(text, i);
                boolean cut = end == length && text.endsWith("-");
                if (!cut && end - i < LONGEST_LINK) link(text.substring(i, end), base, links);
                out.append(text.substring(i, end).replace("\\", ""));
                i = end;
            } else if (c == '`') {
                while (i < length && text.charAt(i) == '`') i++;
            } else if (c == '*' || c == '_' || c == '~') {
                int end = i;
                while (end < length && text.charAt(end) == c) end++;
                if (!marks(text, i, end, c)) out.append(text, i, end);
                i = end;
            } else if (c == '>' && text.startsWith(">!", i) || c == '!' && text.startsWith("!<", i)) {
                i += 2;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    /** Whether there is a mark or an address in the text; most have none. */
    private static boolean mayBeMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\', '[', '!', '<', '>', '`', '*', '_', '~' -> {
                    return true;
                }
                default -> {}
            }
        }
        return text.contains("http");
    }

    /** The next place of a character, -1 if it is farther than a link is long. */
    private static int near(String text, char c, int from) {
        int limit = Math.min(text.length(), from + LONGEST_LINK);
        for (int i = from; i < limit; i++) if (text.charAt(i) == c) return i;
        return -1;
    }

    /** Where {@code ](} closes the bracket opened at {@code open}; -1 if not near. */
    private static int closing(String text, int open) {
        int depth = 0;
        int limit = Math.min(text.length() - 1, open + LONGEST_LINK);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '[') depth++;
            else if (c == ']' && --depth == 0) return text.charAt(i + 1) == '(' ? i : -1;
            if (depth > 8) return -1;
        }
        return -1;
    }

    /** The end of an address that has brackets of its own, as Wikipedia's do. */
    private static int balanced(String text, int from, int end) {
        int depth = 0;
        for (int i = from; i < text.length() && i - from < LONGEST_LINK; i++) {
            char c = text.charAt(i);
            if (c == '(') depth++;
            else if (c == ')' && depth-- == 0) return i;
            else if (c == ' ' && depth > 0) break;
        }
        return end;
    }

    /** Whether a run of marks is markup: it touches a word on one side only, and for few marks of it at all. */
    private static boolean marks(String text, int from, int to, char c) {
        int run = to - from;
        if (c == '~') return run == 2;
        if (run > 3) return false;
        boolean spaceBefore = from == 0 || Characters.isSpace(text.charAt(from - 1));
        boolean spaceAfter = to == text.length() || Characters.isSpace(text.charAt(to));
        if (spaceBefore && spaceAfter) return run > 1;
        boolean wordBefore = from > 0 && Character.isLetterOrDigit(text.charAt(from - 1));
        boolean wordAfter = to < text.length() && Character.isLetterOrDigit(text.charAt(to));
        if (wordBefore && wordAfter) return c == '*' && run > 1;
        if (c == '_') return true;
        return run > 1 || paired(text, from, to, spaceBefore);
    }

    /** A single star needs its other half in the same line: "2 *3" and footnote stars stay. */
    private static boolean paired(String text, int from, int to, boolean opens) {
        int reach = 400;
        if (opens || from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1))) {
            int other = text.indexOf('*', to);
            if (other > 0 && other - to < reach && !Characters.isSpace(text.charAt(other - 1))) return true;
        }
        int other = text.lastIndexOf('*', from - 1);
        return other >= 0 && from - other < reach && !Characters.isSpace(text.charAt(from - 1));
    }

    static int urlEnd(String text, int from) {
        int end = from;
        int depth = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Characters.isSpace(c)
                    || c == '<'
                    || c == '>'
                    || c == '"'
                    || c == '['
                    || c == ']'
                    || c == '|'
                    || c == '`'
                    || c == '\\'
                    || c > 0x2000) break;
            if (c == '(') depth++;
            if (c == ')' && depth-- == 0) break;
            if (c == '*' && end + 1 < text.length() && text.charAt(end + 1) == '*') break;
            end++;
        }
        while (end > from && ".,;:!?'*_".indexOf(text.charAt(end - 1)) >= 0) end--;
        return end;
    }

    /** Houses of code and papers whose addresses people write without "https://"; chosen by hand. */
    private static final List<String> HOUSES =
            List.of("github.com", "huggingface.co", "arxiv.org", "openreview.net", "gitlab.com", "youtu.be");

    private static final Pattern BARE = Pattern.compile("(?<![\\w./@-])(?:www\\.)?(?:"
            + HOUSES.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")/[\\w][^\\s<>\"|)\\]]{2,300}");

    /** Adds the addresses that stand in a text as words, with or without a scheme. */
    static void written(String text, Collection<String> links) {
        for (int i = text.indexOf("http"), end; i >= 0; i = text.indexOf("http", end)) {
            end = i + "http".length();
            if (!text.startsWith("://", end) && !text.startsWith("s://", end)) continue;
            end = Math.max(end, urlEnd(text, i));
            boolean cut = end == text.length() && text.endsWith("-");
            boolean address = !cut && end - i > "https://".length() + 2 && end - i < LONGEST_LINK;
            if (address) links.add(unescaped(text.substring(i, end)));
        }
        if (text.indexOf('/') < 0 || HOUSES.stream().noneMatch(text::contains)) return;
        for (Matcher bare = BARE.matcher(text); bare.find(); ) {
            links.add("https://" + unescaped(bare.group().replaceFirst("[.,;:!?'*_]+$", "")));
        }
    }

    /** An address without markdown's escapes, which Reddit's editor leaves in what it links: "JANG\\_2L", "JANG%5C_2L". */
    static String unescaped(String url) {
        return url.replace("\\", "").replace("%5C_", "_").replace("%5c_", "_");
    }

    /** Adds an address, resolved, if it is one of the web. */
    static void link(String raw, String base, Set<String> links) {
        String target = raw.strip();
        int space = target.indexOf(' ');
        if (space > 0) target = target.substring(0, space);
        if (target.startsWith("<") && target.endsWith(">")) target = target.substring(1, target.length() - 1);
        target = unescaped(target);
        if (PlainText.isWeb(target)) {
            links.add(target);
        } else if (!target.isEmpty() && !target.startsWith("#") && PlainText.isWeb(base) && target.indexOf(':') < 0) {
            try {
                String absolute = URI.create(base).resolve(target).toString();
                if (PlainText.isWeb(absolute)) links.add(absolute);
            } catch (IllegalArgumentException notAnAddress) {
                // a bracket that only looked like a link
            }
        }
    }
}
