package digest.story;

import digest.item.Item;
import digest.text.DocumentFrequencies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the terms that two texts share prove one event, and not merely one subject. Within one community everyone speaks of
 * the same products: of 602 pairs of r/LocalLLaMA posts that likeness alone joined on seventeen days nearly all were "Gemma 4"
 * twice. These rules leave 107, at the same figures on the labelled days.
 */
final class Evidence {

    /**
     * The idf below which a term is generic and proves nothing ("claude", "agent": those in more than 310 of the background's
     * 45,983 documents). On the labelled days, pairwise F1 / precision: 4.7 .753 / .887, 5 .769 / .929; 5.3 was worse by .03 / .01.
     */
    private static final double GENERIC = 5;

    /**
     * From here on, two sources need share no rare term. On the labelled days, B-cubed F1 / pairwise F1 / precision: .25 .913 /
     * .763 / .863, .28 to .32 .920 / .777 / .930, .35 .916 / .769 / .929.
     */
    private static final double SURE = .30;

    /** From here on, one rare term is enough within a community; .30 costs .06 of pairwise F1. */
    private static final double ONE_TERM = .25;

    /** The idf below which a capital makes no name ("Model", "Local"): such terms stand in one of ten background documents. */
    private static final double EVERYDAY = 2.3;

    /** A term in more items of a community than this is its subject, and proves nothing there. 3 to 5 measure the same. */
    private static final int SUBJECT = 4;

    private static final int ENOUGH = 2;

    private final List<Gist> gists;
    private final DocumentFrequencies frequencies;

    /** Source to term to in how many of its items it stands. */
    private final Map<String, Map<String, Integer>> inSource = new HashMap<>();

    Evidence(List<Gist> gists, DocumentFrequencies frequencies) {
        this.gists = gists;
        this.frequencies = frequencies;
        for (Gist gist : gists) {
            Map<String, Integer> counts = inSource.computeIfAbsent(gist.item().source(), s -> new HashMap<>());
            for (String term : gist.vector().weights().keySet()) counts.merge(term, 1, Integer::sum);
        }
    }

    /**
     * @param a the item of the story that is nearest to {@code b}
     * @param shared the terms that {@code b} shares with the story
     * @param names which terms of the story are names or numbers
     * @param families the products that the story names with a version
     */
    boolean proves(int a, int b, Set<String> shared, Set<String> names, Set<String> families, double cosine) {
        List<String> rare = new ArrayList<>();
        for (String term : shared) if (frequencies.idf(term) >= GENERIC) rare.add(term);
        boolean named = rare.stream().anyMatch(names::contains);
        boolean product = rare.stream().allMatch(term -> isVersion(term) || families.contains(term));
        if (product && distinctNames(shared, names) < ENOUGH) return false;
        if (!oneCommunity(a, b)) return cosine >= SURE || rare.size() >= ENOUGH && named;
        Map<String, Integer> counts = inSource.getOrDefault(gists.get(a).item().source(), Map.of());
        long telling = rare.stream()
                .filter(term -> !isVersion(term) && !families.contains(term) && counts.getOrDefault(term, 0) <= SUBJECT)
                .count();
        return (telling >= ENOUGH || telling > 0 && cosine >= ONE_TERM) && (named || cosine >= SURE);
    }

    /** How many names two texts share that are no version and no everyday word: "Apple" and "Gemini" are two, "Gemma 4" is one. */
    private long distinctNames(Set<String> shared, Set<String> names) {
        return shared.stream()
                .filter(term -> names.contains(term) && !isVersion(term) && frequencies.idf(term) >= EVERYDAY)
                .count();
    }

    /** Whether two items are posts of one place where people talk. */
    private boolean oneCommunity(int a, int b) {
        return gists.get(a).item().kind() == Item.Kind.DISCUSSION
                && gists.get(a).item().source().equals(gists.get(b).item().source());
    }

    private static boolean isVersion(String term) {
        return term.chars().anyMatch(Character::isDigit);
    }

    /** The two items, one of each list, whose texts are nearest. */
    int[] nearest(List<Integer> as, List<Integer> bs) {
        int[] nearest = {as.get(0), bs.get(0)};
        double best = -1;
        for (int a : as)
            for (int b : bs) {
                double cosine = gists.get(a).vector().cosine(gists.get(b).vector());
                if (cosine > best) {
                    best = cosine;
                    nearest = new int[] {a, b};
                }
            }
        return nearest;
    }
}
