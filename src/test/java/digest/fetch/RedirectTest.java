package digest.fetch;

import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.askOnce;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.settings;
import static digest.fetch.Feeder.trusting;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Remembered;
import digest.source.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RedirectTest {

    private static final String PRIVATE = "FAILED: redirects to a private address";

    @AutoClose
    private final MockWebServer site = Feeder.server();

    @AutoClose
    private final MockWebServer inside = Feeder.server();

    @BeforeEach
    void keepASecretInside() {
        inside.enqueue(body("secrets"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void isFollowedAndItsEndIsTheBodysAddress(int code) {
        site.enqueue(to(code, "/new/feed.xml"));
        site.enqueue(body("<rss/>"));
        Fetched fetched = askOnce(settings(), at("/old"));
        assertThat(said(fetched)).isEqualTo("<rss/>");
        assertThat(((Body) fetched).url()).isEqualTo(at("/new/feed.xml"));
    }

    @Test
    void isFollowedFiveTimes() {
        for (int i = 0; i < 5; i++) site.enqueue(to(302, "/" + i));
        site.enqueue(body("<rss/>"));
        assertThat(said(askOnce(settings(), at("/")))).isEqualTo("<rss/>");
    }

    @Test
    void inACircleIsGivenUp() {
        for (int i = 0; i < 6; i++) site.enqueue(to(302, "/"));
        assertThat(said(askOnce(settings(), at("/")))).isEqualTo("FAILED: more than 5 redirects");
        assertThat(site.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/feed", "file:///etc/passwd", "javascript:alert(1)", "http://"})
    void leadsToTheWebOnly(String location) {
        site.enqueue(to(302, location));
        assertThat(said(askOnce(settings(), at("/")))).isEqualTo("FAILED: redirects to what is no web address");
    }

    @Test
    void withoutATargetIsNamed() {
        site.enqueue(new MockResponse.Builder().code(302).build());
        assertThat(said(askOnce(settings(), at("/")))).isEqualTo("FAILED: HTTP 302");
    }

    /** The source is on this machine too, under a name that its reader wrote; that vouches for no other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://127.0.0.2:PORT/",
                "http://2130706433:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::1]:PORT/",
                "http://0x7f.0.0.1:PORT/",
                "http://017700000001:PORT/",
                "http://localhost:PORT/",
                "//localhost:PORT/",
                "http://127.1:PORT/",
                "http://localhost.:PORT/",
                "http://printer.local.:PORT/",
                "http://127.0.0.1.:PORT/",
                "http://innocent.example.:PORT/",
                "http://0.0.0.0:PORT/",
                "http://0x7f000001:PORT/",
                "http://10.1.2.3/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00::1]/",
                "http://innocent.example:PORT/"
            })
    void doesNotReachAPrivateAddress(String location) {
        site.enqueue(to(302, location.replace("PORT", "" + inside.getPort())));
        Dns dns = name -> Dns.SYSTEM.lookup(name.matches(".*\\.example\\.?") ? "127.0.0.1" : name);
        try (Fetcher fetcher = new Fetcher(
                settings(), Feeder.CLOCK, Remembered.NOTHING, PublicAddresses::contain, dns, new OkHttpClient())) {
            assertThat(said(ask(fetcher, "http://site.example:" + site.getPort() + "/")))
                    .isEqualTo(PRIVATE);
        }
        assertThat(inside.getRequestCount()).isZero();
    }

    /** The name is public when it is checked and private when it is connected to. */
    @Test
    void doesNotReachAPrivateAddressByANameThatChangesItsMeaning() throws IOException {
        site.enqueue(to(302, "http://two-faced.example:" + inside.getPort() + "/"));
        InetAddress open = InetAddress.getByAddress(new byte[] {1, 1, 1, 1});
        AtomicInteger lookups = new AtomicInteger();
        Dns dns = name -> name.equals("two-faced.example") && lookups.getAndIncrement() == 0
                ? List.of(open)
                : Dns.SYSTEM.lookup("127.0.0.1");
        try (Fetcher fetcher = new Fetcher(
                settings(), Feeder.CLOCK, Remembered.NOTHING, PublicAddresses::contain, dns, new OkHttpClient())) {
            assertThat(said(ask(fetcher, at("/")))).isEqualTo(PRIVATE);
        }
        assertThat(lookups.get()).isEqualTo(2);
        assertThat(inside.getRequestCount()).isZero();
    }

    /** The source's own name, public at first, is private when its redirect to itself, on another port, is followed. */
    @Test
    void doesNotReachAPrivateAddressByTheSourcesOwnName() throws IOException {
        site.enqueue(to(302, "http://site.example:" + inside.getPort() + "/"));
        InetAddress open = InetAddress.getByName("127.0.0.1");
        InetAddress closed = InetAddress.getByName("127.0.0.2");
        AtomicInteger lookups = new AtomicInteger();
        Dns dns = name -> List.of(lookups.getAndIncrement() == 0 ? open : closed);
        try (Fetcher fetcher =
                new Fetcher(settings(), Feeder.CLOCK, Remembered.NOTHING, open::equals, dns, new OkHttpClient())) {
            assertThat(said(ask(fetcher, "http://site.example:" + site.getPort() + "/")))
                    .isEqualTo(PRIVATE);
        }
        assertThat(site.getRequestCount()).isEqualTo(1);
    }

    @Test
    void doesNotReachAPrivateAddressOverAConnectionThatIsOpenAlready() {
        site.enqueue(to(302, "http://localhost:" + inside.getPort() + "/"));
        String insideUrl = "http://localhost:" + inside.getPort() + "/";
        try (Fetcher fetcher = Feeder.fetcher(settings())) {
            assertThat(said(ask(fetcher, insideUrl))).isEqualTo("secrets");
            assertThat(said(ask(fetcher, at("/")))).isEqualTo(PRIVATE);
        }
        assertThat(inside.getRequestCount()).isEqualTo(1);
    }

    @Test
    void onTheSourcesOwnHostIsAsPrivateAsTheSource() {
        site.enqueue(to(302, "http://127.0.0.1:" + inside.getPort() + "/"));
        assertThat(said(askOnce(settings(), at("/")))).isEqualTo("secrets");
    }

    @Test
    void ofAPrivateSourceMayLeadToOtherPrivateHosts() {
        site.enqueue(to(302, "http://localhost:" + inside.getPort() + "/"));
        Source source = new Source("nas", true, at("/"), Source.Kind.FEED, 1, List.of(), null, true, false, 0);
        try (Fetcher fetcher = Feeder.fetcher(settings())) {
            assertThat(said(fetcher.fetchAll(List.of(source), answer -> {}).get(0)))
                    .isEqualTo("secrets");
        }
    }

    @Test
    void showsTheUserAndPasswordToTheirOwnHostAlone() throws InterruptedException {
        site.enqueue(to(302, "/here"));
        site.enqueue(to(302, "http://eve:evil@other.example:" + inside.getPort() + "/"));
        try (Fetcher fetcher = trusting(settings())) {
            Fetched fetched = ask(fetcher, "http://ann:p%40ss@127.0.0.1:" + site.getPort() + "/");
            assertThat(said(fetched)).isEqualTo("secrets");
            assertThat(((Body) fetched).url()).isEqualTo("http://other.example:" + inside.getPort() + "/");
        }
        String basic = "Basic YW5uOnBAc3M="; // ann:p@ss
        assertThat(site.takeRequest().getHeaders().get("Authorization")).isEqualTo(basic);
        assertThat(site.takeRequest().getHeaders().get("Authorization")).isEqualTo(basic);
        assertThat(inside.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + site.getPort() + path;
    }

    private static MockResponse to(int code, String location) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Location", location)
                .build();
    }

    private static MockResponse body(String body) {
        return new MockResponse.Builder().body(body).build();
    }
}
