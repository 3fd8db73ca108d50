package digest.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://old.reddit.com/r/LocalLLaMA/comments/1skesyq/a_title/?rdt=1, https://www.reddit.com/r/LocalLLaMA/comments/1skesyq/",
        "http://arxiv.org/pdf/2604.09502v2.pdf, https://arxiv.org/abs/2604.09502",
        "https://huggingface.co/papers/2604.09502, https://huggingface.co/papers/2604.09502",
        "https://simonwillison.net/2026/Apr/13/steve-yegge/#atom-everything, https://simonwillison.net/2026/Apr/13/steve-yegge/#atom-everything",
        "https://example.org/a?utm_source=rss&utm_medium=rss&id=3, https://example.org/a?id=3",
        "https://medium.com/x/a-story-1?source=rss----abc--x, https://medium.com/x/a-story-1",
        "http://github.com/a/b, https://github.com/a/b",
        "http://plain.example.org/a, http://plain.example.org/a"
    })
    void printsAnAddressInItsShortCleanForm(String url, String printed) {
        assertThat(Links.output(url)).isEqualTo(printed);
    }

    @Test
    void leavesAnAddressWithoutTrackingUntouched() {
        assertThat(Links.untracked("https://example.org/A b?q=[1]#x")).isEqualTo("https://example.org/A b?q=[1]#x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com",
                "https://github.com/someone",
                "https://discord.gg/abc",
                "https://huggingface.co/docs/x",
                "https://www.youtube.com/@channel",
                "https://openai.com/",
                "https://x.com/someone"
            })
    void callsAHubWhatManyUnrelatedTextsLinkTo(String url) {
        assertThat(Links.isHub(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/a/b",
                "https://openai.com/index/something/",
                "https://arxiv.org/abs/2604.09502",
                "https://huggingface.co/Qwen/Qwen3.5-27B",
                "https://youtu.be/5shykyfmb28",
                "https://example.org/"
            })
    void callsAThingNoHub(String url) {
        assertThat(Links.isHub(url)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://www.bbc.co.uk/news/1, bbc.co.uk",
        "https://importai.substack.com/p/x, importai.substack.com",
        "https://blog.example.com/x, example.com",
        "https://old.reddit.com/r/x, reddit.com",
        "nonsense, ''"
    })
    void namesThePublisherOfAnAddress(String url, String publisher) {
        assertThat(Links.publisher(url)).isEqualTo(publisher);
    }

    @Test
    void tellsPicturesAndPapersFromPages() {
        assertThat(Links.isMedia("https://i.redd.it/x.png")).isTrue();
        assertThat(Links.isMedia("https://example.org/chart.webp?w=2")).isTrue();
        assertThat(Links.isMedia("https://example.org/chart")).isFalse();
        assertThat(Links.isPaper("https://openreview.net/forum?id=x")).isTrue();
        assertThat(Links.isPaper("https://proceedings.mlr.press/v1/x.html")).isTrue();
        assertThat(Links.isPaper("https://example.org/paper")).isFalse();
    }
}
