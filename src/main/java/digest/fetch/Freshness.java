package digest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** For how long a server says that its answer is good. */
final class Freshness {

    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_AT_ALL =
            Pattern.compile("(?:^|[,\\s])no-(?:store|cache)\\s*(?:,|$)", Pattern.CASE_INSENSITIVE);

    private Freshness() {}

    /**
     * What is left of {@code max-age}, else the time from {@code Date} to {@code Expires} (RFC 9111, 4.2.1), less the {@code Age}
     * that a cache on the way reports. {@code s-maxage} is for shared caches, and we are none.
     *
     * @param at when it was asked, for an answer without a Date
     * @return zero where nothing is said, or nonsense; never negative
     */
    static Duration of(Response response, Instant at) {
        String control = String.join(",", response.headers("Cache-Control"));
        if (NOT_AT_ALL.matcher(control).find()) return Duration.ZERO;
        Matcher maxAge = MAX_AGE.matcher(control);
        Duration good;
        if (maxAge.find()) {
            good = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        } else {
            Instant expires = date(response.header("Expires"));
            if (expires == null) return Duration.ZERO;
            Instant date = date(response.header("Date"));
            good = Duration.between(date == null ? at : date, expires);
        }
        String age = response.header("Age");
        if (age != null && age.strip().matches("[0-9]{1,9}")) good = good.minusSeconds(Long.parseLong(age.strip()));
        return good.isNegative() ? Duration.ZERO : good;
    }

    private static @Nullable Instant date(@Nullable String header) {
        if (header == null) return null;
        try {
            return ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null; // "Expires: 0", or "-1": expired already, RFC 9111, 5.3
        }
    }
}
