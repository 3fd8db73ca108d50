package digest.store;

import digest.ground.Testimony;
import digest.item.CanonicalKey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition as its JSON has it, for those who check a digest: each story with the sentences of its sources that were used.
 *
 * @param origin the file or the store that it was read from
 * @param stories in the order they were printed
 */
public record RecordedEdition(LocalDate date, String origin, List<Story> stories) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A story of an edition.
     *
     * @param url the link it was printed with
     * @param told when it had been told before; null where it had not
     */
    public record Story(
            String url, List<Item> items, @Nullable LocalDate told) {
        public Story {
            items = List.copyOf(items);
        }

        /** Whether a link names it: its own, or that of one of its items. */
        public boolean hasLink(String link) {
            String key = CanonicalKey.of(link);
            return CanonicalKey.of(url).equals(key)
                    || items.stream()
                            .anyMatch(i -> i.key().equals(key)
                                    || CanonicalKey.of(i.url()).equals(key));
        }
    }

    /**
     * An item of a story.
     *
     * @param heard what is on record of it
     */
    public record Item(String key, String url, String feed, Testimony heard) {}

    public RecordedEdition {
        stories = List.copyOf(stories);
    }

    /** Reads an edition's JSON; empty where it is something else. */
    static Optional<RecordedEdition> parse(String json, String origin) {
        try {
            JsonNode root = JSON.readTree(json);
            LocalDate date = LocalDate.parse(root.path("date").asString(""));
            List<Story> stories = new ArrayList<>();
            for (JsonNode section : root.path("sections"))
                for (JsonNode story : section.path("stories")) stories.add(story(story));
            return Optional.of(new RecordedEdition(date, origin, stories));
        } catch (JacksonException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Story story(JsonNode story) {
        String url = story.path("url").asString("");
        List<Item> items = new ArrayList<>();
        for (JsonNode item : story.path("items")) items.add(item(item, story, url));
        String told = story.path("update_of").asString("");
        return new Story(url, items, told.isEmpty() ? null : LocalDate.parse(told));
    }

    private static Item item(JsonNode item, JsonNode story, String printed) {
        String key = item.path("key").asString("");
        String url = item.path("url").asString("");
        String feed = item.path("feed").asString("");
        List<String> lines = new ArrayList<>(List.of(item.path("title").asString("")));
        for (JsonNode sentence : story.path("sentences"))
            if (sentence.path("source").asString("").equals(key))
                sentence.path("from").asString("").lines().forEach(lines::add);
        List<String> facts = new ArrayList<>(List.of(feed, key, url));
        for (JsonNode author : item.path("authors")) facts.add(author.asString(""));
        String published = item.path("published").asString("");
        if (published.length() >= DAY) facts.addAll(List.of(published.substring(0, DAY), published.substring(0, YEAR)));
        return new Item(key, url, feed, Testimony.recorded(feed, lines, facts, List.of(url, printed)));
    }

    private static final int DAY = "2026-04-13".length();
    private static final int YEAR = "2026".length();
}
