package digest.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which feed stands for a page of a well-known site, by its address alone; as the sites were in 2026. */
public final class Sites {

    /** Host without "www.", path from "/", query. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:www\\.)?([^/?#:@]+)(?::[0-9]+)?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");

    /** What is a feed by its name is left as it is. */
    private static final Pattern FEED = Pattern.compile("(?i).*\\.(rss|atom|xml|json|rdf)/?|.*/(feed|rss|atom)/?");

    private static final Pattern SUBREDDIT = Pattern.compile("/r/([A-Za-z0-9_+]+)(?:/.*)?");
    private static final Pattern REPOSITORY = Pattern.compile("/([A-Za-z0-9-]+)/([A-Za-z0-9._-]+?)(?:\\.git)?(?:/.*)?");
    private static final Pattern CATEGORY = Pattern.compile("/(?:list|rss|archive)/([A-Za-z.-]+)(?:/.*)?");
    private static final Pattern CHANNEL = Pattern.compile("/channel/(UC[A-Za-z0-9_-]{22})(?:/.*)?");
    private static final Pattern CHANNEL_FEED = Pattern.compile("(?:.*&)?channel_id=(UC[A-Za-z0-9_-]{22})(?:&.*)?");
    private static final Pattern PLAYLIST = Pattern.compile("(?:.*&)?list=([A-Za-z0-9_-]+)(?:&.*)?");
    private static final Pattern FIRST_PART = Pattern.compile("/(@?[A-Za-z0-9._-]+)(?:/.*)?");
    private static final Pattern PROFILE = Pattern.compile("/profile/([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:/.*)?");
    private static final Pattern ACCOUNT = Pattern.compile("/@([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)/?");

    /** GitHub's own pages, which look like a user's. */
    private static final List<String> NOT_USERS = List.of(
            "about",
            "collections",
            "explore",
            "features",
            "marketplace",
            "orgs",
            "search",
            "settings",
            "sponsors",
            "topics",
            "trending");

    private Sites() {}

    /**
     * The feed of a page.
     *
     * @param url of a page, or of anything else
     * @return empty where the page itself must be asked
     */
    public static Optional<NewFeed> feed(String url) {
        Matcher address = ADDRESS.matcher(url.strip());
        if (!address.matches()) return Optional.empty();
        String host = address.group(1).toLowerCase(Locale.ROOT);
        String path = address.group(2) == null ? "/" : address.group(2);
        String query = address.group(3) == null ? "" : address.group(3);
        return Optional.ofNullable(feed(host, path, query));
    }

    private static @Nullable NewFeed feed(String host, String path, String query) {
        if (host.endsWith(".substack.com")) return substack(host, path);
        if (host.equals("youtube.com") || host.equals("m.youtube.com")) return youtube(path, query);
        if (host.equals("arxiv.org") || host.endsWith(".arxiv.org")) return arxiv(path);
        if (FEED.matcher(path).matches()) return null;
        if (host.equals("reddit.com") || host.endsWith(".reddit.com")) return reddit(path);
        if (host.equals("github.com")) return github(path);
        if (host.equals("medium.com") || host.endsWith(".medium.com")) return medium(host, path);
        if (host.equals("news.ycombinator.com")) return NewFeed.of("hackernews", Shorthand.FRONT);
        if (host.equals("bsky.app")) return first(PROFILE, path, "bluesky");
        if (host.equals("huggingface.co")) {
            if (path.matches("/papers(/.*)?")) return NewFeed.of("huggingface", "papers");
            if (path.matches("/blog/?")) return NewFeed.at("https://huggingface.co/blog/feed.xml");
        }
        return null;
    }

    /** What is tried where an address looks like an account's on a Mastodon server, which may have any host; empty else. */
    public static Optional<NewFeed> perhaps(String url) {
        Matcher address = ADDRESS.matcher(url.strip());
        if (!address.matches() || address.group(2) == null) return Optional.empty();
        String host = address.group(1).toLowerCase(Locale.ROOT);
        boolean other = List.of(
                        "youtube.com", "m.youtube.com", "medium.com", "substack.com", "tiktok.com", "threads.net")
                .contains(host);
        Matcher account = ACCOUNT.matcher(address.group(2));
        return other || !account.matches() || !host.contains(".")
                ? Optional.empty()
                : Optional.of(NewFeed.of("mastodon", account.group(1) + "@" + host));
    }

    private static @Nullable NewFeed first(Pattern pattern, String path, String form) {
        Matcher found = pattern.matcher(path);
        return found.matches() ? NewFeed.of(form, found.group(1)) : null;
    }

    /** A podcast's feed lies elsewhere: {@code api.substack.com/feed/podcast/1.rss}. */
    private static @Nullable NewFeed substack(String host, String path) {
        String name = host.replace(".substack.com", "");
        boolean other = FEED.matcher(path).matches() && !path.matches("/feed/?") || name.matches("api|www|open");
        return other ? null : NewFeed.of("substack", name);
    }

    private static @Nullable NewFeed reddit(String path) {
        Matcher found = SUBREDDIT.matcher(path);
        return found.matches() ? NewFeed.of("reddit", found.group(1).split("\\+")) : null;
    }

    private static @Nullable NewFeed github(String path) {
        Matcher repository = REPOSITORY.matcher(path);
        Matcher user = FIRST_PART.matcher(path);
        if (user.matches() && NOT_USERS.contains(user.group(1))) return null;
        if (repository.matches()) {
            String base = repository.group(1) + "/" + repository.group(2);
            if (path.matches(".*/tags/?")) return NewFeed.at("https://github.com/" + base + "/tags.atom");
            if (path.matches(".*/commits(/.*)?")) return NewFeed.at("https://github.com/" + base + "/commits.atom");
            return NewFeed.of("github", base);
        }
        return user.matches() ? NewFeed.at("https://github.com/" + user.group(1) + ".atom") : null;
    }

    private static @Nullable NewFeed arxiv(String path) {
        Matcher found = CATEGORY.matcher(path);
        return found.matches() && ArxivCategories.ALL.contains(found.group(1))
                ? NewFeed.of("arxiv", found.group(1))
                : null;
    }

    /** Names and handles lead to no feed without asking; their pages link to it. */
    private static @Nullable NewFeed youtube(String path, String query) {
        if (path.equals("/feeds/videos.xml")) return first(CHANNEL_FEED, query, "youtube");
        Matcher list = PLAYLIST.matcher(query);
        if (path.equals("/playlist") && list.matches())
            return NewFeed.at("https://www.youtube.com/feeds/videos.xml?playlist_id=" + list.group(1));
        return first(CHANNEL, path, "youtube");
    }

    private static @Nullable NewFeed medium(String host, String path) {
        if (!host.equals("medium.com")) return NewFeed.at("https://" + host + "/feed");
        Matcher writer = FIRST_PART.matcher(path);
        return writer.matches() ? NewFeed.at("https://medium.com/feed/" + writer.group(1)) : null;
    }
}
