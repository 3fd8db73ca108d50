package digest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, since a process loads the library once. */
class NativeLibraryTest {

    @TempDir
    Path folder;

    /** Opens a store with the library kept in a folder. */
    static final class Run {
        static final int SAID_SO = 42;

        public static void main(String[] args) {
            NativeLibrary.keepIn(Path.of(args[0]));
            try {
                Store.inMemory().close();
            } catch (StoreException e) {
                System.exit(
                        e.getMessage().startsWith("cannot load SQLite: its library must be unpacked") ? SAID_SO : 1);
            }
        }
    }

    @Test
    void isUnpackedOnceAndLoadedFromThere() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path cache = folder.resolve("cache/digest");
        assertThat(run(cache, temporary)).isZero();
        List<Path> kept = files(cache);
        assertThat(kept).hasSize(1);
        assertThat(cache.relativize(kept.get(0)).toString()).startsWith("sqlite-3.");
        FileTime old = FileTime.from(Instant.parse("2026-04-13T07:00:00Z"));
        Files.setLastModifiedTime(kept.get(0), old);
        assertThat(run(cache, temporary)).isZero();
        assertThat(Files.getLastModifiedTime(kept.get(0))).isEqualTo(old);
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void isUnpackedAgainWhereItWasCutShort() throws Exception {
        Path cache = folder.resolve("cache");
        assertThat(run(cache, folder)).isZero();
        Path kept = files(cache).get(0);
        long whole = Files.size(kept);
        Files.write(kept, new byte[1000]);
        assertThat(run(cache, folder)).isZero();
        assertThat(Files.size(kept)).isEqualTo(whole);
    }

    @Test
    void isUnpackedByTheDriverWhereTheKeptOneCannotBeLoaded() throws Exception {
        Path cache = folder.resolve("cache");
        assertThat(run(cache, folder)).isZero();
        Path kept = files(cache).get(0);
        Files.write(kept, new byte[(int) Files.size(kept)]);
        assertThat(run(cache, folder)).isZero();
    }

    @Test
    void isLeftToTheDriverWhereTheFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run(file.resolve("cache"), folder)).isZero();
    }

    @Test
    void saysSoWhereItCanBeUnpackedNowhere() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run(file.resolve("cache"), file.resolve("tmp"))).isEqualTo(Run.SAID_SO);
    }

    private static int run(Path cache, Path temporary) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        cache.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
