package digest.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where the text stands on sites that the news keeps pointing at, and whose pages hold more than it. Seen in 2026. */
final class KnownSites {

    private KnownSites() {}

    /** The element with the text; empty for a site that is not known, or has changed. */
    static Optional<Element> text(Document page, String url) {
        String host = host(url);
        return switch (host) {
            case "arxiv.org", "export.arxiv.org", "ar5iv.labs.arxiv.org", "ar5iv.org" ->
                first(page, "blockquote.abstract, .ltx_abstract").map(KnownSites::withoutLabel);
            case "github.com" -> first(page, "article.markdown-body, .js-comment-body, .markdown-body");
            case "huggingface.co", "hf.co" -> first(page, ".model-card-content, .blog-content");
            default -> Optional.empty();
        };
    }

    private static Optional<Element> first(Document page, String query) {
        return page.select(query).stream().filter(e -> !e.text().isBlank()).findFirst();
    }

    /** "Abstract:" stands before an abstract, as part of it. */
    private static Element withoutLabel(Element text) {
        text.select(".descriptor, .ltx_title_abstract").remove();
        return text;
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
