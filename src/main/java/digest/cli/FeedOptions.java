package digest.cli;

import digest.fetch.FetchSettings;
import digest.fetch.Fetcher;
import digest.fetch.Patience;
import digest.fetch.Proxies;
import digest.source.Fetched;
import digest.source.Source;
import digest.store.Store;
import digest.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which feeds are followed, how they are reached, and where their items are kept. */
final class FeedOptions {

    private static final Path MEMORY = Path.of(":memory:");

    @Option(
            names = "--feeds",
            order = 1,
            paramLabel = "FILE",
            description = "Default: ./feeds.yaml, the one in ~/.config/digest, or the bundled list.")
    private @Nullable Path feeds;

    @Option(
            names = "--state",
            order = 40,
            paramLabel = "FILE",
            description = "The store; default: one per feeds.yaml in ~/.local/state/digest. :memory: keeps nothing.")
    private @Nullable Path state;

    @Option(
            names = "--proxy",
            order = 50,
            paramLabel = "URL",
            description = "Default: the usual environment variables.")
    private @Nullable String proxy;

    /** The list that is followed. */
    FeedsFile list(World world, Console console) throws UserFault {
        return FeedsFile.find(world, feeds, console);
    }

    /** Opens the store of a list, waiting for another run to close it. */
    Store store(World world, FeedsFile list, Console console) throws StoreException {
        Path file = file(world, list);
        if (file == null) return Store.inMemory();
        console.say(Console.Level.EVERYTHING, "store: " + file);
        return Store.open(file, Store.PATIENCE, console::status);
    }

    /** Asks all sources; an answer each, in their order. */
    List<Fetched> fetch(World world, FeedsFile list, boolean offline, Clock clock, Console console) throws UserFault {
        List<Source> sources = list.feeds().sources();
        Progress progress = new Progress(console, sources.size());
        try (Fetcher fetcher = new Fetcher(settings(world, list, offline), clock)) {
            return fetcher.fetchAll(sources, progress::heard);
        } finally {
            console.clearStatus();
        }
    }

    private FetchSettings settings(World world, FeedsFile list, boolean offline) throws UserFault {
        try {
            return new FetchSettings(
                    Version.NUMBER, cache(world, list), Proxies.of(proxy, world::variable), offline, Patience.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new UserFault(e.getMessage());
        }
    }

    /** One cache per store, as one process at a time may use either. */
    private @Nullable Path cache(World world, FeedsFile list) {
        Path file = file(world, list);
        if (file == null) return null;
        Path name = Store.defaultFile(file, world::variable, world.home()).getFileName();
        return world.xdg("XDG_CACHE_HOME", ".cache")
                .resolve("digest")
                .resolve("http")
                .resolve(name.toString().replaceFirst("\\.db$", ""));
    }

    /** Null: in memory. A list out of the jar is kept under its name as well, but for the sample. */
    private @Nullable Path file(World world, FeedsFile list) {
        if (state == null)
            return list.origin() == FeedsFile.Origin.SAMPLE
                    ? null
                    : Store.defaultFile(list.path(), world::variable, world.home());
        return state.equals(MEMORY) ? null : world.resolve(state);
    }
}
