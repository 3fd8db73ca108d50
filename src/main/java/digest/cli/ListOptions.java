package digest.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which list is read. */
final class ListOptions {

    @Option(
            names = "--feeds",
            order = 1,
            paramLabel = "FILE",
            description = {"Default: ./feeds.yaml, the one in ~/.config/digest,", "else the list in the program."})
    private @Nullable Path feeds;

    /** The list; the sample's is in the program. */
    FeedsFile list(World world, boolean sample, Console console) throws UserFault {
        if (!sample) return FeedsFile.find(world, feeds, console);
        if (feeds != null) throw new UserFault("--sample and --feeds exclude each other");
        return FeedsFile.sample(world);
    }
}
