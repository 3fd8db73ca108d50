package digest.store;

import static digest.store.Fixtures.BLOG;
import static digest.store.Fixtures.LAB;
import static digest.store.Fixtures.at;
import static digest.store.Fixtures.harvest;
import static digest.store.Fixtures.item;
import static digest.store.Fixtures.poll;
import static digest.store.Fixtures.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.edition.Edition;
import digest.edition.Section;
import digest.item.Item;
import digest.item.Window;
import digest.source.Fetched;
import digest.source.Fetched.Outcome;
import digest.source.HostLimit;
import digest.source.Remembered;
import digest.source.Terms;
import digest.story.Score;
import digest.story.Story;
import digest.write.Sentence;
import digest.write.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store keeps of asking, and what it lets go. */
class PollsTest {

    private static final Instant NOW = at("2026-04-13T06:00");
    private static final Terms TERMS =
            new Terms(NOW, NOW.plusSeconds(300), "https://blog.example/new.xml", "https://blog.example/n", false);

    @TempDir
    Path folder;

    @Test
    void givesTheTermsOfASourceToALaterRun() throws StoreException {
        try (Store store = open()) {
            store.add(harvest(), List.of(Fixtures.answer(BLOG).on(TERMS)), NOW);
        }
        try (Store store = open()) {
            assertThat(store.remembered()).isEqualTo(new Remembered(Map.of(BLOG.url(), TERMS), List.of()));
            assertThat(store.remembered().of(LAB)).isEqualTo(Terms.NONE);
        }
    }

    @Test
    void showsInASourcesHealthWhenItIsAskedNextAndWhereItMoved() throws StoreException {
        try (Store store = open()) {
            store.add(harvest(), List.of(Fixtures.answer(BLOG).on(TERMS)), NOW);
            assertThat(store.health(BLOG))
                    .contains(new Health(
                            NOW, NOW, Outcome.OK, null, 0, 0, NOW.plusSeconds(300), "https://blog.example/n", false));
            Terms gone = new Terms(NOW, NOW.plusSeconds(86_400), null, null, true);
            store.add(harvest(), List.of(new Fetched.Failed(BLOG, Outcome.FAILED, "HTTP 410", gone)), NOW);
            assertThat(store.health(BLOG))
                    .contains(new Health(
                            NOW, NOW, Outcome.FAILED, "HTTP 410", 1, 0, NOW.plusSeconds(86_400), null, true));
        }
    }

    @Test
    void countsAsASuccessWhenItWasAskedAndNotWhenItWasNotDue() throws StoreException {
        try (Store store = open()) {
            store.add(harvest(), List.of(Fixtures.answer(BLOG).on(TERMS)), NOW.plusSeconds(200));
            Health health = store.health(BLOG).orElseThrow();
            assertThat(health.lastSuccess()).isEqualTo(NOW);
            assertThat(health.lastPoll()).isEqualTo(NOW.plusSeconds(200));
        }
    }

    @Test
    void doesNotCountALimitAsAFailure() throws StoreException {
        try (Store store = open()) {
            for (Outcome outcome : List.of(Outcome.LIMITED, Outcome.FAILED, Outcome.LIMITED, Outcome.FAILED))
                store.add(harvest(), List.of(new Fetched.Failed(BLOG, outcome, "no")), NOW);
            assertThat(store.health(BLOG).orElseThrow().failures()).isEqualTo(2);
        }
    }

    @Test
    void givesTheLimitsOfHostsToALaterRunUntilTheyAreReplaced() throws StoreException {
        HostLimit reddit = new HostLimit("reddit.com", NOW.plusSeconds(60), 2);
        HostLimit lab = new HostLimit("lab.example:8080", NOW, 1);
        try (Store store = open()) {
            store.keep(List.of(reddit, lab));
        }
        try (Store store = open()) {
            assertThat(store.remembered().limits()).containsExactly(lab, reddit);
            store.keep(List.of(reddit));
            assertThat(store.remembered().limits()).containsExactly(reddit);
        }
    }

