package digest.store;

import digest.source.Fetched.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source has done so far.
 *
 * @param lastSuccess when it was asked for the last feed that it gave; null if it never gave one
 * @param lastPoll when a run last looked at it, whether it was asked then or not due yet
 * @param outcome of the last poll; never {@link Outcome#SKIPPED}, which is no poll
 * @param detail the reason where not OK, one plain line; null where OK
 * @param failures polls without a feed since the last that gave one; 0 when well. One that was limited is no failure
 * @param items how many items the last feed had
 * @param nextCheck before this it is not asked again; null: the next run asks. By then, where a host wants to be left alone, that
 *     is over
 * @param movedTo where it says that it has moved for good, to be written into feeds.yaml; null: nowhere
 * @param gone whether it says that it is gone for good
 */
public record Health(
        @Nullable Instant lastSuccess,
        Instant lastPoll,
        Outcome outcome,
        @Nullable String detail,
        int failures,
        int items,
        @Nullable Instant nextCheck,
        @Nullable String movedTo,
        boolean gone) {}
