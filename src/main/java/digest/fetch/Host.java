package digest.fetch;

import java.time.Duration;
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
     * About one unauthenticated request a minute and address, 429 with no Retry-After beyond that: Reddit since June 2026
     * (NetNewsWire#5328, FreshRSS#8928).
     */
    private static final Duration REDDIT = Duration.ofSeconds(60);

    private final String name;
    private final Semaphore turn = new Semaphore(1, true);
    private final Duration between;
    private long free = System.nanoTime();
    private @Nullable String closed;

    Host(HttpUrl url, Duration between) {
        name = url.host();
        this.between = isOwn() ? Duration.ZERO : under("arxiv.org") && between.compareTo(ARXIV) < 0 ? ARXIV : between;
    }

    /**
     * Whether this is a server on the reader's own machine, such as RSSHub or a mail-to-feed bridge: the pause spares other
     * people's servers, and fifty feeds of such a one would wait half a minute for nobody's sake.
     */
    private boolean isOwn() {
        return name.equals("localhost") || name.equals("::1") || name.matches("127\\.\\d+\\.\\d+\\.\\d+");
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

    /** No more questions in this run. */
    void close(String reason) {
        closed = reason;
    }

    /** Why there are no more questions; null while there may be. */
    @Nullable
    String closed() {
        return closed;
    }

    /** How long this host is known to want when it answers 429 and does not say; null: unknown. */
    @Nullable
    Duration unsaidPause() {
        return under("reddit.com") ? REDDIT : null;
    }

    private boolean under(String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
