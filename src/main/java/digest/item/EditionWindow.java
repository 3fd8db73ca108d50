package digest.item;

import digest.source.Feeds.EditionSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of time the edition of a date covers.
 *
 * <p>Why does it stretch back to the previous edition? So that a morning without a build loses nothing. Why not for ever? After a
 * long absence a digest of everything is a digest of nothing. Why does an edition on record keep its window? So that building
 * it again gives it again, and the edition after it starts where it ended.
 */
public final class EditionWindow {

    private EditionWindow() {}

    /**
     * The window of the edition of {@code date}. Its end is now when the date is today, else the start of the next day; it begins
     * at the end of the previous edition or {@code least} before its own end, whichever is earlier, but not more than {@link
     * EditionSettings#LONGEST_WINDOW} before its end. An edition on record keeps its beginning, one of a past day its end as well;
     * today's never ends earlier than recorded.
     *
     * @param zone whose calendar {@code date} is of; a day may have 23 or 25 hours
     * @param now cut to whole seconds, as the store keeps time
     * @param least the least length, more than zero
     * @param previousEnd the end of the latest edition dated before {@code date}; null where there is none
     * @param recorded the window of the edition of {@code date} when it was last made; null where there is none
     * @throws IllegalArgumentException for a date after today: ask {@link #today} first
     */
    public static Window of(
            LocalDate date,
            ZoneId zone,
            Instant now,
            Duration least,
            @Nullable Instant previousEnd,
            @Nullable Window recorded) {
        LocalDate today = today(zone, now);
        if (date.isAfter(today)) throw new IllegalArgumentException(date + " is after today, " + today);
        boolean past = date.isBefore(today);
        if (past && recorded != null) return recorded;

        Instant to = past ? date.plusDays(1).atStartOfDay(zone).toInstant() : now.truncatedTo(ChronoUnit.SECONDS);
        if (recorded != null) return new Window(recorded.from(), later(to, recorded.to()));

        Instant from = to.minus(least);
        if (previousEnd != null && previousEnd.isBefore(from)) from = previousEnd;
        return new Window(later(from, to.minus(EditionSettings.LONGEST_WINDOW)), to);
    }

    /** The date that it is at {@code now} in {@code zone}. */
    public static LocalDate today(ZoneId zone, Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
