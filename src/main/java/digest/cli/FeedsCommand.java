package digest.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code digest feeds}: names the commands about feeds. */
@Command(
        name = "feeds",
        customSynopsis = "digest feeds COMMAND [OPTIONS]",
        header = "Look into feeds, and manage the list of them.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands ('digest feeds COMMAND --help' tells more):%n",
        footer = {"%nExample:", "  digest feeds show https://simonwillison.net/atom/everything/"})
final class FeedsCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw Refusals.commandMissing(spec);
    }
}
