package digest.cli;

import digest.store.NativeLibrary;
import digest.store.Store;
import digest.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which list is followed, and where its items are kept. */
final class StoreOptions {

    private static final Path MEMORY = Path.of(":memory:");

    @Mixin
    private ListOptions followed;

    @Option(
            names = "--state",
            order = 40,
            paramLabel = "FILE",
            description = {"The store, :memory: for none. Default: one per list", "in ~/.local/state/digest."})
    private @Nullable Path state;

    /** The list that is followed; the sample's is in the program. */
    FeedsFile list(World world, boolean sample, Console console) throws UserFault {
        return followed.list(world, sample, console);
    }

    /** Opens the store of a list, waiting for another run to close it. */
    Store open(World world, FeedsFile list, Console console) throws StoreException {
        NativeLibrary.keepIn(cache(world));
        Path file = file(world, list);
        if (file == null) return Store.inMemory();
        console.say(Console.Level.EVERYTHING, "store: " + file);
        return Store.open(file, Store.PATIENCE, line -> console.say(Console.Level.NORMAL, line));
    }

    /** The store of a list, where one was made before; null where there is none. */
    @Nullable
    Store openIfThere(World world, FeedsFile list, Console console) throws StoreException {
        Path file = file(world, list);
        return file != null && Files.exists(file) ? open(world, list, console) : null;
    }

    /** One cache per store, as one process at a time may use either. */
    @Nullable
    Path cache(World world, FeedsFile list) {
        Path file = file(world, list);
        if (file == null) return null;
        Path name = Store.defaultFile(file, world::variable, world.home()).getFileName();
        return cache(world).resolve("http").resolve(name.toString().replaceFirst("\\.db$", ""));
    }

    private static Path cache(World world) {
        return world.xdg("XDG_CACHE_HOME", ".cache").resolve("digest");
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
