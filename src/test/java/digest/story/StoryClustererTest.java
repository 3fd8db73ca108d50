package digest.story;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.text.Block;
import digest.text.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryClustererTest {

    private static List<Cluster> cluster(Items... items) {
        return StoryClusterer.cluster(Arrays.stream(items).map(Items::item).toList());
    }

    /** The titles of each cluster. */
    private static List<List<String>> titles(Items... items) {
        return cluster(items).stream()
                .map(cluster -> cluster.items().stream().map(Item::title).toList())
                .toList();
    }

    @Test
    void joinsTwoSightingsOfOnePaper() {
        Items paper = Items.paper("2603.15619", "Mixture-of-Depths Attention", "We introduce an attention over depth.");
        Items mirror = Items.page("https://huggingface.co/papers/2603.15619", "MoDA", "Scaling depth.")
                .from("HF papers");
        assertThat(cluster(paper, mirror))
                .singleElement()
                .satisfies(c -> assertThat(c.edges())
                        .containsExactly(
                                new Edge("arxiv:2603.15619", "arxiv:2603.15619", "same key arxiv:2603.15619", 1)));
    }

    @Test
    void joinsAPostWithWhatItPointsAt() {
        Items paper = Items.paper("2603.15619", "Mixture-of-Depths Attention", "We introduce an attention over depth.");
        Items post = Items.post("1sq0hdv", "This looks promising", "").pointingAt("https://arxiv.org/pdf/2603.15619v2");
        assertThat(cluster(paper, post))
                .singleElement()
                .satisfies(c ->
                        assertThat(c.edges()).extracting(Edge::reason).containsExactly("links to arxiv:2603.15619"));
    }

    @Test
    void joinsTwoPostsAboutOnePullRequestThatIsInNoFeed() {
        Items merged = Items.post("1sprdm8", "Speculative checkpointing is in", "It landed.")
                .pointingAt("https://github.com/ggml-org/llama.cpp/pull/19493");
        Items tried = Items.post(
                        "1sq7grd", "A fast change for my devstral runs", "Much faster edits with the new flag.")
                .linking("https://github.com/ggml-org/llama.cpp/pull/19493");
        assertThat(cluster(merged, tried)).hasSize(1);
    }

    @Test
    void joinsNothingByARepositoryEveryoneLinksTo() {
        Items[] posts = new Items[7];
        String[] names = {"Foxglove", "Heron", "Verdigris", "Cobalt", "Ochre", "Umber", "Sienna"};
        for (int i = 0; i < posts.length; i++)
            posts[i] = Items.post("id" + i, names[i] + i, names[i] + " text")
                    .linking("https://github.com/ggml-org/llama.cpp/pull/1");
        assertThat(cluster(posts)).hasSize(7);
    }

    @Test
    void letsANewsletterJoinNone() {
        Items first = Items.page("https://lab.example/a", "Lab A opens weights of Foxglove 9B", "Foxglove 9B is open.");
        Items second =
                Items.page("https://lab.example/b", "Sandbox escape in Heron found", "Heron had a sandbox escape.");
        Items letter = Items.page("https://letter.example/7", "Letter 7", "Foxglove 9B and the Heron escape.")
                .linking("https://lab.example/a", "https://lab.example/b")
                .asRoundup();
        assertThat(cluster(first, second, letter)).hasSize(3);
    }

    @Test
    void joinsOneTitleToldTwiceWithinThreeDaysButNotASeries() {
        Items one =
                Items.post("a1", "Weights of Foxglove nine released today", "").at("2026-04-10T08:00:00Z");
        Items copy =
                Items.post("a2", "Weights of Foxglove nine released today!", "").at("2026-04-11T08:00:00Z");
        Items late =
                Items.post("a3", "Weights of Foxglove nine released today", "").at("2026-04-20T08:00:00Z");
        assertThat(cluster(one, copy, late)).extracting(c -> c.items().size()).containsExactly(2, 1);
    }

    @Test
    void tellsNumberedTitlesApart() {
        assertThat(titles(
                        Items.page(
                                "https://a.example/452", "Import letter number 452 of the week", "Chips and policy."),
                        Items.page(
                                "https://a.example/453",
                                "Import letter number 453 of the week",
                                "Agents broken by games.")))
                .hasSize(2);
    }

    @Test
    void joinsTwoReportsOfOneEventByTheirNames() {
        assertThat(titles(
                        Items.page(
                                "https://a.example/1",
                                "Cloudflare's Unweight compresses LLM weights by 22%",
                                "Unweight Huffman-codes the exponent byte of bf16 without loss."),
                        Items.page(
                                "https://b.example/2",
                                "Unweight: Cloudflare shrinks weights losslessly",
                                "The exponent byte of bf16 is Huffman-coded.")))
                .hasSize(1);
    }

    @Test
    void tellsTwoVersionsOfOneProductApart() {
        assertThat(titles(
                        Items.page(
                                "https://a.example/1",
                                "Foxglove 3 scores higher on Terminal Bench",
                                "The lab Verdigris shows Foxglove 3 for agents."),
                        Items.page(
                                "https://b.example/2",
                                "Foxglove 4 is shown by Verdigris for coders",
                                "The lab Verdigris gives Foxglove 4 a larger context.")))
                .hasSize(2);
    }

    @Test
    void tellsPostsOfOneCommunityAboutOneProductApart() {
        assertThat(titles(
                        Items.post("a1", "Gemma 4 26B is lazy", "Gemma 4 26B refuses long edits."),
                        Items.post(
                                "a2",
                                "Gemma 4 26B has a broken attention layer",
                                "Gemma 4 26B drops the global layers."),
                        Items.post("a3", "Thoughts on Gemma 4 26B as a tutor", "Gemma 4 26B taught me algebra.")))
                .hasSize(3);
    }

    @Test
    void tellsTwoSourcesThatShareOnlyAProductApart() {
        Item drift = Items.post(
                        "drift",
                        "Gemma 4 has an attention failure",
                        "A scan of every tensor finds layers whose divergence lies far above what quantization explains.")
                .item();
        Item codex = Items.page(
                        "https://a.example/cli",
                        "I ran Gemma 4 in a terminal",
                        "One evening with a coding assistant, a laptop and no network; it wrote half of a parser.")
                .item();
        assertThat(StoryClusterer.cluster(List.of(drift, codex))).hasSize(2);
    }

    @Test
    void tellsTwoTalesThatShareOneRareNameApart() {
        assertThat(titles(
                        Items.page(
                                "https://a.example/codex",
                                "I ran Gemma 4 as a local model in Codex CLI",
                                "The laptop became warm and the diff was right."),
                        Items.page(
                                "https://b.example/tool",
                                "I built a social media planner in three weeks with Codex",
                                "It schedules posts for small shops.")))
                .hasSize(2);
    }

    @Test
    void aWordWhoseStemSaysNothingIsNoRareOne() {
        assertThat(titles(
                        Items.page("https://a.example/1", "Foxglove makes waves", "It makes sense."),
                        Items.page("https://b.example/2", "What makes Verdigris tick", "It makes sense, too.")))
                .hasSize(2);
    }

    @Test
    void knowsAnEventByNamesThatComeLateInAText() {
        String preamble =
                "People have asked for this since last summer, and the team has listened to each of them with care. "
                        .repeat(4);
        Items told = Items.page(
                "https://a.example/heron", "Verdigris shows Heron", "Heron edits spreadsheets on your own computer.");
        Items late = Items.page(
                "https://b.example/thread",
                "What our users did with spreadsheets",
                preamble + "So Verdigris shows Heron today.");
        Items other = Items.page(
                "https://b.example/thread", "What our users did with spreadsheets", preamble + "So we go on.");

        assertThat(titles(told, late)).hasSize(1);
        assertThat(titles(told, other)).hasSize(2);
    }

    @Test
    void timeTakesFromALikeness() {
        Items said = Items.page(
                        "https://a.example/1",
                        "Sam Altman expects less revenue in autumn",
                        "A remark at a dinner with bankers.")
                .at("2026-04-13T08:00:00Z");
        Items again = Items.page(
                "https://b.example/2", "Sam Altman wants safety rules worldwide", "An interview on a stage in Oslo.");

        assertThat(titles(said, again.at("2026-04-13T09:00:00Z"))).hasSize(1);
        assertThat(titles(said, again.at("2026-04-15T20:00:00Z"))).hasSize(2);
        assertThat(titles(said, again.at(null))).hasSize(1);
    }

    @Test
    void aRubricBeforeATitleIsNoLikeness() {
        assertThat(titles(
                        Items.post("a", "Show HN: Foxglove", "").from("HN"),
                        Items.post("b", "Show HN: Verdigris", "").from("HN, too"),
                        Items.post("c", "[D] Heron", "").from("HN"),
                        Items.post("d", "[D] Umber", "").from("HN, too")))
                .hasSize(4);
    }

    @Test
    void codeTellsWhatATextIsAbout() {
        Item one = Items.post("a", "Speculative checkpointing was merged", "")
                .item(new Content(
                        List.of(new Block(Block.Kind.CODE, "--spec-type ngram-mod --draft-min 48 --draft-max 64"))));
        Item two = Items.post(
                        "b",
                        "A question on speculative decoding",
                        "I set --spec-type ngram-mod --draft-min 12 --draft-max 48 here.")
                .item();
        assertThat(StoryClusterer.cluster(List.of(one, two))).hasSize(1);
    }

    @Test
    void neverJoinsTwoPapersByText() {
        String abstractText =
                "We introduce Foxglove routing, a sparse gate for Heron transformers that saves 22% of memory.";
        assertThat(cluster(
                        Items.paper("2604.00001", "Foxglove routing for Heron transformers", abstractText),
                        Items.paper("2604.00002", "Heron transformers with Foxglove routing at scale", abstractText)))
                .hasSize(2);
    }

    @Test
    void tellsTwoStoriesOfOneNewsletterApart() {
        Item issue = Items.page("https://letter.example/7", "Letter 7", "").item();
        String text = "Foxglove routing for Heron transformers lowers the loss by Verdigris.";
        List<Item> stories = List.of(
                issue.part(1, "Foxglove routing for Heron", Content.of(text), List.of()),
                issue.part(2, "Heron routing by Foxglove", Content.of(text + " Again."), List.of()));

        assertThat(StoryClusterer.cluster(stories)).hasSize(2);
    }

    @Test
    void joinsAStoryOfANewsletterWithWhatItTells() {
        Item paper = Items.paper("2604.11111", "Cranes that watch", "A controller trained on video.")
                .item();
        Item told = Items.page("https://letter.example/7", "Letter 7", "")
                .item()
                .part(1, "A crane learns", Content.of("It learns."), List.of("https://arxiv.org/pdf/2604.11111v2"));

        assertThat(StoryClusterer.cluster(List.of(paper, told))).hasSize(1);
    }

    @Test
    void tellsTwoIncidentsOfOneStatusPageApart() {
        Items first = Items.page(
                "https://status.lab.example/incidents/1",
                "Elevated errors on Foxglove API",
                "We are looking into elevated errors on Foxglove.");
        Items second = Items.page(
                "https://status.lab.example/incidents/2",
                "Elevated latency on Foxglove API",
                "We saw latency on Foxglove uploads, fixed.");
        assertThat(cluster(first, second)).hasSize(2);
    }

    @Test
    void theOrderOfItemsDoesNotShow() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = "Foxglove" + i / 3;
            items.add(Items.page(
                            "https://p" + i + ".example/" + i,
                            name + " weights open, part of Heron" + i / 4,
                            name + " by Lab" + i / 3 + " and " + i)
                    .item());
        }
        List<Cluster> expected = StoryClusterer.cluster(items);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(items, new Random(seed));
            assertThat(StoryClusterer.cluster(items)).isEqualTo(expected);
        }
    }

    @Test
    void oneTextBroughtByTwoIsOneStoryHoweverShortItsTitle() {
        List<Cluster> clusters = cluster(
                Items.page("https://a.example/1", "It works now", "The new release can be had by all."),
                Items.page("https://b.example/2", "It works now", "The new release can be had by all.")
                        .from("another"));
        assertThat(clusters).hasSize(1);
        assertThat(clusters.get(0).edges()).extracting(Edge::reason).containsExactly("same text");
    }

    @Test
    void anAnnouncementRepeatedEverywhereMakesItsWordsNoMoreCommon() {
        Items one =
                Items.page("https://a.example/1", "Verdigris and Heron merge their labs", "Verdigris pays for Heron.");
        Items other = Items.post(
                "b", "So Verdigris bought Heron", "Heron was the last open lab, Verdigris the largest buyer.");
        List<Items> wire = new ArrayList<>(List.of(one, other));
        for (int i = 0; i < 40; i++)
            wire.add(Items.page("https://wire" + i + ".test/x", one.title(), one.text())
                    .from("wire " + i));
        assertThat(cluster(one, other)).hasSize(1);
        assertThat(cluster(wire.toArray(Items[]::new))).hasSize(1);
    }

    @Test
    void everyItemHangsOnOneEdge() {
        List<Cluster> clusters = cluster(
                Items.post("a", "Foxglove 9B is open", "").pointingAt("https://lab.example/foxglove"),
                Items.post("b", "New weights by Verdigris", "").pointingAt("https://lab.example/foxglove"),
                Items.page("https://lab.example/foxglove", "Foxglove 9B", "Open weights."));
        assertThat(clusters)
                .singleElement()
                .satisfies(c -> assertThat(c.edges()).hasSize(c.items().size() - 1));
    }

    @Test
    void anEmptyDayHasNoStories() {
        assertThat(StoryClusterer.cluster(List.of())).isEmpty();
    }
}
