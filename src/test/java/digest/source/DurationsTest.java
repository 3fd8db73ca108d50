package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void readsMinutesHoursAndDays() {
        assertThat(Durations.parse("90m")).contains(Duration.ofMinutes(90));
        assertThat(Durations.parse("24h")).contains(Duration.ofHours(24));
        assertThat(Durations.parse("7d")).contains(Duration.ofDays(7));
    }

    @Test
    void refusesEveryOtherForm() {
        for (String wrong :
                new String[] {"", "7", "d", "0d", "-1h", "1.5h", "1 d", "7D", "1w", "P7D", "1d12h", "100000d"})
            assertThat(Durations.parse(wrong)).as(wrong).isEmpty();
    }
}
