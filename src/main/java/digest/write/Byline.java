package digest.write;

import digest.item.Item;
import digest.item.Links;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who speaks in an item: whose its "I" is, and whose its "we". */
final class Byline {

    /** A blog that bears its writer's name: "Simon Willison's Weblog". */
    private static final Pattern OWN_BLOG =
            Pattern.compile("^(\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)['’]s (?:Weblog|Blog|Newsletter|Notes|Website)$");

    private static final Pattern FULL_NAME =
            Pattern.compile("^\\p{Lu}\\p{L}+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]+){1,2}$");

    private Byline() {}

    /** Who says "I" in an item: its named writer, else "the author". */
    static String writer(Item item) {
        if (item.kind() == Item.Kind.NEWS) {
            Matcher own = OWN_BLOG.matcher(item.feed());
            if (own.find()) return own.group(1);
            if (item.authors().size() == 1
                    && FULL_NAME.matcher(item.authors().get(0)).find())
                return item.authors().get(0);
        }
        return "the author";
    }

    /**
     * Who says "we" in an item: the house on whose own pages it stands, where the text says what it did; the writer of a post who
     * says "I" as well; else "the authors".
     */
    static String writers(Item item) {
        if (item.page() != null) return house(item.page(), item);
        if (item.kind() == Item.Kind.NEWS) return house(item.url(), item);
        boolean alone = item.kind() == Item.Kind.DISCUSSION
                && FirstPerson.isOneWriter(item.content().prose());
        return alone ? writer(item) : AUTHORS;
    }

    /** Who says so in its title, which a post may have from the page that it points at. */
    static String titleWriters(Item item) {
        if (item.page() != null || item.kind() == Item.Kind.NEWS) return writers(item);
        return item.target() != null ? house(item.target(), item) : AUTHORS;
    }

    static final String AUTHORS = "the authors";

    private static String house(String address, Item item) {
        Matcher account = ACCOUNT.matcher(address);
        if (account.find()) {
            Matcher named = Pattern.compile("\\b(?i:" + Pattern.quote(account.group(1)) + ")\\b")
                    .matcher(item.content().prose());
            return named.find() ? named.group() : AUTHORS;
        }
        String house = Links.publisher(address).replaceFirst("\\..*", "");
        if (house.length() < SHORTEST_NAME || EVERYBODYS.contains(house)) return AUTHORS;
        return DID.matcher(item.content().prose())
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
                .filter(house::equalsIgnoreCase)
                .findFirst()
                .orElse(AUTHORS);
    }

    /** Whose a post on X or Bluesky is; a name only where its text has it. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "^https?://(?:www\\.)?(?:(?:twitter|x)\\.com/(?=[^/]+/status/)|bsky\\.app/profile/)([\\p{L}\\p{N}_-]{3,30})");

    /** Letters; a shorter name is a part of many words. Chosen by hand. */
    static final int SHORTEST_NAME = 4;

    /** Houses that print what others write. */
    private static final Set<String> EVERYBODYS =
            Set.of("github", "huggingface", "medium", "substack", "reddit", "twitter", "youtube", "arxiv", "google");

    /** "Acme developed Fold-2", "at Acme, we". */
    private static final Pattern DID = Pattern.compile(
            "\\b(\\p{Lu}\\p{L}{3,})(?: has)? (?:developed|built|created|designed|released|launched|open-sourced|trained|introduced|announced)\\b|\\b[Aa]t (\\p{Lu}\\p{L}{3,}),? (?:we|our)\\b");
}
