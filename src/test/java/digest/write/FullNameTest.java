package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import org.junit.jupiter.api.Test;

class FullNameTest {

    private static final Item POST = Stories.post(
            "1abc",
            "Crease on Fold-9B",
            "<table><tr><td>Fold-9B</td><td>4.1x</td></tr><tr><td>Fold-27B-4bit</td><td>1.9x</td></tr></table>"
                    + "<p>The 27B-4bit gain is small, as pages are short. Pleat-3B and Fold-3B lose.</p>");

    @Test
    void callsASizeByTheOneNameThatEndsSo() {
        assertThat(FullName.in("The 27B-4bit gain is small, as pages are short.", POST))
                .map(FullName::sentence)
                .contains("The Fold-27B-4bit gain is small, as pages are short.");
        assertThat(FullName.in("On the 9B, pages are lost.", POST))
                .map(FullName::sentence)
                .contains("On the Fold-9B, pages are lost.");
    }

    @Test
    void leavesASizeOfSeveralOrOfNone() {
        assertThat(FullName.in("The 3B gain is small.", POST)).isEmpty();
        assertThat(FullName.in("The 70B gain is small.", POST)).isEmpty();
        assertThat(FullName.in("Fold-9B gains most.", POST)).isEmpty();
    }

    @Test
    void isHeldToTheLineThatHasTheName() {
        assertThat(SentenceExtractor.extract(POST))
                .filteredOn(s -> s.text().startsWith("The Fold-27B-4bit gain"))
                .singleElement()
                .satisfies(s -> assertThat(s.from()).startsWith("Fold-27B-4bit").endsWith("as pages are short."));
    }
}
