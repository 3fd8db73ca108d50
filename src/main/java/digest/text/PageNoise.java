package digest.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Takes out of a page what is around its text on every site: controls, navigation, notices, comments, what is hidden. */
final class PageNoise {

    /** Deeper nesting is cut off: beyond it, looking at each element's text again and again becomes slow. Browsers stop at 512. */
    private static final int DEEPEST = 100;

    /** Tags of a page that are read: taking one of many siblings out of a tree of jsoup takes time in their number. Chosen by hand. */
    private static final int MOST_TAGS = 40_000;

    private static final String NEVER =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, nav, button, input, select, textarea,"
                    + " dialog, link, meta, [hidden], [aria-hidden=true], [aria-modal=true], [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=complementary], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=toolbar], [role=tablist]";

    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /** Whole names between separators; "comment-body" on an element that holds most of the page is spared by {@link #MOST}. */
    private static final Pattern NOISE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:cookies?|consent|gdpr|onetrust|newsletter|subscribe|subscription|signup|sign-up|paywall|promo|promotion|advert(?:isement)?s?|ads?"
                    + "|ad-?(?:slot|unit|container|wrapper)|sponsor(?:ed)?|share|sharing|sharedaddy|social|related|relatedposts|recommend(?:ed|ations?)?|read-?more|more-?(?:from|stories|posts|articles|topics)"
                    + "|comments?|respond|responses|disqus|replies|sidebar|side-?bar|widget-area|breadcrumbs?|pagination|pager|author-?(?:box|bio|card)|about-?author"
                    + "|tags?|tag-?links|post-?tags|entry-?(?:meta|footer|utility)|post-?(?:meta|footer)|article-?(?:meta|footer)|byline|menu|toc|table-of-contents|skip-?link|print-?only|popup|modal|overlay"
                    + "|site-?(?:header|footer|nav)|footer|masthead|trending|most-?(?:read|viewed|popular)|ticker|toolbar)(?:$|[\\s_-]|\\d)");

    /** An element with more than this share of the page's words is not around the text, whatever it is called. Chosen by hand. */
    private static final double MOST = .5;

    private PageNoise() {}

    /** The page as a tree that is neither too deep nor too large. */
    static Document parse(String html, String url) {
        int end = 0;
        for (int tags = 0; tags < MOST_TAGS && end >= 0; tags++) end = html.indexOf('<', end + 1);
        return Jsoup.parse(
                end < 0 ? html : html.substring(0, end),
                url,
                Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /** Removes the noise from {@code page}. */
    static void remove(Document page) {
        Element body = page.body();
        body.select(NEVER).forEach(Node::remove);
        for (Element e : body.select("[style]"))
            if (HIDDEN.matcher(e.attr("style")).find()) e.remove();
        TextMass mass = TextMass.of(body);
        for (Element e : body.select("header, footer, aside, form, [class], [id]")) {
            if (e == body || e.parent() == null || !isNoise(e)) continue;
            if (mass.all(e) <= MOST * mass.all(body)) e.remove();
        }
    }

    private static boolean isNoise(Element e) {
        switch (e.normalName()) {
            case "footer", "aside", "form":
                return true;
            case "header":
                return e.selectFirst("h1, h2") == null;
            case "h1", "h2", "h3", "p", "li", "td", "tr", "tbody", "table", "code", "pre", "a", "span", "em", "strong":
                return e.normalName().equals("p")
                        && NOISE.matcher(e.className()).find();
            default:
                return NOISE.matcher(e.className()).find()
                        || NOISE.matcher(e.id()).find();
        }
    }
}
