package digest.story;

import digest.text.DocumentFrequencies;
import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the words of an item say about its worth beyond the lists of cues: a linear model over common words, learned from graded
 * items (words.tsv, made by WeightTraining). No names and no numbers are among them: those age within weeks, and leaving them
 * out ranks unseen days better (AUC .862 against .853, leaving one day out).
 */
final class Wording {

    /** How far a word in a title counts more than one in the text. 1.5 and 3 measure the same. */
    private static final double TITLE_TIMES = 2;

    /** Rarer words than this idf count as it: a rare word is not a better judge. */
    private static final double LARGEST_IDF = 6;

    /** The length of an item's vector of words: how much words count beside cues when both are learned. */
    private static final double LENGTH = 3;

    /** The sum of weights that counts as full, for and against; larger sums do not occur on the graded days. */
    static final double FULL = 4;

    private static final int SHOWN = 6;

    private record Weight(double news, double paper) {}

    private static final Map<String, Weight> WEIGHTS = weights();

    private Wording() {}

    private static Map<String, Weight> weights() {
        Map<String, Weight> weights = new HashMap<>();
        for (List<String> row : Table.read("words.tsv", 3))
            weights.put(row.get(0), new Weight(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
        return weights;
    }

    /** Two readings: the words that speak for an item, and those that speak against it. */
    static List<Reading> read(List<Token> title, List<Token> text, boolean paper) {
        Map<String, Double> shares = new TreeMap<>();
        values(title, text, WEIGHTS.keySet()).forEach((stem, value) -> {
            Weight weight = WEIGHTS.get(stem);
            shares.put(stem, value * (paper ? weight.paper() : weight.news()));
        });
        return List.of(side("telling words", shares, 1), side("empty words", shares, -1));
    }

    /** How much of each known word is in an item: by idf, twice in the title, all together of {@link #LENGTH}. */
    static Map<String, Double> values(List<Token> title, List<Token> text, java.util.Set<String> known) {
        DocumentFrequencies background = DocumentFrequencies.background();
        Map<String, Double> values = new TreeMap<>();
        for (Token token : text)
            if (known.contains(token.stem()))
                values.put(token.stem(), Math.min(LARGEST_IDF, background.idf(token.stem())));
        for (Token token : title)
            values.computeIfPresent(token.stem(), (s, v) -> Math.min(LARGEST_IDF, background.idf(s)) * TITLE_TIMES);
        double squares = 0;
        for (double value : values.values()) squares += value * value;
        double length = Math.sqrt(squares);
        values.replaceAll((stem, value) -> value / length * LENGTH);
        return values;
    }

    private static Reading side(String name, Map<String, Double> shares, int sign) {
        double sum = 0;
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (share.getValue() * sign <= 0) continue;
            sum += share.getValue() * sign;
            words.add(share.getKey());
        }
        words.sort(Comparator.comparingDouble((String w) -> -sign * shares.get(w))
                .thenComparing(Comparator.naturalOrder()));
        return new Reading(
                name, Math.min(1, sum / FULL), String.join(", ", words.subList(0, Math.min(SHOWN, words.size()))));
    }
}
