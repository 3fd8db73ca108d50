package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private JsonNode candidates(Ran ran) {
        assertThat(ran.code()).isZero();
        return JSON.readTree(ran.out()).path("candidates");
    }

    @Test
    void namesEveryCandidateWithItsScoreItsSectionAndItsCut() {
        JsonNode all = candidates(new Desk(folder).run("explain", "--sample", "--format", "json"));

        assertThat(all.size()).isGreaterThan(20);
        for (JsonNode story : all) {
            assertThat(story.propertyNames())
                    .contains("id", "headline", "url", "score", "items", "signals", "edges", "section", "cut");
            assertThat(story.path("section").isNull() || story.path("section").isString())
                    .isTrue();
        }
        assertThat(StreamSupport.stream(all.spliterator(), false)
                        .map(s -> s.path("section").asString("none"))
                        .distinct())
                .containsExactlyInAnyOrder("key", "notable", "papers", "none");
    }

    @Test
    void knowsTheFirstDayOfTheSampleAsThePastOfTheSecond() {
        JsonNode all = candidates(new Desk(folder).run("explain", "--sample", "--format", "json"));

        assertThat(StreamSupport.stream(all.spliterator(), false)
                        .map(s ->
                                s.path("cut").asString("") + s.path("update_of").asString("")))
                .anyMatch(told -> told.contains("2026-04-12"));
    }

    @Test
    void findsStoriesByAllWordsOfAQueryOrByALink() {
        Desk desk = new Desk(folder);

        JsonNode byWords = candidates(desk.run("explain", "--sample", "--format", "json", "Servo", "crate"));
        String url = byWords.path(0).path("items").path(0).path("url").asString();

        assertThat(byWords.size()).isEqualTo(1);
        assertThat(candidates(desk.run("explain", "--sample", "--format", "json", url)))
                .isEqualTo(byWords);
        assertThat(candidates(desk.run("explain", "--sample", "--format", "json", "nothing has this word"))
                        .size())
                .isZero();
    }

    @Test
    void leavesTheNetworkAloneUnlessToldToFetch() {
        Desk desk = new Desk(folder).follows("{url: '" + Desk.deadAddress() + "', name: Dead}");

        assertThat(desk.run("explain", "-v").errLines()).containsExactly("skipped Dead: offline");
        assertThat(desk.run("explain", "--fetch").errLines()).containsExactly("failed Dead: connection refused");
    }

    @Test
    void recordsNothingAsTold() {
        Desk desk = new Desk(folder).follows("feed.xml");
        desk.file(
                "feed.xml", Desk.rss("13 | A release of version 2.0 is 3x faster | It takes 12 ms, down from 36 ms."));
        desk.run("explain", "--date", "2026-04-13");

        JsonNode later = candidates(desk.run(
                "explain", "--from", "2026-04-13T00:00:00Z", "--to", "2026-04-14T06:00:00Z", "--format", "json"));

        assertThat(later.size()).isEqualTo(1);
        assertThat(later.path(0).path("cut").asString("")).doesNotContain("told");
    }
}
