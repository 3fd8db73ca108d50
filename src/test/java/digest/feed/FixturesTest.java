package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Harvest;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.Source;
import digest.text.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each feed under feeds/KIND/SITE-ODDITY.* has its items beside it, in SITE-ODDITY.*.items.txt. */
class FixturesTest {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");

    static Stream<Path> feeds() throws IOException {
        try (Stream<Path> files = Files.walk(FEEDS)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".items.txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void readsAFeedAsTheItemsBesideIt(Path feed) throws IOException {
        String expected = Files.readString(Path.of(feed + ".items.txt"));
        assertThat(items(feed)).isEqualTo(expected);
    }

    /** The items of a file as lines, absent values left out. */
    static String items(Path file) throws IOException {
        Source source = Source.of("fixture", file.toString(), true);
        Fetched body = new Fetched.Body(source, Files.readAllBytes(file), file.toString(), null, Instant.EPOCH);
        Harvest harvest = FeedReader.readAll(List.of(body));
        StringBuilder out = new StringBuilder();
        harvest.problems()
                .forEach(p -> out.append(p.fatal() ? "fatal: " : "problem: ")
                        .append(p.detail())
                        .append('\n'));
        harvest.items().forEach(item -> print(item, out));
        return out.toString();
    }

    private static void print(Item item, StringBuilder out) {
        out.append("\n").append(item.kind()).append(' ').append(item.key()).append('\n');
        line(out, "aliases", String.join(" ", item.aliases()));
        line(out, "title", item.title());
        line(out, "url", item.url());
        line(out, "target", item.target());
        line(out, "by", String.join("; ", item.authors()));
        line(out, "published", item.published());
        line(out, "updated", item.updated());
        line(out, "feed", item.feed());
        line(out, "labels", String.join("; ", item.labels()));
        if (item.engagement() != null)
            line(
                    out,
                    "engagement",
                    item.engagement().points() + " points, " + item.engagement().comments() + " comments");
        line(out, "roundup", item.roundup() ? "yes" : "");
        for (Block block : item.content().blocks())
            line(out, block.kind().toString(), block.text().replace("\n", "\n    "));
        line(out, "links", String.join(" ", item.links()));
    }

    private static void line(StringBuilder out, String name, Object value) {
        if (value != null && !value.toString().isEmpty())
            out.append("  ").append(name).append(": ").append(value).append('\n');
    }
}
