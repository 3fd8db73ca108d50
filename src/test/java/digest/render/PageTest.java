package digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import digest.edition.Edition;
import digest.edition.Section;
import digest.feed.FeedReader;
import digest.item.Window;
import digest.source.Fetched;
import digest.source.Source;
import digest.story.Story;
import digest.write.Sentence;
import digest.write.Stories;
import digest.write.Written;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page and the feed of an edition, and what hostile words and addresses come to in every format. */
class PageTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Style STYLE = new Style("Tom & Jerry's <digest>", true, true);

    private static Written written(String headline, String text, String url) {
        Story story = Stories.of(Stories.post("1abc", "Zip halves memory", "<p>Zip runs.</p>"));
        return new Written(
                story,
                new Sentence(headline, "reddit:1abc", headline),
                List.of(new Sentence(text, "reddit:1abc", text)),
                url,
                List.of());
    }

    private static Edition edition(Written... stories) {
        return new Edition(
                LocalDate.of(2026, 4, 13),
                new Window(Instant.parse("2026-04-12T06:30:00Z"), Instant.parse("2026-04-13T06:30:00Z")),
                "extractive",
                List.of(
                        new Section(Section.Id.KEY, List.of(stories), null),
                        new Section(Section.Id.NOTABLE, List.of(), "no notable items: it was a quiet day."),
                        new Section(Section.Id.PAPERS, List.of(stories), null)),
                List.of(
                        new Edition.Coverage("Example", "https://example.org/feed", "ok", 3, null),
                        new Edition.Coverage("r/LocalLLaMA", "https://www.reddit.com/", "limited", 0, "HTTP 429")),
                3);
    }

    private static final Edition EDITION = edition(
            written("Zip halves memory.", "The cache shrinks from 8 GB to 3 GB.", "https://example.org/1?a=1&b=2#c"));

    private static final Edition HOSTILE = edition(
            written(
                    "<script>alert(1)</script> & \"quotes\" 'win' ]]> [x](javascript:alert(1)) \u202eevil\u001b[31m red\u0007",
                    "<img src=x onerror=alert(1)> # head\u2066 **bold** </p></article> &lt;b&gt; \ud800 \u200bhidden.",
                    "javascript:alert(1)"),
            written("A quote breaks out.", "Nothing runs.", "https://example.org/\"onmouseover=\"alert(1)"));

    private static String render(Format format, Edition edition) {
        return Renderer.of(format, STYLE).render(edition);
    }

    @Test
    void isAPageThatStandsAlone() {
        Document page = Jsoup.parse(render(Format.HTML, EDITION));

        assertThat(page.title()).isEqualTo("Tom & Jerry's <digest>, Monday, 13 April 2026");
        assertThat(page.select("h1").text()).isEqualTo("Monday, 13 April 2026");
        assertThat(page.select("h2").eachText()).containsExactly("key developments", "notable", "papers");
        assertThat(page.select(".key h3").text()).isEqualTo("Zip halves memory");
        assertThat(page.select(".key h3 a").attr("href")).isEqualTo("https://example.org/1?a=1&b=2#c");
        assertThat(page.select(".key article p").first().text()).isEqualTo("The cache shrinks from 8 GB to 3 GB.");
        assertThat(page.select(".source").first().text()).isEqualTo("r/LocalLLaMA · example.org");
        assertThat(page.select(".notable .empty").text()).isEqualTo("no notable items: it was a quiet day.");
        assertThat(page.select("footer p").eachText())
                .containsExactly(
                        "2 feeds: 1 ok, 1 limited (r/LocalLLaMA); 3 stories considered.",
                        "What was new from 12 April 2026, 06:30 to 13 April 2026, 06:30, UTC.");
        assertThat(page.select("footer li").eachText()).containsExactly("r/LocalLLaMA: HTTP 429");
        assertThat(page.select("meta[name=viewport]")).hasSize(1);
        assertThat(page.html()).contains("prefers-color-scheme: dark");
        assertThat(page.select("script, link, img, iframe, object, [src]")).isEmpty();
    }

    @Test
    void isAFeedAsRfc4287HasIt() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(render(Format.ATOM, EDITION).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertThat(feed.getNamespaceURI() + " " + feed.getLocalName()).isEqualTo(ATOM + " feed");
        assertThat(texts(feed, "id").get(0)).matches("tag:digest\\.invalid,2026:[!-~]+");
        assertThat(child(feed, "title")).isEqualTo("Tom & Jerry's <digest>");
        assertThat(child(feed, "updated")).isEqualTo("2026-04-13T06:30:00Z");
        assertThat(child(feed, "author")).isNotBlank(); // 4.1.1: unless all entries have one
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            assertThat(ids.add(child(entry, "id"))).isTrue(); // 4.2.6: permanent and unique
            assertThat(child(entry, "title")).isEqualTo("Zip halves memory.");
            assertThat(Instant.parse(child(entry, "updated"))).isEqualTo("2026-04-13T12:00:00Z");
            Element link = (Element) entry.getElementsByTagNameNS(ATOM, "link").item(0);
            assertThat(link.getAttribute("rel") + " " + link.getAttribute("href"))
                    .isEqualTo("alternate https://example.org/1?a=1&b=2#c"); // 4.1.2: one of them at most
            assertThat(child(entry, "content")).isEqualTo("<p>The cache shrinks from 8 GB to 3 GB.</p>");
        }
        assertThat(ids)
                .allMatch(id -> id.startsWith("tag:digest.invalid,2026:tom-%26-jerry%27s-%3Cdigest%3E/2026-04-13/"));
    }

    private static List<String> texts(Element parent, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = parent.getElementsByTagNameNS(ATOM, name);
        for (int i = 0; i < found.getLength(); i++) texts.add(found.item(i).getTextContent());
        return texts;
    }

    private static String child(Element parent, String name) {
        return texts(parent, name).get(0);
    }

    @Test
    void givesTheSameIdentifiersWhenAnEditionIsBuiltAgain() {
        assertThat(render(Format.ATOM, EDITION)).isEqualTo(render(Format.ATOM, EDITION));
    }

    @Test
    void isReadByOurOwnReader() {
        Source source = Source.of("digest", "https://example.org/atom.xml", false);
        byte[] bytes = render(Format.ATOM, EDITION).getBytes(StandardCharsets.UTF_8);
        List<digest.item.Item> items = FeedReader.readAll(
                        List.of(new Fetched.Body(source, bytes, source.url(), "application/atom+xml", Instant.EPOCH)))
                .items();

        assertThat(items).isNotEmpty();
        assertThat(items.get(0).title()).isEqualTo("Zip halves memory.");
        assertThat(items.get(0).url()).isEqualTo("https://example.org/1?a=1&b=2#c");
        assertThat(items.get(0).content().plain()).isEqualTo("The cache shrinks from 8 GB to 3 GB.");
        assertThat(items.get(0).published()).isEqualTo("2026-04-13T12:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "ATOM"})
    void letsNothingHostileThroughIntoMarkup(Format format) {
        String printed = render(format, HOSTILE);

        assertThat(printed)
                .doesNotContain("\u202e", "\u2066", "\u200b", "\u001b", "\u0007")
                .doesNotContain("<script", "<img", "href=\"javascript", "\"onmouseover")
                .doesNotContainPattern("\\p{Cs}");
        if (format == Format.HTML) {
            Document page = Jsoup.parse(printed);
            assertThat(page.select("script, img")).isEmpty();
            assertThat(page.select("a")).isEmpty(); // neither address may be followed
            assertThat(page.select("article")).hasSize(4);
            assertThat(page.select("h3").first().text()).startsWith("<script>alert(1)</script> & “quotes”");
        }
    }

    @Test
    void putsNoMarkdownIntoMarkdown() {
        assertThat(render(Format.MARKDOWN, HOSTILE))
                .contains("\\<script>", "\\[x\\](javascript:alert(1))", "\\*\\*bold\\*\\*", "\\&lt;b\\&gt;")
                .doesNotContainPattern("(?<!\\\\)<")
                .doesNotContain("\u202e", "\u2066", "\u001b", "\u0007");
    }

    @Test
    void printsNoTerminalEscapeInPlainText() {
        assertThat(render(Format.TEXT, HOSTILE)).doesNotContain("\u202e", "\u2066", "\u001b", "\u0007");
    }
}
