package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code feeds import} and {@code feeds export}. */
class OpmlCommandsTest {

    @TempDir
    Path folder;

    @Test
    void importsWhatIsMissingAndSaysHowManyAndWhyNot() {
        Desk desk = new Desk(folder).with("SECRET", "s3cret");
        desk.file("feeds.yaml", "# mine", "feeds:", "  - {substack: importai, name: Import AI}  # weekly", "mute: [x]");
        desk.file("list.opml", """
                <opml version="2.0"><body>
                  <outline text="AI"><outline text="Labs">
                    <outline type="rss" text="A: lab" xmlUrl="https://a.example/feed.xml"/></outline></outline>
                  <outline type="rss" text="Import AI again" xmlUrl="http://importai.substack.com/feed/"/>
                  <outline type="rss" text="A once more" xmlUrl="https://www.a.example/feed.xml"/>
                  <outline type="rss" text="A: lab" xmlUrl="https://b.example/feed.xml"/>
                  <outline type="rss" text="A channel" xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"/>
                  <outline type="rss" text="Thief" xmlUrl="https://evil.example/${SECRET}"/>
                  <outline type="rss" text="Gopher" xmlUrl="gopher://a.example/"/>
                  <outline type="rss" text="Open" xmlUrl="https://me:pw@a.example/"/>
                  <outline type="rss" text="File" xmlUrl="/etc/passwd"/>
                </body></opml>""");

        Ran ran = desk.run("feeds", "import", "list.opml");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines())
                .containsExactly(
                        "skipped Thief: its address takes a value from the environment; if you trust it, write it yourself",
                        "skipped Gopher: 'url' is 'gopher://a.example/'; write an address that begins with http:// or https://, or a path",
                        "skipped Open: a password stands in the address; keep it in the environment and write ${NAME} in its place",
                        "skipped File: not an address on the web",
                        "feeds.yaml: 3 feeds added, 2 already there, 4 skipped");
        assertThat(desk.read("feeds.yaml")).isEqualTo("""
                        # mine
                        feeds:
                          - {substack: importai, name: Import AI}  # weekly
                          - {url: https://a.example/feed.xml, name: "A: lab", tags: [AI, Labs]}
                          - https://b.example/feed.xml
                          - {youtube: UCabcdefghijklmnopqrstuv, name: A channel}
                        mute: [x]
                        """);
        assertThat(desk.run("feeds", "import", "list.opml").err())
                .endsWith("feeds.yaml: 0 feeds added, 5 already there, 4 skipped\n");
    }

    @Test
    void exportsAddressesWithTagsAsFoldersAndNoSecret() {
        Desk desk = new Desk(folder)
                .with("TOKEN", "s3cret")
                .follows(
                        "{url: 'https://example.org/${TOKEN}', name: Example & co, tags: [lab]}",
                        "{reddit: LocalLLaMA}",
                        "notes.xml");

        Ran ran = desk.run("feeds", "export");

        assertThat(ran).isEqualTo(new Ran(0, """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="2.0">
                          <head>
                            <title>AI digest</title>
                          </head>
                          <body>
                            <outline text="lab">
                              <outline type="rss" text="Example &amp; co" xmlUrl="https://example.org/${TOKEN}"/>
                            </outline>
                            <outline type="rss" text="r/LocalLLaMA" xmlUrl="https://www.reddit.com/r/LocalLLaMA/top/.rss?t=day&amp;limit=100"/>
                          </body>
                        </opml>
                        """, "skipped notes: a file\n"));
    }

    @Test
    void importsWhatItExported() {
        Desk here = new Desk(folder);
        here.file(
                "feeds.yaml",
                "feeds:",
                "  - {url: https://a.example/x?y=1&z=2, name: \"A, b: 'c'\", tags: [lab, two words]}",
                "  - {url: https://b.example/, name: B, tags: [lab]}",
                "  - {url: https://c.example/feed, name: C}");
        here.run("feeds", "export", "-o", "list.opml");
        Desk there = new Desk(folder.resolve("there"));
        there.file("list.opml", here.read("list.opml"));

        assertThat(there.run("feeds", "import", "list.opml").err())
                .isEqualTo("began feeds.yaml: 3 feeds added, 0 already there, 0 skipped\n");
        assertThat(there.run("feeds", "list", "-v").out())
                .isEqualTo(here.run("feeds", "list", "-v").out());
    }

    @Test
    void importsAThousandFeeds() {
        Desk desk = new Desk(folder);
        desk.file(
                "list.opml",
                "<opml><body>"
                        + IntStream.range(0, 1000)
                                .mapToObj(i -> "<outline text='Feed " + i + "' xmlUrl='https://e" + i + ".example/'/>")
                                .collect(Collectors.joining())
                        + "</body></opml>");

        assertThat(desk.run("feeds", "import", "list.opml").err())
                .isEqualTo("began feeds.yaml: 1000 feeds added, 0 already there, 0 skipped\n");
        assertThat(desk.run("feeds", "list").out()).hasLineCount(1001);
    }

    @Test
    void saysWhatIsNoList() {
        Desk desk = new Desk(folder);
        desk.file("page.html", "<!DOCTYPE html><html></html>");

        assertThat(desk.run("feeds", "import", "page.html")).isEqualTo(new Ran(4, "", "failed page.html: not OPML\n"));
        assertThat(desk.run("feeds", "import", "missing.opml"))
                .isEqualTo(new Ran(2, "", "digest: cannot read missing.opml: no such file or folder\n"));
        assertThat(desk.run("feeds", "import", "."))
                .isEqualTo(new Ran(2, "", "digest: cannot read .: it is a folder\n"));
        assertThat(desk.files(desk.work())).containsExactly("page.html");
    }
}
