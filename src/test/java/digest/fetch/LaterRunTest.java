package digest.fetch;

import static digest.fetch.Feeder.NOW;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.source;
import static digest.fetch.Feeder.trusting;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.HostLimit;
import digest.source.Remembered;
import digest.source.Source;
import digest.source.Terms;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one run learns and the next one does with it. */
@Timeout(60)
class LaterRunTest {

    @TempDir
    Path folder;

    @AutoClose
    private final MockWebServer site = Feeder.server();

    @AutoClose
    private final MockWebServer other = Feeder.server();

    private Remembered remembered = Remembered.NOTHING;

    // ---- when a feed is asked again

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                 | 5",
                "Cache-Control: max-age=3600      | 55",
                "Cache-Control: public,max-age=7200 | 115",
                "Cache-Control: max-age=\"1800\"  | 25",
                "Cache-Control: s-maxage=7200     | 5",
                "Cache-Control: no-cache, max-age=7200 | 5",
                "Cache-Control: max-age=0         | 5",
                "Cache-Control: max-age=-1        | 5",
                "Cache-Control: max-age=31536000  | 235",
                "Expires: Mon, 13 Apr 2026 08:00:00 GMT | 115",
                "Expires: Mon, 13 Apr 2026 05:00:00 GMT | 5",
                "Expires: Fri, 31 Dec 2100 00:00:00 GMT | 235",
                "Expires: 0                       | 5",
                "Expires: -1                      | 5"
            })
    void asksWhenItSaid(String header, long minutes) {
        MockResponse.Builder answer = new MockResponse.Builder().body("<rss/>");
        if (header != null) answer.addHeader(header);
        site.enqueue(answer.build());
        Fetched fetched = run(NOW, at("/feed"));
        assertThat(fetched.terms().asked()).isEqualTo(NOW);
        assertThat(fetched.terms().due()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void countsTheAgeThatACacheOnTheWayReports() {
        site.enqueue(new MockResponse.Builder()
                .addHeader("Cache-Control", "max-age=7200")
                .addHeader("Age", "3600")
                .body("<rss/>")
                .build());
        assertThat(run(NOW, at("/feed")).terms().due()).isEqualTo(NOW.plus(Duration.ofMinutes(55)));
    }

    @Test
    void readsExpiresByTheServersOwnClock() {
        site.enqueue(new MockResponse.Builder()
                .addHeader("Date", "Mon, 13 Apr 2026 07:00:00 GMT")
                .addHeader("Expires", "Mon, 13 Apr 2026 08:00:00 GMT")
                .body("<rss/>")
                .build());
        assertThat(run(NOW, at("/feed")).terms().due()).isEqualTo(NOW.plus(Duration.ofMinutes(55)));
    }

    @Test
    void takesTheFirstOfTwoHeaders() {
        site.enqueue(new MockResponse.Builder()
                .addHeader("Cache-Control", "max-age=3600")
                .addHeader("Cache-Control", "max-age=7200")
                .body("<rss/>")
                .build());
        assertThat(run(NOW, at("/feed")).terms().due()).isEqualTo(NOW.plus(Duration.ofMinutes(55)));
    }

    @Test
    void doesNotAskWhatIsNotDueAndAnswersFromTheCache() {
        site.enqueue(feed("one"));
        run(NOW, at("/feed"));
        Fetched again = run(NOW.plusSeconds(299), at("/feed"));
        assertThat(said(again)).isEqualTo("one");
        assertThat(((Body) again).at()).isEqualTo(NOW);
        assertThat(((Body) again).contentType()).isEqualTo("application/rss+xml");
        assertThat(again.terms().due()).isEqualTo(NOW.plusSeconds(300));
        assertThat(site.getRequestCount()).isEqualTo(1);
    }

    @Test
    void asksWhatIsDueWithItsValidators() throws InterruptedException {
        site.enqueue(feed("one"));
        site.enqueue(new MockResponse.Builder()
                .code(304)
                .addHeader("Cache-Control", "max-age=3600")
                .build());
        run(NOW, at("/feed"));
        Fetched again = run(NOW.plusSeconds(300), at("/feed"));
        assertThat(said(again)).isEqualTo("one");
        assertThat(((Body) again).at()).isEqualTo(NOW.plusSeconds(300));
        assertThat(again.terms().due()).isEqualTo(NOW.plusSeconds(300 + 3300));
        site.takeRequest();
        assertThat(site.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"one\"");
    }

    @Test
    void answersFromTheCacheWhatWasFoundByARedirect() {
        site.enqueue(to(302, "/there"));
        site.enqueue(feed("one"));
        run(NOW, at("/feed"));
        Fetched again = run(NOW.plusSeconds(60), at("/feed"));
        assertThat(said(again)).isEqualTo("one");
        assertThat(((Body) again).url()).isEqualTo(at("/there"));
        assertThat(site.getRequestCount()).isEqualTo(2);
    }

    @Test
    void asksWhatIsNotDueIfTheCacheDoesNotHaveIt() {
        site.enqueue(new MockResponse.Builder()
                .addHeader("Cache-Control", "no-store")
                .body("one")
                .build());
        site.enqueue(feed("two"));
        run(NOW, at("/feed"));
        assertThat(said(run(NOW.plusSeconds(60), at("/feed")))).isEqualTo("two");
    }

    @Test
    void asksAfterAFaultAtOnce() {
        site.enqueue(feed("one"));
        site.enqueue(new MockResponse.Builder().code(404).build());
        site.enqueue(feed("two"));
        run(NOW, at("/feed"));
        assertThat(said(run(NOW.plusSeconds(600), at("/feed")))).isEqualTo("FAILED: HTTP 404, not found");
        assertThat(said(run(NOW.plusSeconds(610), at("/feed")))).isEqualTo("two");
    }

    @Test
    void keepsNoTermsOfAnAddressThatHoldsASecretInTheClear() {
        site.enqueue(to(301, "/s3cret/new"));
        site.enqueue(feed("one"));
        Source paid = new Source(
                "paid", true, at("/${TOKEN}"), Source.Kind.FEED, 1, List.of(), null, false, false, 0, at("/s3cret"));
        try (Fetcher fetcher = trusting(Feeder.cached(folder), NOW, Remembered.NOTHING)) {
            Fetched fetched = fetcher.fetchAll(List.of(paid), answer -> {}).get(0);
            assertThat(fetched.terms()).isEqualTo(new Terms(NOW, NOW.plusSeconds(300), null, null, false));
        }
    }

    // ---- limits

    @Test
    void leavesALimitedHostAloneUntilThen() {
        site.enqueue(limited("600"));
        assertThat(said(run(NOW, at("/a")))).isEqualTo("LIMITED: HTTP 429, too many requests, limited until 06:10 UTC");
        assertThat(remembered.limits()).containsExactly(new HostLimit(host(), NOW.plusSeconds(600), 1));

        Fetched within = run(NOW.plusSeconds(599), at("/b"));
        assertThat(said(within))
                .isEqualTo("LIMITED: not asked: " + host() + " is limited until 06:10 UTC, asked again then");
        assertThat(within.terms().due()).isEqualTo(NOW.plusSeconds(600));
        assertThat(site.getRequestCount()).isEqualTo(1);

        site.enqueue(feed("one"));
        assertThat(said(run(NOW.plusSeconds(600), at("/a")))).isEqualTo("one");
        assertThat(remembered.limits()).isEmpty();
    }

    @Test
    void leavesAHostAloneForLongerEachTime() {
        Instant now = NOW;
        for (int minutes : new int[] {1, 2, 4, 8}) {
            site.enqueue(limited(""));
            run(now, at("/a"));
            Instant until = now.plus(Duration.ofMinutes(minutes));
            assertThat(remembered.limits()).extracting(HostLimit::until).containsExactly(until);
            now = until;
        }
    }

    @Test
    void answersAFeedThatIsNotDueThoughItsHostIsLimited() {
        site.enqueue(feed("one"));
        site.enqueue(limited("600"));
        run(NOW, at("/a"));
        run(NOW, at("/b"));
        assertThat(said(run(NOW.plusSeconds(60), at("/a")))).isEqualTo("one");
        assertThat(said(run(NOW.plusSeconds(60), at("/b")))).startsWith("LIMITED: not asked");
        assertThat(site.getRequestCount()).isEqualTo(2);
    }

    @Test
    void closesTheHostThatLimitsThoughARedirectLedThere() {
        site.enqueue(to(302, "http://other.example:" + other.getPort() + "/"));
        site.enqueue(feed("one"));
        other.enqueue(limited("600"));
        String its = "http://other.example:" + other.getPort() + "/its-own";
        try (Fetcher fetcher = trusting(Feeder.settings(), NOW, Remembered.NOTHING)) {
            List<Source> sources = List.of(source(at("/led")), source(at("/here")));
            assertThat(fetcher.fetchAll(sources, answer -> {}))
                    .extracting(Feeder::said)
                    .containsExactly("LIMITED: HTTP 429, too many requests, limited until 06:10 UTC", "one");
            assertThat(said(Feeder.ask(fetcher, its))).startsWith("LIMITED: not asked: other.example:");
            assertThat(fetcher.limits())
                    .extracting(HostLimit::host)
                    .containsExactly("other.example:" + other.getPort());
        }
        assertThat(other.getRequestCount()).isEqualTo(1);
    }

    @Test
    void remembersALimitOfWhatItDidNotAskAndForgetsOneThatIsLongOver() {
        HostLimit recent = new HostLimit("recent.example", NOW.minusSeconds(86_000), 3);
        HostLimit old = new HostLimit("old.example", NOW.minusSeconds(86_400), 3);
        try (Fetcher fetcher = trusting(Feeder.settings(), NOW, new Remembered(Map.of(), List.of(old, recent)))) {
            assertThat(fetcher.limits()).containsExactly(recent);
        }
    }

    // ---- moves

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void asksWhereAFeedMovedForGood(int code) throws InterruptedException {
        site.enqueue(to(code, there("/new")));
        other.enqueue(feed("one"));
        other.enqueue(feed("two"));
        assertThat(run(NOW, at("/feed")).terms().movedTo()).isEqualTo(there("/new"));
        Fetched again = run(NOW.plusSeconds(600), at("/feed"));
        assertThat(said(again)).isEqualTo("two");
        assertThat(again.terms().movedTo()).isEqualTo(there("/new"));
        assertThat(site.getRequestCount()).isEqualTo(1);
        other.takeRequest();
        assertThat(other.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"one\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void asksWhereItWasAfterARedirectForTheTimeBeing(int code) {
        for (int i = 0; i < 2; i++) {
            site.enqueue(to(code, there("/new")));
            other.enqueue(feed("one"));
        }
        assertThat(run(NOW, at("/feed")).terms().movedTo()).isNull();
        run(NOW.plusSeconds(600), at("/feed"));
        assertThat(site.getRequestCount()).isEqualTo(2);
    }

    @Test
    void remembersAChainOfMovesUpToWhereItStrays() {
        site.enqueue(to(301, "/2"));
        site.enqueue(to(308, "/3"));
        site.enqueue(to(302, "/4"));
        site.enqueue(to(301, "/5"));
        site.enqueue(feed("one"));
        assertThat(run(NOW, at("/1")).terms().movedTo()).isEqualTo(at("/3"));
    }

    @Test
    void remembersWhereAMovedFeedMovedNext() {
        site.enqueue(to(301, "/2"));
        site.enqueue(feed("one"));
        site.enqueue(to(301, "/3"));
        site.enqueue(feed("two"));
        run(NOW, at("/1"));
        Fetched again = run(NOW.plusSeconds(600), at("/1"));
        assertThat(said(again)).isEqualTo("two");
        assertThat(again.terms().movedTo()).isEqualTo(at("/3"));
    }

    @Test
    void goesBackToTheOldAddressWhenTheNewOneFails() {
        site.enqueue(to(301, there("/new")));
        other.enqueue(feed("one"));
        other.enqueue(new MockResponse.Builder().code(404).build());
        site.enqueue(feed("back"));
        run(NOW, at("/feed"));
        Fetched again = run(NOW.plusSeconds(600), at("/feed"));
        assertThat(said(again)).isEqualTo("back");
        assertThat(again.terms().movedTo()).isNull();
    }

    @Test
    void doesNotRememberAMoveToWhereNothingIs() {
        site.enqueue(to(301, there("/new")));
        other.enqueue(new MockResponse.Builder().code(404).build());
        assertThat(run(NOW, at("/feed")).terms().movedTo()).isNull();
    }

    /** The name was public when it moved; what it means by now is its owner's choice. */
    @Test
    void doesNotReachAPrivateAddressByAMoveToTheSourcesOwnName() {
        String url = "http://site.example:" + site.getPort() + "/";
        String inside = "http://site.example:" + other.getPort() + "/";
        Terms moved = new Terms(NOW.minusSeconds(600), NOW, null, inside, false);
        site.enqueue(feed("outside"));
        try (Fetcher fetcher = new Fetcher(
                Feeder.settings(),
                Feeder.CLOCK,
                new Remembered(Map.of(url, moved), List.of()),
                address -> false,
                name -> List.of(InetAddress.getLoopbackAddress()),
                new OkHttpClient())) {
            assertThat(said(Feeder.ask(fetcher, url))).isEqualTo("outside");
        }
        assertThat(other.getRequestCount()).isZero();
    }

    // ---- gone

    @Test
    void asksAGoneFeedOnceADay() {
        site.enqueue(new MockResponse.Builder().code(410).build());
        Fetched gone = run(NOW, at("/feed"));
        assertThat(said(gone)).isEqualTo("FAILED: HTTP 410, gone for good");
        assertThat(gone.terms()).isEqualTo(new Terms(NOW, NOW.plus(Duration.ofDays(1)), null, null, true));
        Fetched still = run(NOW.plusSeconds(86_399), at("/feed"));
        assertThat(said(still)).isEqualTo("FAILED: HTTP 410, gone for good");
        assertThat(still.terms()).isEqualTo(gone.terms());
        assertThat(site.getRequestCount()).isEqualTo(1);

        site.enqueue(feed("risen"));
        Fetched risen = run(NOW.plusSeconds(86_400), at("/feed"));
        assertThat(said(risen)).isEqualTo("risen");
        assertThat(risen.terms().gone()).isFalse();
    }

    /** A run with a cache, at a time; what it learns is remembered. */
    private Fetched run(Instant now, String url) {
        try (Fetcher fetcher = trusting(Feeder.cached(folder), now, remembered)) {
            Fetched fetched = Feeder.ask(fetcher, url);
            Map<String, Terms> sources = new HashMap<>(remembered.sources());
            sources.put(url, fetched.terms());
            remembered = new Remembered(sources, fetcher.limits());
            return fetched;
        }
    }

    private String host() {
        return "site.example:" + site.getPort();
    }

    private String at(String path) {
        return "http://" + host() + path;
    }

    private String there(String path) {
        return "http://other.example:" + other.getPort() + path;
    }

    private static MockResponse feed(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/rss+xml")
                .addHeader("ETag", '"' + body + '"')
                .body(body)
                .build();
    }

    private static MockResponse limited(String retryAfter) {
        MockResponse.Builder answer = new MockResponse.Builder().code(429);
        if (!retryAfter.isEmpty()) answer.addHeader("Retry-After", retryAfter);
        return answer.build();
    }

    private static MockResponse to(int code, String location) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Location", location)
                .build();
    }
}
