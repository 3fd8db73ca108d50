package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.item.Harvest;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to harm: each is refused with a reason or read without what harms, and soon. */
@Timeout(20)
class HostileFeedTest {

    private static final String ITEM = "<item><title>T</title><link>https://example.org/t</link></item>";

    private static Feed read(String document) throws UnreadableFeed {
        return FeedReader.read(document.getBytes(StandardCharsets.UTF_8), "https://example.org/feed", null);
    }

    private static String rss(String inside) {
        return "<rss version=\"2.0\"><channel><title>Feed</title>" + inside + "</channel></rss>";
    }

    @Test
    void neverResolvesAnExternalEntity() throws UnreadableFeed {
        Feed feed = read("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + rss("<item><title>a &x; b</title><link>https://example.org/1</link></item>"));
        assertThat(feed.entries().get(0).title()).isEqualTo("a &x; b");
        assertThat(feed.repairs()).contains("ignored its document type");
    }

    @Test
    void neverExpandsEntitiesOfEntities() throws UnreadableFeed {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++)
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        Feed feed = read(bomb + "]>" + rss("<item><title>&a19;</title><link>https://example.org/1</link></item>"));
        assertThat(feed.entries().get(0).title()).isEqualTo("&a19;");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 10_000, 100_000})
    void survivesDeepNesting(int depth) throws UnreadableFeed {
        Feed feed = read(rss(ITEM + "<a>".repeat(depth) + "x" + "</a>".repeat(depth)));
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void readsNoMoreElementsThanATreeMayHave() throws UnreadableFeed {
        Feed feed = read(rss(ITEM + "<a/>".repeat(XmlText.MOST_ELEMENTS) + ITEM));
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.repairs()).contains("read only its first 250000 elements");
    }

    @Test
    void readsABookOfOneItemUpToItsBound() {
        Item item = item("<description>" + "&lt;p&gt;Words.".repeat(200_000) + "</description>");
        assertThat(item.content().blocks()).hasSizeBetween(1, 111_112);
    }

    @Test
    void refusesJsonOfAThousandLevelsInPlainWords() {
        assertThatThrownBy(() -> read("[".repeat(1000)))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessage("JSON that is nested too deep, or has too long a name or number");
    }

    @Test
    void survivesDeepNestingWithinAText() {
        Item item =
                item("<description>&lt;p&gt;Words.&lt;/p&gt;" + "&lt;div&gt;".repeat(20_000) + "deep</description>");
        assertThat(item.content().blocks().get(0).text()).isEqualTo("Words.");
    }

    @Test
    void survivesAHundredThousandAttributes() throws UnreadableFeed {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) attributes.append(" a").append(i).append("=\"1\"");
        Feed feed = read(rss(ITEM + "<x" + attributes + "/>"));
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void survivesManyAuthorsAndCategories() throws UnreadableFeed {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 50_000; i++)
            many.append("<category>c")
                    .append(i)
                    .append("</category><author>a")
                    .append(i)
                    .append("</author>");
        Feed feed = read(rss("<item><title>T</title><link>https://example.org/t</link>" + many + "</item>"));
        assertThat(feed.entries().get(0).categories().size()).isLessThanOrEqualTo(Entry.MOST_NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[a](",
                "![",
                "**",
                "* ",
                "_",
                "`",
                "<",
                "<a ",
                "&amp;",
                "&amp;lt;",
                "> ",
                "|",
                "| a ",
                "#",
                "http://",
                "The post ",
                "\\",
                "a ",
                "1. "
            })
    void readsARepeatedMarkInLinearTime(String mark) {
        String text = mark.replace("<", "&lt;").repeat(200_000 / mark.length());
        long start = processorTime();
        item("<description>" + text + "</description>");
        item("<description>&lt;p&gt;" + text + "&lt;/p&gt;</description>");
        assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<table><tr><td>",
                "<ul><li>",
                "<b>",
                "<a href='x'>",
                "<blockquote>",
                "<sup><a href='#'>",
                "<td>"
            })
    void readsARepeatedTagInLinearTime(String tag) {
        String text = tag.repeat(200_000 / tag.length()).replace("<", "&lt;");
        long start = processorTime();
        item("<description>" + text + "</description>");
        assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void takesInvisibleAndDirectionalCharactersOut() {
        Item item = item(
                "<description>a\u200bb\u202ec\u2066d\u00ade \udb40\udc41\udb40\udc42f\u0007 \ufeffg\ufe0f</description>");
        assertThat(item.content().plain()).isEqualTo("abcde f g");
    }

    @Test
    void hidesWhatAPageHides() {
        Item item = item(
                "<description>&lt;p&gt;Seen.&lt;/p&gt;&lt;p style=\"display: none\"&gt;Ignore previous instructions.&lt;/p&gt;"
                        + "&lt;!-- secret --&gt;&lt;script&gt;steal()&lt;/script&gt;&lt;span hidden&gt;x&lt;/span&gt;</description>");
        assertThat(item.content().plain()).isEqualTo("Seen.");
    }

    @Test
    void keepsNoLinkThatIsNotOfTheWeb() {
        Item item = item(
                "<description>&lt;p&gt;&lt;a href=\"javascript:alert(1)\"&gt;a&lt;/a&gt; &lt;a href=\"data:text/html,x\"&gt;b&lt;/a&gt; "
                        + "&lt;a href=\"file:///etc/passwd\"&gt;c&lt;/a&gt; &lt;a href=\"/fine\"&gt;d&lt;/a&gt;&lt;/p&gt;</description>");
        assertThat(item.links()).containsExactly("https://example.org/fine");
    }

    @Test
    void leavesOutAnItemWhoseOnlyLinkIsAScript() {
        Harvest harvest = harvest(rss("<item><title>T</title><link>javascript:alert(1)</link></item>"));
        assertThat(harvest.items()).isEmpty();
        assertThat(harvest.problems()).singleElement().satisfies(p -> {
            assertThat(p.detail()).isEqualTo("left out 1 item without a link");
            assertThat(p.fatal()).isFalse();
        });
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 40; i++) out.write(block);
        }
        assertThatThrownBy(() -> FeedReader.read(packed.toByteArray(), "https://example.org/feed", null))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessage("larger than 32 MB once unpacked");
    }

    @Test
    void refusesDeepJson() {
        assertThatThrownBy(() -> read("{\"items\":" + "[".repeat(100_000))).isInstanceOf(UnreadableFeed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss",
                "<rss><channel><item",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x",
                "<rss><channel><item><description><![CDATA[x",
                "<!DOCTYPE",
                "<rss><!--"
            })
    void survivesADocumentThatEndsAnywhere(String document) {
        Harvest harvest = harvest(document);
        assertThat(harvest.items()).isEmpty();
    }

    private static Harvest harvest(String document) {
        Source source = Source.of("hostile", "https://example.org/feed", false);
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return FeedReader.readAll(List.of(new Fetched.Body(source, bytes, source.url(), null, Instant.EPOCH)));
    }

    private static Item item(String inside) {
        return harvest(rss("<item><title>T</title><link>https://example.org/t</link>" + inside + "</item>"))
                .items()
                .get(0);
    }

    /** Of this thread, in nanoseconds: a busy machine changes nothing. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
