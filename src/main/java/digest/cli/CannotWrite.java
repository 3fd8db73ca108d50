package digest.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A place did not take what was to be written there. The message is one line: the place, and why. */
final class CannotWrite extends IOException {

    private static final long serialVersionUID = 1;

    CannotWrite(String place, IOException cause) {
        super("cannot write " + place + ": " + reason(cause), cause);
    }

    /** Why a file operation failed, without the path and the class name that Java puts into its messages. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof NoSuchFileException) return "no such file or folder";
        if (e instanceof NotDirectoryException) return "not a folder";
        if (e instanceof FileSystemException f && f.getReason() != null) return f.getReason();
        String message = e.getMessage();
        return message == null || message.isBlank() ? "unknown reason" : message;
    }
}
