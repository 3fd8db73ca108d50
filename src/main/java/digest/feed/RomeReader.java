package digest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import digest.feed.Entry.Draft;
import digest.item.Item.Engagement;
import digest.text.Html;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.input.StAXStreamBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Well-formed RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0 by ROME. Its document types and healer are off: what it gets has been
 * mended ({@link XmlText}), and what it refuses goes to {@link LooseReader}.
 */
final class RomeReader {

    private RomeReader() {}

    /**
     * What ROME read.
     *
     * @param complete whether that is all there is to see: every item, with link, title, text and author where it has them
     */
    record Reading(Feed feed, boolean complete) {}

    /** Null when ROME refuses it: not well-formed, or of a kind it does not know. */
    static @Nullable Reading read(XmlText xml, String address) {
        try {
            Document document = document(xml.text());
            Element root = document.getRootElement();
            boolean atom = root.getName().equals("feed");
            boolean authored = tellsAuthor(atom ? root : child(root, "channel"), atom);
            List<Seen> seen = see(root, atom);
            WireFeed wire = wire(document);
            Feed feed = wire instanceof Channel channel
                    ? rss(channel, address, seen)
                    : wire instanceof com.rometools.rome.feed.atom.Feed atomic ? atom(atomic, address, seen) : null;
            if (feed == null) return null;
            boolean complete = !seen.isEmpty() && xml.items() == seen.size();
            for (int i = 0; i < seen.size() && complete; i++)
                complete = seen.get(i).isAllOf(feed.entries().get(i), authored);
            return new Reading(feed, complete);
        } catch (XMLStreamException | JDOMException | FeedException | IllegalArgumentException refused) {
            return null;
        }
    }

    private static WireFeed wire(Document document) throws FeedException {
        try {
            return new WireFeedInput(false, Locale.ROOT).build(document);
        } catch (RuntimeException unforeseen) {
            // a kind it does not know, or what it does not expect of one it knows: it has no word for RSS without a
            // channel
            throw new FeedException("not read", unforeseen);
        }
    }

    /** The tree, off the JDK's parser without document types; JDOM need not check a second time what that one let pass. */
    private static Document document(String xml) throws XMLStreamException, JDOMException {
        XMLInputFactory input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        input.setProperty(XMLInputFactory.IS_COALESCING, true);
        StAXStreamBuilder builder = new StAXStreamBuilder();
        builder.setFactory(new UncheckedJDOMFactory());
        return builder.build(input.createXMLStreamReader(new StringReader(xml)));
    }

    // ---- dates

    /**
     * Each item in document order, seen before ROME sees it. Its dates are taken out of the tree, since ROME tries some twenty
     * masks on each, which was a quarter of all reading (measured 2026-11), and knows fewer forms than {@link Dates}.
     */
    private static List<Seen> see(Element root, boolean atom) {
        List<Seen> items = new ArrayList<>();
        for (Element child : root.getChildren()) {
            if (isItem(child)) items.add(Seen.of(child, atom));
            if (!child.getName().equals("channel")) continue;
            for (Element inner : child.getChildren()) if (isItem(inner)) items.add(Seen.of(inner, atom));
        }
        return items;
    }

