package digest.story;

import digest.item.Item;
import digest.text.DocumentFrequencies;
import digest.text.Tokens;
import digest.text.Tokens.Token;
import digest.text.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is compared of an item: its links, its title and how its text begins.
 *
 * @param primaryLinks canonical keys of what it is about beyond itself, see {@link LinkGraph#primaryLinks}
 * @param papers arXiv keys among its own and its primary ones
 * @param title the title's stems, stop words left out
 * @param names stems of names and numbers in the title and the beginning, and {@code later}
 * @param later stems of rare names that come after the beginning only
 * @param titleVersions product family to version numbers named in the title, for {@link VersionGuard}
 * @param versions the same, in title and beginning
 * @param vector tf-idf of the title three times and of the beginning once, names and numbers twice as heavy; rare names of
 *     the rest lightly
 */
record Gist(
        Item item,
        Set<String> primaryLinks,
        Set<String> papers,
        List<String> title,
        Set<String> names,
        Set<String> later,
        Map<String, Set<String>> titleVersions,
        Map<String, Set<String>> versions,
        Vector vector) {

    /**
     * The beginning of a text says what it is about, the rest dilutes. Mean pairwise F1 of the labelled days: 200 .678, 300 .765,
     * 450 .749, 700 .741. Code and tables count: with prose alone .760 where it is .769 with them.
     */
    private static final int BEGINNING = 300;

    /**
     * Rare names count up to here: a post may come to its subject late. Mean B-cubed and pairwise F1 without them .927 and
     * .785, with those up to any bound from 1,500 to 6,000 characters .932 and .811.
     */
    private static final int LATER = 2_000;

    /** What such a name counts beside a word of the beginning; .6 to .8 measure the same, 1 costs .03. */
    private static final double LATER_TIMES = .7;

    /** Addresses within a text; what they have in common is "https". */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** What a site puts before every title of a kind: "Show HN:", "[D]". */
    private static final Pattern RUBRIC = Pattern.compile("^\\s*(?:(?:Show|Ask|Tell|Launch) HN:|\\[[^\\]]{1,12}\\])");

    /** 2 to 4 measure the same. */
    private static final int TITLE_TIMES = 3;
    /** Pairwise F1: 1 .571, 1.5 .761, 2 .765, 2.5 .768. */
    private static final double NAME_TIMES = 2;

    /** The stems of an item's title and beginning, as a document of the window. */
    static List<String> stems(Item item) {
        List<String> stems = new ArrayList<>();
        for (Token token : tokens(title(item) + "\n" + beginning(item))) stems.add(token.stem());
        return stems;
    }

    static Gist of(Item item, DocumentFrequencies frequencies) {
        List<Token> title = tokens(title(item));
        List<Token> beginning = tokens(beginning(item));
        Map<String, Integer> counts = new HashMap<>();
        Set<String> names = new TreeSet<>();
        for (Token token : title) count(token, TITLE_TIMES, counts, names);
        for (Token token : beginning) count(token, 1, counts, names);
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((stem, n) ->
                weights.put(stem, (1 + Math.log(n)) * frequencies.idf(stem) * (names.contains(stem) ? NAME_TIMES : 1)));
        Set<String> later = new TreeSet<>();
        for (Token token : tokens(later(item))) {
            double idf = frequencies.idf(token.stem());
            if (!token.name() || idf < Evidence.GENERIC || counts.containsKey(token.stem())) continue;
            weights.put(token.stem(), LATER_TIMES * idf);
            later.add(token.stem());
        }
        names.addAll(later);
        List<String> stems = title.stream().map(Token::stem).toList();
        Set<String> primaryLinks = LinkGraph.primaryLinks(item);
        return new Gist(
                item,
                primaryLinks,
                papers(item, primaryLinks),
                stems,
                names,
                later,
                VersionGuard.versions(item.title()),
                VersionGuard.versions(item.title() + "\n" + beginning(item)),
                Vector.of(weights));
    }

    private static Set<String> papers(Item item, Set<String> primaryLinks) {
        Set<String> papers = new TreeSet<>(primaryLinks);
        papers.add(item.key());
        papers.addAll(item.aliases());
        papers.removeIf(key -> !key.startsWith("arxiv:"));
        return papers;
    }

    private static void count(Token token, int times, Map<String, Integer> counts, Set<String> names) {
        counts.merge(token.stem(), times, Integer::sum);
        if (token.name()) names.add(token.stem());
    }

    private static List<Token> tokens(String text) {
        return Tokens.scan(text).stream()
                .filter(t -> !t.stop() && !Tokens.isStop(t.stem()))
                .toList();
    }

    private static String title(Item item) {
        return RUBRIC.matcher(item.title()).replaceFirst("");
    }

    private static String later(Item item) {
        String plain = ADDRESS.matcher(item.content().plain()).replaceAll(" ");
        return plain.length() <= BEGINNING ? "" : plain.substring(BEGINNING, Math.min(LATER, plain.length()));
    }

    private static String beginning(Item item) {
        String plain = ADDRESS.matcher(item.content().plain()).replaceAll(" ");
        return plain.substring(0, Math.min(BEGINNING, plain.length()));
    }
}
