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
     * Whether a server says that it is well and wants fewer questions: 429; 503 with Retry-After; and 403 where GitHub means
     * that, with Retry-After or nothing left of what it gives in an hour (docs.github.com, "Rate limits for the REST API").
     */
    static boolean isLimit(Response response) {
        int code = response.code();
        boolean says = response.header("Retry-After") != null;
        return code == 429 || code == 503 && says || code == 403 && (says || isSpent(response));
    }

    /**
     * {@code Retry-After} in either form ("Retry-After = HTTP-date / delay-seconds", RFC 9110, 10.2.3), else the end of the
     * period in {@code x-ratelimit-reset}; never negative, null if the server does not say.
     */
    static @Nullable Duration of(Response response, Instant now) {
        String wish = response.header("Retry-After");
        Duration said = wish == null ? null : parse(wish.strip(), now);
        return said != null ? said : reset(response, now);
    }

    /** How long to wait before the next question where this was the last that a period has; null: there are more. */
    static @Nullable Duration untilMore(Response response, Instant now) {
        return isSpent(response) ? reset(response, now) : null;
    }

    /** Reddit counts "0.0", GitHub "0". */
    private static boolean isSpent(Response response) {
        String left = said(response, "x-ratelimit-remaining");
        return left != null && left.strip().matches("0+(\\.[0-9]*)?");
    }

    /** Reddit gives the seconds to the end of its period, GitHub the second since 1970; a billion of them is 2001. */
    private static @Nullable Duration reset(Response response, Instant now) {
        String reset = said(response, "x-ratelimit-reset");
        if (reset == null) return null;
        if (!reset.strip().matches("[1-9][0-9]{9}")) return seconds(reset.strip());
        return bounded(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset.strip()))));
    }

    /** What the server says now: after a 304, an answer has the headers of when it was kept as well. */
    private static @Nullable String said(Response response, String header) {
        Response now = response.networkResponse();
        return now == null ? null : now.header(header);
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
