package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.feed.Opml;
import digest.feed.Opml.Outline;
import digest.feed.UnreadableFeed;
import digest.source.Address;
import digest.source.FeedsText;
import digest.source.FeedsText.Uneditable;
import digest.source.NewFeed;
import digest.source.Sites;
import digest.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code digest feeds import}: what another reader follows, written into feeds.yaml. Asks nobody. */
@Command(
        name = "import",
        customSynopsis = "digest feeds import [OPTIONS] FILE",
        header = "Add the feeds of an OPML file to feeds.yaml.",
        description = {
            "%nThose that are missing, with their folders as tags. They are not asked:",
            "'digest feeds check' tells how they do."
        },
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest feeds import subscriptions.opml"})
final class FeedsImportCommand implements Callable<Integer> {

    /** Bytes; a thousand feeds take 200,000. Chosen by hand. */
    private static final int LARGEST = 10_000_000;

    private final World world;

    @Parameters(paramLabel = "FILE", description = "As other feed readers export it.")
    private Path file;

    @Mixin
    private EditOptions edited;

    @Mixin
    private TalkOptions talk;

    FeedsImportCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        Console console = talk.console(world);
        FeedsYaml list = edited.open(world, false);
        List<Outline> outlines;
        try {
            outlines = Opml.read(bytes());
        } catch (UnreadableFeed unreadable) {
            console.say(Level.QUIET, Ending.FAILED, file + ": " + unreadable.getMessage());
            return ExitCode.FAULTY;
        }
        Set<String> known = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Source source : list.sources()) {
            known.add(FeedsText.identity(source));
            names.add(source.name());
        }
        List<NewFeed> added = new ArrayList<>();
        int skipped = 0;
        for (Outline outline : outlines) {
            NewFeed feed = feed(outline, names);
            Source source;
            try {
                source = source(feed, list);
            } catch (NotTaken why) {
                skipped++;
                String name = outline.title().isEmpty() ? Address.redacted(outline.url()) : outline.title();
                console.say(Level.QUIET, Ending.SKIPPED, name + ": " + why.getMessage());
                continue;
            }
            if (!known.add(FeedsText.identity(source))) continue;
            names.add(source.name());
            added.add(feed);
            console.say(Level.VERBOSE, Ending.OK, source.name() + ": added - " + feed.written());
        }
        if (!added.isEmpty()) {
            list.add(added);
            list.save();
        }
        int there = outlines.size() - added.size() - skipped;
        console.say(
                Level.NORMAL,
                (list.isNew() && !added.isEmpty() ? "began " : "") + list.name() + ": "
                        + Poll.counted(added.size(), "feed") + " added, " + there + " already there, " + skipped
                        + " skipped");
        return ExitCode.OK;
    }

    /** With the title as its name, unless another feed is called so. */
    private static NewFeed feed(Outline outline, Set<String> names) {
        NewFeed feed = Sites.feed(outline.url()).orElse(NewFeed.at(outline.url()));
        boolean named = !outline.title().isEmpty() && !names.contains(outline.title());
        return feed.with(named ? outline.title() : null, null, outline.tags());
    }

    /** A feed of the file is not to be followed. The message says why. */
    private static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;

        NotTaken(String why) {
            super(why);
        }
    }

    /** What a feed would be. A list of somebody else's must not send a secret of the environment to an address of his. */
    private static Source source(NewFeed feed, FeedsYaml list) throws NotTaken {
        if (feed.values().get(0).contains("${"))
            throw new NotTaken("its address takes a value from the environment; if you trust it, write it yourself");
        try {
            Source source = list.source(feed);
            if (source.local()) throw new NotTaken("not an address on the web");
            return source;
        } catch (Uneditable wrong) {
            throw new NotTaken(wrong.getMessage());
        }
    }

    private byte[] bytes() throws UserFault {
        Path path = world.resolve(file);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST)
                throw new UserFault(file + " has more than " + LARGEST / 1_000_000 + " MB: not a list of feeds");
            return bytes;
        } catch (IOException e) {
            throw new UserFault("cannot read " + file + ": "
                    + (Files.isDirectory(path) ? "it is a folder" : CannotWrite.reason(e)));
        }
    }
}
