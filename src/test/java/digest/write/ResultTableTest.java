package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static List<String> of(String title, String... rows) {
        StringBuilder html = new StringBuilder("<table>");
        for (String row : rows)
            html.append("<tr><td>").append(row.replace("|", "</td><td>")).append("</td></tr>");
        return SentenceExtractor.extract(Stories.post("1abc", title, html + "</table>")).stream()
                .map(SourceSentence::text)
                .toList();
    }

    @Test
    void saysTheFirstColumnOfFiguresOfWhatTheTitleNames() {
        assertThat(of(
                        "Fold-2 vs Crease-9 vs Pleat on old logs",
                        "Reader|Kind|Recall@9|Hours",
                        "Fold-2|small|0.701|3",
                        "Crease-9|large|0.699|4",
                        "Pleat|large|0.52|4"))
                .containsExactly(
                        "For Recall@9, the post reports Fold-2 with 0.701, Crease-9 with 0.699 and Pleat with 0.52.");
    }

    @Test
    void leavesATableOfOtherThings() {
        assertThat(of("Fold-2 on old logs", "Reader|Recall", "Fold-2|86%", "Crease-9|92%"))
                .isEmpty();
        assertThat(of("Fold-2 vs Crease-9", "Reader|Recall", "Fold-2|good", "Crease-9|bad"))
                .isEmpty();
        assertThat(of("Fold-2 on old logs", "Reader|Recall", "Fold-2|86%")).isEmpty();
    }

    @Test
    void isHeldToTheTable() {
        var item = Stories.post(
                "1abc",
                "Fold-2 vs Crease-9",
                "<table><tr><td>Reader</td><td>Recall</td></tr><tr><td>Fold-2</td><td>86%</td></tr><tr><td>Crease-9</td><td>92%</td></tr></table>");
        SourceSentence sentence = SentenceExtractor.extract(item).get(0);
        Sentence printed = new Sentence(sentence.text(), item.key(), sentence.from());
        Sentence changed = new Sentence(sentence.text().replace("92%", "93%"), item.key(), sentence.from());
        Written written = new Written(Stories.of(item), printed, List.of(changed), "", List.of());

        assertThat(sentence.text()).isEqualTo("For recall, the post reports Fold-2 with 86% and Crease-9 with 92%.");
        assertThat(Faults.of(written, printed)).isEmpty();
        assertThat(Faults.of(written, changed)).isNotEmpty();
    }
}
