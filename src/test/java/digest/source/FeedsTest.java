package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What feeds.yaml says, as values. Its faults are FeedsFaultTest's. */
class FeedsTest {

    @Test
    void readsEverySetting() throws FeedsException {
        Feeds feeds = parse("""
                edition:
                  title: Morning paper
                  timezone: Europe/Berlin
                  window: 36h
                  limits: {key: 5, notable: 0, papers: 2}
                  archive: digests
                  case: sentence
                  footer: true
                  per-source: {key: 1, notable: 3}
                topics:
                  - {name: inference, weight: 1.2, match: [speculative decoding, llama.cpp]}
                  - {name: safety, match: [red team]}
                mute: [giveaway, hiring]
                feeds:
                  - https://example.org/feed.xml
                """);
        assertThat(feeds.edition())
                .isEqualTo(new Feeds.EditionSettings(
                        "Morning paper",
                        ZoneId.of("Europe/Berlin"),
                        Duration.ofHours(36),
                        new Feeds.Limits(5, 0, 2),
                        "digests",
                        true,
                        Map.of("key", 1, "notable", 3),
                        true));
        assertThat(feeds.topics())
                .containsExactly(
                        new Feeds.Topic("inference", 1.2, List.of("speculative decoding", "llama.cpp")),
                        new Feeds.Topic("safety", 1, List.of("red team")));
        assertThat(feeds.mute()).containsExactly("giveaway", "hiring");
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws FeedsException {
        Feeds feeds = parse("feeds: [https://example.org/feed.xml]");
        assertThat(feeds.edition()).isEqualTo(Feeds.EditionSettings.DEFAULT);
        assertThat(feeds.editor()).isEqualTo(EditorSettings.DEFAULT);
        assertThat(feeds.topics()).isEmpty();
        assertThat(feeds.mute()).isEmpty();
        Feeds partly = parse("edition: {limits: {notable: 5}, per-source: {key: 1}}\nfeeds: [a.xml]");
        assertThat(partly.edition().limits()).isEqualTo(new Feeds.Limits(4, 5, 3));
        assertThat(partly.edition().perSource()).isEqualTo(Map.of("key", 1, "notable", 4));
        assertThat(partly.edition().archive()).isNull();
    }

    @Test
    void readsTheEditorsSettingsButNeverTheKey() throws FeedsException {
        Feeds feeds = parse("""
                editor:
                  engine: extractive
                  provider: anthropic
                  model: claude-haiku
                  api-key: ${MODEL_KEY}
                  budget: {calls: 10}
                feeds: [a.xml]
                """);
        assertThat(feeds.editor())
                .isEqualTo(new EditorSettings(
                        EditorSettings.Provider.ANTHROPIC,
                        "claude-haiku",
                        null,
                        "MODEL_KEY",
                        new EditorSettings.Budget(10, 60_000, 300)));
    }

    @Test
    void aPlainAddressIsAFeedNamedAfterItsHost() throws FeedsException {
        assertThat(only("https://www.Example.org:8080/a/feed.xml?x=1"))
                .isEqualTo(new Source(
                        "example.org",
                        false,
                        "https://www.Example.org:8080/a/feed.xml?x=1",
                        Source.Kind.FEED,
                        1,
                        List.of(),
                        null,
                        false,
                        false,
                        0));
    }

    @Test
    void anAddressInFigureIsNamedAfterAllOfIt() throws FeedsException {
        Feeds feeds = parse("feeds: ['http://[::1]:9/feed.xml', 'http://127.0.0.1:9/feed.xml']");
        assertThat(feeds.sources()).extracting(Source::name).containsExactly("[::1]", "127.0.0.1");
    }

    @Test
    void aFeedCarriesWhatTheReaderThinksOfIt() throws FeedsException {
        assertThat(only(
                        "{url: http://nas.local/f.xml, name: Lab, weight: 1.3, tags: [lab, home], roundup: false, private: true,"
                                + " limit: 20}"))
                .isEqualTo(new Source(
                        "Lab",
                        true,
                        "http://nas.local/f.xml",
                        Source.Kind.FEED,
                        1.3,
                        List.of("lab", "home"),
                        false,
                        true,
                        false,
                        20));
        assertThat(only("{substack: importai, roundup: true}").roundup()).isTrue();
    }

    @Test
    void pathsAreRelativeToTheFolderOfFeedsYaml() throws FeedsException {
        Source local = only("{url: samples/../samples/local-file.xml}");
        assertThat(local.url()).isEqualTo("/home/reader/samples/local-file.xml");
        assertThat(local.local()).isTrue();
        assertThat(local.name()).isEqualTo("local-file");
        assertThat(local.named()).isFalse();
        assertThat(only("/srv/feed.atom").url()).isEqualTo("/srv/feed.atom");
        assertThat(Feeds.parse("feeds: [a.xml]", Path.of("feeds.yaml"), name -> null)
                        .sources()
                        .get(0)
                        .url())
                .isEqualTo("a.xml");
    }

    @Test
    void shorthandsBecomeTheServicesOwnAddresses() throws FeedsException {
        assertShorthand("{substack: importai}", "https://importai.substack.com/feed", "importai", Source.Kind.SUBSTACK);
        assertShorthand(
                "{substack: www.interconnects.ai}",
                "https://www.interconnects.ai/feed",
                "www.interconnects.ai",
                Source.Kind.SUBSTACK);
        assertShorthand(
                "{reddit: LocalLLaMA}",
                "https://www.reddit.com/r/LocalLLaMA/top/.rss?t=day&limit=100",
                "r/LocalLLaMA",
                Source.Kind.REDDIT);
        assertShorthand(
                "{reddit: [MachineLearning, LangChain], sort: top, time: week}",
                "https://www.reddit.com/r/MachineLearning+LangChain/top/.rss?t=week&limit=100",
                "r/MachineLearning+LangChain",
                Source.Kind.REDDIT);
        assertShorthand(
                "{reddit: mlscaling, sort: hot}",
                "https://www.reddit.com/r/mlscaling/.rss?limit=100",
                "r/mlscaling",
                Source.Kind.REDDIT);
        assertShorthand(
                "{reddit: mlscaling, sort: new}",
                "https://www.reddit.com/r/mlscaling/new/.rss?limit=100",
                "r/mlscaling",
                Source.Kind.REDDIT);
        assertShorthand(
                "{reddit: mlscaling, sort: rising}",
                "https://www.reddit.com/r/mlscaling/rising/.rss?limit=100",
                "r/mlscaling",
                Source.Kind.REDDIT);
        assertShorthand("{arxiv: cs.CL}", "https://rss.arxiv.org/rss/cs.CL", "arXiv cs.CL", Source.Kind.ARXIV);
        assertShorthand(
                "{arxiv: [cs.AI, cs.CL, stat.ML]}",
                "https://rss.arxiv.org/rss/cs.AI+cs.CL+stat.ML",
                "arXiv cs.AI cs.CL stat.ML",
                Source.Kind.ARXIV);
        assertShorthand(
                "{hackernews: \"LLM OR GPT OR Claude\", points: 80}",
                "https://hn.algolia.com/api/v1/search_by_date?tags=story&query=LLM%20GPT%20Claude"
                        + "&optionalWords=LLM%20GPT%20Claude&queryType=prefixNone&typoTolerance=false"
                        + "&restrictSearchableAttributes=title&numericFilters=points%3E%3D80&hitsPerPage=100",
                "Hacker News",
                Source.Kind.HACKERNEWS);
        assertShorthand(
                "{hackernews: C++ agents}",
                "https://hn.algolia.com/api/v1/search_by_date?tags=story&query=C%2B%2B%20agents&queryType=prefixNone"
                        + "&typoTolerance=false&restrictSearchableAttributes=title&numericFilters=points%3E%3D50"
                        + "&hitsPerPage=100",
                "Hacker News",
                Source.Kind.HACKERNEWS);
        assertShorthand(
                "{github: ggml-org/llama.cpp}",
                "https://github.com/ggml-org/llama.cpp/releases.atom",
                "ggml-org/llama.cpp",
                Source.Kind.GITHUB);
        assertShorthand(
                "{github: ggml-org/llama.cpp, what: commits}",
                "https://github.com/ggml-org/llama.cpp/commits.atom",
                "ggml-org/llama.cpp",
                Source.Kind.GITHUB);
        assertShorthand(
                "{huggingface: papers}",
                "https://huggingface.co/api/daily_papers?limit=50",
                "Hugging Face papers",
                Source.Kind.HUGGINGFACE);
        assertShorthand(
                "{hackernews: front}",
                "https://hn.algolia.com/api/v1/search?tags=front_page&hitsPerPage=100",
                "Hacker News",
                Source.Kind.HACKERNEWS);
        assertShorthand(
                "{hackernews: front, points: 200}",
                "https://hn.algolia.com/api/v1/search?tags=front_page&numericFilters=points%3E%3D200&hitsPerPage=100",
                "Hacker News",
                Source.Kind.HACKERNEWS);
        assertShorthand(
                "{github: ggml-org/llama.cpp, what: pulls}",
                "https://api.github.com/repos/ggml-org/llama.cpp/pulls?state=closed&sort=updated&direction=desc&per_page=50",
                "ggml-org/llama.cpp",
                Source.Kind.GITHUB);
        assertShorthand(
                "{youtube: UCabcdefghijklmnopqrstuv}",
                "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
                "YouTube",
                Source.Kind.FEED);
        assertShorthand(
                "{mastodon: simon@Fedi.example.org}",
                "https://fedi.example.org/@simon.rss",
                "@simon@fedi.example.org",
                Source.Kind.FEED);
        assertShorthand(
                "{bluesky: \"@Name.bsky.social\"}",
                "https://bsky.app/profile/name.bsky.social/rss",
                "@name.bsky.social",
                Source.Kind.FEED);
    }

    /** What tells of several subreddits, and what has a title of its own, gets its items' and its feed's names. */
    @Test
    void aShorthandGivesANameOnlyWhereItIsTheBest() throws FeedsException {
        assertThat(only("{reddit: x1}").named()).isTrue();
        assertThat(only("{reddit: [x1, x2]}").named()).isFalse();
        assertThat(only("{reddit: [x1, x2], name: both}").named()).isTrue();
        assertThat(only("{mastodon: a@b.org}").named()).isFalse();
        assertThat(only("{youtube: UCabcdefghijklmnopqrstuv}").named()).isFalse();
    }

    @Test
    void namesStayDifferentAndDoNotDependOnTheOrder() throws FeedsException {
        List<String> names = names(
                "https://example.org/a.xml",
                "https://example.org/b.xml",
                "{reddit: x1, sort: new}",
                "{reddit: x1}",
                "{github: a/b}",
                "{github: a/b, what: tags}",
                "{url: https://other.org/f, name: lone.org}",
                "https://lone.org/feed");
        assertThat(names)
                .containsExactly(
                        "example.org/a.xml",
                        "example.org/b.xml",
                        "r/x1 new",
                        "r/x1 top day",
                        "a/b releases",
                        "a/b tags",
                        "lone.org",
                        "lone.org/feed");
    }

    @Test
    void aSecretIsAskedForButNeverShown() throws FeedsException {
        Source source = only("\"https://example.org/feed?token=${TOKEN}\"");
        assertThat(source.address()).isEqualTo("https://example.org/feed?token=s3cret");
        assertThat(source.url()).isEqualTo("https://example.org/feed?token=${TOKEN}");
        assertThat(source.name()).isEqualTo("example.org");
        assertThat(source.toString()).doesNotContain("s3cret");
        Source whole = only("\"${WHOLE}\"");
        assertThat(whole.address()).isEqualTo("https://paid.example.org/s3cret.xml");
        assertThat(whole.url()).isEqualTo("${WHOLE}");
        assertThat(whole.name()).isEqualTo("${WHOLE}");
        assertThat(whole.local()).isFalse();
    }

    @Test
    void anAliasStandsForWhatItPointsTo() throws FeedsException {
        Feeds feeds = parse("mute: &words [hiring]\ntopics: [{name: jobs, match: *words}]\nfeeds: [a.xml]");
        assertThat(feeds.topics().get(0).match()).containsExactly("hiring");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoFault() throws FeedsException {
        assertThat(parse("\uFEFFmute: [hiring]\r\nfeeds:\r\n  - a.xml\r\n").mute())
                .containsExactly("hiring");
    }

    private static void assertShorthand(String feed, String url, String name, Source.Kind kind) throws FeedsException {
        Source source = only(feed);
        assertThat(source.url()).isEqualTo(url);
        assertThat(source.address()).isEqualTo(url);
        assertThat(source.name()).isEqualTo(name);
        assertThat(source.kind()).isEqualTo(kind);
    }

    private static Source only(String feed) throws FeedsException {
        List<Source> sources = parse("feeds:\n  - " + feed + "\n").sources();
        assertThat(sources).hasSize(1);
        return sources.get(0);
    }

    private static List<String> names(String... feeds) throws FeedsException {
        return parse("feeds:\n  - " + String.join("\n  - ", feeds) + "\n").sources().stream()
                .map(Source::name)
                .toList();
    }

    private static Feeds parse(String yaml) throws FeedsException {
        Map<String, String> env = Map.of("TOKEN", "s3cret", "WHOLE", "https://paid.example.org/s3cret.xml");
        return Feeds.parse(yaml, Path.of("/home/reader/feeds.yaml"), env::get);
    }

    /** The parser's own buffer holds 1,024 characters; an emoji takes two. */
    @Test
    void aWideCharacterMayStandAnywhere() throws FeedsException {
        for (int before = 1_020; before < 1_030; before++) {
            String comment = "# " + "x".repeat(before - 2) + "\uD83D\uDCF0".repeat(2_000);
            assertThat(parse(comment + "\nfeeds: [https://example.org/feed.xml]")
                            .sources())
                    .hasSize(1);
        }
    }

    @Test
    void aNameIsPrintedOnOneLine() throws FeedsException {
        Feeds feeds = Feeds.parse(
                "feeds:\n  - {url: https://example.org/a, name: \"Deep\\t Focus\\u202e\"}\n",
                java.nio.file.Path.of("feeds.yaml"),
                name -> null);
        assertThat(feeds.sources().get(0).name()).isEqualTo("Deep Focus");
    }
}
