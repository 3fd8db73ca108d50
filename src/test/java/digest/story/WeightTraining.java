package digest.story;

import digest.story.GradedStory.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Learns weights.tsv and words.tsv from graded days: {@code WeightTraining DAYS OUT}, where DAYS has one folder per day with
 * feeds.yaml, its feed files and grades.tsv (url, grade 0 to 3, paper 0 or 1), and OUT is the folder of the two resources.
 *
 * <p>Two regressions, for papers and for the rest. Prints how the stories of each day are ranked by weights, and by words, that
 * never saw the day. Lines of weights.tsv whose evidence begins with "by hand" are kept, and count.
 */
final class WeightTraining {

    /** A logit is worth this much of a score, and a logit of 0 gives {@link #EVEN}. */
    private static final double SCALE = .1;

    private static final double EVEN = .40;

    private static final String BY_HAND = "by hand";

    /** The weights of one signal: for news and for papers. */
    private record ByHand(double news, double paper) {}

    private final List<GradedStory> stories;
    private final Map<String, ByHand> byHand = new HashMap<>();
    private final Set<String> learned = new TreeSet<>();

    private WeightTraining(List<GradedStory> stories, List<List<String>> current) {
        this.stories = stories;
        for (List<String> line : current)
            if (line.get(3).startsWith(BY_HAND))
                byHand.put(line.get(0), new ByHand(Double.parseDouble(line.get(1)), Double.parseDouble(line.get(2))));
        for (Reading reading : stories.get(0).rows().get(0).readings())
            if (!byHand.containsKey(reading.name())) learned.add(reading.name());
    }

    public static void main(String[] args) throws IOException {
        List<List<String>> current = Table.read("weights.tsv", 4);
        WeightTraining training = new WeightTraining(GradedStory.read(Path.of(args[0])), current);
        training.leaveOneDayOut();
        Set<String> vocabulary = Regression.vocabulary(training.rows(""));
        Regression news = training.fit("", false, vocabulary);
        Regression papers = training.fit("", true, vocabulary);
        training.report("seen", story -> training.score(story, news, papers));
        Files.write(Path.of(args[1], "weights.tsv"), training.weights(current, news, papers));
        Files.write(Path.of(args[1], "words.tsv"), words(vocabulary, news, papers));
    }

    /** The graded items of all days but one. */
    private List<Row> rows(String without) {
        return stories.stream()
                .filter(story -> !story.day().equals(without))
                .flatMap(story -> story.rows().stream())
                .filter(row -> row.grade() >= 0)
                .toList();
    }

    private Regression fit(String without, boolean paper, Set<String> vocabulary) {
        List<Row> rows =
                rows(without).stream().filter(row -> row.paper() == paper).toList();
        return Regression.fit(rows, paper, learned, vocabulary);
    }

    /** What the program would give a story: what its best item is worth, with what is weighed by hand. */
    private double score(GradedStory story, Regression news, Regression papers) {
        double best = Double.NEGATIVE_INFINITY;
        for (Row row : story.rows()) {
            double score = SCALE * (row.paper() ? papers : news).logit(row);
            for (Reading reading : row.readings()) {
                ByHand weight = byHand.get(reading.name());
                if (weight != null) score += reading.value() * (row.paper() ? weight.paper() : weight.news());
            }
            best = Math.max(best, score);
        }
        return best;
    }

    private void leaveOneDayOut() {
        Map<GradedStory, Double> scores = new HashMap<>();
        for (String day : days()) {
            Set<String> vocabulary = Regression.vocabulary(rows(day));
            Regression news = fit(day, false, vocabulary);
            Regression papers = fit(day, true, vocabulary);
            for (GradedStory story : stories)
                if (story.day().equals(day)) scores.put(story, score(story, news, papers));
        }
        report("unseen", scores::get);
    }

    private Set<String> days() {
        return new TreeSet<>(stories.stream().map(GradedStory::day).toList());
    }

    private void report(String label, ToDoubleFunction<GradedStory> judge) {
        List<Ranking> rankings = new ArrayList<>();
        for (String day : days()) {
            Ranking ranking = new Ranking(ranked(day, false, judge), ranked(day, true, judge));
            System.out.println(day + " " + label + " " + ranking.figures());
            rankings.add(ranking);
        }
        System.out.println("mean " + label + " " + Ranking.meanFigures(rankings));
    }

    private List<Integer> ranked(String day, boolean paper, ToDoubleFunction<GradedStory> judge) {
        return stories.stream()
                .filter(story -> story.paper() == paper && story.day().equals(day))
                .sorted(Comparator.comparingDouble(story -> -judge.applyAsDouble(story)))
                .map(GradedStory::grade)
                .toList();
    }

    private List<String> weights(List<List<String>> current, Regression news, Regression papers) {
        List<String> out = new ArrayList<>();
        out.add(
                "# signal\tnews\tpaper\tevidence: by hand, or the share of graded items that are picks (2 or 3) where seen and where not; made by WeightTraining");
        for (Reading reading : stories.get(0).rows().get(0).readings()) {
            String name = reading.name();
            if (!learned.contains(name)) continue;
            double base = name.equals("base") ? EVEN - byHand.get("source").news() / 2 : 0;
            out.add(String.format(
                    Locale.ROOT,
                    "%s\t%.4f\t%.4f\t%s",
                    name,
                    base + SCALE * news.cues().get(name),
                    base + SCALE * papers.cues().get(name),
                    share(name)));
        }
        for (int sign : new int[] {1, -1})
            out.add(String.format(
                    Locale.ROOT,
                    "%s words\t%.4f\t%2$.4f\twords.tsv",
                    sign > 0 ? "telling" : "empty",
                    sign * SCALE * Wording.FULL));
        for (List<String> line : current) if (byHand.containsKey(line.get(0))) out.add(String.join("\t", line));
        return out;
    }

    private String share(String name) {
        long[] all = new long[2];
        long[] picks = new long[2];
        for (Row row : rows("")) {
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

    private static List<String> words(Set<String> vocabulary, Regression news, Regression papers) {
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
