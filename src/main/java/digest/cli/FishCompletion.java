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
        add(lines, root, root, "__fish_use_subcommand");
        return String.join("\n", lines) + "\n";
    }

    /** @param condition of fish, under which the command's options and commands are offered */
    private static void add(List<String> lines, CommandSpec root, CommandSpec command, String condition) {
        for (OptionSpec option : command.options()) lines.add(line(root, condition, option));
        List<String> names = List.copyOf(command.subcommands().keySet());
        String none = command == root
                ? condition
                : quoted(bare(condition) + "; and not __fish_seen_subcommand_from " + String.join(" ", names));
        for (CommandLine sub : command.subcommands().values()) {
            CommandSpec below = sub.getCommandSpec();
            lines.add("complete -c " + root.name() + " -n " + none + " -f -a " + below.name() + " -d "
                    + quoted(first(below.usageMessage().header())));
            String seen = "__fish_seen_subcommand_from " + below.name();
            add(lines, root, below, quoted(command == root ? seen : bare(condition) + "; and " + seen));
        }
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
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
