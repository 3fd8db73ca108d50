package digest.cli;

import digest.feed.Entry;
import digest.feed.Feed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A feed as {@code digest feeds show} prints it. Its JSON is a public interface. */
record ShownFeed(Feed feed) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** As wide as a {@link #MINUTE}. */
    private static final String NO_DATE = "no date         ";

    private static final String INDENT = " ".repeat(NO_DATE.length() + 2);

    /** Characters of a text, enough to tell what it is; chosen by hand. */
    private static final int GLIMPSE = 100;

    /** Over several lines. */
    String json() {
        return Json.page(fields(JsonNodeFactory.instance.objectNode()));
    }

    /** On one line. */
    String jsonLine(String source) {
        return Json.line(fields(JsonNodeFactory.instance.objectNode().put("source", source)));
    }

    private ObjectNode fields(ObjectNode node) {
        node.put("title", feed.title());
        node.put("format", feed.format());
        ArrayNode items = node.putArray("items");
        for (Entry entry : feed.entries()) {
            items.addObject()
                    .put("id", orNull(entry.id()))
                    .put("title", orNull(entry.title()))
                    .put("url", entry.url())
                    .put("author", orNull(String.join(", ", entry.authors())))
                    .put("published", orNull(entry.published()))
                    .put("updated", orNull(entry.updated()))
                    .put("summary", orNull(entry.summaryText()))
                    .put("text", orNull(entry.text()));
        }
        return node;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String orNull(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** For people: a line about the feed, then each item with its date in UTC. */
    String text() {
        StringBuilder out = new StringBuilder();
        String title = feed.title().isEmpty() ? "A feed without a title" : Console.clean(feed.title());
        out.append(title).append("  (").append(feed.format()).append(", ");
        out.append(Poll.counted(feed.entries().size(), "item")).append(")\n");
        for (String repair : feed.repairs())
            out.append("mended: ").append(Console.clean(repair)).append('\n');
        for (Entry entry : feed.entries()) {
            Instant date = entry.published() == null ? entry.updated() : entry.published();
            String heading = entry.title().isEmpty() ? "(no title)" : Console.clean(entry.title());
            out.append('\n')
                    .append(date == null ? NO_DATE : MINUTE.format(date))
                    .append("  ");
            out.append(heading).append('\n');
            if (entry.url() != null)
                out.append(INDENT).append(Console.clean(entry.url())).append('\n');
            if (!entry.authors().isEmpty())
                out.append(INDENT)
                        .append("by ")
                        .append(Console.clean(String.join(", ", entry.authors())))
                        .append('\n');
            String text = Console.clean(entry.text());
            out.append(INDENT)
                    .append(text.isEmpty() ? "(no text)" : glimpse(text))
                    .append('\n');
        }
        return out.append('\n').toString();
    }

    private static String glimpse(String text) {
        if (text.codePointCount(0, text.length()) <= GLIMPSE) return text;
        return text.substring(0, text.offsetByCodePoints(0, GLIMPSE)).strip() + "… (" + text.length() + " characters)";
    }
}
