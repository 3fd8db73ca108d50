package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.cli.InputOptions.Format;
import digest.feed.Feed;
import digest.feed.FeedReader;
import digest.feed.UnreadableFeed;
import digest.fetch.Fetcher;
import digest.source.Address;
import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.source.Source;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code digest feeds show}: what is read of a feed, raw. Needs no feeds.yaml and keeps nothing. */
@Command(
        name = "show",
        customSynopsis = "digest feeds show [OPTIONS] FEED...",
        header = "Print what is read of a feed, in feeds.yaml or not.",
        description = "%nIts items as the feed has them: dates raw, links absolute, text plain.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest feeds show --format json https://example.org/feed.xml"})
final class FeedsShowCommand implements Callable<Integer> {

    private final World world;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "An address on the web, or a file.")
    private List<String> inputs;

    @Mixin
    private InputOptions each;

    @Mixin
    private WebOptions web;

    @Mixin
    private TalkOptions talk;

    FeedsShowCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        Format format = each.format(inputs, "feed");
        Console console = talk.console(world);
        List<Source> sources =
                inputs.stream().map(input -> InputOptions.source(world, input)).toList();
        Output output = new Output(world, null);
        boolean faulty = false;
        try (Fetcher fetcher = new Fetcher(web.settings(world, null, false), world.clock())) {
            // all addresses at once; files one after the other, so that not more than one is held
            Queue<Shown> answers = new ArrayDeque<>(
                    ask(fetcher, sources.stream().filter(s -> !s.local()).toList(), format, console));
            for (Source source : sources) {
                Shown shown = source.local() ? shown(fetcher.read(source), format) : answers.remove();
                faulty |= shown.faulty();
                output.write(shown.text());
                shown.notes()
                        .forEach((ending, note) -> console.say(
                                ending == Ending.FAILED ? Level.QUIET : Level.VERBOSE,
                                ending,
                                Address.redacted(source.name()) + ": " + note));
            }
            for (String notice : fetcher.notices()) console.say(Level.QUIET, Ending.NOTE, notice);
        }
        return faulty ? ExitCode.FAULTY : ExitCode.OK;
    }

    /**
     * What is to be said of an answer.
     *
     * @param answer without its bytes
     * @param text to print; "" for none
     * @param notes for standard error: how it went
     */
    private record Shown(Fetched answer, boolean faulty, String text, Map<Ending, String> notes) {}

    private List<Shown> ask(Fetcher fetcher, List<Source> sources, Format format, Console console) {
        if (sources.isEmpty()) return List.of();
        Progress progress = new Progress(console, sources.size());
        try {
            return fetcher.fetchAll(sources, answer -> shown(answer, format), shown -> progress.heard(shown.answer()));
        } finally {
            console.clearStatus();
        }
    }

    private static Shown shown(Fetched answer, Format format) {
        if (!(answer instanceof Body body)) return faulty(answer, ((Failed) answer).reason(), format);
        Feed feed;
        try {
            feed = FeedReader.read(body.bytes(), body.url(), body.contentType());
        } catch (UnreadableFeed unreadable) {
            return faulty(body.emptied(), unreadable.getMessage(), format);
        }
        ShownFeed shown = new ShownFeed(feed);
        String text = switch (format) {
            case TEXT -> shown.text();
            case JSON -> shown.json();
            case JSONL -> shown.jsonLine(answer.source().name());
        };
        Map<Ending, String> notes = new EnumMap<>(Ending.class);
        notes.put(Ending.OK, Poll.counted(feed.entries().size(), "item"));
        if (!feed.repairs().isEmpty()) notes.put(Ending.NOTE, String.join(", ", feed.repairs()));
        return new Shown(body.emptied(), false, text, notes);
    }

    private static Shown faulty(Fetched answer, String why, Format format) {
        return format == Format.JSONL
                ? new Shown(
                        answer, true, InputOptions.unreadable(answer.source().name(), why), Map.of())
                : new Shown(answer, true, "", Map.of(Ending.FAILED, why));
    }
}
