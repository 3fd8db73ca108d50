package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.cli.Desk.Ran;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean colour) {
        World world =
                new World(Map.of(), folder, folder, Clock.systemUTC(), new ByteArrayOutputStream(), err, false, true);
        return new Console(world, Level.NORMAL, colour);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void leavesOutWhatTheJdkItselfLogs() {
        LibraryLog.on(new Console(
                new World(Map.of(), folder, folder, Clock.systemUTC(), new ByteArrayOutputStream(), err, false, false),
                Level.EVERYTHING,
                false));
        Logger.getLogger("jdk.event.security").fine("X509Certificate: Alg:SHA256withRSA");
        Logger.getLogger("some.library.Client").fine("a connection was leaked");
        LibraryLog.off();

        assertThat(said()).isEqualTo("some.library.Client: a connection was leaked\n");
    }

    @Test
    void letsNothingThroughThatMovesTheCursorOrHides() {
        console(false)
                .say(Level.NORMAL, Ending.FAILED, "evil\u001b]0;title\u0007\r\nfeed\u202e\u200b\u0085\u2028 ends");

        assertThat(said()).isEqualTo("failed evil]0;title feed ends\n");
    }

    @Test
    void coloursOnlyTheWordThatSaysHowItEnded() {
        console(true).say(Level.NORMAL, Ending.OK, "Example: 3 items");

        assertThat(said()).isEqualTo("\u001b[32mok\u001b[m Example: 3 items\n");
    }

    @Test
    void cutsAStatusLineSoThatItNeverWraps() {
        console(false).status("x".repeat(200));

        assertThat(said()).isEqualTo("\r\u001b[K" + "x".repeat(77) + "…");
    }

    @Test
    void saysNothingToThoseWhoDidNotAskForMore() {
        console(false).say(Level.VERBOSE, "a detail");

        assertThat(said()).isEmpty();
    }

    @Test
    void callsABugABugInOneLineAndPrintsWhereOnlyWhenAsked() {
        Desk desk = new Desk(folder).whereTheClockBreaks();

        Ran ran = desk.run("build", "--offline");
        Ran traced = desk.run("build", "--offline", "-v", "-q");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errLines())
                .last()
                .isEqualTo(
                        "digest: a bug in digest: java.lang.IllegalStateException: the clock broke (-v prints where)");
        assertThat(traced.errLines())
                .contains("digest: a bug in digest: java.lang.IllegalStateException: the clock broke");
        assertThat(traced.err()).contains("    at digest.cli.BuildCommand.call(BuildCommand.java:");
    }
}
