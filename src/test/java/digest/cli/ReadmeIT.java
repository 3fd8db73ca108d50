package digest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import digest.cli.Readme.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the README shows, with the file that the build made, and compares what is printed. A line of
 * output with an ellipsis in it matches any text there; an ellipsis alone, any lines. A command ends with 0 unless "# exit N" is
 * beside it; "# needs the network" is not run.
 */
class ReadmeIT {

    private static final Path BUILT = Path.of("target/digest").toAbsolutePath();

    private static final Pattern EXIT = Pattern.compile("# exit ([0-9]+)");

    private static final String LEFT_OUT = "…";

    /** A busy machine may take this long for a sample; chosen by hand. */
    private static final int LONGEST_SECONDS = 120;

    private final Readme readme = Readme.read();

    @TempDir
    Path folder;

    /** @param out standard output and standard error as a terminal would show them */
    private record Ran(int code, String out) {}

    /** Makes the folder look like a checkout after the build. */
    @BeforeEach
    void checksOut() throws IOException {
        Files.createDirectory(folder.resolve("target"));
        Files.copy(BUILT, folder.resolve("target/digest"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of("feeds.yaml"), folder.resolve("feeds.yaml"));
    }

    @Test
    void quotesTheSampleWordForWord() throws Exception {
        assertShows("the quote", readme.quote(), run("digest build -q --sample").out());
    }

    @Test
    void printsWhatTheConsoleShows() throws Exception {
        List<Block> blocks = readme.blocks("console");
        assertThat(blocks).hasSizeGreaterThan(5);
        for (Block block : blocks) {
            List<String> lines = block.lines();
            for (int i = 0; i < lines.size(); ) {
                assertThat(lines.get(i)).as(block + " begins with a command").startsWith("$ ");
                String command = lines.get(i).substring(2);
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("$ ")) end++;
                Ran ran = run(command);
                assertThat(ran.code())
                        .as(block + ": " + command + "\n" + ran.out())
                        .isEqualTo(exitCode(command));
                assertShows(block + ": " + command, lines.subList(i + 1, end), ran.out());
                i = end;
            }
        }
    }

    @Test
    void runsWhatToTypeUnlessItNeedsTheNetwork() throws Exception {
        List<Block> blocks = readme.blocks("sh");
        assertThat(blocks).hasSizeGreaterThan(2);
        for (Block block : blocks) {
            String script = block.lines().stream()
                    .filter(line -> !line.contains("# needs the network"))
                    .collect(Collectors.joining("\n"));
            Ran ran = run("set -e\n" + script);
            assertThat(ran.code()).as(block + "\n" + ran.out()).isZero();
        }
    }

    private static int exitCode(String command) {
        Matcher exit = EXIT.matcher(command);
        return exit.find() ? Integer.parseInt(exit.group(1)) : ExitCode.OK;
    }

    private Ran run(String script) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        String path = shell.environment().get("PATH");
        shell.environment().clear();
        shell.environment().put("PATH", folder.resolve("target") + ":" + path);
        shell.environment().put("HOME", folder.resolve("home").toString());
        shell.environment().put("DIGEST_JAVA", System.getProperty("java.home"));
        Process process = shell.start();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as("ends: " + script)
                .isTrue();
        return new Ran(process.exitValue(), Files.readString(printed, UTF_8));
    }

    private static void assertShows(String what, List<String> all, String printed) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) { // an empty line beside what is left out goes with it
            boolean beside = i > 0 && all.get(i - 1).equals(LEFT_OUT)
                    || i + 1 < all.size() && all.get(i + 1).equals(LEFT_OUT);
            if (!beside || !all.get(i).isEmpty()) shown.add(all.get(i));
        }
        List<String> lines = printed.lines().toList();
        int reached = matched(shown, lines);
        if (reached < shown.size() + 1)
            fail(
                    "%s shows what is not printed there:%n%n%s%n%nRead what is printed, and if it is right, show that:%n%n%s"
                            .formatted(what, reached < shown.size() ? shown.get(reached) : "(its end)", printed));
    }

    /** How many of the shown lines stand in the printed ones, in order; one more where the ends meet as well. */
    private static int matched(List<String> shown, List<String> printed) {
        int furthest = 0;
        int at = 0;
        int gap = -1; // the last line that stands for any lines, and where the printed lines go on behind it
        int behindGap = 0;
        for (int line = 0; line < printed.size() || at < shown.size(); ) {
            if (at < shown.size() && shown.get(at).equals(LEFT_OUT)) {
                gap = at++;
                behindGap = line;
            } else if (at < shown.size() && line < printed.size() && matches(shown.get(at), printed.get(line))) {
                at++;
                line++;
            } else if (gap >= 0 && behindGap < printed.size()) {
                at = gap; // let it stand for one line more
                line = behindGap + 1;
            } else {
                return furthest;
            }
            furthest = Math.max(furthest, at);
        }
        return shown.size() + 1;
    }

    private static boolean matches(String shown, String printed) {
        return Pattern.matches(
                Arrays.stream(shown.split(LEFT_OUT, -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                printed);
    }
}
