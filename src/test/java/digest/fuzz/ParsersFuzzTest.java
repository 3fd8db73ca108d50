package digest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import digest.feed.FeedReader;
import digest.item.Harvest;
import digest.source.Feeds;
import digest.source.FeedsException;
import digest.source.Fetched;
import digest.source.Source;
import digest.text.Block;
import digest.text.Html;
import digest.text.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the parsers promise of any bytes at all: they end soon, give the same twice, and let nothing through that a reader cannot see
 * or should not click. Every build tries the saved inputs, of ParsersFuzzTestInputs and of the fixtures; with JAZZER_FUZZ=1 Jazzer makes
 * new ones until one breaks a promise (CONTRIBUTING.md has the command).
 */
@Timeout(10)
class ParsersFuzzTest {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");

    private static final String ADDRESS = "https://feeds.example/a/feed.xml";

    static Stream<byte[]> markup() throws IOException {
        return fixtures(false);
    }

    static Stream<byte[]> json() throws IOException {
        return fixtures(true);
    }

    static Stream<byte[]> lists() {
        return Stream.of(Feeds.bundled().getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<byte[]> fixtures(boolean json) throws IOException {
        try (Stream<Path> files = Files.walk(FEEDS)) {
            return files
                    .filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".items.txt"))
                    .filter(f -> f.toString().endsWith(".json") == json)
                    .sorted()
                    .map(ParsersFuzzTest::bytes)
                    .toList()
                    .stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DictionaryEntries({
        "<rss version=\"2.0\">",
        "<channel>",
        "<item>",
        "</item>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<entry>",
        "<rdf:RDF",
        "<link>",
        "<link href=\"",
        "<guid isPermaLink=\"true\">",
        "<title type=\"html\">",
        "<content:encoded>",
        "<description>",
        "<pubDate>",
        "<updated>",
        "<dc:creator>",
        "<author><name>",
        "<category term=\"",
        "xml:base=\"",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE",
        "<!ENTITY a \"",
        "&a;",
        "&#x202e;",
        "&amp;#8238;",
        "javascript:",
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
        "mode=\"escaped\"",
        "mode=\"base64\"",
        "type=\"xhtml\"",
        "<content src=\""
    })
    @MethodSource("markup")
    @FuzzTest(maxDuration = "10m")
    void xml(byte[] document) {
        harvest(document, "application/xml");
    }

    @DictionaryEntries({
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
        "\"content_html\":",
        "\"date_published\":",
        "\"external_url\":",
        "{\"kind\":\"Listing\",\"data\":{\"children\":[",
        "\"selftext_html\":",
        "\"permalink\":",
        "\"is_self\":false",
        "\"created_utc\":",
        "{\"hits\":[",
        "\"objectID\":",
        "\"created_at_i\":",
        "\"story_text\":",
        "[{\"paper\":{\"id\":",
        "\"summary\":",
        "null",
        "1e999",
        "\\u202e",
        "\\ud800",
        "javascript:"
    })
    @MethodSource("json")
    @FuzzTest(maxDuration = "10m")
    void json(byte[] document) {
        boolean opened = document.length > 0 && (document[0] == '{' || document[0] == '[');
        String text = (opened ? "" : "{") + new String(document, StandardCharsets.UTF_8);
        harvest(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static void harvest(byte[] document, String type) {
        Source source = Source.of("feeds.example", ADDRESS, false);
        List<Fetched> answer = List.of(new Fetched.Body(source, document, ADDRESS, type, Instant.EPOCH));
        Harvest harvest = FeedReader.readAll(answer);
        assertThat(FeedReader.readAll(answer)).isEqualTo(harvest);
        harvest.problems().forEach(p -> Promise.oneLine(p.detail()));
        harvest.items().forEach(Promise::item);
        Promise.bounded(harvest, document.length);
    }

    @DictionaryEntries({
        "<p>",
        "<div>",
        "<table><tr><td>",
        "<ul><li>",
        "<pre><code>",
        "<a href=\"",
        "<img src=\"x\" alt=\"",
        "<iframe src=\"",
        "<base href=\"",
        "<script>",
        "<svg>",
        "<math>",
        "<template>",
        "<noscript>",
        "<style>",
        "<!--",
        "<blockquote>",
        "<h2>",
        "<sup><a href=\"#fn1\">",
        "style=\"display:none\"",
        "&lt;p&gt;",
        "&#x202e;",
        "&amp;nbsp;",
        "javascript:",
        "&#106;avascript:",
        "data:text/html,",
        "[a](https://a.example/)",
        "**",
        "- ",
        "```",
        "Subscribe now",
        "The post a appeared first on b.",
        "Read more: https://a.example/b"
    })
    @FuzzTest(maxDuration = "10m")
    void html(byte[] document) {
        String html = new String(document, StandardCharsets.UTF_8);
        Passage passage = Html.passage(html, ADDRESS);
        assertThat(Html.passage(html, ADDRESS)).isEqualTo(passage);
        passage.content().blocks().forEach(Promise::block);
        passage.links().forEach(Promise::link);
        Promise.oneLine(Html.plain(html));
        Html.pictures(html, ADDRESS).lines().forEach(Promise::oneLine);
        long size = passage.content().blocks().stream()
                .map(Block::text)
                .mapToLong(String::length)
                .sum();
        assertThat(size).isLessThanOrEqualTo(Promise.most(document.length));
        for (String link : Html.passage(html, "").links()) Promise.link(link);
    }

    /** A date in each line, read by the way of RSS and by that of JSON. */
    @DictionaryEntries({
        "Mon, 13 Apr 2026 10:02:22 +0000",
        "2026-04-13T10:02:22.123Z",
        "2026-W15-1",
        "2026-103",
        "1776074542",
        "-0800",
        "+14:00",
        " PM",
        "BST",
        "décembre",
        "9999",
        "0000",
        "٣"
    })
    @FuzzTest(maxDuration = "10m")
    void dates(byte[] lines) {
        StringBuilder json = new StringBuilder("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[");
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel>");
        for (String date :
                new String(lines, StandardCharsets.UTF_8).lines().limit(20).toList()) {
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
                    .append("{\"url\":\"https://a.example/b\",\"date_published\":\"");
            rss.append("<item><link>https://a.example/b</link><pubDate>");
            for (char c : date.toCharArray()) {
                json.append("\\u%04x".formatted((int) c));
                rss.append("&#").append((int) c).append(';');
            }
            json.append("\"}");
            rss.append("</pubDate></item>");
        }
        harvest(json.append("]}").toString().getBytes(StandardCharsets.UTF_8), "application/json");
        harvest(rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    /** Feeds, or one fault in one line that says where, and no secret of the environment in it. */
    @DictionaryEntries({
        "feeds: [{",
        "edition: {",
        "topics: [{",
        "  - name: ",
        "    weight: ",
        "    match: [",
        "reddit: ",
        "arxiv: [cs.AI]",
        "hackernews: ",
        "github: ",
        "substack: ",
        "url: https://a.example/",
        "url: https://a.example/?k=${TOKEN}",
        "${TOKEN}",
        "&a ",
        "*a",
        "<<: *a",
        "!!binary ",
        "? ",
        "--- ",
        "%YAML 1.1",
        ": |",
        "window: 24h",
        "zone: Europe/Berlin",
        "mute: [",
        ".inf",
        "0x1F",
        "~"
    })
    @MethodSource("lists")
    @FuzzTest(maxDuration = "10m")
    void yaml(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        Path path = Path.of("/lists/feeds.yaml");
        String secret = "hunter2hunter2";
        Object first = parse(text, path, secret);
        assertThat(parse(text, path, secret)).isEqualTo(first);
        if (first instanceof String fault) {
            Promise.oneLine(fault);
            assertThat(fault)
                    .matches("(?s)/lists/feeds\\.yaml:[1-9]\\d*:[1-9]\\d*: .+")
                    .doesNotContain(secret);
            return;
        }
        Set<String> names = new HashSet<>();
        for (Source source : ((Feeds) first).sources()) {
            Promise.oneLine(source.name());
            assertThat(names.add(source.name())).isTrue();
            assertThat(source.url()).doesNotContain(secret);
            if (!source.local()) Promise.link(source.address());
        }
    }

    private static Object parse(String text, Path path, String secret) {
        try {
            return Feeds.parse(text, path, name -> name.equals("TOKEN") ? secret : null);
        } catch (FeedsException fault) {
            return fault.getMessage();
        }
    }
}
