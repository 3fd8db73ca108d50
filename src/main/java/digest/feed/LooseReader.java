package digest.feed;

import digest.feed.Entry.Draft;
import digest.item.Item.Engagement;
import digest.text.Characters;
import digest.text.Html;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS, RDF and Atom of any kind and in any state, off jsoup's XML tree: unclosed and crossed tags, undeclared prefixes and
 * entities, namespaces that never were. Resolves nothing outside the document.
 */
final class LooseReader {

    /** Deeper nesting than this is cut off; feeds with XHTML in them reach 30. */
    private static final int DEEPEST = 200;

    private final String address;
    private boolean atom;
    private String home = "";
    private final List<String> feedAuthors = new ArrayList<>();

    private LooseReader(String address) {
        this.address = address;
    }

    /**
     * @param xml the document as text
     * @param address where it was found; the base of relative links when it is one of the web
     * @return null when nothing in it looks like a feed
     */
    static @Nullable Feed read(String xml, String address) {
        return new LooseReader(address).feed(xml);
    }

    private @Nullable Feed feed(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        Element root = root(document);
        if (root == null) return null;
        String rootName = local(root);
        atom = rootName.equals("feed") || !rootName.equals("rss") && child(root, "entry") != null;
        Element channel = atom ? root : child(root, "channel");
        if (channel == null) channel = root;
        home = homePage(channel);
        readAuthors(channel, feedAuthors);
        if (feedAuthors.isEmpty()) {
            for (Element e : channel.children()) if (name(e).equals("managingeditor")) feedAuthors.add(text(e));
        }
        List<Entry> entries = new ArrayList<>();
        for (Element element : entryElements(root)) entries.add(entry(element));
        String format = atom ? "Atom" : rootName.equals("rdf") ? "RSS 1.0" : "RSS";
        return new Feed(Html.plain(title(channel)), format, entries, List.of());
    }

    /** The first element, in document order, that a feed can begin with. */
    private static @Nullable Element root(Document document) {
        Element bare = null;
        Deque<Node> open = new ArrayDeque<>();
        for (Node n = document.lastChild(); n != null; n = n.previousSibling()) open.push(n);
        int looked = 0;
        while (!open.isEmpty() && looked++ < 5_000) {
            if (!(open.pop() instanceof Element element)) continue;
            String name = local(element);
            switch (name) {
                case "rss", "rdf", "feed" -> {
                    return element;
                }
                case "channel" -> {
                    return element.parent();
                }
                case "item", "entry" -> {
                    if (bare == null) bare = element.parent();
                }
                default -> {
                    for (Node n = element.lastChild(); n != null; n = n.previousSibling()) open.push(n);
                }
            }
        }
        return bare;
    }

