package digest.story;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.text.DocumentFrequencies;
import digest.text.Tokens;
import digest.text.Tokens.Token;
import digest.text.Vector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a story adds to what earlier editions told: compared by canonical keys, then by text (tf-idf cosine of title twice and
 * the first 600 characters). On 45,000 items a cosine of .20 finds 68 % of rehashes at 3.2 % false alarms, .30 finds 53 % at
 * 1.0 % (quality.md).
 */
final class Novelty {

    private static final int BEGINNING = 600;

    /** From here on a story tells the same event as an earlier one. */
    private static final double SAME = .40;

    /** From here on it may be a follow-up; .25 gives 1.5 % false alarms. */
    private static final double RELATED = .25;

    /** How many numbers that were not told make a follow-up. Chosen by hand. */
    private static final int FACTS = 2;

    /**
     * The same of a second account of one event, which always has some number that a short telling left out: the sample's
     * second post on MMX-CLI brings the share of one language and the version of a runtime. Chosen by hand.
     */
    private static final int MORE_FACTS = 3;

    /** Below this, likeness is chance. */
    static final double UNRELATED = .15;

    /**
     * What must be left of a cosine, without the term that brings two texts nearest, for one event: one name, however rare, is an
     * actor. It may still be followed up. Of 46 pairs of our own (novelty.tsv) other events of one actor leave .05 at most, rehashes and follow-ups .10 at least.
     */
    private static final double BEYOND_ONE_TERM = .08;

    private static final BitSet NONE = new BitSet();

    private static final Finding NOTHING_LIKE_IT = new Finding(new Reading("told before", 0, ""), null, null, false);

    /** @param stems every word of it, but for those that say nothing */
    private record Earlier(Told told, Set<String> stems) {}

    /** What stands in an earlier telling, and how heavy. */
    private record Posting(int earlier, double weight) {}

    private final List<Earlier> earlier = new ArrayList<>();
    private final DocumentFrequencies frequencies = DocumentFrequencies.background();

    /** Canonical key, term or name to the earlier tellings that have it. */
    private final Map<String, BitSet> byKey = new HashMap<>();

    private final Map<String, List<Posting>> byTerm = new HashMap<>();
    private final Map<String, BitSet> byName = new HashMap<>();

    /**
     * @param reading how much of the story was told before, 0 none; weighed negatively
     * @param told the earlier telling it follows up or repeats; null where there is none
     * @param nearest the earlier telling that is most like the story; null where none shares a name with it
     * @param rehash whether it adds nothing to it
     */
    record Finding(
            Reading reading, @Nullable Told told, @Nullable Nearest nearest, boolean rehash) {}

    Novelty(History history) {
        for (Told told : history.told()) {
            int place = earlier.size();
            List<Token> text = Tokens.scan(told.text());
            earlier.add(new Earlier(told, stems(text)));
            for (String key : told.keys())
                byKey.computeIfAbsent(key, k -> new BitSet()).set(place);
            for (String name : names(text))
                byName.computeIfAbsent(name, n -> new BitSet()).set(place);
            vector(List.of(), text)
                    .weights()
                    .forEach((term, w) ->
                            byTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(new Posting(place, w)));
        }
    }

    Finding judge(Collection<Item> items) {
        int nearest = -1;
        double best = 0;
        boolean sameKey = false;
        BitSet shared = new BitSet();
        for (Item item : items) {
            shared.or(tellingsOf(item));
            if (item.target() != null) shared.or(byKey.getOrDefault(CanonicalKey.of(item.target()), NONE));
        }
        double[] likeness = likeness(items);
        for (int i = 0; i < likeness.length; i++) {
            boolean nearer = shared.get(i) ? !sameKey || likeness[i] > best : !sameKey && likeness[i] > best;
            if (!nearer) continue;
            nearest = i;
            best = likeness[i];
            sameKey = shared.get(i);
        }
        if (nearest < 0) return NOTHING_LIKE_IT;
        int told = nearest;
        int enough = best >= SAME ? MORE_FACTS : FACTS;
        boolean adds = items.stream()
                .anyMatch(item ->
                        !tellingsOf(item).get(told) && addsTo(earlier.get(told).stems(), item, enough));
        return finding(earlier.get(told).told(), best, sameKey, adds);
    }

