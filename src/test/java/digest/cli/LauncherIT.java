package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file that is installed, as a process: {@code target/digest}. */
class LauncherIT {

    private static final Path DIGEST = Path.of("target", "digest").toAbsolutePath();

    /** A loaded machine with one core builds the sample in less. */
    private static final long SECONDS = 120;

    private static final String FIRST_LINE = "## key developments";

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private Map<String, String> env;

    @BeforeAll
    static void isBuilt() {
        assertThat(DIGEST).as("built by mvn package").isExecutable();
    }

    @BeforeEach
    void hasAHomeAndThisJava() {
        env = new HashMap<>(Map.of("HOME", home.toString(), "DIGEST_JAVA", System.getProperty("java.home")));
    }

    private record Ran(int code, String out, String err) {}

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().putAll(env);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private Ran run(String... command) throws IOException, InterruptedException {
        Process process = start(List.of(command));
        String out;
        try (InputStream in = process.getInputStream()) {
            out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return new Ran(ended(process), out, Files.readString(folder.resolve("stderr")));
    }

    private static int ended(Process process) throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        return process.waitFor();
    }

    private String digest(String... args) throws IOException, InterruptedException {
        Ran ran =
                run(Stream.concat(Stream.of(DIGEST.toString()), Stream.of(args)).toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void printsTheSampleFromAnotherFolderThroughALinkInAPathWithSpaces() throws Exception {
        Path link = Files.createDirectories(folder.resolve("my tools")).resolve("digest");
        Files.createSymbolicLink(
                link,
                Files.copy(
                        DIGEST, folder.resolve("my tools").resolve("digest 0.1"), StandardCopyOption.COPY_ATTRIBUTES));

        Ran ran = run(link.toString(), "build", "--sample");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith(FIRST_LINE + "\n");
        assertThat(ran.err()).matches("\\d+ feeds: \\d+ ok; \\d+ items, \\d+ stories\n");
    }

    @Test
    void printsTheSameBytesWhateverTheLocaleAndTheZone() throws Exception {
        String plain = digest("build", "--sample", "-q");
        env.putAll(Map.of("LC_ALL", "tr_TR.ISO-8859-9", "LANG", "tr_TR", "TZ", "Asia/Kathmandu"));

        assertThat(digest("build", "--sample", "-q")).isEqualTo(plain).contains("“");
    }

    @Test
    void runsUnderAnEmptyEnvironment() throws Exception {
        Ran ran = run("env", "-i", "DIGEST_JAVA=" + System.getProperty("java.home"), DIGEST.toString(), "--version");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("digest ");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void readsFileNamesInUtf8UnderAnEmptyEnvironment() throws Exception {
        Ran ran = run(DIGEST.toString(), "build", "--feeds", "café.yaml");

        assertThat(ran).isEqualTo(new Ran(2, "", "digest: cannot read café.yaml: no such file or folder\n"));
    }

    @Test
    void passesOverAnOldJavaWithoutStartingIt() throws Exception {
        env.put("JAVA_HOME", javaHome("old", "1.8.0_402", "echo started an old Java; exit 9"));

        assertThat(digest("--version")).startsWith("digest ");
    }

    @Test
    void takesTheJavaItIsToldToTake() throws Exception {
        env.put("DIGEST_JAVA", javaHome("my java", "21.0.4", "for a; do echo \"$a\"; done"));

        assertThat(digest("build", "--date", "two words")).isEqualTo("""
                        -XX:+UseSerialGC
                        -XX:TieredStopAtLevel=1
                        -Xlog:disable
                        -jar
                        %s
                        build
                        --date
                        two words
                        """.replace("%s", DIGEST.toString()));
    }

    private String javaHome(String name, String version, String script) throws IOException {
        Path java = folder.resolve(name).resolve("bin").resolve("java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                folder.resolve(name).resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder.resolve(name).toString();
    }

    @Test
    void isSilentWhenTheReaderHasGone() throws Exception {
        Process process = start(List.of(DIGEST.toString(), "build", "--sample", "-q"));
        process.getInputStream().close();

        assertThat(ended(process)).isZero();
        assertThat(folder.resolve("stderr")).isEmptyFile();
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();

        Ran ran = run("sh", "-c", "'" + DIGEST + "' build --sample -q >/dev/full");

        assertThat(ran).isEqualTo(new Ran(1, "", "digest: cannot write standard output: No space left on device\n"));
    }

    /** A closed stream's number goes to the next file that is opened; on a JVM that is one of ours. */
    @Test
    void writesNothingIntoAFileThatTookTheNumberOfAClosedStream() throws Exception {
        Ran ran = run("sh", "-c", "'" + DIGEST + "' build --sample -q --state closed.db <&- >&-");

        assertThat(ran).isEqualTo(new Ran(1, "", "digest: cannot write standard output: Bad file descriptor\n"));
        assertThat(run("sh", "-c", "'" + DIGEST + "' build --sample -q --state closed.db <&- 2>&-")
                        .out())
                .isEqualTo(digest("build", "--sample", "-q"));
    }

    @Test
    void saysThatItsFolderIsGone() throws Exception {
        Ran ran = run("sh", "-c", "mkdir gone && cd gone && rmdir ../gone && '" + DIGEST + "' build --sample");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .endsWith("digest: the folder it was started in is gone: change to another one\n")
                .doesNotContain("Java");
    }

    @Test
    void letsTwoBuildsAtOnceEndWell() throws Exception {
        List<Process> both = new ArrayList<>();
        for (String file : List.of("one.md", "two.md"))
            both.add(start(List.of(
                    DIGEST.toString(),
                    "build",
                    "--sample",
                    "-q",
                    "--state",
                    "shared.db",
                    "--archive",
                    "digests",
                    "-o",
                    file)));

        for (Process process : both) assertThat(ended(process)).isZero();
        assertThat(folder.resolve("one.md")).hasSameBinaryContentAs(folder.resolve("two.md"));
        assertThat(folder.resolve("digests/2026-04-13.md")).hasSameBinaryContentAs(folder.resolve("one.md"));
    }

    @Test
    void endsOnTheExitCodeOfTheCommand() throws Exception {
        assertThat(run(DIGEST.toString(), "biuld").code()).isEqualTo(2);
    }
}
