package digest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatingTest {

    private static final Instant FROM = Instant.parse("2026-04-12T07:00:00Z");
    private static final Instant TO = Instant.parse("2026-04-13T07:00:00Z");
    private static final Window WINDOW = new Window(FROM, TO);
    private static final Instant NOON = Instant.parse("2026-04-12T12:00:00Z");
    private static final Instant MONTHS_LATER = Instant.parse("2026-11-22T02:35:00Z");

    @Test
    void datedItemCountsByItsDateWheneverItWasSeen() {
        assertThat(dated(NOON, TO, true)).isEqualTo(NOON);
        assertThat(dated(NOON, TO, false)).isEqualTo(NOON);
        assertThat(dated(NOON, MONTHS_LATER, true)).isEqualTo(NOON);
        assertThat(dated(NOON, MONTHS_LATER, false)).isEqualTo(NOON);
    }

    @Test
    void dateAtTheBeginningIsInAndAtTheEndIsNot() {
        assertThat(dated(FROM, TO, true)).isEqualTo(FROM);
        assertThat(dated(TO, TO, true)).isNull();
    }

    @Test
    void firstSightAtTheEndIsInAndAtTheBeginningIsNot() {
        assertThat(undated(TO, false)).isEqualTo(TO);
        assertThat(undated(FROM, false)).isNull();
    }

    @Test
    void lateDatedItemCountsByFirstSight() {
        assertThat(dated(FROM.minusSeconds(1), NOON, false)).isEqualTo(NOON);
        assertThat(dated(FROM.minus(Duration.ofDays(7)), NOON, false)).isEqualTo(NOON);
    }

    @Test
    void itemDatedMoreThanAWeekBeforeTheWindowDoesNotCount() {
        assertThat(dated(FROM.minus(Duration.ofDays(7)).minusSeconds(1), NOON, false))
                .isNull();
    }

    @Test
    void earlierItemOfAFeedNeverPolledBeforeIsNotLateButOld() {
        assertThat(dated(FROM.minusSeconds(1), NOON, true)).isNull();
    }

    @Test
    void futureDateIsClampedToFirstSight() {
        assertThat(dated(MONTHS_LATER, NOON, true)).isEqualTo(NOON);
        assertThat(dated(MONTHS_LATER, TO, false)).isEqualTo(TO);
        assertThat(dated(NOON.plusSeconds(60), FROM, false))
                .as("seen before the window: the edition before had it")
                .isNull();
    }

    @Test
    void undatedItemOfAFirstPollCountsByItsNeighbour() {
        assertThat(new Dating(null, NOON, TO, true).within(WINDOW)).contains(NOON);
        assertThat(new Dating(null, FROM.minusSeconds(1), TO, true).within(WINDOW))
                .isEmpty();
        assertThat(new Dating(null, null, TO, true).within(WINDOW)).isEmpty();
    }

    @Test
    void undatedItemSeenAfterAPastDayCountsByItsNeighbour() {
        assertThat(new Dating(null, NOON, MONTHS_LATER, false).within(WINDOW)).contains(NOON);
        assertThat(new Dating(null, null, MONTHS_LATER, false).within(WINDOW)).isEmpty();
    }

    @Test
    void onlyAnUndatedItemOfAFirstPollWithoutNeighbourHasNoPlace() {
        assertThat(new Dating(null, null, TO, true).isUnplaced()).isTrue();
        assertThat(new Dating(null, null, TO, false).isUnplaced()).isFalse();
        assertThat(new Dating(null, NOON, TO, true).isUnplaced()).isFalse();
        assertThat(new Dating(NOON, null, TO, true).isUnplaced()).isFalse();
    }

    @Test
    void defaultDatesOfProgramsAreNoDates() {
        assertThat(Dating.plausible(Instant.EPOCH)).isNull();
        assertThat(Dating.plausible(Instant.parse("0001-01-01T00:00:00Z"))).isNull();
        assertThat(Dating.plausible(NOON)).isEqualTo(NOON);
        assertThat(Dating.plausible(null)).isNull();
    }

    @Test
    void neighbourIsTheNearestDatedAndOfTwoTheHigher() {
        assertThat(neighbours("-", "9", "-", "-", "-", "5", "-", "4", "-"))
                .containsExactly("9", "9", "9", "9", "5", "5", "5", "4", "4");
    }

    @Test
    void withoutADatedItemNoneHasANeighbour() {
        assertThat(neighbours("-", "-")).containsExactly("-", "-");
        assertThat(neighbours()).isEmpty();
    }

    private static @Nullable Instant dated(Instant published, Instant firstSeen, boolean debut) {
        return new Dating(published, null, firstSeen, debut).within(WINDOW).orElse(null);
    }

    private static @Nullable Instant undated(Instant firstSeen, boolean debut) {
        return new Dating(null, null, firstSeen, debut).within(WINDOW).orElse(null);
    }

    /** Hours of a day stand for dates, "-" for none. */
    private static Stream<String> neighbours(String... hours) {
        List<@Nullable Instant> dates = Arrays.stream(hours)
                .<@Nullable Instant>map(
                        h -> h.equals("-") ? null : Instant.EPOCH.plus(Duration.ofHours(Long.parseLong(h))))
                .toList();
        return Dating.neighbours(dates).stream().map(d -> d == null ? "-" : "" + d.getEpochSecond() / 3600);
    }
}
