package digest.story;

import digest.item.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of items about one event.
 *
 * @param id the smallest canonical key of its items: stable while the items are
 * @param lead the item that tells it best and whose link it bears; one of {@code items}
 * @param items lead first, the others by published, then key, then source
 * @param edges what joined the items; empty for a story of one
 * @param score how much an expert would want it, with its parts
 * @param paper whether the story is a paper: judged and listed among papers
 * @param told the earlier telling of it, where this one adds new facts; null for a story never told
 * @param nearest the earlier telling that is most like it, however little; null where none shares a name with it
 * @param cut why it must not be told at all ("muted: giveaway", "told 2026-04-12"); null where it may
 */
public record Story(
        String id,
        Item lead,
        List<Item> items,
        List<Edge> edges,
        Score score,
        boolean paper,
        @Nullable Told told,
        @Nullable Nearest nearest,
        @Nullable String cut) {
    public Story {
        items = List.copyOf(items);
        edges = List.copyOf(edges);
        if (!items.contains(lead)) throw new IllegalArgumentException("the lead is one of the items");
    }
}
