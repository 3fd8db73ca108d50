package digest.cli;

import digest.source.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Instants and durations as options have them. */
final class Moment {

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

    private Moment() {}

    /** Reads 2026-04-13T06:00:00Z, or the same with an offset. */
    static Instant parse(String written) {
        try {
            if (FOUR_DIGIT_YEAR.matcher(written).lookingAt())
                return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            // no such moment: refused below
        }
        throw new TypeConversionException("'" + written + "' is not an instant; write 2026-04-13T06:00:00Z");
    }

    /** Reads 7d, 36h or 90m. */
    static Duration parseDuration(String written) {
        return Durations.parse(written)
                .orElseThrow(() -> new TypeConversionException("'" + written + "' is not " + Durations.FORM));
    }
}
