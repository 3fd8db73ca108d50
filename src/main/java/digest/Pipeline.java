package digest;

import digest.edition.Composition;
import digest.edition.Edition;
import digest.edition.EditionComposer;
import digest.item.Item;
import digest.item.Window;
import digest.source.Feeds;
import digest.story.Cluster;
import digest.story.History;
import digest.story.Story;
import digest.story.StoryClusterer;
import digest.story.StoryRanker;
import java.time.LocalDate;
import java.util.List;

/** The whole core on one screen: items in, an edition out. Pure: the same values give the same edition. */
public final class Pipeline {

    private Pipeline() {}

    /**
     * @param items the dated items of the window, in any order
     * @param history what editions before {@code date} told
     * @param coverage how each source did, passed on to the edition
     */
    public static Composition compose(
            List<Item> items,
            History history,
            Feeds feeds,
            Window window,
            LocalDate date,
            List<Edition.Coverage> coverage) {
        return compose(rank(items, history, feeds, window), feeds, window, date, coverage);
    }

    /** The stories of the window, best first. */
    public static List<Story> rank(List<Item> items, History history, Feeds feeds, Window window) {
        List<Cluster> clusters = StoryClusterer.cluster(items);
        return StoryRanker.rank(clusters, history, window, feeds);
    }

    /** The edition made of ranked stories. */
    public static Composition compose(
            List<Story> stories, Feeds feeds, Window window, LocalDate date, List<Edition.Coverage> coverage) {
        return EditionComposer.compose(stories, feeds, window, date, coverage);
    }
}
