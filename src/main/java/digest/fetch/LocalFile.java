package digest.fetch;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import okio.Okio;

/** Reads a source that is a file. */
final class LocalFile {

    private LocalFile() {}

    /** The file's bytes, with its path as the URL; reasons name the file alone, for they are printed in published digests. */
    static Fetched read(Source source, SizeLimit limit, Room.Place place, Instant at) {
        Path path;
        try {
            path = Path.of(source.address());
        } catch (InvalidPathException e) {
            return new Failed(source, Outcome.FAILED, "no such file: the path is not one");
        }
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) return new Failed(source, Outcome.FAILED, "a folder, not a file: " + name);
        if (!Files.exists(path)) return new Failed(source, Outcome.FAILED, "no such file: " + name);
        // a pipe or a device could keep us for ever
        if (!Files.isRegularFile(path)) return new Failed(source, Outcome.FAILED, "not a plain file: " + name);
        try (okio.Source in = Okio.source(path)) {
            return new Body(source, limit.read(in, place), source.url(), null, at);
        } catch (Refusal e) {
            return new Failed(source, Outcome.FAILED, e.getMessage());
        } catch (IOException e) {
            return new Failed(source, Outcome.FAILED, "cannot be read: " + name);
        }
    }
}
