package digest.cli;

import digest.cli.Console.Level;
import digest.store.Store;
import digest.store.StoreException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code digest fetch}: polls the feeds into the store, for a later {@code build}. */
@Command(
        name = "fetch",
        customSynopsis = "digest fetch [OPTIONS]",
        header = "Only poll the feeds into the store, for a later build.",
        description = "%nFor cron, hourly: some feeds forget an item within the hour.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample, in a crontab:", "  17 * * * *  digest fetch -q --feeds ~/feeds.yaml"})
final class FetchCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private FeedOptions from;

    @Mixin
    private TalkOptions talk;

    FetchCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, StoreException {
        Console console = talk.console(world);
        FeedsFile list = from.list(world, false, console);
        Instant now = world.clock().instant();
        try (Store store = from.store(world, list, console)) {
            Morning morning = new Morning(list.feeds(), store, null, console);
            Poll poll = morning.take(from.fetch(world, list, store, false, world.clock(), console), now);
            if (!poll.anyAnswered()) {
                console.fault(poll.summary() + "; nothing new is known");
                return ExitCode.NO_ANSWER;
            }
            console.say(Level.NORMAL, poll.summary());
            return ExitCode.OK;
        }
    }
}
