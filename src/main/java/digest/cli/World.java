package digest.cli;

import digest.fetch.FetchSettings;
import digest.fetch.Fetcher;
import digest.source.Remembered;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside the program; tests bring their own.
 *
 * @param env the environment
 * @param cwd the folder that relative paths start from, absolute
 * @param home the user's folder, absolute
 * @param clock the wall clock
 * @param out standard output, unbuffered
 * @param err standard error, unbuffered
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param web where linked pages are asked for
 */
record World(
        Map<String, String> env,
        Path cwd,
        Path home,
        Clock clock,
        OutputStream out,
        OutputStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Web web) {

    /** Opens what asks the web. */
    interface Web {
        Fetcher open(FetchSettings settings, Clock clock, Remembered remembered);
    }

    /** A world with the real web. */
    World(
            Map<String, String> env,
            Path cwd,
            Path home,
            Clock clock,
            OutputStream out,
            OutputStream err,
            boolean outIsTerminal,
            boolean errIsTerminal) {
        this(env, cwd, home, clock, out, err, outIsTerminal, errIsTerminal, Fetcher::new);
    }

    /** The process's own. Whether there is a terminal only the launcher knows: since JDK 22 {@code System.console()} does not tell. */
    static World real() {
        Map<String, String> env = System.getenv();
        String home = env.get("HOME");
        return new World(
                env,
                Path.of("").toAbsolutePath(),
                Path.of(home == null || home.isEmpty() ? System.getProperty("user.home") : home)
                        .toAbsolutePath(),
                Clock.systemUTC(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("digest.stdout.terminal"),
                Boolean.getBoolean("digest.stderr.terminal"));
    }

    /** The value of an environment variable; null when it is unset or empty. */
    @Nullable
    String variable(String name) {
        String value = env.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A path as the user wrote it, from the folder the user stands in. */
    Path resolve(Path path) {
        return cwd.resolve(path).normalize();
    }

    /** A folder of the XDG base directory specification; a relative value counts as unset, as it says there. */
    Path xdg(String name, String fallback) {
        String value = variable(name);
        Path path = value == null ? null : Path.of(value);
        return path != null && path.isAbsolute() ? path : home.resolve(fallback);
    }
}
