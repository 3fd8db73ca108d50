package digest.cli;

import digest.fetch.LoopbackFetcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the real command in memory, in a folder of its own, at an hour of its own. */
final class Desk {

    private final Path folder;
    private final Map<String, String> env = new HashMap<>();
    private Clock clock = Clock.fixed(Instant.parse("2026-04-14T06:30:00Z"), ZoneOffset.UTC);
    private boolean terminal;
    private World.Web web = LoopbackFetcher::guarded;
    private OutputStream out = new ByteArrayOutputStream();

    /** @param folder empty; the working folder is {@code work} in it, with a space, and the home {@code home} */
    Desk(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(work());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a run left behind.
     *
     * @param code the exit code
     */
    record Ran(int code, String out, String err) {

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    Path work() {
        return folder.resolve("my work");
    }

    Path home() {
        return folder.resolve("home");
    }

    Desk at(String instant) {
        clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return this;
    }

    /** Puts a bug into the program. */
    Desk whereTheClockBreaks() {
        clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("the clock broke");
            }
        };
        return this;
    }

    /** Lets links lead to servers on this machine, as tests have them. */
    Desk whereThisMachineIsTheWeb() {
        web = LoopbackFetcher::trusting;
        return this;
    }

    Desk onATerminal() {
        terminal = true;
        return this;
    }

    Desk with(String variable, String value) {
        env.put(variable, value);
        return this;
    }

    /** Lets standard output fail as the system would. */
    Desk whereOutputFailsWith(String words) {
        out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(words);
            }
        };
        return this;
    }

    /** Writes a file below the working folder. */
    Path file(String name, String... lines) {
        try {
            Path file = work().resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes feeds.yaml with these feeds. */
    Desk follows(String... feeds) {
        file("feeds.yaml", "feeds:", Stream.of(feeds).map(f -> "  - " + f).collect(Collectors.joining("\n")));
        return this;
    }

    String read(String name) {
        try {
            return Files.readString(work().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files below a folder, sorted; none if there is no such folder. */
    List<String> files(Path below) {
        if (!Files.exists(below)) return List.of();
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> below.relativize(f).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        World world = new World(env, work(), home(), clock, out, err, terminal, terminal, web);
        int code = Main.run(world, args);
        String printed = out instanceof ByteArrayOutputStream b ? b.toString(StandardCharsets.UTF_8) : "";
        if (out instanceof ByteArrayOutputStream b) b.reset();
        return new Ran(code, printed, err.toString(StandardCharsets.UTF_8));
    }

    /** An RSS feed with one item per line: a day of April 2026, a title, a text. */
    static String rss(String... items) {
        return IntStream.range(0, items.length)
                .mapToObj(i -> {
                    String[] part = items[i].split(" \\| ");
                    return "<item><title>" + part[1] + "</title><link>https://example.org/" + part[0] + "/" + i
                            + "</link><pubDate>" + part[0] + " Apr 2026 10:0" + i + ":00 GMT</pubDate><description>"
                            + part[2] + "</description></item>";
                })
                .collect(Collectors.joining(
                        "\n", "<rss version=\"2.0\"><channel><title>Example</title>\n", "\n</channel></rss>"));
    }

    /** The address of a port of this machine where nobody listens. */
    static String deadAddress() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/feed.xml";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
