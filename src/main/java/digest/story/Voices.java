package digest.story;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Links;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who tells a story, independently of each other. Feeds of one publisher are one voice (a third of "corroborated" stories of a
 * peer were one publisher's), an author who posts twice is one; a newsletter that links to the story is half of one.
 */
final class Voices {

    /** Five voices are as good as any more. */
    private static final double FULL = Math.log(5);

    private static final double NEWSLETTER = .5;

    private final Map<String, Set<String>> newsletters = new HashMap<>();

    /** Voices among the given clusters, whose newsletters back the others. */
    Voices(List<Cluster> clusters) {
        for (Cluster cluster : clusters)
            for (Item item : cluster.items())
                if (item.roundup())
                    for (String link : item.links())
                        newsletters
                                .computeIfAbsent(CanonicalKey.of(link), k -> new TreeSet<>())
                                .add(item.feed());
    }

    Reading read(Collection<Item> items) {
        Set<String> voices = new TreeSet<>();
        Set<String> backing = new TreeSet<>();
        Set<String> feeds = new TreeSet<>();
        for (Item item : items) {
            feeds.add(item.feed());
            voices.add(voice(item));
            backing.addAll(newsletters.getOrDefault(item.key(), Set.of()));
            if (item.target() != null)
                backing.addAll(newsletters.getOrDefault(CanonicalKey.of(item.target()), Set.of()));
        }
        backing.removeAll(feeds); // a newsletter whose story this is speaks already
        double others = voices.size() - 1 + NEWSLETTER * backing.size();
        Set<String> all = new TreeSet<>(voices);
        all.addAll(backing);
        return new Reading(
                "corroboration", Math.min(1, Math.log1p(others) / FULL), others == 0 ? "" : String.join(", ", all));
    }

    private static String voice(Item item) {
        if (item.kind() == Item.Kind.DISCUSSION && !item.authors().isEmpty())
            return item.authors().get(0);
        return Links.publisher(item.url());
    }
}
