package digest.render;

import digest.edition.Edition;
import digest.edition.Section;
import digest.item.Links;
import digest.write.Written;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Atom 1.0 (RFC 4287): an entry per story. Identifiers are tag URIs (RFC 4151) under a name that nobody can own, of the digest's
 * title, the edition's date and the story's key: the same edition built again has the same, a follow-up is an entry of its own.
 */
final class AtomRenderer implements Renderer {

    /** RFC 2606 keeps ".invalid" free; the date is the one from which the name is used so. */
    private static final String AUTHORITY = "tag:digest.invalid,2026:";

    private final Prose prose;
    private final String title;

    AtomRenderer(Prose prose, String title) {
        this.prose = prose;
        this.title = title;
    }

    @Override
    public String render(Edition edition) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                """);
        out.append("  <id>").append(AUTHORITY).append(segment(title)).append("</id>\n");
        out.append("  <title>").append(Markup.escape(title)).append("</title>\n");
        out.append("  <updated>").append(second(edition.window().to())).append("</updated>\n");
        out.append("  <author><name>").append(Markup.escape(title)).append("</name></author>\n");
        out.append("  <generator>digest</generator>\n");
        for (Section section : edition.sections())
            for (Written written : section.stories()) entry(out, edition, section, written);
        return out.append("</feed>\n").toString();
    }

    private void entry(StringBuilder out, Edition edition, Section section, Written written) {
        Instant published = written.story().lead().published();
        String when = second(published == null ? edition.window().to() : published);
        out.append("  <entry>\n");
        out.append("    <id>")
                .append(AUTHORITY)
                .append(segment(title))
                .append('/')
                .append(edition.date())
                .append('/')
                .append(segment(written.story().id()))
                .append(section.id() == Section.Id.PAPERS ? "/paper" : "") // which may be a key development as well
                .append("</id>\n");
        out.append("    <title>").append(Markup.escape(prose.headline(written))).append("</title>\n");
        out.append("    <published>").append(when).append("</published>\n");
        out.append("    <updated>").append(when).append("</updated>\n");
        out.append("    <category term=\"")
                .append(section.id().id())
                .append("\" label=\"")
                .append(section.id().title())
                .append("\"/>\n");
        link(out, "alternate", written.url());
        written.story().items().stream()
                .map(item -> Links.output(item.url()))
                .distinct()
                .filter(url -> !url.equals(written.url()))
                .forEach(url -> link(out, "related", url));
        String text = prose.text(written);
        if (!text.isEmpty()) // HTML in XML: escaped for the one, then for the other
        out.append("    <content type=\"html\">")
                    .append(Markup.escape("<p>" + Markup.escape(text) + "</p>"))
                    .append("</content>\n");
        else
            out.append("    <content>")
                    .append(Markup.escape(prose.headline(written)))
                    .append("</content>\n");
        out.append("  </entry>\n");
    }

    private static void link(StringBuilder out, String relation, String url) {
        if (!Markup.isSafe(url)) return;
        out.append("    <link rel=\"")
                .append(relation)
                .append("\" href=\"")
                .append(Markup.escape(url))
                .append("\"/>\n");
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Lower case, and what RFC 3986 does not leave unreserved percent-encoded; blanks as hyphens. */
    private static String segment(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-._~:@".indexOf(c) >= 0;
            if (plain) out.append(c);
            else out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
