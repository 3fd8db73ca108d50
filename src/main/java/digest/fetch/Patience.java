package digest.fetch;

import java.time.Duration;

/**
 * How long and how much the fetcher bears. All values are positive; pauses may be zero.
 *
 * @param lookup for a name server's answer
 * @param connect for a connection to be taken
 * @param silence for the next byte of an answer
 * @param answer for one whole answer of one server, from the question to its last byte
 * @param run for everything; sources without an answer by then are named so
 * @param bytes the most that one answer may have, on the wire and unpacked
 * @param between from the end of an answer to the next question to the same host
 * @param retry before the one second try after a broken connection or a server's fault
 * @param longestPause the longest that a host may ask us to wait and be waited for; beyond, its sources are limited
 */
public record Patience(
        Duration lookup,
        Duration connect,
        Duration silence,
        Duration answer,
        Duration run,
        long bytes,
        Duration between,
        Duration retry,
        Duration longestPause) {

    /**
     * Chosen by hand. The whole run stays within what a person waits for over a first coffee; the largest honest feed we
     * hold is 2.1 MB (a newsletter whose items are whole issues), so that 20 MB are ten times that.
     */
    public static final Patience DEFAULT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(45),
            Duration.ofSeconds(120),
            20_000_000,
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));

    /** Bytes; the HTML of an article is some 100 kB, and one with its pictures and scripts inside 1 or 2 MB. Chosen by hand. */
    private static final long PAGE_BYTES = 3_000_000;

    /** For the pages that items link to: nice to have, so that none is waited for as a feed is. Chosen by hand. */
    Patience forPages() {
        return new Patience(
                lookup,
                least(connect, Duration.ofSeconds(5)),
                least(silence, Duration.ofSeconds(8)),
                least(answer, Duration.ofSeconds(12)),
                least(run, Duration.ofSeconds(40)),
                Math.min(bytes, PAGE_BYTES),
                between,
                retry,
                Duration.ZERO);
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
