package digest.store;

import digest.source.Fetched.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source has done so far.
 *
 * @param lastSuccess when it last gave a feed; null if it never did
 * @param lastPoll when it was last asked
 * @param outcome of the last poll; never {@link Outcome#SKIPPED}, which is no poll
 * @param detail the reason where not OK, one plain line; null where OK
 * @param failures polls without a feed since the last that gave one; 0 when well
 * @param items how many items the last feed had
 */
public record Health(
        @Nullable Instant lastSuccess,
        Instant lastPoll,
        Outcome outcome,
        @Nullable String detail,
        int failures,
        int items) {}