    private static boolean tellsAuthor(@Nullable Element channel, boolean atom) {
        if (channel == null) return false;
        for (Element child : channel.getChildren()) if (Seen.AUTHORS.contains(usualName(child, atom))) return true;
        return false;
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Element child : parent.getChildren()) if (child.getName().equals(name)) return child;
        return null;
    }

    private static String usualName(Element element, boolean atom) {
        return UsualName.of(element.getQualifiedName(), element.getNamespaceURI(), atom);
    }

    private static boolean isItem(Element element) {
        return element.getName().equals("item") || element.getName().equals("entry");
    }

    /**
     * An item as its element shows it.
     *
     * @param names the usual names of its children
     * @param comments how many, where it says so
     */
    private record Seen(
            Stamps stamps, Set<String> names, @Nullable Engagement comments) {

        private static final Set<String> TITLES = Set.of("title", "dc:title", "media:title", "itunes:title");

        private static final Set<String> TEXTS =
                Set.of("content", "atom:content", "content:encoded", "xhtml:body", "body", "xhtml:div", "fulltext");

        private static final Set<String> SUMMARIES = Set.of(
                "description",
                "summary",
                "atom:summary",
                "dc:description",
                "itunes:summary",
                "itunes:subtitle",
                "media:description",
                "media:group");

        static final Set<String> AUTHORS = Set.of(
                "author",
                "dc:creator",
                "dc:author",
                "creator",
                "atom:author",
                "itunes:author",
                "contributor",
                "managingeditor");

        static Seen of(Element item, boolean atom) {
            Stamps stamps = new Stamps();
            Set<String> names = new HashSet<>();
            Engagement comments = null;
            for (Iterator<Element> children = item.getChildren().iterator(); children.hasNext(); ) {
                Element child = children.next();
                String name = usualName(child, atom);
                names.add(name);
                if (stamps.read(name, child.getText())) children.remove();
                else if (name.equals("slash:comments")) comments = LooseReader.comments(child.getText());
            }
            return new Seen(stamps, names, comments);
        }

        /** Whether the entry that ROME made of it has all that stands in it. */
        boolean isAllOf(Entry entry, boolean feedAuthored) {
            return entry.url() != null
                    && (!entry.title().isEmpty() || lacks(TITLES))
                    && (!entry.content().isEmpty() || lacks(TEXTS))
                    && (!entry.summary().isEmpty() || !entry.content().isEmpty() || lacks(SUMMARIES))
                    && (!entry.authors().isEmpty() || !feedAuthored && lacks(AUTHORS));
        }

        private boolean lacks(Set<String> wanted) {
            return Collections.disjoint(names, wanted);
        }
    }

    // ---- RSS

    private static @Nullable Feed rss(Channel channel, String address, List<Seen> seen) {
        String home = text(channel.getLink());
        String base = LooseReader.isWeb(address) ? address : LooseReader.isWeb(home) ? home : "";
        List<Entry> entries = new ArrayList<>();
        List<Item> items = channel.getItems();
        if (items.size() != seen.size()) return null;
        for (int i = 0; i < items.size(); i++) entries.add(item(items.get(i), seen.get(i), address, base));
        boolean rdf = "rss_1.0".equals(channel.getFeedType()) || "rss_0.9".equals(channel.getFeedType());
        return new Feed(Html.plain(text(channel.getTitle())), rdf ? "RSS 1.0" : "RSS", entries, List.of());
    }

    private static Entry item(Item item, Seen seen, String address, String base) {
        DCModule dublin = (DCModule) item.getModule(DCModule.URI);
        Guid guid = item.getGuid();
        Draft draft = new Draft();
        draft.title = Html.plain(any(text(item.getTitle()), dublin == null ? "" : text(dublin.getTitle())));
        draft.id = guid == null ? text(item.getUri()) : text(guid.getValue());
        boolean permalink = guid != null && guid.isPermaLink() && LooseReader.isWeb(text(guid.getValue()));
        draft.url = Relative.resolve(address, any(text(item.getLink()), permalink ? text(guid.getValue()) : ""));
        draft.discussion = Relative.resolve(base, text(item.getComments()));
        if (item.getAuthor() != null) draft.author(Html.plain(item.getAuthor()));
        if (dublin != null && draft.authors.isEmpty())
            for (String creator : dublin.getCreators()) draft.author(Html.plain(creator));
        draft.published = seen.stamps().published();
        draft.updated = seen.stamps().updated();
        draft.engagement = seen.comments();
        draft.content = item.getContent() == null ? "" : text(item.getContent().getValue());
        draft.summary = any(
                item.getDescription() == null ? "" : text(item.getDescription().getValue()),
                dublin == null ? "" : text(dublin.getDescription()));
        draft.base = base.isEmpty() && draft.url != null ? draft.url : base;
        item.getCategories().forEach(c -> draft.category(Html.plain(text(c.getValue()))));
        if (dublin != null) dublin.getSubjects().forEach(s -> draft.category(Html.plain(text(s.getValue()))));
        return draft.done();
    }

    // ---- Atom

    private static @Nullable Feed atom(com.rometools.rome.feed.atom.Feed feed, String address, List<Seen> seen) {
        List<String> feedAuthors = people(feed.getAuthors());
        String home = feed.getAlternateLinks().isEmpty()
                ? ""
                : text(feed.getAlternateLinks().get(0).getHref());
        String base = LooseReader.isWeb(address) ? address : LooseReader.isWeb(home) ? home : "";
        List<Entry> entries = new ArrayList<>();
        List<com.rometools.rome.feed.atom.Entry> items = feed.getEntries();
        if (items.size() != seen.size()) return null;
        for (int i = 0; i < items.size(); i++)
            entries.add(entry(items.get(i), seen.get(i), address, base, feedAuthors));
        String title = feed.getTitleEx() == null ? text(feed.getTitle()) : markup(feed.getTitleEx());
        return new Feed(Html.plain(title), "Atom", entries, List.of());
    }

    private static Entry entry(
            com.rometools.rome.feed.atom.Entry entry,
            Seen seen,
            String address,
            String base,
            List<String> feedAuthors) {
        Draft draft = new Draft();
        draft.id = text(entry.getId());
        draft.title = Html.plain(entry.getTitleEx() == null ? text(entry.getTitle()) : markup(entry.getTitleEx()));
        draft.url = Relative.resolve(address, page(entry, draft.id));
        List<String> authors = people(entry.getAuthors());
        draft.authors.addAll(authors.isEmpty() ? feedAuthors : authors);
        draft.published = seen.stamps().published();
        draft.updated = seen.stamps().updated();
        draft.engagement = seen.comments();
        for (Content content : entry.getContents()) {
            if (draft.content.isEmpty() && content.getSrc() == null) draft.content = markup(content);
        }
        draft.summary = entry.getSummary() == null ? "" : markup(entry.getSummary());
        draft.base = base.isEmpty() && draft.url != null ? draft.url : base;
        entry.getCategories().forEach(c -> draft.category(any(text(c.getLabel()), text(c.getTerm()))));
        return draft.done();
    }

    private static String page(com.rometools.rome.feed.atom.Entry entry, String id) {
        String other = "";
        for (Link link : entry.getAlternateLinks()) {
            String href = any(text(link.getHrefResolved()), text(link.getHref()));
            if (link.getType() == null || link.getType().contains("html")) return href;
            if (other.isEmpty()) other = href;
        }
        if (!other.isEmpty()) return other;
        for (Link link : entry.getOtherLinks()) {
            String relation = text(link.getRel());
            if (!relation.equals("self") && !relation.equals("edit") && !relation.equals("enclosure")) {
                return any(text(link.getHrefResolved()), text(link.getHref()));
            }
        }
        return LooseReader.isWeb(id) ? id : "";
    }

    private static List<String> people(List<SyndPerson> people) {
        List<String> names = new ArrayList<>();
        for (SyndPerson person : people) {
            String name = Html.plain(any(text(person.getName()), text(person.getEmail())));
            if (!name.isEmpty() && !names.contains(name) && names.size() < Entry.MOST_NAMES) names.add(name);
        }
        return names;
    }

    private static String markup(Content content) {
        return text(content.getValue());
    }

    // ---- values that may be missing

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String any(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
