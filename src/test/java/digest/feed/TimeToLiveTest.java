package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeToLiveTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss><channel><ttl>60</ttl><item/></channel></rss> | 60",
                "<rss><channel><TTL> 15 </TTL></channel></rss>      | 15",
                "<rss><channel><ttl>soon</ttl></channel></rss>      | 0",
                "<rss><channel><ttl>-5</ttl></channel></rss>        | 0",
                "<rss><channel><ttl>99999999</ttl></channel></rss>  | 0",
                "<rss><channel><item><ttl>60</ttl></item></channel> | 0",
                "<feed><entry/></feed>                              | 0",
                "<feed><entry><ttl>60</ttl></entry></feed>          | 0",
                "''                                                 | 0"
            })
    void isWhatTheChannelSaysInMinutes(String feed, long minutes) {
        assertThat(TimeToLive.of(feed.getBytes(StandardCharsets.UTF_8)).toMinutes())
                .isEqualTo(minutes);
    }
}
