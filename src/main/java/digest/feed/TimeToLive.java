package digest.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For how long a feed says that it stays as it is. */
public final class TimeToLive {

    /**
     * Bytes; a channel's own elements come before its items, as a rule. Chosen by hand.
     */
    private static final int LOOKED_AT = 16_384;

    private static final Pattern TTL =
            Pattern.compile("<ttl>\\s{0,20}([0-9]{1,6})\\s{0,20}</ttl>", Pattern.CASE_INSENSITIVE);

    private TimeToLive() {}

    /**
     * "ttl stands for time to live. It's a number of minutes that indicates how long a channel can be cached before refreshing
     * from the source" (RSS 2.0). The syndication module's updatePeriod is no such wish: it stands in feeds because their software
     * writes it, and tells how often at most something is new.
     *
     * @param bytes of the feed, unpacked
     * @return zero where it does not say
     */
    public static Duration of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher ttl = TTL.matcher(before("<entry", before("<item", head)));
        return ttl.find() ? Duration.ofMinutes(Integer.parseInt(ttl.group(1))) : Duration.ZERO;
    }

    private static String before(String end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
