package digest.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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

    static final List<String> SORTS = List.of("top", "hot", "new", "rising");
    static final List<String> TIMES = List.of("hour", "day", "week", "month", "year", "all");
    static final List<String> GITHUB_FEEDS = List.of("releases", "tags", "commits", "pulls");
    static final List<String> HUGGINGFACE_FEEDS = List.of("papers");
    static final int USUAL_POINTS = 50;

    /** Each shorthand and the keys that go with it alone; {@code url} is the plain form. */
    static final Map<String, List<String>> KEYS = keys();

    /** Reddit, Algolia and Hugging Face serve 25, 20 and 50 unless asked for more, and 100 at most to one question. */
    private static final int MOST_ASKED = 100;

    /** What Hugging Face lists on a busy day, and some of the day before. */
    private static final int PAPERS_ASKED = 50;

    /** Closed pull requests, merged or not: a busy repository's day, at some 20 kB each (api.github.com, 2026). Chosen by hand. */
    private static final int PULLS_ASKED = 50;

    /** Said in place of words of a title: what stands on Hacker News' front page. */
    static final String FRONT = "front";

    /** Reddit's own rule: 3 to 21 letters, digits and underscores; a few old ones have two. */
    private static final Pattern SUBREDDIT = Pattern.compile("[A-Za-z0-9_]{2,21}");

    private static final Pattern SUBSTACK = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9-]+/[A-Za-z0-9._-]+");

    /** YouTube's own form of a channel's id; of all its names the only one that its feeds take. */
    private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{22}");

    private static final Pattern MASTODON =
            Pattern.compile("@?([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@(" + DOMAIN.pattern() + ")");

    private static final Pattern BLUESKY = Pattern.compile("@?(" + DOMAIN.pattern() + ")");

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("url", List.of());
        keys.put("substack", List.of());
        keys.put("reddit", List.of("sort", "time"));
        keys.put("arxiv", List.of());
        keys.put("hackernews", List.of("points"));
        keys.put("github", List.of("what"));
        keys.put("huggingface", List.of());
        keys.put("youtube", List.of());
        keys.put("mastodon", List.of());
        keys.put("bluesky", List.of());
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
            case "youtube" -> youtube(feed.need(key));
            case "mastodon" -> mastodon(feed.need(key));
            case "bluesky" -> bluesky(feed.need(key));
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

    /**
     * Several subreddits are one question ({@code /r/A+B}): Reddit answers about one a minute (seen June 2026). Which share
     * one is the reader's to say, and entries are never joined behind his back: Reddit sorts the posts of all together and
     * gives the first hundred, so that a large subreddit drowns a small one.
     */
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
            case "new", "rising" -> base + "/" + sort + "/.rss?limit=" + MOST_ASKED;
            default -> base + "/top/.rss?t=" + time + "&limit=" + MOST_ASKED;
        };
        String name = "r/" + joined;
        boolean one = subreddits.size() == 1; // else the name of each post's own is better
        return new Shorthand(
                Source.Kind.REDDIT, url, name, one, name + " " + sort + (sort.equals("top") ? " " + time : ""));
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
        Optional<Node> given = feed.get("points");
        if (query.equals(FRONT)) return frontPage(given);
        List<String> alternatives = List.of(query.split("\\s+OR\\s+"));
        boolean several = alternatives.size() > 1;
        if (several)
            for (String word : alternatives)
                if (word.contains(" ") || word.equals("OR")) throw node.not("put single words on both sides of OR");
        int points = given.isPresent() ? given.get().whole(0) : USUAL_POINTS;
        String words = encoded(String.join(" ", alternatives));
        String url = "https://hn.algolia.com/api/v1/search_by_date?tags=story&query=" + words
                + (several ? "&optionalWords=" + words : "")
                + "&queryType=prefixNone&typoTolerance=false&restrictSearchableAttributes=title"
                + atLeast(points)
                + "&hitsPerPage=" + MOST_ASKED;
        return new Shorthand(
                Source.Kind.HACKERNEWS, url, "Hacker News", true, "Hacker News: " + query + " ≥ " + points);
    }

    /** What stands on the front page now; its stories have points enough unless the reader wants more. */
    private static Shorthand frontPage(Optional<Node> given) throws FeedsException {
        int points = given.isPresent() ? given.get().whole(0) : 0;
        String url = "https://hn.algolia.com/api/v1/search?tags=front_page" + (points > 0 ? atLeast(points) : "")
                + "&hitsPerPage=" + MOST_ASKED;
        String longName = "Hacker News: front page" + (points > 0 ? " ≥ " + points : "");
        return new Shorthand(Source.Kind.HACKERNEWS, url, "Hacker News", true, longName);
    }

    private static String atLeast(int points) {
        return "&numericFilters=" + encoded("points>=" + points);
    }

    /**
     * GitHub's Atom feeds of a repository; that of commits is of its main branch. Pull requests have no feed: they are asked
     * of the API, which answers 60 questions an hour without a token (docs.github.com, "Rate limits for the REST API").
     */
    private static Shorthand github(Node.Keys feed) throws FeedsException {
        Node node = feed.need("github");
        String repository = node.text();
        if (!REPOSITORY.matcher(repository).matches())
            throw node.not("write owner/repository, like ggml-org/llama.cpp");
        Optional<Node> given = feed.get("what");
        String what = given.isPresent() ? given.get().choice(GITHUB_FEEDS) : "releases";
        String url = what.equals("pulls")
                ? "https://api.github.com/repos/" + repository
                        + "/pulls?state=closed&sort=updated&direction=desc&per_page=" + PULLS_ASKED
                : "https://github.com/" + repository + "/" + what + ".atom";
        return new Shorthand(Source.Kind.GITHUB, url, repository, true, repository + " " + what);
    }

    private static Shorthand huggingface(Node node) throws FeedsException {
        node.choice(HUGGINGFACE_FEEDS);
        String url = "https://huggingface.co/api/daily_papers?limit=" + PAPERS_ASKED;
        return new Shorthand(Source.Kind.HUGGINGFACE, url, "Hugging Face papers", true, "Hugging Face papers");
    }

    /** The channel's latest 15 videos; a handle stands in no address of a feed. */
    private static Shorthand youtube(Node node) throws FeedsException {
        String channel = node.text();
        if (!CHANNEL.matcher(channel).matches())
            throw node.not(
                    "write the channel's id, UC and 22 characters; 'digest feeds add https://www.youtube.com/@name'"
                            + " finds it");
        String url = "https://www.youtube.com/feeds/videos.xml?channel_id=" + channel;
        return new Shorthand(Source.Kind.FEED, url, "YouTube", false, "YouTube " + channel);
    }

    /** Every account's public posts, without its boosts, at {@code /@NAME.rss} (docs.joinmastodon.org/user/profile). */
    private static Shorthand mastodon(Node node) throws FeedsException {
        Matcher account = MASTODON.matcher(node.text());
        if (!account.matches()) throw node.not("write user@server, like Gargron@mastodon.social");
        String host = account.group(2).toLowerCase(Locale.ROOT);
        String name = "@" + account.group(1) + "@" + host;
        return new Shorthand(Source.Kind.FEED, "https://" + host + "/@" + account.group(1) + ".rss", name, false, name);
    }

    /** Every profile's own posts, without reposts and replies. */
    private static Shorthand bluesky(Node node) throws FeedsException {
        Matcher account = BLUESKY.matcher(node.text());
        if (!account.matches()) throw node.not("write a whole handle, like bsky.app or name.bsky.social");
        String handle = account.group(1).toLowerCase(Locale.ROOT);
        return new Shorthand(
                Source.Kind.FEED, "https://bsky.app/profile/" + handle + "/rss", "@" + handle, false, "@" + handle);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
