package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are asked with and get nowhere else: through a proxy that plays Reddit, so that its own name is asked. */
class SecretsTest {

    private static final String TOKEN = "0f1e2d3c4b5a6978";
    private static final String USER = "a-reader-of-it";
    private static final String PERSONAL = "http://www.reddit.com/.rss?feed=" + TOKEN + "&user=" + USER;

    /** Reddit's own feeds name the address they were asked at. */
    private static final String FEED =
            """
            <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>/.rss?feed=%s&amp;user=%s</id>
            <link rel="self" href="%s" type="application/atom+xml"/>
            <link rel="alternate" href="%s" type="text/html"/><title>reddit: the front page of the internet</title>
            <entry><author><name>/u/example</name></author><category term="mlscaling" label="r/mlscaling"/>
            <content type="html">&lt;!-- SC_OFF --&gt;&lt;p&gt;Loss bends at 3 billion parameters, not at 7, on two
            clusters.&lt;/p&gt;&lt;!-- SC_ON --&gt; submitted by [link] [comments]</content><id>t3_1aaaaa1</id>
            <link href="https://www.reddit.com/r/mlscaling/comments/1aaaaa1/loss_bends/"/>
            <published>2026-04-14T05:00:00+00:00</published><title>Loss bends at 3 billion parameters</title></entry></feed>
            """.formatted(TOKEN, USER, PERSONAL.replace("&", "&amp;"), PERSONAL.replace("&", "&amp;"));

    /** Tells what it was asked, which is not the program's doing; held here because a logger forgets its level when dropped. */
    private static final Logger OF_THE_PROXY = Logger.getLogger("mockwebserver3.MockWebServer");

    static {
        OF_THE_PROXY.setLevel(Level.OFF);
    }

    @TempDir
    Path folder;

    private final MockWebServer proxy = new MockWebServer();
    private volatile MockResponse answer =
            new MockResponse.Builder().code(200).body(FEED).build();

    @BeforeEach
    void start() throws IOException {
        proxy.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        });
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    private Desk desk() {
        return new Desk(folder).with("http_proxy", "http://127.0.0.1:" + proxy.getPort());
    }

    /** Everything below the folder but feeds.yaml, names and all. */
    private String written() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                if (!file.endsWith("feeds.yaml"))
                    all.append(file).append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "json"})
    void aPersonalFeedsTokenGetsIntoNoLogStoreCacheAndEdition(String format) throws Exception {
        Desk desk = desk();
        desk.file("feeds.yaml", "edition: {archive: digests}", "feeds: ['" + PERSONAL + "']");
        for (String command : List.of("build", "fetch", "explain")) {
            Ran ran = command.equals("fetch")
                    ? desk.run(command, "-vv")
                    : desk.run(command, "-vv", "--format", command.equals("build") ? format : "json");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out() + ran.err()).doesNotContain(TOKEN, USER);
        }
        assertThat(proxy.takeRequest().getTarget()).contains(TOKEN);
        assertThat(written()).contains("1aaaaa1").doesNotContain(TOKEN, USER);
        assertThat(desk.read("digests/2026-04-14.json")).contains("http://www.reddit.com/.rss?feed=…&user=…");
    }

    @Test
    void aFailureDoesNotTellItEither() throws Exception {
        answer = new MockResponse.Builder().code(403).body("<html>no</html>").build();
        Desk desk = desk().follows("'" + PERSONAL + "'", "http://www.reddit.com/r/a/.rss");
        Ran ran = desk.run("build", "-vv", "--date", "2026-04-14");
        assertThat(ran.err()).contains("HTTP 403, access refused").doesNotContain(TOKEN, USER);
        assertThat(written()).doesNotContain(TOKEN, USER);
    }

    /** The keys of services stand in the environment alone; what is said of them is their names. */
    @Test
    void halfAKeyIsSaidByNameAndOnce() {
        Desk desk = desk().with("DIGEST_REDDIT_CLIENT_ID", TOKEN).follows("http://www.reddit.com/r/a/.rss");
        Ran ran = desk.run("fetch", "-q");
        assertThat(ran.errLines())
                .containsExactly(
                        "note DIGEST_REDDIT_CLIENT_ID is set without DIGEST_REDDIT_CLIENT_SECRET: not signed in to Reddit");
    }
}
