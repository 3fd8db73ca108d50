package digest.fetch;

import static digest.fetch.Feeder.PATIENT;
import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.askOnce;
import static digest.fetch.Feeder.patience;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostileAnswerTest {

    private static final String BROKEN = "FAILED: the answer breaks off";
    private static final String TOO_LARGE = "FAILED: more than 100000 bytes";

    @TempDir
    Path folder;

    @Test
    void thatIsShorterThanItSaysIsNotTakenForWhole() {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>")) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(BROKEN);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void thatIsLongerThanItSaysEndsWhereItSays() {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/><evil/>")) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo("<rss/>");
        }
    }

    @Test
    void thatNeverSaysItsLengthEndsWithTheConnection() {
        try (RawServer server = RawServer.saying("HTTP/1.0 200 OK\r\n\r\n<rss/>")) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo("<rss/>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n"
            })
    void withoutEndIsGivenUpAtTheLimit(String head) {
        try (RawServer server = RawServer.endless(head, "<item/>".repeat(1000))) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(TOO_LARGE);
        }
    }

    @Test
    void withoutEndLeavesNothingInTheCache() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\r\n";
        try (RawServer server = RawServer.endless(head, "<item/>".repeat(1000))) {
            askOnce(Feeder.cached(folder), server.url());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("journal");
        }
    }

    @Test
    void packedOverAndOverIsMeasuredUnpacked() throws IOException {
        byte[] bomb = gzip("0".repeat(50_000_000));
        assertThat(bomb.length).isLessThan(100_000);
        try (RawServer server = RawServer.saying(packed(bomb))) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(TOO_LARGE);
        }
    }

    @Test
    void packedWithAnEndlessNameInItsHeaderIsMeasuredOnTheWire() {
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\b\b\0\0\0\0\0\0";
        try (RawServer server = RawServer.endless(head, "name".repeat(1000))) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(TOO_LARGE);
        }
    }

    @Test
    void packedAsNobodyAskedForIsNamed() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Encoding: ";
        try (RawServer server = RawServer.saying(head + "br\r\n\r\nabc")) {
            assertThat(said(askOnce(settings(), server.url())))
                    .isEqualTo("FAILED: packed in a way that was not asked for");
        }
        try (RawServer server = RawServer.saying(head + "identity\r\n\r\nabc")) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo("abc");
        }
    }

    @Test
    void packedIsUnpacked() throws IOException {
        try (RawServer server = RawServer.saying(packed(gzip("<rss/>")))) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo("<rss/>");
        }
    }

    @Test
    void packedAndCutShortIsNotTakenForWhole() throws IOException {
        byte[] whole = gzip("<rss>" + "<item/>".repeat(500) + "</rss>");
        try (RawServer server = RawServer.saying(packed(Arrays.copyOf(whole, whole.length - 12)))) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(BROKEN);
        }
    }

    @Test
    void packedAndDamagedIsNamed() throws IOException {
        byte[] damaged = gzip("<rss>" + "<item/>".repeat(500) + "</rss>");
        damaged[damaged.length - 5] ^= 1;
        try (RawServer server = RawServer.saying(packed(damaged))) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo("FAILED: the compressed answer is damaged");
        }
    }

    @Test
    void packedInNameOnlyIsNamed() {
        try (RawServer server = RawServer.saying(packed("<rss/>plain".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo("FAILED: the compressed answer is damaged");
        }
    }

    /** Else the cache would answer every later 304 with it. */
    @Test
    void damagedDoesNotStayInTheCache() throws Exception {
        byte[] damaged = gzip("<rss/>");
        damaged[damaged.length - 5] ^= 1;
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(zipped(damaged));
            server.enqueue(zipped(gzip("<rss/>")));
            server.enqueue(new MockResponse.Builder().code(304).build());
            try (Fetcher fetcher = Feeder.fetcher(Feeder.cached(folder))) {
                String url = server.url("/").toString();
                assertThat(said(ask(fetcher, url))).isEqualTo("<rss/>");
                assertThat(said(ask(fetcher, url))).isEqualTo("<rss/>");
            }
            server.takeRequest();
            assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
            assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        }
    }

    @Test
    void thatNeverComesIsWaitedForSoLongAndNoLonger() {
        Patience hasty = new Patience(
                PATIENT.lookup(),
                PATIENT.connect(),
                Duration.ofMillis(150),
                PATIENT.answer(),
                PATIENT.run(),
                PATIENT.bytes(),
                Duration.ZERO,
                Duration.ZERO,
                PATIENT.longestPause());
        try (RawServer server =
                new RawServer((socket, out) -> socket.getInputStream().read())) {
            assertThat(said(askOnce(patience(hasty), server.url()))).isEqualTo("FAILED: no answer in 150 ms");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void thatDripsIsBoundedAsAWhole() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .body("<item/>".repeat(10_000))
                    .throttleBody(1, 20, TimeUnit.MILLISECONDS)
                    .build());
            assertThat(said(askOnce(patience(answerIn(400)), server.url("/").toString())))
                    .isEqualTo("FAILED: no complete answer in 400 ms");
        }
    }

    @Test
    void thatHintsForeverIsGivenUp() {
        try (RawServer server = RawServer.endless("", "HTTP/1.1 103 Early Hints\r\n\r\n")) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(BROKEN);
        }
    }

    @Test
    void withEndlessHeadersIsGivenUp() {
        try (RawServer server = RawServer.endless("HTTP/1.1 200 OK\r\n", "X-More: " + "y".repeat(1000) + "\r\n")) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2p1\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot hex\r\n<rss/>"
            })
    void thatIsNoHttpIsNamed(String answer) {
        try (RawServer server = RawServer.saying(answer)) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo("FAILED: no proper HTTP answer");
        }
    }

    @Test
    void withAHeaderThatOkHttpCannotBearIsNamed() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nCache-Control: max-age=1, no-cache=\"\r\n\r\n";
        try (RawServer server = RawServer.saying(answer)) {
            assertThat(said(askOnce(Feeder.cached(folder), server.url()))).isEqualTo("FAILED: no proper HTTP answer");
        }
    }

    @Test
    void thatIsNothingIsNamed() {
        try (RawServer server = RawServer.saying("")) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(BROKEN);
        }
    }

    @Test
    void resetInTheMiddleIsAskedForOnceMore() {
        try (RawServer server = new RawServer((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>".getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.setSoLinger(true, 0); // closing then resets
        })) {
            assertThat(said(askOnce(settings(), server.url()))).isEqualTo(BROKEN);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void thatMendsOnTheSecondTryIsGood() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(502).build());
            server.enqueue(new MockResponse.Builder().body("<rss/>").build());
            assertThat(said(askOnce(settings(), server.url("/").toString()))).isEqualTo("<rss/>");
        }
    }

    @Test
    void ofNobodyIsNamed() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(said(askOnce(settings(), "http://127.0.0.1:" + port + "/"))).isEqualTo("FAILED: connection refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gopher://example.org/", "http://", "", "feed.xml", "http://exa mple.org/"})
    void fromWhatIsNoAddressIsNamed(String url) {
        assertThat(said(askOnce(settings(), url))).isEqualTo("FAILED: not a web address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\r\nX-Evil: 1", "/a HTTP/1.1\r\nX-Evil: 1\r\n\r\n", "/?q=\nX-Evil:%201"})
    void toAnAddressWithLineBreaksHasNoHeaderMore(String path) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().body("<rss/>").build());
            askOnce(settings(), "http://127.0.0.1:" + server.getPort() + path);
            assertThat(server.takeRequest().getHeaders().names())
                    .containsExactlyInAnyOrder(
                            "Accept", "Accept-Encoding", "Cache-Control", "Connection", "Host", "User-Agent");
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    private static Patience answerIn(int millis) {
        return new Patience(
                PATIENT.lookup(),
                PATIENT.connect(),
                PATIENT.silence(),
                Duration.ofMillis(millis),
                PATIENT.run(),
                1_000_000_000,
                Duration.ZERO,
                Duration.ZERO,
                PATIENT.longestPause());
    }

    private static MockResponse zipped(byte[] body) {
        return new MockResponse.Builder()
                .addHeader("ETag", "\"v1\"")
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(body))
                .build();
    }

    private static byte[] packed(byte[] body) {
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
