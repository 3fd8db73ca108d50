package digest.fetch;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.source.Remembered;
import digest.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;

/** What the tests of this package say often. */
final class Feeder {

    static final Instant NOW = Instant.parse("2026-04-13T06:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Seconds where a test must not hit the bound on a busy machine, no pauses, 100 kB. */
    static final Patience PATIENT = new Patience(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            100_000,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(60));

    /** Both report every fault that these tests make on purpose; held here because a logger forgets its level when dropped. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("okhttp3.OkHttpClient"), Logger.getLogger("mockwebserver3.MockWebServer"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private Feeder() {}

    /** A server on loopback that runs; the test closes it. */
    static MockWebServer server() {
        MockWebServer server = new MockWebServer();
        try {
            server.start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        return server;
    }

    static FetchSettings settings() {
        return new FetchSettings("0.1", null, Proxies.NONE, false, PATIENT);
    }

    static FetchSettings cached(Path folder) {
        return new FetchSettings("0.1", folder, Proxies.NONE, false, PATIENT);
    }

    static FetchSettings patience(Patience patience) {
        return new FetchSettings("0.1", null, Proxies.NONE, false, patience);
    }

    /** The real thing, address guard included. */
    static Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(settings, CLOCK);
    }

    /** One for which this machine is the whole Internet: every name leads to it, and it is public. */
    static Fetcher trusting(FetchSettings settings) {
        List<InetAddress> here = List.of(InetAddress.getLoopbackAddress());
        return new Fetcher(settings, CLOCK, Remembered.NOTHING, address -> true, name -> here, new OkHttpClient());
    }

    /** The same in a later run, at a time, with what earlier ones learnt. */
    static Fetcher trusting(FetchSettings settings, Instant now, Remembered remembered) {
        List<InetAddress> here = List.of(InetAddress.getLoopbackAddress());
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Fetcher(settings, clock, remembered, address -> true, name -> here, new OkHttpClient());
    }

    static Source source(String url) {
        return Source.of("a source", url, false);
    }

    static Fetched ask(Fetcher fetcher, String url) {
        return fetcher.fetchAll(List.of(source(url)), answer -> {}).get(0);
    }

    static Fetched askOnce(FetchSettings settings, String url) {
        try (Fetcher fetcher = fetcher(settings)) {
            return ask(fetcher, url);
        }
    }

    /** The text of a body, or "OUTCOME: reason". */
    static String said(Fetched fetched) {
        if (fetched instanceof Body) return new String(((Body) fetched).bytes(), StandardCharsets.UTF_8);
        Failed failed = (Failed) fetched;
        return failed.outcome() + ": " + failed.reason();
    }
}
