package digest.cli;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Two days in April 2026 that come with the program: the first is history to the second. */
final class Sample {

    /** The day that is history. */
    static final LocalDate FIRST_DAY = LocalDate.parse("2026-04-12");

    /** The day that is printed. */
    static final LocalDate DAY = LocalDate.parse("2026-04-13");

    /** Just after both days, so that the sample is the same whenever it is built. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-14T00:00:00Z"), ZoneOffset.UTC);

    /** Where its files lie in the jar. */
    static final Path FOLDER = Path.of("/digest/sample");

    private Sample() {}

    /** What its sources answer: their local paths are resources. */
    static List<Answer> answers(List<Source> sources) {
        return sources.stream().map(Sample::answer).map(Answer::of).toList();
    }

    private static Fetched answer(Source source) {
        return new Body(source, resource(source.url()), source.url(), null, CLOCK.instant());
    }

    /** The bytes of a file in the jar. */
    static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
