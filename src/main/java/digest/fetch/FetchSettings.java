package digest.fetch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the fetcher is told by the command line and the environment.
 *
 * @param version of the program, for the User-Agent: "0.1.0"
 * @param cache folder of the HTTP cache, made if it is missing and done without if it cannot be written; null keeps nothing.
 *     One process at a time may use it: the caller holds the run's lock.
 * @param proxies what to go through
 * @param offline whether to leave the network alone; local files are read all the same
 * @param patience times and sizes
 * @param keys what we are known by
 */
public record FetchSettings(
        String version, @Nullable Path cache, Proxies proxies, boolean offline, Patience patience, Keys keys) {

    /** Known nowhere. */
    public FetchSettings(String version, @Nullable Path cache, Proxies proxies, boolean offline, Patience patience) {
        this(version, cache, proxies, offline, patience, Keys.NONE);
    }

    /** No cache, no proxy, the usual patience. */
    public static FetchSettings of(String version) {
        return new FetchSettings(version, null, Proxies.NONE, false, Patience.DEFAULT);
    }
}
