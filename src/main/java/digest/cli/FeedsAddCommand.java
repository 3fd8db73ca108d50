package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.cli.FeedFinder.Found;
import digest.cli.FeedFinder.NothingFound;
import digest.feed.FeedLinks.FeedLink;
import digest.fetch.Fetcher;
import digest.source.Address;
import digest.source.FeedsText.Uneditable;
import digest.source.NewFeed;
import digest.source.Source;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code digest feeds add}: finds the feed of a site, sees that it can be read, and writes it into feeds.yaml. */
@Command(
        name = "add",
        customSynopsis = "digest feeds add [OPTIONS] ADDRESS...",
        header = "Find the feed of a site and write it into feeds.yaml.",
        description = "%nNothing else in the file changes. Without a feeds.yaml, one is begun here.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest feeds add --weight 1.3 --tag lab https://simonwillison.net"})
final class FeedsAddCommand implements Callable<Integer> {

    private final World world;

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "Of a site, of its feed, or a file.")
    private List<String> inputs;

    @Mixin
    private EditOptions edited;

    @Option(names = "--name", order = 10, paramLabel = "NAME", description = "What to call it; for one feed.")
    private @Nullable String name;

    @Option(names = "--weight", order = 11, paramLabel = "WEIGHT", description = "1 is ordinary; from 0 to 2.")
    private @Nullable Double weight;

    @Option(names = "--tag", order = 12, paramLabel = "TAG", description = "A word of yours for it; may be repeated.")
    private List<String> tags = List.of();

    @Mixin
    private WebOptions web;

    @Mixin
    private TalkOptions talk;

    FeedsAddCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        if (name != null && inputs.size() > 1) throw new UserFault("--name is for one feed, not for " + inputs.size());
        if (name != null && name.isBlank()) throw new UserFault("--name is empty");
        if (weight != null && !(weight >= 0 && weight <= Source.HEAVIEST))
            throw new UserFault("--weight is " + weight + "; write a number from 0 to 2");
        Console console = talk.console(world);
        FeedsYaml list = edited.open(world, false);
        int before = list.sources().size();
        boolean faulty = false;
        try (Fetcher fetcher = new Fetcher(web.settings(world, null, false), world.clock())) {
            FeedFinder finder = new FeedFinder(world, list, fetcher);
            for (String input : inputs) {
                console.status("looking at " + Address.redacted(input));
                try {
                    add(finder.find(input), list, console);
                } catch (NothingFound none) {
                    faulty = true;
                    console.say(Level.QUIET, Ending.FAILED, Address.redacted(input) + ": " + none.getMessage());
                }
            }
        }
        console.clearStatus();
        if (list.sources().size() > before) {
            list.save();
            if (list.isNew()) console.say(Level.NORMAL, "began " + list.name());
        }
        return faulty ? ExitCode.FAULTY : ExitCode.OK;
    }

    private void add(Found found, FeedsYaml list, Console console) throws UserFault {
        NewFeed feed = found.feed().with(name, weight, tags);
        Source known;
        try {
            known = list.known(feed);
        } catch (Uneditable wrong) {
            throw new UserFault(wrong.getMessage());
        }
        if (known != null) {
            console.say(Level.NORMAL, "already in " + list.name() + ": " + known.name());
            return;
        }
        Source added = list.add(feed);
        String items = found.items() == null ? "not read yet: " + found.note() : Poll.counted(found.items(), "item");
        console.say(Level.NORMAL, Ending.OK, added.name() + ": added - " + feed.written() + " (" + items + ")");
        if (!found.others().isEmpty())
            console.say(
                    Level.NORMAL,
                    Ending.NOTE,
                    "the page names other feeds: "
                            + found.others().stream().map(FeedLink::url).collect(Collectors.joining(" ")));
    }
}
