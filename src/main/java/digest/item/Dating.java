package digest.item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an item counts as new.
 *
 * <p>Why is an undated item dated by first sight? A feed that is polled shows what is new since the last poll. Why not on a feed's
 * first poll? It shows all it has, years of it, and only the place among dated items tells them apart. Why is a first
 * sight counted at a window's end and a date at its beginning? A run polls, then makes an edition that ends at that very moment:
 * what it has just seen belongs into it.
 *
 * @param published as the feed says, if {@link #plausible}; null where it does not
 * @param neighbour the date of its nearest dated neighbour in the feed where it was first seen; null with none
 * @param firstSeen the poll that first showed it
 * @param debut whether that was the first poll of its source that gave a feed
 */
public record Dating(@Nullable Instant published, @Nullable Instant neighbour, Instant firstSeen, boolean debut) {

    /** How far before a window an item may be dated and still count when it is first seen in it: a week, chosen by hand. */
    public static final Duration LATEST = Duration.ofDays(7);

    /** A date before the first web page (6 August 1991) is a program's default, 1970-01-01 or 0001-01-01, and tells nothing. */
    static final Instant EARLIEST = Instant.parse("1991-08-06T00:00:00Z");

    /** A feed's date, or null for one that nothing on the web can have. */
    public static @Nullable Instant plausible(@Nullable Instant date) {
        return date == null || date.isBefore(EARLIEST) ? null : date;
    }

    /** The instant by which the item counts in the window; empty when it does not. A date in the future is as good as none. */
    public Optional<Instant> within(Window window) {
        boolean sighted = firstSeen.isAfter(window.from()) && !firstSeen.isAfter(window.to());
        Optional<Instant> sight = sighted ? Optional.of(firstSeen) : Optional.empty();
        if (published == null) {
            boolean seenAfterwards = firstSeen.isAfter(window.to());
            return debut || seenAfterwards ? Optional.ofNullable(neighbour).filter(window::contains) : sight;
        }
        if (published.isAfter(firstSeen)) return sight;
        if (window.contains(published)) return Optional.of(published);
        boolean late = !debut
                && published.isBefore(window.from())
                && !published.isBefore(window.from().minus(LATEST));
        return late ? sight : Optional.empty();
    }

    /** Whether nothing can tell when it was new, so that it is in no window at all. */
    public boolean isUnplaced() {
        return published == null && neighbour == null && debut;
    }

    /**
     * For each item of a feed the date of its nearest dated neighbour, of two equally near that of the one higher up.
     *
     * @param dates of a feed's items in their order; null for an undated one
     * @return as long as {@code dates}; a dated item's own date, and null throughout where none is dated
     */
    public static List<@Nullable Instant> neighbours(List<@Nullable Instant> dates) {
        int size = dates.size();
        int[] below = new int[size];
        for (int i = size - 1, next = Integer.MAX_VALUE; i >= 0; i--) {
            if (dates.get(i) != null) next = i;
            below[i] = next;
        }
        List<@Nullable Instant> result = new ArrayList<>(size);
        int above = -1;
        for (int i = 0; i < size; i++) {
            if (dates.get(i) != null) above = i;
            boolean takeBelow = above < 0 || below[i] - i < i - above;
            int nearest = takeBelow ? below[i] : above;
            result.add(nearest < size ? dates.get(nearest) : null);
        }
        return result;
    }
}
