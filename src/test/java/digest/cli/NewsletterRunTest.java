package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A newsletter from its feed to a proven digest: told by one of its stories, each of which stands for itself. */
class NewsletterRunTest {

    private static final String ISSUE = "https://harbour.substack.com/p/harbour-letters-12";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void layOut() throws IOException {
        desk = new Desk(folder);
        desk.file(
                "feeds.yaml",
                "edition: {archive: digests}",
                "feeds:",
                "  - {url: letters.rss, name: Harbour Letters}",
                "  - {url: papers.rss, name: Papers}");
        desk.file(
                "letters.rss",
                Files.readString(Path.of("src/test/resources/feeds/newsletter/bold-lines-and-rules.rss")));
        desk.file(
                "papers.rss",
                "<rss version=\"2.0\"><channel><title>Papers</title><item><title>Cranes that watch</title>"
                        + "<link>https://arxiv.org/abs/2604.11111</link><pubDate>Mon, 13 Apr 2026 00:00:00 GMT</pubDate>"
                        + "<description>We present a controller that is trained on unlabelled video of a single crane. It guesses the levers between two frames, and it stacks 31 containers an hour on a crane that it has never seen before.</description></item></channel></rss>");
    }

    private List<JsonNode> candidates() {
        Ran ran = desk.run("explain", "--date", "2026-04-13", "--format", "json");
        List<JsonNode> candidates = new ArrayList<>();
        new JsonMapper().readTree(ran.out()).get("candidates").forEach(candidates::add);
        return candidates;
    }

    private JsonNode candidateOf(String key) {
        for (JsonNode candidate : candidates())
            for (JsonNode item : candidate.get("items"))
                if (item.get("key").asString().equals(key)) return candidate;
        throw new AssertionError("no candidate has " + key);
    }

    @Test
    void tellsAStoryOfTheIssueUnderTheIssuesAddressAndProvesIt() {
        Ran built = desk.run("build", "-q", "--date", "2026-04-13");

        assertThat(built.out())
                .contains("open models tell children how to open the medicine cabinet.", ISSUE)
                .doesNotContain("lamp", "ferry");
        Ran proven = desk.run("verify", "digests/2026-04-13.md", "digests/2026-04-13.json");
        assertThat(proven.out()).isEmpty();
        assertThat(proven.code()).isZero();
        assertThat(proven.err()).contains("against the store");
    }

    @Test
    void joinsAStoryOfTheIssueWithThePaperThatItTells() {
        desk.run("build", "-q", "--date", "2026-04-13");

        JsonNode paper = candidateOf("arxiv:2604.11111");
        assertThat(paper.get("items")).hasSize(2);
        assertThat(paper.get("items").get(1).get("key").asString())
                .isEqualTo("url:harbour.substack.com/p/harbour-letters-12#1");
        assertThat(paper.get("edges").get(0).get("reason").asString()).isEqualTo("links to arxiv:2604.11111");
    }

    @Test
    void keepsTheIssueForWhatItBacksAndSaysThatItIsToldStoryByStory() {
        desk.run("build", "-q", "--date", "2026-04-13");

        JsonNode issue = candidateOf("url:harbour.substack.com/p/harbour-letters-12");
        assertThat(issue.get("items")).hasSize(1);
        assertThat(issue.get("cut").asString()).isEqualTo("told story by story");
        assertThat(candidateOf("url:harbour.substack.com/p/harbour-letters-12#2")
                        .get("section")
                        .asString())
                .isNotNull();
    }

    @Test
    void leavesAnIssueWholeWhereTheReaderSaysSo() {
        desk.file("feeds.yaml", "feeds:", "  - {url: letters.rss, name: Harbour Letters, roundup: false}");

        assertThat(candidates())
                .extracting(c -> c.get("items").get(0).get("key").asString())
                .contains("url:harbour.substack.com/p/harbour-letters-12")
                .noneMatch(key -> key.contains("#"));
    }
}
