package digest.feed;

import digest.text.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The feeds that a page names: {@code <link rel="alternate">} (rssboard.org/rss-autodiscovery), then links that look like feeds. */
public final class FeedLinks {

    /**
     * A feed as a page names it.
     *
     * @param url absolute, http or https
     * @param title as the page calls it; "" where it does not
     */
    public record FeedLink(String url, String title) {}

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/x.atom+xml",
            "application/x-atom+xml",
            "application/xml",
            "text/xml");

    /** How the address of a feed ends, on the pages of blogs. */
    private static final Pattern LOOKS_LIKE_FEED = Pattern.compile(
            "(?i).*(?:\\.(?:rss|atom|rdf)|/(?:feed|rss|atom)/?|/(?:feed|rss|atom|index)\\.(?:xml|json))");

    /** A feed of the comments alone is what nobody means by a site's feed. */
    private static final Pattern OF_COMMENTS = Pattern.compile("(?i).*\\b(?:comments?|kommentare?|commentaires)\\b.*");

    /** Where weblogs have their feed when they do not say so; in the order in which they are tried. Chosen by hand. */
    private static final List<String> COMMON =
            List.of("feed", "feed.xml", "rss.xml", "atom.xml", "index.xml", "rss", "feed.json");

    /** Links of a page; a page that names more than this is a directory of feeds. Chosen by hand. */
    private static final int MOST = 50;

    private FeedLinks() {}

    /**
     * All feeds that a page names, the likeliest first: in the page's order, those of comments last.
     *
     * @param bytes any document; one without markup has no links
     * @param url where it was found
     * @param contentType the header as sent, null where there is none
     */
    public static List<FeedLink> in(byte[] bytes, String url, @Nullable String contentType) {
        Document page = Jsoup.parse(Encoding.decode(bytes, contentType), url);
        Map<String, FeedLink> links = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]"))
            if (TYPES.contains(type(link))) add(links, link, link.attr("title"));
        for (Element link : page.select("a[href]"))
            if (LOOKS_LIKE_FEED
                    .matcher(link.absUrl("href").replaceFirst("[?#].*", ""))
                    .matches()) add(links, link, "");
        List<FeedLink> likely = new ArrayList<>();
        List<FeedLink> comments = new ArrayList<>();
        for (FeedLink link : links.values())
            (OF_COMMENTS.matcher(link.title() + " " + link.url()).matches() ? comments : likely).add(link);
        likely.addAll(comments);
        return List.copyOf(likely.subList(0, Math.min(MOST, likely.size())));
    }

    private static String type(Element link) {
        return link.attr("type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static void add(Map<String, FeedLink> links, Element link, String title) {
        String target = link.absUrl("href").replaceFirst("#.*", "");
        // a "${NAME}" would be filled in from the reader's environment
        if (target.matches("(?i)https?://\\S+") && !target.contains("${"))
            links.putIfAbsent(target, new FeedLink(target, Characters.line(title)));
    }

    /** Addresses worth a question where a page names no feed: below the page itself, then at the site's root. */
    public static List<String> common(String url) {
        String page = url.replaceFirst("[?#].*", "").replaceFirst("(?<=[^/])/[^/]*\\.[a-z]{2,5}$", "/");
        String root = url.replaceFirst("(?i)^(https?://[^/?#]+).*", "$1");
        List<String> all = new ArrayList<>();
        for (String base : List.of(page.replaceFirst("/+$", ""), root))
            for (String path : COMMON) if (!all.contains(base + "/" + path)) all.add(base + "/" + path);
        return List.copyOf(all);
    }
}
