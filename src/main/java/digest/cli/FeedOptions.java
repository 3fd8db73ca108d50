package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.fetch.Fetcher;
import digest.source.Source;
import digest.store.Store;
import digest.store.StoreException;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Which feeds are followed, how they are reached, and where their items are kept. */
final class FeedOptions {

    @Mixin
    private StoreOptions kept;

    @Mixin
    private WebOptions web;

    /** The list that is followed; the sample's is in the program. */
    FeedsFile list(World world, boolean sample, Console console) throws UserFault {
        return kept.list(world, sample, console);
    }

    /** Opens the store of a list, waiting for another run to close it. */
    Store store(World world, FeedsFile list, Console console) throws StoreException {
        return kept.open(world, list, console);
    }

    /** Asks all sources that are due and reads what they answer, in their order; the store says which, and remembers. */
    List<Answer> fetch(World world, FeedsFile list, Store store, boolean offline, Clock clock, Console console)
            throws UserFault, StoreException {
        List<Source> sources = list.feeds().sources();
        Progress progress = new Progress(console, sources.size());
        try (Fetcher fetcher =
                new Fetcher(web.settings(world, kept.cache(world, list), offline), clock, store.remembered())) {
            List<Answer> answers = fetcher.fetchAll(sources, Answer::of, answer -> progress.heard(answer.fetched()));
            store.keep(fetcher.limits());
            console.clearStatus();
            for (String notice : fetcher.notices()) console.say(Level.QUIET, Ending.NOTE, notice);
            return answers;
        } finally {
            console.clearStatus();
        }
    }

    /** Asks for pages that feeds link to and reads them, in their order, but not of hosts that want peace. */
    List<PageAnswer> fetchPages(World world, Store store, List<String> urls, Clock clock, Console console)
            throws UserFault, StoreException {
        Progress progress = new Progress(console, "pages", urls.size());
        try (Fetcher fetcher = world.web().open(web.settings(world, null, false), clock, store.remembered())) {
            List<PageAnswer> pages = fetcher.fetchPages(urls, PageAnswer::of, page -> progress.heard(page.fetched()));
            store.keep(fetcher.limits());
            return pages;
        } finally {
            console.clearStatus();
        }
    }
}
