package digest.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the libraries log: nothing, unless everything is asked for. */
final class LibraryLog {

    private LibraryLog() {}

    static void off() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) root.removeHandler(handler);
        root.setLevel(Level.OFF);
    }

    /** Says each record on the console, a line each, without its stack trace. */
    static void on(Console console) {
        off();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.FINE);
        SimpleFormatter words = new SimpleFormatter();
        Handler lines = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                if (!isLoggable(logged)) return;
                console.say(Console.Level.EVERYTHING, logged.getLoggerName() + ": " + words.formatMessage(logged));
            }

            @Override
            public void flush() {
                // lines are written as they come
            }

            @Override
            public void close() {
                // standard error stays open
            }
        };
        // the JDK itself tells of each certificate it trusts: 144 lines before the first of ours
        lines.setFilter(logged -> !String.valueOf(logged.getLoggerName()).startsWith("jdk."));
        root.addHandler(lines);
    }
}
