package digest.cli;

import digest.source.Fetched;

/** The status line while feeds are asked: how many are done, failed, left. */
final class Progress {

    private final Console console;
    private final int all;
    private int done;
    private int failed;

    Progress(Console console, int all) {
        this.console = console;
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
        console.status("feeds: " + done + " done, " + failed + " failed, " + (all - done) + " left");
    }
}
