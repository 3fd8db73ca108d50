package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefiniteNounTest {

    private final Subject topic = Subject.of("Fold-2 keeps old pages on Zorblax cards");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The patients were told of all the pages.",
                "The remaining refusals are in the last shelf.",
                "The speed drop compared to a bare disk is small.",
                "The reading + writing takes a week.",
                "The target shelf and the last shelf are held side by side.",
                "On larger disks the footprint grows by half.",
                "The fix is one line.",
            })
    void knowsAThingThatWasBroughtUpBefore(String sentence) {
        assertThat(DefiniteNoun.toldBefore(sentence, topic)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The cards were bought in one shop.", // the title's
                "The authors read 40 pages.",
                "The model was read twice.",
                "The key trick is a second disk.",
                "The loss is 2% on old logs.",
                "The price of a page is low.",
                "The shop that sells the disks is closed.",
                "The Fold-1 shelf is empty.",
                "Readers were told of all the pages.",
            })
    void knowsWhatIsPlain(String sentence) {
        assertThat(DefiniteNoun.toldBefore(sentence, topic)).isEmpty();
    }

    @Test
    void takesTheFixOfATroubleInTheTitleForPlain() {
        assertThat(DefiniteNoun.toldBefore("The fix is one line.", Subject.of("A memory leak in Fold-2")))
                .isEmpty();
    }

    @Test
    void knowsATroubleThatTheTitleDoesNotName() {
        assertThat(DefiniteNoun.isTrouble("Our count shows the issue affects a third of all disks.", topic))
                .isTrue();
        assertThat(DefiniteNoun.isTrouble(
                        "Our count shows the issue affects a third.", Subject.of("An issue of old disks")))
                .isFalse();
        assertThat(DefiniteNoun.isTrouble("On old disks the lost page issue affects a third.", topic))
                .isTrue();
        assertThat(DefiniteNoun.isTrouble("The problem is that pages are old.", topic))
                .isFalse();
    }

    @Test
    void hearsWhatASentenceSpeaksOfAsKnown() {
        assertThat(DefiniteNoun.spokenOf("It shows the plugin and those old shelves in one video."))
                .containsExactly("plugin", "shelves");
        assertThat(DefiniteNoun.spokenOf("A page sits in the Zorblax page cache driver."))
                .containsExactly("driver");
        assertThat(DefiniteNoun.spokenOf(
                        "The reader finds the page that was lost, the same as before, at the price of 4."))
                .containsExactly("reader");
        assertThat(DefiniteNoun.spokenOf("The model beats the Mac on the first run."))
                .isEmpty();
    }
}
