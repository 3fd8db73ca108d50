package digest.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** A file or a folder as options have it. */
final class FileName {

    private FileName() {}

    /** Reads any name but an empty one: that would be the folder one stands in, and is a variable that was not set. */
    static Path parse(String written) {
        if (written.isBlank()) throw new TypeConversionException("the name is empty");
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + written + "' cannot be the name of a file");
        }
    }
}
