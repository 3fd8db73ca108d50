package digest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of feeds.yaml: one address to ask, with what the reader thinks of it.
 *
 * @param name how people call it: given, else derived from the shorthand or the host ("r/LocalLLaMA", "arXiv cs.AI cs.CL",
 *     "simonwillison.net"); unique in a list
 * @param named whether {@code name} was given in feeds.yaml or by a shorthand; where not, the feed's own title is better
 * @param url the address: absolute http(s), or a file path when {@link #local()}, absolute if that of feeds.yaml is. Where
 *     feeds.yaml writes {@code ${NAME}}, so does this: it may be printed and stored
 * @param kind the service that its shorthand names; {@link Kind#FEED} for a plain address and for services whose feeds are
 *     like any other's: their nature is read off their content
 * @param weight 1 ordinary, from 0 (never wanted for its own sake) to 2
 * @param tags the reader's own words for it, in the given order
 * @param roundup whether one item tells several stories: true or false as given, null to be detected
 * @param isPrivate whether the address may be on a private network
 * @param local whether {@code url} is a path
 * @param limit at most this many items of it are read; 0 means all
 * @param address what is really asked: {@code url} with each {@code ${NAME}} filled in from the environment. May hold a
 *     secret: it is for the request alone, never printed, stored or logged; {@link #toString} leaves it out
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
        int limit,
        String address) {

    /** The largest weight. */
    public static final double HEAVIEST = 2;

    /** The services whose answers are asked for or read in a way of their own. */
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
        if (weight < 0 || weight > HEAVIEST)
            throw new IllegalArgumentException("a weight is between 0 and 2, not " + weight);
        if (limit < 0) throw new IllegalArgumentException("a limit is not negative: " + limit);
    }

    /** A source whose address holds no secret. */
    public Source(
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
        this(name, named, url, kind, weight, tags, roundup, isPrivate, local, limit, url);
    }

    /** The same, asked elsewhere: at {@code address}, of which {@code url} is what may be printed and stored. */
    public Source askedAt(String url, String address) {
        return new Source(name, named, url, kind, weight, tags, roundup, isPrivate, local, limit, address);
    }

    /** Name and url, for messages of tests and bugs; without the address, which may hold a secret. */
    @Override
    public String toString() {
        return "Source[" + name + " " + url + "]";
    }

    /** A plain source of weight 1, for a feed given on the command line. */
    public static Source of(String name, String url, boolean local) {
        return new Source(name, false, url, Kind.FEED, 1, List.of(), null, false, local, 0);
    }
}
