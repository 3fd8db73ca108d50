package digest.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** What a report on a store, a list or a digest is printed as. */
final class ReportOptions {

    /** For people, or for programs. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", order = 20, paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.TEXT;

    Format format() {
        return format;
    }
}
