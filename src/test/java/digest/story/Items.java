package digest.story;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Window;
import digest.source.Feeds;
import digest.text.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items to test with: a page with a title and a text, of noon on 2026-04-13, changed a property at a time. */
record Items(
        String url,
        Item.Kind kind,
        @Nullable String target,
        List<String> links,
        String title,
        String text,
        List<String> authors,
        @Nullable Instant published,
        String feed,
        double weight,
        Item.@Nullable Engagement engagement,
        boolean roundup) {

    static final Window DAY = new Window(Instant.parse("2026-04-13T00:00:00Z"), Instant.parse("2026-04-14T00:00:00Z"));
    static final Feeds FEEDS = new Feeds(Feeds.EditionSettings.DEFAULT, List.of(), List.of(), List.of());

    static Items page(String url, String title, String text) {
        return new Items(
                url,
                Item.Kind.NEWS,
                null,
                List.of(),
                title,
                text,
                List.of(),
                Instant.parse("2026-04-13T12:00:00Z"),
                "a feed",
                1,
                null,
                false);
    }

    static Items post(String id, String title, String text) {
        String url = "https://www.reddit.com/r/LocalLLaMA/comments/" + id + "/x/";
        return page(url, title, text)
                .kind(Item.Kind.DISCUSSION)
                .by("author of " + id)
                .from("r/LocalLLaMA");
    }

    static Items paper(String id, String title, String text) {
        return page("https://arxiv.org/abs/" + id, title, text)
                .kind(Item.Kind.PAPER)
                .from("arXiv");
    }

    Items kind(Item.Kind other) {
        return new Items(url, other, target, links, title, text, authors, published, feed, weight, engagement, roundup);
    }

    Items pointingAt(String other) {
        return new Items(url, kind, other, links, title, text, authors, published, feed, weight, engagement, roundup);
    }

    Items linking(String... others) {
        return new Items(
                url, kind, target, List.of(others), title, text, authors, published, feed, weight, engagement, roundup);
    }

    Items by(String... others) {
        return new Items(
                url, kind, target, links, title, text, List.of(others), published, feed, weight, engagement, roundup);
    }

    Items at(@Nullable String instant) {
        return new Items(
                url,
                kind,
                target,
                links,
                title,
                text,
                authors,
                instant == null ? null : Instant.parse(instant),
                feed,
                weight,
                engagement,
                roundup);
    }

    Items from(String other) {
        return new Items(url, kind, target, links, title, text, authors, published, other, weight, engagement, roundup);
    }

    Items weighing(double other) {
        return new Items(url, kind, target, links, title, text, authors, published, feed, other, engagement, roundup);
    }

    Items engaging(int points, int comments) {
        return new Items(
                url,
                kind,
                target,
                links,
                title,
                text,
                authors,
                published,
                feed,
                weight,
                new Item.Engagement(points, comments),
                roundup);
    }

    Items asRoundup() {
        return new Items(url, kind, target, links, title, text, authors, published, feed, weight, engagement, true);
    }

    Item item() {
        return item(Content.of(text));
    }

    Item item(Content content) {
        return new Item(
                CanonicalKey.of(url),
                List.of(),
                kind,
                url,
                target,
                links,
                title,
                content,
                authors,
                published,
                null,
                feed,
                "https://feeds.example/" + feed.replace(' ', '-'),
                weight,
                List.of(),
                engagement,
                roundup);
    }
}
