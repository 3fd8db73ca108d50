package digest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorTest {

    @Test
    void theCosineOfProportionalTextsIsOneAndOfStrangersZero() {
        Vector a = Vector.of(Map.of("gemma", 3.0, "kv", 4.0));
        assertThat(a.cosine(Vector.of(Map.of("gemma", 6.0, "kv", 8.0)))).isCloseTo(1, within(1e-12));
        assertThat(a.cosine(Vector.of(Map.of("servo", 1.0)))).isZero();
        assertThat(a.cosine(Vector.of(Map.of("gemma", 1.0)))).isCloseTo(.6, within(1e-12));
        assertThat(a.cosine(Vector.EMPTY)).isZero();
    }

    @Test
    void namesTheSharedTermsThatBringTextsNearestFirst() {
        Vector a = Vector.of(Map.of("gemma", 3.0, "kv", 4.0, "model", 1.0));
        Vector b = Vector.of(Map.of("gemma", 3.0, "kv", 1.0, "model", 1.0, "servo", 5.0));
        assertThat(a.shared(b, 2)).containsExactly("gemma", "kv");
    }

    @Test
    void aSumPointsBetweenItsParts() {
        Vector sum = Vector.sum(List.of(Vector.of(Map.of("a", 1.0)), Vector.of(Map.of("b", 1.0))));
        assertThat(sum.weights().get("a")).isCloseTo(Math.sqrt(.5), within(1e-12));
    }

    @Test
    void aRareWordTellsMoreThanACommonOne() {
        DocumentFrequencies background = DocumentFrequencies.background();
        assertThat(background.idf("zyzzyva")).isGreaterThan(background.idf("huggingface"));
        assertThat(background.idf("huggingface")).isGreaterThan(background.idf("model"));
    }

    @Test
    void theWindowCountsBesideTheBackground() {
        DocumentFrequencies both =
                DocumentFrequencies.background().with(List.of(List.of("zyzzyva", "zyzzyva"), List.of("zyzzyva")));
        assertThat(both.of("zyzzyva")).isEqualTo(2);
    }
}
