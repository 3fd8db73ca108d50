package digest.story;

import digest.item.Item;
import java.util.List;

/**
 * Items that tell one story, not yet judged.
 *
 * @param items by published (undated last), then key, then source; at least one
 * @param edges what joined them, in the order they were found; every item but one hangs on one
 */
public record Cluster(List<Item> items, List<Edge> edges) {
    public Cluster {
        items = List.copyOf(items);
        edges = List.copyOf(edges);
        if (items.isEmpty()) throw new IllegalArgumentException("a story has an item");
    }
}
