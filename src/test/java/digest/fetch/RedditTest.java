package digest.fetch;

import static digest.fetch.Feeder.NOW;
import static digest.fetch.Feeder.PATIENT;
import static digest.fetch.Feeder.said;
import static digest.fetch.RedditStandIn.FEED;
import static digest.fetch.RedditStandIn.LISTING;
import static digest.fetch.RedditStandIn.blocked;
import static digest.fetch.RedditStandIn.say;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Remembered;
import digest.source.Source;
import digest.source.Terms;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RedditTest {

    private static final Keys KEYS = new Keys(RedditStandIn.ID, RedditStandIn.SECRET, null);
    private static final String TOP = "/r/a+b/top/.rss?t=day&limit=100";
    private static final String EMPTY =
            "LIMITED: Reddit answered with an empty page: too many questions from this address";

    @TempDir
    Path cache;

    private final RedditStandIn reddit = new RedditStandIn();

    @AfterEach
    void stop() {
        reddit.close();
    }

    private Fetcher fetcher(Keys keys) {
        return fetcher(keys, NOW, Remembered.NOTHING);
    }

    private Fetcher fetcher(Keys keys, Instant now, Remembered remembered) {
        return new Fetcher(
                new FetchSettings("0.1", cache, Proxies.NONE, false, PATIENT, keys),
                Clock.fixed(now, ZoneOffset.UTC),
                remembered,
                address -> true,
                name -> List.of(InetAddress.getLoopbackAddress()),
                new OkHttpClient(),
                reddit.apis());
    }

    private Source source(String path) {
        String url = reddit.at("www.reddit.com", path);
        return Source.of("r/a", url, false);
    }

    private String ask(Keys keys, String path) {
        try (Fetcher fetcher = fetcher(keys)) {
            return said(fetcher.fetchAll(List.of(source(path)), answer -> {}).get(0));
        }
    }

    @Test
    void isAskedForItsFeedByWhoeverItDoesNotKnow() {
        assertThat(ask(Keys.NONE, TOP)).isEqualTo(FEED);
        assertThat(reddit.log()).containsExactly("200 www.reddit.com" + TOP);
    }

    @Test
    void givesTheListingToWhoeverSignsIn() {
        try (Fetcher fetcher = fetcher(KEYS)) {
            List<Source> sources = List.of(source(TOP), source("/r/c/.rss?limit=100"), source("/r/d/rising/.rss"));
            List<Fetched> answers = fetcher.fetchAll(sources, answer -> {});
            assertThat(answers).extracting(Feeder::said).containsOnly(LISTING);
            assertThat(answers).extracting(Fetched::source).isEqualTo(sources);
            assertThat(answers)
                    .extracting(a -> ((Fetched.Body) a).url())
                    .isEqualTo(sources.stream().map(Source::url).toList());
            assertThat(fetcher.notices()).isEmpty();
        }
        assertThat(reddit.log())
                .containsExactly(
                        "200 www.reddit.com/api/v1/access_token",
                        "200 oauth.reddit.com/r/a+b/top?t=day&limit=100&raw_json=1",
                        "200 oauth.reddit.com/r/c/hot?limit=100&raw_json=1",
                        "200 oauth.reddit.com/r/d/rising?raw_json=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/someone/.rss", "/r/a/comments/1abc/a_post/.rss", "/.rss?feed=abc&user=me", "/r/a/"})
    void isAskedAsItStandsForWhatIsNoListing(String path) {
        ask(KEYS, path);
        assertThat(reddit.log()).hasSize(1).allMatch(line -> line.endsWith(path));
    }

    @Test
    void refusedKeysAreNamedAndTheFeedIsAskedInstead() {
        try (Fetcher fetcher = fetcher(new Keys("mistyped", RedditStandIn.SECRET, null))) {
            List<Fetched> answers = fetcher.fetchAll(List.of(source(TOP), source("/r/c/.rss")), answer -> {});
            assertThat(answers).extracting(Feeder::said).containsOnly(FEED);
            assertThat(fetcher.notices())
                    .containsExactly("Reddit refused DIGEST_REDDIT_CLIENT_ID and DIGEST_REDDIT_CLIENT_SECRET, HTTP 401;"
                            + " its feeds are asked instead");
        }
        assertThat(reddit.log())
                .as("asked once to sign in")
                .containsExactly(
                        "401 www.reddit.com/api/v1/access_token",
                        "200 www.reddit.com" + TOP,
                        "200 www.reddit.com/r/c/.rss");
    }

    @ParameterizedTest
    @CsvSource({
        "id,,DIGEST_REDDIT_CLIENT_ID is set without DIGEST_REDDIT_CLIENT_SECRET: not signed in to Reddit",
        ",secret,DIGEST_REDDIT_CLIENT_SECRET is set without DIGEST_REDDIT_CLIENT_ID: not signed in to Reddit"
    })
    void halfAKeyIsNamed(String id, String secret, String notice) {
        try (Fetcher fetcher = fetcher(new Keys(id, secret, null))) {
            fetcher.fetchAll(List.of(source(TOP)), answer -> {});
            assertThat(fetcher.notices()).containsExactly(notice);
        }
        assertThat(reddit.log()).containsExactly("200 www.reddit.com" + TOP);
    }

    @Test
    void nothingIsSignedInToWhereNoSourceIsReddits() {
        try (Fetcher fetcher = fetcher(KEYS)) {
            fetcher.fetchAll(List.of(Source.of("x", reddit.at("example.org", "/x.rss"), false)), answer -> {});
        }
        assertThat(reddit.log()).containsExactly("200 example.org/x.rss");
    }

    @ParameterizedTest
    @CsvSource({
        "503, '', 'signing in to Reddit failed, HTTP 503; its feeds are asked instead'",
        "429, '', 'signing in to Reddit failed, HTTP 429; its feeds are asked instead'",
        "200, '{\"error\": \"unsupported_grant_type\"}', 'Reddit refused DIGEST_REDDIT_CLIENT_ID and"
                + " DIGEST_REDDIT_CLIENT_SECRET, HTTP 200; its feeds are asked instead'"
    })
    void aSignInThatFailsIsSaidAndTheFeedIsAskedInstead(int code, String body, String notice) {
        reddit.answers("token", say(code, body));
        try (Fetcher fetcher = fetcher(KEYS)) {
            assertThat(said(fetcher.fetchAll(List.of(source(TOP)), answer -> {}).get(0)))
                    .isEqualTo(FEED);
            assertThat(fetcher.notices()).containsExactly(notice);
        }
    }

    @Test
    void aTokenThatIsRefusedIsSaidAndTheFeedIsAskedInstead() {
        reddit.answers("oauth", say(401, "{\"error\": 401}"));
        try (Fetcher fetcher = fetcher(KEYS)) {
            assertThat(said(fetcher.fetchAll(List.of(source(TOP)), answer -> {}).get(0)))
                    .isEqualTo(FEED);
            assertThat(fetcher.notices())
                    .containsExactly("signed in to Reddit, r/a got HTTP 401, DIGEST_REDDIT_CLIENT_ID is refused;"
                            + " its feed is asked instead");
        }
    }

    @Test
    void aLimitOfTheApiIsObeyedAndNotGoneAround() {
        reddit.answers("oauth", say(429, "", "x-ratelimit-reset", "400"));
        try (Fetcher fetcher = fetcher(KEYS)) {
            List<Fetched> answers = fetcher.fetchAll(List.of(source(TOP), source("/r/c/.rss")), answer -> {});
            assertThat(answers).allMatch(a -> said(a).startsWith("LIMITED: "));
        }
        assertThat(reddit.log())
                .containsExactly(
                        "200 www.reddit.com/api/v1/access_token",
                        "429 oauth.reddit.com/r/a+b/top?t=day&limit=100&raw_json=1");
    }

    /** Reddit answers one or two of five a run: what got nothing in one run is asked first in the next. */
    @Test
    void whoWasNotAnsweredComesFirstNextTime() {
        List<Source> sources = List.of(source("/r/a/.rss"), source("/r/b/.rss"), source("/r/c/.rss"));
        reddit.answers(
                "rss",
                say(200, FEED, "x-ratelimit-remaining", "0.0")
                        .newBuilder()
                        .addHeader("x-ratelimit-reset", "540")
                        .build());
        Map<String, Terms> known = new HashMap<>();
        for (int run = 0; run < 4; run++) {
            Instant now = NOW.plus(Duration.ofHours(run));
            try (Fetcher fetcher = fetcher(Keys.NONE, now, new Remembered(known, List.of()))) {
                fetcher.fetchAll(sources, answer -> {})
                        .forEach(answer -> known.put(answer.source().url(), answer.terms()));
            }
        }
        assertThat(reddit.log())
                .containsExactly(
                        "200 www.reddit.com/r/a/.rss",
                        "200 www.reddit.com/r/b/.rss",
                        "200 www.reddit.com/r/c/.rss",
                        "200 www.reddit.com/r/a/.rss");
    }

    /** "X-Ratelimit-Remaining: 0.0" with an answer: this was the last until the period ends. */
    @Test
    void theLastAnswerOfAPeriodEndsTheQuestions() {
        reddit.answers(
                "rss",
                say(200, FEED, "x-ratelimit-remaining", "0.0")
                        .newBuilder()
                        .addHeader("x-ratelimit-reset", "540")
                        .build());
        try (Fetcher fetcher = fetcher(Keys.NONE)) {
            List<Fetched> answers = fetcher.fetchAll(List.of(source("/r/a/.rss"), source("/r/b/.rss")), answer -> {});
            assertThat(said(answers.get(0))).isEqualTo(FEED);
            assertThat(said(answers.get(1)))
                    .startsWith("LIMITED: not asked: www.reddit.com:")
                    .endsWith(" takes no more questions until 06:09 UTC");
        }
        assertThat(reddit.log()).containsExactly("200 www.reddit.com/r/a/.rss");
    }

    @Test
    void theJsonIsAskedWhereTheFeedIsRefused() {
        reddit.answers("rss", blocked());
        try (Fetcher fetcher = fetcher(Keys.NONE)) {
            Source source = source(TOP);
            Fetched answer = fetcher.fetchAll(List.of(source), a -> {}).get(0);
            assertThat(said(answer)).isEqualTo(LISTING);
            assertThat(answer.source()).isEqualTo(source);
        }
        assertThat(reddit.log())
                .containsExactly(
                        "403 www.reddit.com" + TOP, "200 www.reddit.com/r/a+b/top/.json?t=day&limit=100&raw_json=1");
    }

    @Test
    void anEmptyPageAndAWebPageAreNoFeed() {
        reddit.answers("rss", say(200, " \n"));
        assertThat(ask(Keys.NONE, TOP)).isEqualTo(LISTING);
        reddit.answers("rss", say(200, "<!DOCTYPE html><html><body>Please wait for verification</body></html>"));
        assertThat(ask(Keys.NONE, TOP)).isEqualTo(LISTING);
    }

    @Test
    void whatIsNamedIsWhatTheFeedSaidAndTheJsonIsTriedOnceARun() {
        reddit.answers("json", blocked());
        reddit.answers("rss", say(200, ""));
        assertThat(ask(Keys.NONE, TOP)).isEqualTo(EMPTY);
        reddit.answers("rss", say(200, "<html>wait</html>"));
        assertThat(ask(Keys.NONE, TOP)).isEqualTo("FAILED: Reddit answered with a web page, not with its feed");
        reddit.answers("rss", blocked());
        try (Fetcher fetcher = fetcher(Keys.NONE)) {
            List<Fetched> answers = fetcher.fetchAll(List.of(source("/r/a/.rss"), source("/r/b/.rss")), answer -> {});
            assertThat(answers).extracting(Feeder::said).containsOnly("FAILED: HTTP 403, Reddit blocks this network");
        }
        assertThat(reddit.log().stream().skip(4))
                .containsExactly(
                        "403 www.reddit.com/r/a/.rss",
                        "403 www.reddit.com/r/a/.json?raw_json=1",
                        "403 www.reddit.com/r/b/.rss");
    }

    @Test
    void aLimitOfTheFeedIsNotGoneAroundByItsJson() {
        reddit.answers("rss", say(429, ""));
        assertThat(ask(Keys.NONE, TOP)).startsWith("LIMITED: HTTP 429, too many requests");
        assertThat(reddit.log()).containsExactly("429 www.reddit.com" + TOP);
    }

    /** The token goes to the API alone, the secret to the sign-in alone; neither is written down anywhere. */
    @Test
    void theKeysAreShownWhereTheyBelongAndWrittenNowhere() throws IOException {
        reddit.answers("oauth", say(302, "", "Location", reddit.at("www.reddit.com", "/r/a/top/.rss")));
        try (Fetcher fetcher = fetcher(KEYS)) {
            Fetched answer = fetcher.fetchAll(List.of(source(TOP)), a -> {}).get(0);
            assertThat(said(answer)).isEqualTo(FEED);
            assertThat(answer.toString()).doesNotContain(RedditStandIn.TOKEN, RedditStandIn.SECRET);
        }
        assertThat(reddit.requests())
                .extracting(r -> r.getHeaders().get("Authorization") == null
                        ? "-"
                        : r.getHeaders().get("Authorization").replaceFirst(" .*", ""))
                .containsExactly("Basic", "Bearer", "-");
        assertThat(reddit.requests()).noneMatch(r -> r.getTarget().contains(RedditStandIn.TOKEN));
        assertThat(KEYS.toString()).isEqualTo("Keys[reddit true, github false]");
        assertThat(written()).doesNotContain(RedditStandIn.TOKEN, RedditStandIn.SECRET, RedditStandIn.ID);
    }

    private String written() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                all.append(file.getFileName())
                        .append('\n')
                        .append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }
}
