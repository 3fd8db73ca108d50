package digest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import digest.source.HostLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

    private static final Instant NOW = Feeder.NOW;

    @ParameterizedTest
    @ValueSource(strings = {"www.reddit.com", "old.reddit.com", "reddit.com"})
    void ofRedditWantsAMinuteWhenItDoesNotSay(String name) {
        assertThat(host(name).unsaidPause()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notreddit.com", "reddit.com.example.org", "oauth.reddit.com"})
    void ofOthersIsNotKnownToWantOne(String name) {
        assertThat(host(name).unsaidPause()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.reddit.com/r/a/.rss, reddit.com",
        "https://old.reddit.com/r/a/.rss, reddit.com",
        "https://oauth.reddit.com/r/a, oauth.reddit.com",
        "https://rss.arxiv.org/rss/cs.AI, arxiv.org",
        "http://export.arxiv.org/api/query, arxiv.org",
        "http://example.org/a, example.org",
        "https://example.org/b, example.org",
        "https://example.org./b, example.org",
        "http://example.org:443/, example.org",
        "http://example.org:8080/, example.org:8080",
        "http://[::1]/, ::1",
        "https://notarxiv.org/, notarxiv.org"
    })
    void isKnownByItsNameAndAnUnusualPort(String url, String name) {
        assertThat(Host.nameOf(HttpUrl.get(url))).isEqualTo(name);
    }

    @Test
    void ofArxivIsAskedEveryThreeSecondsAndOthersAsUsual() {
        assertThat(host("export.arxiv.org").pause()).isEqualTo(Duration.ofSeconds(3));
        assertThat(host("rss.arxiv.org").pause()).isEqualTo(Duration.ofSeconds(3));
        assertThat(host("example.org").pause()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void ofTheReadersOwnMachineIsAskedWithoutAPause() {
        for (String own : new String[] {"127.0.0.1", "127.1.2.3", "localhost", "[::1]"})
            assertThat(host(own).pause()).isEqualTo(Duration.ZERO);
        for (String other : new String[] {"127.0.0.1.example.org", "localhost.example.org", "10.0.0.1"})
            assertThat(host(other).pause()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void isLeftInPeaceBetweenTwoQuestions() throws InterruptedException {
        Host host = new Host("feeds.example", Duration.ofMillis(30), null, NOW);
        host.take();
        host.answered();
        long before = System.nanoTime();
        host.breathe();
        host.leave();
        assertThat(System.nanoTime() - before)
                .isGreaterThan(Duration.ofMillis(15).toNanos());
    }

    @Test
    void thatIsClosedSaysWhyAndUntilWhen() {
        Host host = host("example.org");
        assertThat(host.closed()).isNull();
        assertThat(host.close(429, Duration.ofMinutes(100), NOW)).isEqualTo(NOW.plusSeconds(6000));
        assertThat(host.closed())
                .isEqualTo("not asked: example.org has just answered HTTP 429, limited until 07:40 UTC");
        assertThat(host.limit()).contains(new HostLimit("example.org", NOW.plusSeconds(6000), 1));
    }

    @Test
    void thatWasLimitedInAnEarlierRunIsLeftAloneUntilThen() {
        Host host =
                new Host("example.org", Duration.ZERO, new HostLimit("example.org", NOW.plusSeconds(86_000), 2), NOW);
        assertThat(host.closed())
                .isEqualTo("not asked: example.org is limited until 2026-04-14 05:54 UTC, asked again then");
    }

    @Test
    void whoseLimitIsOverIsAskedAndRemembersHowOftenItWasLimited() {
        HostLimit over = new HostLimit("example.org", NOW, 2);
        Host host = new Host("example.org", Duration.ZERO, over, NOW);
        assertThat(host.closed()).isNull();
        assertThat(host.limit()).contains(over);
        assertThat(host.close(429, null, NOW)).isEqualTo(NOW.plusSeconds(240));
        assertThat(host.limit()).contains(new HostLimit("example.org", NOW.plusSeconds(240), 3));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "5, 32", "9, 360", "1000000, 360"})
    void isLeftAloneTwiceAsLongEachTimeUpToSixHours(int streak, int minutes) {
        HostLimit before = streak == 0 ? null : new HostLimit("example.org", NOW, streak);
        Host host = new Host("example.org", Duration.ZERO, before, NOW);
        assertThat(host.close(429, null, NOW)).isEqualTo(NOW.plusSeconds(60L * minutes));
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "59, 60", "61, 61", "90000, 86400", "31536000, 86400"})
    void isLeftAloneAsLongAsItSaysWithinAMinuteAndADay(long said, long seconds) {
        assertThat(host("example.org").close(503, Duration.ofSeconds(said), NOW))
                .isEqualTo(NOW.plusSeconds(seconds));
    }

    @Test
    void thatGaveIsWell() {
        Host host = new Host("example.org", Duration.ZERO, new HostLimit("example.org", NOW, 5), NOW);
        host.gave();
        assertThat(host.limit()).isEqualTo(Optional.empty());
        assertThat(host.close(429, null, NOW)).isEqualTo(NOW.plusSeconds(60));
    }

    private static Host host(String name) {
        return new Host(Host.nameOf(HttpUrl.get("https://" + name + "/feed")), Duration.ofMillis(500), null, NOW);
    }
}
