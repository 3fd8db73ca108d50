package digest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionGuardTest {

    private static boolean differ(String a, String b) {
        return VersionGuard.differ(VersionGuard.versions(a), VersionGuard.versions(b));
    }

    @Test
    void readsFamiliesWithTheirVersions() {
        assertThat(VersionGuard.versions("Gemma 4, GPT-5.2 and Qwen3.5-9B"))
                .isEqualTo(Map.of("gemma", Set.of("4"), "gpt", Set.of("5.2"), "qwen", Set.of("3.5")));
    }

    @Test
    void tellsVersionsOfOneFamilyApart() {
        assertThat(differ("Opus 4.6 is out", "Opus 4.7 is out")).isTrue();
        assertThat(differ("Opus 4.6 is out", "What Opus 4.6 costs")).isFalse();
        assertThat(differ("Opus 4.6 against Opus 4.7", "Opus 4.7 is out")).isFalse();
        assertThat(differ("Opus 4.6 is out", "Gemma 4 is out")).isFalse();
    }

    @Test
    void takesNoDateShareOrCountForAVersion() {
        assertThat(VersionGuard.versions("April 13: Top 10 of Part 2, up 40% over 16,000"))
                .isEmpty();
    }
}
