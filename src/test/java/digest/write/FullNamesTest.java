package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import org.junit.jupiter.api.Test;

class FullNamesTest {

    private static final Item POST = Stories.post(
            "1abc",
            "Crease on Fold-9B",
            "<table><tr><td>Fold-9B</td><td>4.1x</td></tr><tr><td>Fold-27B-4bit</td><td>1.9x</td></tr></table>"
                    + "<p>The 27B-4bit gain is small, as pages are short. Pleat-3B and Fold-3B lose.</p>");

    @Test
    void callsASizeByTheOneNameThatEndsSo() {
        assertThat(FullNames.of(POST).in("The 27B-4bit gain is small, as pages are short."))
                .map(FullNames.Named::sentence)
                .contains("The Fold-27B-4bit gain is small, as pages are short.");
        assertThat(FullNames.of(POST).in("On the 9B, pages are lost."))
                .map(FullNames.Named::sentence)
                .contains("On the Fold-9B, pages are lost.");
    }

    @Test
    void leavesASizeOfSeveralOrOfNone() {
        assertThat(FullNames.of(POST).in("The 3B gain is small.")).isEmpty();
        assertThat(FullNames.of(POST).in("The 70B gain is small.")).isEmpty();
        assertThat(FullNames.of(POST).in("Fold-9B gains most.")).isEmpty();
    }

    @Test
    void isHeldToTheLineThatHasTheName() {
        assertThat(SentenceExtractor.extract(POST))
                .filteredOn(s -> s.text().startsWith("The Fold-27B-4bit gain"))
                .singleElement()
                .satisfies(s -> assertThat(s.from()).startsWith("Fold-27B-4bit").endsWith("as pages are short."));
    }
}
