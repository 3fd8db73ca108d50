package digest.fetch;

import java.nio.charset.StandardCharsets;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Recognises what stands in a feed's place to keep robots out. */
final class Challenge {

    private Challenge() {}

    /**
     * A Cloudflare challenge: the header {@code cf-mitigated: challenge}, "set for all Challenge Page types"
     * (developers.cloudflare.com, read November 2026), or its page, which Substack sends to hosted runners with 403 and with
     * 200. Or Reddit's "blocked by network security" (seen June 2026) and "blocked due to a network policy" (RSS-Bridge#3802).
     *
     * @return how to call it; null if it is none
     */
    static @Nullable String named(Response response, byte[] body) {
        if ("challenge".equalsIgnoreCase(response.header("cf-mitigated"))) return "a Cloudflare challenge page";
        String page = new String(body, 0, Math.min(body.length, PAGE), StandardCharsets.ISO_8859_1);
        boolean html =
                page.regionMatches(true, 0, "<!doctype html", 0, 14) || page.regionMatches(true, 0, "<html", 0, 5);
        if (!html) return null;
        if (page.contains("<title>Just a moment...</title>") || page.contains("_cf_chl_opt"))
            return "a Cloudflare challenge page";
        if (page.contains("blocked by network security") || page.contains("blocked due to a network policy"))
            return "Reddit blocks this network";
        return null;
    }

    /** What is looked at; Cloudflare's page is 7 kB (captured on Substack). */
    static final int PAGE = 65_536;
}
