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

    private static final String LAUNCH =
            "12 | Verdigris releases Foxglove 9B | The lab Verdigris published the weights of Foxglove 9B under"
                    + " a permissive licence today. It answers 71 of 80 questions of its own benchmark, four more than the version before it,"
                    + " and runs at 41 tok/s on one GPU. The report names the data it was trained on and the failures that remain.";

    private Desk whereFoxgloveWasToldOnThe12th(String second) {
        Desk desk = new Desk(folder).follows("feed.xml");
        desk.file("feed.xml", Desk.rss(LAUNCH, second));
        assertThat(desk.run("build", "--date", "2026-04-12").out()).contains("example.org/12/0");
        return desk;
    }

    @Test
    void showsTheNearestEarlierStoryOfARehashAndHowNearItIs() {
        Desk desk = whereFoxgloveWasToldOnThe12th(
                "13 | Foxglove 9B by Verdigris has open weights | Verdigris published the weights of Foxglove 9B under a permissive"
                        + " licence. It answers 71 of 80 questions of the lab's benchmark and runs at 41 tok/s on one GPU.");

        JsonNode story = candidates(desk.run("explain", "--date", "2026-04-13", "--format", "json"))
                .path(0);

        assertThat(story.path("cut").asString()).isEqualTo("told 2026-04-12");
        JsonNode nearest = story.path("nearest");
        assertThat(nearest.path("date").asString()).isEqualTo("2026-04-12");
        assertThat(nearest.path("headline").asString()).containsIgnoringCase("foxglove 9b");
        assertThat(nearest.path("url").asString()).isEqualTo("https://example.org/12/0");
        assertThat(nearest.path("similarity").asDouble()).isBetween(.4, 1.0);
        assertThat(nearest.path("same_key").asBoolean()).isFalse();
        assertThat(desk.run("explain", "--date", "2026-04-13").out())
                .containsPattern("(?m)^    nearest      2026-04-12: .*[Ff]oxglove 9[Bb].* \\(0\\.\\d\\d\\)$");
    }

    @Test
    void showsWhatAFollowUpFollowsAndKeepsIt() {
        Desk desk = whereFoxgloveWasToldOnThe12th(
                "13 | Foxglove 9B loses 31% of recall at 64k tokens | We tested the weights of Foxglove 9B that Verdigris published."
                        + " Recall falls from 0.94 at 8k to 0.65 at 64k tokens in 500 runs; the licence is permissive.");

        JsonNode story = candidates(desk.run("explain", "--date", "2026-04-13", "--format", "json"))
                .path(0);

        assertThat(story.path("cut").isNull() || !story.path("cut").asString().startsWith("told"))
                .isTrue();
        assertThat(story.path("update_of").asString()).isEqualTo("2026-04-12");
        assertThat(story.path("nearest").path("date").asString()).isEqualTo("2026-04-12");
        assertThat(desk.run("build", "--date", "2026-04-13").out()).contains("update, first told 2026-04-12.");
    }

    @Test
    void hasNoNearestStoryWhereNoNameWasToldBefore() {
        Desk desk = whereFoxgloveWasToldOnThe12th(
                "13 | Servo is on crates.io | The browser engine can be embedded as a library from now on.");

        assertThat(candidates(desk.run("explain", "--date", "2026-04-13", "--format", "json"))
                        .path(0)
                        .path("nearest")
                        .isNull())
                .isTrue();
        assertThat(desk.run("explain", "--date", "2026-04-13").out()).doesNotContain("    nearest ");
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
