package digest.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionWindowTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-13");
    private static final Instant NOW = Instant.parse("2026-04-13T07:00:00Z");

    @Test
    void endsNowAndLooksBackADayWithoutAPreviousEdition() {
        assertThat(today(null, null)).isEqualTo(window("2026-04-12T07:00:00Z", "2026-04-13T07:00:00Z"));
    }

    @Test
    void stretchesBackToThePreviousEdition() {
        assertThat(today(Instant.parse("2026-04-11T06:00:00Z"), null))
                .isEqualTo(window("2026-04-11T06:00:00Z", "2026-04-13T07:00:00Z"));
    }

    @Test
    void looksBackADayAtLeastWhenThePreviousEditionIsYounger() {
        assertThat(today(Instant.parse("2026-04-12T22:00:00Z"), null))
                .isEqualTo(window("2026-04-12T07:00:00Z", "2026-04-13T07:00:00Z"));
    }

    @Test
    void stretchesNoFurtherThanNinetySixHours() {
        assertThat(today(Instant.parse("2026-03-01T06:00:00Z"), null))
                .isEqualTo(window("2026-04-09T07:00:00Z", "2026-04-13T07:00:00Z"));
    }

    @Test
    void keepsTheBeginningOfTodaysEditionOnRecordAndGrows() {
        assertThat(today(Instant.parse("2026-04-01T06:00:00Z"), window("2026-04-12T05:00:00Z", "2026-04-13T05:30:00Z")))
                .isEqualTo(window("2026-04-12T05:00:00Z", "2026-04-13T07:00:00Z"));
    }

    @Test
    void neverEndsBeforeTodaysEditionOnRecordDidWhenTheClockWentBack() {
        assertThat(today(null, window("2026-04-13T08:00:00Z", "2026-04-13T09:00:00Z")))
                .isEqualTo(window("2026-04-13T08:00:00Z", "2026-04-13T09:00:00Z"));
    }

    @Test
    void coversAPastDayToItsLastSecond() {
        assertThat(past("2026-04-11", ZoneOffset.UTC, null, null))
                .isEqualTo(window("2026-04-11T00:00:00Z", "2026-04-12T00:00:00Z"));
    }

    @Test
    void keepsAPastEditionOnRecordAsItWas() {
        Window recorded = window("2026-04-10T01:00:00Z", "2026-04-11T06:59:00Z");
        assertThat(past("2026-04-11", ZoneOffset.UTC, NOW, recorded)).isEqualTo(recorded);
    }

    @Test
    void endsADayOfTwentyThreeHoursWhereItEnds() {
        assertThat(past("2026-03-29", ZoneId.of("Europe/Berlin"), null, null))
                .isEqualTo(window("2026-03-28T22:00:00Z", "2026-03-29T22:00:00Z"));
    }

    @Test
    void endsADayOfTwentyFiveHoursWhereItEnds() {
        Instant previous = Instant.parse("2025-10-25T22:00:00Z");
        assertThat(past("2025-10-26", ZoneId.of("Europe/Berlin"), previous, null))
                .isEqualTo(window("2025-10-25T22:00:00Z", "2025-10-26T23:00:00Z"));
    }

    @Test
    void endsADayWhoseMorrowHasNoMidnightAtTheFirstMomentOfTheMorrow() {
        assertThat(past("2022-09-10", ZoneId.of("America/Santiago"), null, null).to())
                .isEqualTo(Instant.parse("2022-09-11T04:00:00Z"));
    }

    @Test
    void takesTodayFromTheZone() {
        Instant lateEvening = Instant.parse("2026-04-13T23:30:00Z");
        assertThat(EditionWindow.today(ZoneId.of("Asia/Tokyo"), lateEvening)).isEqualTo("2026-04-14");
        assertThat(EditionWindow.of(
                                LocalDate.parse("2026-04-14"),
                                ZoneId.of("Asia/Tokyo"),
                                lateEvening,
                                Duration.ofHours(24),
                                null,
                                null)
                        .to())
                .isEqualTo(lateEvening);
    }

    @Test
    void cutsNowToWholeSeconds() {
        assertThat(EditionWindow.of(TODAY, ZoneOffset.UTC, NOW.plusMillis(999), Duration.ofHours(24), null, null)
                        .to())
                .isEqualTo(NOW);
    }

    @Test
    void refusesADateThatIsNotYet() {
        assertThatThrownBy(() -> past("2026-04-14", ZoneOffset.UTC, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2026-04-14 is after today, 2026-04-13");
    }

    private static Window today(@Nullable Instant previousEnd, @Nullable Window recorded) {
        return EditionWindow.of(TODAY, ZoneOffset.UTC, NOW, Duration.ofHours(24), previousEnd, recorded);
    }

    private static Window past(String date, ZoneId zone, @Nullable Instant previousEnd, @Nullable Window recorded) {
        return EditionWindow.of(LocalDate.parse(date), zone, NOW, Duration.ofHours(24), previousEnd, recorded);
    }

    private static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to));
    }
}
