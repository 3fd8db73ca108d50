package digest.story;

import digest.item.Item;
import digest.text.DocumentFrequencies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Items to clusters, each one event: first by links and titles ({@link LinkGraph}), then by text ({@link TextClusters}). The
 * order in which items come does not show. Near-linear in the number of items, by inverted indexes.
 */
public final class StoryClusterer {

    /** By date, undated last; then key, source and title, so that any two different items have an order. */
    static final Comparator<Item> ORDER = Comparator.comparing(
                    Item::published, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Item::key)
            .thenComparing(Item::source)
            .thenComparing(Item::url)
            .thenComparing(Item::title);

    private StoryClusterer() {}

    /**
     * Every item in exactly one cluster, clusters by their first item.
     *
     * @param items of a window, in any order
     */
    public static List<Cluster> cluster(List<Item> items) {
        List<Item> sorted = items.stream().sorted(ORDER).toList();
        Groups groups = new Groups(sorted);
        DocumentFrequencies frequencies = DocumentFrequencies.background()
                .with(sorted.stream().map(Gist::stems).distinct().toList()); // a text counts once, whoever repeats it
        List<Gist> gists =
                sorted.stream().map(item -> Gist.of(item, frequencies)).toList();
        LinkGraph.join(gists, groups);
        new TextClusters(gists, groups, frequencies).join();
        List<Cluster> clusters = new ArrayList<>();
        for (List<Integer> members : groups.members())
            clusters.add(new Cluster(members.stream().map(sorted::get).toList(), groups.edgesOf(members.get(0))));
        return clusters;
    }
}
