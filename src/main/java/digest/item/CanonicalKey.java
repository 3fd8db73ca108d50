package digest.item;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One name for a thing that has many addresses: {@code arxiv:2604.09502} for its abstract, its PDF, each version and its
 * page on Hugging Face. Other names: {@code reddit:ID}, {@code hn:ID}, {@code gh:owner/repo}, {@code gh:owner/repo#12} (issue,
 * pull request, discussion), {@code gh:owner/repo@tag} (release, commit), {@code hf:owner/model}, {@code
 * hf:datasets/owner/name}, {@code yt:ID}, {@code x:ID}, {@code openreview:ID}, {@code doi:10.…}, {@code acl:ID}; for everything else
 * {@code url:} with the address less what does not tell pages apart.
 */
public final class CanonicalKey {

    /** arXiv identifiers since 2007 and before (arxiv.org/help/arxiv_identifier), and their version. */
    private static final String ARXIV = "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Za-z]{2})?/\\d{7})(?:v\\d+)?";

    private static final Pattern ARXIV_PATH = Pattern.compile(
            "/(?:abs|pdf|html|format|ps|src|e-print|overview|forum|resources|papers|arxiv|paper)/(?:arxiv[:.])?" + ARXIV
                    + "(?:\\.pdf)?(?:[/.].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ARXIV_NAME =
            Pattern.compile("(?:oai:)?arxiv(?:\\.org)?:" + ARXIV, Pattern.CASE_INSENSITIVE);

    private static final Pattern ARXIV_DOI = Pattern.compile("10\\.48550/arxiv\\." + ARXIV, Pattern.CASE_INSENSITIVE);

    private static final Pattern DOI = Pattern.compile("(10\\.\\d{4,9}/[^?#\\s]+)");

    private static final Set<String> ARXIV_HOSTS = Set.of(
            "arxiv.org",
            "alphaxiv.org",
            "ar5iv.org",
            "ar5iv.labs.arxiv.org",
            "browse.arxiv.org",
            "huggingface.co",
            "hf.co",
            "papers.cool",
            "scirate.com",
            "emergentmind.com",
            "arxiv-vanity.com",
            "cn.arxiv.org",
            "xxx.lanl.gov");

    private static final Set<String> X_HOSTS = Set.of(
            "x.com",
            "twitter.com",
            "nitter.net",
            "nitter.poast.org",
            "xcancel.com",
            "fxtwitter.com",
            "vxtwitter.com",
            "fixupx.com",
            "rss.xcancel.com");

    private static final Set<String> NO_OWNER = Set.of(
            "about",
            "apps",
            "blog",
            "collections",
            "contact",
            "customer-stories",
            "dashboard",
            "enterprise",
            "explore",
            "features",
            "join",
            "login",
            "marketplace",
            "new",
            "notifications",
            "orgs",
            "pricing",
            "readme",
            "resources",
            "search",
            "security",
            "settings",
            "site",
            "solutions",
            "sponsors",
            "team",
            "topics",
            "trending",
            "users");

    private static final Set<String> NO_MODEL = Set.of(
            "api",
            "blog",
            "chat",
            "collections",
            "docs",
            "enterprise",
            "inference",
            "join",
            "learn",
            "login",
            "models",
            "new",
            "organizations",
            "papers",
            "posts",
            "pricing",
            "settings",
            "tasks",
            "terms-of-service",
            "changelog");

    private CanonicalKey() {}

    /** The name of what an address points at; never blank for an address that is not. */
    public static String of(String url) {
        Matcher named = ARXIV_NAME.matcher(url.strip());
        if (named.matches()) return "arxiv:" + named.group(1).toLowerCase(Locale.ROOT);
        UrlParts address = UrlParts.of(url);
        if (address == null) return "url:" + url.strip();
        String host = bareHost(address.host());
        String key = known(address, host, address.segments());
        return key != null ? key : "url:" + page(address, host);
    }

    private static @Nullable String known(UrlParts address, String host, List<String> path) {
        if (ARXIV_HOSTS.contains(host)) {
            Matcher paper = ARXIV_PATH.matcher(address.path());
            if (paper.matches()) return "arxiv:" + paper.group(1).toLowerCase(Locale.ROOT);
        }
        if (X_HOSTS.contains(host)) return post(path);
        return switch (host) {
            case "reddit.com" -> reddit(path);
            case "redd.it" -> path.size() == 1 ? "reddit:" + path.get(0).toLowerCase(Locale.ROOT) : null;
            case "news.ycombinator.com" -> digits(address.parameter("id")) ? "hn:" + address.parameter("id") : null;
            case "github.com" ->
                path.size() >= 2 && !NO_OWNER.contains(path.get(0).toLowerCase(Locale.ROOT)) ? repository(path) : null;
            case "huggingface.co", "hf.co" -> model(path);
            case "youtube.com", "music.youtube.com", "youtube-nocookie.com" -> video(address, path);
            case "youtu.be" -> path.isEmpty() ? null : "yt:" + path.get(0);
            case "openreview.net" -> address.parameter("id").isEmpty() ? null : "openreview:" + address.parameter("id");
            case "doi.org", "dx.doi.org", "dl.acm.org" -> doi(address.path());
            case "aclanthology.org" ->
                path.size() == 1
                        ? "acl:"
                                + path.get(0)
                                        .replaceFirst("\\.(?:pdf|bib)$", "")
                                        .toLowerCase(Locale.ROOT)
                        : null;
            default -> null;
        };
    }

    private static @Nullable String reddit(List<String> path) {
        int at = path.indexOf("comments");
        if (at < 0) at = path.indexOf("gallery");
        return at >= 0 && at + 1 < path.size() ? "reddit:" + path.get(at + 1).toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable String post(List<String> path) {
        int at = path.indexOf("status");
        return at >= 0 && at + 1 < path.size() && digits(path.get(at + 1)) ? "x:" + path.get(at + 1) : null;
    }

    private static @Nullable String repository(List<String> path) {
        String name = "gh:" + path.get(0).toLowerCase(Locale.ROOT) + "/"
                + path.get(1).toLowerCase(Locale.ROOT).replaceFirst("\\.git$", "");
        if (path.size() == 2) return name;
        String part = path.get(2);
        if (path.size() == 3) return part.equals("releases") || part.equals("tree") ? name : null;
        String which = path.get(3);
        return switch (part) {
            case "issues", "pull", "pulls", "discussions" -> digits(which) ? name + "#" + which : null;
            case "releases" ->
                path.size() > 4 && which.equals("tag")
                        ? name + "@" + String.join("/", path.subList(4, path.size()))
                        : null;
            case "commit" -> name + "@" + which;
            case "tree" -> path.size() == 4 ? name : null;
            case "blob" -> path.size() == 5 && path.get(4).equalsIgnoreCase("README.md") ? name : null;
            default -> null;
        };
    }

    private static @Nullable String model(List<String> path) {
        if (path.size() < 2) return null;
        String first = path.get(0).toLowerCase(Locale.ROOT);
        if (first.equals("datasets") || first.equals("spaces")) {
            return path.size() < 3
                    ? null
                    : ("hf:" + first + "/" + path.get(1) + "/" + path.get(2)).toLowerCase(Locale.ROOT);
        }
        return NO_MODEL.contains(first) ? null : ("hf:" + first + "/" + path.get(1)).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String video(UrlParts address, List<String> path) {
        if (!address.parameter("v").isEmpty()) return "yt:" + address.parameter("v");
        boolean direct =
                path.size() > 1 && Set.of("shorts", "live", "embed", "v").contains(path.get(0));
        return direct ? "yt:" + path.get(1) : null;
    }

    private static @Nullable String doi(String path) {
        Matcher arxiv = ARXIV_DOI.matcher(path);
        if (arxiv.find()) return "arxiv:" + arxiv.group(1).toLowerCase(Locale.ROOT);
        Matcher doi = DOI.matcher(path);
        return doi.find() ? "doi:" + doi.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static final Pattern INDEX = Pattern.compile("/(?:index\\.(?:html?|php)|amp)/?$");

    /** Host, path and query less what does not tell pages apart: doors of the same house, tracking, index pages. */
    private static String page(UrlParts address, String host) {
        String path = address.path();
        if (path.contains("/index.") || path.contains("/amp"))
            path = INDEX.matcher(path).replaceFirst("/");
        while (path.endsWith("/")) path = path.substring(0, path.length() - 1);
        String query = address.without(Links::isTracking)
                .without(CanonicalKey::isIndifferent)
                .sortedQuery();
        return host + address.port() + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Parameters that seldom tell pages apart; they are kept in what is printed. */
    private static boolean isIndifferent(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return name.startsWith("ref") || INDIFFERENT.contains(name);
    }

    private static final Set<String> INDIFFERENT = Set.of("source", "s", "amp", "output", "share", "via", "from");

    private static final List<String> DOORS =
            List.of("www.", "old.", "np.", "m.", "mobile.", "export.", "amp.", "new.", "sh.");

    /** The host without "www.", "old.", "m." and the like, as long as a domain is left. */
    static String bareHost(String host) {
        for (String door : DOORS) {
            if (host.startsWith(door) && host.indexOf('.', door.length()) > 0) return host.substring(door.length());
        }
        return host;
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
