package digest.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an item says so far, in content words and numbers: whatever comes next must be news beside it. */
final class Said {

    /** A sentence that shares more of its words with one already chosen says nothing new. check_style allows .75. */
    private static final double REPEATS = .5;

    /** A sentence of whose words a smaller share was not said yet says it again in other words; chosen by hand. */
    private static final double SAYS_MORE = .45;

    private final List<Set<String>> terms = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    void add(String sentence) {
        terms.add(Terms.of(sentence));
        numbers.addAll(Terms.numbers(sentence));
    }

    /**
     * Whether a sentence tells what was not told: words enough beside each sentence that was, or a number; and more than the
     * headline, which is the first.
     */
    boolean isNews(String sentence) {
        Set<String> own = Terms.of(APPOSITION.matcher(sentence).replaceFirst("$1 "));
        if (nearest(own) > REPEATS || tellsTheHeadline(own, hasNewNumber(sentence))) return false;
        boolean again = terms.stream().skip(1).anyMatch(s -> own.containsAll(s)); // a headline may be told more fully
        return !again
                && (hasNewNumber(sentence) || terms.stream().allMatch(s -> Terms.covered(own, s) <= 1 - SAYS_MORE));
    }

    private boolean tellsTheHeadline(Set<String> own, boolean number) {
        if (terms.isEmpty()) return false;
        Set<String> sentence = Terms.roots(own);
        Set<String> headline = Terms.roots(terms.get(0));
        double told = Terms.covered(sentence, headline);
        double held = Terms.covered(headline, sentence);
        return told >= MOST_OF_IT || !number && (told >= MUCH_OF_IT || held >= ALL_OF_IT);
    }

    /** So much of a headline in a sentence, or of a sentence in a headline, and one says the other. Read in 480 sentences. */
    private static final double ALL_OF_IT = .6;

    private static final double MOST_OF_IT = .52;

    /** The same of a sentence without a figure of its own. */
    private static final double MUCH_OF_IT = .38;

    /** "Acme, the maker of caches and pages, has released Fold-2": who Acme is, is not what is told. */
    private static final Pattern APPOSITION =
            Pattern.compile("^(\\p{Lu}[^,]{1,40}), (?:an?|the|which) [^,]{5,120}, (?=\\p{Ll})");

    /** Whether a sentence shares most of its words with one that was told. */
    boolean repeats(String sentence) {
        return nearest(sentence) > REPEATS;
    }

    boolean hasNewNumber(String sentence) {
        return !numbers.containsAll(Terms.numbers(sentence));
    }

    /** Whether much of a sentence's figures was told, if less exactly: "45.6" for "45.56"; a single digit is no figure. */
    boolean hasItsFigures(String sentence) {
        List<String> own = Terms.numbers(sentence).stream()
                .filter(number -> number.length() > 1)
                .toList();
        long told = own.stream()
                .filter(number -> numbers.stream().anyMatch(n -> isRounded(number, n)))
                .count();
        return told > MUCH_OF_ITS_FIGURES * own.size();
    }

    /** Chosen by hand on the nine lists of results in 17 days. */
    private static final double MUCH_OF_ITS_FIGURES = .4;

    private static boolean isRounded(String number, String told) {
        BigDecimal rounded = new BigDecimal(told);
        return new BigDecimal(number)
                .setScale(rounded.scale(), RoundingMode.HALF_UP)
                .equals(rounded);
    }

    /** Which part of a sentence's words was used in one sentence or another, 0 to 1. */
    double covered(String sentence) {
        Set<String> all = new HashSet<>();
        terms.forEach(all::addAll);
        return Terms.covered(Terms.of(sentence), all);
    }

    /** Whether a noun was told. */
    boolean speaksOf(String noun) {
        return terms.stream().anyMatch(s -> s.containsAll(Terms.of(noun)));
    }

    /** How like the likest sentence one is, 0 to 1. */
    double nearest(String sentence) {
        return nearest(Terms.of(sentence));
    }

    private double nearest(Set<String> own) {
        return terms.stream().mapToDouble(s -> Terms.jaccard(own, s)).max().orElse(0);
    }
}
