package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 13 Apr 2026 10:02:22 +0000 | 2026-04-13T10:02:22Z",
                "Mon, 13 Apr 2026 10:02:22 GMT | 2026-04-13T10:02:22Z",
                "Mon, 13 Apr 2026 00:00:00 -0400 | 2026-04-13T04:00:00Z",
                "13 Apr 26 10:02 EST | 2026-04-13T15:02:00Z",
                "Monday, 13 April 2026 10:02:22 UT | 2026-04-13T10:02:22Z",
                "Mon 13 Apr 2026 10:02:22 +02:00 | 2026-04-13T08:02:22Z",
                "Mon, 01 January 1971 00:00:00 GMT | 1971-01-01T00:00:00Z",
                "Mon Apr 13 10:02:22 2026 | 2026-04-13T10:02:22Z",
                "Mon Apr 13 10:02:22 PDT 2026 | 2026-04-13T17:02:22Z",
                "April 13, 2026 8:56 am PST | 2026-04-13T16:56:00Z",
                "Apr 13, 2026, 4:21 PM UTC | 2026-04-13T16:21:00Z",
                "12:15 am 13 Apr 2026 | 2026-04-13T00:15:00Z",
                "Thu, 1 Aug 2019 21:15:00 BST | 2019-08-01T20:15:00Z",
                "2026-04-13T12:34:56.789+02:00 | 2026-04-13T10:34:56Z",
                "2026-04-13T12:34:56Z | 2026-04-13T12:34:56Z",
                "2026-04-13T12:34Z | 2026-04-13T12:34:00Z",
                "2026-04-13 12:34:56 | 2026-04-13T12:34:56Z",
                "2026-04-13T12:34:56-0700 | 2026-04-13T19:34:56Z",
                "2026-04-13T12:34:56+9900 | 2026-04-13T12:34:56Z",
                "20260413T123456Z | 2026-04-13T12:34:56Z",
                "2026-04-13 | 2026-04-13T00:00:00Z",
                "2026-04 | 2026-04-01T00:00:00Z",
                "2026-103 | 2026-04-13T00:00:00Z",
                "2020/1/10 14:33:00 | 2020-01-10T14:33:00Z",
                "13.04.2026 | 2026-04-13T00:00:00Z",
                "4/13/2026 | 2026-04-13T00:00:00Z",
                "1776070800 | 2026-04-13T09:00:00Z",
                "1776070800000 | 2026-04-13T09:00:00Z",
                "Wed, 31 Dec 2025 24:00:00 GMT | 2026-01-01T00:00:00Z"
            })
    void readsADateInEveryFormSeen(String written, Instant meant) {
        assertThat(Dates.parse(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon, 32 Apr 2026 10:00:00 GMT",
                "2026-02-30",
                "10:00",
                "Apr",
                "99/99/99",
                "12 monkeys 1995 9"
            })
    void takesNothingForADateThatIsNone(String written) {
        assertThat(Dates.parse(written)).isNull();
    }
}
