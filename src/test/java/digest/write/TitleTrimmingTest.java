package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTrimmingTest {

    @Test
    void offersATitleThatFitsFirst() {
        assertThat(TitleTrimming.heads("Fold 2 reads logs, and fast", 20)).startsWith("Fold 2 reads logs, and fast");
    }

    @Test
    void cutsWhereATitleGoesOnToSomethingElse() {
        assertThat(TitleTrimming.heads(
                        "Fold 2 reads logs in pairs — and separately, pages are read by four old rules", 9))
                .containsExactly("Fold 2 reads logs in pairs");
    }

    @Test
    void cutsTagsBehindASecondDash() {
        assertThat(TitleTrimming.heads("Acme built a server of ten cards - 320 GB - Reading Logs", 20))
                .startsWith("Acme built a server of ten cards - 320 GB")
                .doesNotContain("Acme built a server of ten cards - 320 GB - Reading Logs");
    }

    @Test
    void cutsWhatNarrowsANounThatTellsWhatANameIs() {
        assertThat(TitleTrimming.heads("Acme releases Fold: A New Parser Built from the Ground Up for Server Logs", 7))
                .startsWith("Acme releases Fold: A New Parser");
    }

    @Test
    void cutsARelativeClauseBehindANoun() {
        assertThat(TitleTrimming.heads("The author wrote a cache that beats the stock one on long logs", 8))
                .containsExactly("The author wrote a cache");
    }

    @Test
    void keepsWhatIsShown() {
        assertThat(TitleTrimming.heads("Acme shows that the small cache beats the stock one on long logs", 8))
                .isEmpty();
    }

    @Test
    void neverCutsWhatTakesTheClaimBack() {
        assertThat(TitleTrimming.heads("Fold 2 wins on every log, but only if the disk is empty", 8))
                .isEmpty();
        assertThat(TitleTrimming.heads("Fold 2 won across the board, with one big catch", 8))
                .isEmpty();
    }

    @Test
    void leavesNoListOpen() {
        assertThat(TitleTrimming.heads("Fold 2 reads logs - 75% to 94% accuracy, notes + 40 examples for all", 10))
                .doesNotContain("Fold 2 reads logs - 75% to 94% accuracy, notes");
    }
}
