package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/feed.xml?format=rss&page=2, https://example.org/feed.xml?format=rss&page=2",
        "https://ann:geheim@example.org/feed, https://example.org/feed",
        "https://ann:p@ss@example.org/feed, https://example.org/feed",
        "https://example.org/feed?api_key=abc&x=1, https://example.org/feed?api_key=…&x=1",
        "https://example.org/feed?x=1&API-Key=abc, https://example.org/feed?x=1&API-Key=…",
        "https://example.org/feed?token=abc#top, https://example.org/feed?token=…#top",
        "https://example.org/cb#access_token=abc, https://example.org/cb#access_token=…",
        "https://www.reddit.com/r/rust/.rss?feed=0123abcd&user=ann, https://www.reddit.com/r/rust/.rss?feed=…&user=…",
        "https://blog.example.org/?feed=rss2, https://blog.example.org/?feed=rss2",
        "https://calendar.example.org/private-0123456789abcdef0123456789abcdef/basic, https://calendar.example.org/private-…/basic",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCbRP3c757lWg9M-U7TyEkXA, https://www.youtube.com/feeds/videos.xml?channel_id=UCbRP3c757lWg9M-U7TyEkXA"
    })
    void hidesWhatIsSecretAndNothingElse(String url, String redacted) {
        assertThat(Address.redacted(url)).isEqualTo(redacted);
    }

    @Test
    void leavesAloneWhatIsNoAddress() {
        assertThat(Address.redacted("samples/day one.xml")).isEqualTo("samples/day one.xml");
        assertThat(Address.redacted("")).isEmpty();
    }

    @Test
    void isNotMisledByDollarsInAValue() {
        assertThat(Address.redacted("https://example.org/?a=$1&token=$2"))
                .isEqualTo("https://example.org/?a=$1&token=…");
    }
}
