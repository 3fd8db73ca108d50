package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import digest.fetch.LoopbackFeeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of the terms on which its feeds are asked, and the next run makes of them. */
@Timeout(120)
class LaterRunTest {

    private static final String NEWS = "13 | A draft model speeds up decoding 4.1x on a laptop"
            + " | The decoder reaches 127 tok/s on an M5 Max, up from 31 tok/s. A small draft model proposes 16 tokens"
            + " and the target verifies them in one pass. Acceptance rose from 82% to 89% with stable bf16 paths."
            + " The code is open source. Quantized targets gain less, because they are fast already.";

    @TempDir
    Path folder;

    @Test
    void twoBuildsInARowAskOnceAndPrintTheSame() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            Desk desk = following(web.serve("/feed", "application/rss+xml", utf8(Desk.rss(NEWS))));
            Ran first = desk.at("2026-04-13T12:00:00Z").run("build");
            Ran second = desk.at("2026-04-13T12:04:00Z").run("build");
            assertThat(second).isEqualTo(first);
            assertThat(first.out()).contains("https://example.org/13/0");
            assertThat(web.log()).containsExactly("200 /feed");

            desk.at("2026-04-13T12:05:00Z").run("fetch");
            assertThat(web.log()).containsExactly("200 /feed", "304 /feed");
        }
    }

    @Test
    void aFeedIsAskedWhenItsTimeToLiveIsOver() {
        String feed = Desk.rss(NEWS).replace("<title>Example</title>", "<title>Example</title><ttl>60</ttl>");
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            Desk desk = following(web.serve("/feed", "application/rss+xml", utf8(feed)));
            for (String minute : new String[] {"11:17", "12:11", "12:17", "13:00", "13:17"})
                assertThat(desk.at("2026-04-13T" + minute + ":00Z").run("fetch").code())
                        .isZero();
            assertThat(web.log()).containsExactly("200 /feed", "304 /feed", "304 /feed");
        }
    }

    @Test
    void aPageInAFeedsPlaceIsNoReasonToWait() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            Desk desk = following(web.answer(
                    "/feed", 200, "<!DOCTYPE html><html>sorry</html>", "ETag: \"1\"", "Cache-Control: max-age=86400"));
            for (int i = 0; i < 2; i++)
                assertThat(desk.at("2026-04-13T12:0" + i + ":00Z").run("fetch").err())
                        .contains("failed Example: an HTML page");
            assertThat(web.log()).hasSize(2);
        }
    }

    @Test
    void aLimitStandsForTheHostInTheNextRunAndWhatIsStoredCounts() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String feed = web.serve("/feed", "application/rss+xml", utf8(Desk.rss(NEWS)));
            String host = feed.replaceAll("http://|/feed", "");
            Desk desk = following(feed);
            desk.at("2026-04-13T11:00:00Z").run("fetch");
            web.limit("/feed", "2400");

            Ran limited = desk.at("2026-04-13T12:00:00Z").run("build");
            assertThat(limited.code()).isZero();
            assertThat(limited.out()).contains("https://example.org/13/0");
            assertThat(limited.errLines())
                    .containsExactly(
                            "limited Example: HTTP 429, too many requests, limited until 12:40 UTC;"
                                    + " what is stored counts",
                            "1 feed: 0 ok, 1 limited; 1 item, 1 story");

            Ran within = desk.at("2026-04-13T12:39:00Z").run("build");
            assertThat(within.out()).isEqualTo(limited.out());
            assertThat(within.errLines())
                    .first()
                    .isEqualTo("limited Example: not asked: " + host
                            + " is limited until 12:40 UTC, asked again then; what is stored counts");
            assertThat(web.log()).containsExactly("200 /feed", "429 /feed");

            web.serve("/feed", "application/rss+xml", utf8(Desk.rss(NEWS)));
            assertThat(desk.at("2026-04-13T12:40:00Z").run("fetch").err()).isEqualTo("1 feed: 1 ok\n");
        }
    }

    @Test
    void aMovedFeedIsAskedWhereItIsAndSaysSoToThoseWhoWishToKnow() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String there = web.serve("/new", "application/rss+xml", utf8(Desk.rss(NEWS)));
            Desk desk = following(web.answer("/feed", 301, "", "Location: /new"));
            String moved = "note Example: moved to " + there + ", change feeds.yaml";
            for (String minute : new String[] {"12:00", "12:30"})
                assertThat(desk.at("2026-04-13T" + minute + ":00Z")
                                .run("fetch", "-v")
                                .errLines())
                        .containsOnlyOnce(moved);
            assertThat(desk.run("fetch").err()).doesNotContain("moved");
            assertThat(web.log())
                    .startsWith("301 /feed", "200 /new", "304 /new")
                    .doesNotContain("304 /feed");
        }
    }

    /** A site that closed sends its feed's readers to its front page. */
    @Test
    void aMoveToWhatIsNoFeedIsNone() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            web.answer("/", 200, "<!DOCTYPE html><html>welcome</html>");
            Desk desk = following(web.answer("/feed", 301, "", "Location: /"));
            for (int i = 0; i < 2; i++)
                assertThat(desk.run("fetch", "-v").err()).doesNotContain("change feeds.yaml");
            assertThat(web.log()).containsExactly("301 /feed", "200 /", "301 /feed", "200 /");
        }
    }

    @Test
    void aGoneFeedIsAskedOnceADayAndSaysWhatToDo() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            Desk desk = following(web.refuse("/feed", 410));
            for (String at : new String[] {"13T12:00", "14T11:59", "14T12:00"})
                assertThat(desk.at("2026-04-" + at + ":00Z").run("fetch").errLines())
                        .first()
                        .isEqualTo("failed Example: HTTP 410, gone for good: take it out of feeds.yaml");
            assertThat(web.log()).containsExactly("410 /feed", "410 /feed");
        }
    }

    private Desk following(String url) {
        return new Desk(folder).follows("{url: '" + url + "', name: Example}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
