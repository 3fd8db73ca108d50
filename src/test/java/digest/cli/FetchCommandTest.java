package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {

    private static final String NEWS = "13 | A release of version 2.0 is 3x faster | It takes 12 ms, down from 36 ms.";

    @TempDir
    Path folder;

    @Test
    void pollsIntoTheStoreAndPrintsNothing() {
        Desk desk = new Desk(folder).follows("{url: feed.xml, name: Example}");
        desk.file("feed.xml", Desk.rss(NEWS));

        assertThat(desk.run("fetch")).isEqualTo(new Ran(0, "", "1 feed: 1 ok\n"));
        assertThat(desk.files(desk.home().resolve(".local/state/digest")))
                .anyMatch(f -> f.matches("feeds-[0-9a-f]{8}\\.db"));
    }

    @Test
    void dependsOnOneFeedThatAnswers() {
        Desk desk = new Desk(folder)
                .follows("{url: feed.xml, name: Example}", "{url: '" + Desk.deadAddress() + "', name: Dead}");
        Ran none = desk.run("fetch");
        desk.file("feed.xml", Desk.rss(NEWS));
        Ran one = desk.run("fetch");

        assertThat(none.code()).isEqualTo(3);
        assertThat(none.errLines()).last().isEqualTo("digest: 2 feeds: 0 ok, 2 failed; nothing new is known");
        assertThat(one.code()).isZero();
        assertThat(one.errLines()).containsExactly("failed Dead: connection refused", "2 feeds: 1 ok, 1 failed");
    }

    @Test
    void keepsWhatAFeedForgetsForALaterBuild() {
        Desk desk = new Desk(folder).follows("{url: feed.xml, name: Example}");
        desk.file("feed.xml", Desk.rss(NEWS));
        desk.at("2026-04-13T11:00:00Z").run("fetch");
        desk.file("feed.xml", Desk.rss("12 | Another release, 1.9, mends 4 bugs | It is older and slower."));

        assertThat(desk.at("2026-04-13T12:00:00Z").run("explain").out()).contains("https://example.org/13/0");
    }
}
