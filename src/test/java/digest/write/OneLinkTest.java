package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import org.junit.jupiter.api.Test;

class OneLinkTest {

    @Test
    void isThePostWhereThePostIsTheFinding() {
        Item post =
                Stories.pointing(Stories.full("1abc", "Zip"), "https://zip.example/blog", "https://github.com/zip/zip");
        assertThat(OneLink.of(Stories.of(post))).isEqualTo("https://www.reddit.com/r/LocalLLaMA/comments/1abc/");
    }

    @Test
    void isTheTargetWhereThePostOnlyPoints() {
        Item post = Stories.pointing(
                Stories.post("1abc", "Zip 2 is out", "<p>Some prompts gain.</p>"),
                "https://zip.example/blog?utm_source=x");
        assertThat(OneLink.of(Stories.of(post))).isEqualTo("https://zip.example/blog");
    }

    @Test
    void isThePullRequestThatAShortPostIsAbout() {
        Item post = Stories.pointing(
                Stories.post("1abc", "Zip was merged", "<p>Some prompts gain.</p>"),
                null,
                "https://github.com/ggml-org/llama.cpp/pull/19493");
        assertThat(OneLink.of(Stories.of(post))).isEqualTo("https://github.com/ggml-org/llama.cpp/pull/19493");
    }

    @Test
    void isThePostWhereTheTargetIsAPicture() {
        Item post = Stories.pointing(
                Stories.post("1abc", "Zip chart", "<p>Some prompts gain.</p>"), "https://i.redd.it/abc.png");
        assertThat(OneLink.of(Stories.of(post))).isEqualTo("https://www.reddit.com/r/LocalLLaMA/comments/1abc/");
    }

    @Test
    void keepsTheFeedsOwnFragment() {
        Item page = Stories.page(
                "https://simonwillison.net/2026/Apr/13/ada/#atom-everything",
                "Simon Willison's Weblog",
                "A",
                "<p>b</p>");
        assertThat(OneLink.of(Stories.of(page)))
                .isEqualTo("https://simonwillison.net/2026/Apr/13/ada/#atom-everything");
    }
}
