package digest.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page has to say, without what is around it.
 *
 * <p>Four ways are tried, surest first: what is known of the site ({@link KnownSites}), what the page itself marks as its text,
 * the part with most of its prose ({@link TextMass}), and the surroundings of its title. Before, {@link PageNoise} takes out what no
 * reader would call the text. On the twenty pages of the tests the mean token F1 is .996, and .991 without the marks; Readability4J
 * 1.0.8 has .858 there, the whole page .683 (2026-11). Readability4J had .938 on 181 pages of the web, but takes minutes for two
 * megabytes of nested elements, which any page may send; this is linear.
 *
 * @param title on one line; "" where the page has none
 * @param content empty where the page has no words, or only such as a program would draw
 */
public record MainText(String title, Content content) {

    /** Characters of a page that are read; the longest article seen has a fifth of it. Chosen by hand. */
    private static final int LONGEST_PAGE = 2_000_000;

    /** Fewer characters of prose may be a caption or a notice. The same as in Readability. */
    private static final int SHORT_TEXT = 500;

    /** Fewer characters in what a page marks as its text, and the mark is on something else. Chosen by hand. */
    private static final int FEWEST_MARKED = 120;

    /** What a page marks as its text is it, if it has at least this share of all prose on the page. Chosen by hand. */
    private static final double MARKED_SHARE = .4;

    /** How pages mark their text: schema.org, and the classes of WordPress, Ghost, Substack, Hugo, Sphinx and news systems (2026). */
    private static final List<String> MARKS = List.of(
            "[itemprop=articleBody]",
            ".available-content .body.markup",
            "article .entry-content, .post .entry-content",
            "article .gh-content, .post-content, .post-body, .article-body, .article__body, .article-content, .article__content, .story-body, .blog-content",
            ".markdown-body",
            "article .prose, main .prose",
            "[role=main] .body, .rst-content [itemprop=articleBody]",
            "article");

    /** Where a page tells search engines its text: schema.org's Article. */
    private static final Pattern ARTICLE_BODY = Pattern.compile("\"articleBody\"\\s{0,9}:\\s{0,9}\"");

    /** A heading over what follows a text, at its end. */
    private static final Pattern AFTERWARDS = Pattern.compile(
            "(?i)(?:related (?:articles?|posts?|stories|topics?|content|reading|links)|related|more (?:from|on this|in|stories|articles|posts)\\b.*|recommended(?: (?:from|for|reading)\\b.*)?"
                    + "|you (?:may|might) (?:also )?(?:like|enjoy).*|read (?:next|more)|up next|what(?:'|’)s next|(?:\\d+ )?(?:comments?|responses?|replies|reactions)(?: \\(\\d+\\))?"
                    + "|discussion about this post|join the (?:discussion|conversation)|leave a (?:reply|comment)|about the authors?|written by .*|share this.*|subscribe.*"
                    + "|sign up .*|ready for more\\?|continue reading .*|latest (?:news|posts|articles|stories)|recent posts|most (?:read|viewed|popular)|topics|tags|categories|trending.*)");

    /** Only what stands in the last part of a text can come after it. Chosen by hand. */
    private static final double LAST_PART = .4;

    /** How many words there are, headings, code and tables among them. */
    public int words() {
        return content.words();
    }

    /**
     * Reads a page.
     *
     * @param html as served, decoded; plain text and markdown are read as such
     * @param url where it was found: the base of relative links, and what site rules go by; "" where only the page itself can say
     */
    public static MainText of(String html, String url) {
        String text = html.length() > LONGEST_PAGE ? html.substring(0, LONGEST_PAGE) : html;
        if (!Html.hasTags(text)) return plain(text, url);
        Document page = PageNoise.parse(text, url);
        if (url.isEmpty())
            page.setBaseUri(page.select("link[rel=canonical][href]").attr("href"));
        String title = PageTitle.of(page);
        Optional<Element> known = KnownSites.text(page, page.baseUri());
        String script = known.isPresent() ? "" : articleBody(page);
        if (known.isEmpty()) PageNoise.remove(page);
        Content content =
                HtmlBlocks.read(known.orElseGet(() -> general(page, title))).content();
        content = tidy(content, title);
        if (content.words() < Html.content(script, url).words() / 2) content = Html.content(script, url);
        if (content.isEmpty()) content = Content.of(Characters.line(PageTitle.description(page)));
        return new MainText(title, content);
    }

