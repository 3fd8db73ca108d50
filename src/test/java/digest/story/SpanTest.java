package digest.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static Span span(String... instants) {
        return Span.of(List.of(instants).stream()
                .map(i -> Items.page("https://a.example/" + i, "", "").at(i).item())
                .toList());
    }

    @Test
    void halvesALikenessInThirtySixHours() {
        Span morning = span("2026-04-13T08:00:00Z", "2026-04-13T06:00:00Z");
        Span later = span("2026-04-14T20:00:00Z", "2026-04-15T20:00:00Z");

        assertThat(morning.fade(later)).isCloseTo(.5, within(1e-9));
        assertThat(later.fade(morning)).isCloseTo(.5, within(1e-9));
    }

    @Test
    void takesNothingWhereTwoStoriesOverlapOrOneIsNotDated() {
        Span day = span("2026-04-13T00:00:00Z", "2026-04-13T23:00:00Z");

        assertThat(day.fade(span("2026-04-13T12:00:00Z"))).isEqualTo(1);
        assertThat(day.fade(Span.UNKNOWN)).isEqualTo(1);
        assertThat(Span.UNKNOWN.fade(day)).isEqualTo(1);
    }

    @Test
    void growsWithEachGroupThatJoins() {
        Span grown = Span.UNKNOWN.and(span("2026-04-14T00:00:00Z")).and(span("2026-04-12T00:00:00Z"));

        assertThat(grown).isEqualTo(span("2026-04-12T00:00:00Z", "2026-04-14T00:00:00Z"));
        assertThat(grown.and(Span.UNKNOWN)).isEqualTo(grown);
    }
}
