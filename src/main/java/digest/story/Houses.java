package digest.story;

import digest.item.Item;
import digest.item.Links;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often what a house publishes is worth telling, before a word of it is read: the lines of houses.tsv. */
public final class Houses {

    /** The standing of a house that is not listed: neither for nor against. */
    private static final double UNKNOWN = .5;

    private static final Pattern SUBREDDIT = Pattern.compile("reddit\\.com/(r/[^/?#]+)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Double> STANDING = read();

    private Houses() {}

    private static Map<String, Double> read() {
        Map<String, Double> standing = new HashMap<>();
        for (List<String> row : Table.read("houses.tsv", 3)) standing.put(row.get(0), Double.parseDouble(row.get(1)));
        return standing;
    }

    static Reading read(Item item) {
        return new Reading("house", standing(item), house(item.url()));
    }

    /** From 0, a house that hardly ever has what a sharp editor would pick, to 1, one that tells first-hand; .5 where not known. */
    public static double standing(Item item) {
        Double known = STANDING.get(house(item.url()));
        if (known == null) known = STANDING.get(Links.publisher(item.url()));
        return known == null ? UNKNOWN : known;
    }

    private static String house(String url) {
        Matcher subreddit = SUBREDDIT.matcher(url);
        return subreddit.find() ? subreddit.group(1).toLowerCase(Locale.ROOT) : Links.host(url);
    }
}
