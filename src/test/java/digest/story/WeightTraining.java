package digest.story;

import digest.feed.FeedReader;
import digest.item.CanonicalKey;
import digest.item.Item;
import digest.source.Feeds;
import digest.source.Fetched;
import digest.source.Source;
import digest.text.Tokens;
import digest.text.Tokens.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Learns weights.tsv and words.tsv from graded days: {@code WeightTraining DAYS OUT}, where DAYS has one folder per day with
 * feeds.yaml, its feed files and grades.tsv (url, grade 0 to 3, paper 0 or 1), and OUT is the folder of the two resources.
 *
 * <p>Two logistic regressions, for papers and for the rest, on the readings of {@link Appraisal} and on common words ({@link
 * Wording}), with a penalty on the squares of the weights; fitted by Adam (Kingma and Ba 2015), from zero, in a fixed order, so
 * that the same input gives the same bytes. Prints how each day is ranked by weights that never saw it. Lines of weights.tsv
 * whose evidence begins with "by hand" are kept.
 */
final class WeightTraining {

    /** What a grade teaches: the chance that an editor picks it. 2 and 3 are picks; a 1 is one on a thin day. */
    private static final double[] TARGET = {0, .1, 1, 1};

    /** How much a row of a grade counts. */
    private static final double[] COUNT = {1, 1, 1, 1.5};

    private static final double CUE_PENALTY = 3;
    private static final double WORD_PENALTY = 2;
    private static final double BASE_PENALTY = .01;
    private static final int ROUNDS = 300;

    /** A word is learned when it stands in this many items of this many days, and mostly without a capital. */
    private static final int ITEMS = 10;

    private static final int DAYS = 4;

    /** A logit is worth this much of a score, and a logit of 0 gives {@link #EVEN}. */
    private static final double SCALE = .1;

    private static final double EVEN = .40;

    private static final String BY_HAND = "by hand";

    private record Row(
            String day, int grade, boolean paper, List<Token> title, List<Token> text, List<Reading> readings) {}

    /** One regression: what each reading and each word weighs, in logits. */
    private record Model(Map<String, Double> cues, Map<String, Double> words) {
        double logit(Row row) {
            double sum = 0;
            for (Reading reading : row.readings()) sum += cues.getOrDefault(reading.name(), 0.0) * reading.value();
            for (Map.Entry<String, Double> word :
                    Wording.values(row.title(), row.text(), words.keySet()).entrySet())
                sum += words.get(word.getKey()) * word.getValue();
            return sum;
        }
    }

    private final List<Row> rows;
    private final Set<String> handWeighted = new HashSet<>();
    private final Set<String> vocabulary;

    private WeightTraining(List<Row> rows, List<List<String>> current) {
        this.rows = rows;
        for (List<String> line : current) if (line.get(3).startsWith(BY_HAND)) handWeighted.add(line.get(0));
        vocabulary = vocabulary(rows);
    }

    public static void main(String[] args) throws IOException {
        List<List<String>> current = Table.read("weights.tsv", 4);
        WeightTraining training = new WeightTraining(read(Path.of(args[0])), current);
        training.leaveOneDayOut();
        Model news =
                training.fit(training.rows.stream().filter(row -> !row.paper()).toList());
        Model papers = training.fit(training.rows.stream().filter(Row::paper).toList());
        training.report("seen", row -> (row.paper() ? papers : news).logit(row));
        Files.write(Path.of(args[1], "weights.tsv"), training.weights(current, news, papers));
        Files.write(Path.of(args[1], "words.tsv"), training.words(news, papers));
    }

    private static List<Row> read(Path days) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Path> folders;
        try (Stream<Path> all = Files.list(days)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        Topicality topicality = new Topicality(List.of());
        for (Path folder : folders) {
            Map<String, Item> items = new HashMap<>();
            for (Item item : items(folder))
                items.merge(
                        CanonicalKey.of(item.url()),
                        item,
                        (a, b) -> b.content().plain().length()
                                        > a.content().plain().length()
                                ? b
                                : a);
            List<String> lines = Files.readAllLines(folder.resolve("grades.tsv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t");
                Item item = items.get(CanonicalKey.of(cells[0]));
                if (item == null) continue;
                List<Token> title = Tokens.scan(item.title());
                List<Token> text = Appraisal.text(item, title);
                List<Reading> readings = Appraisal.read(item, title, text, topicality);
                rows.add(new Row(
                        folder.getFileName().toString(),
                        Integer.parseInt(cells[1]),
                        cells[2].equals("1"),
                        title,
                        text,
                        readings));
            }
        }
        return rows;
    }

