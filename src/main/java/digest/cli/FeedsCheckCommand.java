package digest.cli;

import digest.cli.Console.Level;
import digest.source.Address;
import digest.source.Fetched.Outcome;
import digest.source.Source;
import digest.store.Health;
import digest.store.Store;
import digest.store.StoreException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digest feeds check}: asks all feeds and says how each does. What they answer is remembered, as of any poll. */
@Command(
        name = "check",
        customSynopsis = "digest feeds check [OPTIONS]",
        header = "Ask all feeds and print how each does.",
        description = {
            "%nOutcome and reason, last success, items per week, errors in a row, next check.",
            "Exit code 4: a feed is broken. One that is limited is not."
        },
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest feeds check --feeds ~/news/feeds.yaml"})
final class FeedsCheckCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String NONE = "-";

    private final World world;

    @Mixin
    private FeedOptions from;

    @Option(names = "--offline", order = 41, description = "Ask nobody: what the store knows of earlier polls.")
    private boolean offline;

    @Mixin
    private TalkOptions talk;

    FeedsCheckCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, StoreException, CannotWrite {
        Console console = talk.console(world);
        FeedsFile list = from.list(world, false, console);
        Instant now = world.clock().instant();
        try (Store store = from.store(world, list, console)) {
            Morning morning = new Morning(list.feeds(), store, null, console);
            Poll poll = morning.remember(from.fetch(world, list, store, offline, world.clock(), console), now);
            Columns columns =
                    new Columns("name", "outcome", "last success", "per week", "errors", "next check", "detail");
            boolean broken = false;
            for (Source source : list.feeds().sources()) {
                Optional<Health> health = store.health(source);
                broken |= health.isPresent() && health.get().outcome() == Outcome.FAILED;
                columns.add(row(source, health, store.itemsPerWeek(source, now), now));
            }
            new Output(world, null).write(columns.text());
            if (!offline) console.say(Level.NORMAL, poll.summary());
            return broken ? ExitCode.FAULTY : ExitCode.OK;
        }
    }

    private static String[] row(Source source, Optional<Health> known, OptionalDouble perWeek, Instant now) {
        String rate = perWeek.isPresent() ? rate(perWeek.getAsDouble()) : NONE;
        if (known.isEmpty()) return new String[] {source.name(), "unasked", "never", rate, "0", "now", NONE};
        Health health = known.get();
        Instant next = health.nextCheck();
        return new String[] {
            source.name(),
            health.outcome().name().toLowerCase(Locale.ROOT),
            minute(health.lastSuccess()),
            rate,
            String.valueOf(health.failures()),
            next == null || !next.isAfter(now) ? "now" : MINUTE.format(next),
            detail(health)
        };
    }

    private static String detail(Health health) {
        if (health.detail() != null) return health.detail();
        if (health.movedTo() == null) return NONE;
        return "moved to " + Address.redacted(health.movedTo()) + ", change feeds.yaml";
    }

    private static String minute(@Nullable Instant instant) {
        return instant == null ? "never" : MINUTE.format(instant);
    }

    /** "84", "3.5", "0.3", "0". */
    private static String rate(double perWeek) {
        return String.format(Locale.ROOT, perWeek >= 10 ? "%.0f" : "%.1f", perWeek)
                .replaceFirst("\\.0$", "");
    }
}
