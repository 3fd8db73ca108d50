package digest.store;

import static digest.store.Fixtures.BLOG;
import static digest.store.Fixtures.at;
import static digest.store.Fixtures.item;
import static digest.store.Fixtures.poll;
import static digest.store.Fixtures.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.item.Item;
import digest.item.Window;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store as a file: where it is, what it survives, and what is said when it cannot be had. */
class StoreFileTest {

    private static final Window WINDOW = window("2026-04-12T07:00", "2026-04-13T07:00");

    @TempDir
    Path folder;

    @Test
    void liesBelowXdgStateHomeNamedAfterTheListAndItsPath() {
        Map<String, String> env = Map.of("XDG_STATE_HOME", "/var/state");
        Path home = Path.of("/home/ada");
        Path one = Store.defaultFile(Path.of("/home/ada/feeds.yaml"), env::get, home);
        assertThat(one).isEqualTo(Path.of("/var/state/digest/feeds-b1d9ae20.db"));
        assertThat(Store.defaultFile(Path.of("/home/ada/./x/../feeds.yaml"), env::get, home))
                .isEqualTo(one);
        assertThat(Store.defaultFile(Path.of("/other/feeds.yaml"), env::get, home))
                .isNotEqualTo(one);
    }

    @Test
    void liesInTheHomeWhereXdgStateHomeIsUnsetEmptyOrRelative() {
        Path home = Path.of("/home/ada");
        for (Map<String, String> env :
                List.<Map<String, String>>of(Map.of(), Map.of("XDG_STATE_HOME", ""), Map.of("XDG_STATE_HOME", "state")))
            assertThat(Store.defaultFile(Path.of("/home/ada/my.list.yml"), env::get, home))
                    .asString()
                    .matches("/home/ada/\\.local/state/digest/my\\.list-[0-9a-f]{8}\\.db");
    }

    @Test
    void makesItsFolder() throws IOException {
        Path file = folder.resolve("a/b/feeds.db");
        open(file).close();
        assertThat(file).exists();
    }

    @Test
    void inMemoryLeavesNoFile() throws IOException {
        try (Store store = Store.inMemory()) {
            poll(store, WINDOW.to(), item(BLOG, "a", WINDOW.from()));
            assertThat(store.candidates(WINDOW, List.of(BLOG))).hasSize(1);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void saysSoWhereAFileStandsInPlaceOfItsFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "a file");
        assertRefused(
                file.resolve("feeds.db"),
                "cannot make the folder of %s: a file stands where a folder is needed; choose another place with --state");
    }

    @Test
    void saysSoWhereTheFolderCannotBeMade() {
        assertRefused(
                Path.of("/proc/digest/feeds.db"),
                "cannot make the folder of %s: no such file or folder; choose another place with --state");
    }

    @Test
    void saysSoWhereAFolderStandsInItsPlace() throws IOException {
        Path file = Files.createDirectory(folder.resolve("feeds.db"));
        assertRefused(file, "cannot open %s: no file that can be written; choose another place with --state");
    }

    /** SQLite would write its journal beside it, in /dev. */
    @Test
    void saysSoWhereADeviceStandsInItsPlace() {
        boolean before = Files.exists(Path.of("/dev/null.lock"));
        assertRefused(Path.of("/dev/null"), "/dev/null is a device or a pipe; choose another place with --state");
        assertThat(Files.exists(Path.of("/dev/null.lock"))).isEqualTo(before);
    }

