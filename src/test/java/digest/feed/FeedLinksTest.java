package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import digest.feed.FeedLinks.FeedLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinksTest {

    private static List<FeedLink> in(String html) {
        return FeedLinks.in(html.getBytes(StandardCharsets.UTF_8), "https://example.org/blog/", "text/html");
    }

    @Test
    void findsWhatAPageNamesInItsOrderAndCommentsLast() {
        assertThat(in("""
                        <html><head><base href="/base/">
                        <link rel="alternate" type="application/rss+xml" title="Site &raquo; Comments Feed" href="/comments/feed/">
                        <link rel="ALTERNATE feed" type="Application/Atom+XML; charset=utf-8" title=" All
                          posts " href="atom">
                        <link rel="alternate" type="application/feed+json" href="https://cdn.example/feed.json#top">
                        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                        <link rel="alternate" type="application/json+oembed" href="/oembed">
                        <link rel="stylesheet" type="text/xml" href="/style.xml">
                        </head><body><a href="/index.xml">RSS</a> <a href="/sitemap.xml">map</a> <a href="feed/">again</a></body>"""))
                .containsExactly(
                        new FeedLink("https://example.org/base/atom", "All posts"),
                        new FeedLink("https://cdn.example/feed.json", ""),
                        new FeedLink("https://example.org/index.xml", ""),
                        new FeedLink("https://example.org/base/feed/", ""),
                        new FeedLink("https://example.org/comments/feed/", "Site » Comments Feed"));
    }

    @Test
    void findsNothingInWhatIsNoPage() {
        assertThat(in("")).isEmpty();
        assertThat(in("\u0000\u0001 plain {\"a\": 1}")).isEmpty();
    }

    @Test
    void endsWithADirectoryOfFeeds() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 10_000; i++)
            page.append("<link rel=alternate type=application/rss+xml href=/")
                    .append(i)
                    .append('>');

        assertThat(in(page.toString())).hasSize(50);
    }

    @Test
    void guessesBelowThePageAndAtTheRoot() {
        assertThat(FeedLinks.common("https://example.org/blog/post.html?x#y"))
                .startsWith("https://example.org/blog/feed", "https://example.org/blog/feed.xml")
                .contains("https://example.org/atom.xml")
                .hasSize(14);
        assertThat(FeedLinks.common("https://example.org")).hasSize(7).first().isEqualTo("https://example.org/feed");
    }
}
