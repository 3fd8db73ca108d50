package digest.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, which picocli does not write: one {@code complete} line per command and option. */
final class FishCompletion {

    private FishCompletion() {}

    static String script(CommandSpec root) {
        List<String> lines = new ArrayList<>();
        lines.add("# fish completion of " + root.name() + "; save as ~/.config/fish/completions/" + root.name()
                + ".fish");
        for (OptionSpec option : root.options()) lines.add(line(root, "__fish_use_subcommand", option));
        for (CommandLine sub : root.subcommands().values()) {
            CommandSpec command = sub.getCommandSpec();
            lines.add("complete -c " + root.name() + " -n __fish_use_subcommand -f -a " + command.name() + " -d "
                    + quoted(first(command.usageMessage().header())));
            for (OptionSpec option : command.options())
                lines.add(line(root, "'__fish_seen_subcommand_from " + command.name() + "'", option));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(CommandSpec root, String condition, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c " + root.name() + " -n " + condition);
        for (String name : option.names())
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        if (option.arity().max() > 0) line.append(" -r");
        return line.append(" -d ").append(quoted(first(option.description()))).toString();
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0].replace("%n", "");
    }

    private static String quoted(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
