package digest.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much is said on standard error, and in what colours. */
final class TalkOptions {

    /** When to use colours. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-q", "--quiet"},
            order = 90,
            description = "Say only what went wrong.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            order = 91,
            description = "Tell more of each feed; -vv: everything.")
    private boolean @Nullable [] verbose;

    @Option(
            names = "--color",
            order = 92,
            paramLabel = "WHEN",
            description = "auto (default), always or never; also NO_COLOR.")
    private Colour colour = Colour.AUTO;

    @Option(
            names = {"-h", "--help"},
            order = 93,
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The console that these options ask for. */
    Console console(World world) {
        Console console = new Console(world, level(), coloured(world));
        if (level() == Console.Level.EVERYTHING) LibraryLog.on(console);
        return console;
    }

    private boolean coloured(World world) {
        return colour == Colour.ALWAYS
                || colour == Colour.AUTO && world.errIsTerminal() && world.variable("NO_COLOR") == null;
    }

    private Console.Level level() {
        if (quiet) return Console.Level.QUIET;
        int count = verbose == null ? 0 : verbose.length;
        return count == 0 ? Console.Level.NORMAL : count == 1 ? Console.Level.VERBOSE : Console.Level.EVERYTHING;
    }
}
