package digest.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A web address in its parts. More forgiving than {@link java.net.URI}, since what stands in feeds has blanks and braces.
 *
 * @param scheme "http" or "https"
 * @param host lower-case, without user and port
 * @param port with its colon, "" when it is the scheme's own
 * @param path from its first slash; "" when there is none
 * @param query without its question mark; "" when there is none
 * @param fragment without its hash; "" when there is none
 */
record UrlParts(String scheme, String host, String port, String path, String query, String fragment) {

    /** The parts of an absolute http(s) address; null for everything else. */
    static @Nullable UrlParts of(String url) {
        String text = url.strip();
        int colon = text.indexOf("://");
        if (colon < 4 || colon > 5) return null;
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) return null;
        int end = text.length();
        int hash = text.indexOf('#', colon);
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        if (hash >= 0) end = hash;
        int question = text.indexOf('?', colon);
        if (question > end) question = -1;
        String query = question < 0 ? "" : text.substring(question + 1, end);
        if (question >= 0) end = question;
        int slash = text.indexOf('/', colon + 3);
        if (slash < 0 || slash > end) slash = end;
        String authority = text.substring(colon + 3, slash);
        authority = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int portAt = authority.lastIndexOf(':');
        boolean hasPort = portAt >= 0 && authority.indexOf(']', portAt) < 0;
        String host = hasPort ? authority.substring(0, portAt) : authority;
        String port = hasPort ? authority.substring(portAt) : "";
        if (port.equals(":") || port.equals(scheme.equals("http") ? ":80" : ":443")) port = "";
        if (host.endsWith(".")) host = host.substring(0, host.length() - 1);
        return host.isEmpty() ? null : new UrlParts(scheme, host, port, text.substring(slash, end), query, fragment);
    }

    /** The non-empty parts of the path. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String part : path.split("/")) if (!part.isEmpty()) segments.add(part);
        return segments;
    }

    /** The value of a query parameter, "" when it is not there. */
    String parameter(String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) return pair.substring(name.length() + 1);
        }
        return "";
    }

    /** The same address without the parameters whose lower-case "name=value" the test accepts. */
    UrlParts without(Predicate<String> parameter) {
        if (query.isEmpty()) return this;
        String kept = List.of(query.split("&")).stream()
                .filter(pair -> !pair.isEmpty() && !parameter.test(pair.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        return new UrlParts(scheme, host, port, path, kept, fragment);
    }

    /** The query with its parameters in order of name. */
    String sortedQuery() {
        if (query.indexOf('&') < 0) return query;
        return List.of(query.split("&")).stream()
                .filter(pair -> !pair.isEmpty())
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return scheme + "://" + host + port + path + (query.isEmpty() ? "" : "?" + query)
                + (fragment.isEmpty() ? "" : "#" + fragment);
    }
}
