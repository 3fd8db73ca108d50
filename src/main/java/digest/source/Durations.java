package digest.source;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them in feeds.yaml and in options: {@code 24h}, {@code 7d}, {@code 90m}. */
public final class Durations {

    /** What to tell someone whose duration could not be read. */
    public static final String FORM = "a duration like 24h, 7d or 90m";

    /** Five digits reach 270 years in days: more is a slip of the finger, and cannot overflow. */
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})([mhd])");

    private Durations() {}

    /**
     * Reads a whole number of minutes, hours or days; a day has 24 hours.
     *
     * @return empty where {@code written} has another form, or is nothing long ({@code 0h})
     */
    public static Optional<Duration> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) return Optional.empty();
        long count = Long.parseLong(matcher.group(1));
        Duration duration = switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        return duration.isZero() ? Optional.empty() : Optional.of(duration);
    }
}
