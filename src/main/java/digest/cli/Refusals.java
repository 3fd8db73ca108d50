package digest.cli;

import digest.source.Nearest;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli refuses, in one line: what was wrong, what would be right, the nearest valid name. */
final class Refusals {

    private Refusals() {}

    /** For a command that is only a group of others. */
    static ParameterException commandMissing(CommandSpec group) {
        return new ParameterException(
                group.commandLine(),
                "a command is missing: one of "
                        + String.join(", ", group.subcommands().keySet()));
    }

    static String explain(ParameterException refused) {
        CommandSpec command = refused.getCommandLine().getCommandSpec();
        return reason(refused, command) + " (see '" + command.qualifiedName() + " --help')";
    }

    private static String reason(ParameterException refused, CommandSpec command) {
        if (refused instanceof UnmatchedArgumentException unmatched)
            return unknown(unmatched.getUnmatched().get(0), command);
        if (refused instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty())
            return missing(missing.getMissing().get(0), command);
        if (refused.getCause() instanceof TypeConversionException wrong && refused.getArgSpec() != null)
            return name(refused.getArgSpec()) + ": " + wrong.getMessage();
        String message = refused.getMessage();
        return message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1);
    }

    private static String unknown(String written, CommandSpec command) {
        if (written.startsWith("-")) {
            String name = written.contains("=") ? written.substring(0, written.indexOf('=')) : written;
            List<String> options = command.options().stream()
                    .flatMap(o -> Stream.of(o.names()))
                    .toList();
            String hint = name.startsWith("--") ? Choice.hint(name, options) : ""; // one letter is near to every other
            return "unknown option '" + name + "'" + hint;
        }
        if (command.subcommands().isEmpty())
            return "'" + written + "' is one word too many: '" + command.qualifiedName() + "' takes "
                    + (command.positionalParameters().isEmpty() ? "options only" : "no more than one");
        return "unknown command '" + written + "'"
                + Nearest.to(written, command.subcommands().keySet())
                        .map(n -> "; did you mean '" + n + "'?")
                        .orElse("; there are "
                                + String.join(", ", command.subcommands().keySet()));
    }

    private static String missing(ArgSpec spec, CommandSpec command) {
        return spec.isOption()
                ? name(spec) + " needs a value: " + spec.paramLabel()
                : "'" + command.qualifiedName() + "' needs " + spec.paramLabel() + ": "
                        + String.join(" ", spec.description());
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
