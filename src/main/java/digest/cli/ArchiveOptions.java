package digest.cli;

import digest.store.Archive;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where editions are filed. */
final class ArchiveOptions {

    @Option(
            names = "--archive",
            order = 30,
            paramLabel = "DIR",
            description = "The folder of editions, not the one of feeds.yaml.")
    private @Nullable Path archive;

    /** Whether the folder is set by hand. */
    boolean given() {
        return archive != null;
    }

    /** The folder; null for none. A list out of the jar has none of its own. */
    @Nullable
    Archive archive(World world, FeedsFile list) {
        if (archive != null) return new Archive(world.resolve(archive));
        String own = list.feeds().edition().archive();
        if (own == null || list.origin() != FeedsFile.Origin.FILE) return null;
        return new Archive(list.path().resolveSibling(own).normalize());
    }
}
