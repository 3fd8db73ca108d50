package digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void keepsNamesAndNumbersWhole() {
        assertThat(Tokens.of("Qwen3.5-9B runs 4.1x faster in llama.cpp (16,000 tokens)"))
                .containsExactly("qwen3.5-9b", "run", "4.1x", "faster", "llama.cpp", "16000", "token");
    }

    @Test
    void partsWordsAtAHyphenAndASentenceAtItsStop() {
        assertThat(Tokens.of("An open-source model. Weights follow."))
                .containsExactly("open", "source", "model", "weight", "follow");
    }

    @Test
    void dropsPossessivesAndWordsThatSayNothing() {
        assertThat(Tokens.of("Anthropic’s models don't do this for the user's data"))
                .containsExactly("anthropic", "model", "user", "data");
    }

    @Test
    void knowsANameByItsCapitalOrDigit() {
        assertThat(Tokens.scan("gemma Gemma b8763 vLLM is"))
                .extracting(Tokens.Token::name)
                .containsExactly(false, true, true, true, false);
    }

    @Test
    void hasNothingToSayOfPunctuation() {
        assertThat(Tokens.of(" — … !? 🤝 ")).isEmpty();
    }

    @Test
    void countsAsManyWordsAsItFinds() {
        for (String text :
                new String[] {"", " — ", "Qwen3.5-9B runs 4.1x", "don't open-source 16,000 it_s a.b.", "𝐀 b\ud835 c"})
            assertThat(Tokens.count(text)).as(text).isEqualTo(Tokens.scan(text).size());
    }

    /** Looking ahead for a digit from every part of such a chain took 22 s for 200,000 characters. */
    @Test
    void readsALongChainOfHyphensOnce() {
        assertThat(Tokens.count("a-".repeat(500_000))).isEqualTo(500_000);
        assertThat(Tokens.scan("a-".repeat(500_000) + "1")).hasSize(1);
    }
}