    private static Finding finding(Told nearest, double best, boolean sameKey, boolean adds) {
        boolean same = sameKey || best >= SAME;
        boolean related = same || best >= RELATED && adds;
        double told = sameKey ? 1 : Math.max(0, Math.min(1, (best - UNRELATED) / (SAME - UNRELATED)));
        String evidence = told == 0
                ? ""
                : "like “" + nearest.headline() + "” of " + nearest.date() + " ("
                        + (sameKey ? "same key" : "cosine " + Math.round(best * 100) / 100.0) + ")";
        return new Finding(
                new Reading("told before", told, evidence),
                related ? nearest : null,
                new Nearest(nearest, best, sameKey),
                same && !adds);
    }

    /** The earlier tellings that an item was part of, or is the link of. */
    private BitSet tellingsOf(Item item) {
        BitSet tellings = new BitSet();
        tellings.or(byKey.getOrDefault(item.key(), NONE));
        for (String alias : item.aliases()) tellings.or(byKey.getOrDefault(alias, NONE));
        return tellings;
    }

    /** For each earlier telling, the likeness of the item that is most like it and shares a name with it; 0 for none. */
    private double[] likeness(Collection<Item> items) {
        double[] best = new double[earlier.size()];
        for (Item item : items) {
            List<Token> title = Tokens.scan(item.title());
            List<Token> text = Tokens.scan(beginning(item));
            BitSet named = new BitSet();
            for (String name : names(title)) named.or(byName.getOrDefault(name, NONE));
            for (String name : names(text)) named.or(byName.getOrDefault(name, NONE));
            if (named.isEmpty()) continue;
            double[] cosines = new double[best.length];
            double[] heaviest = new double[best.length];
            vector(title, text).weights().forEach((term, w) -> {
                for (Posting posting : byTerm.getOrDefault(term, List.of())) {
                    double share = w * posting.weight();
                    cosines[posting.earlier()] += share;
                    heaviest[posting.earlier()] = Math.max(heaviest[posting.earlier()], share);
                }
            });
            named.stream().forEach(i -> best[i] = Math.max(best[i], likeness(cosines[i], heaviest[i])));
        }
        return best;
    }

    /** The cosine; where one term makes nearly all of it, not as much as the same event has. */
    private static double likeness(double cosine, double heaviest) {
        return Math.min(cosine - heaviest < BEYOND_ONE_TERM ? Math.nextDown(SAME) : 1, cosine);
    }

    /** Whether an item has a number or a version in its title, or enough in its beginning, that the earlier telling has not. */
    private static boolean addsTo(Set<String> told, Item item, int enough) {
        if (numbers(item.title()).stream().anyMatch(n -> !told.contains(n))) return true;
        return numbers(beginning(item)).stream().filter(n -> !told.contains(n)).count() >= enough;
    }

    private Vector vector(List<Token> title, List<Token> text) {
        Map<String, Integer> counts = new HashMap<>();
        for (Token token : title) if (!token.stop()) counts.merge(token.stem(), 2, Integer::sum);
        for (Token token : text) if (!token.stop()) counts.merge(token.stem(), 1, Integer::sum);
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((stem, n) -> weights.put(stem, (1 + Math.log(n)) * frequencies.idf(stem)));
        return Vector.of(weights);
    }

    private static Set<String> stems(List<Token> text) {
        Set<String> stems = new HashSet<>();
        for (Token token : text) if (!token.stop()) stems.add(token.stem());
        return stems;
    }

    private static Set<String> names(List<Token> text) {
        Set<String> names = new HashSet<>();
        for (Token token : text) if (token.name() && !token.stop()) names.add(token.stem());
        return names;
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        for (Token token : Tokens.scan(text))
            if (token.stem().chars().anyMatch(Character::isDigit)) numbers.add(token.stem());
        return numbers;
    }

    private static String beginning(Item item) {
        String prose = item.content().prose();
        return prose.substring(0, Math.min(BEGINNING, prose.length()));
    }
}
