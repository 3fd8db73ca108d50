package digest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import digest.item.Harvest;
import digest.item.Item;
import digest.text.Block;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What holds of everything that is read, whoever wrote it. */
final class Promise {

    /** The years that a date may have as it is read; what is plausible for an item the store decides. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-02T00:00:00Z");

    private Promise() {}

    static void item(Item item) {
        oneLine(item.title());
        oneLine(item.feed());
        oneLine(item.key());
        item.aliases().forEach(Promise::oneLine);
        item.authors().forEach(Promise::oneLine);
        item.labels().forEach(Promise::oneLine);
        item.content().blocks().forEach(Promise::block);
        link(item.url());
        if (item.target() != null) link(item.target());
        item.links().forEach(Promise::link);
        date(item.published());
        date(item.updated());
        if (item.engagement() != null) {
            assertThat(item.engagement().points()).isNotNegative();
            assertThat(item.engagement().comments()).isNotNegative();
        }
    }

    static void block(Block block) {
        assertThat(block.text()).isNotBlank();
        visible(block.text());
    }

    static void oneLine(String text) {
        visible(text);
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) fail("more than a line: " + escaped(text));
    }

    /** Nothing that a reader cannot see, that turns text round, or that a terminal obeys. */
    private static void visible(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL && c != '\n' && c != '\t'
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (hidden) fail("U+%04X in %s", c, escaped(text));
            i += Character.charCount(c);
        }
    }

    /** Absolute, of the web, and one word. */
    static void link(String link) {
        String folded = link.toLowerCase(Locale.ROOT);
        if (!folded.matches("https?://[^/?#]++.*+") || !folded.chars().allMatch(c -> c > ' ' && c != 0x7f))
            fail("no link of the web: " + escaped(link));
        visible(link);
    }

    static void date(@Nullable Instant date) {
        if (date != null) assertThat(date).isBetween(EARLIEST, LATEST);
    }

    /** Characters that may come of so many bytes: a small document may name a long address, a large one no thousand times its size. */
    static long most(int bytes) {
        return 20_000 + 20L * bytes;
    }

    static void bounded(Harvest harvest, int bytes) {
        long size = 0;
        for (Item item : harvest.items()) {
            size += item.title().length() + item.url().length();
            for (Block block : item.content().blocks()) size += block.text().length();
            for (String link : item.links()) size += link.length();
            for (String label : item.labels()) size += label.length();
            for (String author : item.authors()) size += author.length();
        }
        assertThat(size).isLessThanOrEqualTo(most(bytes));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(300)
                .forEach(c -> out.append(c >= ' ' && c < 0x7f ? Character.toString(c) : "\\u{%x}".formatted(c)));
        return out.toString();
    }
}
