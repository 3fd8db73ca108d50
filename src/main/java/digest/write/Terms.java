package digest.write;

import digest.english.Verbs;
import digest.english.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content words and the numbers of a text, for telling how much two texts share. */
final class Terms {

    private static final Set<String> STOP = Set.of(
            ("a an and are as at author be been but by can could did do does for from had has have he her his how i if in into is it its just"
                            + " more most my no not of on only or our out over she so some such than that the their them then there these"
                            + " they this those to too up us was we were what when where which while who why will with would you your")
                    .split(" "));

    private Terms() {}

    /** Distinct content words. */
    static Set<String> of(String text) {
        return counts(text).keySet();
    }

    /** How often each content word stands in a text, in order of appearance. */
    static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String word : Words.of(DASH.matcher(text.replace('×', 'x')).replaceAll(" "))) {
            String term = stem(Words.bare(word));
            if (term.length() > 1 && !STOP.contains(term)) counts.merge(term, 1, Integer::sum);
        }
        return counts;
    }

    /** "Misalignment—even after": two words that a dash parts. */
    private static final Pattern DASH = Pattern.compile("[—–]");

    /** The words by their first letters, so that "misaligned" and "misalignment" are one. */
    static Set<String> roots(Set<String> terms) {
        Set<String> roots = new HashSet<>();
        for (String term : terms) roots.add(term.length() > ROOT ? term.substring(0, ROOT) : term);
        return roots;
    }

    /** Longer words that begin alike mostly have one root; chosen by hand. */
    private static final int ROOT = 5;

    /** The numbers of a text as they are written, without the commas of thousands. */
    static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        while (number.find()) numbers.add(number.group().replace(",", ""));
        return numbers;
    }

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.])\\d[\\d,]*+(?:\\.\\d++)?+(?!b\\b|-\\p{L})");

    /** Shared words over all words, 0 to 1. */
    static double jaccard(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        long shared = a.stream().filter(b::contains).count();
        return shared / (double) (a.size() + b.size() - shared);
    }

    /** Which part of {@code a} stands in {@code b}, 0 to 1. */
    static double covered(Set<String> a, Set<String> b) {
        return a.isEmpty() ? 0 : a.stream().filter(b::contains).count() / (double) a.size();
    }

    private static String stem(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String base = Verbs.baseOf(bare);
        return !base.equals(bare) || bare.length() <= 4 || !bare.endsWith("s") || bare.endsWith("ss")
                ? base
                : bare.substring(0, bare.length() - 1);
    }
}
