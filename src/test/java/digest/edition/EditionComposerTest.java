package digest.edition;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.item.Window;
import digest.source.Feeds;
import digest.story.Story;
import digest.write.Stories;
import digest.write.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionComposerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);
    private static final Window WINDOW =
            new Window(Instant.parse("2026-04-13T00:00:00Z"), Instant.parse("2026-04-14T00:00:00Z"));
    private static final Feeds FEEDS = new Feeds(Feeds.EditionSettings.DEFAULT, List.of(), List.of(), List.of());
    private static final List<Edition.Coverage> HEARD =
            List.of(new Edition.Coverage("a", "https://a.example/", "ok", 3, null));
    private static final List<String> NAMES =
            List.of("Zip", "Kestrel", "Marlin", "Quokka", "Falcon", "Osprey", "Badger", "Walrus", "Ibex", "Tapir");

    private static Composition compose(List<Story> stories) {
        return EditionComposer.compose(stories, FEEDS, WINDOW, DAY, HEARD);
    }

    private static Composition composeFull(int count) {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) stories.add(Stories.scored(5 - i * .1, Stories.full("1a" + i, NAMES.get(i))));
        return compose(stories);
    }

    private static List<String> ids(Composition composition, Section.Id id) {
        return composition.edition().sections().stream()
                .filter(s -> s.id() == id)
                .flatMap(s -> s.stories().stream())
                .map(w -> w.story().id())
                .toList();
    }

    private static Candidate candidate(Composition composition, String id) {
        return composition.candidates().stream()
                .filter(c -> c.story().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void putsTheBestIntoKeyUpToTheCapOfOneSource() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 4; i++) stories.add(Stories.scored(5 - i * .1, Stories.full("1a" + i, NAMES.get(i))));
        for (int i = 4; i < 6; i++) stories.add(Stories.scored(5 - i * .1, Stories.fullPage("p" + i, NAMES.get(i))));
        Composition composition = compose(stories);

        assertThat(ids(composition, Section.Id.KEY))
                .containsExactly("reddit:1a0", "reddit:1a1", "url:lab.example/p4", "url:lab.example/p5");
        assertThat(candidate(composition, "reddit:1a2").cut())
                .isEqualTo("not key: forum posts already have their share of key developments");
        assertThat(ids(composition, Section.Id.NOTABLE)).containsExactly("reddit:1a2", "reddit:1a3");
    }

    @Test
    void letsAPostThatOnlyPointsOnBeKeyBesideOneThatTells() {
        Item pointing = Stories.pointing(
                Stories.post(
                        "1short",
                        "Mixture of Kestrels",
                        Stories.full("1b", "Kestrel").content().prose()),
                "https://arxiv.org/abs/2604.00001");
        List<Story> stories = List.of(
                Stories.scored(5, Stories.full("1a0", "Zip")),
                Stories.scored(4.9, Stories.full("1a1", "Marlin")),
                Stories.paperTold(4.8, pointing),
                Stories.scored(4.7, Stories.fullPage("p1", "Quokka")),
                Stories.scored(4.6, Stories.fullPage("p2", "Osprey")));

        assertThat(ids(compose(stories), Section.Id.KEY))
                .containsExactly("reddit:1a0", "reddit:1short", "url:lab.example/p1", "url:lab.example/p2");
    }

    @Test
    void takesNoKeyDevelopmentFromAHouseThatRetells() {
        Item told = Stories.fullPage("p1", "Quokka");
        Item retold = Stories.page(
                "https://www.forbes.com/p1",
                "Forbes",
                told.title(),
                told.content().prose());
        Composition composition = compose(List.of(Stories.scored(5, retold)));

        assertThat(ids(composition, Section.Id.KEY)).isEmpty();
        assertThat(candidate(composition, retold.key()).cut())
                .isEqualTo("not key: forbes.com retells what others found");
        assertThat(ids(composition, Section.Id.NOTABLE)).containsExactly(retold.key());
    }

    @Test
    void letsTheCapOfOneSourceGiveWayInKeyToo() {
        assertThat(ids(composeFull(6), Section.Id.KEY))
                .containsExactly("reddit:1a0", "reddit:1a1", "reddit:1a2", "reddit:1a3");
    }

    @Test
    void letsTheCapOfOneSourceGiveWayWhereNothingElseIsLeft() {
        assertThat(ids(composeFull(10), Section.Id.NOTABLE)).hasSize(6);
    }

    @Test
    void printsNothingThatMayNotBeToldAndSaysWhy() {
        Composition composition = compose(List.of(Stories.cut("muted: giveaway", Stories.full("1a1", "Zip"))));

        assertThat(composition.edition().sections())
                .allSatisfy(s -> assertThat(s.stories()).isEmpty());
        assertThat(composition.candidates()).singleElement().satisfies(c -> {
            assertThat(c.section()).isNull();
            assertThat(c.cut()).isEqualTo("muted: giveaway");
        });
    }

    @Test
    void demotesWhatCannotBeToldInFull() {
        Composition composition = compose(List.of(Stories.scored(
                5,
                Stories.post(
                        "1thin",
                        "Zip 2 halves the memory of long prompts",
                        "<p>Zip 2 keeps old keys in 4 bits and needs 3 GB where 8 GB were needed. The loss of quality is"
                                + " 0.4% on prose.</p>"))));

        assertThat(ids(composition, Section.Id.KEY)).isEmpty();
        assertThat(ids(composition, Section.Id.NOTABLE)).containsExactly("reddit:1thin");
        assertThat(candidate(composition, "reddit:1thin").cut())
                .isEqualTo("not key: its sources do not say enough for a full item");
    }

    @Test
    void saysHowFarAStoryStandsBehind() {
        Candidate low = candidate(compose(List.of(Stories.scored(-1, Stories.full("1low", "Zip")))), "reddit:1low");

        assertThat(low.section()).isNull();
        assertThat(low.cut()).matches("score is \\d\\.\\d\\d short of -?\\d\\.\\d\\d");
    }

    @Test
    void tellsOneOfTwoStoriesThatSayTheSame() {
        Composition composition = compose(List.of(
                Stories.scored(5, Stories.full("1a1", "Zip")), Stories.scored(4.9, Stories.full("1a2", "Zip"))));

        assertThat(ids(composition, Section.Id.KEY)).containsExactly("reddit:1a1");
        assertThat(ids(composition, Section.Id.NOTABLE)).isEmpty();
        assertThat(candidate(composition, "reddit:1a2").cut())
                .matches(
                        "tells much the same as https://www.reddit.com/r/LocalLLaMA/comments/1a1/: \\d\\d % of their words");
    }

    @Test
    void tellsOneStoryOfANewsletter() {
        Item issue = Stories.fullPage("letter-12", "Letter");
        Item first = Stories.fullPage("letter-12", "Zip");
        Item second = Stories.fullPage("letter-12", "Kestrel");
        Composition composition = compose(List.of(
                Stories.scored(5, issue.part(1, first.title(), first.content(), List.of())),
                Stories.scored(4.9, issue.part(2, second.title(), second.content(), List.of()))));

        assertThat(ids(composition, Section.Id.KEY)).containsExactly("url:lab.example/letter-12#1");
        assertThat(ids(composition, Section.Id.NOTABLE)).isEmpty();
        assertThat(candidate(composition, "url:lab.example/letter-12#2").cut())
                .isEqualTo("another story is told from https://lab.example/letter-12");
    }

    @Test
    void listsPapersApart() {
        Composition composition = compose(List.of(Stories.scored(
                5,
                Stories.paper(
                        "2604.00001",
                        "Folding Attention",
                        "We introduce folding attention, a layer that reads two caches at once. Experiments show that it"
                                + " improves perplexity by 0.2 over strong baselines on 10 benchmarks.",
                        "Ada Miller"))));

        assertThat(ids(composition, Section.Id.KEY)).isEmpty();
        assertThat(ids(composition, Section.Id.PAPERS)).containsExactly("arxiv:2604.00001");
    }

    @Test
    void alwaysHasThreeSectionsAndSaysWhyOneIsEmpty() {
        List<Section> sections = compose(List.of()).edition().sections();

        assertThat(sections)
                .extracting(Section::id)
                .containsExactly(Section.Id.KEY, Section.Id.NOTABLE, Section.Id.PAPERS);
        assertThat(sections).allSatisfy(s -> assertThat(s.emptyReason()).startsWith("no "));
    }

    @Test
    void saysThatArxivRestsOnSunday() {
        Composition sunday = EditionComposer.compose(List.of(), FEEDS, WINDOW, LocalDate.of(2026, 4, 19), HEARD);

        assertThat(sunday.edition().sections().get(2).emptyReason())
                .isEqualTo("no papers: arxiv announces nothing on sundays.");
    }

    @Test
    void takesASilentWebForWhatItIs() {
        List<Edition.Coverage> dead =
                List.of(new Edition.Coverage("a", "https://a.example/", "failed", 0, "host not found"));
        Composition composition = EditionComposer.compose(List.of(), FEEDS, WINDOW, DAY, dead);

        assertThat(composition.edition().sections().get(0).emptyReason())
                .isEqualTo("no key developments: no feed answered.");
        List<Story> stored = List.of(Stories.scored(5, Stories.full("1a0", NAMES.get(0))));
        assertThat(EditionComposer.compose(stored, FEEDS, WINDOW, DAY, dead)
                        .edition()
                        .sections()
                        .get(2)
                        .emptyReason())
                .isEqualTo("no papers: no feed answered, and nothing stored stands out.");
    }

    @Test
    void ordersASectionBestFirst() {
        List<Double> scores = composeFull(10).edition().sections().get(1).stories().stream()
                .map(Written::story)
                .map(s -> s.score().value())
                .toList();

        assertThat(scores).hasSize(6).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
