package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.feed.Opml;
import digest.feed.Opml.Outline;
import digest.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private ListOptions followed;

    @Mixin
    private OutputOptions to;

    @Mixin
    private TalkOptions talk;

    FeedsExportCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        Console console = talk.console(world);
        FeedsFile list = followed.list(world, false, console);
        List<Outline> outlines = new ArrayList<>();
        for (Source source : list.feeds().sources()) {
            if (source.local()) console.say(Level.NORMAL, Ending.SKIPPED, source.name() + ": a file");
            else outlines.add(new Outline(source.name(), source.url(), source.tags()));
        }
        String opml = Opml.write(list.feeds().edition().title(), outlines);
        to.output(world).write(opml);
        return ExitCode.OK;
    }
}
