package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import digest.fetch.LoopbackFeeds;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsShowCommandTest {

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Example &amp; Sons</title>
            <entry><id>tag:example.org,2026:1</id><title>First</title><link href="/one"/><author><name>Ada</name></author>
            <author><name>Bob</name></author><published>2099-01-02T03:04:05+02:00</published><updated>2099-01-02T04:00:00Z</updated>
            <summary type="html">A &lt;b&gt;short&lt;/b&gt; text.</summary></entry>
            <entry><title>Second</title></entry></feed>""";

    @TempDir
    Path folder;

    @Test
    void printsAFeedAsJsonWithRawDatesAndNulls() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String url = web.serve("/atom.xml", "application/atom+xml", ATOM.getBytes(StandardCharsets.UTF_8));
            String site = url.replace("/atom.xml", "");

            assertThat(new Desk(folder).run("feeds", "show", "--format", "json", url))
                    .isEqualTo(new Ran(0, """
                            {
                              "title" : "Example & Sons",
                              "format" : "Atom",
                              "items" : [
                                {
                                  "id" : "tag:example.org,2026:1",
                                  "title" : "First",
                                  "url" : "%s/one",
                                  "author" : "Ada, Bob",
                                  "published" : "2099-01-02T01:04:05Z",
                                  "updated" : "2099-01-02T04:00:00Z",
                                  "summary" : "A short text.",
                                  "text" : "A short text."
                                },
                                {
                                  "id" : null,
                                  "title" : "Second",
                                  "url" : null,
                                  "author" : null,
                                  "published" : null,
                                  "updated" : null,
                                  "summary" : null,
                                  "text" : null
                                }
                              ]
                            }
                            """.replace("%s", site), ""));
        }
    }

    @Test
    void printsALineForEachInputInOrderAndEndsWithFourIfOneCannotBeRead() {
        try (LoopbackFeeds web = new LoopbackFeeds()) {
            String good = web.serve("/a", "text/xml", "<rss><channel><title>A</title></channel></rss>".getBytes());
            String gone = web.refuse("/gone", 410);
            String busy = web.limit("/busy", "86400");
            Desk desk = new Desk(folder);
            desk.file("page.html", "<!DOCTYPE html><html><head><title>A page</title></head></html>");
            desk.file("b.xml", "<rss><channel><title>B</title></channel></rss>");

            Ran ran = desk.run(
                    "feeds", "show", "--format", "jsonl", "b.xml", gone, "page.html", good, "missing.xml", busy);

            assertThat(ran.code()).isEqualTo(4);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines())
                    .containsExactly(
                            "{\"source\":\"b.xml\",\"title\":\"B\",\"format\":\"RSS\",\"items\":[]}",
                            "{\"source\":\"" + gone + "\",\"error\":\"HTTP 410, gone for good\"}",
                            "{\"source\":\"page.html\",\"error\":\"an HTML page instead of a feed: \\\"A page\\\"\"}",
                            "{\"source\":\"" + good + "\",\"title\":\"A\",\"format\":\"RSS\",\"items\":[]}",
                            "{\"source\":\"missing.xml\",\"error\":\"no such file: missing.xml\"}",
                            "{\"source\":\"" + busy
                                    + "\",\"error\":\"HTTP 429, too many requests, limited until 2026-04-15 06:30 UTC\"}");
        }
    }

    @Test
    void printsLinesForPeopleAndNamesWhatFailedOnStandardError() {
        Desk desk = new Desk(folder);
        desk.file("atom.xml", ATOM);
        desk.file("long.xml", Desk.rss("13 | Long | " + "word ".repeat(40)));

        Ran ran = desk.run("feeds", "show", "atom.xml", "nowhere.xml", "long.xml");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).isEqualTo("failed nowhere.xml: no such file: nowhere.xml\n");
        assertThat(ran.out()).isEqualTo("""
                Example & Sons  (Atom, 2 items)

                2099-01-02 01:04  First
                                  /one
                                  by Ada, Bob
                                  A short text.

                no date           Second
                                  (no text)

                Example  (RSS, 1 item)

                2026-04-13 10:00  Long
                                  https://example.org/13/0
                                  word word word word word word word word word word word word word word word word word word word word… (199 characters)

                """);
    }

    @Test
    void needsNoFeedsYamlAndKeepsNothing() {
        Desk desk = new Desk(folder);
        desk.file("feeds.yaml", "feeds: [broken");
        desk.file("a.xml", Desk.rss("13 | A title | A text."));

        assertThat(desk.run("feeds", "show", "a.xml").code()).isZero();
        assertThat(desk.files(desk.home())).isEmpty();
        assertThat(desk.files(desk.work())).containsExactly("a.xml", "feeds.yaml");
    }

    @Test
    void letsNothingThroughThatATerminalObeysOrNobodySees() {
        Desk desk = new Desk(folder);
        desk.file(
                "a.xml",
                "<rss><channel><title>T</title><item><guid>x\u009b31m\u202ey</guid><title>A\u202eB</title></item></channel></rss>");

        Ran json = desk.run("feeds", "show", "--format", "jsonl", "a.xml");
        Ran text = desk.run("feeds", "show", "a.xml");

        assertThat(json.out()).contains("\"id\":\"x\\u009b31m\\u202ey\"").doesNotContainPattern("[\\p{Cf}\u009b]");
        assertThat(text.out()).doesNotContainPattern("[\\p{Cf}\u009b]");
    }

    @Test
    void readsNoMoreOfAHugeFileThanAFeedMayHave() throws IOException {
        Desk desk = new Desk(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(desk.work().resolve("huge.xml").toFile(), "rw")) {
            file.setLength(200_000_000); // sparse
        }

        assertThat(desk.run("feeds", "show", "huge.xml"))
                .isEqualTo(new Ran(4, "", "failed huge.xml: more than 20 MB\n"));
    }

    @Test
    void saysWithVHowEachDidAndWhatWasMended() {
        Desk desk = new Desk(folder);
        desk.file("a.xml", "<rss><channel><title>T</title><item><title>Broken & bare</title></item></channel></rss>");

        Ran ran = desk.run("feeds", "show", "-v", "a.xml");

        assertThat(ran.code()).isZero();
        assertThat(ran.errLines()).first().isEqualTo("ok a.xml: 1 item");
        assertThat(ran.errLines()).anyMatch(line -> line.startsWith("note a.xml: "));
    }

    @Test
    void hidesTheSecretOfAnAddressInWhatItSays() {
        Ran ran = new Desk(folder).run("feeds", "show", "http://127.0.0.1:1/feed?token=s3cret");

        assertThat(ran.err()).isEqualTo("failed http://127.0.0.1:1/feed?token=…: connection refused\n");
    }
}