    @Test
    void inMemoryKeepsNothingOfIt() throws StoreException {
        try (Store store = Store.inMemory()) {
            store.keep(List.of(new HostLimit("reddit.com", NOW, 1)));
        }
        try (Store store = Store.inMemory()) {
            assertThat(store.remembered()).isEqualTo(Remembered.NOTHING);
        }
    }

    @Test
    void makesAStoreOfTheFirstSchemaOneOfThis() throws Exception {
        try (Store store = open()) {
            poll(store, NOW, item(BLOG, "a", NOW.minusSeconds(60)));
        }
        sql("DROP TABLE host", "DROP TABLE told", "PRAGMA user_version = 1");
        for (String column : List.of("asked", "due", "found", "moved", "gone"))
            sql("ALTER TABLE source DROP COLUMN " + column);
        try (Store store = open()) {
            assertThat(store.health(BLOG).orElseThrow().items()).isEqualTo(1);
            assertThat(store.remembered().of(BLOG)).isEqualTo(Terms.NONE);
            store.add(harvest(), List.of(Fixtures.answer(BLOG).on(TERMS)), NOW);
            store.keep(List.of(new HostLimit("reddit.com", NOW, 1)));
        }
        try (Store store = open()) {
            assertThat(store.remembered().of(BLOG)).isEqualTo(TERMS);
        }
    }

    @Test
    void forgetsWhatIsHalfAYearOldAndNobodyToldButNothingWithoutADate() throws StoreException {
        Item told = item(BLOG, "told", NOW);
        Item untold = item(BLOG, "untold", NOW);
        Item undated = item(BLOG, "undated", null);
        try (Store store = open()) {
            poll(store, NOW, told, untold, undated);
            store.commit(telling(told), "{}");
            Instant later = NOW.plus(Duration.ofDays(180));
            poll(store, later, item(LAB, "other", later));
            assertThat(keys()).containsExactly("other", "told", "undated", "untold");
            poll(store, later.plusSeconds(1), item(LAB, "other", later));
            assertThat(keys()).containsExactly("other", "told", "undated");
        }
    }

    @Test
    void findsWhatItForgotNoNews() throws StoreException {
        try (Store store = open()) {
            poll(store, NOW, item(BLOG, "old", NOW));
            Instant later = NOW.plus(Duration.ofDays(181));
            poll(store, later, item(BLOG, "old", NOW));
            poll(store, later.plusSeconds(60), item(BLOG, "old", NOW));
            assertThat(store.candidates(new Window(later.minusSeconds(86_400), later.plusSeconds(120)), List.of(BLOG)))
                    .isEmpty();
        }
    }

    @Test
    void isItsOwnersAlone() throws Exception {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void isOneStoreByTwoLinks() throws Exception {
        Path real = Files.createDirectories(folder.resolve("real")).resolve("feeds.db");
        Store.open(real, Duration.ZERO, line -> {}).close();
        Path one = Files.createSymbolicLink(folder.resolve("one.db"), real);
        Path two = Files.createSymbolicLink(folder.resolve("two.db"), real);
        List<String> waited = new ArrayList<>();
        try (Store first = Store.open(one, Duration.ZERO, line -> {})) {
            poll(first, NOW, item(BLOG, "a", NOW));
            assertThatThrownBy(() -> Store.open(two, Duration.ZERO, waited::add))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another digest (this process) is using");
        }
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT key FROM state ORDER BY key")) {
            while (rows.next()) keys.add(rows.getString(1));
            return keys;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Edition telling(Item item) {
        Story story =
                new Story(item.key(), item, List.of(item), List.of(), new Score(0, List.of()), false, null, null, null);
        Sentence headline = new Sentence(item.title(), item.key(), item.title());
        Section section = new Section(
                Section.Id.KEY, List.of(new Written(story, headline, List.of(), item.url(), List.of())), null);
        return new Edition(
                LocalDate.parse("2026-04-13"),
                window("2026-04-12T06:00", "2026-04-13T06:00"),
                "extractive",
                List.of(section),
                List.of(),
                1);
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.executeUpdate(sql);
        }
    }

    private Path file() {
        return folder.resolve("state/digest/feeds.db");
    }

    private Store open() throws StoreException {
        return Store.open(file(), Duration.ZERO, line -> {});
    }
}
