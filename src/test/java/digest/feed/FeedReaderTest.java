package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.item.Harvest;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.Problem;
import digest.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

    private static final String TWO =
            "<rss version='2.0'><channel><title>Two things - RSS Feed</title><link>https://example.org</link>"
                    + "<item><title>A</title><link>https://example.org/a</link></item><item><title>B</title><link>https://example.org/b</link></item></channel></rss>";

    private static Fetched body(Source source, String document) {
        return new Fetched.Body(source, document.getBytes(StandardCharsets.UTF_8), source.url(), null, Instant.EPOCH);
    }

    private static Source source(boolean named, int limit, Boolean roundup) {
        return new Source(
                "given",
                named,
                "https://example.org/feed",
                Source.Kind.FEED,
                1.5,
                List.of(),
                roundup,
                false,
                false,
                limit);
    }

    @Test
    void keepsTheOrderOfSourcesAndOfTheirFeeds() {
        Source one = Source.of("one", "https://one.example.org/feed", false);
        Source two = Source.of("two", "https://two.example.org/feed", false);
        Harvest harvest = FeedReader.readAll(List.of(body(two, TWO), body(one, TWO)));
        assertThat(harvest.items())
                .extracting(i -> i.source() + " " + i.title())
                .containsExactly(
                        "https://two.example.org/feed A",
                        "https://two.example.org/feed B",
                        "https://one.example.org/feed A",
                        "https://one.example.org/feed B");
    }

    @Test
    void namesTheFeedAsItsReaderDoesElseAsItDoesItself() {
        assertThat(FeedReader.readAll(List.of(body(source(true, 0, null), TWO)))
                        .items()
                        .get(0)
                        .feed())
                .isEqualTo("given");
        assertThat(FeedReader.readAll(List.of(body(source(false, 0, null), TWO)))
                        .items()
                        .get(0)
                        .feed())
                .isEqualTo("Two things");
    }

    @Test
    void readsNoMoreItemsThanTheSourceAllows() {
        List<Item> items =
                FeedReader.readAll(List.of(body(source(false, 1, null), TWO))).items();
        assertThat(items).extracting(Item::title).containsExactly("A");
    }

    @Test
    void takesWeightAndRoundupFromTheSource() {
        Item item = FeedReader.readAll(List.of(body(source(false, 0, true), TWO)))
                .items()
                .get(0);
        assertThat(item.weight()).isEqualTo(1.5);
        assertThat(item.roundup()).isTrue();
    }

    @Test
    void reportsASourceThatWasNotReachedAndGoesOn() {
        Source down = Source.of("down", "https://down.example.org/feed", false);
        Harvest harvest = FeedReader.readAll(List.of(
                new Fetched.Failed(down, Fetched.Outcome.FAILED, "no answer in 20 s"),
                body(source(true, 0, null), TWO)));
        assertThat(harvest.problems()).containsExactly(new Problem("down", true, "no answer in 20 s"));
        assertThat(harvest.items()).hasSize(2);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | an empty answer",
                "'   ' | an empty answer",
                "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html> | a Cloudflare challenge page instead of a feed",
                "<html><head><title>Sign &amp; in</title></head><body>x</body></html> | an HTML page instead of a feed: \"Sign & in\"",
                "Too many requests | neither a feed nor a page: begins \"Too many requests\"",
                "{\"message\": \"Too Many Requests\", \"error\": 429} | JSON that is no feed: \"Too Many Requests\"",
                "<note><to>Tove</to></note> | neither a feed nor a page: begins \"<note> <to>Tove</to> </note>\""
            })
    void saysWhatADocumentIsThatIsNoFeed(String document, String what) {
        String text = document.replace("<note><to>", "<note> <to>").replace("</to></note>", "</to> </note>");
        assertThatThrownBy(() -> FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "https://example.org", null))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessage(what);
    }

    @Test
    void takesANewsletterOfManyPublishersForARoundup() {
        StringBuilder html = new StringBuilder();
        for (String host : List.of("one.org", "two.net", "three.com", "four.io", "five.dev")) {
            html.append("<h2>News of ")
                    .append(host)
                    .append("</h2><p>A sentence, <a href='https://")
                    .append(host)
                    .append("/story'>says the source</a>.</p>");
        }
        String feed =
                "<rss><channel><title>Letters</title><item><title>%s</title><link>https://letters.example.org/9</link><description><![CDATA["
                        + html + "]]></description></item></channel></rss>";
        assertThat(FeedReader.readAll(
                                List.of(body(source(false, 0, null), feed.formatted("Last week in AI: five stories"))))
                        .items()
                        .get(0)
                        .roundup())
                .isTrue();
        assertThat(FeedReader.readAll(List.of(body(source(false, 0, null), feed.formatted("How caches came to be"))))
                        .items()
                        .get(0)
                        .roundup())
                .isFalse();
        assertThat(FeedReader.readAll(
                                List.of(body(source(false, 0, false), feed.formatted("Last week in AI: five stories"))))
                        .items()
                        .get(0)
                        .roundup())
                .isFalse();
    }

    @Test
    void takesTheFurnitureOfAScrapedPageOffItsText() {
        String text =
                "In Brief Posted: 2:14 PM PDT · April 12, 2026 Image Credits: A Person / A Site B Person A title that is repeated on the page "
                        + "The office asked five banks to test the model, according to a newspaper. ".repeat(6)
                        + "Topics AI , Banks , In Brief April 30 San Francisco, CA Come to our event. REGISTER NOW Newsletters See More";
        String feed =
                "<rss><channel><title>Press</title><item><title>A title that is repeated on the page</title><link>https://press.example.org/1</link><description>"
                        + text + "</description></item></channel></rss>";
        Item item = FeedReader.readAll(List.of(body(source(false, 0, null), feed)))
                .items()
                .get(0);
        assertThat(item.content().plain())
                .isEqualTo("The office asked five banks to test the model, according to a newspaper. "
                        .repeat(6)
                        .strip());
    }

    @Test
    void showsThePicturesOfAnEntryWithoutWords() throws UnreadableFeed {
        String feed =
                "<rss><channel><title>Photos</title><item><title>P</title><link>https://example.org/p</link><description><![CDATA["
                        + "<p><img src='/a.jpg' alt='A cat'><img src='/b.jpg'></p>]]></description></item></channel></rss>";
        Entry entry = FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), "https://example.org/feed", null)
                .entries()
                .get(0);
        assertThat(entry.text()).isEqualTo("A cat\nhttps://example.org/b.jpg");
    }

    @Test
    void findsItemsThatAnOpenTagSwallowed() throws UnreadableFeed {
        String feed =
                "<rss><channel><title>Cast</title><category text='x'><item><title>One</title></item><item><title>Two</title></item></channel></rss>";
        assertThat(FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), "https://example.org/feed", null)
                        .entries())
                .extracting(Entry::title)
                .containsExactly("One", "Two");
    }

    @Test
    void saysWhatItMendedBeforeItCouldRead() throws UnreadableFeed {
        String feed =
                "Notice: x <rss><channel><title>A &nbsp; B</title><item><title>T\u0001</title><link>https://example.org/1</link><pubDate>13 Apr 2026</pubDate>"
                        + "<description>d</description></item></channel></rss>";
        assertThat(FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), "https://example.org/feed", null)
                        .repairs())
                .containsExactly(
                        "skipped text before the document",
                        "took out characters that XML forbids",
                        "resolved entities that it does not declare");
    }

    @Test
    void beginsATextAfterTheTitleItRepeats() {
        assertThat(text("A small release 1.0", "Release: A small release 1.0 It mends the cache."))
                .isEqualTo("It mends the cache.");
        assertThat(text(
                        "A title of more than thirty characters",
                        "A title of more than thirty characters The text begins here."))
                .isEqualTo("The text begins here.");
        assertThat(text("A tool", "Tool: A tool")).isEmpty();
        String post = "The cache folds pages. " + "Logs are long. ".repeat(80).strip();
        assertThat(text(post, post)).isEqualTo(post);
        assertThat(text(post, "Another text.")).isEqualTo(post + "\n\nAnother text.");
        assertThat(text("Caches", "Caches are cheap, the author says."))
                .isEqualTo("Caches are cheap, the author says.");
    }

    @Test
    void followsNoAddressThatAFeedCutOff() {
        String feed = "<rss><channel><title>F</title><item><title>T</title><link>https://example.org/t</link>"
                + "<description>The list: https://example.org/2026/papers-</description></item></channel></rss>";
        assertThat(FeedReader.readAll(List.of(body(source(false, 0, null), feed)))
                        .items()
                        .get(0)
                        .links())
                .isEmpty();
    }

    private static String text(String title, String description) {
        String feed = "<rss><channel><title>F</title><item><title>" + title
                + "</title><link>https://example.org/t</link><description>" + description
                + "</description></item></channel></rss>";
        return FeedReader.readAll(List.of(body(source(false, 0, null), feed)))
                .items()
                .get(0)
                .content()
                .plain();
    }

    @Test
    void namesBinaryDataWithoutShowingIt() {
        byte[] bytes = new byte[2000];
        new java.util.Random(7).nextBytes(bytes);
        bytes[0] = 'x';

        assertThatThrownBy(() -> FeedReader.read(bytes, "https://e.example/x", null))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessage("binary data, not a feed");
    }

    @Test
    void countsTheCommentsThatAWellFormedFeedTells() throws UnreadableFeed {
        Feed feed = FeedReader.read(
                ("<rss version=\"2.0\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\"><channel><title>F</title><item>"
                                + "<title>T</title><link>https://example.org/t</link><description>Words.</description>"
                                + "<slash:comments>12</slash:comments></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8),
                "https://example.org/feed",
                null);
        assertThat(feed.entries().get(0).engagement()).isEqualTo(new Item.Engagement(0, 12));
    }

    @Test
    void leavesOutAnEmptyItemWithinAnItem() throws UnreadableFeed {
        Feed feed = FeedReader.read(
                ("<rss version=\"2.0\"><channel><title>F</title><item><title>T</title><link>https://example.org/t</link>"
                                + "<description>Words.</description><item /></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8),
                "https://example.org/feed",
                null);
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("T");
    }
}
