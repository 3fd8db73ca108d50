package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.store.Past;
import digest.store.Store;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: a full device, a pipe without a reader, two runs at once. */
@Timeout(120)
class RealProcessTest {

    private static final LocalDate DATE = LocalDate.parse("2026-04-13");

    @TempDir
    Path folder;

    @BeforeEach
    void followTwoFeedsOfTheSample() throws IOException {
        for (String feed : List.of("simonwillison.atom", "github-servo.atom"))
            try (InputStream in = Sample.class.getResourceAsStream(Sample.FOLDER + "/" + feed)) {
                Files.copy(in, folder.resolve(feed));
            }
        Files.writeString(folder.resolve("feeds.yaml"), """
                edition: {archive: digests}
                feeds:
                  - {url: simonwillison.atom, name: Weblog}
                  - {url: github-servo.atom, name: Servo}
                """);
    }

    @Test
    void aFullDeviceLeavesTheDigestFiledAndNothingCalledTold() throws Exception {
        Process full = build(Redirect.to(new File("/dev/full")));
        assertThat(err(full)).isEqualTo("digest: cannot write standard output: No space left on device\n");
        assertThat(full.waitFor()).isEqualTo(ExitCode.FAILED);
        assertThat(archived()).containsExactly("2026-04-13.json", "2026-04-13.md");
        assertThat(recorded()).isEqualTo(Past.NOTHING);

        Process again = build(Redirect.PIPE);
        String digest = out(again);
        assertThat(again.waitFor()).isEqualTo(ExitCode.OK);
        assertThat(digest)
                .startsWith("## key developments\n")
                .isEqualTo(Files.readString(folder.resolve("digests/2026-04-13.md")));
        assertThat(recorded().recorded()).isPresent();
    }

    @Test
    void aReaderThatWentAwayIsNoFault() throws Exception {
        Process process = build(Redirect.PIPE);
        process.getInputStream().close();
        assertThat(err(process)).matches("2 feeds: 2 ok; \\d+ items, \\d+ stories\n");
        assertThat(process.waitFor()).isEqualTo(ExitCode.OK);
        assertThat(recorded().recorded()).isPresent();
    }

    @Test
    void twoRunsAtOncePrintTheSame() throws Exception {
        Process one = build(Redirect.PIPE);
        Process other = build(Redirect.PIPE);
        String first = out(one);
        assertThat(first).startsWith("## key developments\n").isEqualTo(out(other));
        assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(ExitCode.OK, ExitCode.OK);
        assertThat(archived()).containsExactly("2026-04-13.json", "2026-04-13.md");
    }

    private Process build(Redirect out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED", // as the jar's manifest says; JDK 25 warns without
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build",
                        "--date",
                        DATE.toString(),
                        "--state",
                        "feeds.db")
                .directory(folder.toFile())
                .redirectOutput(out);
        builder.environment().clear();
        builder.environment().put("HOME", folder.resolve("home").toString());
        return builder.start();
    }

    private static String out(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String err(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Past recorded() throws IOException {
        try (Store store = Store.open(folder.resolve("feeds.db"), Duration.ZERO, line -> {})) {
            return store.past(DATE);
        }
    }

    private List<String> archived() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("digests"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
