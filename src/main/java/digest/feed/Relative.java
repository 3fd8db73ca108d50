package digest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Relative links (RFC 3986 §5), forgiving of what no URI may contain. */
final class Relative {

    private Relative() {}

    /** The link seen from the base; as it is when it is absolute or there is no base; null when it is blank. */
    static @Nullable String resolve(String base, String link) {
        String bare = link.strip().replaceAll("[\\n\\r\\t]", "");
        if (bare.isEmpty()) return null;
        if (isAbsolute(bare)) return bare;
        if (!LooseReader.isWeb(base)) return bare.startsWith("//") ? "https:" + bare : bare;
        try {
            URI from = new URI(quoted(base));
            if (bare.startsWith("?")) {
                String path = from.getRawPath();
                return from.getScheme() + "://" + from.getRawAuthority() + (path == null ? "" : path) + bare;
            }
            if (from.getRawPath() == null || from.getRawPath().isEmpty()) from = from.resolve("/");
            return from.resolve(new URI(quoted(bare))).toString();
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return bare;
        }
    }

    private static boolean isAbsolute(String link) {
        int colon = link.indexOf(':');
        if (colon < 1) return false;
        for (int i = 0; i < colon; i++) {
            char c = link.charAt(i);
            boolean scheme = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || i > 0 && (c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0);
            if (!scheme) return false;
        }
        return true;
    }

    /** What java.net.URI refuses and browsers take, percent-encoded. */
    private static String quoted(String link) {
        StringBuilder out = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0)
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            else if (c == '%' && !isEscape(link, i)) out.append("%25");
            else out.append(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String link, int at) {
        return at + 2 < link.length()
                && Character.digit(link.charAt(at + 1), 16) >= 0
                && Character.digit(link.charAt(at + 2), 16) >= 0;
    }
}
