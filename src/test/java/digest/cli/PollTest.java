package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.edition.Edition.Coverage;
import digest.feed.FeedReader;
import digest.source.Fetched;
import digest.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollTest {

    @Test
    void aFeedThatShowsNothingSaysWhyWhereThatIsKnown() throws IOException {
        Path sunday = Path.of("src/test/resources/feeds/arxiv/sunday-without-announcements.rss");
        Source source = Source.of("arXiv cs.CL", "https://rss.arxiv.org/rss/cs.CL", false);
        List<Fetched> answers = List.of(new Fetched.Body(
                source, Files.readAllBytes(sunday), source.url(), null, Instant.parse("2026-04-12T06:00:00Z")));
        assertThat(Poll.of(answers, FeedReader.readAll(answers)).coverage())
                .containsExactly(new Coverage(
                        "arXiv cs.CL",
                        "https://rss.arxiv.org/rss/cs.CL",
                        "ok",
                        0,
                        "no announcements: arXiv makes none on Saturday and Sunday"));
    }
}
