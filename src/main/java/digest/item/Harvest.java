package digest.item;

import digest.source.Problem;
import java.util.List;

/**
 * What all sources gave: items, and whatever went wrong.
 *
 * @param items in the order of the sources and, within one, of its feed: an undated item is dated by its neighbours
 * @param problems in the order of the sources
 */
public record Harvest(List<Item> items, List<Problem> problems) {
    public Harvest {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }
}
