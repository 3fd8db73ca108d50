package digest.story;

import digest.item.Item;
import digest.text.DocumentFrequencies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the terms that two texts share prove one event, and not merely one subject. Within one community everyone speaks of
 * the same products: of 602 pairs of r/LocalLLaMA posts that likeness alone joined on seventeen days nearly all were "Gemma 4"
 * twice. Nor does one rare name that two texts share and nothing else ("Codex", "OpenClaw"): of the joins by likeness on those days,
 * 65 were left where one such name sufficed, nearly half of them false, and 37 are now.
 */
final class Evidence {

    /**
     * The idf below which a term is generic and proves nothing by itself ("claude", "agent": those in more than 310 of the
     * background's 45,983 documents). 4.7 to 5.3 measure the same on the labelled days.
     */
    static final double GENERIC = 5;

    /** The idf below which a term says nothing even beside a rare one ("new", "model", "ai"). 2 to 2.25 measure the same. */
    private static final double SAYING = 2.2;

    /**
     * The idf from which on a version or a size is a name that nothing else bears: "v0.14.0", "Step3-VL-10B". 6 to 10
     * measure the same, without it pairwise F1 is .784 for .811.
     */
    private static final double IDENTIFIER = 8;

    /**
     * From here on, one rare term and another one are enough. On the labelled days, pairwise F1 / precision: .28 and .30 .810 /
     * .902, .32 .811 / .907, .34 .803 / .905, .36 .750 / .930.
     */
    static final double SURE = .32;

    /** From here on, one rare term is enough; .40 to .60 measure the same. */
    private static final double ALIKE = .45;

    /**
     * The idf that generic names must have together to prove one event: "Apple" and "Google" do, "Gemini" and "ChatGPT"
     * do not. 6.5 to 8 measure the same; 8.5 costs .02 of pairwise F1, no such rule .06.
     */
    private static final double NAMES = 7.5;

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
     * @param cosine of the item {@code b} to the whole story
     */
    boolean proves(int a, int b, double cosine) {
        Gist one = gists.get(a);
        Gist other = gists.get(b);
        boolean community = oneCommunity(one.item(), other.item());
        Map<String, Integer> counts =
                community ? inSource.getOrDefault(one.item().source(), Map.of()) : Map.of();
        int rare = 0;
        int telling = 0;
        boolean named = false;
        double generic = 0;
        for (String term : other.vector().weights().keySet()) {
            if (!one.vector().weights().containsKey(term)) continue;
            double idf = frequencies.idf(term);
            boolean name = one.names().contains(term) || other.names().contains(term);
            if (idf < SAYING || isVersion(term) && (community || idf < IDENTIFIER)) continue;
            if (name) generic += idf;
            if (isFamily(term, one, other)
                    || community && (one.later().contains(term) || other.later().contains(term))) continue;
            telling++;
            if (idf < GENERIC || counts.getOrDefault(term, 0) > SUBJECT) continue;
            rare++;
            named |= name;
        }
        if (rare == 0) return !community && cosine >= SURE && generic >= NAMES;
        boolean alike = cosine >= ALIKE || cosine >= SURE && telling >= ENOUGH;
        return alike || rare >= ENOUGH && named;
    }

    /** Whether a term is a product that one of the texts names with a version: "Gemma" of "Gemma 4". */
    private static boolean isFamily(String term, Gist one, Gist other) {
        return one.versions().containsKey(term) || other.versions().containsKey(term);
    }

    /** Whether two items are posts of one place where people talk. */
    private static boolean oneCommunity(Item a, Item b) {
        return a.kind() == Item.Kind.DISCUSSION && a.source().equals(b.source());
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
