package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    /** A laptop's terminal window. */
    private static final int SCREEN_LINES = 32;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "build",
                "fetch",
                "explain",
                "verify",
                "feeds",
                "feeds list",
                "feeds check",
                "feeds show",
                "feeds add",
                "feeds remove",
                "feeds import",
                "feeds export",
                "read",
                "completion"
            })
    void fitsAScreenAndEndsOnAnExample(String command) {
        Ran ran = new Desk(folder).run((command + " --help").strip().split(" "));

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).hasSizeLessThanOrEqualTo(SCREEN_LINES).allMatch(l -> l.length() <= 80);
        assertThat(ran.out().lines().reduce((a, b) -> b))
                .get()
                .asString()
                .startsWith("  ")
                .contains("digest ");
        assertThat(ran.out()).contains("\nExample");
    }

    @Test
    void listsTheCommandsThatAreRealAndTheExitCodes() {
        assertThat(new Desk(folder).run("--help").out()).isEqualTo("""
                        A morning digest of AI engineering news, from feeds, with every choice
                        explained.

                        Usage: digest COMMAND [OPTIONS]

                        Options:
                          -h, --help      Show this help.
                              --version   Show version and commit.

                        Commands ('digest COMMAND --help' tells more):
                          build       Fetch the feeds, print the digest of the day, and file it.
                          fetch       Only poll the feeds into the store, for a later build.
                          explain     Say why each story of an edition is in or out.
                          verify      Check each claim and each link of a digest against its sources.
                          feeds       Look into feeds, and manage the list of them.
                          read        Print the main text of a page, as the editor sees it.
                          completion  Print a completion script for bash, zsh or fish.

                        Exit codes:
                          0   digest written, even if some feeds failed
                          1   could not write, or a bug
                          2   wrong options or feeds.yaml
                          3   no feed answered, nothing is stored of the day, nothing written
                          4   what was looked at has faults: a feed, or a claim of a digest

                        Example:
                          digest build --sample
                        """);
    }

    @Test
    void printsVersionAndCommit() {
        assertThat(new Desk(folder).run("--version").out())
                .matches("digest \\d+\\.\\d+\\.\\d+( \\([0-9a-f]{10,}(-dirty)?\\))?\n");
    }

    @Test
    void completesCommandsAndOptionsInThreeShells() {
        Desk desk = new Desk(folder);

        assertThat(desk.run("completion", "bash").out())
                .contains(
                        "complete -F _complete_digest",
                        "--no-archive",
                        "(\"markdown\" \"text\" \"html\" \"json\" \"atom\")");
        assertThat(desk.run("completion", "zsh").out())
                .isEqualTo(desk.run("completion", "bash").out());
        assertThat(desk.run("completion", "fish").out().lines())
                .contains(
                        "complete -c digest -n '__fish_seen_subcommand_from build' -l no-archive -d 'Neither read nor write one.'")
                .contains(
                        "complete -c digest -n '__fish_seen_subcommand_from feeds; and __fish_seen_subcommand_from show' -l format -r -d 'text (default), json, or jsonl: a line for each.'")
                .allMatch(l -> l.startsWith("complete -c digest ") || l.startsWith("#"));
    }

    @Test
    void saysSoWhenHelpCannotBePrinted() {
        assertThat(new Desk(folder)
                        .whereOutputFailsWith("No space left on device")
                        .run("--help")
                        .code())
                .isEqualTo(1);
    }
}
