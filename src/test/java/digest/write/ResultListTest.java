package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultListTest {

    private static List<String> of(String html) {
        return SentenceExtractor.extract(Stories.post("1abc", "A reader of old logs", html)).stream()
                .map(SourceSentence::text)
                .toList();
    }

    private static String list(String lead, String... items) {
        return "<p>" + lead + "</p><ul><li>" + String.join("</li><li>", items) + "</li></ul>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Results:                             | The post reports accuracy 86%, coverage 92% (46/50) and loss 40 to 75.
            Key results (one card):              | The post reports (one card) accuracy 86%, coverage 92% (46/50) and loss 40 to 75.
            My benchmark results on old logs:    | On old logs, the post reports accuracy 86%, coverage 92% (46/50) and loss 40 to 75.
            Key Fold-2 results:                  | For Fold-2, the post reports accuracy 86%, coverage 92% (46/50) and loss 40 to 75.
            """)
    void saysInASentenceWhatAListSays(String lead, String sentence) {
        assertThat(of(list(lead, "Accuracy: 86%", "⏱ Coverage: 92% (46/50).", "Loss: 40 → 75")))
                .containsExactly(sentence);
    }

    @Test
    void readsTheListUnderAHeading() {
        assertThat(of("<h2>Results</h2><ul><li>86% recall</li><li>92% of pages</li></ul>"))
                .contains("The post reports 86% recall and 92% of pages.");
    }

    @Test
    void saysALabelOnceThatItsValueRepeats() {
        assertThat(of(list("Results:", "Accuracy: 86%", "Training: 900 training steps in a night")))
                .containsExactly("The post reports accuracy 86% and 900 training steps in a night.");
    }

    @Test
    void isNotToldWhereMostOfItsFiguresWere() {
        String results = list("Results:", "the old reader: 19.11% of pages", "the new reader: 45.56% of pages");
        String more = "<p>The new reader needs 3 GB of memory for all of the old logs of a town.</p>";

        assertThat(Editor.write(
                                Stories.of(Stories.post(
                                        "1abc",
                                        "The new reader keeps 45.6% of old pages, the old one 19.1%",
                                        results + more)),
                                Length.NOTABLE)
                        .orElseThrow()
                        .sentences())
                .extracting(Sentence::text)
                .containsExactly("The new reader needs 3 GB of memory for all of the old logs of a town.");
    }

    @Test
    void keepsApartWhatHasCommas() {
        assertThat(of(list("Results:", "Fold-2: 37/37 on stamps, 8/8 on shelves", "Crease: 36/37")))
                .containsExactly("The post reports Fold-2 37/37 on stamps, 8/8 on shelves; Crease 36/37.");
    }

    @Test
    void endsWhereTheListTellsSomethingElse() {
        assertThat(of(list("Results:", "Accuracy: 86%", "Coverage: 92%", "The reader keeps all of its pages")))
                .containsExactly(
                        "The post reports accuracy 86% and coverage 92%.", "The reader keeps all of its pages.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Setup:              | Cards: 2       | Pages: 40
            Results to come:    | Accuracy: 86%    | Coverage: 92%
            Results:            | Stamps: good   | Shelves: bad
            Results:            | Accuracy: 86%    | Shelves are bad
            """)
    void leavesOtherListsAlone(String lead, String one, String two) {
        assertThat(of(list(lead, one, two)))
                .noneMatch(s -> s.contains("86%") && s.contains("92%") || s.contains("Cards"));
    }

    @Test
    void tellsNothingOfAListThatIsTooLong() {
        String[] items = new String[7];
        for (int i = 0; i < items.length; i++) items[i] = "Shelf " + i + ": " + (40 + i) + "%";

        assertThat(of(list("Results:", items))).noneMatch(s -> s.contains("reports shelf"));
    }

    @Test
    void isHeldToTheWholeList() {
        Item item = Stories.post("1abc", "A reader of old logs", list("Results:", "Accuracy: 86%", "Coverage: 92%"));
        SourceSentence sentence = SentenceExtractor.extract(item).get(0);

        assertThat(sentence.from()).isEqualTo("Results: ‣ Accuracy: 86% ‣ Coverage: 92%");
        Sentence printed = new Sentence(sentence.text(), item.key(), sentence.from());
        Sentence changed = new Sentence("The post reports accuracy 87% and coverage 92%.", item.key(), sentence.from());
        Written written = new Written(Stories.of(item), printed, List.of(changed), "", List.of());
        assertThat(Faults.of(written, printed)).isEmpty();
        assertThat(Faults.of(written, changed)).isNotEmpty();
    }
}
