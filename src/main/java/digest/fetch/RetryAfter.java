package digest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long a server wants to be left alone. */
final class RetryAfter {

    /** What a longer wish is taken for, so that no arithmetic overflows; a year, chosen by hand. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /**
     * {@code Retry-After} in either form ("Retry-After = HTTP-date / delay-seconds", RFC 9110, 10.2.3), else the seconds to
     * the end of the period in Reddit's {@code x-ratelimit-reset}; never negative, null if the server does not say.
     */
    static @Nullable Duration of(Response response, Instant now) {
        String wish = response.header("Retry-After");
        Duration said = wish == null ? null : parse(wish.strip(), now);
        if (said != null) return said;
        String reset = response.header("x-ratelimit-reset");
        return reset == null ? null : seconds(reset.strip());
    }

    private static @Nullable Duration parse(String wish, Instant now) {
        Duration seconds = seconds(wish);
        if (seconds != null) return seconds;
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return bounded(until);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration seconds(String digits) {
        if (!digits.matches("[0-9]{1,18}(\\.[0-9]*)?")) return null;
        int point = digits.indexOf('.');
        return bounded(Duration.ofSeconds(Long.parseLong(point < 0 ? digits : digits.substring(0, point))));
    }

    private static Duration bounded(Duration duration) {
        if (duration.isNegative()) return Duration.ZERO;
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
