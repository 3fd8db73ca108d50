package digest.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page holds, and how much of it is prose; counted in one walk, linear in the page. */
final class TextMass implements NodeVisitor {

    /** Characters of a paragraph that is no label. Chosen by hand. */
    static final int PARAGRAPH = 60;

    /** An element holds what the others do not if it has this share of the prose of the element around it. Chosen by hand. */
    private static final double HEART = .75;

    private final Map<Element, Count> counts = new IdentityHashMap<>();
    private final Deque<Count> open = new ArrayDeque<>();
    private int anchors;

    private TextMass() {}

    /** What stands in an element. */
    private static final class Count {
        /** Characters outside of any block within. */
        private int own;
        /** Those of them that are links. */
        private int linked;
        /** Characters, all in all. */
        private int all;
        /** Characters of paragraphs that are not mostly links. */
        private int prose;
    }

    static TextMass of(Element root) {
        TextMass mass = new TextMass();
        root.traverse(mass);
        return mass;
    }

    /** Characters in a block, those of blocks within it included; 0 for what is no block. */
    int all(Element block) {
        Count count = counts.get(block);
        return count == null ? 0 : count.all;
    }

    /** Characters of its paragraphs, without those that are mostly links. */
    int prose(Element block) {
        Count count = counts.get(block);
        return count == null ? 0 : count.prose;
    }

    /** The smallest element with most of the prose of {@code root}. */
    Element heart(Element root) {
        Element heart = root;
        for (Element next = root; next != null; ) {
            heart = next;
            int enough = (int) Math.ceil(HEART * prose(heart));
            next = null;
            for (Element child : heart.children()) if (prose(child) > 0 && prose(child) >= enough) next = child;
        }
        return heart.parent() != null && isPartOfText(heart) ? heart.parent() : heart;
    }

    private static boolean isPartOfText(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "blockquote", "pre", "dd", "tr", "tbody" -> true;
            default -> false;
        };
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (HtmlBlocks.isBlock(element)) open.push(new Count());
            if (element.normalName().equals("a")) anchors++;
        } else if (node instanceof TextNode text && !open.isEmpty()) {
            int length = length(text.getWholeText());
            Count count = open.peek();
            count.own += length;
            if (anchors > 0) count.linked += length;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (element.normalName().equals("a")) anchors--;
        if (!HtmlBlocks.isBlock(element)) return;
        Count count = open.pop();
        count.all += count.own;
        if (count.own >= PARAGRAPH && count.linked * 2 < count.own) count.prose += count.own;
        counts.put(element, count);
        if (open.isEmpty()) return;
        open.peek().all += count.all;
        open.peek().prose += count.prose;
    }

    /** Characters, each run of blanks counted as one. */
    private static int length(String text) {
        int length = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Characters.isSpace(text.charAt(i));
            if (!space || !blank) length++;
            blank = space;
        }
        return length;
    }
}
