package digest.story;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.source.Feeds;
import digest.text.Content;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryRankerTest {

    private static final String FINDING =
            "We measured acceptance and perplexity against the stock baseline with the same weights."
                    + " The root cause turns out to be the KV cache layout: throughput fell from 41 tok/s to 12 tok/s, a 70% regression.";

    private static List<Story> rank(Items... items) {
        return rank(History.NONE, Items.FEEDS, items);
    }

    private static List<Story> rank(History history, Feeds feeds, Items... items) {
        List<Item> all = Arrays.stream(items).map(Items::item).toList();
        return StoryRanker.rank(StoryClusterer.cluster(all), history, Items.DAY, feeds);
    }

    private static Signal signal(Story story, String name) {
        return story.score().signals().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void putsAMeasuredFindingBeforeAQuestion() {
        List<Story> stories = rank(
                Items.post(
                        "ask",
                        "Which GPU should I buy for local models?",
                        "I have a budget of 800 dollars. Any advice? What do you use?"),
                Items.post("found", "Analysis: why prefill got slower in the last release", FINDING));
        assertThat(stories).extracting(Story::id).containsExactly("reddit:found", "reddit:ask");
    }

    @Test
    void knowsTheAnnouncementOfAModelByItsNameAlone() {
        assertThat(signal(rank(Items.post("out", "Qwen 3.9 released", "")).get(0), "announced model"))
                .satisfies(s -> assertThat(s.value()).isEqualTo(1))
                .satisfies(s -> assertThat(s.evidence()).isEqualTo("qwen, releas"));
        for (String other : List.of(
                "Is Qwen 3.9 released?",
                "Qwen 3.9 released as GGUF",
                "Qwen 3.9 on my laptop",
                "A compiler is released"))
            assertThat(signal(rank(Items.post("x", other, "")).get(0), "announced model")
                            .value())
                    .as(other)
                    .isZero();
    }

    @Test
    void namesTheWordsThatDecided() {
        Story story = rank(Items.post("found", "Analysis of prefill", FINDING)).get(0);
        assertThat(signal(story, "causes").evidence()).contains("root cause", "turns out");
        assertThat(signal(story, "change").evidence()).contains("from 41 tok/s to 1");
    }

    @Test
    void twoFeedsOfOnePublisherAreOneVoice() {
        Items one =
                Items.page("https://blog.lab.example/a", "Foxglove 9B weights are open now", "Foxglove 9B is open.");
        Items same = Items.page(
                        "https://news.lab.example/b", "Foxglove 9B weights are open now", "Foxglove 9B is open.")
                .from("other");
        Items other = Items.page("https://press.test/c", "Foxglove 9B weights are open now", "Foxglove 9B is open.")
                .from("press");
        assertThat(signal(rank(one, same).get(0), "corroboration").value()).isZero();
        assertThat(signal(rank(one, other).get(0), "corroboration"))
                .satisfies(s -> assertThat(s.value()).isPositive())
                .satisfies(s -> assertThat(s.evidence()).isEqualTo("lab.example, press.test"));
    }

    @Test
    void aNewsletterSpeaksOnceAndIsToldStoryByStory() {
        Item paper = Items.paper("2604.11111", "Cranes that watch", "A controller trained on video.")
                .item();
        Item letter = Items.page("https://letter.example/7", "Letter 7", "Cranes, and more.")
                .from("letter")
                .linking("https://arxiv.org/abs/2604.11111")
                .asRoundup()
                .item();
        Item told =
                letter.part(1, "A crane learns", Content.of("It learns."), List.of("https://arxiv.org/abs/2604.11111"));
        List<Story> stories = StoryRanker.rank(
                StoryClusterer.cluster(List.of(paper, letter, told)), History.NONE, Items.DAY, Items.FEEDS);

        assertThat(stories)
                .hasSize(2)
                .filteredOn(s -> s.items().contains(told))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.lead()).isEqualTo(paper);
                    assertThat(signal(s, "corroboration").evidence()).isEqualTo("arxiv.org, letter.example");
                });
        assertThat(stories)
                .filteredOn(s -> s.items().contains(letter))
                .singleElement()
                .satisfies(s -> assertThat(s.cut()).isEqualTo("told story by story"));
        assertThat(StoryRanker.rank(StoryClusterer.cluster(List.of(letter)), History.NONE, Items.DAY, Items.FEEDS)
                        .get(0)
                        .cut())
                .isNull();
    }

    @Test
    void aMutedWordRemovesAStoryWhereverItStands() {
        Feeds feeds = new Feeds(Feeds.EditionSettings.DEFAULT, List.of(), List.of("giveaway", "now hiring"), List.of());
        assertThat(rank(History.NONE, feeds, Items.page("https://a.example/1", "A GIVEAWAY!", "Win."))
                        .get(0)
                        .cut())
                .isEqualTo("muted: giveaway");
        assertThat(rank(History.NONE, feeds, Items.page("https://a.example/2", "News", FINDING + " We are now hiring."))
                        .get(0)
                        .cut())
                .isEqualTo("muted: now hiring");
        assertThat(rank(History.NONE, feeds, Items.page("https://a.example/3", "Giveaways galore", "x"))
                        .get(0)
                        .cut())
                .isEqualTo("muted: giveaway");
        assertThat(rank(History.NONE, feeds, Items.page("https://a.example/4", "On hiring", FINDING))
                        .get(0)
                        .cut())
                .isNull();
    }

    @Test
    void theReadersOwnTopicsRaiseAStory() {
        Feeds feeds = new Feeds(
                Feeds.EditionSettings.DEFAULT,
                List.of(new Feeds.Topic("browsers", 1, List.of("servo"))),
                List.of(),
                List.of());
        Items servo = Items.page("https://a.example/1", "The Servo crate", "Servo is on the registry.");
        Story with = rank(History.NONE, feeds, servo).get(0);
        assertThat(with.score().value())
                .isGreaterThan(rank(servo).get(0).score().value());
        assertThat(signal(with, "own topics").evidence()).isEqualTo("browsers (servo)");
    }

    @Test
    void cutsWhatAnEarlierEditionTold() {
        History history = new History(List.of(new Told(
                LocalDate.parse("2026-04-12"),
                "url:a.example/1",
                "foxglove 9b weights are open.",
                "foxglove 9b weights are open. verdigris opened foxglove 9b.",
                "https://a.example/1",
                List.of("url:a.example/1"))));
        Story again = rank(
                        history,
                        Items.FEEDS,
                        Items.page(
                                "https://a.example/1", "Foxglove 9B weights are open", "Verdigris opened Foxglove 9B."))
                .get(0);
        assertThat(again.cut()).isEqualTo("told 2026-04-12");
        Story copy = rank(
                        history,
                        Items.FEEDS,
                        Items.page(
                                "https://b.example/2",
                                "Verdigris opened Foxglove 9B weights",
                                "Foxglove 9B by Verdigris is open."))
                .get(0);
        assertThat(copy.cut()).isEqualTo("told 2026-04-12");
    }

    @Test
    void aFollowUpWithNewNumbersNamesTheEarlierTelling() {
        Told told = new Told(
                LocalDate.parse("2026-04-12"),
                "url:a.example/1",
                "foxglove 9b weights are open.",
                "foxglove 9b weights are open. verdigris opened foxglove 9b.",
                "https://a.example/1",
                List.of("url:a.example/1"));
        Story story = rank(
                        new History(List.of(told)),
                        Items.FEEDS,
                        Items.page(
                                "https://b.example/2",
                                "Foxglove 9B by Verdigris loses 31% of recall at 64k",
                                "Tested weights lose recall."))
                .get(0);
        assertThat(story.cut()).isNull();
        assertThat(story.told()).isEqualTo(told);
    }

    @Test
    void whatWasNeverToldHasNoEarlierTelling() {
        Told told = new Told(
                LocalDate.parse("2026-04-12"),
                "x",
                "servo is a crate.",
                "servo is a crate on crates.io.",
                "https://s.example/",
                List.of("url:s.example"));
        Story story = rank(
                        new History(List.of(told)),
                        Items.FEEDS,
                        Items.page("https://b.example/2", "Foxglove 9B loses recall", FINDING))
                .get(0);
        assertThat(story.told()).isNull();
        assertThat(signal(story, "told before").value()).isZero();
    }

    @Test
    void anEnglishDigestTellsNothingInAnotherLanguage() {
        Items german = Items.page(
                "https://a.example/1",
                "Das neue Modell ist da",
                "Die Firma hat das Modell mit offenen Gewichten für alle veröffentlicht und zeigt, wie es sich schlägt.");
        Items chinese = Items.page("https://a.example/2", "通义千问发布新模型", "模型的权重已经开放下载。");
        assertThat(rank(german, chinese)).extracting(Story::cut).containsOnly("not in English");
        assertThat(rank(Items.page("https://a.example/3", "An English text", FINDING))
                        .get(0)
                        .cut())
                .isNull();
    }

    @Test
    void aPrimarySourceLeadsItsDiscussion() {
        Items post = Items.post("p", "Look at this new attention over depth from the lab", FINDING)
                .pointingAt("https://arxiv.org/abs/2603.15619")
                .weighing(2);
        Items paper = Items.paper("2603.15619", "Mixture-of-Depths Attention", FINDING);
        Story story = rank(post, paper).get(0);
        assertThat(story.lead().key()).isEqualTo("arxiv:2603.15619");
        assertThat(story.paper()).isTrue();
    }

    @Test
    void engagementIsComparedWithinAFeedOnly() {
        List<Story> stories = rank(
                Items.post("a", "Foxglove note", "one").engaging(900, 100).from("big"),
                Items.post("b", "Heron note", "two").engaging(100, 10).from("big"),
                Items.post("c", "Verdigris note", "three").engaging(9, 1).from("small"),
                Items.post("d", "Cobalt note", "four").engaging(1, 0).from("small"),
                Items.post("e", "Ochre note", "five"));
        assertThat(stories)
                .extracting(s -> s.id() + " " + signal(s, "engagement").value())
                .containsExactlyInAnyOrder(
                        "reddit:a 1.0", "reddit:b 0.0", "reddit:c 1.0", "reddit:d 0.0", "reddit:e 0.5");
    }

    @Test
    void tiesAreOrderedById() {
        assertThat(rank(Items.post("b", "Foxglove", ""), Items.post("a", "Verdigris", "")))
                .extracting(Story::id)
                .containsExactly("reddit:a", "reddit:b");
    }
}
