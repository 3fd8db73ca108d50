package digest.fetch;

import java.util.Locale;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of document is asked for.
 *
 * @param client with the bounds of {@code patience} and {@code limit}
 * @param limit of one answer
 * @param patience times and sizes
 * @param accept the header
 * @param trustful whether the reader wrote the first address, which may then be private; what stands in a feed may not
 * @param feeds whether feeds are wanted, which are asked again and so kept in the cache; else pages, which are text, and read once
 */
record Manner(OkHttpClient client, SizeLimit limit, Patience patience, String accept, boolean trustful, boolean feeds) {

    /** An Accept that names feeds first, for servers that answer with a page to whoever takes one. */
    private static final String FEEDS = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/rdf+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    private static final String PAGES = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1";

    static Manner forFeeds(OkHttpClient client, SizeLimit limit, Patience patience) {
        return new Manner(client, limit, patience, FEEDS, true, true);
    }

    /** Shares connections and spacing with {@code forFeeds}, and is shorter of patience. */
    static Manner forPages(Manner forFeeds, boolean trustful) {
        Patience patience = forFeeds.patience().forPages();
        SizeLimit limit = new SizeLimit(patience.bytes());
        OkHttpClient.Builder client = forFeeds.client()
                .newBuilder()
                .cache(null)
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .writeTimeout(patience.silence())
                .callTimeout(patience.answer());
        client.networkInterceptors().replaceAll(each -> each instanceof SizeLimit ? limit : each);
        return new Manner(client.build(), limit, patience, PAGES, trustful, false);
    }

    /** The same for addresses that nobody vouches for. */
    Manner distrustful() {
        return new Manner(client, limit, patience, accept, false, feeds);
    }

    /** Whether a document of this type is worth reading; a page without a type may be one. */
    boolean takes(@Nullable String contentType) {
        if (feeds || contentType == null || contentType.isBlank()) return true;
        String type = essence(contentType);
        return type.startsWith("text/") || type.equals("application/xhtml+xml") || type.equals("application/xml");
    }

    /** "text/html" of "Text/HTML; charset=utf-8". */
    static String essence(String contentType) {
        return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
