package digest.fetch;

import static digest.fetch.Feeder.PATIENT;
import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.patience;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.settings;
import static digest.fetch.Feeder.trusting;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PagesTest {

    private static final String PAGE = "<!DOCTYPE html><title>A page</title><p>Text.";

    @TempDir
    Path folder;

    @AutoClose
    private final MockWebServer server = Feeder.server();

    @Test
    void areAskedForAsPagesAndKnownByTheirAddress() throws InterruptedException {
        server.enqueue(page(PAGE));
        try (Fetcher fetcher = trusting(settings())) {
            Fetched fetched = only(fetcher.fetchPages(List.of(at("/a?b=c#d")), answer -> {}));
            assertThat(said(fetched)).isEqualTo(PAGE);
            assertThat(fetched.source().url()).isEqualTo(at("/a?b=c#d"));
            assertThat(((Body) fetched).url()).isEqualTo(at("/a?b=c"));
            assertThat(((Body) fetched).contentType()).isEqualTo("text/html; charset=utf-8");
        }
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Accept")).startsWith("text/html, ");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("digest/0.1 (personal feed reader)");
    }

    @Test
    void areFollowedToWhereTheyMoved() {
        server.enqueue(
                new MockResponse.Builder().code(302).addHeader("Location", "/b").build());
        server.enqueue(page(PAGE));
        try (Fetcher fetcher = trusting(settings())) {
            Fetched fetched = only(fetcher.fetchPages(List.of(at("/a")), answer -> {}));
            assertThat(said(fetched)).isEqualTo(PAGE);
            assertThat(((Body) fetched).url()).isEqualTo(at("/b"));
        }
    }

    /** With a feed of the same server, a redirect to itself would be let through; a link is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://127.1:PORT/",
                "http://0x7f000001:PORT/",
                "http://2130706433:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://localhost:PORT/",
                "http://localhost.:PORT/",
                "http://nas.local:PORT/",
                "http://router:PORT/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fe80::1]/",
                "http://0.0.0.0:PORT/"
            })
    void areNotLookedForAtHome(String url) {
        String address = url.replace("PORT", "" + server.getPort());
        try (Fetcher fetcher = Feeder.fetcher(settings())) {
            assertThat(said(only(fetcher.fetchPages(List.of(address), answer -> {}))))
                    .isEqualTo("FAILED: links to a private address");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "/etc/passwd", "javascript:alert(1)", "data:text/html,x", "", "a b"})
    void areOnTheWeb(String url) {
        try (Fetcher fetcher = Feeder.fetcher(settings())) {
            assertThat(said(only(fetcher.fetchPages(List.of(url), answer -> {}))))
                    .isEqualTo("FAILED: not a web address");
        }
    }

    @Test
    void thatTheReaderTypedMayBeAtHome() {
        server.enqueue(page(PAGE));
        try (Fetcher fetcher = Feeder.fetcher(settings())) {
            assertThat(said(only(fetcher.fetchPagesTyped(
                            List.of("http://127.0.0.1:" + server.getPort() + "/"), answer -> answer, answer -> {}))))
                    .isEqualTo(PAGE);
        }
    }

    @Test
    void haveNoUserAndPasswordThatAFeedMadeUp() throws InterruptedException {
        server.enqueue(page(PAGE));
        String url = "http://eve:evil@page.example:" + server.getPort() + "/";
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(said(only(fetcher.fetchPages(List.of(url), answer -> {}))))
                    .isEqualTo(PAGE);
        }
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "Video/MP4; codecs=x", "application/octet-stream"})
    void areTextAndNothingElseIsLoaded(String type) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", type)
                .body("%PDF-1.7")
                .build());
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(said(only(fetcher.fetchPages(List.of(at("/")), answer -> {}))))
                    .isEqualTo("FAILED: no page, but "
                            + type.replaceFirst(";.*", "").toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void areSmallerThanFeedsMayBe() {
        Patience large = new Patience(
                PATIENT.lookup(),
                PATIENT.connect(),
                PATIENT.silence(),
                PATIENT.answer(),
                PATIENT.run(),
                20_000_000,
                Duration.ZERO,
                Duration.ZERO,
                PATIENT.longestPause());
        server.setDispatcher(always(page("x".repeat(3_000_001))));
        try (Fetcher fetcher = trusting(patience(large))) {
            assertThat(said(only(fetcher.fetchPages(List.of(at("/")), answer -> {}))))
                    .isEqualTo("FAILED: more than 3 MB");
            assertThat(said(ask(fetcher, at("/")))).hasSize(3_000_001);
        }
    }

    @Test
    void areFortyAtMost() {
        server.setDispatcher(always(page(PAGE)));
        List<String> urls = IntStream.range(0, 30).mapToObj(i -> at("/" + i)).toList();
        List<String> heard = new ArrayList<>();
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(fetcher.fetchPages(urls, answer -> {}))
                    .extracting(Feeder::said)
                    .containsOnly(PAGE);
            List<Fetched> more = fetcher.fetchPages(urls, answer -> heard.add(said(answer)));
            assertThat(more).extracting(answer -> answer.source().url()).containsExactlyElementsOf(urls);
            assertThat(more.subList(0, 10)).extracting(Feeder::said).containsOnly(PAGE);
            assertThat(more.subList(10, 30))
                    .extracting(Feeder::said)
                    .containsOnly("SKIPPED: not asked: more than 40 pages");
        }
        assertThat(heard).hasSize(30);
        assertThat(server.getRequestCount()).isEqualTo(40);
    }

    @Test
    void areNotWaitedForWhereTheHostWantsAPause() {
        server.setDispatcher(always(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "1")
                .build()));
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(fetcher.fetchPages(List.of(at("/a"), at("/b")), answer -> {}))
                    .extracting(Feeder::said)
                    .containsExactly(
                            "LIMITED: HTTP 429, too many requests, limited until 06:01 UTC",
                            "LIMITED: not asked: page.example:" + server.getPort()
                                    + " has just answered HTTP 429, limited until 06:01 UTC");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void areNotAskedOfAHostThatClosedToTheFeeds() {
        server.setDispatcher(always(new MockResponse.Builder().code(429).build()));
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(said(ask(fetcher, at("/feed")))).startsWith("LIMITED: HTTP 429");
            assertThat(said(only(fetcher.fetchPages(List.of(at("/page")), answer -> {}))))
                    .startsWith("LIMITED: not asked");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void leaveNothingInTheCache() throws InterruptedException {
        MockResponse page = new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .addHeader("ETag", "\"v1\"")
                .addHeader("Cache-Control", "max-age=3600")
                .body(PAGE)
                .build();
        server.setDispatcher(always(page));
        for (int i = 0; i < 2; i++) {
            try (Fetcher fetcher = trusting(Feeder.cached(folder))) {
                assertThat(said(only(fetcher.fetchPages(List.of(at("/")), answer -> {}))))
                        .isEqualTo(PAGE);
            }
        }
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void areLeftAloneOffline() {
        FetchSettings offline = new FetchSettings("0.1", null, Proxies.NONE, true, PATIENT);
        try (Fetcher fetcher = trusting(offline)) {
            assertThat(said(only(fetcher.fetchPages(List.of(at("/")), answer -> {}))))
                    .isEqualTo("SKIPPED: offline");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void thatAreChallengesAreNamed() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<!DOCTYPE html><html><head><title>Just a moment...</title>")
                .build());
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(said(only(fetcher.fetchPages(List.of(at("/")), answer -> {}))))
                    .isEqualTo("FAILED: a Cloudflare challenge page in the page's place");
        }
    }

    private static Fetched only(List<Fetched> answers) {
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static Dispatcher always(MockResponse response) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        };
    }

    private static MockResponse page(String html) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(html)
                .build();
    }

    private String at(String path) {
        return "http://page.example:" + server.getPort() + path;
    }
}
