package digest.fetch;

import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.askOnce;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.settings;
import static digest.fetch.Feeder.source;
import static digest.fetch.Feeder.trusting;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.Buffer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are unusual and meant well, and the one test that matters most: bad ones beside good ones. */
@Timeout(60)
class OddAnswerTest {

    @TempDir
    Path folder;

    @AutoClose
    private final MockWebServer server = Feeder.server();

    /** The drip goes on until all others have been heard; were one of them to wait for it, this would not end. */
    @Test
    void hostileOnesNeitherDelayNorHarmTheGoodOnes() throws IOException {
        CountDownLatch others = new CountDownLatch(22);
        byte[] bomb = bomb();
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < 20; i++)
            server.enqueue(new MockResponse.Builder().body("<rss/>").build());
        try (RawServer dripping = new RawServer((socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (!waited(others)) {
                        out.write('<');
                        out.flush();
                    }
                });
                RawServer endless = RawServer.endless("HTTP/1.1 200 OK\r\n\r\n", "<item/>".repeat(1000));
                RawServer packed = new RawServer((socket, out) -> out.write(bomb));
                Fetcher fetcher = trusting(Feeder.cached(folder))) {
            List<Source> sources = new ArrayList<>();
            sources.add(source(dripping.url().replace("127.0.0.1", "drip.example")));
            sources.add(source(endless.url().replace("127.0.0.1", "endless.example")));
            sources.add(source(packed.url().replace("127.0.0.1", "bomb.example")));
            for (int i = 0; i < 20; i++) sources.add(source("http://good" + i + ".example:" + server.getPort() + "/"));
            List<Fetched> all = fetcher.fetchAll(sources, answer -> {
                heard.add(said(answer));
                others.countDown();
            });
            assertThat(all.subList(1, 3))
                    .extracting(Feeder::said)
                    .containsExactly("FAILED: more than 100000 bytes", "FAILED: more than 100000 bytes");
            assertThat(all.subList(3, 23)).extracting(Feeder::said).containsOnly("<rss/>");
            assertThat(heard.get(22)).isEqualTo(said(all.get(0)));
        }
    }

    @Test
    void ofOneHostComeOverOneConnection() throws InterruptedException {
        for (int i = 0; i < 3; i++)
            server.enqueue(new MockResponse.Builder().body("<rss/>").build());
        try (Fetcher fetcher = trusting(settings())) {
            fetcher.fetchAll(List.of(source(at("/0")), source(at("/1")), source(at("/2"))), answer -> {});
        }
        for (int i = 0; i < 3; i++) {
            RecordedRequest request = server.takeRequest();
            assertThat(request.getConnectionIndex()).isZero();
            assertThat(request.getExchangeIndex()).isEqualTo(i);
        }
    }

    @Test
    void thatSetACookieDoNotSeeItAgain() throws InterruptedException {
        for (int i = 0; i < 2; i++)
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Set-Cookie", "reader=7; Path=/")
                    .body("<rss/>")
                    .build());
        try (Fetcher fetcher = trusting(Feeder.cached(folder))) {
            ask(fetcher, at("/a"));
            ask(fetcher, at("/b"));
        }
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
    }

    @Test
    void thatRedirectToAnAddressInLettersOfTheirOwnAreFollowed() throws InterruptedException {
        assertThat(ledTo("/", "/münchen neu.xml")).isEqualTo("/m%C3%BCnchen%20neu.xml");
    }

    @Test
    void thatRedirectRelativelyAreFollowedFromWhereTheyStand() throws InterruptedException {
        assertThat(ledTo("/blog/old/index.xml", "../feed.xml?a=1#top")).isEqualTo("/blog/feed.xml?a=1");
    }

    @Test
    void withTwoPlacesToGoToTakeTheLast() throws InterruptedException {
        assertThat(ledTo("/", "/one", "/two")).isEqualTo("/two");
    }

    /** The path that is asked for after a redirect with these headers from a path. */
    private String ledTo(String from, String... locations) throws InterruptedException {
        Headers.Builder headers = new Headers.Builder();
        for (String location : locations) headers.addUnsafeNonAscii("Location", location);
        server.enqueue(
                new MockResponse.Builder().code(302).headers(headers.build()).build());
        server.enqueue(new MockResponse.Builder().body("<rss/>").build());
        assertThat(said(askOnce(settings(), here(from)))).isEqualTo("<rss/>");
        server.takeRequest();
        return server.takeRequest().getTarget();
    }

    @Test
    void withNothingInThemAreGivenAsTheyAre() {
        server.enqueue(new MockResponse.Builder().body("").build());
        server.enqueue(new MockResponse.Builder().code(204).build());
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(((Body) ask(fetcher, at("/"))).bytes()).isEmpty();
            assertThat(((Body) ask(fetcher, at("/"))).bytes()).isEmpty();
        }
    }

    @Test
    void withAWrongCharsetAreGivenByteForByteWithWhatTheySay() {
        byte[] latin = "<rss>é</rss>".getBytes(StandardCharsets.ISO_8859_1);
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/xml; charset=utf-9")
                .body(new Buffer().write(latin))
                .build());
        Body body = (Body) askOnce(settings(), here("/"));
        assertThat(body.bytes()).isEqualTo(latin);
        assertThat(body.contentType()).isEqualTo("text/xml; charset=utf-9");
    }

    @Test
    void ofAPageInAFeedsPlaceAreGivenToTheReaderWhoNamesThem() {
        String page = "<!DOCTYPE html><html><meta http-equiv=\"refresh\" content=\"0; url=/elsewhere\"></html>";
        server.enqueue(new MockResponse.Builder().body(page).build());
        assertThat(said(askOnce(settings(), here("/")))).isEqualTo(page);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void packedByDeflateAreNamed() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Encoding: deflate\r\n\r\nabc";
        try (RawServer raw = RawServer.saying(head)) {
            assertThat(said(askOnce(settings(), raw.url())))
                    .isEqualTo("FAILED: packed in a way that was not asked for");
        }
    }

    @Test
    void inChunksEndWhereTheySayWhateverFollows() {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<rss/>\r\n0\r\n\r\n<evil/>";
        try (RawServer raw = RawServer.saying(answer)) {
            assertThat(said(askOnce(settings(), raw.url()))).isEqualTo("<rss/>");
        }
    }

    @Test
    void withATrailerThatIsNoneAreNoProperAnswer() {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6;x=y\r\n<rss/>\r\nzz\r\n";
        try (RawServer raw = RawServer.saying(answer)) {
            assertThat(said(askOnce(settings(), raw.url()))).isEqualTo("FAILED: no proper HTTP answer");
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[50_000_000]);
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
        answer.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(packed.toByteArray());
        return answer.toByteArray();
    }

    private String at(String path) {
        return "http://odd.example:" + server.getPort() + path;
    }

    private String here(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }
}
