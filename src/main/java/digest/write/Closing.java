package digest.write;

import digest.item.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What closes an item: the sentence by which the source itself says what follows from it, or limits it, from the later part of
 * the text; where that leans on the one before it, both.
 */
final class Closing {

    /** An early sentence closes an item only where it tells something by itself; chosen by hand. */
    private static final double WORTH_CLOSING = .3;

    /** Conclusions stand in the later part of a text; before, a "because" belongs to the facts. Chosen by hand. */
    private static final double LATE = .3;

    /** A newsletter that says "why this matters" has chosen its verdict itself. */
    private static final double SAYS_WHY = .5;

    /** In a short item, any sentence behind the opening may close it. */
    private static final double NOT_FIRST = .1;

    /** How much a place further down speaks for a verdict; chosen by hand on the days of April 2026. */
    private static final double VERDICT_DEPTH = .3;

    /** A notable item has room for one more sentence beside a verdict of this many words. */
    private static final int LONGEST_SHORT_VERDICT = 34;

    private Closing() {}

    /**
     * One sentence or two; empty where there is none, and for a paper, which closes on its result.
     *
     * @param room how many words may still be said
     */
    static List<SourceSentence> of(
            List<SourceSentence> sentences, Map<SourceSentence, Double> scores, Said said, Length length, int room) {
        if (length == Length.PAPER) return List.of();
        int most = Math.min(room, length == Length.KEY ? Rejection.LONGEST : LONGEST_SHORT_VERDICT);
        List<List<SourceSentence>> endings = new ArrayList<>();
        for (SourceSentence s : sentences) {
            boolean closes = s.raw().conclusion() || s.depth() >= NOT_FIRST && Cues.in(Cues.STRONG_WHY, s.text());
            if (!closes || s.takenBack() || s.words() > most || !said.isNews(s.text())) continue;
            if (!s.leansBack()) endings.add(List.of(s));
            else
                sentences.stream()
                        .filter(before -> before.isRightBefore(s) && !before.leansBack() && said.isNews(before.text()))
                        .filter(before -> before.words() + s.words() <= (length == Length.KEY ? room / 2 : room))
                        .forEach(before -> endings.add(List.of(before, s)));
        }
        Comparator<List<SourceSentence>> best = Comparator.comparingDouble((List<SourceSentence> e) -> worth(e, scores))
                .thenComparing(e -> e.get(0).position())
                .thenComparing(e -> e.get(0).from());
        endings.removeIf(e -> isWeak(e, scores, length));
        double late = length == Length.KEY ? LATE : NOT_FIRST;
        return endings.stream()
                .filter(e -> isLate(e, late))
                .max(best)
                .or(() -> endings.stream()
                        .filter(e -> worth(e, scores) > WORTH_CLOSING)
                        .max(best))
                .orElse(List.of());
    }

    /** Of 146 closing sentences of posts that strangers read in November 2026, 55 % of those below were struck out, 31 % of the others. */
    private static boolean isWeak(List<SourceSentence> ending, Map<SourceSentence, Double> scores, Length length) {
        SourceSentence last = ending.get(ending.size() - 1);
        double least = length == Length.KEY ? LEAST_OF_A_KEY_STORY : LEAST;
        return last.item().kind() == Item.Kind.DISCUSSION
                && !last.raw().conclusion()
                && ending.stream().mapToDouble(scores::get).average().orElse(0) < least;
    }

    private static final double LEAST = .25;

    private static final double LEAST_OF_A_KEY_STORY = .1;

    private static boolean isLate(List<SourceSentence> ending, double late) {
        SourceSentence last = ending.get(ending.size() - 1);
        return last.raw().conclusion() || last.depth() >= late;
    }

    private static double worth(List<SourceSentence> ending, Map<SourceSentence, Double> scores) {
        SourceSentence last = ending.get(ending.size() - 1);
        double mean = ending.stream().mapToDouble(scores::get).average().orElse(0);
        return mean
                + VERDICT_DEPTH * last.depth()
                + (Cleaning.SAYS_WHY.matcher(last.text()).find() ? SAYS_WHY : 0);
    }
}
