package digest.fetch;

import digest.source.HostLimit;
import digest.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A server as we treat it in one run: one question at a time, a breath between two, none to one that wants to be left alone. */
final class Host {

    /**
     * "make no more than one request every three seconds, and limit requests to a single connection at a time": arXiv's terms
     * of use of its legacy APIs, RSS included (info.arxiv.org/help/api/tou.html).
     */
    private static final Duration ARXIV = Duration.ofSeconds(3);

    /**
     * The least that a host which is limited is left alone, doubled each time that it is limited again. Reddit since June 2026:
     * about one unauthenticated request a minute and address, 429 with no Retry-After beyond that (NetNewsWire#5328,
     * FreshRSS#8928). Others that do not say count in minutes or less.
     */
    private static final Duration BACK_OFF = Duration.ofMinutes(1);

    /** What its doubling leads to at most; chosen by hand, so that a digest a day tries every host. */
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);

    /** Domains that are one server to those who run them, whatever the name in front. */
    private static final List<String> FAMILIES = List.of("arxiv.org", "reddit.com");

    /** Reddit for programs that have signed in, with limits of their own. */
    private static final String SIGNED_IN = "oauth.reddit.com";

    private final String name;
    private final Semaphore turn = new Semaphore(1, true);
    private final Duration between;
    private long free = System.nanoTime();
    private @Nullable String closed;
    private @Nullable HostLimit limit;

    /**
     * @param name of {@link #nameOf}
     * @param known of an earlier run; one that still stands closes the host for this run
     */
    Host(String name, Duration between, @Nullable HostLimit known, Instant now) {
        this.name = name;
        this.between =
                isOwn() ? Duration.ZERO : name.equals("arxiv.org") && between.compareTo(ARXIV) < 0 ? ARXIV : between;
        limit = known;
        if (known != null && known.until().isAfter(now)) {
            closed = "not asked: " + name + " is limited until " + Reason.time(known.until(), now)
                    + ", asked again then";
        }
    }

    /**
     * Whether this is a server on the reader's own machine, such as RSSHub or a mail-to-feed bridge: the pause spares other
     * people's servers, and fifty feeds of such a one would wait half a minute for nobody's sake.
     */
    private boolean isOwn() {
        return name.matches("(?:localhost|::1|127\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?");
    }

    /**
     * What a host is known by: the server, and where its port is an unusual one, that too. Both http and https on their own ports
     * are one host, since one machine answers both.
     */
    static String nameOf(HttpUrl url) {
        String host = url.host().replaceAll("\\.+$", "");
        if (url.port() != 80 && url.port() != 443) return host + ":" + url.port();
        if (host.equals(SIGNED_IN)) return host;
        return FAMILIES.stream()
                .filter(family -> host.equals(family) || host.endsWith("." + family))
                .findFirst()
                .orElse(host);
    }

    String name() {
        return name;
    }

    /** From the end of one answer to the next question. */
    Duration pause() {
        return between;
    }

    /** Waits until nobody else asks this host. Every take is followed by one {@link #leave}. */
    void take() throws InterruptedException {
        turn.acquire();
    }

    void leave() {
        turn.release();
    }

    /** Waits out the pause that is due since the last answer; to be called in one's turn. */
    void breathe() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(free - System.nanoTime());
    }

    /** The next question is due the usual pause from now. */
    void answered() {
        free = System.nanoTime() + between.toNanos();
    }

    /** The next question is due after {@code pause}. */
    void wants(Duration pause) {
        free = System.nanoTime() + pause.toNanos();
    }

    /** It gave what it was asked for: whatever limit there was is over. */
    synchronized void gave() {
        limit = null;
    }

    /**
     * It wants to be left alone: no more questions in this run.
     *
     * @param said for how long; null: it did not say
     * @return until when
     */
    synchronized Instant close(int code, @Nullable Duration said, Instant now) {
        Duration pause = backOff();
        if (said != null && said.compareTo(pause) > 0)
            pause = said.compareTo(Terms.LONGEST_REST) > 0 ? Terms.LONGEST_REST : said;
        Instant until = now.plus(pause);
        limit = new HostLimit(name, until, streak() + 1);
        closed =
                "not asked: " + name + " has just answered HTTP " + code + ", limited until " + Reason.time(until, now);
        return until;
    }

    /** What it gives in this period is given: no more questions in this run, unless it wants peace for longer. */
    synchronized void hasNoMore(Duration rest, Instant now) {
        if (closed != null) return;
        limit = new HostLimit(name, now.plus(rest), Math.max(1, streak()));
        closed = "not asked: " + name + " takes no more questions until " + Reason.time(now.plus(rest), now);
    }

    /** Why there are no more questions; null while there may be. */
    synchronized @Nullable String closed() {
        return closed;
    }

    /** What a later run should know; empty if it is well. */
    synchronized Optional<HostLimit> limit() {
        return Optional.ofNullable(limit);
    }

    /** How long this host is known to want when it answers 429 and does not say; null: unknown. */
    @Nullable
    Duration unsaidPause() {
        return name.equals("reddit.com") ? backOff() : null;
    }

    private synchronized Duration backOff() {
        Duration pause = BACK_OFF.multipliedBy(1L << Math.min(streak(), 20));
        return pause.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : pause;
    }

    private int streak() {
        return limit == null ? 0 : limit.streak();
    }
}
