package digest.item;

import digest.text.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a feed, as one source told it. The same thing told by two sources is two items with one key.
 *
 * @param key canonical name of the thing: "arxiv:2604.09502", "reddit:1skesyq", "url:example.org/a" (see {@link CanonicalKey});
 *     for one story of a newsletter that of the issue and the story's number, "url:example.org/a#2"
 * @param aliases other canonical names of the same thing, sorted, without {@code key}
 * @param kind what sort of thing it is, read off its links and its feed
 * @param url the link as the feed gave it, less tracking parameters, absolute
 * @param target what a link post (Reddit, Hacker News) points at, absolute; null where the item is its own text
 * @param links outbound links of its text in reading order, absolute http(s), without its own url and target and without pictures
 * @param title on one line, entities resolved, without markup; "" where the feed has none
 * @param content its longest text, cleaned
 * @param authors as the feed gives them, in order; a Reddit or Hacker News name has no "/u/"
 * @param published when it counts as new: as the feed says, or, once the store has dated it, by first sight; null while
 *     undated
 * @param updated as the feed says
 * @param feed the name of the source it came from, or the feed's own title where the source was not named
 * @param source the url of the source it came from
 * @param weight the source's weight, 0 to 2
 * @param labels the feed's categories or flair, in order
 * @param engagement points and comments, null where the feed has none
 * @param roundup whether it tells several stories (a newsletter, a digest of links)
 * @param page the page that its text was read from, since its feed says little; null where the text is its feed's
 */
public record Item(
        String key,
        List<String> aliases,
        Kind kind,
        String url,
        @Nullable String target,
        List<String> links,
        String title,
        Content content,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        String feed,
        String source,
        double weight,
        List<String> labels,
        @Nullable Engagement engagement,
        boolean roundup,
        @Nullable String page) {

    /** What sort of thing an item is; decides how its sentences are chosen. */
    public enum Kind {
        /** A page of a publication, a laboratory or a person. */
        NEWS,
        /** A Reddit or Hacker News post. */
        DISCUSSION,
        /** Something with an abstract. */
        PAPER,
        /** A version of a piece of software, with its notes. */
        RELEASE,
        /** A repository, a commit, a pull request. */
        CODE
    }

    /** How many readers reacted, where a feed says so; never negative. */
    public record Engagement(int points, int comments) {}

    public Item {
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
    }

    /** An item whose text is its feed's. */
    public Item(
            String key,
            List<String> aliases,
            Kind kind,
            String url,
            @Nullable String target,
            List<String> links,
            String title,
            Content content,
            List<String> authors,
            @Nullable Instant published,
            @Nullable Instant updated,
            String feed,
            String source,
            double weight,
            List<String> labels,
            @Nullable Engagement engagement,
            boolean roundup) {
        this(
                key,
                aliases,
                kind,
                url,
                target,
                links,
                title,
                content,
                authors,
                published,
                updated,
                feed,
                source,
                weight,
                labels,
                engagement,
                roundup,
                null);
    }

    /** The same item, told by the page that it points at or is. */
    public Item readFrom(String address, Content text) {
        return with(title, text, published, address);
    }

    /** The same item, dated. */
    public Item publishedAt(@Nullable Instant instant) {
        return with(title, content, instant, page);
    }

    /** The same item, known to tell several stories. */
    public Item asRoundup() {
        return part(key, title, content, links, true);
    }

    /**
     * One story of a newsletter, which bears the newsletter's address.
     *
     * @param number its place in the issue, from 1
     * @param outbound its own links
     */
    public Item part(int number, String name, Content text, List<String> outbound) {
        return part(key + PART + number, name, text, outbound, false);
    }

    private Item part(String name, String heading, Content text, List<String> outbound, boolean several) {
        return new Item(
                name,
                name.equals(key) ? aliases : List.of(),
                kind,
                url,
                target,
                outbound,
                heading,
                text,
                authors,
                published,
                updated,
                feed,
                source,
                weight,
                labels,
                engagement,
                several,
                page);
    }

    /** What parts the key of a newsletter from the number of one of its stories; no other "url:" key has it. */
    private static final char PART = '#';

    /** The key of the newsletter that this is a story of; null for whatever stands for itself. */
    public @Nullable String issue() {
        int at = key.startsWith("url:") ? key.indexOf(PART) : -1;
        return at < 0 ? null : key.substring(0, at);
    }

    private Item with(String name, Content text, @Nullable Instant instant, @Nullable String address) {
        return new Item(
                key,
                aliases,
                kind,
                url,
                target,
                links,
                name,
                text,
                authors,
                instant,
                updated,
                feed,
                source,
                weight,
                labels,
                engagement,
                roundup,
                address);
    }
}
