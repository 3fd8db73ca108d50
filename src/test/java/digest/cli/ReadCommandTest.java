package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import digest.fetch.LoopbackFeeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String PAGE = """
            <!doctype html><html><head><title>Peat 1.4 | Links</title></head><body><nav><a href=/>Home</a></nav>
            <article><h1>Peat 1.4</h1><p>Peat 1.4 spills its cache to disk, and the second question comes back in 0.8 seconds.</p>
            <pre>peat --spill\n  --dir /tmp</pre></article><footer>All rights reserved.</footer></body></html>""";

    @TempDir
    Path folder;

    @Test
    void printsTitleAndParagraphsOfAPage() {
        Desk desk = new Desk(folder);
        desk.file("a.html", PAGE);
        assertThat(desk.run("read", "a.html")).isEqualTo(new Ran(0, """
                Peat 1.4

                Peat 1.4 spills its cache to disk, and the second question comes back in 0.8 seconds.

                peat --spill
                  --dir /tmp
                """, ""));
    }

    @Test
    void printsAPageOfTheWebAsJsonWithTheAddressItWasFoundAt() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String url = web.serve("/peat", "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
            assertThat(new Desk(folder).run("read", "--format", "json", url))
                    .isEqualTo(new Ran(0, """
                    {
                      "url" : "%s",
                      "title" : "Peat 1.4",
                      "text" : "Peat 1.4 spills its cache to disk, and the second question comes back in 0.8 seconds.\\n\\npeat --spill\\n  --dir /tmp",
                      "words" : 20
                    }
                    """.formatted(url), ""));
        }
    }

    @Test
    void printsALineForEachInputInOrderAndEndsWithFourIfOneCannotBeRead() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String page = web.serve("/peat", "text/html", "<p>A page of the web.</p>".getBytes(StandardCharsets.UTF_8));
            String refused = web.refuse("/gone", 403);
            String inside = web.redirect("/out", "http://[::ffff:10.0.0.1]/");
            Desk desk = new Desk(folder);
            desk.file("a.html", "<p>A page of a file.</p>");
            desk.file("feed.xml", Desk.rss("13 | A title | A text."));

            Ran ran =
                    desk.run("read", "--format", "jsonl", "a.html", refused, page, "missing.html", inside, "feed.xml");

            assertThat(ran.code()).isEqualTo(4);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines())
                    .containsExactly(
                            "{\"source\":\"a.html\",\"url\":\"a.html\",\"title\":null,\"text\":\"A page of a file.\",\"words\":5}",
                            "{\"source\":\"" + refused + "\",\"error\":\"HTTP 403, access refused\"}",
                            "{\"source\":\"" + page + "\",\"url\":\"" + page
                                    + "\",\"title\":null,\"text\":\"A page of the web.\",\"words\":5}",
                            "{\"source\":\"missing.html\",\"error\":\"no such file: missing.html\"}",
                            "{\"source\":\"" + inside + "\",\"error\":\"redirects to a private address\"}",
                            "{\"source\":\"feed.xml\",\"error\":\"a feed, not a page\"}");
        }
    }

    @Test
    void namesWhatCannotBeReadOnStandardErrorAndPrintsTheOthers() {
        Desk desk = new Desk(folder);
        desk.file("a.html", "<p>One page of two.</p>");
        desk.file("b.html", "<p>Two pages of two.</p>");
        assertThat(desk.run("read", "a.html", "nowhere.html", "b.html"))
                .isEqualTo(new Ran(
                        4,
                        "One page of two.\n\nTwo pages of two.\n",
                        "failed nowhere.html: no such file: nowhere.html\n"));
    }

    @Test
    void letsNothingThroughThatATerminalObeys() {
        Desk desk = new Desk(folder);
        desk.file(
                "a.html",
                "<title>T\u001b[31m\u202e</title><p>A\u009b2J page &#x9b;of\u001b]0;x\u0007 words.</p><pre>\u001b[2Jls</pre>");
        assertThat(desk.run("read", "a.html").out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
        assertThat(desk.run("read", "--format", "json", "a.html").out())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    }

    @Test
    void needsNoFeedsYamlAndKeepsNothing() {
        Desk desk = new Desk(folder);
        desk.file("feeds.yaml", "feeds: [broken");
        desk.file("a.html", "<p>A page of a file.</p>");
        assertThat(desk.run("read", "a.html").code()).isZero();
        assertThat(desk.files(desk.home())).isEmpty();
        assertThat(desk.files(desk.work())).containsExactly("a.html", "feeds.yaml");
    }

    @Test
    void wantsOnePageForOneDocumentOfJson() {
        Ran ran = new Desk(folder).run("read", "--format", "json", "a.html", "b.html");
        assertThat(ran)
                .isEqualTo(new Ran(
                        2, "", "digest: --format json is for one page; --format jsonl prints a line for each\n"));
    }
}
