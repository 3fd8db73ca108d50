package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClauseTrimmingTest {

    @Test
    void leavesAShortSentenceAlone() {
        assertThat(ClauseTrimming.toAtMost(20, "The cache (a small one) halves memory."))
                .contains("The cache (a small one) halves memory.");
    }

    @Test
    void cutsBracketsFirst() {
        assertThat(ClauseTrimming.toAtMost(8, "The cache (a small one in shared memory) halves memory use today."))
                .contains("The cache halves memory use today.");
    }

    @Test
    void cutsAnAdditionAtTheEnd() {
        assertThat(
                        ClauseTrimming.toAtMost(
                                10,
                                "Two labs have built a benchmark of programs, a set meant to test how well agents can rebuild old software."))
                .contains("Two labs have built a benchmark of programs.");
    }

    @Test
    void neverStopsBehindAnOpeningThatWaitsForItsClause() {
        String sentence = "The lab released Fold on Monday, a cache that reads itself, and according to its own people,"
                + " the team built it in a week.";
        assertThat(ClauseTrimming.toAtMost(20, sentence))
                .contains("The lab released Fold on Monday, a cache that reads itself.");
    }

    @Test
    void neverCutsWhatTakesTheClaimBack() {
        assertThat(
                        ClauseTrimming.toAtMost(
                                10,
                                "The new kernel is twice as fast on every machine, which holds only if the prompts are short ones."))
                .isEmpty();
    }

    @Test
    void keepsTheBracketThatTakesTheClaimBack() {
        assertThat(ClauseTrimming.toAtMost(
                        12,
                        "The kernel runs on every card (but not on those of AMD) of the lab (which has twelve kinds)."))
                .isEmpty();
        assertThat(ClauseTrimming.toAtMost(
                        16,
                        "The kernel runs on every card (but not on those of AMD) of the lab (which has twelve kinds)."))
                .contains("The kernel runs on every card (but not on those of AMD) of the lab.");
    }

    @Test
    void neverDropsTheLastOfAList() {
        assertThat(
                        ClauseTrimming.toAtMost(
                                16,
                                "The lab has a habit of caring about its pages, the logs that get read, and most of all the people who read them."))
                .contains("The lab has a habit of caring about its pages.");
    }
}
