package digest.cli;

import digest.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is printed of each input of a command that takes addresses on the web and files. */
final class InputOptions {

    /** What an input is printed as. */
    enum Format {
        TEXT,
        JSON,
        /** A line of JSON per input. */
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

    @Option(
            names = "--format",
            order = 20,
            paramLabel = "FORMAT",
            description = "text (default), json, or jsonl: a line for each.")
    private Format format = Format.TEXT;

    /** @param one what a single input is called */
    Format format(List<String> inputs, String one) throws UserFault {
        if (format == Format.JSON && inputs.size() > 1)
            throw new UserFault("--format json is for one " + one + "; --format jsonl prints a line for each");
        return format;
    }

    static boolean isWeb(String input) {
        return WEB.matcher(input).matches();
    }

    /** An input as a source, called as it was given. */
    static Source source(World world, String input) {
        return isWeb(input)
                ? Source.of(input, input, false)
                : Source.of(input, world.resolve(FileName.parse(input)).toString(), true);
    }

    /** The line of JSON for an input that cannot be read. */
    static String unreadable(String input, String why) {
        return Json.line(
                JsonNodeFactory.instance.objectNode().put("source", input).put("error", why));
    }
}
