package digest.story;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.text.Tokens;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Chooses the item whose link a story bears: a primary source before the press, the press before discussion. */
final class Lead {

    /** Fewer words cannot be quoted from. Chosen by hand. */
    private static final int FEWEST_WORDS = 25;

    private Lead() {}

    static Item of(List<Item> items) {
        if (items.size() == 1) return items.get(0);
        Set<String> pointedAt = new TreeSet<>();
        for (Item item : items) pointedAt.addAll(LinkGraph.primaryLinks(item));
        return items.stream()
                .min(Comparator.comparing(Item::roundup)
                        .thenComparing(Lead::isBare)
                        .thenComparingInt(item -> distance(item, pointedAt))
                        .thenComparingDouble(item -> -item.weight())
                        .thenComparing(Item::published, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(StoryClusterer.ORDER))
                .orElseThrow();
    }

    private static boolean isBare(Item item) {
        return Tokens.scan(item.content().prose()).size() < FEWEST_WORDS;
    }

    /** How far an item stands from what happened: 0 the thing itself, 3 a post that points at it. */
    private static int distance(Item item, Set<String> pointedAt) {
        if (item.kind() == Item.Kind.DISCUSSION) return item.target() == null ? 2 : 3;
        boolean primary = item.kind() != Item.Kind.NEWS
                || pointedAt.contains(item.key())
                || item.target() != null && pointedAt.contains(CanonicalKey.of(item.target()));
        return primary ? 0 : 1;
    }
}
