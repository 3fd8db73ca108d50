package digest.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that are made for their owner alone: what one reads is nobody else's business. */
final class Private {

    private Private() {}

    /** Makes a folder and those above it where there are none; "with permission 0700" (XDG Base Directory Specification 0.8). */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return; // a link to one is one
        Files.createDirectories(folder, only(folder, "rwx------"));
    }

    /** Makes an empty file where there is none. What cannot be made is left to whoever opens it, who says why. */
    static void touch(Path file) {
        try {
            Files.createFile(file, only(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // its owner decides
        } catch (IOException e) {
            // opening it fails for the same reason
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
