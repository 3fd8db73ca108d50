package digest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a paragraph into sentences. A full stop ends a sentence when white space and something that can open a sentence
 * follow, and the word before it is not an abbreviation or an initial; so "3.5", "llama.cpp", "Node.js", "v1.2", "e.g. this",
 * "et al. 2026" and "J. Smith" stay whole.
 */
public final class Sentences {

    /** What may stand between the end of one sentence and the start of the next. */
    private static final Pattern END = Pattern.compile("(?<![.!?…])([.!?…]++)([\"'”’»)\\]]*+)\\s+");

    /** Written with a full stop inside a sentence; read in feeds of April 2026, chosen by hand. */
    private static final Set<String> ABBREVIATIONS = Set.of("""
            al approx art avg ca cf ch co corp dept dr e.g eg eq eqs esp est etc excl fig figs i.e ie inc incl jr ltd max min mr
            mrs ms no nos p pp prof ref resp sec sr st u.k u.s v viz vol vs w.r.t a.m p.m""".split("\\s+"));

    /** Abbreviations that also end sentences: they do when a capital follows that is not a number. */
    private static final Set<String> MAY_END =
            Set.of("etc", "inc", "co", "corp", "ltd", "u.s", "u.k", "jr", "sr", "a.m", "p.m", "max", "min", "avg");

    /** Abbreviations that are units behind a number, and end sentences there: "within 80 ms. The rest waits." */
    private static final Set<String> UNITS = Set.of("ms", "sec");

    /** Names that begin in lower case, and sentences with them: "harrier-27b", "vLLM", "llama.cpp"; not an address. */
    private static final Pattern NAME = Pattern.compile(
            "(?!\\p{L}{1,9}://)[\\p{Ll}_@-]{1,40}(?:[\\p{Lu}\\d]|\\.\\p{Ll}{2,4}\\b)[\\p{L}\\p{N}._@-]*(?:['’]s)?[,]?\\s");

    private Sentences() {}

    /** The sentences of a paragraph in order, each with its closing mark where it has one; empty for a blank paragraph. */
    public static List<String> split(String paragraph) {
        return split(paragraph, false);
    }

    /** The same where sentences may begin in lower case, as those of a digest do: an abbreviation never ends one. */
    public static List<String> splitInAnyCase(String paragraph) {
        return split(paragraph, true);
    }

    private static List<String> split(String paragraph, boolean anyCase) {
        String text = paragraph.strip();
        List<String> sentences = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (end.end() >= text.length() || !endsHere(text, start, end, anyCase)) continue;
            add(sentences, text.substring(start, end.end(2)));
            start = end.end();
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) sentences.add(sentence.strip());
    }

    private static boolean endsHere(String text, int start, Matcher end, boolean anyCase) {
        int next = text.codePointAt(end.end());
        boolean small = Character.isLowerCase(next);
        if (small
                && !anyCase
                && !NAME.matcher(text).region(end.end(), text.length()).lookingAt()) return false;
        if (!end.group(1).equals(".")) return true;
        String word = wordBefore(text, start, end.start());
        String lower = word.toLowerCase(Locale.ROOT);
        if (MAY_END.contains(lower)) return Character.isUpperCase(next) && !lower.startsWith("u.");
        if (UNITS.contains(lower) && isCounted(text, end.start() - word.length())) return Character.isUpperCase(next);
        if (ABBREVIATIONS.contains(lower)) return lower.equals("no") && !Character.isDigit(next);
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !lower.equals("i");
        if (small) return !initial;
        return !initial || !Character.isUpperCase(word.charAt(0)) || !Character.isUpperCase(next);
    }

    /** Whether a number and a blank stand before a place. */
    private static boolean isCounted(String text, int place) {
        return place >= 2
                && Character.isWhitespace(text.charAt(place - 1))
                && Character.isDigit(text.charAt(place - 2));
    }

    private static String wordBefore(String text, int start, int end) {
        int from = end;
        while (from > start && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.'))
            from--;
        return text.substring(from, end);
    }
}
