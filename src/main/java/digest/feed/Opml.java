package digest.feed;

import digest.text.Characters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Lists of feeds as readers exchange them, OPML 2.0 (opml.org/spec2.opml). Read by a parser that knows no document types and no
 * entities but HTML's, so that there is nothing for a hostile file to expand; folders and categories are tags.
 */
public final class Opml {

    /**
     * A feed of a list.
     *
     * @param title as the list calls it, on one line; "" where it does not
     * @param url as written; may be anything
     * @param tags the folders it lies in from the outside in, then its categories; each once
     */
    public record Outline(String title, String url, List<String> tags) {
        public Outline {
            tags = List.copyOf(tags);
        }
    }

    /** Levels; deeper ones count as this deep. Readers make two. Chosen by hand. */
    private static final int DEEPEST = 50;

    /** Of one feed; chosen by hand. */
    private static final int MOST_TAGS = 10;

    /** Feeds; the largest lists in public, of whole companies' blogs, have some 600. Chosen by hand. */
    private static final int MOST = 5_000;

    private Opml() {}

    /**
     * The feeds of a list in its order, the first {@value #MOST} of them.
     *
     * @throws UnreadableFeed when it is no OPML
     */
    public static List<Outline> read(byte[] bytes) throws UnreadableFeed {
        Parser parser =
                Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEEPEST); // names in lower case
        Document document = Jsoup.parse(Encoding.decode(bytes, null), "", parser);
        if (document.selectFirst("opml") == null) throw new UnreadableFeed("not OPML");
        List<Outline> outlines = new ArrayList<>();
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder(document, List.of()));
        while (!open.isEmpty() && outlines.size() < MOST) { // a stack of our own: files may be deep
            Folder folder = open.pop();
            List<Folder> below = new ArrayList<>();
            for (Element child : folder.element().children()) below.add(folder.within(child));
            for (int i = below.size() - 1; i >= 0; i--) open.push(below.get(i));
            if (folder.isFeed()) outlines.add(folder.outline());
        }
        return List.copyOf(outlines);
    }

    /** @param tags of the folders around and of the element itself, if it is a folder */
    private record Folder(Element element, List<String> tags) {

        boolean isFeed() {
            return element.nodeName().equals("outline")
                    && !element.attr("xmlurl").isBlank();
        }

        private String title() {
            String text = Characters.line(element.attr("text"));
            return text.isEmpty() ? Characters.line(element.attr("title")) : text;
        }

        Folder within(Element child) {
            Folder inner = new Folder(child, tags);
            boolean named = child.nodeName().equals("outline")
                    && !inner.isFeed()
                    && !inner.title().isEmpty();
            return named ? new Folder(child, joined(tags, Stream.of(inner.title()))) : inner;
        }

        Outline outline() {
            Stream<String> categories =
                    Arrays.stream(element.attr("category").split("[,/]")).map(Characters::line);
            return new Outline(title(), element.attr("xmlurl").strip(), joined(tags, categories));
        }

        private static List<String> joined(List<String> tags, Stream<String> more) {
            return Stream.concat(tags.stream(), more)
                    .filter(tag -> !tag.isEmpty())
                    .distinct()
                    .limit(MOST_TAGS)
                    .toList();
        }
    }

    /** A list as OPML: feeds in the folders that their tags name, one in the other; folders where their first feed is. */
    public static String write(String title, List<Outline> outlines) {
        Shelf root = new Shelf();
        for (Outline outline : outlines) {
            Shelf shelf = root;
            for (String tag : outline.tags())
                shelf = (Shelf) shelf.places.computeIfAbsent("tag " + tag, t -> new Shelf());
            shelf.places.put("url " + outline.url(), outline);
        }
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
        out.append("  <head>\n    <title>").append(escaped(title)).append("</title>\n  </head>\n  <body>\n");
        root.write(out, "    ");
        return out.append("  </body>\n</opml>\n").toString();
    }

    /** A folder while it is filled: outlines and other shelves, by what they are. */
    private static final class Shelf {

        private final Map<String, Object> places = new LinkedHashMap<>();

        void write(StringBuilder out, String indent) {
            places.forEach((place, what) -> {
                if (what instanceof Outline outline)
                    out.append(indent)
                            .append("<outline type=\"rss\" text=\"")
                            .append(escaped(outline.title()))
                            .append("\" xmlUrl=\"")
                            .append(escaped(outline.url()))
                            .append("\"/>\n");
                if (what instanceof Shelf shelf) {
                    String tag = place.substring("tag ".length());
                    out.append(indent)
                            .append("<outline text=\"")
                            .append(escaped(tag))
                            .append("\">\n");
                    shelf.write(out, indent + "  ");
                    out.append(indent).append("</outline>\n");
                }
            });
        }
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
