package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsRemoveCommandTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void follows() {
        desk = new Desk(folder);
        desk.file(
                "feeds.yaml",
                "feeds:",
                "  # all day long",
                "  - {reddit: LocalLLaMA}",
                "",
                "  - {substack: importai, name: Import AI} # weekly",
                "  - https://example.org/feed.xml");
    }

    @Test
    void removesAFeedByItsName() {
        assertThat(desk.run("feeds", "remove", "Import AI"))
                .isEqualTo(new Ran(0, "", "ok removed from feeds.yaml: Import AI; 2 feeds left\n"));
        assertThat(desk.read("feeds.yaml"))
                .isEqualTo("feeds:\n  # all day long\n  - {reddit: LocalLLaMA}\n\n  - https://example.org/feed.xml\n");
    }

    @Test
    void removesFeedsByAddressesOfFeedsAndSites() {
        Ran ran = desk.run("feeds", "remove", "https://old.reddit.com/r/LocalLLaMA/", "http://example.org/feed.xml");

        assertThat(ran.err()).isEqualTo("ok removed from feeds.yaml: r/LocalLLaMA, example.org; 1 feed left\n");
        assertThat(desk.read("feeds.yaml")).isEqualTo("feeds:\n\n  - {substack: importai, name: Import AI} # weekly\n");
    }

    @Test
    void takesANameInAnyCase() {
        assertThat(desk.run("feeds", "remove", "import ai").code()).isZero();
    }

    @Test
    void namesTheNearestWhereThereIsNone() {
        String before = desk.read("feeds.yaml");

        assertThat(desk.run("feeds", "remove", "r/LocalLLaMA", "Inport AI"))
                .isEqualTo(new Ran(2, "", "digest: no feed 'Inport AI' in feeds.yaml; did you mean 'Import AI'?\n"));
        assertThat(desk.read("feeds.yaml")).isEqualTo(before);
    }

    @Test
    void leavesTheOnlyFeed() {
        Ran ran = desk.run("feeds", "remove", "example.org", "Import AI", "r/LocalLLaMA");

        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                "digest: cannot remove r/LocalLLaMA from feeds.yaml: it is the only feed, and a list needs one\n"));
        assertThat(desk.read("feeds.yaml")).contains("importai");
    }

    @Test
    void needsAFile() {
        Desk empty = new Desk(folder.resolve("elsewhere"));

        assertThat(empty.run("feeds", "remove", "x"))
                .isEqualTo(new Ran(2, "", "digest: there is no feeds.yaml here\n"));
        assertThat(empty.run("feeds", "remove", "--feeds", "mine.yaml", "x"))
                .isEqualTo(new Ran(2, "", "digest: cannot read mine.yaml: no such file or folder\n"));
    }
}
