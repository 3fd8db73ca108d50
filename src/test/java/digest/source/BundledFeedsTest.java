package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list that ships: the repository's feeds.yaml, the same in the jar. */
class BundledFeedsTest {

    @Test
    void theJarHoldsTheRepositorysOwnList() throws IOException {
        assertThat(Feeds.bundled()).isEqualTo(Files.readString(Path.of("feeds.yaml")));
    }

    @Test
    void itReadsWithoutAnyEnvironment() throws FeedsException {
        Feeds feeds = bundled();
        assertThat(feeds.edition().archive()).isEqualTo("digests");
        assertThat(feeds.sources()).hasSizeGreaterThan(45);
        assertThat(feeds.sources()).noneMatch(Source::local).noneMatch(Source::isPrivate);
        assertThat(feeds.sources()).allMatch(source -> source.url().startsWith("https://"));
    }

    @Test
    void itFollowsEverySourceOfTheExampleDigests() throws FeedsException {
        List<String> urls = bundled().sources().stream().map(Source::url).toList();
        assertThat(urls)
                .contains(
                        "https://importai.substack.com/feed",
                        "https://thesequence.substack.com/feed",
                        "https://simonwillison.net/atom/everything/",
                        "https://www.reddit.com/r/LocalLLaMA/top/.rss?t=day&limit=100",
                        "https://www.reddit.com/r/MachineLearning+LangChain+mlscaling/top/.rss?t=day&limit=100",
                        "https://machinelearning.apple.com/rss.xml",
                        "https://rss.arxiv.org/rss/cs.AI+cs.CL+cs.LG",
                        "https://github.com/ggml-org/llama.cpp/releases.atom",
                        "https://www.paperdigest.org/feed/");
    }

    @Test
    void itsNamesAreShortEnoughForAClosingLine() throws FeedsException {
        assertThat(bundled().sources()).allMatch(source -> source.name().length() <= 40);
    }

    private static Feeds bundled() throws FeedsException {
        return Feeds.parse(Feeds.bundled(), Path.of("feeds.yaml"), name -> null);
    }
}
