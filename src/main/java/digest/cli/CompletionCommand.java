package digest.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digest completion}: what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        customSynopsis = "digest completion SHELL",
        header = "Print a completion script for bash, zsh or fish.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample, in ~/.bashrc or ~/.zshrc:", "  source <(digest completion bash)"})
final class CompletionCommand implements Callable<Integer> {

    /** Shells that can be served. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final World world;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private Shell shell;

    @Mixin
    private TalkOptions talk;

    @Spec
    private CommandSpec spec;

    CompletionCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws CannotWrite {
        String script = switch (shell) {
            case BASH, ZSH -> AutoComplete.bash("digest", spec.root().commandLine()); // it serves zsh as well
            case FISH -> FishCompletion.script(spec.root());
        };
        new Output(world, null).write(script.getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }
}
