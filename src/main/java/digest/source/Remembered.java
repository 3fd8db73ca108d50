package digest.source;

import java.util.List;
import java.util.Map;

/**
 * What earlier runs learnt about asking.
 *
 * @param sources by {@link Source#url()}
 * @param limits of hosts, those that are over included, whose streak still counts
 */
public record Remembered(Map<String, Terms> sources, List<HostLimit> limits) {

    public static final Remembered NOTHING = new Remembered(Map.of(), List.of());

    public Remembered {
        sources = Map.copyOf(sources);
        limits = List.copyOf(limits);
    }

    /** The terms of a source; {@link Terms#NONE} if it is new. */
    public Terms of(Source source) {
        return sources.getOrDefault(source.url(), Terms.NONE);
    }
}
