package digest.store;

import static digest.store.Fixtures.edition;
import static digest.store.Fixtures.json;
import static digest.store.Fixtures.window;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.item.Window;
import digest.source.Problem;
import digest.story.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-04-13");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-04-12");
    private static final Window WINDOW = window("2026-04-11T07:00", "2026-04-12T07:00");

    @TempDir
    Path folder;

    @Test
    void tellsWhatItWasGiven() throws StoreException {
        Archive archive = new Archive(folder.resolve("digests"));
        archive.write(
                SUNDAY,
                "- story\n".getBytes(UTF_8),
                json("2026-04-12", WINDOW, "reddit:1skesyq").getBytes(UTF_8));
        Past past = archive.past(MONDAY);
        assertThat(past.history().told())
                .containsExactly(new Told(
                        SUNDAY,
                        "reddit:1skesyq",
                        "Example lab opens reddit:1skesyq.",
                        "Example lab opens reddit:1skesyq.\nIt runs at 41 tok/s.\nOpening reddit:1skesyq",
                        "https://lab.example/reddit:1skesyq",
                        List.of("reddit:1skesyq", "url:lab.example/reddit:1skesyq")));
        assertThat(past.previousEnd()).contains(WINDOW.to());
        assertThat(past.recorded()).isEmpty();
        assertThat(archive.past(SUNDAY).recorded()).contains(WINDOW);
    }

    @Test
    void writesBothFilesAndNothingElse() throws IOException {
        new Archive(folder).write(SUNDAY, "old".getBytes(UTF_8), "{}".getBytes(UTF_8));
        new Archive(folder).write(SUNDAY, "new".getBytes(UTF_8), "{\"a\": 1}".getBytes(UTF_8));
        assertThat(names()).containsExactly("2026-04-12.json", "2026-04-12.md");
        assertThat(folder.resolve("2026-04-12.md")).hasContent("new");
        assertThat(folder.resolve("2026-04-12.json")).hasContent("{\"a\": 1}");
    }

    @Test
    void givesTheSameHistoryAsTheStore() throws StoreException {
        Archive archive = new Archive(folder);
        try (Store store = Store.inMemory()) {
            for (String date :
                    List.of("2026-04-05", "2026-04-06", "2026-04-10", "2026-04-12", "2026-04-13", "2026-04-14")) {
                String json = json(date, WINDOW, "key" + date);
                archive.write(LocalDate.parse(date), new byte[0], json.getBytes(UTF_8));
                store.commit(edition(date, WINDOW), json);
            }
            for (LocalDate date = LocalDate.parse("2026-04-04"); date.getDayOfMonth() < 25; date = date.plusDays(1))
                assertThat(archive.past(date)).as(date.toString()).isEqualTo(store.past(date));
        }
        assertThat(archive.past(MONDAY).history().told())
                .extracting(Told::date)
                .map(LocalDate::toString)
                .containsExactly("2026-04-12", "2026-04-10", "2026-04-06");
    }

    @Test
    void knowsAStoryByTheKeysOfItsItemsAndByThoseOfItsLinks() throws Exception {
        String json = json("2026-04-12", WINDOW, "KEY")
                .replace("\"https://lab.example/KEY\", \"score\"", "\"https://arxiv.org/abs/2604.09502v2\", \"score\"")
                .replace(
                        "\"url\": \"https://lab.example/KEY\", \"title\"",
                        "\"url\": \"https://news.ycombinator.com/item?id=43210\", \"title\"")
                .replace("\"key\": \"KEY\"", "\"key\": \"gh:lab/engine\"");
        assertThat(EditionRecord.parse(SUNDAY, json).told().get(0).keys())
                .containsExactly("arxiv:2604.09502", "gh:lab/engine", "hn:43210");
    }

    @Test
    void isEmptyWhereThereIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(new Archive(folder.resolve("none")).past(MONDAY)).isEqualTo(Past.NOTHING);
        assertThat(new Archive(file).past(MONDAY)).isEqualTo(Past.NOTHING);
    }

    @Test
    void passesOverRecordsThatCannotBeReadAndNamesThem() throws IOException {
        String good = json("2026-04-12", WINDOW, "a");
        Files.writeString(folder.resolve("2026-04-12.json"), good);
        Files.writeString(folder.resolve("2026-04-11.json"), good.substring(0, 400));
        Files.writeString(folder.resolve("2026-04-10.json"), good);
        Files.write(folder.resolve("2026-04-09.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("2026-04-08.json"), "{\"date\": \"2026-04-08\", \"sections\": []}");
        Files.createDirectory(folder.resolve("2026-04-07.json"));
        Files.writeString(
                folder.resolve("2026-04-06.json"),
                "{\"date\": \"2026-04-06\", \"window\": {\"from\": \"x\", \"to\": \"y\"}, \"sections\": []}");
        Files.writeString(folder.resolve("2026-04-05.json"), "too far back to matter");
        Past past = new Archive(folder).past(MONDAY);
        assertThat(past.history().told()).extracting(Told::id).containsExactly("a");
        assertThat(past.problems())
                .containsExactly(
                        problem("2026-04-11.json", "not JSON"),
                        problem("2026-04-10.json", "not the record of 2026-04-10"),
                        problem("2026-04-09.json", "not UTF-8"),
                        problem("2026-04-08.json", "it has no text \"from\""),
                        problem("2026-04-07.json", "Is a directory"),
                        problem("2026-04-06.json", "its window is wrong"));
    }

    @Test
    void saysInOneLineWhyAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("digests"), "a file");
        assertThatThrownBy(() -> new Archive(file).write(SUNDAY, new byte[0], new byte[0]))
                .isInstanceOf(StoreException.class)
                .hasMessage("cannot write the archive " + file + ": a file stands where a folder is needed");
        assertThat(file).hasContent("a file");
    }

    @Test
    void leavesTheOldEditionWhereTheNewOneCannotBeMovedIntoPlace() throws IOException {
        Path obstacle = Files.createDirectories(folder.resolve("2026-04-12.md/in the way"));
        assertThatThrownBy(() -> new Archive(folder).write(SUNDAY, new byte[0], new byte[0]))
                .isInstanceOf(StoreException.class);
        assertThat(obstacle).exists();
        assertThat(names()).containsExactly("2026-04-12.md");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Problem problem(String file, String why) {
        return new Problem(file, false, "cannot be read as a record: " + why);
    }
}
