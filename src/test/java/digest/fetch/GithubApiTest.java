package digest.fetch;

import static digest.fetch.Feeder.CLOCK;
import static digest.fetch.Feeder.NOW;
import static digest.fetch.Feeder.PATIENT;
import static digest.fetch.Feeder.said;
import static digest.fetch.RedditStandIn.GITHUB_TOKEN;
import static digest.fetch.RedditStandIn.PULLS;
import static digest.fetch.RedditStandIn.say;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Remembered;
import digest.source.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GithubApiTest {

    private static final Keys KEYS = new Keys(null, null, GITHUB_TOKEN);
    private static final String PULLS_OF = "/repos/o/r/pulls?state=closed";

    @TempDir
    Path cache;

    private final RedditStandIn github = new RedditStandIn();

    @AfterEach
    void stop() {
        github.close();
    }

    private Fetcher fetcher(Keys keys) {
        return new Fetcher(
                new FetchSettings("0.1", cache, Proxies.NONE, false, PATIENT, keys),
                CLOCK,
                Remembered.NOTHING,
                address -> true,
                name -> List.of(InetAddress.getLoopbackAddress()),
                new OkHttpClient(),
                github.apis());
    }

    private String ask(Keys keys, String url) {
        try (Fetcher fetcher = fetcher(keys)) {
            Source source = Source.of("o/r", url, false);
            return said(fetcher.fetchAll(List.of(source), answer -> {}).get(0));
        }
    }

    private List<String> shown() {
        return github.requests().stream()
                .map(r -> String.valueOf(r.getHeaders().get("Authorization")))
                .toList();
    }

    @Test
    void isShownTheTokenWhereThereIsOne() {
        assertThat(ask(Keys.NONE, github.at("api.github.com", PULLS_OF))).isEqualTo(PULLS);
        assertThat(ask(KEYS, github.at("api.github.com", PULLS_OF))).isEqualTo(PULLS);
        assertThat(shown()).containsExactly("null", "Bearer " + GITHUB_TOKEN);
    }

    @Test
    void theTokenGoesNowhereElseAndIsDroppedOnTheWayElsewhere() {
        ask(KEYS, github.at("github.com", "/o/r/releases.atom"));
        ask(KEYS, github.at("api.github.com.example.org", PULLS_OF));
        github.answers("github", say(302, "", "Location", github.at("example.org", "/x.rss")));
        ask(KEYS, github.at("api.github.com", PULLS_OF));
        assertThat(shown()).containsExactly("null", "null", "Bearer " + GITHUB_TOKEN, "null");
    }

    /** What came from elsewhere is not asked with the reader's token, even where it leads to GitHub. */
    @Test
    void theTokenIsNotShownForAnothersRedirect() {
        github.answers("rss", say(302, "", "Location", github.at("api.github.com", PULLS_OF)));
        ask(KEYS, github.at("example.org", "/x.rss"));
        assertThat(github.log()).hasSize(2);
        assertThat(shown()).containsExactly("null", "null");
    }

    @Test
    void aRenamedRepositoryIsFollowedWithTheToken() {
        github.answers("github", say(301, "", "Location", github.at("api.github.com", "/repositories/1/pulls")));
        ask(KEYS, github.at("api.github.com", PULLS_OF));
        assertThat(shown()).allMatch(("Bearer " + GITHUB_TOKEN)::equals);
    }

    /** GitHub's answers vary with the Authorization header, and a cache writes down what an answer varies with. */
    @Test
    void theTokenIsNotWrittenIntoTheCacheWhichWorksAllTheSame() throws IOException {
        ask(KEYS, github.at("api.github.com", PULLS_OF));
        ask(KEYS, github.at("api.github.com", PULLS_OF));
        assertThat(github.requests().get(1).getHeaders().get("If-None-Match")).isEqualTo("\"e\"");
        StringBuilder written = new StringBuilder();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                written.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        assertThat(written).contains(PULLS_OF).doesNotContain(GITHUB_TOKEN);
    }

    @Test
    void aRefusedTokenIsNamed() {
        Keys old = new Keys(null, null, "ghp_expired");
        assertThat(ask(old, github.at("api.github.com", PULLS_OF)))
                .isEqualTo("FAILED: HTTP 401, GITHUB_TOKEN is refused");
    }

    /** docs.github.com: "you will receive a 403 or 429 response, and the x-ratelimit-remaining header will be 0". */
    @Test
    void a403WithNothingLeftIsALimit() {
        long inAnHour = NOW.getEpochSecond() + 3000;
        github.answers(
                "github",
                say(403, "{\"message\": \"API rate limit exceeded\"}", "x-ratelimit-remaining", "0")
                        .newBuilder()
                        .addHeader("x-ratelimit-reset", String.valueOf(inAnHour))
                        .build());
        assertThat(ask(Keys.NONE, github.at("api.github.com", PULLS_OF)))
                .isEqualTo("LIMITED: HTTP 403, too many requests, limited until 06:50 UTC");
    }

    @Test
    void any403ElseIsARefusal() {
        github.answers("github", say(403, "{}", "x-ratelimit-remaining", "59"));
        assertThat(ask(Keys.NONE, github.at("api.github.com", PULLS_OF))).isEqualTo("FAILED: HTTP 403, access refused");
    }

    @Test
    void keysComeFromTheEnvironmentAndAreWhatAHeaderCarries() {
        assertThat(Keys.of(name -> name.equals("GITHUB_TOKEN") ? " ghp_x\n" : null))
                .isEqualTo(new Keys(null, null, "ghp_x"));
        assertThat(Keys.of(name -> "with a blank")).isEqualTo(Keys.NONE);
        assertThat(Keys.of(name -> "")).isEqualTo(Keys.NONE);
        assertThat(Keys.of(name -> name.replaceFirst(".*_", ""))).isEqualTo(new Keys("ID", "SECRET", "TOKEN"));
    }
}
