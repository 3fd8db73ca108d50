package digest.story;

import static org.assertj.core.api.Assertions.assertThat;

import digest.text.Block;
import digest.text.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class PapersTest {

    @Test
    void whatHasAnAbstractIsAPaper() {
        assertThat(Papers.isPaper(Items.paper("2603.15619", "Attention over depth", "We introduce it.")
                        .item()))
                .isTrue();
        assertThat(Papers.isPaper(Items.page("https://openreview.net/forum?id=abc", "A study", "")
                        .item()))
                .isTrue();
        assertThat(Papers.isPaper(
                        Items.page("https://lab.example/news", "A study", "").item()))
                .isFalse();
    }

    @Test
    void aPostThatHandsAPaperOnTellsAPaper() {
        Items post = Items.post("p", "Attention over depth", "See the abstract.");
        assertThat(Papers.tellsPaper(
                        post.pointingAt("https://arxiv.org/pdf/2603.15619v2").item()))
                .isTrue();
        assertThat(Papers.tellsPaper(Items.post("q", "[R] Attention over depth", "Ours.")
                        .linking("https://arxiv.org/abs/2603.15619")
                        .item()))
                .isTrue();
        assertThat(Papers.tellsPaper(Items.post("r", "Attention over depth - arXiv", "Ours.")
                        .linking("https://arxiv.org/abs/2603.15619")
                        .item()))
                .isTrue();
        Content quoted = new Content(List.of(
                new Block(Block.Kind.QUOTE, "We introduce attention over depth and measure it on ten tasks."),
                new Block(Block.Kind.PARAGRAPH, "Via a friend.")));
        assertThat(Papers.tellsPaper(
                        post.linking("https://arxiv.org/abs/2603.15619").item(quoted)))
                .isTrue();
    }

    @Test
    void aPostThatCitesAPaperTellsItsOwnFinding() {
        Items post = Items.post(
                        "p",
                        "Models think in geometry: I repeated it",
                        "I measured eight models and found the same middle layers.")
                .linking("https://arxiv.org/abs/2411.04986");
        assertThat(Papers.tellsPaper(post.item())).isFalse();
    }
}
