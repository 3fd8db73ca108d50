package digest.fetch;

import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.askOnce;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.settings;
import static digest.fetch.Feeder.source;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.Remembered;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RefusedTest {

    private static final String CHALLENGE =
            "<!DOCTYPE html><html lang=\"en-US\"><head><title>Just a moment...</title></head><body></body></html>";

    @AutoClose
    private final MockWebServer server = Feeder.server();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | HTTP 400",
                "401 | HTTP 401, wants a user and a password",
                "403 | HTTP 403, access refused",
                "404 | HTTP 404, not found",
                "410 | HTTP 410, gone for good",
                "451 | HTTP 451"
            })
    void isNamedByItsNumberAndAskedOnce(int code, String reason) {
        server.enqueue(
                new MockResponse.Builder().code(code).body("<html>sorry</html>").build());
        assertThat(said(askOnce(settings(), url()))).isEqualTo("FAILED: " + reason);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504"})
    void byAServersFaultIsAskedTwice(int code) {
        for (int i = 0; i < 2; i++)
            server.enqueue(new MockResponse.Builder().code(code).build());
        assertThat(said(askOnce(settings(), url()))).isEqualTo("FAILED: HTTP " + code + ", the server's fault");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "403, 'HTTP 403, a Cloudflare challenge page'",
        "429, 'HTTP 429, a Cloudflare challenge page'",
        "200, a Cloudflare challenge page in the feed's place"
    })
    void byACloudflareChallengeIsNoFeedAndNoLimit(int code, String reason) {
        server.enqueue(new MockResponse.Builder().code(code).body(CHALLENGE).build());
        assertThat(said(askOnce(settings(), url()))).isEqualTo("FAILED: " + reason);
    }

    @Test
    void byAChallengeKnownFromItsHeaderAlone() {
        server.enqueue(new MockResponse.Builder()
                .code(403)
                .addHeader("cf-mitigated", "challenge")
                .build());
        assertThat(said(askOnce(settings(), url()))).isEqualTo("FAILED: HTTP 403, a Cloudflare challenge page");
    }

    @Test
    void aFeedThatTellsOfChallengesIsNone() {
        String feed = "<rss><title>Just a moment...</title> _cf_chl_opt</rss>";
        server.enqueue(new MockResponse.Builder().body(feed).build());
        assertThat(said(askOnce(settings(), url()))).isEqualTo(feed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 600                           | HTTP 429, too many requests, limited until 06:10 UTC",
                "429 | 82800                         | HTTP 429, too many requests, limited until 2026-04-14 05:00 UTC",
                "429 | 172801                        | HTTP 429, too many requests, limited until 2026-04-14 06:00 UTC",
                "429 | Mon, 13 Apr 2026 08:00:00 GMT | HTTP 429, too many requests, limited until 08:00 UTC",
                "429 | soon                          | HTTP 429, too many requests, limited until 06:01 UTC",
                "429 | -5                            | HTTP 429, too many requests, limited until 06:01 UTC",
                "429 | 99999999999999999999999       | HTTP 429, too many requests, limited until 06:01 UTC",
                "429 | 999999999999999999            | HTTP 429, too many requests, limited until 2026-04-14 06:00 UTC",
                "503 | 3600                          | HTTP 503, overloaded, limited until 07:00 UTC"
            })
    void forNowIsLimitedAndSaysUntilWhen(int code, String wish, String reason) {
        server.enqueue(new MockResponse.Builder()
                .code(code)
                .addHeader("Retry-After", wish)
                .build());
        assertThat(said(askOnce(settings(), url()))).isEqualTo("LIMITED: " + reason);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void forNowWithoutAWordIsLimited() {
        server.enqueue(new MockResponse.Builder().code(429).build());
        assertThat(said(askOnce(settings(), url())))
                .isEqualTo("LIMITED: HTTP 429, too many requests, limited until 06:01 UTC");
    }

    @Test
    void forNoTimeIsAskedOnceMore() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "0")
                .build());
        server.enqueue(new MockResponse.Builder().body("<rss/>").build());
        assertThat(said(askOnce(settings(), url()))).isEqualTo("<rss/>");
    }

    @Test
    void forATimeThatIsPastIsAskedOnceMoreAndNotTwice() {
        for (int i = 0; i < 3; i++)
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .addHeader("Retry-After", "Sun, 12 Apr 2026 08:00:00 GMT")
                    .build());
        assertThat(said(askOnce(settings(), url())))
                .isEqualTo("LIMITED: HTTP 503, overloaded, limited until 06:01 UTC");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void redditSaysHowLongInItsOwnHeader() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("x-ratelimit-reset", "301.0")
                .build());
        assertThat(said(askOnce(settings(), url())))
                .isEqualTo("LIMITED: HTTP 429, too many requests, limited until 06:06 UTC");
    }

    @Test
    void aHostThatIsTiredIsNotAskedForItsOtherSources() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "600")
                .build());
        try (Fetcher fetcher = Feeder.fetcher(settings())) {
            List<Fetched> all = fetcher.fetchAll(List.of(source(url()), source(url() + "2")), answer -> {});
            assertThat(said(all.get(1)))
                    .isEqualTo("LIMITED: not asked: 127.0.0.1:" + server.getPort()
                            + " has just answered HTTP 429, limited until 06:10 UTC");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void byNobodyOfThatName() {
        try (Fetcher fetcher = new Fetcher(
                settings(),
                Feeder.CLOCK,
                Remembered.NOTHING,
                address -> true,
                name -> {
                    throw new java.net.UnknownHostException(name);
                },
                new OkHttpClient())) {
            assertThat(said(ask(fetcher, "https://feeds.example/"))).isEqualTo("FAILED: host not found");
        }
    }

    @Test
    void offlineNothingIsAsked() {
        FetchSettings offline = new FetchSettings("0.1", null, Proxies.NONE, true, Feeder.PATIENT);
        Fetched fetched = askOnce(offline, url());
        assertThat(((Failed) fetched).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(((Failed) fetched).reason()).isEqualTo("offline");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aReasonNeverTellsAPassword() {
        server.enqueue(new MockResponse.Builder().code(401).build());
        String url = "http://ann:geheim@127.0.0.1:" + server.getPort() + "/feed?token=geheim";
        assertThat(said(askOnce(settings(), url))).doesNotContain("geheim").doesNotContain("http:");
    }

    private String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort() + "/feed";
    }
}
