package digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Version 3.5 of llama.cpp runs at 4.1x on Node.js v20.1 now.",
                "Zhu et al. 2026 measured it.",
                "The patch by J. Smith and A. B. Jones landed.",
                "It beats e.g. Gemma and i.e. Qwen vs. GPT.",
                "See Fig. 3 and Sec. 4 for no. 12 of the list.",
                "It cost approx. 40 dollars in the U.S. Army test.",
                "The path is example.org/a.b.c and stays whole.",
                "Loss fell to .5 after step 3.",
                "It keeps to a max. p95 of 40 ms, incl. x86 cards.",
            })
    void keepsWholeWhatIsOneSentence(String sentence) {
        assertThat(Sentences.split(sentence)).containsExactly(sentence);
    }

    @Test
    void splitsBeforeANameThatBeginsInLowerCase() {
        assertThat(Sentences.split(
                        "It is a tie at the top. crease-27b leads on logs. llama.cpp reads both. vLLM waits."))
                .containsExactly(
                        "It is a tie at the top.", "crease-27b leads on logs.", "llama.cpp reads both.", "vLLM waits.");
        assertThat(Sentences.split("Built with gcc. see https://fold2.example and e.g. p95 or approx. x86."))
                .hasSize(1);
    }

    @Test
    void splitsWhereACapitalFollowsAStop() {
        assertThat(Sentences.split("It runs. The rest waits! Does it? \"Yes.\" 29 tensors drift."))
                .containsExactly("It runs.", "The rest waits!", "Does it?", "\"Yes.\"", "29 tensors drift.");
    }

    @Test
    void leavesAClosingQuoteWithItsSentence() {
        assertThat(Sentences.split("He said “it works.” Nobody agreed (not one.) So it goes."))
                .containsExactly("He said “it works.”", "Nobody agreed (not one.)", "So it goes.");
    }

    @Test
    void doesNotSplitBeforeALowerCaseWord() {
        assertThat(Sentences.split("Built with gcc. and make. it works.")).hasSize(1);
    }

    @Test
    void letsAnAbbreviationEndASentence() {
        assertThat(Sentences.split("They support GPUs, TPUs, etc. The rest is slow."))
                .containsExactly("They support GPUs, TPUs, etc.", "The rest is slow.");
        assertThat(Sentences.split("Is it faster? No. The cache is cold."))
                .containsExactly("Is it faster?", "No.", "The cache is cold.");
    }

    @Test
    void letsAUnitBehindANumberEndASentence() {
        assertThat(Sentences.split("A chat is back within 80 ms. Long ones take 3 sec. Nobody waits."))
                .containsExactly("A chat is back within 80 ms.", "Long ones take 3 sec.", "Nobody waits.");
        assertThat(Sentences.split("The talk by Ms. Adler is in room 3, sec. B of the hall."))
                .hasSize(1);
    }

    @Test
    void aBlankParagraphHasNone() {
        assertThat(Sentences.split("  ")).isEmpty();
    }
}