    /**
     * Every item or entry below the root, those that a missing end tag put inside another or inside anything else too (an
     * unclosed itunes:category, in a sample of the feedjira project). One within another that holds nothing is none (PC
     * Magazine's feed of 2018 has an empty item in each).
     */
    private List<Element> entryElements(Element root) {
        List<Element> found = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            if (!(open.pop() instanceof Element element)) continue;
            if (isEntry(element) && !(element.childNodeSize() == 0 && isEntry(element.parent()))) found.add(element);
            for (Node n = element.lastChild(); n != null; n = n.previousSibling()) open.push(n);
        }
        return found;
    }

    private boolean isEntry(@Nullable Element element) {
        return element != null && (name(element).equals("item") || name(element).equals("entry"));
    }

    private Entry entry(Element element) {
        Draft draft = new Draft();
        String itemBase = base(element);
        String[] titles = new String[3];
        String[] links = new String[6];
        Stamps stamps = new Stamps();
        String[] texts = new String[4];
        String[] summaries = new String[5];
        String[] ids = new String[3];
        for (Element e : element.children()) {
            String name = name(e);
            switch (name) {
                case "title" -> first(titles, 0, markup(e));
                case "dc:title" -> first(titles, 1, text(e));
                case "media:title", "itunes:title" -> first(titles, 2, text(e));
                case "link", "atom:link", "feedburner:origlink" -> link(e, links);
                case "guid" -> {
                    first(ids, 0, text(e));
                    if (!e.attr("isPermaLink").equalsIgnoreCase("false")) first(links, 3, web(text(e)));
                }
                case "id", "atom:id" -> {
                    first(ids, 0, text(e));
                    if (atom) first(links, 4, web(text(e)));
                }
                case "dc:identifier" -> first(ids, 1, text(e));
                case "enclosure" -> first(links, 5, web(e.attr("url")));
                case "comments" -> draft.discussion = resolve(text(e), any(itemBase, home));
                case "slash:comments" -> draft.engagement = comments(text(e));
                case "author",
                        "dc:creator",
                        "dc:author",
                        "itunes:author",
                        "atom:author",
                        "creator",
                        "media:credit" -> {}
                case "contributor", "dc:contributor" -> {}
                case "category", "atom:category" -> draft.category(Characters.line(category(e)));
                case "dc:subject" -> draft.category(Characters.line(text(e)));
                case "content:encoded" -> first(texts, 0, markup(e));
                case "content", "atom:content" -> {
                    if (!e.hasAttr("src")) first(texts, 1, markup(e));
                    if (!e.attr("xml:base").isEmpty()) draft.base = base(e);
                }
                case "xhtml:body", "body", "xhtml:div" -> first(texts, 2, markup(e));
                case "fulltext" -> first(texts, 3, markup(e));
                case "description" -> first(summaries, 0, markup(e));
                case "summary", "atom:summary" -> first(summaries, 1, markup(e));
                case "dc:description" -> first(summaries, 2, markup(e));
                case "itunes:summary", "itunes:subtitle" -> first(summaries, 3, markup(e));
                case "media:description" -> first(summaries, 4, text(e));
                case "media:group" -> {
                    for (Element m : e.children())
                        if (name(m).equals("media:description")) first(summaries, 4, text(m));
                }
                default -> stamps.read(name, text(e));
            }
        }
        draft.title = Html.plain(any(titles));
        draft.id = any(ids).strip();
        if (ids[0] == null && element.hasAttr("rdf:about"))
            draft.id = element.attr("rdf:about").strip();
        String link = any(links[0], links[1], links[3], element.attr("rdf:about"), links[2], links[4], links[5]);
        draft.url = resolve(link, itemBase);
        readAuthors(element, draft.authors);
        if (draft.authors.isEmpty()) draft.authors.addAll(feedAuthors);
        draft.published = stamps.published();
        draft.updated = stamps.updated();
        draft.content = any(texts);
        draft.summary = any(summaries);
        if (draft.base.isEmpty()) draft.base = any(itemBase, home, draft.url);
        return draft.done();
    }

    /** Sorts a link by what it is for: 0 the item's page, 1 the same in Atom's way inside RSS, 2 of another relation. */
    private void link(Element e, String[] links) {
        String href = e.attr("href").strip();
        String base = base(e);
        if (href.isEmpty()) {
            first(links, 0, resolve(text(e), base));
            return;
        }
        String relation = e.attr("rel").toLowerCase(Locale.ROOT);
        boolean page = relation.isEmpty() || relation.equals("alternate") || relation.endsWith("/alternate");
        if (page && atom && !e.attr("type").isEmpty() && !e.attr("type").contains("html"))
            first(links, 1, resolve(href, base));
        else if (page) first(links, atom ? 0 : 1, resolve(href, base));
        else if (!relation.equals("self") && !relation.equals("edit") && !relation.equals("enclosure"))
            first(links, 2, resolve(href, base));
        else first(links, 5, resolve(href, base));
    }

    private void readAuthors(Element element, List<String> authors) {
        for (String wanted : AUTHORS) {
            for (Element e : element.children()) {
                if (!name(e).equals(wanted)) continue;
                String name = person(e);
                if (!name.isEmpty() && !authors.contains(name) && authors.size() < Entry.MOST_NAMES) authors.add(name);
            }
            if (!authors.isEmpty()) return;
        }
    }

    private static final List<String> AUTHORS =
            List.of("author", "dc:creator", "dc:author", "creator", "atom:author", "itunes:author", "contributor");

    private String person(Element e) {
        Element name = child(e, "name");
        if (name == null) name = child(e, "atom:name");
        if (name != null && !text(name).isBlank()) return Html.plain(text(name));
        Element mail = child(e, "email");
        if (mail != null) return Characters.line(text(mail));
        return e.childrenSize() > 0 ? "" : Html.plain(text(e));
    }

    private String title(Element channel) {
        String[] titles = new String[2];
        for (Element e : channel.children()) {
            if (name(e).equals("title")) first(titles, 0, markup(e));
            if (name(e).equals("dc:title")) first(titles, 1, text(e));
        }
        return any(titles);
    }

    private String homePage(Element channel) {
        String[] links = new String[6];
        for (Element e : channel.children()) if (name(e).equals("link") || name(e).equals("atom:link")) link(e, links);
        String page = any(links[0], links[1], links[5]);
        return isWeb(page) ? page : "";
    }

    private static String category(Element e) {
        String label = e.attr("label");
        if (!label.isBlank()) return label;
        return e.attr("term").isBlank() ? text(e) : e.attr("term");
    }

    static @Nullable Engagement comments(String text) {
        try {
            return new Engagement(0, Math.max(0, Integer.parseInt(text.strip())));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    // ---- names and texts of elements

    private String name(Element e) {
        return UsualName.of(e.tagName(), e.tag().namespace(), atom);
    }

    private static String local(Element e) {
        String tag = e.tagName().toLowerCase(Locale.ROOT);
        return tag.substring(tag.indexOf(':') + 1);
    }

    private @Nullable Element child(Element parent, String name) {
        for (Element e : parent.children()) if (name(e).equals(name) || local(e).equals(name)) return e;
        return null;
    }

    private static String text(Element e) {
        return e.wholeText().strip();
    }

    /** The text of an element that may hold markup: escaped, in CDATA, inline as XHTML, or, in Atom 0.3, in base64. */
    private static String markup(Element e) {
        if (e.attr("mode").equalsIgnoreCase("base64") || isBase64(e)) return decoded(e.wholeText());
        if (e.childrenSize() == 0) return e.wholeText().strip();
        boolean onlyMarkup = true;
        for (Node n : e.childNodes()) onlyMarkup &= !(n instanceof TextNode t) || t.isBlank();
        Element only = onlyMarkup && e.childrenSize() == 1 ? e.child(0) : null;
        String inner = only != null && local(only).equals("div") ? only.html() : e.html();
        return inner.strip();
    }

    /** RFC 4287 §4.1.3.3: content whose type is neither text nor XML is base64; feeds label plain text so too. */
    private static boolean isBase64(Element e) {
        String type = e.attr("type").toLowerCase(Locale.ROOT);
        return e.attr("encoding").equalsIgnoreCase("base64") || type.startsWith("application/octet-stream");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException notBase64) {
            return base64.strip();
        }
    }

    // ---- addresses

    /** The base of an element: the nearest xml:base resolved against those around it, else the feed's address; "" for a file. */
    private String base(Element e) {
        Deque<String> bases = new ArrayDeque<>();
        for (Element at = e; at != null; at = at.parent()) {
            String base = at.attr("xml:base");
            if (!base.isBlank()) bases.push(base.strip());
        }
        String resolved = isWeb(address) ? address : "";
        for (String base : bases) {
            String next = Relative.resolve(resolved, base);
            if (next != null) resolved = next;
        }
        return resolved;
    }

    private static @Nullable String resolve(String link, String base) {
        return Relative.resolve(base, link.strip());
    }

    private static String web(String text) {
        return isWeb(text) ? text : "";
    }

    static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    // ---- the first of several

    private static void first(String[] slots, int slot, @Nullable String value) {
        if (value != null && !value.isBlank() && slots[slot] == null) slots[slot] = value;
    }

    private static String any(String... values) {
        for (String value : values) if (value != null && !value.isBlank()) return value;
        return "";
    }
}
