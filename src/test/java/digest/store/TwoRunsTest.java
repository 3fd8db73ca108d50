package digest.store;

import static digest.store.Fixtures.BLOG;
import static digest.store.Fixtures.item;
import static digest.store.Fixtures.poll;
import static digest.store.Fixtures.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.item.Item;
import digest.item.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once, and a run that is killed: real processes on real files. */
@Timeout(60)
class TwoRunsTest {

    private static final Window WINDOW = window("2026-04-12T07:00", "2026-04-13T07:00");

    @TempDir
    Path folder;

    /** The other process: opens the store, says so, and holds it until its input ends; or fills it until it is killed. */
    static final class OtherRun {
        public static void main(String[] args) throws IOException {
            try (Store store = Store.open(Path.of(args[0]), Duration.ofSeconds(30), line -> {})) {
                poll(store, WINDOW.from(), item(BLOG, "kept", WINDOW.from()));
                System.out.println("open");
                if (args[1].equals("hold")) while (System.in.read() >= 0) continue;
                else {
                    Item[] items = new Item[5_000];
                    for (int i = 0; i < items.length; i++)
                        items[i] = item(BLOG, "lost" + i, WINDOW.from(), "word ".repeat(1000));
                    poll(store, WINDOW.to(), items);
                    System.out.println("done, before it was killed");
                }
            }
        }
    }

    @Test
    void secondRunGivesUpNamingTheFirst() throws Exception {
        Path file = folder.resolve("feeds.db");
        Process other = start(file, "hold");
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            List<String> said = new ArrayList<>();
            assertThatThrownBy(() -> Store.open(file, Duration.ofMillis(120), said::add))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("another digest (process " + other.pid() + ") is using " + file
                            + ": wait for it to end, or stop it");
            assertThat(said)
                    .containsExactly("waiting for another digest (process " + other.pid() + ") to finish with " + file);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void secondRunGoesOnWhenTheFirstEnds() throws Exception {
        Path file = folder.resolve("feeds.db");
        Process other = start(file, "hold");
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            try (Store store = Store.open(file, Duration.ofSeconds(30), line -> endInput(other))) {
                assertThat(store.candidates(WINDOW, List.of(BLOG)))
                        .extracting(Item::key)
                        .containsExactly("kept");
            }
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void runsOfOneProcessWaitForEachOtherToo() throws Exception {
        Path file = folder.resolve("feeds.db");
        Store first = Store.open(file, Duration.ZERO, line -> {});
        assertThatThrownBy(() -> Store.open(file, Duration.ZERO, line -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessage("another digest (this process) is using " + file + ": wait for it to end, or stop it");
        first.close();
        Store.open(file, Duration.ZERO, line -> {}).close();
    }

    @Test
    void killedInTheMiddleOfAWriteLeavesWhatWasThereBefore() throws Exception {
        Path file = folder.resolve("feeds.db");
        Process other = start(file, "fill");
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            Path log = folder.resolve("feeds.db-wal");
            long before = Files.size(log);
            while (Files.size(log) < before + (1 << 20) && other.isAlive()) Thread.onSpinWait();
            assertThat(other.destroyForcibly().waitFor())
                    .as("killed, by signal 9")
                    .isEqualTo(128 + 9);
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (Store store = Store.open(file, Duration.ZERO, line -> {})) {
            assertThat(store.candidates(WINDOW, List.of(BLOG)))
                    .extracting(Item::key)
                    .containsExactly("kept");
            poll(store, WINDOW.to(), item(BLOG, "next", WINDOW.from()));
            assertThat(store.candidates(WINDOW, List.of(BLOG)))
                    .extracting(Item::key)
                    .containsExactly("kept", "next");
        }
    }

    /** Files the same two editions for ever, one after the other. */
    static final class Filing {
        static final LocalDate DATE = LocalDate.parse("2026-04-13");

        public static void main(String[] args) throws IOException {
            Archive archive = new Archive(Path.of(args[0]));
            for (int i = 0; ; i = 1 - i) {
                archive.write(DATE, edition(i), edition(i));
                if (i == 1) System.out.println("both");
            }
        }

        static byte[] edition(int i) {
            return (i + " ").repeat(500_000).getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Test
    void killedWhileFilingLeavesWholeFiles() throws Exception {
        Process other = java(Filing.class, folder.toString());
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("both");
            assertThat(other.destroyForcibly().waitFor()).isEqualTo(128 + 9);
        } finally {
            other.destroyForcibly().waitFor();
        }
        for (String name : List.of("2026-04-13.md", "2026-04-13.json"))
            assertThat(Files.readAllBytes(folder.resolve(name))).isIn(Filing.edition(0), Filing.edition(1));
    }

    private Process start(Path file, String task) throws IOException {
        return java(OtherRun.class, file.toString(), task);
    }

    private Process java(Class<?> program, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder, // a killed process leaves the driver's library there
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void endInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