    private static List<Item> items(Path folder) throws IOException {
        Path yaml = folder.resolve("feeds.yaml").toAbsolutePath();
        try {
            List<Fetched> answers = new ArrayList<>();
            for (Source source :
                    Feeds.parse(Files.readString(yaml), yaml, name -> null).sources())
                answers.add(new Fetched.Body(
                        source, Files.readAllBytes(Path.of(source.url())), source.url(), null, Instant.MAX));
            return FeedReader.readAll(answers).items();
        } catch (digest.source.FeedsException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Common words that are no names: names age within weeks. */
    private static Set<String> vocabulary(List<Row> rows) {
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

    private Model fit(List<Row> some) {
        Map<String, Integer> places = new TreeMap<>();
        for (Reading reading : rows.get(0).readings())
            if (!handWeighted.contains(reading.name())) places.put(" " + reading.name(), places.size());
        for (String word : vocabulary) places.put(word, places.size());
        double[] penalty = new double[places.size()];
        places.forEach((name, k) ->
                penalty[k] = name.equals(" base") ? BASE_PENALTY : name.startsWith(" ") ? CUE_PENALTY : WORD_PENALTY);
        List<int[]> where = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (Row row : some) {
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
        double[] weights = adam(some, where, values, penalty);
        Map<String, Double> cues = new TreeMap<>();
        Map<String, Double> words = new TreeMap<>();
        places.forEach((name, k) -> {
            if (name.startsWith(" ")) cues.put(name.substring(1), weights[k]);
            else words.put(name, weights[k]);
        });
        return new Model(cues, words);
    }

    private static double[] adam(List<Row> some, List<int[]> where, List<double[]> values, double[] penalty) {
        int n = penalty.length;
        double[] weights = new double[n];
        double[] mean = new double[n];
        double[] square = new double[n];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = new double[n];
            for (int r = 0; r < some.size(); r++) {
                int[] k = where.get(r);
                double[] v = values.get(r);
                double logit = 0;
                for (int j = 0; j < k.length; j++) logit += weights[k[j]] * v[j];
                int grade = some.get(r).grade();
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

    private interface Judge {
        double logit(Row row);
    }

    private void leaveOneDayOut() {
        Map<Row, Double> logits = new java.util.IdentityHashMap<>();
        for (String day : new TreeSet<>(rows.stream().map(Row::day).toList()))
            for (boolean paper : new boolean[] {false, true}) {
                Model model = fit(rows.stream()
                        .filter(row -> row.paper() == paper && !row.day().equals(day))
                        .toList());
                for (Row row : rows)
                    if (row.paper() == paper && row.day().equals(day)) logits.put(row, model.logit(row));
            }
        report("unseen", logits::get);
    }

    private void report(String label, Judge judge) {
        double[] sums = new double[4];
        int papersDays = 0;
        Set<String> days = new TreeSet<>(rows.stream().map(Row::day).toList());
        for (String day : days) {
            List<Integer> news = ranked(day, false, judge);
            List<Integer> papers = ranked(day, true, judge);
            double[] figures = {
                gain(news, 10),
                news.stream().limit(10).filter(g -> g >= 2).count() / 10.0,
                order(news),
                papers.isEmpty() ? 0 : gain(papers, 5)
            };
            for (int i = 0; i < sums.length; i++) sums[i] += figures[i];
            if (!papers.isEmpty()) papersDays++;
            System.out.printf(
                    Locale.ROOT,
                    "%s %s nDCG@10 %.3f P@10 %.2f AUC %.3f papers nDCG@5 %.3f%n",
                    day,
                    label,
                    figures[0],
                    figures[1],
                    figures[2],
                    figures[3]);
        }
        System.out.printf(
                Locale.ROOT,
                "mean %s nDCG@10 %.3f P@10 %.3f AUC %.3f papers nDCG@5 %.3f%n",
                label,
                sums[0] / days.size(),
                sums[1] / days.size(),
                sums[2] / days.size(),
                sums[3] / papersDays);
    }

    private List<Integer> ranked(String day, boolean paper, Judge judge) {
        return rows.stream()
                .filter(row -> row.paper() == paper && row.day().equals(day))
                .sorted(Comparator.comparingDouble((Row row) -> -judge.logit(row)))
                .map(Row::grade)
                .toList();
    }

    private static double gain(List<Integer> grades, int k) {
        List<Integer> best = new ArrayList<>(grades);
        best.sort(Collections.reverseOrder());
        double sum = 0;
        double ideal = 0;
        for (int i = 0; i < Math.min(k, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / Math.log(i + 2);
            ideal += (Math.pow(2, best.get(i)) - 1) / Math.log(i + 2);
        }
        return ideal == 0 ? 0 : sum / ideal;
    }

    /** The chance that a pick stands before one that is none. */
    private static double order(List<Integer> grades) {
        long pairs = 0;
        long right = 0;
        for (int i = 0; i < grades.size(); i++)
            for (int j = 0; j < grades.size(); j++)
                if (grades.get(i) >= 2 && grades.get(j) < 2) {
                    pairs++;
                    if (i < j) right++;
                }
        return pairs == 0 ? 0 : (double) right / pairs;
    }

    private List<String> weights(List<List<String>> current, Model news, Model papers) {
        List<String> out = new ArrayList<>();
        out.add(
                "# signal\tnews\tpaper\tevidence: by hand, or the share of graded items that are picks (2 or 3) where seen and where not; made by WeightTraining");
        Set<String> kept = new TreeSet<>();
        for (Reading reading : rows.get(0).readings()) {
            String name = reading.name();
            if (handWeighted.contains(name)) continue;
            double base = name.equals("base") ? EVEN : 0;
            double source = name.equals("base") ? handWeight(current, "source") / 2 : 0;
            out.add(String.format(
                    Locale.ROOT,
                    "%s\t%.4f\t%.4f\t%s",
                    name,
                    base - source + SCALE * news.cues().get(name),
                    base - source + SCALE * papers.cues().get(name),
                    share(name)));
            kept.add(name);
        }
        for (String words : List.of("telling words", "empty words"))
            out.add(String.format(
                    Locale.ROOT,
                    "%s\t%.4f\t%.4f\twords.tsv",
                    words,
                    sign(words) * SCALE * Wording.FULL,
                    sign(words) * SCALE * Wording.FULL));
        for (List<String> line : current) if (handWeighted.contains(line.get(0))) out.add(String.join("\t", line));
        return out;
    }

    private static double handWeight(List<List<String>> current, String name) {
        return current.stream()
                .filter(line -> line.get(0).equals(name))
                .mapToDouble(line -> Double.parseDouble(line.get(1)))
                .findFirst()
                .orElse(0);
    }

    private static int sign(String words) {
        return words.startsWith("telling") ? 1 : -1;
    }

    private String share(String name) {
        long[] all = new long[2];
        long[] picks = new long[2];
        for (Row row : rows) {
            double value = row.readings().stream()
                    .filter(r -> r.name().equals(name))
                    .mapToDouble(Reading::value)
                    .findFirst()
                    .orElse(0);
            int seen = value >= .5 ? 1 : 0;
            all[seen]++;
            if (row.grade() >= 2) picks[seen]++;
        }
        return String.format(
                Locale.ROOT,
                "at .5 and more %.2f of %d, else %.2f of %d",
                (double) picks[1] / Math.max(1, all[1]),
                all[1],
                (double) picks[0] / Math.max(1, all[0]),
                all[0]);
    }

    private List<String> words(Model news, Model papers) {
        List<String> out = new ArrayList<>();
        out.add(
                "# stem\tnews\tpaper: logits that a common word adds, learned from graded items; made by WeightTraining");
        for (String word : vocabulary)
            out.add(String.format(
                    Locale.ROOT,
                    "%s\t%.3f\t%.3f",
                    word,
                    news.words().get(word),
                    papers.words().get(word)));
        return out;
    }
}
