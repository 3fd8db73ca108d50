package digest.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code digest} itself: names the commands. */
@Command(
        name = "digest",
        versionProvider = Version.class,
        customSynopsis = "digest COMMAND [OPTIONS]",
        header = "A morning digest of AI engineering news, from feeds, with every choice explained.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands ('digest COMMAND --help' tells more):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:digest written, even if some feeds failed",
            "1:could not write, or a bug",
            "2:wrong options or feeds.yaml",
            "3:no feed answered, nothing is stored of the day, nothing written",
            "4:what was looked at has faults: a feed, or a claim of a digest"
        },
        footer = {"%nExample:", "  digest build --sample"})
final class DigestCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show version and commit.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw Refusals.commandMissing(spec);
    }
}
