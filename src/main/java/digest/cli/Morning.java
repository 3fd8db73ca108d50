package digest.cli;

import digest.Pipeline;
import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.edition.Composition;
import digest.edition.Edition;
import digest.item.Harvest;
import digest.item.Item;
import digest.item.Window;
import digest.render.Format;
import digest.render.Renderer;
import digest.render.Style;
import digest.source.Feeds;
import digest.source.Feeds.EditionSettings;
import digest.source.Fetched;
import digest.source.Problem;
import digest.store.Archive;
import digest.store.Past;
import digest.store.Store;
import digest.store.StoreException;
import digest.story.History;
import digest.story.Shortlist;
import digest.story.Story;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every command that looks at the day's news does: bytes → items → store → an edition composed of what the store
 * holds of its window.
 *
 * @param archive where earlier editions are read from; null: from the store
 */
record Morning(Feeds feeds, Store store, @Nullable Archive archive, Console console) {

    /** Remembers what the sources answered; says which of them failed. */
    Poll take(List<Answer> answers, Instant now) throws StoreException {
        Poll poll = remember(answers, now);
        poll.tell(console);
        return poll;
    }

    /** Remembers what the sources answered. */
    Poll remember(List<Answer> answers, Instant now) throws StoreException {
        List<Fetched> fetched = answers.stream().map(Answer::fetched).toList();
        Harvest harvest = Answer.joined(answers);
        store.add(harvest, fetched, now);
        return Poll.of(fetched, harvest);
    }

    /** What earlier editions told, and what is on record of this one. */
    Past past(LocalDate date) throws StoreException {
        Past past = archive == null ? store.past(date) : archive.past(date);
        for (Problem p : past.problems()) console.say(Level.QUIET, Ending.NOTE, p.source() + ": " + p.detail());
        return past;
    }

    /** The items of a window, as the sources configured now told them. */
    List<Item> candidates(Window window) throws StoreException {
        console.say(Level.EVERYTHING, "window: " + window.from() + " to " + window.to());
        int undated = store.unplaced(window, feeds.sources());
        if (undated > 0)
            console.say(Level.VERBOSE, Ending.NOTE, Poll.counted(undated, "item") + " without any date left out");
        return store.candidates(window, feeds.sources());
    }

    /** The edition of the items, those that say little told by the pages that they lead to. */
    Composition compose(
            List<Item> items, History history, Window window, LocalDate date, Poll poll, LinkedPages pages, Instant now)
            throws StoreException, UserFault {
        List<Story> stories = Pipeline.rank(items, history, feeds, window);
        Map<Item, String> shortlist = Shortlist.of(stories);
        List<Item> read = Shortlist.read(items, shortlist, pages.read(shortlist.values(), window, now));
        if (!read.equals(items)) stories = Pipeline.rank(read, history, feeds, window);
        return Pipeline.compose(stories, feeds, window, date, poll.coverage());
    }

    Composition compose(List<Item> items, History history, Window window, LocalDate date, Poll poll) {
        return Pipeline.compose(items, history, feeds, window, date, poll.coverage());
    }

    String render(Format format, Edition edition) {
        EditionSettings settings = feeds.edition();
        return Renderer.of(format, new Style(settings.title(), settings.sentenceCase(), settings.footer()))
                .render(edition);
    }

    /** The sample's first day, composed and told, so that its second has a past. */
    void tellSampleHistory(Poll poll, Instant now) throws StoreException, UserFault {
        LocalDate day = Sample.FIRST_DAY;
        Past past = past(day);
        Window window = new EditionOptions().window(day, feeds.edition(), now, past, null);
        Edition edition =
                compose(candidates(window), past.history(), window, day, poll).edition();
        file(edition);
        tell(edition);
    }

    /** Files an edition in the archive, where there is one. */
    void file(Edition edition) throws StoreException {
        if (archive != null)
            archive.write(edition.date(), utf8(render(Format.MARKDOWN, edition)), utf8(render(Format.JSON, edition)));
    }

    /** Remembers an edition as told: when its digest has been written, and not before. */
    void tell(Edition edition) throws StoreException {
        store.commit(edition, render(Format.JSON, edition));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
