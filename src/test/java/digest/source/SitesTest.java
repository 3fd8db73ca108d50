package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.reddit.com/r/LocalLLaMA/                      | {reddit: LocalLLaMA}
            https://old.reddit.com/r/LocalLLaMA/comments/1abc/a_post  | {reddit: LocalLLaMA}
            https://reddit.com/r/MachineLearning+mlscaling            | {reddit: [MachineLearning, mlscaling]}
            https://importai.substack.com                             | {substack: importai}
            https://importai.substack.com/p/import-ai-400             | {substack: importai}
            https://importai.substack.com/feed                        | {substack: importai}
            https://github.com/ggml-org/llama.cpp                     | {github: ggml-org/llama.cpp}
            https://github.com/ggml-org/llama.cpp/releases/tag/b1     | {github: ggml-org/llama.cpp}
            https://github.com/ggml-org/llama.cpp/tags                | https://github.com/ggml-org/llama.cpp/tags.atom
            https://github.com/ggml-org/llama.cpp/commits/master      | https://github.com/ggml-org/llama.cpp/commits.atom
            https://github.com/simonw                                 | https://github.com/simonw.atom
            https://arxiv.org/list/cs.CL/recent                       | {arxiv: cs.CL}
            https://rss.arxiv.org/rss/cs.CL                           | {arxiv: cs.CL}
            https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv  | {youtube: UCabcdefghijklmnopqrstuv}
            https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv | {youtube: UCabcdefghijklmnopqrstuv}
            https://www.youtube.com/playlist?list=PL12-ab             | https://www.youtube.com/feeds/videos.xml?playlist_id=PL12-ab
            https://medium.com/@karpathy/a-post-1                     | https://medium.com/feed/@karpathy
            https://medium.com/airbnb-engineering                     | https://medium.com/feed/airbnb-engineering
            https://netflixtechblog.medium.com/                       | https://netflixtechblog.medium.com/feed
            https://bsky.app/profile/simonwillison.net                | {bluesky: simonwillison.net}
            https://huggingface.co/papers                             | {huggingface: papers}
            https://huggingface.co/blog                               | https://huggingface.co/blog/feed.xml
            https://news.ycombinator.com/                             | {hackernews: front}
            """)
    void knowsTheFeedOfAPageByItsAddress(String url, String entry) throws FeedsException {
        NewFeed feed = Sites.feed(url).orElseThrow();

        assertThat(feed.written()).isEqualTo(entry);
        assertThat(Feeds.parse("feeds:\n  - " + entry, Path.of("/feeds.yaml"), name -> null)
                        .sources())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/",
        "https://www.reddit.com/",
        "https://www.reddit.com/r/LocalLLaMA/new/.rss",
        "https://github.com/ggml-org/llama.cpp/releases.atom",
        "https://github.com/topics/llm",
        "https://arxiv.org/list/cs.NOPE/recent",
        "https://www.youtube.com/@AndrejKarpathy",
        "https://api.substack.com/feed/podcast/10845.rss",
        "https://notreddit.com/r/LocalLLaMA",
        "ftp://reddit.com/r/LocalLLaMA",
        "nonsense"
    })
    void leavesTheRestToBeAsked(String url) {
        assertThat(Sites.feed(url)).isEmpty();
    }

    @Test
    void takesAnAccountOnAnyHostForOneOfMastodonAtFirst() {
        assertThat(Sites.perhaps("https://mastodon.social/@Gargron")
                        .orElseThrow()
                        .written())
                .isEqualTo("{mastodon: Gargron@mastodon.social}");
        assertThat(Sites.perhaps("https://www.youtube.com/@AndrejKarpathy")).isEmpty();
        assertThat(Sites.perhaps("https://example.org/about")).isEmpty();
    }
}
