package digest.story;

import digest.story.GradedStory.Row;
import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A logistic regression on the readings of items and on common words ({@link Wording}), with a penalty on the squares of the
 * weights; fitted by Adam (Kingma and Ba 2015), from zero, in a fixed order, so that the same input gives the same bytes.
 *
 * @param cues what each reading weighs, in logits
 * @param words what each word weighs, in logits
 */
record Regression(Map<String, Double> cues, Map<String, Double> words) {

    /** What a grade teaches: the chance that an editor picks it. 2 and 3 are picks; a 1 is one on a thin day. */
    private static final double[] TARGET = {0, .1, 1, 1};

    /** How much a row of a grade counts. */
    private static final double[] COUNT = {1, 1, 1, 1.5};

    /**
     * nDCG@10 / P@10 / AUC of unseen days: 6 .692 / .533 / .878, 10 .689 / .513 / .875; 3 ranks unseen papers better (.597 against
     * .582 nDCG@5).
     */
    private static final double NEWS_PENALTY = 6;

    private static final double PAPER_PENALTY = 3;

    /** 1 to 4 measure the same within .005. */
    private static final double WORD_PENALTY = 2;

    private static final double BASE_PENALTY = .01;
    private static final int ROUNDS = 300;

    /** A word is learned when it stands in this many items of this many days, and mostly without a capital. */
    private static final int ITEMS = 10;

    private static final int DAYS = 4;

    /** What a row is worth, in logits. */
    double logit(Row row) {
        double sum = 0;
        for (Reading reading : row.readings()) sum += cues.getOrDefault(reading.name(), 0.0) * reading.value();
        for (Map.Entry<String, Double> word :
                Wording.values(row.title(), row.text(), words.keySet()).entrySet())
            sum += words.get(word.getKey()) * word.getValue();
        return sum;
    }

    /** Common words that are no names: names age within weeks. */
    static Set<String> vocabulary(List<Row> rows) {
        Map<String, Set<String>> days = new TreeMap<>();
        Map<String, Integer> items = new HashMap<>();
        Map<String, int[]> capitals = new HashMap<>();
        for (Row row : rows) {
            Set<String> stems = new TreeSet<>();
            for (Token token : row.text()) {
                if (token.stop() || token.stem().length() < 2) continue;
                stems.add(token.stem());
                capitals.computeIfAbsent(token.stem(), s -> new int[2])[token.name() ? 1 : 0]++;
            }
            for (String stem : stems) {
                days.computeIfAbsent(stem, s -> new TreeSet<>()).add(row.day());
                items.merge(stem, 1, Integer::sum);
            }
        }
        Set<String> vocabulary = new TreeSet<>();
        days.forEach((stem, seen) -> {
            int[] count = capitals.get(stem);
            if (seen.size() >= DAYS && items.get(stem) >= ITEMS && count[1] <= count[0]) vocabulary.add(stem);
        });
        return vocabulary;
    }

    /**
     * @param rows to learn from, all graded
     * @param paper whether they are papers
     * @param names of the readings that are learned
     */
    static Regression fit(List<Row> rows, boolean paper, Set<String> names, Set<String> vocabulary) {
        double cuePenalty = paper ? PAPER_PENALTY : NEWS_PENALTY;
        Map<String, Integer> places = new TreeMap<>();
        for (String name : names) places.put(" " + name, places.size());
        for (String word : vocabulary) places.put(word, places.size());
        double[] penalty = new double[places.size()];
        places.forEach((name, k) ->
                penalty[k] = name.equals(" base") ? BASE_PENALTY : name.startsWith(" ") ? cuePenalty : WORD_PENALTY);
        List<int[]> where = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (Row row : rows) {
            Map<Integer, Double> sparse = new TreeMap<>();
            for (Reading reading : row.readings()) {
                Integer k = places.get(" " + reading.name());
                if (k != null && reading.value() != 0) sparse.put(k, reading.value());
            }
            Wording.values(row.title(), row.text(), vocabulary)
                    .forEach((word, value) -> sparse.put(places.get(word), value));
            where.add(sparse.keySet().stream().mapToInt(k -> k).toArray());
            values.add(sparse.values().stream().mapToDouble(v -> v).toArray());
        }
        double[] weights = adam(rows, where, values, penalty);
        Map<String, Double> cues = new TreeMap<>();
        Map<String, Double> words = new TreeMap<>();
        places.forEach((name, k) -> {
            if (name.startsWith(" ")) cues.put(name.substring(1), weights[k]);
            else words.put(name, weights[k]);
        });
        return new Regression(cues, words);
    }

    private static double[] adam(List<Row> rows, List<int[]> where, List<double[]> values, double[] penalty) {
        int n = penalty.length;
        double[] weights = new double[n];
        double[] mean = new double[n];
        double[] square = new double[n];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = new double[n];
            for (int r = 0; r < rows.size(); r++) {
                int[] k = where.get(r);
                double[] v = values.get(r);
                double logit = 0;
                for (int j = 0; j < k.length; j++) logit += weights[k[j]] * v[j];
                int grade = rows.get(r).grade();
                double error = (1 / (1 + Math.exp(-logit)) - TARGET[grade]) * COUNT[grade];
                for (int j = 0; j < k.length; j++) gradient[k[j]] += error * v[j];
            }
            double step = .05 * (1 - round / (ROUNDS * 1.05));
            for (int k = 0; k < n; k++) {
                gradient[k] += penalty[k] * weights[k];
                mean[k] = .9 * mean[k] + .1 * gradient[k];
                square[k] = .99 * square[k] + .01 * gradient[k] * gradient[k];
                double m = mean[k] / (1 - Math.pow(.9, round));
                double s = square[k] / (1 - Math.pow(.99, round));
                weights[k] -= step * m / (Math.sqrt(s) + 1e-4);
            }
        }
        return weights;
    }
}
