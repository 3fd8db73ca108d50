package digest.text;

import static digest.text.Block.Kind.CAPTION;
import static digest.text.Block.Kind.CODE;
import static digest.text.Block.Kind.HEADING;
import static digest.text.Block.Kind.LIST_ITEM;
import static digest.text.Block.Kind.PARAGRAPH;
import static digest.text.Block.Kind.QUOTE;
import static digest.text.Block.Kind.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    private static List<Block> blocks(String html) {
        return Html.content(html, "https://example.org/a/").blocks();
    }

    @Test
    void callsEachBlockWhatItsMarkupCallsIt() {
        assertThat(blocks("<h2>Head</h2><p>Para <b>bold</b>.</p><ul><li>One</li><li><p>Two</p></li></ul>"
                        + "<blockquote><p>Said.</p></blockquote><pre><code>a\n  b</code></pre>"
                        + "<table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr></table>"
                        + "<figure><img src=x><figcaption>A chart</figcaption></figure>"))
                .containsExactly(
                        new Block(HEADING, "Head"),
                        new Block(PARAGRAPH, "Para bold."),
                        new Block(LIST_ITEM, "One"),
                        new Block(LIST_ITEM, "Two"),
                        new Block(QUOTE, "Said."),
                        new Block(CODE, "a\n  b"),
                        new Block(TABLE, "x | y\n1 | 2"),
                        new Block(CAPTION, "A chart"));
    }

    @Test
    void takesAShortBoldParagraphForAHeading() {
        assertThat(blocks("<p><strong>What comes next</strong></p><p><b>It</b> comes.</p><p><b>It has come.</b></p>"))
                .extracting(Block::kind)
                .containsExactly(HEADING, PARAGRAPH, PARAGRAPH);
    }

    @Test
    void readsLayoutTablesAsTheTextInThem() {
        assertThat(blocks("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>"))
                .containsExactly(new Block(PARAGRAPH, "One."), new Block(PARAGRAPH, "Two."));
    }

    @Test
    void endsAParagraphAtALineBreak() {
        assertThat(blocks("First line<br/>Second line<br><br>Third"))
                .extracting(Block::text)
                .containsExactly("First line", "Second line", "Third");
    }

    @Test
    void resolvesEntitiesThatWereEscapedTwice() {
        assertThat(blocks("<p>Q&amp;amp;A &amp;#8212; it&amp;#39;s</p>"))
                .containsExactly(new Block(PARAGRAPH, "Q&A — it's"));
        assertThat(blocks("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"))
                .extracting(Block::text)
                .containsExactly("One.", "Two.");
    }

    @Test
    void takesAngleBracketsThatAreNoTagsForWords() {
        assertThat(blocks("The <think> block, a < b and List<String>."))
                .containsExactly(new Block(PARAGRAPH, "The <think> block, a < b and List<String>."));
    }

    @Test
    void collectsLinksInReadingOrderAndResolved() {
        assertThat(Html.links(
                        "<p><a href='/b'>b</a> <a href='c?x=1'>c</a> <a href='mailto:x@y'>m</a> <a href='/b'>b</a></p>",
                        "https://example.org/a/"))
                .containsExactly("https://example.org/b", "https://example.org/a/c?x=1");
    }

    @Test
    void collectsAddressesThatAreOnlyWritten() {
        assertThat(Html.links(
                        "<p>Code: github.com/example/repo. Paper: https://arxiv.org/abs/2604.00001, <a href='https://example.org/full/path'>https://example.org/fu…</a></p>",
                        ""))
                .containsExactly(
                        "https://arxiv.org/abs/2604.00001",
                        "https://github.com/example/repo",
                        "https://example.org/full/path");
        assertThat(Html.links("Code at github.com/example/repo_2, mail me@github.com/x", ""))
                .containsExactly("https://github.com/example/repo_2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The post <a href='x'>A title</a> appeared first on <a href='y'>A site</a>.</p>",
                "<p>Subscribe now</p>",
                "<p>Share</p>",
                "<p>Leave a comment</p>",
                "<p>Tags: <a href='t'>ai</a>, <a href='u'>llms</a></p>",
                "<p>Thanks for reading Letters! Subscribe for free to receive new posts and support my work.</p>",
                "<p>This post is public so feel free to share it.</p>",
                "<p>Letters is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p>",
                "<p><a href='x'>Read more</a></p>",
                "<p>Continue reading…</p>",
                "<p>Read the full story at The Site</p>",
                "<p>Published on 2026-04-06</p>",
                "<p>Hi everyone,</p>",
                "<p>Thanks in advance!</p>",
                "<p>https://example.org/only/an/address</p>",
                "<p>5 min read</p>",
                "<p>submitted by /u/someone [link] [comments]</p>",
                "<div class='subscription-widget-wrap'><p>Anything</p></div>",
                "<div class=\"footnote\"><p>Aside.</p></div>",
                "<p style='display:none'>hidden</p>",
                "<p>* * *</p>"
            })
    void leavesBoilerplateOut(String html) {
        assertThat(blocks(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "People who subscribe to two services pay $40 a month on average, the survey found.",
                "Share prices fell by 3 % after the announcement.",
                "Read more papers than code, she advises new engineers.",
                "Images are now generated in four steps instead of thirty."
            })
    void keepsASentenceThatOnlySoundsLikeBoilerplate(String sentence) {
        assertThat(blocks("<p>" + sentence + "</p>")).containsExactly(new Block(PARAGRAPH, sentence));
    }

    @Test
    void keepsTheLinksOfAReadMoreLine() {
        Passage passage = Html.passage(
                "<p>Story.</p><p>Read more: <a href='https://arxiv.org/abs/2604.1'>A paper</a> (arXiv).</p>", "");
        assertThat(passage.content().plain()).isEqualTo("Story.");
        assertThat(passage.links()).containsExactly("https://arxiv.org/abs/2604.1");
    }

    @Test
    void dropsTheLinksOfASubscribeLine() {
        assertThat(Html.links("<p><a href='https://example.org/subscribe'>Subscribe</a></p>", ""))
                .isEmpty();
    }

    @Test
    void leavesOutWhatItsAuthorStruckOut() {
        assertThat(blocks("<p>It costs <del>$5</del> $3.</p>")).containsExactly(new Block(PARAGRAPH, "It costs $3."));
    }

    @Test
    void readsMarkdownThatWasTypedIntoHtml() {
        assertThat(
                        blocks(
                                "<p>**Hardware:** one card</p><p>- **CPU:** old</p><p>| a | b |</p><p>|--|--|</p><p>| 1 | 2 |</p><p>[Docs](https://example.org/d\\_x)</p>"))
                .containsExactly(
                        new Block(PARAGRAPH, "Hardware: one card"),
                        new Block(LIST_ITEM, "CPU: old"),
                        new Block(TABLE, "a | b\n1 | 2"),
                        new Block(PARAGRAPH, "Docs"));
    }

    @Test
    void joinsLinesThatWereWrappedAndKeepsShortOnesApart() {
        assertThat(
                        blocks(
                                "This line of a mail was wrapped at seventy-two characters, as mails\nare, and goes on here.\n\nAnother.\n\nCPU: old\nRAM: 64 GB\n"))
                .extracting(Block::text)
                .containsExactly(
                        "This line of a mail was wrapped at seventy-two characters, as mails are, and goes on here.",
                        "Another.",
                        "CPU: old",
                        "RAM: 64 GB");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "**bold** and *italic* and __both__ | bold and italic and both",
                "a `snake_case_name` stays | a snake_case_name stays",
                "2 * 3 * 4 = 24 | 2 * 3 * 4 = 24",
                "\\~10k \\*not\\* 95\\% | ~10k *not* 95%",
                "see [the _paper_](https://example.org/x(y)) now | see the paper now",
                "![alt](https://example.org/i.png)gone | gone",
                "~~old~~ new | old new",
                "K*V and Q*K | K*V and Q*K"
            })
    void readsMarkdownMarksAsAReaderWould(String markdown, String words) {
        assertThat(Html.content(markdown, "").plain()).isEqualTo(words);
    }

    @Test
    void knowsCodeThatNobodyMarked() {
        assertThat(
                        blocks(
                                "<p>llama-server -m model.gguf -ngl 99 --jinja</p><p>--ctx-size 8192 \\</p><p>import numpy as np</p>"))
                .extracting(Block::kind)
                .containsOnly(CODE);
    }

    @Test
    void closesUpTheBlanksThatFlattenedLinksLeave() {
        assertThat(blocks("It is new , says Bloomberg . The .claude folder stays."))
                .containsExactly(new Block(PARAGRAPH, "It is new, says Bloomberg. The .claude folder stays."));
    }

    @Test
    void partsATextAtHeadingsBoldLinesAndRules() {
        List<Part> parts = Html.parts(
                "<p>Opening words.</p><h2><a href='https://a.example/1'>One</a></h2><p>Text of <a href='https://b.example/2'>one</a>.</p>"
                        + "<div><hr></div><p><b>Two:</b><br>Text of two.</p><p>* * *</p><p>See <a href='https://b.example/2'>it</a>.</p>",
                "");

        assertThat(parts).extracting(Part::level).containsExactly(0, 2, 0, 7, 0);
        assertThat(parts)
                .extracting(p -> p.passage().content().plain())
                .containsExactly("Opening words.", "One\n\nText of one.", "", "Two:\n\nText of two.", "See it.");
        assertThat(parts)
                .extracting(p -> p.passage().links())
                .containsExactly(
                        List.of(),
                        List.of("https://a.example/1", "https://b.example/2"),
                        List.of(),
                        List.of(),
                        List.of("https://b.example/2"));
    }

    @Test
    void hasOnePartWhereNothingParts() {
        assertThat(Html.parts("Plain *text*.", "")).containsExactly(new Part(0, Html.passage("Plain *text*.", "")));
        assertThat(Html.parts("&lt;h2&gt;One&lt;/h2&gt;&lt;p&gt;Text.&lt;/p&gt;", ""))
                .extracting(Part::level)
                .containsExactly(0, 2);
    }

    @Test
    void makesOnePlainLineOfATitle() {
        assertThat(Html.plain(" A <b>bold</b>\n &amp;quot;title&amp;quot; <script>x</script>\u200b"))
                .isEqualTo("A bold \"title\"");
    }
}
