package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {

    private static final String TEXT = "A draft kernel for the cache cuts latency from 36 ms to 12 ms on Kestrel cards."
            + " The maintainers measured it on 40 nodes with the Falcon benchmark. Prefill does not profit from it, which"
            + " means that long prompts stay as slow as before.";

    @TempDir
    Path folder;

    /** A desk with an edition of 2026-04-13 in its archive and its store. */
    private Desk withAnEdition() {
        Desk desk = new Desk(folder);
        desk.file("feeds.yaml", "edition: {archive: digests}", "feeds:", "  - {url: feed.xml, name: Example}");
        desk.file("feed.xml", Desk.rss("13 | A kernel cuts the latency of the cache to 12 ms on Kestrel | " + TEXT));
        assertThat(desk.run("build", "-q", "--date", "2026-04-13").out()).contains("12 ms");
        return desk;
    }

    private static Desk changed(Desk desk, String file, String from, String to) {
        String text = desk.read(file);
        assertThat(text).contains(from);
        desk.file(file, text.replace(from, to).stripTrailing());
        return desk;
    }

    @Test
    void findsNoFaultInWhatBuildWrote() {
        Desk desk = withAnEdition();

        Ran ran = desk.run("verify", "digests/2026-04-13.md", "digests/2026-04-13.json");

        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.errLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(": no fault, against the store "));
    }

    @Test
    void namesLineClaimAndNearestSource() {
        Desk desk = changed(withAnEdition(), "digests/2026-04-13.md", "40 nodes", "41 nodes");

        Ran ran = desk.run("verify", "digests/2026-04-13.md");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out())
                .isEqualTo(
                        "digests/2026-04-13.md:7: number 41 is in no source; nearest: \"The maintainers measured it on 40 nodes with the Falcon benchmark.\" (Example)\n");
    }

    @Test
    void provesTheEditionsJsonAsWell() {
        Desk desk = changed(
                withAnEdition(),
                "digests/2026-04-13.json",
                "\"text\" : \"the maintainers",
                "\"text\" : \"the mantisers");

        Ran ran = desk.run("verify", "digests/2026-04-13.json");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).startsWith("digests/2026-04-13.json:").contains("name mantisers is in no source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "atom"})
    void provesThePageAndTheFeedOfAnEdition(String format) {
        Desk desk = withAnEdition();
        assertThat(desk.run("build", "-q", "--date", "2026-04-13", "--format", format, "-o", "told")
                        .code())
                .isZero();

        assertThat(desk.run("verify", "told").code()).isZero();
        Ran ran = changed(desk, "told", "40 nodes", "41 nodes").run("verify", "told");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out())
                .startsWith("told:" + lineOf("41 nodes", desk.read("told")) + ": number 41 is in no source; nearest: ");
        assertThat(changed(desk, "told", "kestrel", "raven")
                        .run("verify", "told")
                        .out())
                .contains("name raven");
    }

    private static int lineOf(String words, String text) {
        return text.lines().takeWhile(line -> !line.contains(words)).toList().size() + 1;
    }

    @Test
    void aPageMayBeEditedByHand() {
        Desk desk = withAnEdition();
        desk.run("build", "-q", "--date", "2026-04-13", "--format", "html", "-o", "page.html");
        changed(desk, "page.html", "</article>", "<p>it is twice as fast.\n<p>and it <b>saves\n9 watts</b>.</article>");
        changed(desk, "page.html", "</article>", "</article>\n<p>the best kernel of all.</p>");

        String page = desk.read("page.html");
        assertThat(desk.run("verify", "page.html").out().lines().map(line -> line.replaceFirst("; nearest.*", "")))
                .containsExactly(
                        "page.html:" + lineOf("twice", page) + ": number twice is in no source",
                        "page.html:" + lineOf("and it", page) + ": number 9 watts is in no source",
                        "page.html:" + lineOf("the best", page)
                                + ": “the best kernel of all.” has no link to its source");
    }

    @Test
    void checksAgainstTheRecordedSentencesWhereTheStoreIsGone() {
        Desk desk = withAnEdition();

        assertThat(desk.run("verify", "--state", ":memory:", "digests/2026-04-13.md"))
                .isEqualTo(
                        new Ran(
                                0,
                                "",
                                "digests/2026-04-13.md: 1 item, 3 sentences: no fault, against the sentences recorded in digests/2026-04-13.json\n"));
        assertThat(changed(desk, "digests/2026-04-13.md", "kestrel", "raven")
                        .run("verify", "--state", ":memory:", "digests/2026-04-13.md")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void findsAStoryOfACopyElsewhereInTheNewestEditionThatHasIt() {
        Desk desk = withAnEdition();
        desk.file(
                "mine.txt",
                "my pick of the day",
                "",
                desk.read("digests/2026-04-13.md")
                        .lines()
                        .skip(6)
                        .findFirst()
                        .orElseThrow()
                        .substring(2));

        Ran ran = desk.run("verify", "mine.txt");

        assertThat(ran.out()).isEqualTo("mine.txt:1: “my pick of the day” has no link to its source\n");
        assertThat(ran.code()).isEqualTo(4);
    }

    @Test
    void tellsALinkThatNoStoryHas() {
        Desk desk = changed(withAnEdition(), "digests/2026-04-13.md", "example.org/13/0", "example.org/13/1");
        desk.file(
                "digests/2026-04-14.md",
                desk.read("digests/2026-04-13.md") + "\n" + "- the kernel is fast. https://example.org/13/0");

        assertThat(desk.run("verify", "digests/2026-04-14.md").out())
                .contains(
                        "digests/2026-04-14.md:7: link https://example.org/13/1 is of no story on record; did you mean https://example.org/13/0?");
    }

    @Test
    void reportsInJson() {
        Desk desk = changed(withAnEdition(), "digests/2026-04-13.md", "40 nodes", "41 nodes");

        JsonNode file = new JsonMapper()
                .readTree(desk.run("verify", "--format", "json", "digests/2026-04-13.md")
                        .out())
                .at("/files/0");

        assertThat(file.propertyNames()).containsExactly("file", "items", "sentences", "against", "faults");
        assertThat(file.at("/faults/0").propertyNames())
                .containsExactly("line", "kind", "claim", "why", "nearest", "source");
        assertThat(file.at("/faults/0/claim").asString()).isEqualTo("number 41");
    }

    @Test
    void saysWhatToDoWhereNoEditionIsOnRecord() {
        Desk desk = new Desk(folder);
        desk.file("digest.md", "- something happened. https://example.org/1");

        assertThat(desk.run("verify", "digest.md"))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "digest: no edition on record has a story of digest.md: put it beside its DATE.json, or name the run's"
                                + " store with --feeds or --state, or its folder with --archive\n"));
        assertThat(desk.files(desk.home())).isEmpty(); // no store was made
    }

    @Test
    void refusesWhatIsNoDigest() {
        Desk desk = new Desk(folder);
        desk.file("page.html", "<!doctype html>");
        desk.file("feed.xml", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"/>");
        desk.file("other.json", "{\"a\": 1}");
        desk.file("half.json", "{\"a\": ");

        assertThat(desk.run("verify", "page.html").err())
                .isEqualTo("digest: cannot verify page.html: it is a page that digest did not write\n");
        assertThat(desk.run("verify", "feed.xml").err())
                .isEqualTo("digest: cannot verify feed.xml: it is XML that digest did not write\n");
        assertThat(desk.run("verify", "other.json").err())
                .isEqualTo("digest: cannot verify other.json: it is not the JSON of an edition\n");
        assertThat(desk.run("verify", "half.json").err())
                .isEqualTo("digest: cannot verify half.json: it is not JSON\n");
        assertThat(desk.run("verify", "gone.md").err())
                .isEqualTo("digest: cannot read gone.md: no such file or folder\n");
        assertThat(desk.run("verify").err()).startsWith("digest: 'digest verify' needs FILE: ");
    }

    @Test
    void letsNoControlCharacterOfADigestThrough() {
        Desk desk = changed(withAnEdition(), "digests/2026-04-13.md", "kestrel", "kes\u001b[31mtrel\u202e");

        assertThat(desk.run("verify", "digests/2026-04-13.md").out()).doesNotContain("\u001b", "\u202e");
    }
}
