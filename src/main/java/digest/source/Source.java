package digest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of feeds.yaml: one address to ask, with what the reader thinks of it.
 *
 * @param name how people call it: given, else derived from the shorthand or the host ("r/LocalLLaMA", "arXiv cs.AI cs.CL",
 *     "simonwillison.net"); unique in a list
 * @param named whether {@code name} was given in feeds.yaml or by a shorthand; where not, the feed's own title is better
 * @param url the address asked: absolute http(s), or an absolute file path when {@link #local()}
 * @param kind the shorthand it was written with; {@link Kind#FEED} for a plain address, whose nature is read off its content
 * @param weight 1 ordinary, from 0 (never wanted for its own sake) to 2
 * @param tags the reader's own words for it, in the given order
 * @param roundup whether one item tells several stories: true or false as given, null to be detected
 * @param isPrivate whether the address may be on a private network
 * @param local whether {@code url} is a path
 * @param limit at most this many items of it are read; 0 means all
 */
public record Source(
        String name,
        boolean named,
        String url,
        Kind kind,
        double weight,
        List<String> tags,
        @Nullable Boolean roundup,
        boolean isPrivate,
        boolean local,
        int limit) {

    /** The shorthands of feeds.yaml. */
    public enum Kind {
        FEED,
        SUBSTACK,
        REDDIT,
        ARXIV,
        HACKERNEWS,
        GITHUB,
        HUGGINGFACE
    }

    public Source {
        tags = List.copyOf(tags);
        if (weight < 0 || weight > 2) throw new IllegalArgumentException("a weight is between 0 and 2, not " + weight);
        if (limit < 0) throw new IllegalArgumentException("a limit is not negative: " + limit);
    }

    /** A plain source of weight 1, for a feed given on the command line. */
    public static Source of(String name, String url, boolean local) {
        return new Source(name, false, url, Kind.FEED, 1, List.of(), null, false, local, 0);
    }
}
