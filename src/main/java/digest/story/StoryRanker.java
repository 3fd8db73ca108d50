package digest.story;

import digest.item.Item;
import digest.item.Window;
import digest.source.Feeds;
import digest.text.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Clusters to stories, best first. A story is worth the most that one of its items is worth by itself ({@link Appraisal}) together
 * with what its items add: independent voices, freshness, what of it was told before. So one more publisher never lowers it.
 */
public final class StoryRanker {

    /** The age at which freshness is halved, in hours. quality.md, step 4. */
    private static final double HALF_LIFE = 36;

    private final Topicality topicality;
    private final boolean muting;
    private final Phrases mute;
    private final Novelty novelty;
    private final Voices voices;
    private final Window window;
    private final Map<Item, Double> percentiles;

    /** Keys of the newsletters whose stories are among the items. */
    private final Set<String> split;

    private StoryRanker(List<Cluster> clusters, History history, Window window, Feeds feeds) {
        topicality = new Topicality(feeds.topics());
        muting = !feeds.mute().isEmpty();
        mute = Phrases.of(feeds.mute());
        novelty = new Novelty(history);
        voices = new Voices(clusters);
        percentiles = percentiles(clusters);
        split = clusters.stream()
                .flatMap(cluster -> cluster.items().stream())
                .map(Item::issue)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.window = window;
    }

    /**
     * Every cluster as a story, by score, then id. Stories that must not be told are among them, with {@link Story#cut()} set.
     *
     * @param history what editions of earlier dates told
     * @param window its end is the present
     * @param feeds topics, muted words
     */
    public static List<Story> rank(List<Cluster> clusters, History history, Window window, Feeds feeds) {
        StoryRanker ranker = new StoryRanker(clusters, history, window, feeds);
        return clusters.stream()
                .map(ranker::story)
                .sorted(Comparator.comparingDouble((Story s) -> -s.score().value())
                        .thenComparing(Story::id))
                .toList();
    }

    private Story story(Cluster cluster) {
        Novelty.Finding finding = novelty.judge(cluster.items());
        List<Reading> shared = List.of(
                voices.read(cluster.items()), recency(cluster.items()), finding.reading(), engagement(cluster.items()));
        Score score = cluster.items().stream()
                .map(item -> score(Appraisal.of(item, topicality), shared))
                .max(Comparator.comparingDouble(Score::value))
                .orElseThrow();
        boolean paper = cluster.items().stream().anyMatch(Papers::tellsPaper);
        Item lead = Lead.of(cluster.items());
        List<Item> items = new ArrayList<>(cluster.items());
        items.remove(lead);
        items.add(0, lead);
        String id = items.stream().map(Item::key).min(Comparator.naturalOrder()).orElseThrow();
        String cut = cut(cluster.items(), finding);
        return new Story(
                id,
                lead,
                items,
                cluster.edges(),
                score,
                paper,
                cut == null ? finding.told() : null,
                finding.nearest(),
                cut);
    }

    /** What a story is worth by one of its items and by what all of them share, weighed for news or for papers as that item is. */
    private static Score score(Appraisal item, List<Reading> shared) {
        List<Signal> signals = new ArrayList<>(item.signals());
        signals.addAll(Weights.weigh(shared, item.paper()));
        return Score.of(signals);
    }

    private @Nullable String cut(List<Item> items, Novelty.Finding finding) {
        if (items.stream().allMatch(i -> i.roundup() && split.contains(i.key()))) return "told story by story";
        for (Item item : muting ? items : List.<Item>of()) {
            NavigableSet<String> muted =
                    mute.in(item.title() + "\n" + item.content().plain());
            if (!muted.isEmpty()) return "muted: " + muted.first();
        }
        if (finding.rehash() && finding.told() != null)
            return "told " + finding.told().date();
        if (items.stream().allMatch(Language::isForeign)) return "not in English";
        return null;
    }

    private Reading recency(Collection<Item> items) {
        Instant newest = items.stream()
                .map(Item::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(window.from());
        double hours = Math.max(0, Duration.between(newest, window.to()).toMinutes() / 60.0);
        return new Reading("recency", Math.exp(-Math.log(2) * hours / HALF_LIFE), Math.round(hours) + " h old");
    }

    private Reading engagement(Collection<Item> items) {
        double best = items.stream()
                .mapToDouble(item -> percentiles.getOrDefault(item, .5))
                .max()
                .orElse(.5);
        boolean known = items.stream().anyMatch(percentiles::containsKey);
        return new Reading(
                "engagement", best, known ? "above " + Math.round(best * 100) + " % of its feed" : "not known");
    }

    /** Each item's standing within its own feed by log(1 + points + 2 comments): points of two sites do not compare. */
    private static Map<Item, Double> percentiles(List<Cluster> clusters) {
        Map<String, List<Item>> feeds = new TreeMap<>();
        for (Cluster cluster : clusters)
            for (Item item : cluster.items())
                if (item.engagement() != null)
                    feeds.computeIfAbsent(item.source(), s -> new ArrayList<>()).add(item);
        Map<Item, Double> percentiles = new HashMap<>();
        for (List<Item> feed : feeds.values()) {
            if (feed.size() < 2) continue;
            int[] sorted =
                    feed.stream().mapToInt(StoryRanker::reactions).sorted().toArray();
            Map<Integer, Integer> below = new HashMap<>();
            for (int i = 0; i < sorted.length; i++) below.putIfAbsent(sorted[i], i);
            for (Item item : feed) percentiles.put(item, below.get(reactions(item)) / (feed.size() - 1.0));
        }
        return percentiles;
    }

    private static int reactions(Item item) {
        Item.Engagement engagement = item.engagement();
        return engagement == null ? 0 : engagement.points() + 2 * engagement.comments();
    }
}
