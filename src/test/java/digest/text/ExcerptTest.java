package digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @ParameterizedTest
    @ValueSource(strings = {"…", "...", " […]", " [...]", " (…)", "… →"})
    void dropsTheSentenceThatAMarkCutsOff(String mark) {
        Content cut =
                Content.of("The model was trained on 2.1T tokens by Ran I. Shorrer et al. in May. It was then" + mark);
        assertThat(Excerpt.settle(cut))
                .isEqualTo(Content.of("The model was trained on 2.1T tokens by Ran I. Shorrer et al. in May."));
    }

    @Test
    void keepsAnOnlySentenceWithItsMark() {
        Content cut = Content.of("The model was then…");
        assertThat(Excerpt.settle(cut)).isEqualTo(cut);
    }

    @Test
    void dropsTheEndOfALongParagraphThatStopsInMidSentence() {
        String whole = "The feed cuts its texts at two thousand characters, wherever that is. "
                .repeat(4)
                .strip();
        assertThat(Excerpt.settle(Content.of(whole + " One of the main features of")))
                .isEqualTo(Content.of(whole));
    }

    @Test
    void leavesAShortTextWithoutAStopAlone() {
        Content content = Content.of("Works on my card. Hope this helps");
        assertThat(Excerpt.settle(content)).isEqualTo(content);
    }

    @Test
    void dropsALastParagraphThatIsNothingButCut() {
        Content content = new Content(List.of(
                new Block(Block.Kind.PARAGRAPH, "A whole sentence."),
                new Block(Block.Kind.PARAGRAPH, "And then [...]")));
        assertThat(Excerpt.settle(content)).isEqualTo(Content.of("A whole sentence."));
    }

    @Test
    void keepsTheWholeClauseOfASentenceThatIsCutOff() {
        Content cut = Content.of(
                "Services without a face become common. Why? Because an assistant that works for its owner is a better experience than "
                        + "the service itself (honestly); and headless services are quicker and more dependable for the per");
        assertThat(Excerpt.settle(cut).plain()).endsWith("a better experience than the service itself (honestly).");
    }
}
