package digest.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * HTML as feeds carry it into blocks and links. What has no tags is read as plain text with markdown's marks; what was
 * escaped once too often is unescaped first. Never throws on bad markup; linear in its length.
 */
public final class Html {

    /**
     * A tag that HTML knows. "&lt;think&gt;" and "a &lt; b" are words, not markup (r/LocalLLaMA, 2026-01); a text that has
     * none of these is not HTML.
     */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|article|aside|b|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer"
                    + "|h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|li|mark|nav|ol|p|picture|pre|q|s|script|section|small|span|strike"
                    + "|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|video)(?:\\s[^<>]{0,4000})?/?>|<!--",
            Pattern.CASE_INSENSITIVE);

    /** A tag that ends a line of text; without one, the line ends of the source are the author's own. */
    private static final Pattern BLOCK_TAG = Pattern.compile(
            "<(?:article|blockquote|br|center|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|tr|ul)[\\s/>]",
            Pattern.CASE_INSENSITIVE);

    /** Deeper nesting than this is cut off; a browser stops at 512. */
    private static final int DEEPEST = 256;

    /** Characters; what lies beyond is not read. The longest text of one item at hand has 803,000 (of 3,374 files, 2026-11). Chosen by hand. */
    static final int LONGEST = 1_000_000;

    private Html() {}

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /**
     * The blocks and links of a text.
     *
     * @param html HTML or plain text; blank gives {@link Passage#EMPTY}
     * @param base what relative links are resolved against; "" drops them
     */
    public static Passage passage(String html, String base) {
        if (html.isBlank()) return Passage.EMPTY;
        String text = bounded(html);
        if (!hasTags(text)) {
            String unescaped = Characters.unescape(text);
            if (!hasTags(unescaped)) return PlainText.passage(Characters.unescape(unescaped), base);
            text = unescaped;
        }
        if (!BLOCK_TAG.matcher(text).find()) return inlineOnly(tree(text, base), base);
        return HtmlBlocks.read(tree(text, base));
    }

    /** The body of an HTML text, unescaped once more where it was escaped twice. */
    private static Element tree(String text, String base) {
        Element body = parse(text, base).body();
        boolean twice = text.contains("&lt;") && escapedTwice(body);
        return twice ? parse(body.wholeText(), base).body() : body;
    }

    /**
     * The text parted at its headings and rules, in order; one part or none for plain text, and for a text without either.
     *
     * @param html HTML; see {@link #passage}
     */
    public static List<Part> parts(String html, String base) {
        String given = bounded(html);
        String text = hasTags(given) ? given : Characters.unescape(given);
        return hasTags(text) && BLOCK_TAG.matcher(text).find()
                ? HtmlBlocks.parts(tree(text, base))
                : List.of(new Part(0, passage(html, base)));
    }

    /** The blocks of a text; see {@link #passage}. */
    public static Content content(String html, String base) {
        return passage(html, base).content();
    }

    /** The absolute http(s) links of a text in reading order, each once; see {@link #passage}. */
    public static List<String> links(String html, String base) {
        return passage(html, base).links();
    }

    /** One clean line without markup, for titles and names; "" when there are no words. */
    public static String plain(String html) {
        String text = bounded(html);
        for (int i = 0; i < 2; i++) {
            if (hasTags(text)) {
                Element body = parse(text, "").body();
                body.select("script, style").remove();
                text = body.text();
            } else {
                text = Characters.unescape(text);
            }
        }
        return Characters.fold(Characters.clean(text));
    }

    /** What a text without words shows: a line for each picture, player or frame, its description or else its address. */
    public static String pictures(String html, String base) {
        String given = bounded(html);
        String text = hasTags(given) ? given : Characters.unescape(given);
        List<String> lines = new ArrayList<>();
        for (Element element : parse(text, base).select("img, iframe, video, audio, embed, object, source")) {
            String words = Characters.line(element.attr("alt"));
            String address = element.hasAttr("src") ? element.absUrl("src") : element.absUrl("data");
            String shown = words.isEmpty() ? WebAddress.of(address) : words;
            if (shown != null) lines.add(shown);
        }
        return String.join("\n", lines);
    }

    /** Whether a text holds a tag of HTML, so that it has to be read as such. */
    public static boolean hasTags(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    private static Document parse(String html, String base) {
        return Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /** Whether what should be markup stands as text: {@code <div>&lt;p&gt;…}; code may show tags. */
    private static boolean escapedTwice(Element body) {
        if (body.selectFirst("pre, code, p, li, a") != null) return false;
        String text = body.wholeText();
        return text.contains("</p>") || text.contains("</a>") || text.contains("</li>");
    }

    /** Words with at most links and emphasis in them, where the source's line ends count. */
    private static Passage inlineOnly(Element body, String base) {
        body.select("script, style, noscript, del, s, strike, img").remove();
        Passage words = PlainText.passage(Characters.unescape(body.wholeText()), base);
        List<String> anchors = HtmlBlocks.anchors(body);
        if (anchors.isEmpty() || words.content().isEmpty())
            return words.links().isEmpty() ? new Passage(words.content(), anchors) : words;
        var links = new LinkedHashSet<>(anchors);
        links.addAll(words.links());
        return new Passage(words.content(), List.copyOf(links));
    }
}
