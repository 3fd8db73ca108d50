package digest.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/**
 * The store or the archive cannot be used. The message is one plain line for people: it names the file and says what to do.
 */
public final class StoreException extends IOException {

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The reason alone, without the path that Java puts first and without a class name. */
    static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException)
            return "a file stands where a folder is needed";
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof NoSuchFileException) return "no such file or folder";
        if (e instanceof FileSystemException f && f.getReason() != null) return f.getReason();
        return e.getMessage() == null ? "unknown reason" : e.getMessage();
    }
}
