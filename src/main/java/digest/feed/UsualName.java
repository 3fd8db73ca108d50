package digest.feed;

import java.util.Locale;
import java.util.Map;

/** What the elements of feeds are usually called, whatever prefix a document gives them. */
final class UsualName {

    /** The usual prefixes of namespaces; "" for those of RSS itself. */
    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/Atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://arxiv.org/schemas/atom", "arxiv"),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://backend.userland.com/RSS2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""));

    private UsualName() {}

    /**
     * The element's name in lower case with the usual prefix of its namespace: "dc:date". RSS' own elements have none, and
     * Atom's have none inside Atom.
     *
     * @param tag as written, with its prefix
     * @param namespace "" where its prefix is declared nowhere
     * @param atom whether the feed is one of Atom
     */
    static String of(String tag, String namespace, boolean atom) {
        String folded = tag.toLowerCase(Locale.ROOT);
        int colon = folded.indexOf(':');
        String local = folded.substring(colon + 1);
        String known = NAMESPACES.get(namespace);
        if (known == null) {
            String prefix = colon < 0 ? "" : folded.substring(0, colon);
            if (prefix.isEmpty() || prefix.equals("rss") || prefix.equals("rss1") || prefix.equals("rss2"))
                return local;
            return atom && prefix.equals("atom") ? local : folded;
        }
        return known.isEmpty() || atom && known.equals("atom") ? local : known + ":" + local;
    }
}
