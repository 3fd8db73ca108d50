package digest.story;

import digest.item.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a story was told.
 *
 * @param first when its first dated item was published; null where none is dated
 * @param last when its last one was; null where none is dated
 */
record Span(@Nullable Instant first, @Nullable Instant last) {

    static final Span UNKNOWN = new Span(null, null);

    /**
     * The time between two texts that halves their likeness: what is told hours apart is another event more often. On the labelled
     * days the gap alone tells pairs of one story from others with an AUC of .67 and .73. Mean B-cubed F1 and pairwise
     * precision: without .928 and .895, 24 h .930 and .906, 36 h .932 and .907, 72 h .928 and .897. In hours.
     */
    private static final double HALF_LIFE = 36;

    static Span of(List<Item> items) {
        List<Instant> dates = items.stream()
                .map(Item::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return dates.isEmpty() ? UNKNOWN : new Span(dates.get(0), dates.get(dates.size() - 1));
    }

    Span and(Span other) {
        if (first == null || last == null) return other;
        if (other.first == null || other.last == null) return this;
        return new Span(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** What is left of a likeness to a story of another time: 1 where they overlap or one is not dated, half after 36 hours. */
    double fade(Span other) {
        if (first == null || last == null || other.first == null || other.last == null) return 1;
        Duration gap =
                last.isBefore(other.first) ? Duration.between(last, other.first) : Duration.between(other.last, first);
        double hours = Math.max(0, gap.toSeconds() / 3600.0);
        return Math.exp(-Math.log(2) * hours / HALF_LIFE);
    }
}
