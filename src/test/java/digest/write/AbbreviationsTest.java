package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {

    private static final String TEXT =
            "<p>Towns need old page analysis (OPA) for their logs. OPA accuracy is 25% on long logs. We read 13 FQ rewrites of a fold quire"
                    + " (FQ). Logs have page bias (PB), towns have leaf query policies (LQPs). Large language models (LLMs) read them.</p>";

    private static List<String> spelled(String... sentences) {
        Item item = Stories.post("1abc", "Zorblax reads old logs", TEXT);
        Story story = Stories.of(item);
        List<Sentence> body = List.of(sentences).stream()
                .map(s -> new Sentence(s, item.key(), s))
                .toList();
        Sentence headline = new Sentence("Zorblax reads old logs.", item.key(), item.title());
        return Abbreviations.spelledOut(new Written(story, headline, body, "https://zorblax.example/", List.of()))
                .sentences()
                .stream()
                .map(Sentence::text)
                .toList();
    }

    @Test
    void spellsOutWhereItIsFirstUsedWhatTheSourceExplainsElsewhere() {
        assertThat(spelled("OPA accuracy is 25% on long logs.", "OPA accuracy is flat."))
                .containsExactly("Old page analysis (OPA) accuracy is 25% on long logs.", "OPA accuracy is flat.");
    }

    @Test
    void isHeldToTheSentenceThatExplains() {
        Item item = Stories.post("1abc", "Zorblax reads old logs", TEXT);
        Sentence used =
                new Sentence("OPA accuracy is 25% on long logs.", item.key(), "OPA accuracy is 25% on long logs.");
        Written written = new Written(
                Stories.of(item),
                new Sentence("Zorblax reads old logs.", item.key(), item.title()),
                List.of(used),
                "",
                List.of());

        assertThat(Abbreviations.spelledOut(written).sentences())
                .extracting(Sentence::from)
                .containsExactly(
                        "Towns need old page analysis (OPA) for their logs.\nOPA accuracy is 25% on long logs.");
    }

    @Test
    void keepsTheNumberOfWhatIsSpelledOut() {
        assertThat(spelled("Readers lose pages to a PB.", "One LQP is kept."))
                .containsExactly("Readers lose pages to a page bias (PB).", "One leaf query policy (LQP) is kept.");
    }

    @Test
    void leavesAQuantityAQuantity() {
        assertThat(spelled("The authors read 13 FQ rewrites."))
                .containsExactly("The authors read 13 FQ (fold quire) rewrites.");
    }

    @Test
    void leavesWhatIsExplainedOrKnown() {
        assertThat(spelled("The old page analysis (OPA) is slow.", "LLMs read them."))
                .containsExactly("The old page analysis (OPA) is slow.", "LLMs read them.");
    }

    @Test
    void spellsOutWhatIsOnlyWrittenOutElsewhere() {
        Item item = Stories.post(
                "1abc",
                "Zorblax reads old logs",
                "<p>A harness scores Folding Q1 of all pages. Logs rise to 93% FQ1.</p>");
        Sentence used = new Sentence("Logs rise to 93% FQ1.", item.key(), "Logs rise to 93% FQ1.");
        Written written = new Written(
                Stories.of(item),
                new Sentence("Zorblax reads old logs.", item.key(), item.title()),
                List.of(used),
                "",
                List.of());

        assertThat(Abbreviations.spelledOut(written).sentences())
                .extracting(Sentence::text)
                .containsExactly("Logs rise to 93% Folding Q1 (FQ1).");
    }
}
