package digest.cli;

import digest.feed.Feed;
import digest.feed.FeedLinks;
import digest.feed.FeedLinks.FeedLink;
import digest.feed.FeedReader;
import digest.feed.UnreadableFeed;
import digest.fetch.Fetcher;
import digest.source.FeedsText.Uneditable;
import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.NewFeed;
import digest.source.Sites;
import digest.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the feed that is meant by an address: of a site, of a page, of the feed itself. */
final class FeedFinder {

    /** Of the feeds that a page names, so many are tried; chosen by hand. */
    private static final int MOST_TRIED = 5;

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*");

    private static final Pattern HOST = Pattern.compile("(?i)[^\\s/?#]+\\.[a-z]{2,}(:[0-9]+)?([/?#]\\S*)?");

    private final World world;
    private final FeedsYaml list;
    private final Fetcher fetcher;

    FeedFinder(World world, FeedsYaml list, Fetcher fetcher) {
        this.world = world;
        this.list = list;
        this.fetcher = fetcher;
    }

    /**
     * A feed that was found.
     *
     * @param items how many it shows; null where it could not be read just now, but is there
     * @param others what the page names besides
     * @param note why it could not be read; null where it could
     */
    record Found(
            NewFeed feed,
            @Nullable Integer items,
            List<FeedLink> others,
            @Nullable String note) {}

    /** There is no feed to be found there. The message says why in one line. */
    static final class NothingFound extends Exception {
        private static final long serialVersionUID = 1;

        NothingFound(String why) {
            super(why);
        }
    }

    /** @param input as typed: an address with or without https://, or a file */
    Found find(String input) throws NothingFound {
        if (!WEB.matcher(input).matches()) {
            if (SCHEME.matcher(input).matches() && !HOST.matcher(input).matches())
                throw new NothingFound("write an address that begins with https://, or a file");
            Path file = world.resolve(FileName.parse(input));
            if (Files.exists(file)) return local(file);
            if (!HOST.matcher(input).matches()) throw new NothingFound("neither an address nor a file");
            return find("https://" + input);
        }
        Optional<NewFeed> known = Sites.feed(input);
        if (known.isPresent()) return need(known.get());
        Optional<NewFeed> perhaps = Sites.perhaps(input);
        if (perhaps.isPresent()) {
            Tried tried = tried(perhaps.get(), true);
            if (tried.feed() != null || tried.isLimited()) return found(perhaps.get(), tried, List.of());
        }
        return asked(input.replaceFirst("#.*", ""));
    }

    private Found local(Path file) throws NothingFound {
        Path folder = list.folder();
        String path = file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
        return need(NewFeed.at(path));
    }

    private Found need(NewFeed feed) throws NothingFound {
        Tried tried = tried(feed, true);
        if (tried.feed() == null && !tried.isLimited()) throw new NothingFound(tried.why());
        return found(feed, tried, List.of());
    }

    private Found asked(String url) throws NothingFound {
        NewFeed itself = NewFeed.at(url);
        Tried page = tried(itself, true);
        if (page.feed() != null || page.isLimited()) return found(itself, page, List.of());
        if (page.links().isEmpty() && !page.isPage()) throw new NothingFound(page.why());
        List<FeedLink> links = page.links();
        for (FeedLink link : links.subList(0, Math.min(MOST_TRIED, links.size()))) {
            Found found = named(link.url(), page.url());
            if (found == null) continue;
            List<FeedLink> others = new ArrayList<>(links);
            others.remove(link);
            return new Found(found.feed(), found.items(), others, found.note());
        }
        if (links.isEmpty())
            for (String guess : FeedLinks.common(page.url())) {
                Found found = named(guess, page.url());
                if (found != null && found.items() != null) return found;
            }
        throw new NothingFound(
                links.isEmpty() ? "no feed: " + page.why() : "its page names feeds, and none can be read");
    }

    /** A feed that a page names, in the shorthand of its service where there is one; null where it cannot be read. */
    private @Nullable Found named(String url, String page) {
        NewFeed feed = Sites.feed(url).orElse(NewFeed.at(url));
        Tried tried = tried(feed, server(url).equals(server(page)));
        return tried.feed() == null && !tried.isLimited() ? null : found(feed, tried, List.of());
    }

    private static String server(String url) {
        return url.replaceFirst("(?i)^https?://([^/?#]*).*", "$1");
    }

    private static Found found(NewFeed feed, Tried tried, List<FeedLink> others) {
        Integer items = tried.feed() == null ? null : tried.feed().entries().size();
        return new Found(feed, items, others, items == null ? tried.why() : null);
    }

    /**
     * What asking for a feed gave.
     *
     * @param feed null where there is none
     * @param why in one line, where there is none
     * @param isPage whether there is a page instead
     * @param url where it was found in the end
     * @param links what it names, if it is a page
     */
    private record Tried(
            @Nullable Feed feed, String why, boolean isLimited, boolean isPage, String url, List<FeedLink> links) {}

    /** @param typed whether the reader vouches for the address */
    private Tried tried(NewFeed feed, boolean typed) {
        Source source;
        try {
            source = list.source(feed);
        } catch (Uneditable wrong) {
            return new Tried(null, wrong.getMessage(), false, false, "", List.of());
        }
        List<Source> one = List.of(source);
        return (typed
                        ? fetcher.fetchAll(one, FeedFinder::tried, t -> {})
                        : fetcher.fetchFound(one, FeedFinder::tried, t -> {}))
                .get(0);
    }

    private static Tried tried(Fetched answer) {
        if (!(answer instanceof Body body)) {
            Failed failed = (Failed) answer;
            return new Tried(null, failed.reason(), failed.outcome() == Outcome.LIMITED, false, "", List.of());
        }
        try {
            Feed feed = FeedReader.read(body.bytes(), body.url(), body.contentType());
            return new Tried(feed, "", false, false, body.url(), List.of());
        } catch (UnreadableFeed unreadable) {
            boolean page = unreadable.getMessage().contains("HTML page");
            List<FeedLink> links = FeedLinks.in(body.bytes(), body.url(), body.contentType());
            return new Tried(null, unreadable.getMessage(), false, page, body.url(), links);
        }
    }
}
