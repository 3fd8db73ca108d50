package digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import digest.render.PrintedDigest.Item;
import digest.render.PrintedDigest.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedDigestTest {

    private static List<Item> read(String... lines) {
        return PrintedDigest.of(String.join("\n", lines)).items();
    }

    @Test
    void readsSentencesInLowerCaseWithTheirLines() {
        assertThat(read(
                        "## key developments",
                        "",
                        "zip halves memory. smith et al. 2026 say so, e.g. on zip-7b v1.2. it runs. https://example.org/1",
                        "",
                        "- a second one! https://example.org/2"))
                .containsExactly(
                        new Item(
                                List.of(
                                        new Line(3, "zip halves memory."),
                                        new Line(3, "smith et al. 2026 say so, e.g. on zip-7b v1.2."),
                                        new Line(3, "it runs.")),
                                List.of(new Line(3, "https://example.org/1"))),
                        new Item(List.of(new Line(5, "a second one!")), List.of(new Line(5, "https://example.org/2"))));
    }

    @Test
    void readsWhatAPersonWrapped() {
        Item item = read("zip halves memory. it runs", "on a phone. https://example.org/1")
                .get(0);

        assertThat(item.sentences())
                .containsExactly(new Line(1, "zip halves memory."), new Line(1, "it runs on a phone."));
        assertThat(item.link()).isEqualTo(new Line(2, "https://example.org/1"));
    }

    @Test
    void readsPlainTextAndMarkdownLinksAndTakesEscapesAway() {
        assertThat(read("notable", "", "  • 2 \\* 3 is \\_six\\_. https://example.org/1"))
                .containsExactly(new Item(
                        List.of(new Line(3, "2 * 3 is _six_.")), List.of(new Line(3, "https://example.org/1"))));
        assertThat(read("zip runs, [as said](https://example.org/1), well."))
                .containsExactly(new Item(
                        List.of(new Line(1, "zip runs, as said , well.")),
                        List.of(new Line(1, "https://example.org/1"))));
    }

    @Test
    void tellsWhatIsNoNews() {
        assertThat(read(
                        "no papers: arxiv announces nothing on sundays.",
                        "",
                        "17 feeds: 17 ok; 40 stories considered."))
                .allMatch(Item::isStructural);
        assertThat(read("no model passes the test.")).noneMatch(Item::isStructural);
    }

    @Test
    void readsTheJsonOfAnEditionLineByLine() throws Exception {
        assertThat(PrintedDigest.read("""
                {"sections": [{"id": "key", "stories": [
                  {"headline": "zip runs.",
                   "text": "it is fast. it is small.",
                   "url": "https://example.org/1"}]}]}""").items())
                .containsExactly(new Item(
                        List.of(new Line(2, "zip runs."), new Line(3, "it is fast."), new Line(3, "it is small.")),
                        List.of(new Line(4, "https://example.org/1"))));
    }
}
