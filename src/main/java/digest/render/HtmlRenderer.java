package digest.render;

import digest.edition.Edition;
import digest.edition.Edition.Coverage;
import digest.edition.Section;
import digest.item.Item;
import digest.item.Links;
import digest.write.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One page that stands alone: no script, no request, light and dark, for paper and phone. Its look is {@code page.css}. Three
 * loops need no template engine: a template would be as long, and the engine a step of the build.
 */
final class HtmlRenderer implements Renderer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final String CSS = css();

    private final Prose prose;
    private final String title;

    HtmlRenderer(Prose prose, String title) {
        this.prose = prose;
        this.title = title;
    }

    @Override
    public String render(Edition edition) {
        String name = Markup.escape(title);
        String day = DAY.format(edition.date());
        StringBuilder out = new StringBuilder();
        // the policy: even what slipped through could run nothing and ask for nothing
        out.append("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                """);
        out.append("<title>").append(name).append(", ").append(day).append("</title>\n");
        out.append("<style>\n").append(CSS).append("</style>\n</head>\n<body>\n");
        out.append("<header>\n<p>")
                .append(name)
                .append("</p>\n<h1><time datetime=\"")
                .append(edition.date());
        out.append("\">").append(day).append("</time></h1>\n</header>\n<main>\n");
        for (Section section : edition.sections()) section(out, section);
        out.append("</main>\n<footer>\n");
        footer(out, edition);
        return out.append("</footer>\n</body>\n</html>\n").toString();
    }

    private void section(StringBuilder out, Section section) {
        String id = section.id().id();
        out.append("<section class=\"")
                .append(id)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("\">\n");
        out.append("<h2 id=\"")
                .append(id)
                .append("\">")
                .append(section.id().title())
                .append("</h2>\n");
        if (section.emptyReason() != null)
            out.append("<p class=\"empty\">")
                    .append(Markup.escape(section.emptyReason()))
                    .append("</p>\n");
        for (Written written : section.stories()) article(out, written);
        out.append("</section>\n");
    }

    private void article(StringBuilder out, Written written) {
        out.append("<article>\n<h3>");
        linked(out, written.url(), prose.headline(written).replaceFirst("(?<![.…])\\.(?=”?$)", ""));
        out.append("</h3>\n");
        String text = prose.text(written);
        if (!text.isEmpty()) out.append("<p>").append(Markup.escape(text)).append("</p>\n");
        String feeds = written.story().items().stream()
                .map(Item::feed)
                .distinct()
                .filter(feed -> !feed.isBlank())
                .collect(Collectors.joining(", "));
        out.append("<p class=\"source\">").append(Markup.escape(feeds));
        String host = Links.host(written.url());
        if (!feeds.isEmpty() && !host.isEmpty()) out.append(" · ");
        linked(out, written.url(), host);
        out.append("</p>\n</article>\n");
    }

    /** A link where the address is one that a browser may follow, else the words alone. */
    private static void linked(StringBuilder out, String url, String words) {
        if (!Markup.isSafe(url)) out.append(Markup.escape(words));
        else
            out.append("<a href=\"")
                    .append(Markup.escape(url))
                    .append("\">")
                    .append(Markup.escape(words))
                    .append("</a>");
    }

    private void footer(StringBuilder out, Edition edition) {
        out.append("<p>").append(Markup.escape(prose.footer(edition))).append("</p>\n");
        List<Coverage> troubled = edition.feeds().stream()
                .filter(feed -> feed.detail() != null && !feed.outcome().equals("ok"))
                .toList();
        if (!troubled.isEmpty()) {
            out.append("<ul>\n");
            for (Coverage feed : troubled)
                out.append("<li>")
                        .append(Markup.escape(feed.name() + ": " + feed.detail()))
                        .append("</li>\n");
            out.append("</ul>\n");
        }
        out.append("<p>What was new from ")
                .append(MINUTE.format(edition.window().from()))
                .append(" to ");
        out.append(MINUTE.format(edition.window().to())).append(", UTC.</p>\n");
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
