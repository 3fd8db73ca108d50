package digest.cli;

import digest.source.Fetched;

/** The status line while feeds or pages are asked for: how many are done, failed, left. */
final class Progress {

    private final Console console;
    private final String what;
    private final int all;
    private int done;
    private int failed;

    Progress(Console console, int all) {
        this(console, "feeds", all);
    }

    /** @param what in the plural */
    Progress(Console console, String what, int all) {
        this.console = console;
        this.what = what;
        this.all = all;
        show();
    }

    /** Counts an answer. */
    void heard(Fetched answer) {
        done++;
        if (answer instanceof Fetched.Failed f && f.outcome() != Fetched.Outcome.SKIPPED) failed++;
        show();
    }

    private void show() {
        console.status(what + ": " + done + " done, " + failed + " failed, " + (all - done) + " left");
    }
}
