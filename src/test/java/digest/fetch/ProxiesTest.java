package digest.fetch;

import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // url                  | http_proxy      | https_proxy       | all_proxy      | no_proxy             |
                // proxy
                "http://example.org/    | -               | -                 | -              | -                    | DIRECT",
                "http://example.org/    | http://p:8080   | -                 | -              | -                    | HTTP @ p:8080",
                "http://example.org/    | p:8080          | -                 | -              | -                    | HTTP @ p:8080",
                "http://example.org/    | p               | -                 | -              | -                    | HTTP @ p:1080",
                "http://example.org/    | [::1]:80/       | -                 | -              | -                    | HTTP @ ::1:80",
                "https://example.org/   | http://p:8080   | -                 | -              | -                    | DIRECT",
                "https://example.org/   | http://p:8080   | http://q:8080     | -              | -                    | HTTP @ q:8080",
                "https://example.org/   | -               | -                 | socks5h://s:9  | -                    | SOCKS @ s:9",
                "http://example.org/    | http://p:1      | -                 | socks5://s:9   | -                    | HTTP @ p:1",
                "http://example.org/    | http://p:1      | -                 | -              | *                    | DIRECT",
                "http://example.org/    | http://p:1      | -                 | -              | 'a.b, Example.org'   | DIRECT",
                "http://www.example.org/| http://p:1      | -                 | -              | example.org          | DIRECT",
                "http://www.example.org/| http://p:1      | -                 | -              | .example.org         | DIRECT",
                "http://anexample.org/  | http://p:1      | -                 | -              | example.org          | HTTP @ p:1",
                "http://example.org/    | http://p:1      | -                 | -              | example.org:81       | HTTP @ p:1",
                "http://example.org:81/ | http://p:1      | -                 | -              | example.org:81       | DIRECT",
                "http://10.1.2.3/       | http://p:1      | -                 | -              | 10.0.0.0/8           | DIRECT",
                "http://11.1.2.3/       | http://p:1      | -                 | -              | 10.0.0.0/8           | HTTP @ p:1",
                "http://[fd00::1]/      | http://p:1      | -                 | -              | fd00::/8             | DIRECT",
                "http://localhost:8000/ | http://p:1      | -                 | -              | -                    | DIRECT",
                "http://127.0.0.1:8000/ | http://p:1      | -                 | -              | -                    | DIRECT"
            })
    void areReadFromTheEnvironmentAsCurlReadsThem(
            String url, String http, String https, String all, String none, String proxy) {
        Map<String, String> env = new java.util.HashMap<>();
        env.put("http_proxy", http);
        env.put("HTTPS_PROXY", https);
        env.put("all_proxy", all);
        env.put("NO_PROXY", none);
        Proxies proxies = Proxies.of(null, env::get);
        assertThat(proxies.forUrl(HttpUrl.get(url)).toString().replace("/<unresolved>", ""))
                .isEqualTo(proxy);
    }

    @Test
    void areNotReadFromWhatAVisitorOfAWebServerMaySet() {
        assertThat(Proxies.of(null, Map.of("HTTP_PROXY", "http://p:1")::get)
                        .forUrl(HttpUrl.get("http://example.org/"))
                        .toString())
                .isEqualTo("DIRECT");
    }

    @Test
    void ofTheCommandLineOverruleTheEnvironment() {
        Proxies proxies = Proxies.of("q:2", Map.of("http_proxy", "http://p:1", "no_proxy", "*")::get);
        assertThat(proxies.forUrl(HttpUrl.get("https://example.org/")).toString())
                .contains("q")
                .endsWith(":2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://p:1", "ftp://p:1", "p:99999", "p:0", "", "a b", "http://ann:geheim@:80"})
    void thatAreNoAddressAreRefusedInOneLine(String value) {
        assertThatThrownBy(() -> Proxies.of(value, name -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--proxy is not the address of a proxy; write http://host:port or socks5://host:port");
        if (!value.isEmpty())
            assertThatThrownBy(() -> Proxies.of(null, Map.of("https_proxy", value)::get))
                    .hasMessageStartingWith("https_proxy is not the address of a proxy");
    }

    @Test
    void areAskedForTheWholeAddressAndShownThePassword() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=x")
                    .build());
            proxy.enqueue(new MockResponse.Builder().body("<rss/>").build());
            try (Fetcher fetcher = through("http://ann:geh%20eim@127.0.0.1:" + proxy.getPort())) {
                assertThat(said(ask(fetcher, "http://feeds.example/feed?x=1"))).isEqualTo("<rss/>");
            }
            proxy.takeRequest();
            RecordedRequest request = proxy.takeRequest();
            assertThat(request.getRequestLine()).isEqualTo("GET http://feeds.example/feed?x=1 HTTP/1.1");
            assertThat(request.getHeaders().get("Proxy-Authorization")).isEqualTo("Basic YW5uOmdlaCBlaW0=");
        }
    }

    @Test
    void thatWantAPasswordAreNamed() throws IOException {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().code(407).build());
            proxy.enqueue(new MockResponse.Builder().code(407).build());
            try (Fetcher fetcher = through("127.0.0.1:" + proxy.getPort())) {
                assertThat(said(ask(fetcher, "http://feeds.example/")))
                        .isEqualTo("FAILED: HTTP 407, the proxy wants a user and a password");
                assertThat(said(ask(fetcher, "https://feeds.example/")))
                        .isEqualTo("FAILED: the proxy wants a user and a password");
            }
        }
    }

    @Test
    void thatOpenNoTunnelAreNamed() throws IOException {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder().code(403).build());
            try (Fetcher fetcher = through("127.0.0.1:" + proxy.getPort())) {
                assertThat(said(ask(fetcher, "https://feeds.example/")))
                        .isEqualTo("FAILED: the proxy refuses, HTTP 403");
            }
        }
    }

    @Test
    void thatAreDownAreNamed() {
        try (Fetcher fetcher = through("127.0.0.1:1")) {
            assertThat(said(ask(fetcher, "http://feeds.example/")))
                    .isEqualTo("FAILED: connection refused by the proxy");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://metadata.internal/",
                "http://nas/",
                "http://2130706433/",
                "http://127.1/",
                "http://0x7f.0.0.1/",
                "http://router.home/",
                "http://[fd00::1]/",
                "http://two.localhost/"
            })
    void areNotSentToPrivateAddressesByARedirect(String location) throws IOException {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            proxy.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", location)
                    .build());
            try (Fetcher fetcher = through("127.0.0.1:" + proxy.getPort())) {
                assertThat(said(ask(fetcher, "http://feeds.example/")))
                        .isEqualTo("FAILED: redirects to a private address");
            }
            assertThat(proxy.getRequestCount()).isEqualTo(1);
        }
    }

    private static Fetcher through(String proxy) {
        return Feeder.fetcher(new FetchSettings("0.1", null, Proxies.of(proxy, name -> null), false, Feeder.PATIENT));
    }
}
