package digest.item;

import java.time.Instant;

/** A stretch of time {@code [from, to)} in UTC. Its end is the core's only clock. */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to))
            throw new IllegalArgumentException("a window ends after it begins: " + from + " to " + to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
