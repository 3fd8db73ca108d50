package digest.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** A walk over an HTML tree that closes a block wherever a reader would see a new line. */
final class HtmlBlocks implements NodeFilter {

    /** Elements of no words: code for machines, controls, and text that its author struck out. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "form",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "picture",
            "img",
            "map",
            "del",
            "s",
            "strike",
            "math",
            "dialog",
            "source");

    /**
     * Classes of what is not the text: Substack's widgets (2026-08), WordPress' sharing and related posts, footnotes, and text
     * that only screen readers, or machines, are shown.
     */
    private static final Pattern SILENT_CLASS = Pattern.compile(
            "(?:^|\\s)(?:subscription-widget\\S*|button-wrapper|captioned-button-wrap|cta-caption|install-substack-app-embed\\S*|poll-embed|"
                    + "community-chat|digest-post-embed|directMessage|footnote|footnotes|footnote-anchor|footnote-number|footnote-ref|footnote-back\\S*|"
                    + "sharedaddy|sd-sharing\\S*|jp-relatedposts|feedflare|wp-block-buttons?|mc4wp-form\\S*|addtoany\\S*|social-share\\S*|share-buttons?|"
                    + "newsletter-signup\\S*|related-posts?|post-tags|tag-links|screen-reader-text|sr-only|visually-hidden|katex-mathml|MathJax_Preview|"
                    + "headerlink|anchor|header-anchor\\S*|image-link-expand|pencraft|mw-editsection|md-spoiler-hidden|highlight-source-gutter)(?:$|\\s)");

