package digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
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

    @Test
    void severalListsKeepTheirFindsApart() {
        PhraseLists lists =
                PhraseLists.of(List.of(List.of("kv cache", "weights"), List.of(), List.of("weight", "quantiz*")));
        assertThat(lists.in(Tokens.scan("Quantized weights, and their KV cache")))
                .containsExactly(
                        new TreeSet<>(List.of("kv cache", "weights")),
                        new TreeSet<>(),
                        new TreeSet<>(List.of("quantiz", "weight")));
    }

    @Test
    void anOpenWordIsFoundByItsOwnLettersOnly() {
        Phrases phrases = Phrases.of(List.of("abc*"));
        assertThat(phrases.in("abc abcd ABCs")).containsExactly("abc");
        assertThat(phrases.in("!bc abd ab \u0141bc")).isEmpty();
    }
}
