package digest.store;

import static digest.store.Fixtures.BLOG;
import static digest.store.Fixtures.at;
import static digest.store.Fixtures.item;
import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.item.Item.Engagement;
import digest.item.Item.Kind;
import digest.text.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemStateTest {

    private static final Item FULL = new Item(
            "hn:1",
            List.of("url:lab.example/a"),
            Kind.DISCUSSION,
            "https://news.example/1",
            "https://lab.example/a",
            List.of("https://lab.example/code"),
            "First title",
            Content.of("The long text of the first sighting."),
            List.of("ada"),
            at("2026-04-12T10:00"),
            at("2026-04-12T10:05"),
            "News",
            BLOG.url(),
            1,
            List.of("ai"),
            new Engagement(3, 1),
            true);

    private static final Item BARE = new Item(
            "hn:1",
            List.of("gh:lab/a"),
            Kind.NEWS,
            "https://news.example/1?again",
            null,
            List.of(),
            " ",
            Content.of("Short."),
            List.of(),
            null,
            null,
            "News, renamed",
            BLOG.url(),
            1.5,
            List.of(),
            null,
            false);

    @Test
    void keepsWhatALaterSightingLeavesOut() {
        assertThat(ItemState.merge(FULL, BARE))
                .isEqualTo(new Item(
                        "hn:1",
                        List.of("gh:lab/a", "url:lab.example/a"),
                        Kind.NEWS,
                        "https://news.example/1?again",
                        "https://lab.example/a",
                        List.of("https://lab.example/code"),
                        "First title",
                        FULL.content(),
                        List.of("ada"),
                        at("2026-04-12T10:00"),
                        at("2026-04-12T10:05"),
                        "News, renamed",
                        BLOG.url(),
                        1.5,
                        List.of("ai"),
                        new Engagement(3, 1),
                        true));
    }

    @Test
    void takesWhatALaterSightingAdds() {
        assertThat(ItemState.merge(BARE, FULL))
                .isEqualTo(new Item(
                        "hn:1",
                        List.of("gh:lab/a", "url:lab.example/a"),
                        Kind.DISCUSSION,
                        FULL.url(),
                        FULL.target(),
                        FULL.links(),
                        FULL.title(),
                        FULL.content(),
                        FULL.authors(),
                        FULL.published(),
                        FULL.updated(),
                        FULL.feed(),
                        FULL.source(),
                        FULL.weight(),
                        FULL.labels(),
                        FULL.engagement(),
                        FULL.roundup()));
    }

    @Test
    void takesTheNewerOfTwoTitlesTextsOfOneLengthAndCounts() {
        Item first = item(BLOG, "a", at("2026-04-12T10:00"), "Text one.");
        Item second = item(BLOG, "a", at("2026-04-12T11:00"), "Text two.");
        Item merged = ItemState.merge(first, second);
        assertThat(merged.content().plain()).isEqualTo("Text two.");
        assertThat(merged.published()).isEqualTo(first.published());
    }

    @Test
    void readsWhatItWrites() {
        assertThat(ItemState.fromJson(ItemState.toJson(FULL))).isEqualTo(FULL);
        assertThat(ItemState.fromJson(ItemState.toJson(BARE))).isEqualTo(BARE);
    }
}