    private static final Pattern HIDDEN_STYLE = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?:px|em|pt|%)?\\s*(?:;|$)|opacity\\s*:\\s*0\\s*(?:;|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPTION_CLASS =
            Pattern.compile("(?:^|\\s)(?:image-caption|wp-caption-text|caption|credit|img-caption)(?:$|\\s)");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "blockquote",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "td",
            "th",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "details",
            "summary",
            "address",
            "center",
            "hr",
            "body",
            "fieldset",
            "legend");

    /** Words of a heading element beyond which it is a paragraph in large print (Medium's subtitles); chosen by hand. */
    private static final int LONGEST_MARKED_HEADING = 40;

    /** A paragraph that is only a rule: "***", "* * *", "———". */
    private static final Pattern RULE = Pattern.compile("(?:[*•·~—–_⁂=-]\\s*){3,}|⁂");

    /** Characters; chosen by hand. */
    private static final int LONGEST_RULE = 80;

    /** The level of a heading that is a bold line: below h6. */
    static final int BOLD_LINE = 7;

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    /** Where headings and rules part the text: before which block and which link, and of what level; 0 for a rule. */
    private record Cut(int level, int block, int link) {}

    private final List<Cut> cuts = new ArrayList<>();
    private int level;
    private final StringBuilder open = new StringBuilder();
    private final List<String> openLinks = new ArrayList<>();
    private int anchors;
    private int boldDepth;

    /** Whether the open block has words in bold type, and others. */
    private boolean bold;

    private boolean light;

    private int quotes;
    private int items;
    private int headings;
    private int captions;

    private HtmlBlocks() {}

    /** Whether an element begins a new line. */
    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || element.normalName().equals("pre");
    }

    static Passage read(Element body) {
        HtmlBlocks walk = new HtmlBlocks();
        NodeTraversor.filter(walk, body);
        walk.close();
        return passage(walk.blocks, walk.links);
    }

    /** The text parted at its headings and rules, in order. */
    static List<Part> parts(Element body) {
        HtmlBlocks walk = new HtmlBlocks();
        walk.cuts.add(new Cut(0, 0, 0));
        NodeTraversor.filter(walk, body);
        walk.close();
        walk.cut(0);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < walk.cuts.size(); i++) {
            Cut from = walk.cuts.get(i - 1);
            Cut to = walk.cuts.get(i);
            parts.add(new Part(
                    from.level,
                    passage(walk.blocks.subList(from.block, to.block), walk.links.subList(from.link, to.link))));
        }
        return List.copyOf(parts);
    }

    private static Passage passage(List<Block> blocks, List<String> anchors) {
        Set<String> links = new LinkedHashSet<>(anchors);
        List<Block> resolved = WrittenMarkdown.resolve(blocks, links);
        return new Passage(new Content(resolved), List.copyOf(links));
    }

    private void cut(int level) {
        cuts.add(new Cut(level, blocks.size(), links.size()));
    }

    /** The absolute http(s) addresses of the links below an element, in order. */
    static List<String> anchors(Element element) {
        return element.select("a[href]").stream()
                .map(HtmlBlocks::address)
                .filter(PlainText::isWeb)
                .distinct()
                .collect(Collectors.toList());
    }

    /** An absolute address that resolving would leave as it is. */
    private static final Pattern ABSOLUTE = Pattern.compile("https?://[A-Za-z0-9.-]++(?:[/?#][!-\\[\\]-~]*+)?+");

    /** Where a link points, absolute; "" where that cannot be made out. */
    private static String address(Element anchor) {
        String href = anchor.attr("href");
        boolean plain = ABSOLUTE.matcher(href).matches() && !href.contains("/.");
        return plain ? href : anchor.absUrl("href");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.SKIP_ENTIRELY;
        String name = element.normalName();
        if (silent(element, name)) return FilterResult.SKIP_ENTIRELY;
        switch (name) {
            case "br" -> {
                if (headings > 0) open.append(' ');
                else close();
            }
            case "pre" -> {
                close();
                code(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            case "table" -> {
                close();
                if (holdsFigures(element)) {
                    table(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "a" -> {
                link(element);
                anchors++;
            }
            case "b", "strong" -> boldDepth++;
            case "hr" -> {
                close();
                cut(0);
            }
            default -> {
                if (BLOCKS.contains(name)) close();
                count(element, name, 1);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("b") || name.equals("strong")) boldDepth--;
            if (name.equals("a")) anchors--;
            if (BLOCKS.contains(name)) close();
            if (!name.equals("table")) count(element, name, -1);
        }
        return FilterResult.CONTINUE;
    }

    private void count(Element element, String name, int step) {
        switch (name) {
            case "blockquote" -> quotes += step;
            case "li", "dd" -> items += step;
            case "h1", "h2", "h3", "h4", "h5", "h6", "dt" -> {
                headings += step;
                level = name.equals("dt") ? BOLD_LINE : name.charAt(1) - '0';
            }
            case "figcaption" -> captions += step;
            default -> {
                if (BLOCKS.contains(name)
                        && CAPTION_CLASS.matcher(element.className()).find()) captions += step;
            }
        }
    }

    private static boolean silent(Element element, String name) {
        if (SILENT.contains(name)) return true;
        if (element.attributesSize() == 0) return name.equals("sup") && isNote(element);
        if (element.hasAttr("hidden")) return true;
        String className = element.className();
        if (!className.isEmpty() && SILENT_CLASS.matcher(className).find()) return true;
        String style = element.attr("style");
        if (!style.isEmpty() && HIDDEN_STYLE.matcher(style).find()) return true;
        return name.equals("sup") && isNote(element);
    }

    private static boolean isNote(Element sup) {
        return sup.childrenSize() == 1 && sup.child(0).attr("href").contains("#");
    }

    private void words(String text) {
        open.append(text);
        if (anchors == 0) Inline.written(text, openLinks);
        if (boldDepth > 0) bold |= Characters.hasWords(text);
        else if (!light) light = Characters.hasWords(text);
    }

    private void link(Element anchor) {
        String target = Inline.unescaped(address(anchor));
        if (PlainText.isWeb(target)) openLinks.add(target);
    }

    private void close() {
        if (open.length() == 0 && openLinks.isEmpty()) return;
        String words = Characters.line(open.toString());
        if (words.length() < LONGEST_RULE && RULE.matcher(words).matches()) {
            words = "";
            cut(0);
        }
        Boilerplate.Verdict verdict = words.isEmpty() ? Boilerplate.Verdict.KEEP_LINKS : Boilerplate.of(words);
        Block.Kind kind = verdict == Boilerplate.Verdict.KEEP ? kindOf(words) : Block.Kind.CAPTION;
        if (kind == Block.Kind.HEADING) cut(headings > 0 ? level : BOLD_LINE);
        if (verdict != Boilerplate.Verdict.DROP) links.addAll(openLinks);
        if (verdict == Boilerplate.Verdict.CAPTION) blocks.add(new Block(kind, words));
        if (verdict == Boilerplate.Verdict.KEEP) blocks.add(new Block(kind, Characters.tidy(Boilerplate.trim(words))));
        open.setLength(0);
        openLinks.clear();
        bold = false;
        light = false;
    }

    private Block.Kind kindOf(String words) {
        if (captions > 0) return Block.Kind.CAPTION;
        if (headings > 0)
            return Characters.blanks(words) < LONGEST_MARKED_HEADING ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        if (items > 0) return Block.Kind.LIST_ITEM;
        boolean heading =
                bold && !light && Characters.blanks(words) < PlainText.LONGEST_HEADING_WORDS && !words.endsWith(".");
        if (heading) return Block.Kind.HEADING;
        if (SourceCode.is(words)) return Block.Kind.CODE;
        return quotes > 0 ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
    }

    /** Preformatted text: code, or, where it may wrap, prose (GitHub's commit messages, 2026). */
    private void code(Element pre) {
        String text = pre.wholeText();
        if (pre.attr("style").toLowerCase(Locale.ROOT).contains("pre-wrap")) {
            Passage prose = PlainText.passage(text, pre.baseUri());
            blocks.addAll(prose.content().blocks());
            links.addAll(prose.links());
        } else {
            String lines = Characters.clean(text).stripTrailing();
            if (!lines.isBlank())
                blocks.add(new Block(Block.Kind.CODE, lines.stripIndent().strip()));
        }
    }

    /** Whether a table is one: two rows and two columns at least, and no paragraphs laid out in it. */
    private static boolean holdsFigures(Element table) {
        if (table.selectFirst(
                        "table table, td p + p, td > div, td h1, td h2, td h3, td ul, td ol, td blockquote, td pre")
                != null) return false;
        int rows = 0;
        for (Element row : table.select("tr")) {
            long cells = row.children().stream().filter(c -> isCell(c)).count();
            if (cells >= 2) rows++;
        }
        return rows >= 2;
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void table(Element table) {
        StringBuilder lines = new StringBuilder();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) if (isCell(cell)) cells.add(Characters.line(cell.text()));
            if (cells.stream().anyMatch(c -> !c.isEmpty()))
                lines.append(String.join(" | ", cells)).append('\n');
        }
        String text = lines.toString().stripTrailing();
        if (!text.isBlank()) blocks.add(new Block(Block.Kind.TABLE, text));
        links.addAll(anchors(table));
    }
}
