package digest.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which list is changed. */
final class EditOptions {

    @Option(
            names = "--feeds",
            order = 1,
            paramLabel = "FILE",
            description = "Default: ./feeds.yaml, the one in ~/.config/digest.")
    private @Nullable Path feeds;

    /** @param needed whether there must be one; else a new one is begun */
    FeedsYaml open(World world, boolean needed) throws UserFault {
        return FeedsYaml.open(world, feeds, needed);
    }
}
