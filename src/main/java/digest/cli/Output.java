package digest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/** Where a command's product goes: standard output, or a file that is either the old one or the whole new one. */
final class Output {

    private static final Path STDOUT = Path.of("-");

    private final World world;
    private final @Nullable Path file;

    /** @param file as given; null or {@code -} is standard output */
    Output(World world, @Nullable Path file) {
        this.world = world;
        this.file = file == null || file.equals(STDOUT) ? null : world.resolve(file);
    }

    /** Writes all of it, in UTF-8. */
    void write(String text) throws CannotWrite {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes all of it. A reader that has closed the pipe has seen enough: that is no fault. */
    void write(byte[] bytes) throws CannotWrite {
        if (file == null) {
            writeStdout(bytes);
            return;
        }
        try {
            replace(file, bytes);
        } catch (IOException e) {
            if (!isClosedPipe(e)) throw new CannotWrite(file.toString(), e);
        }
    }

    private void writeStdout(byte[] bytes) throws CannotWrite {
        try {
            world.out().write(bytes);
            world.out().flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) throw new CannotWrite("standard output", e);
        }
    }

    /** Java has no exception of its own for EPIPE; the launcher sees to it that the system's words are English. */
    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().contains("Broken pipe");
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        boolean exists = Files.exists(file);
        Path target = exists ? file.toRealPath() : file; // a link stays a link
        if (exists && !Files.isRegularFile(target)) { // a device or a pipe: there is nothing to replace
            try (OutputStream out = Files.newOutputStream(target)) {
                out.write(bytes);
            }
            return;
        }
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(
                    fresh,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            if (exists) keepPermissions(target, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old != null && fresh != null)
            fresh.setPermissions(old.readAttributes().permissions());
    }
}
