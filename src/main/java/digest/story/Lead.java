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

    /**
     * @param bare whether it has too few words to be quoted
     * @param distance as {@link #distance} has it
     */
    private record Contender(Item item, boolean bare, int distance) {}

    private static final Comparator<Contender> BEST_FIRST = Comparator.comparing(
                    (Contender c) -> c.item().roundup())
            .thenComparing(Contender::bare)
            .thenComparingInt(Contender::distance)
            .thenComparingDouble(c -> -c.item().weight())
            .thenComparing(c -> c.item().published(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Contender::item, StoryClusterer.ORDER);

    private Lead() {}

    static Item of(List<Item> items) {
        if (items.size() == 1) return items.get(0);
        Set<String> pointedAt = new TreeSet<>();
        for (Item item : items) pointedAt.addAll(LinkGraph.primaryLinks(item));
        return items.stream()
                .map(item -> new Contender(item, isBare(item), distance(item, pointedAt)))
                .min(BEST_FIRST)
                .orElseThrow()
                .item();
    }

    private static boolean isBare(Item item) {
        return Tokens.count(item.content().prose()) < FEWEST_WORDS;
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
