package digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    It saves 15–22% of memory — without loss.   | it saves 15-22% of memory, without loss.
                    He said "no" and didn't move.               | he said “no” and didn’t move.
                    The 'draft' model's cache                   | the ‘draft’ model’s cache
                    A 14" screen                                | a 14″ screen
                    It maps "draw a 3" to a 14" loop            | it maps “draw a 3” to a 14″ loop
                    Qwen3.5-9B runs llama.cpp v1.2-rc1          | qwen3.5-9b runs llama.cpp v1.2-rc1
                    Jane – a lawyer – won                       | jane, a lawyer, won
                    ("quoted in brackets")                      | (“quoted in brackets”)
                    state‑of‑the‑art                            | state-of-the-art
                    """)
    void setsQuotesDashesAndCase(String raw, String set) {
        assertThat(new Typography(false).set(raw.strip())).isEqualTo(set.strip());
    }

    @Test
    void keepsTheSourcesCapitalsWhenAsked() {
        assertThat(new Typography(true).set("METR's \"Mirror\"")).isEqualTo("METR’s “Mirror”");
    }

    @Test
    void lowersWithoutRegardToTheMachinesLanguage() {
        assertThat(new Typography(false).set("TITLE IN ISTANBUL")).isEqualTo("title in istanbul");
    }
}
