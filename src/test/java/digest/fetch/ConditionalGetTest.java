package digest.fetch;

import static digest.fetch.Feeder.ask;
import static digest.fetch.Feeder.askOnce;
import static digest.fetch.Feeder.said;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
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
class ConditionalGetTest {

    @TempDir
    Path folder;

    @AutoClose
    private final MockWebServer server = Feeder.server();

    @Test
    void asksAsWhatItIsAndKeepsTheAnswersType() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/atom+xml; charset=utf-8")
                .body("<feed/>")
                .build());
        Fetched fetched = askOnce(Feeder.settings(), url("/feed"));
        assertThat(said(fetched)).isEqualTo("<feed/>");
        assertThat(((Body) fetched).contentType()).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(((Body) fetched).url()).isEqualTo(url("/feed"));
        assertThat(((Body) fetched).at()).isEqualTo(Feeder.NOW);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("digest/0.1 (personal feed reader)");
        assertThat(request.getHeaders().get("Accept")).startsWith("application/atom+xml, application/rss+xml");
        assertThat(request.getHeaders().get("Accept-Encoding")).contains("gzip");
    }

    @Test
    void answersA304FromDiskInALaterRun() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .addHeader("ETag", "\"v1\"")
                .body("one")
                .build());
        server.enqueue(new MockResponse.Builder().code(304).build());
        assertThat(said(askOnce(Feeder.cached(folder), url("/")))).isEqualTo("one");
        assertThat(said(askOnce(Feeder.cached(folder), url("/")))).isEqualTo("one");
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void keepsNothingOfAnAddressThatHoldsASecret() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .addHeader("ETag", "\"v1\"")
                .body("one")
                .build());
        Source secret = new Source(
                "paid", true, url("/${TOKEN}"), Source.Kind.FEED, 1, List.of(), null, false, false, 0, url("/s3cret"));
        try (Fetcher fetcher = Feeder.fetcher(Feeder.cached(folder))) {
            Fetched fetched = fetcher.fetchAll(List.of(secret), answer -> {}).get(0);
            assertThat(said(fetched)).isEqualTo("one");
            assertThat(((Body) fetched).url()).isEqualTo(url("/${TOKEN}"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("s3cret"));
        }
    }

    @Test
    void showsALastModifiedThatComesAlone() throws InterruptedException {
        String date = "Sun, 12 Apr 2026 08:00:00 GMT";
        server.enqueue(new MockResponse.Builder()
                .addHeader("Last-Modified", date)
                .body("one")
                .build());
        server.enqueue(new MockResponse.Builder().code(304).build());
        server.enqueue(new MockResponse.Builder().body("two").build());
        try (Fetcher fetcher = Feeder.fetcher(Feeder.cached(folder))) {
            assertThat(said(ask(fetcher, url("/")))).isEqualTo("one");
            assertThat(said(ask(fetcher, url("/")))).isEqualTo("one");
            assertThat(said(ask(fetcher, url("/")))).isEqualTo("two");
        }
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-Modified-Since")).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-age=86400", "public, max-age=86400, immutable", "no-cache"})
    void asksAgainWhateverTheServerPromised(String cacheControl) {
        for (String body : new String[] {"one", "two"})
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Cache-Control", cacheControl)
                    .addHeader("ETag", "\"" + body + "\"")
                    .body(body)
                    .build());
        try (Fetcher fetcher = Feeder.fetcher(Feeder.cached(folder))) {
            assertThat(said(ask(fetcher, url("/")))).isEqualTo("one");
            assertThat(said(ask(fetcher, url("/")))).isEqualTo("two");
        }
    }

    @Test
    void keepsNothingWithoutAFolder() throws InterruptedException {
        for (int i = 0; i < 2; i++)
            server.enqueue(new MockResponse.Builder()
                    .addHeader("ETag", "\"v1\"")
                    .body("one")
                    .build());
        try (Fetcher fetcher = Feeder.fetcher(Feeder.settings())) {
            ask(fetcher, url("/"));
            assertThat(said(ask(fetcher, url("/")))).isEqualTo("one");
        }
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void worksWhereTheFolderCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        server.enqueue(new MockResponse.Builder()
                .addHeader("ETag", "\"v1\"")
                .body("one")
                .build());
        assertThat(said(askOnce(Feeder.cached(file.resolve("http")), url("/")))).isEqualTo("one");
    }

    @Test
    void worksOnAFolderOfRubbish() throws IOException {
        Files.writeString(folder.resolve("journal"), "no journal at all\n");
        server.enqueue(new MockResponse.Builder()
                .addHeader("ETag", "\"v1\"")
                .body("one")
                .build());
        server.enqueue(new MockResponse.Builder().code(304).build());
        assertThat(said(askOnce(Feeder.cached(folder), url("/")))).isEqualTo("one");
        assertThat(said(askOnce(Feeder.cached(folder), url("/")))).isEqualTo("one");
    }

    @Test
    void makesTheFolderForItsOwnerAlone() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .addHeader("ETag", "\"v1\"")
                .body("one")
                .build());
        Path http = folder.resolve("digest/http");
        askOnce(Feeder.cached(http), url("/"));
        for (Path made : List.of(http, http.getParent()))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
    }

    @Test
    void namesA304ThatNobodyAskedFor() {
        server.enqueue(new MockResponse.Builder().code(304).build());
        assertThat(said(askOnce(Feeder.settings(), url("/")))).isEqualTo("FAILED: HTTP 304");
    }

    private String url(String path) {
        return server.url(path).toString();
    }
}
