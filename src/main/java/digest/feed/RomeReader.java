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
import digest.text.Html;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Well-formed RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0 by ROME. Its document types and healer are off: what it gets has been
 * mended ({@link XmlText}), and what it refuses goes to {@link LooseReader}.
 */
final class RomeReader {

    private RomeReader() {}

    /** The feed; null when ROME refuses it: not well-formed, or of a kind it does not know. */
    static @Nullable Feed read(XmlText xml, String address) {
        WireFeedInput input = new WireFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(false);
        try {
            WireFeed feed = input.build(new StringReader(xml.text()));
            if (feed instanceof Channel channel) return rss(channel, address);
            if (feed instanceof com.rometools.rome.feed.atom.Feed atom) return atom(atom, address);
            return null;
        } catch (FeedException | IllegalArgumentException refused) {
            return null;
        }
    }

    // ---- RSS

    private static Feed rss(Channel channel, String address) {
        String home = text(channel.getLink());
        String base = LooseReader.isWeb(address) ? address : LooseReader.isWeb(home) ? home : "";
        List<Entry> entries = new ArrayList<>();
        for (Item item : channel.getItems()) entries.add(item(item, address, base));
        boolean rdf = "rss_1.0".equals(channel.getFeedType()) || "rss_0.9".equals(channel.getFeedType());
        return new Feed(Html.plain(text(channel.getTitle())), rdf ? "RSS 1.0" : "RSS", entries, List.of());
    }

    private static Entry item(Item item, String address, String base) {
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
        draft.published = any(instant(item.getPubDate()), dublin == null ? null : instant(dublin.getDate()));
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

    private static Feed atom(com.rometools.rome.feed.atom.Feed feed, String address) {
        List<String> feedAuthors = people(feed.getAuthors());
        String home = feed.getAlternateLinks().isEmpty()
                ? ""
                : text(feed.getAlternateLinks().get(0).getHref());
        String base = LooseReader.isWeb(address) ? address : LooseReader.isWeb(home) ? home : "";
        List<Entry> entries = new ArrayList<>();
        for (com.rometools.rome.feed.atom.Entry entry : feed.getEntries())
            entries.add(entry(entry, address, base, feedAuthors));
        String title = feed.getTitleEx() == null ? text(feed.getTitle()) : markup(feed.getTitleEx());
        return new Feed(Html.plain(title), "Atom", entries, List.of());
    }

    private static Entry entry(
            com.rometools.rome.feed.atom.Entry entry, String address, String base, List<String> feedAuthors) {
        Draft draft = new Draft();
        draft.id = text(entry.getId());
        draft.title = Html.plain(entry.getTitleEx() == null ? text(entry.getTitle()) : markup(entry.getTitleEx()));
        draft.url = Relative.resolve(address, page(entry, draft.id));
        List<String> authors = people(entry.getAuthors());
        draft.authors.addAll(authors.isEmpty() ? feedAuthors : authors);
        draft.published =
                any(instant(entry.getPublished()), any(instant(entry.getIssued()), instant(entry.getCreated())));
        draft.updated = any(instant(entry.getUpdated()), instant(entry.getModified()));
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

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : Dates.ofOurEra(date.toInstant());
    }

    private static @Nullable Instant any(@Nullable Instant one, @Nullable Instant other) {
        return one != null ? one : other;
    }

    private static String any(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
