package digest.store;

import digest.edition.Edition;
import digest.item.Harvest;
import digest.item.Item;
import digest.item.Item.Engagement;
import digest.item.Item.Kind;
import digest.item.Window;
import digest.source.Fetched;
import digest.source.Source;
import digest.text.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small values that the tests of this package begin with. */
final class Fixtures {

    static final Source BLOG = Source.of("Blog", "https://blog.example/feed.xml", false);
    static final Source LAB = Source.of("Lab", "https://lab.example/atom.xml", false);

    private Fixtures() {}

    static Instant at(String instant) {
        return Instant.parse(instant + ":00Z");
    }

    static Window window(String from, String to) {
        return new Window(at(from), at(to));
    }

    /** An item as a feed's reader gives it. */
    static Item item(Source source, String key, @Nullable Instant published, String text) {
        return new Item(
                key,
                List.of(),
                Kind.NEWS,
                "https://" + key,
                null,
                List.of("https://github.example/" + key),
                "On " + key,
                Content.of(text),
                List.of("A. Author"),
                published,
                null,
                source.name(),
                source.url(),
                source.weight(),
                List.of("ai"),
                new Engagement(3, 1),
                false);
    }

    static Item item(Source source, String key, @Nullable Instant published) {
        return item(source, key, published, "The text of " + key + ".");
    }

    static Harvest harvest(Item... items) {
        return new Harvest(List.of(items), List.of());
    }

    static Fetched answer(Source source) {
        return new Fetched.Body(source, new byte[0], source.url(), null, Instant.EPOCH);
    }

    /** A poll of the items' sources that all answered. */
    static void poll(Store store, Instant now, Item... items) throws StoreException {
        List<Fetched> answers = new ArrayList<>();
        Arrays.stream(items)
                .map(Item::source)
                .distinct()
                .forEach(url -> answers.add(answer(Source.of(url, url, false))));
        store.add(harvest(items), answers, now);
    }

    static Edition edition(String date, Window window) {
        return new Edition(LocalDate.parse(date), window, "extractive", List.of(), List.of(), 0);
    }

    /** The JSON of an edition that tells one story of one item, in the shape of design.md. */
    static String json(String date, Window window, String key) {
        return """
                {"date": "%s", "window": {"from": "%s", "to": "%s"}, "editor": "extractive",
                 "sections": [{"id": "key", "title": "key developments", "stories": [
                   {"id": "%s", "headline": "Example lab opens %s.", "text": "Example lab opens %s. It runs at 41 tok/s.",
                    "url": "https://lab.example/%s", "score": 0.71,
                    "items": [{"key": "%s", "url": "https://lab.example/%s", "title": "Opening %s", "feed": "Lab",
                      "published": "%s"}],
                    "signals": [{"name": "substance", "value": 0.8, "weight": 0.24, "evidence": "41 tok/s"}],
                    "sentences": [{"text": "It runs at 41 tok/s.", "source": "%s", "from": "It runs at 41 tok/s."}],
                    "update_of": null}]},
                  {"id": "notable", "title": "notable", "stories": []}, {"id": "papers", "title": "papers", "stories": []}],
                 "feeds": [{"name": "Lab", "url": "https://lab.example/atom.xml", "outcome": "ok", "items": 1, "detail": null}]}
                """.formatted(date, window.from(), window.to(), key, key, key, key, key, key, key, window.from(), key);
    }
}
