package digest.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digest.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static Map<String, Double> values(String title, String text) {
        List<Tokens.Token> all = new ArrayList<>(Tokens.scan(title));
        all.addAll(Tokens.scan(text));
        return Wording.values(Tokens.scan(title), all, Set.of("kernel", "zyzzyva", "xylotomy"));
    }

    @Test
    void aWordInTheTitleCountsTwice() {
        Map<String, Double> values = values("A zyzzyva", "and xylotomy");
        assertThat(values.get("zyzzyva") / values.get("xylotomy")).isCloseTo(2, within(1e-9));
    }

    @Test
    void aLongTextSpeaksNoLouderThanAShortOne() {
        assertThat(values("", "kernel").get("kernel")).isCloseTo(3, within(1e-9));
        assertThat(values("", "kernel kernel kernel and much else besides").get("kernel"))
                .isCloseTo(3, within(1e-9));
    }

    @Test
    void saysNothingOfWordsItHasNotLearned() {
        assertThat(Wording.read(List.of(), Tokens.scan("Zyzzyva xylotomy"), false))
                .containsExactly(new Reading("telling words", 0, ""), new Reading("empty words", 0, ""));
    }
}
