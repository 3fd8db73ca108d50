package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.feed.Opml;
import digest.feed.Opml.Outline;
import digest.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digest feeds export}: feeds.yaml as other readers take it. */
@Command(
        name = "export",
        customSynopsis = "digest feeds export [OPTIONS]",
        header = "Print feeds.yaml as OPML, for other feed readers.",
        description = {
            "%nShorthands as the addresses they ask, tags as folders. A ${NAME} stays as it is",
            "written: no secret leaves. Feeds that are files are left out."
        },
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest feeds export -o feeds.opml"})
final class FeedsExportCommand implements Callable<Integer> {

    private final World world;

    @Option(
            names = "--feeds",
            order = 1,
            paramLabel = "FILE",
            description = {"Default: ./feeds.yaml, the one in ~/.config/digest,", "else the list in the program."})
    private @Nullable Path feeds;

    @Option(
            names = {"-o", "--output"},
            order = 21,
            paramLabel = "FILE",
            description = "Write there, whole or not at all; - is stdout.")
    private @Nullable Path output;

    @Mixin
    private TalkOptions talk;

    FeedsExportCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        Console console = talk.console(world);
        FeedsFile list = FeedsFile.find(world, feeds, console);
        List<Outline> outlines = new ArrayList<>();
        for (Source source : list.feeds().sources()) {
            if (source.local()) console.say(Level.NORMAL, Ending.SKIPPED, source.name() + ": a file");
            else outlines.add(new Outline(source.name(), source.url(), source.tags()));
        }
        String opml = Opml.write(list.feeds().edition().title(), outlines);
        new Output(world, output).write(Morning.utf8(opml));
        return ExitCode.OK;
    }
}
