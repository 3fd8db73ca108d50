package digest.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be said aloud of an address. */
public final class Address {

    /** Names of query parameters whose values are secrets, compared without case and without '-' and '_'. */
    private static final Set<String> SECRET = Set.of(
            "accesstoken",
            "apikey",
            "apitoken",
            "auth",
            "authkey",
            "authtoken",
            "code",
            "hash",
            "jwt",
            "key",
            "pass",
            "passwd",
            "password",
            "pwd",
            "secret",
            "session",
            "sessionid",
            "sid",
            "sig",
            "signature",
            "token");

    /**
     * The same on Reddit: its personal feeds (reddit.com/prefs/feeds, seen June 2026) carry {@code ?feed=HASH&user=NAME},
     * which opens the account's private feeds to whoever reads it.
     */
    private static final Set<String> SECRET_ON_REDDIT = Set.of("feed", "user");

    /** Between the scheme and the last {@code @} of the authority: a user and a password. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/?#]*@");

    private static final Pattern PARAMETER = Pattern.compile("([?&;#])([^=&;#?]+)=([^&;#]+)");

    /** A hexadecimal run of 128 bits or more in a path or under any name is a token; git hashes have no place in a feed's address. */
    private static final Pattern TOKEN = Pattern.compile("(?i)(?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z])");

    private static final Pattern REDDIT = Pattern.compile("(?i)://([a-z0-9-]+\\.)*reddit\\.com[/:?#]");

    private Address() {}

    /**
     * {@code url} without what would let another act in the reader's name, for logs, reasons and lists: user and password
     * are gone, the values of secret parameters and long hexadecimal tokens are "…". Anything else, and what is no URL at
     * all, stays as it is.
     */
    public static String redacted(String url) {
        String open = CREDENTIALS.matcher(url).replaceAll("");
        boolean reddit = REDDIT.matcher(open).find();
        Matcher parameters = PARAMETER.matcher(open);
        String masked = parameters.replaceAll(found -> {
            String name = found.group(2).toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
            boolean secret = SECRET.contains(name) || reddit && SECRET_ON_REDDIT.contains(name);
            return Matcher.quoteReplacement(secret ? found.group(1) + found.group(2) + "=…" : found.group());
        });
        return TOKEN.matcher(masked).replaceAll("…");
    }
}
