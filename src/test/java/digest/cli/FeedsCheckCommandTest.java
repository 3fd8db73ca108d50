package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import digest.fetch.LoopbackFeeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCheckCommandTest {

    private static final byte[] NEWS =
            Desk.rss("07 | Old | Text.", "13 | New | Text.").getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void printsHowEachFeedDoesAndEndsWithFourIfOneIsBroken() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            Desk desk = new Desk(folder)
                    .follows(
                            "{url: '" + web.serve("/good", "text/xml", NEWS) + "', name: Good}",
                            "{url: '" + web.refuse("/gone", 410) + "', name: Gone for long}",
                            "{url: page.html, name: Page}");
            desk.file("page.html", "<!DOCTYPE html><html><title>Hello</title></html>");

            Ran ran = desk.at("2026-04-14T10:00:00Z").run("feeds", "check");

            assertThat(ran.code()).isEqualTo(4);
            assertThat(ran.err()).isEqualTo("3 feeds: 1 ok, 2 failed\n");
            assertThat(ran.out()).isEqualTo("""
                            name           outcome  last success      per week  errors  next check        detail
                            Good           ok       2026-04-14 10:00  2         0       2026-04-14 10:05  -
                            Gone for long  failed   never             -         1       2026-04-15 10:00  HTTP 410, gone for good
                            Page           failed   never             -         1       now               an HTML page instead of a feed: "Hello"
                            """);
        }
    }

    @Test
    void countsErrorsInARowAndRemembersTheLastSuccess() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String url = web.serve("/feed", "text/xml", NEWS);
            Desk desk = new Desk(folder).follows("{url: '" + url + "', name: Example}");
            desk.at("2026-04-14T10:00:00Z").run("fetch");
            web.refuse("/feed", 404);
            desk.at("2026-04-14T11:00:00Z").run("fetch");

            Ran ran = desk.at("2026-04-14T12:00:00Z").run("feeds", "check", "-q");

            assertThat(ran.code()).isEqualTo(4);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines().skip(1))
                    .containsExactly(
                            "Example  failed   2026-04-14 10:00  2         2       now         HTTP 404, not found");
        }
    }

    @Test
    void takesALimitedFeedForWell() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            Desk desk = new Desk(folder).follows("{url: '" + web.limit("/busy", "86400") + "', name: Busy}");

            Ran ran = desk.run("feeds", "check");

            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("Busy  limited  never");
        }
    }

    @Test
    void tellsWhereAFeedHasMovedForGood() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String there = web.serve("/there", "text/xml", NEWS);
            String here = web.answer("/here", 301, "", "Location: " + there);
            Desk desk = new Desk(folder).follows("{url: '" + here + "', name: Example}");

            Ran ran = desk.at("2026-04-14T10:00:00Z").run("feeds", "check");

            assertThat(ran.code()).isZero();
            assertThat(ran.out()).endsWith("  moved to " + there + ", change feeds.yaml\n");
        }
    }

    @Test
    void asksNobodyWhenOffline() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            Desk desk = new Desk(folder).follows("{url: '" + web.serve("/f", "text/xml", NEWS) + "', name: Example}");

            Ran unasked = desk.run("feeds", "check", "--offline");
            desk.at("2026-04-14T10:00:00Z").run("fetch");
            Ran asked = desk.at("2026-04-14T11:00:00Z").run("feeds", "check", "--offline");

            assertThat(unasked).isEqualTo(new Ran(0, """
                            name     outcome  last success  per week  errors  next check  detail
                            Example  unasked  never         -         0       now         -
                            """, ""));
            assertThat(asked.out()).contains("Example  ok       2026-04-14 10:00  2         0       now         -");
            assertThat(web.log()).hasSize(1);
        }
    }
}
