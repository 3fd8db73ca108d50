package digest.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * The day of an edition as people name it.
 *
 * @param date null for a day counted from today
 * @param daysAgo 0 is today; only where {@code date} is null
 */
record Day(@Nullable LocalDate date, int daysAgo) {

    /** ISO 8601 without the years that need a sign: nothing was told in them. */
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

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
            if (FORM.matcher(written).matches()) return new Day(LocalDate.parse(written), 0);
        } catch (DateTimeParseException e) {
            // no such day: refused below
        }
        throw new TypeConversionException("'" + written + "' is not a date; write 2026-04-13, yesterday or today"
                + Choice.hint(written, List.of("yesterday", "today")));
    }

    /** The calendar date, given the one it is now. */
    LocalDate on(LocalDate today) {
        return date == null ? today.minus(daysAgo, ChronoUnit.DAYS) : date;
    }
}
