package digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import digest.edition.Candidate;
import digest.edition.Composition;
import digest.feed.FeedReader;
import digest.item.EditionWindow;
import digest.item.Harvest;
import digest.item.Item;
import digest.item.Window;
import digest.render.ExplainRenderer;
import digest.render.Format;
import digest.render.Renderer;
import digest.render.Style;
import digest.source.Feeds;
import digest.source.Fetched;
import digest.source.Source;
import digest.store.Archive;
import digest.store.Past;
import digest.store.Store;
import digest.story.History;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The middle of the program as a whole, on the sample's feeds: bytes to items, through the store, to an edition and its rendering.
 * The same input gives the same bytes, whatever order, place, clock or past run it comes with.
 */
class SameEditionTest {

    private static final Style STYLE = new Style("AI digest", false, true);

    private static final LocalDate FIRST = LocalDate.parse("2026-04-12");
    private static final LocalDate SECOND = LocalDate.parse("2026-04-13");

    /** A moment long after the sample's days: its feeds are files. */
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    /** Orders tried; every one is a seed that a failure names. */
    private static final int ORDERS = 5;

    private static Feeds feeds;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheSamplesList() throws Exception {
        feeds = Feeds.parse(new String(sample("feeds.yaml"), UTF_8), Path.of("/sample/feeds.yaml"), name -> null);
    }

