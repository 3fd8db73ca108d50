package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Harvest;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.Problem;
import digest.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a service beside the form of its feeds. */
class ServiceFeedsTest {

    private static Harvest read(String fixture, boolean named, Instant at) throws IOException {
        Path file = Path.of("src/test/resources/feeds", fixture);
        Source source = new Source(
                "given", named, "https://example.org/f", Source.Kind.FEED, 1, List.of(), null, false, false, 0);
        return FeedReader.readAll(
                List.of(new Fetched.Body(source, Files.readAllBytes(file), "https://example.org/f", null, at)));
    }

    /** Midnight in Ithaca is at four or five o'clock in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-11T03:59:00Z, 'no announcements, as on a holiday'",
        "2026-04-11T04:00:00Z, no announcements: arXiv makes none on Saturday and Sunday",
        "2026-04-13T03:59:00Z, no announcements: arXiv makes none on Saturday and Sunday",
        "2026-04-13T04:00:00Z, 'no announcements, as on a holiday'",
        "2026-12-06T04:59:00Z, no announcements: arXiv makes none on Saturday and Sunday"
    })
    void anEmptyFeedOfArxivIsNoFailureAndSaysWhy(Instant at, String detail) throws IOException {
        Harvest harvest = read("arxiv/sunday-without-announcements.rss", true, at);
        assertThat(harvest.items()).isEmpty();
        assertThat(harvest.problems()).containsExactly(new Problem("given", false, detail));
    }

    @Test
    void namesEachPostAfterItsOwnSubredditUnlessTheReaderGaveAName() throws IOException {
        String several = "reddit/several-subreddits-raw.json";
        assertThat(read(several, false, Instant.EPOCH).items())
                .extracting(Item::feed)
                .containsExactly("r/mlscaling", "r/LangChain", "r/LangChain");
        assertThat(read(several, true, Instant.EPOCH).items())
                .extracting(Item::feed)
                .containsOnly("given");
    }

    @ParameterizedTest
    @CsvSource({
        "Stories by Ada Example on Medium, Ada Example",
        "Example Publication - Medium, Example Publication",
        "@ada.example.org - Ada Example, Ada Example",
        "Ada's notes - Atom feed, Ada's notes",
        "The Medium, The Medium",
        "@ada, @ada"
    })
    void callsAFeedByTheNameOfWhoeverPublishes(String title, String name) {
        String feed = "<rss version='2.0'><channel><title>" + title + "</title><item><title>A</title>"
                + "<link>https://example.org/a</link></item></channel></rss>";
        Source source = Source.of("source", "https://example.org/f", false);
        Fetched body = new Fetched.Body(source, feed.getBytes(), source.url(), null, Instant.EPOCH);
        assertThat(FeedReader.readAll(List.of(body)).items().get(0).feed()).isEqualTo(name);
    }
}
