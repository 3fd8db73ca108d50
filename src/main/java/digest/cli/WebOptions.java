package digest.cli;

import digest.fetch.FetchSettings;
import digest.fetch.Keys;
import digest.fetch.Patience;
import digest.fetch.Proxies;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the web is reached. */
final class WebOptions {

    @Option(
            names = "--proxy",
            order = 50,
            paramLabel = "URL",
            description = "Default: the usual environment variables.")
    private @Nullable String proxy;

    /** @param cache folder of the HTTP cache, which one process at a time may use; null keeps nothing */
    FetchSettings settings(World world, @Nullable Path cache, boolean offline) throws UserFault {
        try {
            return new FetchSettings(
                    Version.NUMBER,
                    cache,
                    Proxies.of(proxy, world::variable),
                    offline,
                    Patience.DEFAULT,
                    Keys.of(world::variable));
        } catch (IllegalArgumentException e) {
            throw new UserFault(e.getMessage());
        }
    }
}