    @Test
    void anyOrderOfItemsGivesTheSameBytes() throws IOException {
        try (Store store = Store.inMemory()) {
            poll(store, feeds.sources(), NOW);
            Window window = window(SECOND, NOW, Past.NOTHING);
            List<Item> items = store.candidates(window, feeds.sources());
            assertThat(items).hasSizeGreaterThan(20);
            String expected = bytes(compose(items, History.NONE, window, SECOND));
            for (int seed = 0; seed < ORDERS; seed++) {
                List<Item> shuffled = shuffled(items, seed);
                assertThat(bytes(compose(shuffled, History.NONE, window, SECOND)))
                        .as("seed " + seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void anyOrderOfFeedsGivesTheSameBytes() throws IOException {
        String expected = build(feeds.sources());
        assertThat(expected).contains("key developments");
        for (int seed = 0; seed < ORDERS; seed++)
            assertThat(build(shuffled(feeds.sources(), seed)))
                    .as("seed " + seed)
                    .isEqualTo(expected);
    }

    @Test
    void anyPlaceOnEarthGivesTheSameBytes() throws IOException {
        String expected = build(feeds.sources());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String place :
                    List.of("tr-TR Pacific/Kiritimati", "ar-EG-u-nu-arab America/St_Johns", "de-DE Asia/Kolkata")) {
                Locale.setDefault(Locale.forLanguageTag(place.split(" ")[0]));
                TimeZone.setDefault(TimeZone.getTimeZone(place.split(" ")[1]));
                assertThat(build(feeds.sources())).as(place).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void daysBuiltAgainInAnyOrderAreTheSame() throws IOException {
        Archive archive = new Archive(folder.resolve("digests"));
        try (Store store = open()) {
            String first = build(store, archive, FIRST, NOW);
            String second = build(store, archive, SECOND, NOW.plusSeconds(60));
            assertThat(first).isNotEqualTo(second);
            assertThat(build(store, archive, FIRST, NOW.plusSeconds(120))).isEqualTo(first);
            assertThat(build(store, archive, SECOND, NOW.plusSeconds(180))).isEqualTo(second);
            assertThat(build(store, archive, SECOND, NOW.plus(Duration.ofDays(3))))
                    .isEqualTo(second);
        }
    }

    @Test
    void aLostStoreChangesNothingWhileTheArchiveIsThere() throws IOException {
        Archive archive = new Archive(folder.resolve("digests"));
        String second;
        try (Store store = open()) {
            build(store, archive, FIRST, NOW);
            second = build(store, archive, SECOND, NOW);
        }
        try (Store fresh = Store.inMemory()) {
            assertThat(build(fresh, archive, SECOND, NOW.plusSeconds(60))).isEqualTo(second);
        }
    }

    @Test
    void historyOfTheStoreGivesTheEditionThatHistoryOfTheArchiveGives() throws IOException {
        Archive archive = new Archive(folder.resolve("digests"));
        try (Store store = open()) {
            build(store, archive, FIRST, NOW);
            Past filed = archive.past(SECOND);
            Past stored = store.past(SECOND);
            assertThat(stored).isEqualTo(filed);
            assertThat(filed.history().told()).isNotEmpty();
        }
    }

    @Test
    void aStoryToldOnTheFirstDayIsNotToldOnTheSecondUnlessItHasNews() throws IOException {
        Archive archive = new Archive(folder.resolve("digests"));
        try (Store store = open()) {
            Composition first = composition(store, archive, FIRST, NOW);
            commit(store, archive, first);
            Composition second = composition(store, archive, SECOND, NOW);
            assertThat(second.edition().sections().stream()
                            .flatMap(s -> s.stories().stream())
                            .filter(w -> w.story().told() == null)
                            .map(w -> w.story().id()))
                    .doesNotContainAnyElementsOf(first.edition().sections().stream()
                            .flatMap(s -> s.stories().stream())
                            .map(w -> w.story().id())
                            .toList());
        }
    }

    @Test
    void aSecondEditionOfTheSameDayKeepsEveryItemOfTheFirst() throws IOException {
        Archive archive = new Archive(folder.resolve("digests"));
        Instant morning = Instant.parse("2026-04-13T09:00:00Z");
        Instant evening = Instant.parse("2026-04-13T20:00:00Z");
        try (Store store = open()) {
            poll(
                    store,
                    feeds.sources(),
                    morning,
                    item -> item.published() != null && item.published().isBefore(morning));
            Composition first = compose(store, archive, SECOND, morning);
            commit(store, archive, first);
            poll(store, feeds.sources(), evening);
            Composition second = compose(store, archive, SECOND, evening);
            assertThat(second.edition().window().from())
                    .isEqualTo(first.edition().window().from());
            assertThat(keys(second))
                    .containsAll(keys(first))
                    .hasSizeGreaterThan(keys(first).size());
        }
    }

    @Test
    void anEditionThatWasNotCommittedWasNotTold() throws IOException {
        try (Store store = open()) {
            composition(store, new Archive(folder.resolve("none")), FIRST, NOW);
            assertThat(store.past(SECOND)).isEqualTo(Past.NOTHING);
            assertThat(store.past(FIRST).recorded()).isEmpty();
        }
    }

    private Store open() throws IOException {
        return Store.open(folder.resolve("feeds.db"), Duration.ZERO, line -> {});
    }

    /** All that is printed of the second day, told without a past. */
    private static String build(List<Source> sources) throws IOException {
        try (Store store = Store.inMemory()) {
            poll(store, sources, NOW);
            Window window = window(SECOND, NOW, Past.NOTHING);
            return bytes(compose(store.candidates(window, sources), History.NONE, window, SECOND));
        }
    }

    /** A whole run: poll, compose, file, print, commit. */
    private static String build(Store store, Archive archive, LocalDate date, Instant now) throws IOException {
        Composition composition = composition(store, archive, date, now);
        commit(store, archive, composition);
        return bytes(composition);
    }

    private static Composition composition(Store store, Archive archive, LocalDate date, Instant now)
            throws IOException {
        poll(store, feeds.sources(), now);
        return compose(store, archive, date, now);
    }

    private static Composition compose(Store store, Archive archive, LocalDate date, Instant now) throws IOException {
        Past past = archive.past(date);
        Window window = window(date, now, past);
        return compose(store.candidates(window, feeds.sources()), past.history(), window, date);
    }

    private static Composition compose(List<Item> items, History history, Window window, LocalDate date) {
        return Pipeline.compose(items, history, feeds, window, date, List.of());
    }

    private static void commit(Store store, Archive archive, Composition composition) throws IOException {
        String json = Renderer.of(Format.JSON, STYLE).render(composition.edition());
        String markdown = Renderer.of(Format.MARKDOWN, STYLE).render(composition.edition());
        archive.write(composition.edition().date(), markdown.getBytes(UTF_8), json.getBytes(UTF_8));
        store.commit(composition.edition(), json);
    }

    private static Window window(LocalDate date, Instant now, Past past) {
        return EditionWindow.of(
                date,
                feeds.edition().zone(),
                now,
                feeds.edition().window(),
                past.previousEnd().orElse(null),
                past.recorded().orElse(null));
    }

    private static void poll(Store store, List<Source> sources, Instant now) throws IOException {
        poll(store, sources, now, item -> true);
    }

    private static void poll(Store store, List<Source> sources, Instant now, Predicate<Item> shown) throws IOException {
        List<Fetched> answers = new ArrayList<>();
        for (Source source : sources) {
            byte[] bytes = sample(Path.of(source.url()).getFileName().toString());
            answers.add(new Fetched.Body(source, bytes, source.url(), null, now));
        }
        Harvest all = FeedReader.readAll(answers);
        assertThat(all.problems()).filteredOn(problem -> problem.fatal()).isEmpty();
        store.add(new Harvest(all.items().stream().filter(shown).toList(), all.problems()), answers, now);
    }

    /** Everything that a reader can see of a composition, in every format. */
    private static String bytes(Composition composition) {
        StringBuilder all = new StringBuilder();
        for (Format format : Format.values())
            all.append(Renderer.of(format, STYLE).render(composition.edition()));
        return all.append(ExplainRenderer.json(composition, composition.candidates()))
                .append(ExplainRenderer.text(composition, composition.candidates()))
                .toString();
    }

    private static TreeSet<String> keys(Composition composition) {
        TreeSet<String> keys = new TreeSet<>();
        for (Candidate candidate : composition.candidates())
            for (Item item : candidate.story().items()) keys.add(item.key() + " " + item.source());
        return keys;
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Pipeline.class.getResourceAsStream("/digest/sample/" + name)) {
            if (in == null) throw new IOException("no sample file " + name);
            return in.readAllBytes();
        }
    }
}
