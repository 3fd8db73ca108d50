package digest.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page calls itself. */
final class PageTitle {

    /** What a site adds to the title of each of its pages: " | Site", " - Writer - Site", " · GitHub". */
    private static final Pattern SITE = Pattern.compile("\\s+(?:[|·–—»]|-(?=\\s))\\s+[^|·–—»]{1,60}$");

    /** What GitHub puts before a repository's name (2026). */
    private static final String GITHUB = "GitHub - ";

    /** Characters of a title that are read; headlines have a third of it. Chosen by hand. */
    private static final int LONGEST = 300;

    private PageTitle() {}

    /** What it tells those who share it, else its one main heading, else its title without the site's name; "" for none. */
    static String of(Document page) {
        String shared =
                line(meta(page, "meta[property=og:title], meta[name=twitter:title], meta[name=citation_title]"));
        String written = line(page.title());
        String heading = page.select("h1").size() == 1 ? line(page.select("h1").text()) : "";
        if (shared.startsWith(GITHUB)) return shared.substring(GITHUB.length());
        if (!heading.isEmpty() && !shared.isEmpty() && shared.startsWith(heading)) return heading;
        if (!shared.isEmpty()) return withoutSite(shared, page);
        if (!heading.isEmpty() && written.toLowerCase(Locale.ROOT).contains(heading.toLowerCase(Locale.ROOT)))
            return heading;
        return written.isEmpty() ? heading : withoutSite(written, page);
    }

    /** One clean line, without the sign for a link to a heading. */
    private static String line(String text) {
        String line = Characters.line(text.substring(0, Math.min(text.length(), LONGEST)));
        return line.endsWith("¶") ? line.substring(0, line.length() - 1).strip() : line;
    }

    /** What it says of itself to machines; "" for nothing. */
    static String description(Document page) {
        return meta(page, "meta[property=og:description], meta[name=description]");
    }

    /** Whether a heading is the title, but for case, signs and the site's name. */
    static boolean isSame(String heading, String title) {
        String one = letters(heading);
        String other = letters(title);
        return !one.isEmpty() && (one.equals(other) || one.length() > 12 && other.startsWith(one));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String meta(Document page, String query) {
        Element found = page.select(query).stream()
                .filter(m -> !m.attr("content").isBlank())
                .findFirst()
                .orElse(null);
        return found == null ? "" : found.attr("content");
    }

    private static String withoutSite(String title, Document page) {
        for (Element heading : page.select("h1, h2"))
            if (isSame(heading.text(), title) && heading.text().length() > 12) return line(heading.text());
        String rest = SITE.matcher(title).replaceFirst("");
        return rest.isBlank() ? title : rest;
    }
}
