package digest.render;

import digest.text.Characters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Quotes, dashes and case by a fixed table; applied to prose, never to links. Names, versions and numbers keep their digits,
 * dots and hyphens.
 */
final class Typography {

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            // dashes: a range keeps a hyphen, a pair of asides commas; " -- " is a typewriter's dash
            Rule.of("(?<=\\d)(?:\\s?[–—]\\s?|--)(?=\\d)", "-"),
            Rule.of("(?<=[\\p{L}\\p{N}])[–‑‐](?=[\\p{L}\\p{N}])", "-"),
            Rule.of("\\s*(?:—|–|―|(?<=\\s)--+(?=\\s))\\s*", ", "),
            Rule.of("\\s-\\s(?=\\p{L})", ", "),
            Rule.of("[−]", "-"),
            Rule.of(",(?:\\s*,)+", ","),
            Rule.of("\\s+([,.;:])(?=\\s|$)", "$1"),
            Rule.of("([.;:]),\\s", "$1 "),
            // quotes
            Rule.of("(^|[\\s(\\[“])'(?=[\\p{L}\\p{N}][^']*')", "$1‘"),
            Rule.of("'", "’"),
            Rule.of("[`´]", "’"),
            // marks
            Rule.of("…", "..."),
            Rule.of("\\s{2,}", " "));

    private final boolean sentenceCase;

    Typography(boolean sentenceCase) {
        this.sentenceCase = sentenceCase;
    }

    /** Straight quotation marks turned to the side they stand on; one behind a number where none is open means inches. */
    private static String quoted(String prose) {
        StringBuilder out = new StringBuilder(prose);
        boolean open = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '“' || c == '”') open = c == '“';
            if (c != '"') continue;
            char before = i == 0 ? ' ' : out.charAt(i - 1);
            boolean ends = i + 1 == out.length() || " ,.;)".indexOf(out.charAt(i + 1)) >= 0;
            boolean begins = !ends && " ([“‘,—–".indexOf(before) >= 0;
            if (begins) out.setCharAt(i, '“');
            else out.setCharAt(i, !open && ends && Character.isDigit(before) ? '″' : '”');
            open = begins;
        }
        return out.toString();
    }

    /** A text as it is printed: without control, bidi and other unseen characters. */
    String set(String prose) {
        String text = quoted(Characters.clean(prose));
        for (Rule rule : RULES) text = rule.pattern().matcher(text).replaceAll(rule.replacement());
        text = text.strip();
        return sentenceCase ? text : text.toLowerCase(Locale.ROOT);
    }
}
