package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked for wrongly gets one line: what was wrong, what would be right, the nearest valid name. */
class RefusalsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "digest {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | a command is missing: one of build, fetch, explain, verify, feeds, read, completion (see 'digest --help')
            biuld                           | unknown command 'biuld'; did you mean 'build'? (see 'digest --help')
            frobnicate                      | unknown command 'frobnicate'; there are build, fetch, explain, verify, feeds, read, completion (see 'digest --help')
            --verison                       | unknown option '--verison'; did you mean '--version'? (see 'digest --help')
            build --feds x.yaml             | unknown option '--feds'; did you mean '--feeds'? (see 'digest build --help')
            build --feds=x.yaml             | unknown option '--feds'; did you mean '--feeds'? (see 'digest build --help')
            build -x                        | unknown option '-x' (see 'digest build --help')
            build more                      | 'more' is one word too many: 'digest build' takes options only (see 'digest build --help')
            build --date                    | --date needs a value: DATE (see 'digest build --help')
            build --date 2026-02-30         | --date: '2026-02-30' is not a date; write 2026-04-13, yesterday or today (see 'digest build --help')
            build --date yesterdy           | --date: 'yesterdy' is not a date; write 2026-04-13, yesterday or today; did you mean 'yesterday'? (see 'digest build --help')
            build --sample --date 2026-04-15| --date 2026-04-15 is after today, 2026-04-14 in UTC
            build --date -2026-04-13        | --date: '-2026-04-13' is not a date; write 2026-04-13, yesterday or today (see 'digest build --help')
            build --date +12026-04-13       | --date: '+12026-04-13' is not a date; write 2026-04-13, yesterday or today (see 'digest build --help')
            build --to +12026-04-13T00:00:00Z | --to: '+12026-04-13T00:00:00Z' is not an instant; write 2026-04-13T06:00:00Z (see 'digest build --help')
            build --feeds=                  | --feeds: the name is empty (see 'digest build --help')
            build --output=                 | --output: the name is empty (see 'digest build --help')
            build --archive=                | --archive: the name is empty (see 'digest build --help')
            build --state=                  | --state: the name is empty (see 'digest build --help')
            build --from 9am                | --from: '9am' is not an instant; write 2026-04-13T06:00:00Z (see 'digest build --help')
            build --review week             | --review: 'week' is not a duration like 24h, 7d or 90m (see 'digest build --help')
            build --format markdwn          | --format: 'markdwn' is not markdown, text, html, json or atom; did you mean 'markdown'? (see 'digest build --help')
            build --color maybe             | --color: 'maybe' is not auto, always or never (see 'digest build --help')
            build --archive a --no-archive --sample | --archive and --no-archive exclude each other
            build --sample --feeds x.yaml   | --sample and --feeds exclude each other
            build --review 7d --from 2026-04-13T00:00:00Z | --review and --from both say where the window begins
            build --feeds missing.yaml      | cannot read missing.yaml: no such file or folder
            build --feeds .                 | cannot read .: it is a folder
            explain --fetch --offline       | --fetch and --offline exclude each other
            feeds                           | a command is missing: one of list, check, show, add, remove, import, export (see 'digest feeds --help')
            feeds shw                       | unknown command 'shw'; did you mean 'show'? (see 'digest feeds --help')
            feeds show                      | 'digest feeds show' needs FEED: An address on the web, or a file. (see 'digest feeds show --help')
            feeds show --format yaml a.xml  | --format: 'yaml' is not text, json or jsonl (see 'digest feeds show --help')
            feeds show --format json a.xml b.xml | --format json is for one feed; --format jsonl prints a line for each
            feeds add --weight 3 x          | --weight is 3.0; write a number from 0 to 2
            feeds add --weight NaN x        | --weight is NaN; write a number from 0 to 2
            feeds add --name A x y          | --name is for one feed, not for 2
            completion tcsh                 | SHELL: 'tcsh' is not bash, zsh or fish (see 'digest completion --help')
            completion                      | 'digest completion' needs SHELL: bash, zsh or fish (see 'digest completion --help')
            """)
    void saysInOneLineWhatIsWrongAndWhatWouldBeRight(String args, String line) {
        Ran ran = new Desk(folder).run(args.isEmpty() ? new String[0] : args.split(" "));

        assertThat(ran).isEqualTo(new Ran(2, "", "digest: " + line + "\n"));
    }

    @Test
    void namesThePlaceOfAFaultInFeedsYaml() {
        Desk desk = new Desk(folder);
        desk.file("feeds.yaml", "feeds:", "  - {url: https://example.org/feed.xml, wieght: 2}");

        Ran ran = desk.run("build");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("digest: feeds.yaml:2:").contains("'wieght'", "did you mean 'weight'?");
        assertThat(ran.errLines()).hasSize(1);
    }

    @Test
    void refusesAWindowThatEndsBeforeItBeginsBeforeAskingAnybody() {
        Desk desk = new Desk(folder).follows("{url: '" + Desk.deadAddress() + "', name: Dead}");

        Ran ran = desk.run("build", "--from", "2026-04-13T00:00:00Z", "--to", "2026-04-12T00:00:00Z");

        assertThat(ran)
                .isEqualTo(new Ran(
                        2, "", "digest: --from 2026-04-13T00:00:00Z is not before --to 2026-04-12T00:00:00Z\n"));
    }

    @Test
    void letsNoTerminalEscapeThrough() {
        Ran ran = new Desk(folder).run("build", "--feeds", "\u001b[31mred\u202e\u0007.yaml");

        assertThat(ran.err()).isEqualTo("digest: cannot read [31mred.yaml: no such file or folder\n");
    }
}
