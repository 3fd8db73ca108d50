package digest.fetch;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.CacheControl;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The ways to Reddit's posts since June 2026, best first: signed in as an application, which may ask a hundred times a minute
 * and is told points and comments; the feed, about once a minute and address; where that is refused, its JSON, once.
 */
final class Reddit {

    /** How one document is asked for, politely. */
    interface Asking {
        Fetched about(Source source) throws InterruptedException;
    }

    /** A listing of one or several subreddits; what else has a feed (a user, comments, a personal feed) is asked as it stands. */
    private static final Pattern LISTING =
            Pattern.compile("(/r/[A-Za-z0-9_+]+)(/(?:top|new|hot|rising))?/?\\.rss", Pattern.CASE_INSENSITIVE);

    private static final Pattern FEED = Pattern.compile("(.*?)(/?)\\.rss", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([!-~&&[^\"\\\\]]{1,4000})\"");

    /** Bytes; a token's answer has some two hundred. Chosen by hand. */
    private static final long LARGEST_TOKEN = 16_384;

    private final OkHttpClient client;
    private final Keys keys;
    private final Apis apis;
    private final String userAgent;
    private final List<String> notices = new ArrayList<>();
    private @Nullable Bearer bearer;
    private boolean askedToSignIn;
    private volatile boolean jsonIsRefused;

    Reddit(OkHttpClient client, Keys keys, Apis apis, String userAgent) {
        this.client = client;
        this.keys = keys;
        this.apis = apis;
        this.userAgent = userAgent;
    }

    /** The source's document, whichever way; any other service's is asked for as it stands. */
    Fetched about(Source source, Asking asking) throws InterruptedException {
        HttpUrl address = HttpUrl.parse(source.address());
        if (address == null || !isReddit(address)) return asking.about(source);
        HttpUrl listing = listing(address);
        if (listing != null && signIn() != null) {
            Fetched known = asking.about(source.askedAt(source.url(), listing.toString()));
            boolean refused = known instanceof Failed && ((Failed) known).outcome() == Outcome.FAILED;
            if (!refused) return of(source, known);
            notice("signed in to Reddit, " + source.name() + " got " + ((Failed) known).reason()
                    + "; its feed is asked instead");
        }
        Fetched feed = plain(asking.about(source));
        if (!isRefused(feed) || jsonIsRefused) return feed;
        HttpUrl json = json(address);
        if (json == null) return feed;
        boolean secret = !source.address().equals(source.url());
        Fetched other = plain(asking.about(source.askedAt(secret ? source.url() : json.toString(), json.toString())));
        jsonIsRefused = other instanceof Failed;
        return other instanceof Failed ? feed : of(source, other);
    }

    /** What should be known of the keys, one line each. */
    synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    /** The token for an address of Reddit's API; null before it is known, and for every other address. */
    synchronized @Nullable Bearer bearer(HttpUrl url) {
        return Apis.sameOrigin(url, apis.redditApi()) ? bearer : null;
    }

    private static boolean isReddit(HttpUrl url) {
        return url.host().equals("reddit.com") || url.host().endsWith(".reddit.com");
    }

    private static Fetched of(Source source, Fetched answer) {
        if (answer instanceof Failed)
            return new Failed(source, ((Failed) answer).outcome(), ((Failed) answer).reason(), answer.terms());
        Body body = (Body) answer;
        return new Body(source, body.bytes(), body.url(), body.contentType(), body.at(), body.terms());
    }

    /** An answer that is none, called what it is: Reddit says with an empty page what others say with 429 (seen June 2026). */
    private static Fetched plain(Fetched answer) {
        if (!(answer instanceof Body)) return answer;
        byte[] bytes = ((Body) answer).bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).strip();
        if (start.isEmpty())
            return new Failed(
                    answer.source(),
                    Outcome.LIMITED,
                    "Reddit answered with an empty page: too many questions from this address");
        boolean page =
                start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
        return page
                ? new Failed(answer.source(), Outcome.FAILED, "Reddit answered with a web page, not with its feed")
                : answer;
    }

    /** Whether another form may be given where this one was not; a host that is limited is left alone. */
    private static boolean isRefused(Fetched feed) {
        if (!(feed instanceof Failed)) return false;
        Failed failed = (Failed) feed;
        return failed.outcome() == Outcome.FAILED || failed.reason().startsWith("Reddit answered with an empty page");
    }

    /** "/r/a+b/top/.rss?t=day&limit=100" as the API has it; raw_json: without a second layer of HTML escapes. */
    private @Nullable HttpUrl listing(HttpUrl feed) {
        Matcher path = LISTING.matcher(feed.encodedPath());
        if (!path.matches() || feed.queryParameterNames().contains("feed")) return null;
        return apis.redditApi()
                .newBuilder()
                .encodedPath(path.group(1) + (path.group(2) == null ? "/hot" : path.group(2)))
                .encodedQuery(feed.encodedQuery())
                .setQueryParameter("raw_json", "1")
                .build();
    }

    private static @Nullable HttpUrl json(HttpUrl feed) {
        Matcher path = FEED.matcher(feed.encodedPath());
        if (!path.matches()) return null;
        return feed.newBuilder()
                .encodedPath(path.group(1) + path.group(2) + ".json")
                .setQueryParameter("raw_json", "1")
                .build();
    }

    /** Asks for a token, the first time; it lasts longer than a run. */
    private synchronized @Nullable Bearer signIn() throws InterruptedException {
        String id = keys.redditId();
        String secret = keys.redditSecret();
        if (askedToSignIn) return bearer;
        askedToSignIn = true;
        if (id == null || secret == null) {
            if (id != null)
                notice(Keys.REDDIT_ID + " is set without " + Keys.REDDIT_SECRET + ": not signed in to Reddit");
            if (secret != null)
                notice(Keys.REDDIT_SECRET + " is set without " + Keys.REDDIT_ID + ": not signed in to Reddit");
            return null;
        }
        Request request = new Request.Builder()
                .url(apis.redditSignIn())
                .cacheControl(new CacheControl.Builder().noStore().build())
                .header("User-Agent", userAgent)
                .header("Authorization", Credentials.basic(id, secret, StandardCharsets.UTF_8))
                .post(new FormBody.Builder()
                        .add("grant_type", "client_credentials")
                        .build())
                .build();
        try (Response response = client.newCall(request).execute()) {
            Matcher token = TOKEN.matcher(response.peekBody(LARGEST_TOKEN).string());
            if (response.isSuccessful() && token.find()) bearer = new Bearer(token.group(1), Keys.REDDIT_ID);
            else if (response.code() == 400
                    || response.code() == 401
                    || response.code() == 403
                    || response.isSuccessful())
                notice("Reddit refused " + Keys.REDDIT_ID + " and " + Keys.REDDIT_SECRET + ", HTTP " + response.code()
                        + "; its feeds are asked instead");
            else notice("signing in to Reddit failed, HTTP " + response.code() + "; its feeds are asked instead");
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted() || "interrupted".equals(e.getMessage()))
                throw new InterruptedException();
            notice("signing in to Reddit failed; its feeds are asked instead");
        }
        return bearer;
    }

    private synchronized void notice(String line) {
        if (!notices.contains(line)) notices.add(line);
    }
}
