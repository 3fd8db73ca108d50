package digest.item;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a web address is, and how it is printed. */
public final class Links {

    /** Parameters that say who sent the reader; none of them chooses a page. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "igshid",
            "rdt",
            "share_id",
            "ref_src",
            "ref_url",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "cmpid",
            "ncid",
            "smid",
            "sref",
            "triedredirect",
            "isfreemail",
            "showwelcomeonshare",
            "publication_id",
            "post_id",
            "trk",
            "spm",
            "si",
            "guccounter",
            "share_source",
            "__s",
            "vero_id",
            "oly_enc_id",
            "oly_anon_id",
            "yclid",
            "wt_mc",
            "cid_source",
            "rss");

    private static final Pattern COMMENTS = Pattern.compile("/r/([^/]+)/comments/([^/]+)(?:/.*)?");

    /** Hosts where http has long redirected to https; printing https saves the hop. Chosen by hand, each tried 2026. */
    private static final Set<String> SAFE = Set.of(
            "arxiv.org",
            "github.com",
            "huggingface.co",
            "youtube.com",
            "medium.com",
            "openreview.net",
            "simonwillison.net",
            "x.com",
            "twitter.com",
            "reddit.com",
            "news.ycombinator.com",
            "doi.org",
            "aclanthology.org",
            "substack.com",
            "wikipedia.org",
            "bsky.app",
            "theguardian.com");

    private static final Set<String> MEDIA_HOSTS = Set.of(
            "i.redd.it",
            "v.redd.it",
            "preview.redd.it",
            "external-preview.redd.it",
            "i.imgur.com",
            "imgur.com",
            "gfycat.com",
            "streamable.com",
            "giphy.com",
            "media.giphy.com",
            "substackcdn.com",
            "pbs.twimg.com",
            "video.twimg.com",
            "i.ytimg.com",
            "ibb.co",
            "postimg.cc");

    private static final Pattern MEDIA_PATH = Pattern.compile(
            ".*\\.(?:png|jpe?g|gif|gifv|webp|avif|svg|mp4|webm|mov|mp3|m4a)$", Pattern.CASE_INSENSITIVE);

    /** Hosts that many unrelated texts link to: a shared link to one of them joins nothing. */
    private static final Set<String> HUB_HOSTS = Set.of(
            "discord.gg",
            "discord.com",
            "patreon.com",
            "ko-fi.com",
            "buymeacoffee.com",
            "t.me",
            "linkedin.com",
            "facebook.com",
            "instagram.com",
            "tiktok.com",
            "threads.net",
            "twitch.tv",
            "paypal.com",
            "eventbrite.com",
            "amazon.com",
            "apps.apple.com",
            "itunes.apple.com",
            "play.google.com",
            "podcasts.apple.com",
            "open.spotify.com",
            "docs.google.com",
            "forms.gle",
            "bit.ly",
            "en.wikipedia.org",
            "wikipedia.org",
            "stackoverflow.com",
            "docs.python.org",
            "developer.mozilla.org",
            "openrouter.ai",
            "chatgpt.com",
            "chat.openai.com",
            "claude.ai",
            "lmstudio.ai",
            "ollama.com",
            "colab.research.google.com",
            "calendly.com",
            "meetup.com",
            "news.google.com",
            "google.com",
            "web.archive.org",
            "archive.is",
            "archive.ph",
            "shields.io",
            "img.shields.io",
            "pypi.org",
            "npmjs.com",
            "crates.io",
            "hub.docker.com");

    /** Houses of many publishers, where the name before the domain is one (or, on the last three, the path). */
    private static final List<String> SHARED_DOMAINS = List.of(
            "substack.com",
            "github.io",
            "medium.com",
            "wordpress.com",
            "blogspot.com",
            "ghost.io",
            "netlify.app",
            "vercel.app",
            "pages.dev",
            "hf.space",
            "bearblog.dev",
            "tumblr.com",
            "gitlab.io",
            "readthedocs.io",
            "beehiiv.com",
            "hashnode.dev",
            "notion.site",
            "web.app",
            "fly.dev");

    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go");

    private Links() {}

    /**
     * The address as the digest prints it: without tracking; a Reddit post in its short form, an arXiv paper as its abstract,
     * https where that is known to work. The fragment stays.
     */
    public static String output(String url) {
        UrlParts address = UrlParts.of(url);
        if (address == null) return url.strip();
        String host = CanonicalKey.bareHost(address.host());
        String key = CanonicalKey.of(url);
        if (key.startsWith("arxiv:") && !host.equals("huggingface.co") && !host.equals("hf.co"))
            return "https://arxiv.org/abs/" + key.substring(6);
        if (key.startsWith("reddit:") && host.equals("reddit.com")) {
            var comments = COMMENTS.matcher(address.path());
            if (comments.matches())
                return "https://www.reddit.com/r/" + comments.group(1) + "/comments/" + comments.group(2) + "/";
        }
        UrlParts clean = address.without(Links::isTracking);
        boolean secure = clean.scheme().equals("http") && clean.port().isEmpty() && SAFE.contains(domain(host));
        return secure ? "https" + clean.toString().substring(4) : clean.toString();
    }

