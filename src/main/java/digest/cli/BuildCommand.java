package digest.cli;

import digest.cli.Console.Level;
import digest.edition.Edition;
import digest.item.Item;
import digest.item.Window;
import digest.render.Format;
import digest.source.Feeds;
import digest.store.Archive;
import digest.store.Past;
import digest.store.Store;
import digest.store.StoreException;
import digest.story.History;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digest build}, the shell: reads the world, asks Pipeline for an edition, writes it down. */
@Command(
        name = "build",
        customSynopsis = "digest build [OPTIONS]",
        header = "Fetch the feeds, print the digest of the day, and file it.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest build --date yesterday -o yesterday.md"})
final class BuildCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private FeedOptions from;

    @Mixin
    private EditionOptions which;

    @Option(
            names = "--review",
            order = 13,
            paramLabel = "DURATION",
            description = "The best of the last 7d, told or not; not filed.")
    private @Nullable Duration review;

    @Option(
            names = "--format",
            order = 20,
            paramLabel = "FORMAT",
            completionCandidates = Choice.Formats.class,
            description = "markdown (default), text, html, json or atom.")
    private Format format = Format.MARKDOWN;

    @Option(names = "--footer", order = 22, description = "End on a line about feeds and stories, as html does.")
    private boolean footer;

    @Mixin
    private OutputOptions to;

    @Option(names = "--offline", order = 41, description = "No network: what the store holds, and local feeds.")
    private boolean offline;

    @Mixin
    private TalkOptions talk;

    BuildCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, StoreException, CannotWrite {
        Console console = talk.console(world);
        if (review != null && which.hasFrom())
            throw new UserFault("--review and --from both say where the window begins");
        FeedsFile list = from.list(world, which.isSample(), console);
        Feeds feeds = footer ? list.feeds().withFooter() : list.feeds();
        Archive archive = which.archive(world, list);
        Clock clock = which.isSample() ? Sample.CLOCK : world.clock();
        Instant now = clock.instant();
        LocalDate date = which.date(feeds.edition(), now);

        try (Store store = from.store(world, list, console)) {
            Morning morning = new Morning(feeds, store, archive, console);
            List<Answer> answers = which.isSample()
                    ? Sample.answers(feeds.sources())
                    : from.fetch(world, list, store, offline, clock, console);
            Poll poll = morning.take(answers, now);
            if (which.isSample()) morning.tellSampleHistory(poll, now);

            Past past = morning.past(date);
            Window window = which.window(date, feeds.edition(), now, past, review);
            List<Item> items = morning.candidates(window);
            if (!poll.anyAnswered() && items.isEmpty()) {
                poll.tellSkipped(console);
                console.fault(poll.summary() + "; nothing is known of " + date + ", nothing was written");
                return ExitCode.NO_ANSWER;
            }
            History history = review == null ? past.history() : History.NONE;
            boolean askWeb = !offline && !which.isSample() && poll.anyAnswered();
            LinkedPages pages = new LinkedPages(
                    store, askWeb ? urls -> from.fetchPages(world, store, urls, clock, console) : null, console);
            Edition edition = morning.compose(items, history, window, date, poll, pages, now)
                    .edition();
            tellWhatWasLeftOut(edition, console);

            if (review == null) morning.file(edition);
            to.output(world).write(morning.render(format, edition));
            if (review == null) morning.tell(edition); // only now is it told
            console.say(
                    Level.NORMAL, poll.summary() + "; " + Poll.counted(items.size(), "item") + ", " + stories(edition));
            return ExitCode.OK;
        }
    }

    private static void tellWhatWasLeftOut(Edition edition, Console console) {
        edition.sections().stream()
                .flatMap(section -> section.stories().stream())
                .flatMap(written -> written.leftOut().stream())
                .forEach(line -> console.say(Level.EVERYTHING, "left out, not grounded: " + line));
    }

    private static String stories(Edition edition) {
        return Poll.counted(
                edition.sections().stream().mapToLong(s -> s.stories().size()).sum(), "story");
    }
}
