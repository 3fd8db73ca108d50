package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.source.FeedsText.Uneditable;
import digest.source.NewFeed;
import digest.source.Sites;
import digest.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code digest feeds remove}: takes a feed out of feeds.yaml. What the store knows of it stays. */
@Command(
        name = "remove",
        customSynopsis = "digest feeds remove [OPTIONS] FEED...",
        header = "Take a feed out of feeds.yaml, and its own comment with it.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest feeds remove r/LocalLLaMA"})
final class FeedsRemoveCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            paramLabel = "FEED",
            arity = "1..*",
            description = "Its name, as 'digest feeds list' has it, or its address.")
    private List<String> inputs;

    @Mixin
    private EditOptions edited;

    @Mixin
    private TalkOptions talk;

    FeedsRemoveCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        Console console = talk.console(world);
        FeedsYaml list = edited.open(world, true);
        List<String> removed = new ArrayList<>();
        for (String input : inputs) {
            Source source = meant(input, list);
            list.remove(source);
            removed.add(source.name());
        }
        list.save();
        console.say(
                Level.NORMAL,
                Ending.OK,
                "removed from " + list.name() + ": " + String.join(", ", removed) + "; "
                        + Poll.counted(list.sources().size(), "feed") + " left");
        return ExitCode.OK;
    }

    private static Source meant(String input, FeedsYaml list) throws UserFault {
        for (Source source : list.sources()) if (source.name().equals(input)) return source;
        List<Source> alike = list.sources().stream()
                .filter(source -> source.name().equalsIgnoreCase(input))
                .toList();
        if (alike.size() == 1) return alike.get(0);
        for (NewFeed feed : List.of(NewFeed.at(input), Sites.feed(input).orElse(NewFeed.at(input)))) {
            try {
                Source known = list.known(feed);
                if (known != null) return known;
            } catch (Uneditable noAddress) {
                // then it was a name
            }
        }
        throw new UserFault("no feed '" + input + "' in " + list.name()
                + Choice.hint(input, list.sources().stream().map(Source::name).toList()));
    }
}
