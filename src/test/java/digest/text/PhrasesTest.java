package digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Phrases PHRASES = Phrases.of(List.of("ai", "kv cache", "quantiz*", "fine-tun*", "C++"));

    @Test
    void findsWholeWordsAndPhrasesWithoutCaseOrPlural() {
        assertThat(PHRASES.in("Shrinking the KV caches of an AI")).containsExactly("ai", "kv cache");
    }

    @Test
    void neverFindsASubstring() {
        assertThat(PHRASES.in("We maintain a chain of kv stores and a cache")).isEmpty();
    }

    @Test
    void aStarStandsForAnyEnding() {
        assertThat(PHRASES.in("Quantized and fine-tuned")).containsExactly("fine-tun", "quantiz");
    }
}
