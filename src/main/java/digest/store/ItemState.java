package digest.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import digest.item.Dating;
import digest.item.Item;
import digest.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a source has said of an item so far, over all its sightings. */
final class ItemState {

    /** Records by their components and nothing else; a name that an older version did not have is null. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(
                    v -> v.withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                            .withFieldVisibility(Visibility.ANY)
                            .withCreatorVisibility(Visibility.ANY))
            .build();

    private ItemState() {}

    static String toJson(Item item) {
        return JSON.writeValueAsString(item);
    }

    static Item fromJson(String json) {
        return JSON.readValue(json, Item.class);
    }

    /**
     * Adds a sighting: the longest text with its links and the earliest plausible date count, else the newest word. An edited title is
     * the newer one; what a later sighting leaves out is kept.
     */
    static Item merge(Item old, Item seen) {
        Item longer = seen.content().plain().length() >= old.content().plain().length() ? seen : old;
        return new Item(
                seen.key(),
                List.copyOf(new TreeSet<>(Stream.concat(old.aliases().stream(), seen.aliases().stream())
                        .filter(alias -> !alias.equals(seen.key()))
                        .toList())),
                seen.kind(),
                seen.url(),
                seen.target() == null ? old.target() : seen.target(),
                longer.links(),
                seen.title().isBlank() ? old.title() : seen.title(),
                longer.content(),
                seen.authors().isEmpty() ? old.authors() : seen.authors(),
                earlier(Dating.plausible(old.published()), Dating.plausible(seen.published())),
                seen.updated() == null ? old.updated() : seen.updated(),
                seen.feed(),
                seen.source(),
                seen.weight(),
                seen.labels().isEmpty() ? old.labels() : seen.labels(),
                seen.engagement() == null ? old.engagement() : seen.engagement(),
                longer.roundup());
    }

    /** The item as the reader's list has its source now. */
    static Item asConfigured(Item item, Source source, Instant published) {
        return new Item(
                item.key(),
                item.aliases(),
                item.kind(),
                item.url(),
                item.target(),
                item.links(),
                item.title(),
                item.content(),
                item.authors(),
                published,
                item.updated(),
                source.named() ? source.name() : item.feed(),
                source.url(),
                source.weight(),
                item.labels(),
                item.engagement(),
                source.roundup() == null || item.issue() != null ? item.roundup() : source.roundup());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) return other;
        return other == null || one.isBefore(other) ? one : other;
    }
}
