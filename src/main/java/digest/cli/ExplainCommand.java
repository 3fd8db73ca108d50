package digest.cli;

import digest.edition.Candidate;
import digest.edition.Composition;
import digest.item.Window;
import digest.render.ExplainRenderer;
import digest.store.Archive;
import digest.store.Past;
import digest.store.Store;
import digest.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code digest explain}: why each story of a window is in or out. Files nothing and records nothing as told. */
@Command(
        name = "explain",
        customSynopsis = "digest explain [OPTIONS] [QUERY]",
        header = "Say why each story of an edition is in or out.",
        description = {
            "%nEvery candidate with the parts of its score, what joined its items, its section",
            "and why it was cut. Composes from the store and from local feeds."
        },
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest explain --date yesterday speculative decoding"})
final class ExplainCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "Only stories with all these words, or with this link.")
    private @Nullable List<String> query;

    @Mixin
    private FeedOptions from;

    @Mixin
    private EditionOptions which;

    @Mixin
    private ReportOptions report;

    @Mixin
    private OutputOptions to;

    @Option(names = "--fetch", order = 41, description = "Poll the feeds first.")
    private boolean fetch;

    @Option(names = "--offline", order = 42, description = "No network, as without --fetch.")
    private boolean offline;

    @Mixin
    private TalkOptions talk;

    ExplainCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, StoreException, CannotWrite {
        if (fetch && offline) throw new UserFault("--fetch and --offline exclude each other");
        Console console = talk.console(world);
        FeedsFile list = from.list(world, which.isSample(), console);
        Clock clock = which.isSample() ? Sample.CLOCK : world.clock();
        Instant now = clock.instant();
        LocalDate date = which.date(list.feeds().edition(), now);
        try (Store store = from.store(world, list, console)) {
            Archive archive = which.isSample() ? null : which.archive(world, list); // the sample's would be written
            Morning morning = new Morning(list.feeds(), store, archive, console);
            List<Answer> answers = which.isSample()
                    ? Sample.answers(list.feeds().sources())
                    : from.fetch(world, list, store, !fetch, clock, console);
            Poll poll = morning.take(answers, now);
            if (which.isSample()) morning.tellSampleHistory(poll, now);
            Past past = morning.past(date);
            Window window = which.window(date, list.feeds().edition(), now, past, null);
            LinkedPages pages = new LinkedPages(
                    store,
                    fetch && !which.isSample() ? urls -> from.fetchPages(world, store, urls, clock, console) : null,
                    console);
            Composition all =
                    morning.compose(morning.candidates(window), past.history(), window, date, poll, pages, now);
            List<Candidate> asked =
                    all.candidates().stream().filter(new Search(query)::finds).toList();
            String text = switch (report.format()) {
                case TEXT -> ExplainRenderer.text(all, asked);
                case JSON -> ExplainRenderer.json(all, asked);
            };
            to.output(world).write(text);
            return ExitCode.OK;
        }
    }
}
