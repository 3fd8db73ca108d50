package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> NAMES = List.of("weight", "window", "limits", "key");

    @Test
    void findsWhatWasMeantAfterASlip() {
        assertThat(Nearest.to("wieght", NAMES)).contains("weight");
        assertThat(Nearest.to("WEIGHT", NAMES)).contains("weight");
        assertThat(Nearest.to("weigh", NAMES)).contains("weight");
        assertThat(Nearest.to("windows", NAMES)).contains("window");
        assertThat(Nearest.to("kez", NAMES)).contains("key");
    }

    @Test
    void doesNotGuess() {
        assertThat(Nearest.to("colour", NAMES)).isEmpty();
        assertThat(Nearest.to("k", List.of("key"))).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.to("weight", List.of())).isEmpty();
    }

    @Test
    void ofEqualsTakesTheFirst() {
        assertThat(Nearest.to("cs.AX", List.of("cs.AI", "cs.AR"))).contains("cs.AI");
        assertThat(Nearest.to("cs.AX", List.of("cs.AR", "cs.AI"))).contains("cs.AR");
    }
}
