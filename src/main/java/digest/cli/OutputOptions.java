package digest.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's product goes. */
final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            order = 21,
            paramLabel = "FILE",
            description = "Write there, whole or not at all; - is stdout.")
    private @Nullable Path output;

    Output output(World world) {
        return new Output(world, output);
    }
}
