package digest.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a shorthand of feeds.yaml stands for.
 *
 * @param url the service's own address of the feed
 * @param name how people call it
 * @param named whether {@code name} is as good as one given by hand; else the feed's title is better
 * @param longName tells it from another of the same {@code name}
 */
record Shorthand(Source.Kind kind, String url, String name, boolean named, String longName) {

    static final List<String> SORTS = List.of("top", "hot", "new");
    static final List<String> TIMES = List.of("hour", "day", "week", "month", "year", "all");
    static final List<String> GITHUB_FEEDS = List.of("releases", "tags", "commits");
    static final List<String> HUGGINGFACE_FEEDS = List.of("papers");
    static final int USUAL_POINTS = 50;

    /** Each shorthand and the keys that go with it alone; {@code url} is the plain form. */
    static final Map<String, List<String>> KEYS = keys();

    /** Reddit, Algolia and Hugging Face serve 25, 20 and 50 unless asked for more, and 100 at most to one question. */
    private static final int MOST_ASKED = 100;

    /** What Hugging Face lists on a busy day, and some of the day before. */
    private static final int PAPERS_ASKED = 50;

    /** Reddit's own rule: 3 to 21 letters, digits and underscores; a few old ones have two. */
    private static final Pattern SUBREDDIT = Pattern.compile("[A-Za-z0-9_]{2,21}");

    private static final Pattern SUBSTACK = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9-]+/[A-Za-z0-9._-]+");

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("url", List.of());
        keys.put("substack", List.of());
        keys.put("reddit", List.of("sort", "time"));
        keys.put("arxiv", List.of());
        keys.put("hackernews", List.of("points"));
        keys.put("github", List.of("what"));
        keys.put("huggingface", List.of());
        return keys;
    }

    /** Reads the shorthand {@code key} of one feed. */
    static Shorthand read(String key, Node.Keys feed) throws FeedsException {
        return switch (key) {
            case "substack" -> substack(feed.need(key));
            case "reddit" -> reddit(feed);
            case "arxiv" -> arxiv(feed.need(key));
            case "hackernews" -> hackernews(feed);
            case "github" -> github(feed);
            default -> huggingface(feed.need(key));
        };
    }

    /** Substack serves {@code /feed} under its own and under custom domains. */
    private static Shorthand substack(Node node) throws FeedsException {
        String name = node.text();
        String host;
        if (SUBSTACK.matcher(name).matches()) host = name.toLowerCase(Locale.ROOT) + ".substack.com";
        else if (DOMAIN.matcher(name).matches()) host = name.toLowerCase(Locale.ROOT);
        else throw node.not("write the name before .substack.com, or the newsletter's own domain");
        return new Shorthand(Source.Kind.SUBSTACK, "https://" + host + "/feed", name, false, host);
    }

    /** Several subreddits are one question ({@code /r/A+B}): Reddit answers about one a minute (seen June 2026). */
    private static Shorthand reddit(Node.Keys feed) throws FeedsException {
        List<String> subreddits = new ArrayList<>();
        for (Node node : feed.need("reddit").oneOrMore()) {
            if (!SUBREDDIT.matcher(node.text()).matches())
                throw node.not("write a subreddit without r/, like LocalLLaMA");
            subreddits.add(node.text());
        }
        String joined = String.join("+", subreddits);
        Optional<Node> sorted = feed.get("sort");
        Optional<Node> timed = feed.get("time");
        String sort = sorted.isPresent() ? sorted.get().choice(SORTS) : "top";
        String time = timed.isPresent() ? timed.get().choice(TIMES) : "day";
        if (timed.isPresent() && !sort.equals("top"))
            throw timed.get()
                    .place()
                    .fault("'time' has no meaning with sort: " + sort, "remove it, or write sort: top");
        String base = "https://www.reddit.com/r/" + joined;
        String url = switch (sort) {
            case "hot" -> base + "/.rss?limit=" + MOST_ASKED;
            case "new" -> base + "/new/.rss?limit=" + MOST_ASKED;
            default -> base + "/top/.rss?t=" + time + "&limit=" + MOST_ASKED;
        };
        String name = "r/" + joined;
        return new Shorthand(
                Source.Kind.REDDIT, url, name, true, name + " " + sort + (sort.equals("top") ? " " + time : ""));
    }

    /** All categories in one feed, as {@code rss.arxiv.org/rss/cs.AI+cs.CL} serves them. */
    private static Shorthand arxiv(Node arxiv) throws FeedsException {
        List<String> categories = new ArrayList<>();
        for (Node node : arxiv.oneOrMore()) {
            String category = node.text();
            if (!ArxivCategories.ALL.contains(category))
                throw node.not(Nearest.to(category, ArxivCategories.ALL)
                        .map(near -> "no category of arXiv; did you mean '" + near + "'?")
                        .orElse("write a category of arXiv, like cs.CL"));
            categories.add(category);
        }
        String url = "https://rss.arxiv.org/rss/" + String.join("+", categories);
        String name = "arXiv " + String.join(" ", categories);
        return new Shorthand(Source.Kind.ARXIV, url, name, true, name);
    }

    /**
     * Stories whose title has one of the words, newest first, from Algolia's Hacker News search, which gives points and
     * comments. It knows no OR: words are alternatives when listed as optionalWords too (as hnrss.org asks for them).
     * prefixNone keeps "AI" from finding "Airbus"; without typo tolerance "Claude" does not find "clause".
     */
    private static Shorthand hackernews(Node.Keys feed) throws FeedsException {
        Node node = feed.need("hackernews");
        String query = node.text();
        List<String> alternatives = List.of(query.split("\\s+OR\\s+"));
        boolean several = alternatives.size() > 1;
        if (several)
            for (String word : alternatives)
                if (word.contains(" ") || word.equals("OR")) throw node.not("put single words on both sides of OR");
        Optional<Node> given = feed.get("points");
        int points = given.isPresent() ? given.get().whole(0) : USUAL_POINTS;
        String words = encoded(String.join(" ", alternatives));
        String url = "https://hn.algolia.com/api/v1/search_by_date?tags=story&query=" + words
                + (several ? "&optionalWords=" + words : "")
                + "&queryType=prefixNone&typoTolerance=false&restrictSearchableAttributes=title"
                + "&numericFilters=" + encoded("points>=" + points)
                + "&hitsPerPage=" + MOST_ASKED;
        return new Shorthand(
                Source.Kind.HACKERNEWS, url, "Hacker News", true, "Hacker News: " + query + " ≥ " + points);
    }

    /** GitHub's Atom feeds of a repository; that of commits is of its main branch. */
    private static Shorthand github(Node.Keys feed) throws FeedsException {
        Node node = feed.need("github");
        String repository = node.text();
        if (!REPOSITORY.matcher(repository).matches())
            throw node.not("write owner/repository, like ggml-org/llama.cpp");
        Optional<Node> given = feed.get("what");
        String what = given.isPresent() ? given.get().choice(GITHUB_FEEDS) : "releases";
        String url = "https://github.com/" + repository + "/" + what + ".atom";
        return new Shorthand(Source.Kind.GITHUB, url, repository, true, repository + " " + what);
    }

    private static Shorthand huggingface(Node node) throws FeedsException {
        node.choice(HUGGINGFACE_FEEDS);
        String url = "https://huggingface.co/api/daily_papers?limit=" + PAPERS_ASKED;
        return new Shorthand(Source.Kind.HUGGINGFACE, url, "Hugging Face papers", true, "Hugging Face papers");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
