package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.feed.Opml.Outline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

    private static List<Outline> read(String opml) throws UnreadableFeed {
        return Opml.read(opml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsFoldersAndCategoriesAsTags() throws UnreadableFeed {
        assertThat(read("""
                        <?xml version="1.0"?><OPML version="1.0"><head><title>Mine</title></head><body>
                        <outline text="AI" title="AI"><outline text="Labs &amp; co">
                          <outline type="rss" text="" title=" A
                             lab " xmlURL=" https://a.example/feed?x=1&amp;y=2 " htmlUrl="https://a.example/"/>
                        </outline><outline xmlUrl="https://b.example/" category="/AI/blogs,daily"/></outline>
                        <outline text="C" xmlUrl="https://c.example/"/><outline text="a note"/>
                        </body></OPML>"""))
                .containsExactly(
                        new Outline("A lab", "https://a.example/feed?x=1&y=2", List.of("AI", "Labs & co")),
                        new Outline("", "https://b.example/", List.of("AI", "blogs", "daily")),
                        new Outline("C", "https://c.example/", List.of()));
    }

    @Test
    void writesWhatItReads() throws UnreadableFeed {
        List<Outline> outlines = List.of(
                new Outline("A \"lab\" <x> & co", "https://a.example/?x=1&y=&amp;", List.of("AI", "labs")),
                new Outline("B", "https://b.example/", List.of("AI", "labs")),
                new Outline("C", "https://c.example/${TOKEN}", List.of("AI")),
                new Outline("D", "https://d.example/", List.of()));
        String opml = Opml.write("Mine & yours", outlines);

        assertThat(read(opml)).isEqualTo(outlines);
        assertThat(opml).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Mine &amp; yours</title>
                  </head>
                  <body>
                    <outline text="AI">
                      <outline text="labs">
                        <outline type="rss" text="A &quot;lab&quot; &lt;x&gt; &amp; co" xmlUrl="https://a.example/?x=1&amp;y=&amp;amp;"/>
                        <outline type="rss" text="B" xmlUrl="https://b.example/"/>
                      </outline>
                      <outline type="rss" text="C" xmlUrl="https://c.example/${TOKEN}"/>
                    </outline>
                    <outline type="rss" text="D" xmlUrl="https://d.example/"/>
                  </body>
                </opml>
                """);
    }

    @Test
    void expandsNothingAndReadsNoOtherFile() throws UnreadableFeed {
        List<Outline> outlines = read("""
                <!DOCTYPE opml [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <opml><body><outline text="&b;&f;" xmlUrl="https://a.example/"/></body></opml>""");

        assertThat(outlines).containsExactly(new Outline("&b;&f;", "https://a.example/", List.of()));
    }

    @Test
    void readsADeepFileWithoutEnd() throws UnreadableFeed {
        String deep = "<opml><body>" + "<outline text='x'>".repeat(100_000) + "<outline xmlUrl='https://a.example/'/>";

        assertThat(read(deep)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void refusesWhatIsNoOpml() {
        for (String wrong :
                List.of("", "feeds:\n  - x", "<rss><channel/></rss>", "<html><outline xmlUrl='x'/></html>", "\u0000"))
            assertThatThrownBy(() -> read(wrong))
                    .isInstanceOf(UnreadableFeed.class)
                    .hasMessage("not OPML");
    }
}
