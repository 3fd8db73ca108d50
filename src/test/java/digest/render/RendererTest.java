package digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import digest.edition.Candidate;
import digest.edition.Composition;
import digest.edition.Edition;
import digest.edition.Section;
import digest.item.Window;
import digest.story.Story;
import digest.write.Sentence;
import digest.write.Stories;
import digest.write.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RendererTest {

    private static final Story STORY = Stories.followUp(Stories.full("1abc", "Zip"));
    private static final Written WRITTEN = new Written(
            STORY,
            new Sentence("Zip halves \"memory\".", "reddit:1abc", "Zip halves memory"),
            List.of(new Sentence(
                    "The cache shrinks from 8 GB to 3 GB — on Zip-7B.",
                    "reddit:1abc",
                    "The cache shrinks from 8 GB to 3 GB — on Zip-7B!")),
            "https://www.reddit.com/r/LocalLLaMA/comments/1abc/",
            List.of());
    private static final Edition EDITION = new Edition(
            LocalDate.of(2026, 4, 13),
            new Window(Instant.parse("2026-04-13T00:00:00Z"), Instant.parse("2026-04-14T00:00:00Z")),
            "extractive",
            List.of(
                    new Section(Section.Id.KEY, List.of(WRITTEN), null),
                    new Section(Section.Id.NOTABLE, List.of(WRITTEN), null),
                    new Section(Section.Id.PAPERS, List.of(), "no papers: none in the window stands out.")),
            List.of(new Edition.Coverage(
                    "r/LocalLLaMA", "https://www.reddit.com/r/LocalLLaMA/.rss", "failed", 0, "HTTP 403")),
            12);

    private static final Style LOWER = new Style("AI digest", false, false);
    private static final Style SENTENCE = new Style("AI digest", true, true);

    @Test
    void printsMarkdown() {
        assertThat(Renderer.of(Format.MARKDOWN, LOWER).render(EDITION)).isEqualTo("""
                        ## key developments

                        zip halves “memory”. update, first told 2026-04-12. the cache shrinks from 8 gb to 3 gb, on zip-7b. https://www.reddit.com/r/LocalLLaMA/comments/1abc/

                        ## notable

                        - zip halves “memory”. update, first told 2026-04-12. the cache shrinks from 8 gb to 3 gb, on zip-7b. https://www.reddit.com/r/LocalLLaMA/comments/1abc/

                        ## papers

                        no papers: none in the window stands out.
                        """);
    }

    @Test
    void printsPlainText() {
        assertThat(Renderer.of(Format.TEXT, SENTENCE).render(EDITION)).isEqualTo("""
                        key developments

                        Zip halves “memory”. update, first told 2026-04-12. The cache shrinks from 8 GB to 3 GB, on Zip-7B. https://www.reddit.com/r/LocalLLaMA/comments/1abc/

                        notable

                          • Zip halves “memory”. update, first told 2026-04-12. The cache shrinks from 8 GB to 3 GB, on Zip-7B. https://www.reddit.com/r/LocalLLaMA/comments/1abc/

                        papers

                        no papers: none in the window stands out.

                        1 feed: 0 ok, 1 failed (r/LocalLLaMA); 12 stories considered.
                        """);
    }

    @Test
    void printsTheContractsJson() {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(Renderer.of(Format.JSON, LOWER).render(EDITION));

        assertThat(json.propertyNames()).containsExactly("date", "window", "editor", "sections", "feeds", "considered");
        assertThat(json.at("/window/from").asString()).isEqualTo("2026-04-13T00:00:00Z");
        JsonNode story = json.at("/sections/0/stories/0");
        assertThat(story.propertyNames())
                .containsExactly(
                        "id", "headline", "text", "url", "score", "items", "signals", "sentences", "update_of");
        assertThat(story.get("headline").asString()).isEqualTo("zip halves “memory”.");
        assertThat(story.at("/items/0").propertyNames())
                .containsExactly("key", "url", "title", "feed", "published", "authors");
        assertThat(story.at("/signals/0").propertyNames()).containsExactly("name", "value", "weight", "evidence");
        assertThat(story.at("/sentences/1/from").asString())
                .isEqualTo("The cache shrinks from 8 GB to 3 GB — on Zip-7B!");
        assertThat(story.get("update_of").asString()).isEqualTo("2026-04-12");
        assertThat(json.at("/feeds/0/detail").asString()).isEqualTo("HTTP 403");
        assertThat(json.at("/feeds/0").propertyNames()).containsExactly("name", "url", "outcome", "items", "detail");
    }

    @Test
    void explainsEachCandidateInJsonAndInWords() {
        Composition composition =
                new Composition(EDITION, List.of(new Candidate(STORY, null, "score is 0.10 short of 0.40")));
        JsonNode json =
                JsonMapper.builder().build().readTree(ExplainRenderer.json(composition, composition.candidates()));

        JsonNode candidate = json.at("/candidates/0");
        assertThat(candidate.get("section").isNull()).isTrue();
        assertThat(candidate.get("cut").asString()).isEqualTo("score is 0.10 short of 0.40");
        assertThat(candidate.has("edges")).isTrue();
        assertThat(ExplainRenderer.text(composition, composition.candidates()))
                .contains("1.0000  out")
                .contains("cut          score is 0.10 short of 0.40")
                .contains("+1.0000      worth = 1.0000 × 1.0000  as the test says");
    }
}
