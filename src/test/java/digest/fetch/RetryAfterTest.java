package digest.fetch;

import static digest.fetch.Feeder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static Response.Builder answer(int code) {
        return new Response.Builder()
                .request(new Request.Builder().url("https://example.org/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(code)
                .message("");
    }

    private static Response spent(String left, String reset) {
        Response wire = answer(200)
                .header("X-RateLimit-Remaining", left)
                .header("X-RateLimit-Reset", reset)
                .build();
        return answer(200).networkResponse(wire).build();
    }

    /** Seconds to go (Reddit), the second since 1970 (GitHub), a time (Mastodon); now is 2026-04-13T06:00:00Z. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 42, PT42S",
        "0, 1776060060, PT1M",
        "0, 2026-04-13T06:02:00.000000Z, PT2M",
        "0, 2026-04-13T05:00:00Z, PT0S",
        "0, soon,",
        "0, 2026-04-13Tea,",
        "0, -5,",
        "1, 42,",
        "0.5, 42, PT42S",
        "many, 42,"
    })
    void theLastOfAPeriodIsFollowedByAPauseUntilItsEnd(String left, String reset, Duration pause) {
        assertThat(RetryAfter.untilMore(spent(left, reset), NOW)).isEqualTo(pause);
    }

    @Test
    void whatTheCacheRemembersOfALimitIsOver() {
        Response kept = answer(200)
                .header("X-RateLimit-Remaining", "0")
                .header("X-RateLimit-Reset", "42")
                .networkResponse(answer(304).build())
                .build();
        assertThat(RetryAfter.untilMore(kept, NOW)).isNull();
    }
}
