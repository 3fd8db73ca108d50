package digest.render;

import digest.render.PrintedDigest.Item;
import digest.render.PrintedDigest.Line;
import digest.render.PrintedDigest.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads a digest back from its page or its feed, as {@link HtmlRenderer} and {@link AtomRenderer} write them. */
final class PrintedMarkup {

    private PrintedMarkup() {}

    /** @throws Unreadable where it is markup that was made by another program */
    static List<Item> items(String text) throws Unreadable {
        boolean page = !text.stripLeading().startsWith("<?xml");
        Parser parser = page ? Parser.htmlParser() : Parser.xmlParser();
        Document document = parser.setTrackPosition(true).parseInput(text, "");
        return page ? ofPage(document) : ofFeed(document);
    }

    private static List<Item> ofPage(Document page) throws Unreadable {
        List<Element> sections = page.select("section.key, section.notable, section.papers");
        if (sections.isEmpty()) throw new Unreadable("it is a page that digest did not write");
        List<Item> items = new ArrayList<>();
        for (Element section : sections)
            for (Element child : section.children())
                if (!child.nameIs("h2")) items.add(new Blocks().read(child).item());
        return items;
    }

    private static List<Item> ofFeed(Document feed) throws Unreadable {
        if (!feed.select("feed > generator").text().equals("digest"))
            throw new Unreadable("it is XML that digest did not write");
        List<Item> items = new ArrayList<>();
        for (Element entry : feed.select("feed > entry")) {
            Blocks blocks = new Blocks();
            for (Element link : entry.select("> link[rel=related]")) blocks.link(link); // the last names the story
            for (Element link : entry.select("> link[rel=alternate]")) blocks.link(link);
            for (Element title : entry.select("> title")) blocks.read(title);
            for (Element content : entry.select("> content"))
                blocks.read(Jsoup.parseBodyFragment(content.wholeText()).body(), line(content));
            items.add(blocks.item());
        }
        return items;
    }

    private static int line(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    /** The blocks of text of one item, one after the other; no sentence runs from one into the next. */
    private static final class Blocks implements NodeVisitor {

        private final List<Line> sentences = new ArrayList<>();
        private final List<Line> links = new ArrayList<>();
        private final StringBuilder block = new StringBuilder();
        private final TreeMap<Integer, Integer> lines = new TreeMap<>();

        /** The line of what has no place of its own; 0 where all has one. */
        private int only;

        Blocks read(Element element) {
            element.traverse(this);
            close();
            return this;
        }

        void read(Element element, int line) {
            only = line;
            read(element);
            only = 0;
        }

        void link(Element link) {
            links.add(new Line(only > 0 ? only : line(link), link.attr("href")));
        }

        Item item() {
            return new Item(sentences, links);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.isBlock()) close();
                if (element.nameIs("a") && element.hasAttr("href")) link(element);
            } else if (node instanceof TextNode text && !isSource(text)) {
                int line = only > 0 ? only : line(text);
                for (String words : text.getWholeText().split("\\R", -1)) {
                    lines.put(block.length(), line);
                    block.append(words.strip().isEmpty() ? "" : words).append(' ');
                    if (only == 0) line++;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) close();
        }

        private void close() {
            if (!block.toString().isBlank()) {
                Item part = PrintedDigest.item(block.toString(), lines);
                sentences.addAll(part.sentences());
                links.addAll(0, part.links());
            }
            block.setLength(0);
            lines.clear();
        }

        /** The line below an item that names its feeds and its host. */
        private static boolean isSource(TextNode text) {
            Element parent = text.parent();
            return parent != null && parent.closest(".source") != null;
        }
    }
}