    /** The address without tracking parameters, else as it was given. */
    public static String untracked(String url) {
        UrlParts address = UrlParts.of(url);
        if (address == null) return url.strip();
        UrlParts clean = address.without(Links::isTracking);
        return clean.query().equals(address.query()) ? url.strip() : clean.toString();
    }

    /** The host without "www." and the like, lower-case; "" for what is no web address. */
    public static String host(String url) {
        UrlParts address = UrlParts.of(url);
        return address == null ? "" : CanonicalKey.bareHost(address.host());
    }

    /**
     * Who publishes an address: its registrable domain, or its host where many publishers share a domain
     * ("importai.substack.com"). An approximation of the public suffix list; "" for what is no web address.
     */
    public static String publisher(String url) {
        String host = host(url);
        for (String shared : SHARED_DOMAINS) if (host.endsWith("." + shared)) return host;
        return domain(host);
    }

    private static String domain(String host) {
        String[] labels = host.split("\\.");
        int keep = labels.length > 2
                        && labels[labels.length - 1].length() == 2
                        && SECOND_LEVEL.contains(labels[labels.length - 2])
                ? 3
                : 2;
        if (labels.length <= keep || host.startsWith("[")) return host;
        return String.join(".", List.of(labels).subList(labels.length - keep, labels.length));
    }

    /**
     * Whether so many unrelated texts point here that a shared link says nothing: shops, chats, profiles, front pages of the
     * great houses.
     */
    public static boolean isHub(String url) {
        UrlParts address = UrlParts.of(url);
        if (address == null) return true;
        String host = CanonicalKey.bareHost(address.host());
        if (HUB_HOSTS.contains(host) || host.startsWith("docs.")) return true;
        List<String> path = address.segments();
        return switch (host) {
            case "github.com", "x.com", "twitter.com", "bsky.app", "medium.com" -> path.size() < 2;
            case "huggingface.co" -> path.size() < 2 || path.get(0).equals("docs");
            case "youtube.com" -> !CanonicalKey.of(url).startsWith("yt:");
            case "reddit.com" -> !CanonicalKey.of(url).startsWith("reddit:");
            case "arxiv.org" -> !CanonicalKey.of(url).startsWith("arxiv:");
            case "openai.com",
                    "anthropic.com",
                    "deepmind.google",
                    "ai.google.dev",
                    "mistral.ai",
                    "substack.com",
                    "news.ycombinator.com",
                    "ai.meta.com" -> path.isEmpty() && address.query().isEmpty();
            default -> false;
        };
    }

    /** Whether an address is a picture, a sound or a video file, or a house of such: nothing to read there. */
    public static boolean isMedia(String url) {
        UrlParts address = UrlParts.of(url);
        if (address == null) return false;
        return MEDIA_HOSTS.contains(CanonicalKey.bareHost(address.host()))
                || MEDIA_PATH.matcher(address.path()).matches()
                || address.host().endsWith("reddit.com") && address.path().startsWith("/gallery/");
    }

    /** Whether an address leads to a scientific paper: arXiv, OpenReview, the ACL Anthology, a DOI, a PDF of a conference. */
    public static boolean isPaper(String url) {
        String key = CanonicalKey.of(url);
        if (key.startsWith("arxiv:")
                || key.startsWith("openreview:")
                || key.startsWith("doi:")
                || key.startsWith("acl:")) return true;
        return PAPER_HOSTS.contains(host(url)) && !key.equals("url:" + host(url));
    }

    private static final Set<String> PAPER_HOSTS = Set.of(
            "proceedings.mlr.press",
            "proceedings.neurips.cc",
            "papers.nips.cc",
            "papers.neurips.cc",
            "jmlr.org",
            "openaccess.thecvf.com",
            "biorxiv.org",
            "medrxiv.org",
            "ssrn.com",
            "papers.ssrn.com",
            "zenodo.org",
            "transformer-circuits.pub",
            "distill.pub",
            "hal.science",
            "science.org",
            "ieeexplore.ieee.org",
            "link.springer.com",
            "sciencedirect.com",
            "pnas.org",
            "cambridge.org",
            "osf.io",
            "machinelearning.apple.com");

    /** Whether a lower-case "name=value" of a query only says who sent the reader; Medium's says "source=rss----…". */
    static boolean isTracking(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return name.startsWith("utm_")
                || name.startsWith("mc_")
                || name.startsWith("at_")
                || TRACKING.contains(name)
                || pair.startsWith("source=rss");
    }
}
