package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The digests of the repository are what the tool makes of its sample. When this is red, read the difference: a digest that
 * became better is filed by {@code target/digest build --sample --archive digests}.
 */
class ArchivedSampleTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-12.md", "2026-04-12.json", "2026-04-13.md", "2026-04-13.json"})
    void isWhatTheToolMakesOfItsSample(String file) throws IOException {
        Desk desk = new Desk(folder);
        desk.run("build", "--sample", "--archive", "made");

        assertThat(desk.work().resolve("made").resolve(file)).hasSameTextualContentAs(Path.of("digests", file));
        assertThat(Files.size(Path.of("digests", file))).isPositive();
    }
}
