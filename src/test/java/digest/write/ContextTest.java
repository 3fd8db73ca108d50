package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static List<SourceSentence> of(String title, String html) {
        Item post = Stories.post("1abc", title, html);
        return SentenceExtractor.extract(post);
    }

    private static boolean leans(List<SourceSentence> sentences, String opening) {
        return sentences.stream()
                .filter(s -> s.text().startsWith(opening))
                .findFirst()
                .orElseThrow()
                .leansBack();
    }

    @Test
    void leansOnASentenceThatTurnedToSomethingElse() {
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                "<p>Fold-2 was trained for a week on old logs. Crease-9 pages from disk, as most readers do. Speed is a third lower with"
                        + " pages of that kind.</p>");

        assertThat(leans(sentences, "Speed is")).isTrue();
        assertThat(leans(sentences, "Crease-9 pages")).isFalse();
    }

    @Test
    void takesNothingFromASectionOnSomethingElse() {
        assertThat(of(
                        "Fold-2 reads old logs on cheap cards",
                        "<p>Fold-2 was trained for a week on old logs.</p><h3>The Crease-9 shelf</h3><p>Memory use stays flat for hours on"
                                + " all of the cards.</p>"))
                .noneMatch(s -> s.text().startsWith("Memory use"));
    }

    @Test
    void tellsNothingOfOneSideAsIfOfAll() {
        String sides =
                "<h3>Fold-7B</h3><p>Accuracy on old logs drops by 2.1 points in the test.</p><h3>Results</h3><p>Nothing else was"
                        + " lost in any of the runs.</p>"
                        + "<h3>Fold-13B</h3><p>Accuracy on old logs drops by 9.3 points in the test.</p><h3>Results</h3><p>Fold-13B reads 40"
                        + " pages a second on one card.</p>";

        assertThat(of("Log readers of all sizes compared", sides))
                .extracting(SourceSentence::text)
                .containsExactly("Fold-13B reads 40 pages a second on one card.");
    }

    @Test
    void takesAListForSayingWhatItSaysOfItsSubject() {
        List<SourceSentence> sentences = of(
                "Acme just announced Fold-2 for old logs",
                "<p>Acme told the press what Fold-2 can do:</p><ul><li>it reads the oldest logs without any help</li><li>on LogBench, it hits"
                        + " 93% where Fold-1 hits 80%</li></ul>");

        assertThat(leans(sentences, "It reads")).isFalse();
        assertThat(leans(sentences, "On LogBench")).isFalse();
    }

    @Test
    void keepsASecondSentenceOfAPointBehindItsLabel() {
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                "<p>Fold-2 was trained for a week on old logs.</p><ul><li>Page redundancy: each page is kept in three places. If a stamp is"
                        + " needed, a copy of it stands on every page.</li></ul>");

        assertThat(leans(sentences, "If a stamp")).isTrue();
    }

    @Test
    void tellsNothingOfWhatWasThereBeforeAsIfOfTheNew() {
        assertThat(of(
                        "Fold-2 reads old logs on cheap cards",
                        "<p>Fold-2 was trained for a week on old logs.</p><h3>Base model results</h3><p>The reader refuses 63% of the pages in"
                                + " the test.</p>"))
                .noneMatch(s -> s.text().contains("63%"));
        assertThat(of(
                        "Fold-2 reads old logs on cheap cards",
                        "<p>Fold-2 was trained for a week on old logs.</p><h3>Before</h3><p>The reader refuses 63% of the pages in"
                                + " the test.</p>"))
                .noneMatch(s -> s.text().contains("63%"));
    }

    @Test
    void tellsNothingOfAThingThatWasIntroducedFarBefore() {
        String before = "<p>The team held Zorblexi and the patients of two wards to Fold-2 for a week. ";
        String between = "All of the logs were read twice on a card of 9 GB. ";
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                before + between
                        + "Zorblexi reports 84% with the second card and 94% with the third.</p><p>The patients were told of it"
                        + " after the last of the runs.</p>");

        assertThat(sentences).extracting(SourceSentence::text).noneMatch(s -> s.startsWith("Zorblexi reports"));
        assertThat(sentences).extracting(SourceSentence::text).noneMatch(s -> s.startsWith("The patients"));
    }

    @Test
    void tellsNothingOfAPersonByTheSurnameAlone() {
        assertThat(of(
                        "Fold-2 reads old logs on cheap cards",
                        "<p>Joe Lind built Fold-2 in a week with logs of two towns. Fold-2 was held to 40 pages. Lind identified one way to"
                                + " read logs that nobody has kept.</p>"))
                .extracting(SourceSentence::text)
                .noneMatch(s -> s.startsWith("Lind identified"));
    }

    @Test
    void takesNoFirmForASurname() {
        assertThat(
                        of(
                                "Fold-2 reads old logs on cheap cards",
                                "<p>In Acme nobody reads logs by hand any more. Fold-2 was held to 40 pages, and Acme said that 39 of them are"
                                        + " whole. Joe Lind took nine of the pages, and Lind said that Fold-2 needs 3 GB for them.</p>"))
                .extracting(SourceSentence::text)
                .anyMatch(s -> s.contains("Acme said"))
                .anyMatch(s -> s.contains("Lind said"));
    }

    @Test
    void leansOnTheSentenceThatNamesWhatHasItsSize() {
        List<SourceSentence> sentences = of(
                "Nine readers tested on the same old logs",
                "<p>The loser (Crease 80B) shipped 3 pages of logs in a night. The 80B sibling generated 3x the stamps of a small reader.</p>");

        assertThat(leans(sentences, "The 80B sibling")).isTrue();
    }

    @Test
    void leansOnTheSentenceThatBringsUpItsThing() {
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                "<p>Fold-2 has a platform of its own for old towns. The platform keeps every page in a table.</p>");

        assertThat(leans(sentences, "The platform keeps")).isTrue();
    }

    @Test
    void leansOnACommonplaceAsOnAnything() {
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                "<p>Most readers treat a log as one page of text. Prompts define the reader, and a shelf keeps all it knows.</p>");

        assertThat(leans(sentences, "Prompts define")).isTrue();
    }

    @Test
    void believesATextThatSaysThatItHasNoCulprit() {
        assertThat(of(
                        "Fold-2 loses pages of old logs",
                        "<p>We found the small shelf of Fold-2 to be the culprit of 40 pages. We still do not know the exact cause of the"
                                + " loss.</p>"))
                .extracting(SourceSentence::text)
                .noneMatch(s -> s.contains("culprit"));
    }

    @Test
    void knowsWhatTheNextSentenceTakesBack() {
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                "<p>Fold-2 should read logs of 40 pages at once on any card. In practice, though, the gain is lost on the way to the"
                        + " disk.</p>");

        assertThat(sentences.get(0).takenBack()).isTrue();
    }

    @Test
    void takesBackWhatTheNextSentencePutsToTheTest() {
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                "<p>Fold-2 is said to read logs of 40 pages at once on any card. Joe Lind took nine cards and 40 logs to find"
                        + " out.</p>");

        assertThat(sentences.get(0).takenBack()).isTrue();
    }

    @Test
    void keepsASecondSentenceOfACountedPointBehindTheFirst() {
        List<SourceSentence> sentences = of(
                "Fold-2 reads old logs on cheap cards",
                "<p>Fold-2 was trained for a week on old logs.</p><p>Second, short pages fail on every card. Readers lose a stamp on 4 of 9"
                        + " pages.</p>");

        assertThat(leans(sentences, "Readers lose")).isTrue();
    }

    @Test
    void leansOnAQuestionThatItAnswersWithoutAFigure() {
        String question = "<p>Fold-2 was trained for a week on old logs. So where do stamps of old towns go?</p><p>";

        assertThat(leans(
                        of(
                                "Fold-2 reads old logs on cheap cards",
                                question + "Towns keep a shelf for each of the stamps.</p>"),
                        "Towns keep"))
                .isTrue();
        assertThat(leans(
                        of(
                                "Fold-2 reads old logs on cheap cards",
                                question + "Towns keep 93% of all stamps on disk.</p>"),
                        "Towns keep"))
                .isFalse();
    }

    @Test
    void tellsNothingOfOneCaseAsIfOfAll() {
        String rest = "</p><ul><li>Fold-2 reads 93% of the pages in the first run</li></ul>";

        assertThat(of("Fold-2 reads old logs on cheap cards", "<p>Results of the first run (Finnish logs):" + rest))
                .extracting(SourceSentence::text)
                .noneMatch(s -> s.contains("93%"));
        assertThat(of("Fold-2 reads old logs on cheap cards", "<p>Results of the first run of the test:" + rest))
                .extracting(SourceSentence::text)
                .anyMatch(s -> s.contains("93%"));
    }

    @Test
    void leansWithAnItWhereTwoAreCompared() {
        String text =
                "<p>Fold-2 was held to Crease-9 for a week on old logs. On the second disk, it loses 4 of the 40 pages.</p>";

        assertThat(leans(of("Fold-2 vs Crease-9 on old logs", text), "On the second"))
                .isTrue();
    }

    @Test
    void tellsNoBareFigureWhereTwoAreCompared() {
        String list = "<p>Both were held to old logs for a week:</p><ul><li>41 tok/s on one old card</li></ul>";

        assertThat(of("Fold-2 reads old logs on cheap cards", list))
                .extracting(SourceSentence::text)
                .anyMatch(s -> s.contains("The post reports 41 tok/s"));
        assertThat(of("Fold-2 vs Crease-9 on old logs", list))
                .extracting(SourceSentence::text)
                .noneMatch(s -> s.contains("The post reports"));
    }

    @Test
    void leansAsAResultOfWhatWasTold() {
        String text =
                "<p>Fold-2 was trained for a week on old logs. A router picks two of the eight. As a result, each page sees 4"
                        + " stamps of old towns.</p>";

        assertThat(leans(of("Fold-2 reads old logs on cheap cards", text), "Each page sees"))
                .isTrue();
    }

    @Test
    void knowsWhatItSpeaksOfAsTold() {
        String text =
                "<p>Acme gave Fold-2 a plugin for old logs. Fold-2 reads 93% of the pages. A video shows the plugin and the"
                        + " clock.</p>";
        List<SourceSentence> sentences = of("Fold-2 reads old logs on cheap cards", text);

        assertThat(sentences.get(2).known()).containsExactly("plugin");
        assertThat(sentences.get(1).known()).isEmpty();
    }

    @Test
    void tellsNothingOfWhatWasGranted() {
        String text =
                "<p>Fold-2 was trained for a week on old logs. So yes, Crease folds all of its pages too. Early towns come first, late"
                        + " towns come last.</p>";

        assertThat(of("Fold-2 reads old logs on cheap cards", text))
                .extracting(SourceSentence::text)
                .noneMatch(s -> s.startsWith("Early towns"));
    }

    @Test
    void tellsNothingThatOnlyLeadsUpToACatch() {
        String text =
                "<p>Fold-2 was trained for a week on old logs.</p><h2>The catch</h2><p>Fold-2 won in all of the six towns. In one of them"
                        + " the logs were empty.</p>";

        assertThat(of("Fold-2 reads old logs on cheap cards", text))
                .extracting(SourceSentence::text)
                .noneMatch(s -> s.startsWith("Fold-2 won"));
    }

    @Test
    void knowsWhatCameOutOtherwise() {
        String text =
                "<p>The author thought Fold-2 would win in all of the six towns. It didn't. Fold-2 reads 93% of all pages.</p>";

        assertThat(of("Fold-2 reads old logs on cheap cards", text))
                .filteredOn(s -> s.text().contains("would win"))
                .allMatch(SourceSentence::takenBack);
    }
}
