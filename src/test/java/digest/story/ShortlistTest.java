package digest.story;

import static org.assertj.core.api.Assertions.assertThat;

import digest.Pipeline;
import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Page;
import digest.text.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortlistTest {

    private static final String LONG =
            "The model answers 91% of questions about long documents, four points more than before. ".repeat(12);

    private static final String TARGET = "https://blog.example.org/heron";

    private static final Item POST = Items.post("1aa", "Heron-2 reads long documents", "")
            .pointingAt(TARGET)
            .item();

    private static Map<Item, String> shortlist(Item... items) {
        return Shortlist.of(Pipeline.rank(List.of(items), History.NONE, Items.FEEDS, Items.DAY));
    }

    private static List<Item> read(Item item, Page page) {
        Map<Item, String> wanted = shortlist(item);
        return Shortlist.read(List.of(item), wanted, Map.of(CanonicalKey.of(wanted.get(item)), page));
    }

    @Test
    void namesTheTargetOfALinkPost() {
        assertThat(shortlist(POST)).isEqualTo(Map.of(POST, TARGET));
    }

    @Test
    void namesThePageOfATeaser() {
        Item teaser = Items.page("https://lab.example.org/heron?utm_source=rss", "Heron-2", "A new model.")
                .item();
        assertThat(shortlist(teaser)).isEqualTo(Map.of(teaser, "https://lab.example.org/heron"));
    }

    @Test
    void namesTheLinkThatAPostConsistsOf() {
        Item bare = Items.post("1aa", "Heron-2 is out", "https://huggingface.co/marsh/heron-2")
                .linking("https://i.redd.it/a.png", "https://huggingface.co/marsh/heron-2")
                .item();
        assertThat(shortlist(bare)).isEqualTo(Map.of(bare, "https://huggingface.co/marsh/heron-2"));
    }

    @Test
    void takesAPapersAbstractForItsPdf() {
        Item post = Items.post("1aa", "Forgetful caching for agents", "")
                .pointingAt("https://arxiv.org/pdf/2604.05678v2")
                .item();
        assertThat(shortlist(post)).isEqualTo(Map.of(post, "https://arxiv.org/abs/2604.05678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.reddit.com/r/MachineLearning/comments/1bb/y/",
                "https://news.ycombinator.com/item?id=1",
                "https://x.com/somebody/status/123",
                "https://www.youtube.com/watch?v=abc",
                "https://i.redd.it/a.png",
                "https://v.redd.it/abc",
                "https://example.org/",
                "https://example.org/paper.pdf",
                "https://github.com/marsh",
                "https://chatgpt.com/share/abc",
                "ftp://example.org/a"
            })
    void namesNoPageOfAHouseThatHasNone(String target) {
        assertThat(shortlist(Items.post("1aa", "Heron-2 reads long documents", "")
                        .pointingAt(target)
                        .item()))
                .isEmpty();
    }

    @Test
    void leavesAnItemAloneThatTellsItself() {
        assertThat(shortlist(
                        Items.post("1aa", "Heron-2", LONG).pointingAt(TARGET).item()))
                .isEmpty();
        assertThat(shortlist(Items.page(TARGET, "Heron-2", LONG).item())).isEmpty();
        assertThat(shortlist(Items.page(TARGET, "Heron-2", "Short.").asRoundup().item()))
                .isEmpty();
    }

    @Test
    void readsNoPageThatAnotherItemOfTheStoryTellsInFull() {
        Item blog = Items.page(TARGET, "Introducing Heron-2", LONG).item();
        assertThat(shortlist(POST, blog)).isEmpty();
    }

    @Test
    void readsAPageOnceForTwoPosts() {
        Item other = Items.post("1bb", "A very different title", "")
                .pointingAt(TARGET + "?utm_medium=x")
                .item();
        assertThat(shortlist(POST, other).values()).containsExactly(TARGET);
    }

    @Test
    void namesNoMoreThanForty() {
        Item[] posts = IntStream.range(0, 60)
                .mapToObj(i -> Items.post("1a" + i, "Model number " + i + " of laboratory " + i * 7, "")
                        .pointingAt("https://blog.example.org/" + i)
                        .item())
                .toArray(Item[]::new);
        assertThat(shortlist(posts)).hasSize(40);
    }

    @Test
    void thePageTakesThePlaceOfTheItemsText() {
        Item read = read(POST, new Page(TARGET + "/", "Heron-2", Content.of(LONG), null))
                .get(0);
        assertThat(read).isEqualTo(POST.readFrom(TARGET, Content.of(LONG)));
        assertThat(read.page()).isEqualTo(TARGET);
        assertThat(read.title()).isEqualTo(POST.title());
        assertThat(read.url()).isEqualTo(POST.url());
    }

    @Test
    void aPageThatSaysNothingChangesNothing() {
        assertThat(read(POST, Page.failed(TARGET, "HTTP 404, not found"))).containsExactly(POST);
        assertThat(read(POST, new Page(TARGET, "", Content.of("Please enable JavaScript to go on."), null)))
                .containsExactly(POST);
        assertThat(read(POST, new Page("https://blog.example.org/", "All posts", Content.of(LONG), null)))
                .as("led to the front door")
                .containsExactly(POST);
    }
}