    @Test
    void saysSoWhenItIsNoDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.db"), "this is not a database ".repeat(100));
        assertRefused(
                file,
                "%s is damaged or no database: move it away and run again; a new one is made, and the archive keeps what"
                        + " was told");
        assertThat(file).hasContent("this is not a database ".repeat(100));
    }

    @Test
    void saysSoWhenItsPagesAreDamaged() throws IOException {
        Path file = folder.resolve("feeds.db");
        try (Store store = open(file)) {
            Item[] items = new Item[200];
            for (int i = 0; i < items.length; i++)
                items[i] = item(BLOG, "key" + i, WINDOW.from(), "word ".repeat(1000));
            poll(store, WINDOW.to(), items);
        }
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(4096);
            damaged.write(new byte[(int) damaged.length() - 4096]);
        }
        assertThatThrownBy(() -> {
                    try (Store store = open(file)) {
                        store.candidates(WINDOW, List.of(BLOG));
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file + " is damaged or no database: move it away");
    }

    @Test
    void leavesAnotherProgramsDatabaseAlone() throws Exception {
        Path file = folder.resolve("feeds.db");
        run(file, "CREATE TABLE bookmarks (url TEXT)");
        byte[] before = Files.readAllBytes(file);
        assertRefused(file, "%s is another program's database: name another file with --state");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void leavesAStoreOfANewerDigestAlone() throws Exception {
        Path file = folder.resolve("feeds.db");
        open(file).close();
        run(file, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        assertRefused(
                file,
                "%s was written by a newer digest (schema 99, this one reads 3): use that one, or name another file with"
                        + " --state");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void readsAnItemAsSchemaOneWroteIt() throws Exception {
        Path file = folder.resolve("feeds.db");
        open(file).close();
        run(file, """
                INSERT INTO state VALUES ('https://blog.example/feed.xml', 'reddit:1skesyq', 1776034800, 1776034800, 0,
                  1776031200, NULL, '{"key": "reddit:1skesyq", "aliases": ["url:blog.example/a"], "kind": "DISCUSSION",
                  "url": "https://blog.example/a", "target": "https://lab.example/b", "links": ["https://lab.example/c"],
                  "title": "A title", "content": {"blocks": [{"kind": "PARAGRAPH", "text": "A text."}]},
                  "authors": ["ada"], "published": "2026-04-12T22:00:00Z", "updated": null, "feed": "Blog",
                  "source": "https://blog.example/feed.xml", "weight": 1.0, "labels": ["news"],
                  "engagement": {"points": 12, "comments": 4}, "roundup": false}')""");
        try (Store store = open(file)) {
            assertThat(store.candidates(WINDOW, List.of(BLOG)))
                    .containsExactly(new Item(
                            "reddit:1skesyq",
                            List.of("url:blog.example/a"),
                            Item.Kind.DISCUSSION,
                            "https://blog.example/a",
                            "https://lab.example/b",
                            List.of("https://lab.example/c"),
                            "A title",
                            digest.text.Content.of("A text."),
                            List.of("ada"),
                            at("2026-04-12T22:00"),
                            null,
                            "Blog",
                            BLOG.url(),
                            1,
                            List.of("news"),
                            new Item.Engagement(12, 4),
                            false));
        }
    }

    @Test
    void keepsNothingOfAPollThatDoesNotFitOnTheDisk() throws Exception {
        Path file = folder.resolve("feeds.db");
        try (Store store = open(file)) {
            poll(store, WINDOW.to(), item(BLOG, "kept", WINDOW.from()));
        }
        try (Connection small = Database.open(file)) {
            try (Statement statement = small.createStatement()) {
                statement.execute("PRAGMA max_page_count = 20");
            }
            Store store = Store.of(file.toString(), small);
            Item[] items = new Item[100];
            for (int i = 0; i < items.length; i++)
                items[i] = item(BLOG, "lost" + i, WINDOW.from(), "word ".repeat(1000));
            assertThatThrownBy(() -> poll(store, WINDOW.to().plusSeconds(60), items))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("cannot write " + file + ": no space left; nothing of this run is kept in it");
        }
        try (Store store = open(file)) {
            assertThat(store.candidates(WINDOW, List.of(BLOG)))
                    .extracting(Item::key)
                    .containsExactly("kept");
        }
    }

    @Test
    void saysSoWhenTheDiskDoesNotTakeItsPages() {
        SQLException full = new SQLiteException("cannot resize", SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
        assertThat(Database.fault("feeds.db", full)).hasMessage("cannot write feeds.db: the disk is full, or failing");
    }

    private static Store open(Path file) throws StoreException {
        return Store.open(file, Duration.ZERO, line -> {});
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> open(file)).isInstanceOf(StoreException.class).hasMessage(message.formatted(file));
    }

    private static void run(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
