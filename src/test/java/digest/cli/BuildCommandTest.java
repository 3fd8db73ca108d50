package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {

    private static final String DECODING = "13 | A draft model speeds up decoding 4.1x on a laptop"
            + " | The decoder reaches 127 tok/s on an M5 Max, up from 31 tok/s. A small draft model proposes 16 tokens"
            + " and the target verifies them in one pass. Acceptance rose from 82% to 89% with stable bf16 paths."
            + " The code is open source. Quantized targets gain less, because they are fast already.";

    private static final String SECURITY = "12 | A parser flaw lets an agent read any file of the host"
            + " | The flaw is CVE-2026-1234 and affects versions 1.0 to 1.4. External entities were resolved by default."
            + " Version 1.5 refuses them, and 3 of 12 projects that embed the parser have updated.";

    private static final String[] EMPTY_HEADINGS = {"## key developments", "## notable", "## papers"};

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitsDown() {
        desk = new Desk(folder);
    }

    private Desk withLocalFeed(String... items) {
        desk.file("feeds/example.xml", Desk.rss(items));
        return desk.follows("{url: feeds/example.xml, name: Example}");
    }

    @Test
    void printsTheDigestOnStandardOutputAndOneClosingLineOnStandardError() {
        Ran ran = withLocalFeed(DECODING).run("build", "--date", "2026-04-13");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).contains(EMPTY_HEADINGS).anyMatch(l -> l.endsWith(" https://example.org/13/0"));
        assertThat(ran.err()).isEqualTo("1 feed: 1 ok; 1 item, 1 story\n");
    }

    @Test
    void tellsTheSampleOfTwoDaysWithoutNetworkOrFiles() {
        Ran ran = desk.run("build", "--sample");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).contains(EMPTY_HEADINGS);
        assertThat(ran.errLines()).singleElement().asString().matches("\\d+ feeds: \\d+ ok; \\d+ items, \\d+ stories");
        assertThat(desk.files(desk.work())).isEmpty();
        assertThat(desk.files(desk.home())).allMatch(f -> f.contains("sqlite-")); // the driver's library, kept unpacked
    }

    @Test
    void leavesOutOfTheSamplesSecondDayWhatItsFirstTold() {
        assertThat(desk.run("explain", "--sample").out().lines().map(String::strip))
                .anyMatch(line -> line.matches("cut +told 2026-04-12"));
    }

    @Test
    void tellsTheSampleWithTheSameBytesAtAnyHour() {
        String morning = desk.run("build", "--sample").out();

        assertThat(desk.at("2031-12-31T23:59:59Z").run("build", "--sample").out())
                .isEqualTo(morning);
    }

    @Test
    void printsNothingAndNamesEveryFeedWhenThereIsNoNetwork() {
        String one = Desk.deadAddress();
        String two = Desk.deadAddress();
        desk.file(
                "feeds.yaml",
                "edition: {archive: digests}",
                "feeds:",
                "  - {url: '" + one + "', name: One}",
                "  - {url: '" + two + "', name: Two}");

        Ran ran = desk.run("build", "-o", "digest.md");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines())
                .containsExactly(
                        "failed One: connection refused",
                        "failed Two: connection refused",
                        "digest: 2 feeds: 0 ok, 2 failed; nothing is known of 2026-04-14, nothing was written");
        assertThat(desk.files(desk.work())).containsExactly("feeds.yaml");
    }

    @Test
    void takesAPageThatIsNoFeedForAFailureAndNotForAQuietDay() {
        desk.file("portal.xml", "<html><body><h1>Welcome to the hotel</h1></body></html>");
        desk.follows("{url: portal.xml, name: Portal}");

        Ran ran = desk.run("build");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.errLines().get(0)).startsWith("failed Portal: ");
    }

    @Test
    void tellsWhatOneLivingFeedSaysAndNamesTheNineteenDeadOnes() {
        desk.file("feeds/example.xml", Desk.rss(DECODING));
        String dead = Desk.deadAddress();
        desk.follows(Stream.concat(
                        Stream.of("feeds/example.xml"),
                        IntStream.rangeClosed(1, 19)
                                .mapToObj(i -> "{url: '" + dead + "?" + i + "', name: Dead " + i + "}"))
                .toArray(String[]::new));

        Ran ran = desk.run("build", "--date", "yesterday");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("https://example.org/13/0");
        assertThat(ran.errLines()).hasSize(20).last().isEqualTo("20 feeds: 1 ok, 19 failed; 1 item, 1 story");
        assertThat(ran.errLines().subList(0, 19))
                .isEqualTo(IntStream.rangeClosed(1, 19)
                        .mapToObj(i -> "failed Dead " + i + ": connection refused")
                        .toList());
    }

    @Test
    void saysOfEachSectionOfAQuietDayThatThereIsNothing() {
        Ran ran = withLocalFeed(DECODING).run("build", "--date", "2026-04-10");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().filter(l -> !l.isBlank() && !l.startsWith("## ")))
                .hasSize(3)
                .allMatch(l -> l.startsWith("no "));
        assertThat(ran.err()).isEqualTo("1 feed: 1 ok; 0 items, 0 stories\n");
    }

    @Test
    void filesTheEditionAndBuildsItAgainWithTheSameBytes() {
        withLocalFeed(DECODING, SECURITY);
        desk.file("feeds.yaml", "edition: {archive: digests}", "feeds:", "  - feeds/example.xml");

        String first = desk.run("build", "--date", "2026-04-13").out();
        String json = desk.read("digests/2026-04-13.json");

        assertThat(desk.run("build", "--date", "2026-04-13").out()).isEqualTo(first);
        assertThat(desk.read("digests/2026-04-13.md")).isEqualTo(first);
        assertThat(desk.read("digests/2026-04-13.json")).isEqualTo(json);
        assertThat(desk.run("build", "--date", "2026-04-13", "--format", "json").out())
                .isEqualTo(json);
    }

    @Test
    void doesNotTellAgainWhatAnEarlierEditionTold() {
        withLocalFeed(DECODING);
        assertThat(desk.run("build", "--date", "2026-04-13").out()).contains("https://example.org/13/0");

        Ran next = desk.run("build", "--from", "2026-04-13T00:00:00Z", "--to", "2026-04-14T06:00:00Z");

        assertThat(next.code()).isZero();
        assertThat(next.out()).doesNotContain("https://example.org/13/0");
        assertThat(next.err()).isEqualTo("1 feed: 1 ok; 1 item, 0 stories\n");
    }

    @Test
    void publishesNeitherATokenInAnAddressNorTheFoldersOfThisMachine() {
        desk.file("feeds/example.xml", Desk.rss(DECODING));
        desk.follows("feeds/example.xml", "{url: 'http://127.0.0.1:1/r/rust/.rss?feed=0123&token=s3cret', name: Rust}");

        String json =
                desk.run("build", "--date", "2026-04-13", "--format", "json").out();

        assertThat(json)
                .contains("\"example.xml\"", "http://127.0.0.1:1/r/rust/.rss?feed=0123&token=…")
                .doesNotContain("s3cret", desk.work().toString());
    }

    @Test
    void looksBackOverAWeekForAReviewAndRecordsNothing() {
        withLocalFeed(DECODING, SECURITY);
        desk.file("feeds.yaml", "edition: {archive: digests}", "feeds:", "  - feeds/example.xml");
        desk.run("build", "--date", "2026-04-13");

        String review = desk.run("build", "--review", "7d").out();

        assertThat(review).contains("https://example.org/13/0", "https://example.org/12/1");
        assertThat(desk.files(desk.work().resolve("digests"))).containsExactly("2026-04-13.json", "2026-04-13.md");
        assertThat(desk.run("build", "--review", "7d").out()).isEqualTo(review);
    }

    /** Shortening takes "none in production" out of the brackets, and with it what the source denies. */
    @Test
    void putsAnotherSentenceInThePlaceOfOneThatItsSourceDoesNotBearOut() {
        desk.file(
                "feeds/example.xml",
                Desk.rss(
                        "13 | A pager answers chats within 95 ms on 40 nodes | The pager ran for a week on 40 nodes (none in"
                                + " production) of a university cluster (two kinds of disks, three kinds of cards, and a replayed log"
                                + " of chats from last winter), where the median answer took 95 ms and the slowest of all came after"
                                + " 410 ms on a spinning disk. The pager moves the coldest blocks of a chat to disk and reads them back when"
                                + " its user types. A fast disk brings a cold chat back within 80 ms. The longest chats, of more"
                                + " than 200,000 tokens, gain least, which means that agents still need a card of their own."));
        desk.file("feeds.yaml", "edition: {archive: digests}", "feeds:", "  - {url: feeds/example.xml, name: Example}");

        Ran ran = desk.run("build", "--date", "2026-04-13", "-vv");

        assertThat(ran.out())
                .doesNotContain("university cluster")
                .contains(
                        "the pager moves the coldest blocks of a chat to disk and reads them back when its user types.");
        assertThat(ran.errLines())
                .filteredOn(line -> line.startsWith("left out"))
                .containsExactly(
                        "left out, not grounded: The pager ran for a week on 40 nodes of a university cluster, where the"
                                + " median answer took 95 ms and the slowest of all came after 410 ms on a spinning disk."
                                + " – negation “none” of the source is left out; nearest: \"…pager ran for a week on 40"
                                + " nodes (none in production) of a university…\" (Example)");
        assertThat(desk.run("verify", "digests/2026-04-13.md").err()).contains(": no fault, against the store ");
        assertThat(desk.run("build", "--date", "2026-04-13", "-v").err()).doesNotContain("left out");
    }

    @Test
    void tellsNothingAsToldWhenStandardOutputIsFull() {
        withLocalFeed(DECODING);
        Ran full =
                new Desk(folder).whereOutputFailsWith("No space left on device").run("build", "--date", "2026-04-13");

        assertThat(full.code()).isEqualTo(1);
        assertThat(full.err()).isEqualTo("digest: cannot write standard output: No space left on device\n");
        assertThat(desk.run("build", "--from", "2026-04-13T00:00:00Z", "--to", "2026-04-14T06:00:00Z")
                        .out())
                .contains("https://example.org/13/0");
    }

    @Test
    void isContentWithAReaderThatHasSeenEnough() {
        withLocalFeed(DECODING);
        Ran ran = new Desk(folder).whereOutputFailsWith("Broken pipe").run("build", "-q", "--date", "2026-04-13");

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void namesTheArchiveThatCannotBeWrittenAndTellsNothing() {
        withLocalFeed(DECODING);
        desk.file("digests", "a file where the folder should be");

        Ran ran = desk.run("build", "--date", "2026-04-13", "--archive", "digests");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines())
                .singleElement()
                .asString()
                .startsWith("digest: cannot ")
                .contains("digests");
        assertThat(desk.run("build", "--from", "2026-04-13T00:00:00Z", "--to", "2026-04-14T06:00:00Z")
                        .out())
                .contains("https://example.org/13/0");
    }

    @Test
    void leavesTheOldFileWhereTheNewOneCannotBeWritten() {
        withLocalFeed(DECODING);

        Ran ran = desk.run("build", "--date", "2026-04-13", "-o", "no/such/folder.md");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errLines())
                .singleElement()
                .asString()
                .endsWith("folder.md: no such file or folder")
                .startsWith("digest: cannot write ");
    }

    @Test
    void writesToAFileAndTakesADashForStandardOutput() {
        withLocalFeed(DECODING);

        Ran dash = desk.run("build", "--date", "2026-04-13", "-o", "-");
        Ran file = desk.run("build", "--date", "2026-04-13", "-o", "digest.md");

        assertThat(file.out()).isEmpty();
        assertThat(desk.read("digest.md")).isEqualTo(dash.out()).startsWith("## key developments\n");
    }

    @Test
    void saysOnlyWhatWentWrongWhenQuietAndEveryFeedWhenVerbose() {
        desk.file("feeds/example.xml", Desk.rss(DECODING));
        desk.follows("{url: feeds/example.xml, name: Example}", "{url: missing.xml, name: Missing}");

        assertThat(desk.run("build", "-q").errLines()).containsExactly("failed Missing: no such file: missing.xml");
        assertThat(desk.run("build", "-v").errLines())
                .containsExactly(
                        "ok Example: 1 item",
                        "failed Missing: no such file: missing.xml",
                        "2 feeds: 1 ok, 1 failed; 1 item, 1 story");
    }

    @Test
    void showsProgressOnATerminalOnly() {
        withLocalFeed(DECODING);

        assertThat(desk.run("build").err()).doesNotContain("\r");
        assertThat(desk.onATerminal().run("build", "--color", "never").err())
                .isEqualTo(
                        "\r\u001b[Kfeeds: 0 done, 0 failed, 1 left\r\u001b[Kfeeds: 1 done, 0 failed, 0 left\r\u001b[K1 feed: 1 ok; 1 item, 1 story\n");
    }

    @Test
    void keepsTheTwoListsOfOnePersonApart() {
        withLocalFeed(DECODING);
        desk.file("other.yaml", "feeds:", "  - feeds/example.xml");
        desk.run("build", "--date", "2026-04-13");

        Ran other = desk.run(
                "build", "--feeds", "other.yaml", "--from", "2026-04-13T00:00:00Z", "--to", "2026-04-14T06:00:00Z");

        assertThat(other.out()).contains("https://example.org/13/0");
    }

    @Test
    void followsTheListInTheProgramWhereThereIsNoFileAndSaysSo() {
        Ran ran = desk.run("build", "--offline", "--state", ":memory:");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.errLines().get(0))
                .isEqualTo("no feeds.yaml here or in " + desk.home().resolve(".config/digest")
                        + ": following the bundled list");
        assertThat(ran.errLines()).contains("skipped r/LocalLLaMA: offline");
        assertThat(ran.errLines().get(ran.errLines().size() - 1))
                .matches(
                        "digest: (\\d+) feeds: 0 ok, \\1 skipped; nothing is known of 2026-04-14, nothing was written");
    }

    @Test
    void readsTheListOfTheConfigurationFolder() {
        Path own = folder.resolve("config/digest/feeds.yaml");
        desk.file("../config/digest/feeds.yaml", "feeds:", "  - {url: here.xml, name: Mine}");
        desk.file("../config/digest/here.xml", Desk.rss(DECODING));

        Ran ran = desk.with("XDG_CONFIG_HOME", own.getParent().getParent().toString())
                .run("build", "--date", "2026-04-13", "-v");

        assertThat(ran.errLines()).containsExactly("ok Mine: 1 item", "1 feed: 1 ok; 1 item, 1 story");
    }

    @Test
    void composesFromTheStoreWhatTheFeedsNoLongerShow() {
        withLocalFeed(DECODING);
        assertThat(desk.run("fetch").err()).isEqualTo("1 feed: 1 ok\n");
        desk.file("feeds/example.xml", Desk.rss(SECURITY));

        Ran ran = desk.run("build", "--date", "2026-04-13");

        assertThat(ran.out()).contains("https://example.org/13/0");
        assertThat(List.of(ran.code())).containsExactly(0);
    }
}
