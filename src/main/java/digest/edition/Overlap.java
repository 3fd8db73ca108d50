package digest.edition;

import digest.write.Sentence;
import digest.write.Written;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much of their words two written stories share. */
final class Overlap {

    /** Two items that share more tell one story; check_style allows .35, the hand-made digests stay below .2. */
    static final double SAME_STORY = .3;

    private Overlap() {}

    /** Jaccard similarity of the words of more than three letters, 0 to 1. */
    static double of(Written a, Written b) {
        Set<String> first = words(a), second = words(b);
        long shared = first.stream().filter(second::contains).count();
        long all = first.size() + second.size() - shared;
        return all == 0 ? 0 : shared / (double) all;
    }

    private static Set<String> words(Written written) {
        StringBuilder text = new StringBuilder(written.headline().text());
        for (Sentence sentence : written.sentences()) text.append(' ').append(sentence.text());
        Set<String> words = new HashSet<>(
                Arrays.asList(text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.-]+")));
        words.removeIf(w -> w.length() <= 3);
        return words;
    }
}
