package digest.fetch;

import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.askOnce;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.settings;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Remembered;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The certificates in {@code tls/} were made with keytool: an authority, a certificate of it for localhost, 127.0.0.1 and
 * good.example that is good for a century, and one that was good on 1 January 2020.
 */
@Timeout(60)
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void isSpoken() throws Exception {
        try (MockWebServer server = server("good")) {
            server.enqueue(new MockResponse.Builder().body("<rss/>").build());
            assertThat(ours("localhost", server)).isEqualTo("<rss/>");
        }
    }

    @Test
    void carriesHttp2() throws Exception {
        try (MockWebServer server = server("good");
                Fetcher fetcher = trustingTestAuthority()) {
            for (int i = 0; i < 2; i++)
                server.enqueue(new MockResponse.Builder().body("<rss/>" + i).build());
            String url = "https://good.example:" + server.getPort() + "/";
            assertThat(said(ask(fetcher, url))).isEqualTo("<rss/>0");
            assertThat(said(ask(fetcher, url))).isEqualTo("<rss/>1");
            assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
        }
    }

    @Test
    void thatNeverBeginsIsWaitedForSoLongAndNoLonger() throws Exception {
        Patience usual = Feeder.PATIENT;
        Patience hasty = new Patience(
                usual.lookup(),
                Duration.ofMillis(300),
                Duration.ofMillis(300),
                usual.answer(),
                usual.run(),
                usual.bytes(),
                Duration.ZERO,
                Duration.ZERO,
                usual.longestPause());
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(said(askOnce(Feeder.patience(hasty), "https://127.0.0.1:" + silent.getLocalPort() + "/")))
                    .isEqualTo("FAILED: no answer in 300 ms");
        }
    }

    @Test
    void withACertificateOfAnUnknownAuthorityIsRefused() throws Exception {
        try (MockWebServer server = server("good")) {
            assertThat(said(askOnce(settings(), "https://localhost:" + server.getPort() + "/")))
                    .isEqualTo("FAILED: TLS certificate not trusted");
        }
    }

    @Test
    void withAnExpiredCertificateIsRefused() throws Exception {
        try (MockWebServer server = server("expired")) {
            assertThat(ours("localhost", server)).isEqualTo("FAILED: TLS certificate expired");
        }
    }

    @Test
    void withTheCertificateOfAnotherHostIsRefused() throws Exception {
        try (MockWebServer server = server("good")) {
            assertThat(ours("bad.example", server)).isEqualTo("FAILED: TLS certificate is another host's");
        }
    }

    @Test
    void isNotTakenForGrantedWhereHttpIsSpoken() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Fetcher fetcher = trustingTestAuthority()) {
            Thread plain = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the client has hung up
                }
            });
            plain.start();
            assertThat(said(ask(fetcher, "https://localhost:" + server.getLocalPort() + "/")))
                    .isEqualTo("FAILED: no TLS there: is it http, not https?");
        }
    }

    @Test
    void isNotLeftByARedirect() throws Exception {
        try (MockWebServer server = server("good");
                MockWebServer plain = new MockWebServer()) {
            plain.start();
            server.enqueue(new MockResponse.Builder()
                    .code(301)
                    .addHeader("Location", "http://localhost:" + plain.getPort() + "/")
                    .build());
            assertThat(ours("localhost", server)).isEqualTo("FAILED: redirects from https to http");
            assertThat(plain.getRequestCount()).isZero();
        }
    }

    @Test
    void isEnteredByARedirectWithoutThePasswordThatWasForAnotherPort() throws Exception {
        try (MockWebServer server = server("good");
                MockWebServer plain = new MockWebServer();
                Fetcher fetcher = trustingTestAuthority()) {
            plain.start();
            plain.enqueue(new MockResponse.Builder()
                    .code(301)
                    .addHeader("Location", "https://good.example:" + server.getPort() + "/")
                    .build());
            server.enqueue(new MockResponse.Builder().body("<rss/>").build());
            assertThat(said(ask(fetcher, "http://ann:geheim@good.example:" + plain.getPort() + "/")))
                    .isEqualTo("<rss/>");
            assertThat(plain.takeRequest().getHeaders().get("Authorization")).isEqualTo("Basic YW5uOmdlaGVpbQ==");
            assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
        }
    }

    private static String ours(String host, MockWebServer server) throws Exception {
        try (Fetcher fetcher = trustingTestAuthority()) {
            return said(ask(fetcher, "https://" + host + ":" + server.getPort() + "/"));
        }
    }

    private static MockWebServer server(String certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = TlsTest.class.getResourceAsStream("/tls/" + certificate + ".p12")) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        MockWebServer server = new MockWebServer();
        server.useHttps(context.getSocketFactory());
        server.start();
        return server;
    }

    private static Fetcher trustingTestAuthority() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = TlsTest.class.getResourceAsStream("/tls/ca.pem")) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        X509TrustManager manager = (X509TrustManager) trust.getTrustManagers()[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        OkHttpClient base = new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), manager)
                .build();
        List<InetAddress> here = List.of(InetAddress.getByName("127.0.0.1"));
        return new Fetcher(settings(), Feeder.CLOCK, Remembered.NOTHING, address -> true, name -> here, base);
    }
}
