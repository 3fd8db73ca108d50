package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import digest.fetch.LoopbackFeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsAddCommandTest {

    private static final String BEFORE = "# mine\nfeeds:\n  - {url: a.xml, name: A}  # first\n\n# end\n";

    @TempDir
    Path folder;

    private final LoopbackFeeds web = new LoopbackFeeds();
    private Desk desk;

    @BeforeEach
    void begins() throws IOException {
        desk = new Desk(folder);
        Files.writeString(desk.work().resolve("feeds.yaml"), BEFORE);
    }

    @AfterEach
    void closes() {
        web.close();
    }

    private String feed(String path) {
        return web.serve(path, "text/xml", utf8(Desk.rss("13 | One | Text.", "12 | Two | Text.")));
    }

    private String page(String path, String... head) {
        return web.serve(
                path,
                "text/html",
                utf8("<!DOCTYPE html><html><head><title>A site</title>" + String.join("", head) + "</head></html>"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** feeds.yaml as it was, with a line more behind the first feed. */
    private static String with(String entry) {
        return BEFORE.replace("# first\n", "# first\n  - " + entry + "\n");
    }

    @Test
    void addsAFeedByItsAddressAndSaysSo() {
        String url = feed("/feed.xml");

        assertThat(desk.run("feeds", "add", url))
                .isEqualTo(new Ran(0, "", "ok 127.0.0.1: added - " + url + " (2 items)\n"));
        assertThat(desk.read("feeds.yaml")).isEqualTo(with(url));
    }

    @Test
    void writesWhatTheReaderSaysOfIt() {
        String url = feed("/feed.xml");

        Ran ran = desk.run(
                "feeds", "add", "--name", "It's: new", "--weight", "1.30", "--tag", "lab", "--tag", "a b", url);

        assertThat(ran.code()).isZero();
        assertThat(desk.read("feeds.yaml"))
                .isEqualTo(with("{url: " + url + ", name: \"It's: new\", weight: 1.3, tags: [lab, a b]}"));
    }

    @Test
    void takesTheFeedThatAPageNamesAndNotThatOfItsComments() {
        String url = feed("/blog/rss");
        feed("/comments/feed");
        String site = page(
                "/blog/",
                "<link rel=alternate type=application/rss+xml title='A site » Comments' href=/comments/feed>",
                "<link rel='alternate' type='application/rss+xml' title='A site' href='rss'>",
                "<link rel='alternate' type='text/html' hreflang='de' href='/de'>");

        Ran ran = desk.run("feeds", "add", site);

        assertThat(ran.errLines())
                .containsExactly(
                        "ok 127.0.0.1: added - " + url + " (2 items)",
                        "note the page names other feeds: " + site.replace("/blog/", "/comments/feed"));
        assertThat(desk.read("feeds.yaml")).isEqualTo(with(url));
    }

    @Test
    void triesTheNextFeedWhereTheFirstCannotBeRead() {
        String url = feed("/good.xml");
        web.refuse("/old.rss", 404);
        String site = page(
                "/",
                "<link rel=alternate type=application/rss+xml href=/old.rss>",
                "<link rel=alternate type=application/atom+xml href=/good.xml>");

        assertThat(desk.run("feeds", "add", site).code()).isZero();
        assertThat(desk.read("feeds.yaml")).isEqualTo(with(url));
    }

    @Test
    void triesCommonPathsWhereAPageNamesNoFeed() {
        String url = feed("/atom.xml");

        assertThat(desk.run("feeds", "add", page("/about.html")).code()).isZero();
        assertThat(desk.read("feeds.yaml")).isEqualTo(with(url));
    }

    @Test
    void saysThatAPageHasNoFeedAndWritesNothing() {
        String site = page("/");

        Ran ran = desk.run("feeds", "add", site);

        assertThat(ran)
                .isEqualTo(
                        new Ran(4, "", "failed " + site + ": no feed: an HTML page instead of a feed: \"A site\"\n"));
        assertThat(desk.read("feeds.yaml")).isEqualTo(BEFORE);
    }

    @Test
    void addsTheOthersWhereOneAddressIsWrong() {
        String url = feed("/feed.xml");
        String dead = Desk.deadAddress();

        Ran ran = desk.run("feeds", "add", dead, "no-such-file", "ftp://example.org/", url);

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.errLines())
                .containsExactly(
                        "failed " + dead + ": connection refused",
                        "failed no-such-file: neither an address nor a file",
                        "failed ftp://example.org/: write an address that begins with https://, or a file",
                        "ok 127.0.0.1: added - " + url + " (2 items)");
        assertThat(desk.read("feeds.yaml")).isEqualTo(with(url));
    }

    @Test
    void addsALimitedFeedUnread() {
        String url = web.limit("/busy", "86400");

        Ran ran = desk.run("feeds", "add", url);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("added - " + url + " (not read yet: HTTP 429, too many requests");
        assertThat(desk.read("feeds.yaml")).isEqualTo(with(url));
    }

    @Test
    void saysThatAFeedIsThereAlready() {
        String url = feed("/feed.xml");
        desk.run("feeds", "add", url, "--name", "Mine");
        String once = desk.read("feeds.yaml");

        assertThat(desk.run("feeds", "add", url + "#top")).isEqualTo(new Ran(0, "", "already in feeds.yaml: Mine\n"));
        assertThat(desk.read("feeds.yaml")).isEqualTo(once);
    }

    @Test
    void addsAFileByItsPathFromTheList() {
        desk.file("sub/b.xml", Desk.rss("13 | One | Text."));

        assertThat(desk.run("feeds", "add", "sub/b.xml").code()).isZero();
        assertThat(desk.read("feeds.yaml")).isEqualTo(with("sub/b.xml"));
    }

    @Test
    void neverAsksAnAddressInsideTheHouseThatAPageNames() {
        try (LoopbackFeeds inside = new LoopbackFeeds()) {
            String secret = inside.serve("/secret.xml", "text/xml", utf8(Desk.rss("13 | Secret | Text.")));
            String site = page("/", "<link rel=alternate type=application/rss+xml href='" + secret + "'>");

            Ran ran = desk.run("feeds", "add", site);

            assertThat(ran.code()).isEqualTo(4);
            assertThat(ran.err()).isEqualTo("failed " + site + ": its page names feeds, and none can be read\n");
            assertThat(inside.log()).isEmpty();
        }
    }

    @Test
    void beginsAFileWhereThereIsNone() throws IOException {
        Files.delete(desk.work().resolve("feeds.yaml"));
        String url = feed("/feed.xml");

        Ran ran = desk.run("feeds", "add", url);

        assertThat(ran.errLines()).containsExactly("ok 127.0.0.1: added - " + url + " (2 items)", "began feeds.yaml");
        assertThat(desk.read("feeds.yaml")).startsWith("# ").endsWith("\nfeeds:\n  - " + url + "\n");
        assertThat(desk.run("feeds", "list").code()).isZero();
    }

    @Test
    void beginsNoFileForNothing() throws IOException {
        Files.delete(desk.work().resolve("feeds.yaml"));

        assertThat(desk.run("feeds", "add", "nonsense").code()).isEqualTo(4);
        assertThat(desk.files(desk.work())).isEmpty();
    }

    @Test
    void keepsLinkRightsAndLineEnds() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), "feeds:\r\n  - a.xml\r\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(desk.work().resolve("link.yaml"), real);
        String url = feed("/feed.xml");

        assertThat(desk.run("feeds", "add", "--feeds", "link.yaml", url).code()).isZero();
        assertThat(Files.isSymbolicLink(desk.work().resolve("link.yaml"))).isTrue();
        assertThat(real).hasContent("feeds:\r\n  - a.xml\r\n  - " + url + "\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAFileThatIsWrongBeforeAskingAnybody() {
        String url = feed("/feed.xml");
        desk.file("feeds.yaml", "feeds:", "\t- a.xml");

        Ran ran = desk.run("feeds", "add", url);

        assertThat(ran)
                .isEqualTo(
                        new Ran(2, "", "digest: feeds.yaml:2:1: this line is indented by a tab; indent with spaces\n"));
        assertThat(web.log()).isEmpty();
    }

    @Test
    void saysWhatToWriteWhereItCannotEdit() {
        String url = feed("/feed.xml");
        desk.file("feeds.yaml", "feedz: []");

        Ran ran = desk.run("feeds", "add", url);

        assertThat(ran)
                .isEqualTo(new Ran(
                        2,
                        "",
                        "digest: cannot edit feeds.yaml: unknown key 'feedz' in feeds.yaml; did you mean 'feeds'?; the line would be: - "
                                + url + "\n"));
    }

    @Test
    void endsWithOneWhereTheFolderTakesNothing() throws IOException {
        String temporary = ".feeds.yaml." + ProcessHandle.current().pid() + ".tmp";
        Files.createDirectories(desk.work().resolve(temporary).resolve("in the way"));

        Ran ran = desk.run("feeds", "add", feed("/feed.xml"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errLines()).last().asString().startsWith("digest: cannot write ");
        assertThat(desk.read("feeds.yaml")).isEqualTo(BEFORE);
    }
}
