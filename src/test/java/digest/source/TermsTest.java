package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final Instant AT = Instant.parse("2026-04-13T06:17:00Z");

    @ParameterizedTest
    @CsvSource({"-60, 5", "0, 5", "5, 5", "10, 5", "11, 6", "60, 55", "240, 235", "241, 235", "525600, 235"})
    void restASourceForAsLongAsItWishesWithinFiveMinutesAndFourHours(long wish, long rest) {
        Terms terms = Terms.after(AT, "https://a.example/", null).wished(Duration.ofMinutes(wish));
        assertThat(terms.due()).isEqualTo(AT.plus(Duration.ofMinutes(rest)));
    }

    @Test
    void takeTheLongestOfSeveralWishes() {
        Terms terms = Terms.after(AT, null, null)
                .wished(Duration.ofHours(3))
                .wished(Duration.ofHours(2))
                .wished(Duration.ZERO);
        assertThat(terms.due()).isEqualTo(AT.plus(Duration.ofMinutes(175)));
    }

    /** A job that starts a minute earlier than an hour ago, on a feed that lives for an hour. */
    @Test
    void doNotMakeAnHourlyJobSkipATurn() {
        Terms terms = Terms.after(AT, null, null).wished(Duration.ofMinutes(60));
        assertThat(terms.rests(AT.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(terms.rests(AT.plus(Duration.ofMinutes(54)))).isTrue();
    }

    @Test
    void ofASourceThatWasNeverAskedAreNone() {
        assertThat(Terms.NONE.wished(Duration.ofHours(1))).isEqualTo(Terms.NONE);
        assertThat(Terms.NONE.rests(AT)).isFalse();
    }

    @Test
    void ofWhatTurnedOutToBeNoFeedAreToAskAgainWhereItWas() {
        assertThat(Terms.after(AT, "https://b.example/", "https://b.example/").distrusted())
                .isEqualTo(new Terms(AT, null, null, null, false));
    }
}
