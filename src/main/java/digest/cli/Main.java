package digest.cli;

import digest.render.Format;
import digest.store.StoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The program: {@code main} only ends the process, everything else runs in memory as well. */
public final class Main {

    /** Columns of the help; the narrowest terminal in use. */
    private static final int HELP_COLUMNS = 80;

    private Main() {}

    /** Runs the command that {@code args} name and ends the process with its {@link ExitCode}. */
    public static void main(String[] args) {
        System.exit(run(World.real(), args));
    }

    /**
     * Runs a command.
     *
     * @return an {@link ExitCode}
     */
    static int run(World world, String... args) {
        LibraryLog.off();
        StringWriter help = new StringWriter();
        Console console = new Console(world, Console.Level.NORMAL, false);
        CommandLine command = commandLine(world);
        command.setOut(new PrintWriter(help));
        command.setParameterExceptionHandler((refused, given) -> {
            console.fault(Refusals.explain(refused));
            return ExitCode.USAGE;
        });
        command.setExecutionExceptionHandler((thrown, failed, given) -> exitCode(thrown, console, args));
        try {
            int code = command.execute(args);
            if (!help.toString().isEmpty())
                new Output(world, null).write(help.toString().getBytes(StandardCharsets.UTF_8));
            return code;
        } catch (CannotWrite | Error e) {
            return exitCode(e, console, args);
        }
    }

    /** The whole command line, as parsed, shown by {@code --help} and completed by shells. */
    static CommandLine commandLine(World world) {
        CommandLine command = new CommandLine(new DigestCommand())
                .addSubcommand(new BuildCommand(world))
                .addSubcommand(new FetchCommand(world))
                .addSubcommand(new ExplainCommand(world))
                .addSubcommand(new VerifyCommand(world))
                .addSubcommand(new CommandLine(new FeedsCommand())
                        .addSubcommand(new FeedsListCommand(world))
                        .addSubcommand(new FeedsCheckCommand(world))
                        .addSubcommand(new FeedsShowCommand(world))
                        .addSubcommand(new FeedsAddCommand(world))
                        .addSubcommand(new FeedsRemoveCommand(world))
                        .addSubcommand(new FeedsImportCommand(world))
                        .addSubcommand(new FeedsExportCommand(world)))
                .addSubcommand(new ReadCommand(world))
                .addSubcommand(new CompletionCommand(world));
        command.registerConverter(Path.class, FileName::parse);
        command.registerConverter(Day.class, Day::parse);
        command.registerConverter(Instant.class, Moment::parse);
        command.registerConverter(Duration.class, Moment::parseDuration);
        command.registerConverter(Format.class, Choice.of(Format.class));
        command.registerConverter(ReportOptions.Format.class, Choice.of(ReportOptions.Format.class));
        command.registerConverter(InputOptions.Format.class, Choice.of(InputOptions.Format.class));
        command.registerConverter(CompletionCommand.Shell.class, Choice.of(CompletionCommand.Shell.class));
        command.registerConverter(TalkOptions.Colour.class, Choice.of(TalkOptions.Colour.class));
        command.setUsageHelpWidth(HELP_COLUMNS);
        boolean colour = world.outIsTerminal() && world.variable("NO_COLOR") == null;
        command.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
        return command;
    }

    /** One line for whatever was thrown; a trace only for a bug, and only with -v. */
    private static int exitCode(Throwable thrown, Console console, String... args) {
        console.clearStatus();
        if (thrown instanceof UserFault) {
            console.fault(thrown.getMessage());
            return ExitCode.USAGE;
        }
        if (thrown instanceof CannotWrite || thrown instanceof StoreException) {
            console.fault(thrown.getMessage());
            return ExitCode.FAILED;
        }
        boolean trace = Arrays.stream(args).anyMatch(a -> a.equals("--verbose") || a.matches("-v+"));
        console.fault("a bug in digest: " + thrown + (trace ? "" : " (-v prints where)"));
        if (trace) console.trace(thrown);
        return ExitCode.FAILED;
    }
}
