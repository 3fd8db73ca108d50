package digest.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once and kept. Left alone, the driver unpacks it at every start into the shared temporary
 * folder: 100 to 300 ms (JDK 17, two busy cores, November 2026), and a megabyte left behind whenever a run is killed.
 */
public final class NativeLibrary {

    private NativeLibrary() {}

    /**
     * Keeps the library in a folder and lets the driver load it from there. To be called before the first store is opened. Where it
     * cannot be kept, the driver unpacks it as ever; a setting of the user's ({@code -Dorg.sqlite.…}) stands.
     *
     * @param folder the user's own, {@code ~/.cache/digest}: whoever can write there can run code as the user. Made where there
     *     is none
     */
    public static void keepIn(Path folder) {
        if (System.getProperty("org.sqlite.lib.path") != null || System.getProperty("org.sqlite.tmpdir") != null)
            return;
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path kept = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion()).toAbsolutePath();
        try {
            unpack(resource, kept.resolve(name));
            System.setProperty("org.sqlite.lib.path", kept.toString());
            System.setProperty("org.sqlite.lib.name", name); // another name, and the driver has no other way
        } catch (IOException e) {
            return; // the driver has its own way
        }
    }

    /** Whole or not at all: a library cut short kills the JVM that loads it. */
    private static void unpack(String resource, Path file) throws IOException {
        var url = NativeLibrary.class.getResource(resource);
        if (url == null) throw new IOException("no SQLite for this system");
        URLConnection packed = url.openConnection();
        packed.setUseCaches(false);
        try (InputStream in = packed.getInputStream()) {
            if (Files.isRegularFile(file) && Files.size(file) == packed.getContentLengthLong()) return;
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(
                    "." + file.getFileName() + "." + ProcessHandle.current().pid());
            try {
                Files.copy(in, temporary);
                Files.move(temporary, file, ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
