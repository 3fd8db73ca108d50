package digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages in the shapes that sites have, with our own words in them. Each {@code pages/NAME.html} has its main text, written down
 * by hand, beside it. The measure is F1 over lower-case words, as in the comparisons of extractors.
 */
class MainTextTest {

    /** Seconds of the processor for a page of the largest size; the slowest of these takes one. */
    private static final double PATIENCE = 10;

    private static final int LARGE = 2_000_000;

    @ParameterizedTest
    @CsvSource({
        "lab-blog, Introducing Heron-2, .99",
        "substack-post, The meter runs at night, .99",
        "news-cookie-related, 'Speech model runs a month on a coin cell, startup says', .99",
        "docs-page, Structured outputs, .99",
        "forum-thread, 'Smaller embeddings, slower feeling?', .98",
        "medium-story, We stopped judging prompts by eye, .98",
        "wordpress-comments, A small model takes first place, .99",
        "old-table-page, Why my bridge program never passed, .96",
        "div-paragraphs, Hospital switches off model that read handwriting, .99",
        "static-blog, Forty-three surprises, .99",
        "press-release, Kade Systems Announces Kade Pilot for Container Terminals, .99",
        "short-link-blog, Peat 1.4 spills its cache to disk, .99",
        "script-only, License draft drops size clause, .99",
        "listicle, Seven things we check before an agent may touch production, .99",
        "paywall, Home robots may have to admit who is driving, .99"
    })
    void findsTheTextAndTheTitleOfAPage(String name, String title, double least) {
        MainText found = MainText.of(page(name + ".html"), "https://example.org/" + name);
        assertThat(found.title()).isEqualTo(title);
        assertThat(f1(found.content().plain(), page(name + ".txt"))).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv-abs, https://arxiv.org/abs/2604.05678, Forgetful Caching for Retrieval-Augmented Agents, .99",
        "github-repo, https://github.com/oakfield/tinygraft, oakfield/tinygraft: Graft LoRA adapters into GGUF models, .99",
        "github-release, https://github.com/oakfield/reedbed/releases/tag/v0.9.0, v0.9.0, .97",
        "github-pull, https://github.com/oakfield/reedbed/pull/1188, Use one arena for scratch buffers by mkell · Pull Request #1188 · oakfield/reedbed, .99",
        "huggingface-model, https://huggingface.co/saltmarsh/Plover-13B-Instruct, saltmarsh/Plover-13B-Instruct, .99"
    })
    void knowsWhereSomeSitesKeepTheirText(String name, String url, String title, double least) {
        MainText found = MainText.of(page(name + ".html"), url);
        assertThat(found.title()).isEqualTo(title);
        assertThat(f1(found.content().plain(), page(name + ".txt"))).isGreaterThanOrEqualTo(least);
    }

    @Test
    void takesTheAbstractOfAPaperAndNothingElse() {
        Content content = MainText.of(page("arxiv-abs.html"), "https://arxiv.org/abs/2604.05678v1")
                .content();
        assertThat(content.plain()).isEqualTo(page("arxiv-abs.txt").strip());
    }

    @Test
    void leavesOutWhatOthersSaidBelow() {
        String text = MainText.of(page("wordpress-comments.html"), "").content().plain();
        assertThat(text)
                .endsWith("The full table is in the results repository, as always.")
                .doesNotContain("variance over seeds");
    }

    @Test
    void keepsKindsOfBlocksApart() {
        Content content =
                MainText.of(page("static-blog.html"), "https://example.org/").content();
        assertThat(content.blocks())
                .contains(
                        new Block(Block.Kind.HEADING, "Heap two: it guessed well"),
                        new Block(Block.Kind.CODE, "grep -rn \"8471\" tests/ | head"));
        assertThat(content.prose()).doesNotContain("grep").startsWith("I kept a diary");
    }

    @Test
    void readsMarkdownAndPlainTextAsSuch() {
        MainText readme = MainText.of("# tinygraft\n\nGrafts **adapters** into models.\n\n- fast\n", "");
        assertThat(readme.title()).isEqualTo("tinygraft");
        assertThat(readme.content().plain()).isEqualTo("Grafts adapters into models.\n\nfast");
        assertThat(readme.words()).isEqualTo(5);
    }

    @Test
    void saysWhatAPageSaysOfItselfWhereItIsEmpty() {
        MainText found = MainText.of(
                "<html><head><title>Peat</title><meta name=description content='A cache that spills to disk.'></head>"
                        + "<body><div id=root></div><script src=a.js></script></body></html>",
                "https://example.org/");
        assertThat(found).isEqualTo(new MainText("Peat", Content.of("A cache that spills to disk.")));
    }

    @Test
    void anEmptyPageHasNoText() {
        assertThat(MainText.of("", "")).isEqualTo(new MainText("", Content.EMPTY));
        assertThat(MainText.of("<html><body></body></html>", "")).isEqualTo(new MainText("", Content.EMPTY));
    }

    @Test
    void letsNoControlOrBidiCharacterThrough() {
        MainText found = MainText.of(
                "<title>A\u001b[31mred\u202e</title><p>One \u001b]0;title\u0007 two, and &#27;[2J more words that make a paragraph of it.</p>",
                "");
        assertThat(found.title() + found.content().plain()).doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div class=comment>word, and some more words here. ",
                "<p>word, and some more words here, which go on for more than sixty characters.</p>",
                "<table><tr><td>word, and words ",
                "<ul><li>word, and some ",
                "<section><p>word, and some words of the page",
                "<a href=x>word </a>",
                "<blockquote><div><p>words, ",
                "<h2>word heading long enough",
                "<form><div>a</form>",
                "<!-- a --><p>b",
                "word<br>",
                "<b><i>",
                "<",
                "&lt;",
                "<script type=application/ld+json>{\"articleBody\":\"\\",
                "- **a** [b](c) `d` "
            })
    void endsSoonHoweverThePageIsBuilt(String piece) {
        String html = "<html><body>" + piece.repeat(LARGE / piece.length());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        MainText.of(html, "https://example.org/");
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        assertThat(seconds).isLessThan(PATIENCE);
    }

    private static double f1(String found, String expected) {
        Map<String, Integer> one = words(found);
        Map<String, Integer> other = words(expected);
        int both = one.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), other.getOrDefault(e.getKey(), 0)))
                .sum();
        int all = one.values().stream().mapToInt(n -> n).sum()
                + other.values().stream().mapToInt(n -> n).sum();
        return 2.0 * both / all;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = Pattern.compile("[\\p{L}\\p{N}]+").matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) words.merge(word.group(), 1, Integer::sum);
        return words;
    }

    private static String page(String name) {
        try (InputStream in = MainTextTest.class.getResourceAsStream("/pages/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
