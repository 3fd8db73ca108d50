package digest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long {@code digest fetch} takes for a thousand feeds of a hundred hosts, the first time and again, next to newsboat and sfeed
 * where those are installed: one process each, all from the same server, one after the other.
 */
final class ThousandFeeds {

    private static final int FEEDS = 1_000;
    private static final int HOSTS = 100;
    private static final Duration LATENCY = Duration.ofMillis(50);

    /** Bytes of the smallest and the largest feed; sizes in between are as likely on a scale of powers. */
    private static final int SMALLEST = 2_000;

    private static final int LARGEST = 90_000;

    private static final Instant DAY = Instant.parse("2026-04-13T00:00:00Z");

    /** What a process took: seconds on the wall, seconds of processor, bytes that came to it. */
    private record Taken(double seconds, double processor, long bytes, long answers) {}

    private final Path folder;
    private final FeedServer server;
    private final List<String> urls = new ArrayList<>();

    private ThousandFeeds(Path folder, FeedServer server) throws IOException {
        this.folder = folder;
        this.server = server;
        for (int i = 0; i < FEEDS; i++) {
            String feed = feed(i);
            urls.add(server.serve(
                    i,
                    feed.startsWith("<rss") ? "application/rss+xml" : "application/atom+xml",
                    feed.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * @param digest the program to measure
     * @param folder for what the programs write; emptied
     * @param repeats of every row
     */
    static void run(Path digest, Path folder, int repeats) throws IOException, InterruptedException, SQLException {
        try (FeedServer server = new FeedServer(HOSTS, LATENCY)) {
            ThousandFeeds bench = new ThousandFeeds(folder, server);
            Map<String, List<Taken>> rows = new LinkedHashMap<>();
            long items = 0;
            for (int i = 0; i < repeats; i++) {
                bench.empty();
                bench.writeLists();
                String[] fetch = {digest.toString(), "fetch", "-q", "--feeds", "feeds.yaml", "--state", "store.db"};
                bench.row(rows, "digest fetch, first", fetch);
                bench.row(rows, "digest fetch, not due", fetch);
                makeDue(folder.resolve("store.db"));
                bench.row(rows, "digest fetch, due", fetch);
                items = items(folder.resolve("store.db"));
                if (installed("newsboat"))
                    bench.row(
                            rows,
                            "newsboat -x reload",
                            "newsboat",
                            "-q",
                            "-u",
                            "urls",
                            "-c",
                            "cache.db",
                            "-C",
                            "config",
                            "-x",
                            "reload");
                if (installed("sfeed_update")) bench.row(rows, "sfeed_update", "sfeed_update", "sfeedrc");
            }
            print(rows, items);
        }
    }

    /** Serves the feeds, and writes their list into the folder, until standard input ends: to look at one run more closely. */
    static void serve(Path folder) throws IOException {
        try (FeedServer server = new FeedServer(HOSTS, LATENCY)) {
            ThousandFeeds bench = new ThousandFeeds(folder, server);
            bench.empty();
            bench.writeLists();
            System.out.println("serving; the list is " + folder.resolve("feeds.yaml"));
            while (System.in.read() >= 0)
                System.out.println(server.answers() + " answers, " + server.sent() + " bytes");
        }
    }

    private static void print(Map<String, List<Taken>> rows, long items) {
        System.out.printf(
                Locale.ROOT,
                "%d feeds on %d ports, %d ms before each answer; medians%n",
                FEEDS,
                HOSTS,
                LATENCY.toMillis());
        System.out.printf(Locale.ROOT, "%-22s %9s %9s %9s %8s%n", "", "seconds", "cpu s", "MB", "answers");
        rows.forEach((name, taken) -> System.out.printf(
                Locale.ROOT,
                "%-22s %9.2f %9.2f %9.2f %8.0f   %s%n",
                name,
                median(taken, Taken::seconds),
                median(taken, Taken::processor),
                median(taken, t -> t.bytes / 1e6),
                median(taken, Taken::answers),
                taken.stream().map(t -> "%.2f".formatted(t.seconds)).toList()));
        System.out.printf(Locale.ROOT, "items in the store: %d%n", items);
        for (String peer : new String[] {"newsboat", "sfeed_update"})
            if (!installed(peer)) System.out.println(peer + " is not installed: left out");
    }

    private static double median(List<Taken> taken, java.util.function.ToDoubleFunction<Taken> value) {
        double[] sorted = taken.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private void row(Map<String, List<Taken>> rows, String name, String... command)
            throws IOException, InterruptedException {
        rows.computeIfAbsent(name, n -> new ArrayList<>()).add(take(command));
    }

    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    /** Runs a command in the folder, as if it were its user's home. */
    private Taken take(String... command) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("sh", "-c", "\"$@\" >>log 2>&1; code=$?; times; exit $code", "sh"));
        words.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("XDG_") || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        server.sent();
        server.answers();
        long start = System.nanoTime();
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES)) throw new IllegalStateException("no end: " + List.of(command));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0)
            throw new IllegalStateException(List.of(command) + " ended with " + process.exitValue() + ":\n" + printed
                    + Files.readString(folder.resolve("log")));
        Matcher times = TIMES.matcher(printed); // the last line: user and system time of the children
        double processor = times.find()
                ? (Integer.parseInt(times.group(1)) + Integer.parseInt(times.group(3))) * 60
                        + Double.parseDouble(times.group(2))
                        + Double.parseDouble(times.group(4))
                : Double.NaN;
        return new Taken(seconds, processor, server.sent(), server.answers());
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** As if the time had passed before which no feed is asked again: the next run asks all, and is told that nothing is new. */
    private static void makeDue(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store)) {
            connection.createStatement().executeUpdate("UPDATE source SET due = NULL");
        }
    }

    private static long items(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT count(DISTINCT source || ' ' || key) FROM state")) {
            return row.getLong(1);
        }
    }

    private void empty() throws IOException {
        if (Files.exists(folder))
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        Files.createDirectories(folder.resolve("sfeed"));
    }

    /** The feeds in the words of each program. */
    private void writeLists() throws IOException {
        write("feeds.yaml", "feeds:\n", "  - %s\n", "");
        write("urls", "", "%s\n", "");
        write("sfeedrc", "sfeedpath='" + folder.resolve("sfeed") + "'\nfeeds() {\n", "  feed '%s' '%<s'\n", "}\n");
        Files.writeString(folder.resolve("config"), "reload-threads 8\n");
    }

    private void write(String file, String head, String line, String foot) throws IOException {
        StringBuilder text = new StringBuilder(head);
        for (String url : urls) text.append(line.formatted(url));
        Files.writeString(folder.resolve(file), text.append(foot));
    }

    // ---- the feeds

    /** The feed of a number, RSS and Atom by turns; the same each time. */
    private static String feed(int number) {
        Random random = new Random(number);
        int size = (int) (SMALLEST * Math.pow((double) LARGEST / SMALLEST, random.nextDouble()));
        boolean atom = number % 2 == 1;
        News news = new News(number);
        StringBuilder out = new StringBuilder(size + 4_000);
        out.append(
                atom
                        ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Notes " + number + "</title><id>urn:feed:"
                                + number + "</id>"
                        : "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Notes "
                                + number + "</title><link>https://notes" + number + ".example/</link>");
        for (int i = 0; i == 0 || out.length() < size - 500; i++) {
            int room = (size - out.length()) / 700;
            News.Event event = news.event(number * 1_000 + i, DAY.minus(Duration.ofDays(i)));
            News.Telling telling = news.tell(event, Math.max(1, Math.min(room, 1 + news.rank(12))));
            StringBuilder html = new StringBuilder();
            for (String paragraph : telling.paragraphs())
                html.append("<p>").append(paragraph).append("</p>\n");
            html.append("<p><a href=\"").append(event.address()).append("?utm_source=rss\">The announcement</a></p>");
            String url = "https://notes" + number + ".example/" + i;
            out.append(atom ? entry(telling, url, html.toString()) : item(telling, url, html.toString()));
        }
        return out.append(atom ? "</feed>" : "</channel></rss>").toString();
    }

    private static String item(News.Telling telling, String url, String html) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(telling.event().at().atOffset(ZoneOffset.UTC));
        return "<item><title>" + telling.title() + "</title><link>" + url + "</link><guid>" + url + "</guid><pubDate>"
                + date + "</pubDate><category>news</category><description><![CDATA[" + html
                + "]]></description></item>\n";
    }

    private static String entry(News.Telling telling, String url, String html) {
        return "<entry><title>" + telling.title() + "</title><id>" + url + "</id><link href=\"" + url + "\"/><updated>"
                + telling.event().at() + "</updated><author><name>A. Writer</name></author><content type=\"html\">"
                + html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</content></entry>\n";
    }
}
