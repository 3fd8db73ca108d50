package digest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class HostTest {

    @Test
    void ofRedditWantsAMinuteWhenItDoesNotSay() {
        for (String host : new String[] {"www.reddit.com", "old.reddit.com", "reddit.com"})
            assertThat(host(host).unsaidPause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(host("notreddit.com").unsaidPause()).isNull();
        assertThat(host("reddit.com.example.org").unsaidPause()).isNull();
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
        Host host = new Host(HttpUrl.get("https://feeds.example/"), Duration.ofMillis(30));
        host.take();
        host.answered();
        long before = System.nanoTime();
        host.breathe();
        host.leave();
        assertThat(System.nanoTime() - before)
                .isGreaterThan(Duration.ofMillis(15).toNanos());
    }

    @Test
    void thatIsClosedSaysWhy() {
        Host host = host("example.org");
        assertThat(host.closed()).isNull();
        host.close("tired");
        assertThat(host.closed()).isEqualTo("tired");
    }

    private static Host host(String name) {
        return new Host(HttpUrl.get("https://" + name + "/feed"), Duration.ofMillis(500));
    }
}
