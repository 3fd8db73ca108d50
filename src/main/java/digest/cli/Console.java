package digest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * What people are told on standard error: lines, and, on a terminal, one status line that the next line replaces. Whatever
 * a feed or a file name holds, no control character gets through.
 */
final class Console {

    /** How much is said. */
    enum Level {
        /** Only what went wrong. */
        QUIET,
        /** And one closing line. */
        NORMAL,
        /** And a line per feed. */
        VERBOSE,
        /** And where things are kept, how long each step took, and what the libraries log. */
        EVERYTHING
    }

    /** A status line is cut to this, so that it never wraps: a wrapped one cannot be erased. Chosen by hand. */
    private static final int STATUS_CHARACTERS = 78;

    private static final String ERASE_LINE = "\r\u001b[K";

    private final World world;
    private final Level level;
    private final boolean colour;
    private boolean statusShown;

    Console(World world, Level level, boolean colour) {
        this.world = world;
        this.level = level;
        this.colour = colour;
    }

    boolean says(Level least) {
        return level.compareTo(least) >= 0;
    }

    /** Says a line to those who asked for this much. */
    void say(Level least, String line) {
        if (says(least)) print(clean(line));
    }

    /** Says a line that begins with a word about how something ended, in colour where there is colour. */
    void say(Level least, Ending ending, String line) {
        if (says(least))
            print(colour ? ending.colour + ending.word + "\u001b[m " + clean(line) : ending.word + " " + clean(line));
    }

    /** Says what ended the command. */
    void fault(String line) {
        print("digest: " + clean(line));
    }

    /** Prints where in the program something broke. */
    void trace(Throwable thrown) {
        StringWriter lines = new StringWriter();
        thrown.printStackTrace(new PrintWriter(lines));
        lines.toString().lines().forEach(line -> print((line.startsWith("\t") ? "    " : "") + clean(line.strip())));
    }

    /** Shows how far things are, on a terminal; elsewhere nothing. */
    synchronized void status(String line) {
        if (!world.errIsTerminal() || !says(Level.NORMAL)) return;
        String shown = clean(line);
        write(ERASE_LINE
                + (shown.length() > STATUS_CHARACTERS ? shown.substring(0, STATUS_CHARACTERS - 1) + "…" : shown));
        statusShown = true;
    }

    /** Takes the status line away. */
    synchronized void clearStatus() {
        if (statusShown) write(ERASE_LINE);
        statusShown = false;
    }

    private synchronized void print(String line) {
        clearStatus();
        write(line + "\n");
    }

    /** There is nobody to tell when standard error is gone, and the digest matters more. */
    private void write(String text) {
        try {
            world.err().write(text.getBytes(StandardCharsets.UTF_8));
            world.err().flush();
        } catch (IOException e) {
            statusShown = false;
        }
    }

    /** One line without control, bidi and other invisible characters, lone surrogates included. */
    static String clean(String line) {
        return line.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
    }

    /** How something ended. */
    enum Ending {
        OK("ok", "\u001b[32m"),
        LIMITED("limited", "\u001b[33m"),
        FAILED("failed", "\u001b[31m"),
        SKIPPED("skipped", "\u001b[2m"),
        NOTE("note", "\u001b[33m");

        private final String word;
        private final String colour;

        Ending(String word, String colour) {
            this.word = word;
            this.colour = colour;
        }
    }
}