    private static MainText plain(String text, String url) {
        Content content = Html.content(text, url);
        List<Block> blocks = content.blocks();
        boolean headed = !blocks.isEmpty() && blocks.get(0).kind() == Block.Kind.HEADING;
        return headed
                ? new MainText(blocks.get(0).text(), new Content(blocks.subList(1, blocks.size())))
                : new MainText("", content);
    }

    /** What the page marks as its text, else the part with most of its prose, or that with the title. */
    private static Element general(Document page, String title) {
        Element body = page.body();
        TextMass mass = TextMass.of(body);
        for (String mark : MARKS) {
            Element most = null;
            for (Element marked : page.select(mark))
                if (most == null || mass.prose(marked) > mass.prose(most)) most = marked;
            int prose = most == null ? 0 : mass.prose(most);
            if (most != null && prose >= FEWEST_MARKED && prose >= MARKED_SHARE * mass.prose(body)) return most;
        }
        Element heart = mass.heart(body);
        if (mass.prose(heart) >= SHORT_TEXT) return heart;
        for (Element heading : page.select("h1, h2, h3")) {
            if (!PageTitle.isSame(heading.text(), title)) continue;
            for (Element e = heading.parent(); e != null && e != body; e = e.parent()) if (mass.prose(e) > 0) return e;
        }
        return heart;
    }

    /** The text as search engines are told it, in pages that are drawn by a program; "" where they are not. */
    private static String articleBody(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher body = ARTICLE_BODY.matcher(script.data());
            if (body.find()) return jsonString(script.data(), body.end());
        }
        return "";
    }

    /** The string of JSON that begins at a place and ends at the next bare quotation mark. */
    private static String jsonString(String json, int from) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < json.length() && json.charAt(i) != '"'; i++) {
            char c = json.charAt(i);
            if (c == '\\' && i + 1 < json.length()) {
                c = json.charAt(++i);
                if (c == 'n' || c == 'r') out.append("\n\n");
                else if (c == 't' || c == 'b' || c == 'f') out.append(' ');
                else if (c == 'u' && i + 4 < json.length()) {
                    out.append((char) (hex(json, i + 1) << 12
                            | hex(json, i + 2) << 8
                            | hex(json, i + 3) << 4
                            | hex(json, i + 4)));
                    i += 4;
                } else out.append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int hex(String text, int at) {
        return Math.max(0, Character.digit(text.charAt(at), 16));
    }

    /** Without the title, the writer's name and the like at its beginning, and without what follows a text at its end. */
    private static Content tidy(Content content, String title) {
        List<Block> blocks = content.blocks();
        boolean labels = blocks.stream().anyMatch(MainText::isParagraph);
        int from = 0;
        for (int i = 0; i < blocks.size() && !isParagraph(blocks.get(i)); i++) {
            Block block = blocks.get(i);
            boolean label = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM;
            boolean name = block.kind() == Block.Kind.HEADING && PageTitle.isSame(block.text(), title);
            if (name || label && labels) from = i + 1;
        }
        for (int i = Math.max(from + 1, (int) (blocks.size() * (1 - LAST_PART))); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Block.Kind.HEADING
                    && AFTERWARDS.matcher(block.text()).matches()) return new Content(blocks.subList(from, i));
        }
        return new Content(blocks.subList(from, blocks.size()));
    }

    /** Whether a block is a sentence rather than a label: a date, a name, an entry of a menu. */
    private static boolean isParagraph(Block block) {
        return block.kind().isProse()
                && (block.text().length() >= TextMass.PARAGRAPH
                        || ".!?:…”\"".indexOf(block.text().charAt(block.text().length() - 1)) >= 0);
    }
}
