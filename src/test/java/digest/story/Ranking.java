package digest.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The grades of a day's stories in the order they were ranked.
 *
 * @param news all that is no paper
 * @param papers may be empty
 */
record Ranking(List<Integer> news, List<Integer> papers) {

    String figures() {
        return meanFigures(List.of(this));
    }

    /** nDCG@10, P@10 and AUC of the news, nDCG@5 of the papers, each the mean over the days that have any. */
    static String meanFigures(List<Ranking> days) {
        return String.format(
                Locale.ROOT,
                "nDCG@10 %.3f P@10 %.3f AUC %.3f papers nDCG@5 %.3f",
                mean(days, day -> gain(day.news, 10)),
                mean(
                        days,
                        day -> day.news.stream().limit(10).filter(g -> g >= 2).count() / 10.0),
                mean(days, day -> order(day.news)),
                mean(days.stream().filter(day -> !day.papers.isEmpty()).toList(), day -> gain(day.papers, 5)));
    }

    private static double mean(List<Ranking> days, ToDoubleFunction<Ranking> figure) {
        return days.stream().mapToDouble(figure).average().orElse(0);
    }

    /** Discounted cumulative gain over the best possible one (Järvelin and Kekäläinen 2002), a grade g worth 2^g − 1. */
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
}
