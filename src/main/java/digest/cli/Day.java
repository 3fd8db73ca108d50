package digest.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * The day of an edition as people name it.
 *
 * @param date null for a day counted from today
 * @param daysAgo 0 is today; only where {@code date} is null
 */
record Day(@Nullable LocalDate date, int daysAgo) {

    static final Day TODAY = new Day(null, 0);

    private static final Day YESTERDAY = new Day(null, 1);

    /** Reads 2026-04-13, today or yesterday. */
    static Day parse(String written) {
        switch (written.toLowerCase(Locale.ROOT)) {
            case "today":
                return TODAY;
            case "yesterday":
                return YESTERDAY;
            default:
        }
        try {
            return new Day(LocalDate.parse(written), 0);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + written + "' is not a date; write 2026-04-13, yesterday or today"
                    + Choice.hint(written, List.of("yesterday", "today")));
        }
    }

    /** The calendar date, given the one it is now. */
    LocalDate on(LocalDate today) {
        return date == null ? today.minus(daysAgo, ChronoUnit.DAYS) : date;
    }
}
