package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws CannotWrite {
        World world = new World(
                Map.of(),
                folder,
                folder,
                Clock.systemUTC(),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                false,
                false);
        new Output(world, Path.of(name)).write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void replacesAFileWithoutLeavingAnythingBeside() throws IOException {
        Files.writeString(folder.resolve("digest.md"), "old");
        write("digest.md", "new");

        assertThat(folder.resolve("digest.md")).hasContent("new");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("digest.md"));
        }
    }

    @Test
    void keepsALinkALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.md"), "old");
        Files.createSymbolicLink(folder.resolve("link.md"), real);
        write("link.md", "new");

        assertThat(Files.isSymbolicLink(folder.resolve("link.md"))).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void keepsTheRightsOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.md"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        write("secret.md", "new");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotReplaceAFolder() throws IOException {
        Files.createDirectory(folder.resolve("folder"));

        assertThatThrownBy(() -> write("folder", "new"))
                .isInstanceOf(CannotWrite.class)
                .hasMessageStartingWith("cannot write " + folder.resolve("folder") + ": ");
    }
}
