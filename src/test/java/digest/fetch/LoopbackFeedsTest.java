package digest.fetch;

import static digest.fetch.Feeder.askOnce;
import static digest.fetch.Feeder.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Holds the fixture that other packages test against. */
@Timeout(60)
class LoopbackFeedsTest {

    @TempDir
    Path folder;

    private static final byte[] RSS = "<rss/>".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @Test
    void playsGoodFeedsAndEveryKindOfBadOne() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            assertThat(ask(web.serve("/good", "application/rss+xml", RSS))).isEqualTo("<rss/>".repeat(1000));
            assertThat(ask(web.serve("/good", "application/rss+xml", RSS))).isEqualTo("<rss/>".repeat(1000));
            assertThat(ask(web.refuse("/gone", 410))).isEqualTo("FAILED: HTTP 410, gone for good");
            assertThat(ask(web.limit("/limit", "3600")))
                    .isEqualTo("LIMITED: HTTP 429, too many requests, limited until 07:00 UTC");
            assertThat(ask(web.limit("/limit2", "")))
                    .isEqualTo("LIMITED: HTTP 429, too many requests, limited until 06:01 UTC");
            assertThat(ask(web.redirect("/moved", "/good"))).isEqualTo("<rss/>".repeat(1000));
            assertThat(ask(web.challenge("/substack"))).isEqualTo("FAILED: HTTP 403, a Cloudflare challenge page");
            assertThat(ask(web.breakOff("/broken", RSS))).isEqualTo("FAILED: the answer breaks off");
            assertThat(ask(LoopbackFeeds.NOBODY)).isEqualTo("FAILED: connection refused");
            assertThat(web.log())
                    .containsExactly(
                            "200 /good",
                            "304 /good",
                            "410 /gone",
                            "429 /limit",
                            "429 /limit2",
                            "302 /moved",
                            "304 /good",
                            "403 /substack",
                            "200 /broken",
                            "200 /broken");
        }
    }

    private String ask(String url) {
        return said(askOnce(Feeder.cached(folder), url));
    }
}
