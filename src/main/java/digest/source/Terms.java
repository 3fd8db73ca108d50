package digest.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a source is asked again: what its last answer said of the next question, kept from run to run.
 *
 * @param asked when it was last asked and did not answer that its host is limited; null: never, as far as is known
 * @param due when it may be asked again; null: at any time
 * @param found where its last document lay in the end, for the cache; null if that is unknown, or not to be kept
 * @param movedTo where it moved for good, by its own word (301, 308); asked there first. Null: nowhere
 * @param gone whether it is gone for good, by its own word (410)
 */
public record Terms(
        @Nullable Instant asked,
        @Nullable Instant due,
        @Nullable String found,
        @Nullable String movedTo,
        boolean gone) {

    /** Nothing is known: ask. */
    public static final Terms NONE = new Terms(null, null, null, null, false);

    /**
     * Between two questions to a source, whatever it says: who builds twice in a row gets the same digest at once. CommaFeed's
     * shortest (5.6.0).
     */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    /**
     * The longest that a wish is obeyed. A feed that says "a day" and was asked by an hourly job yesterday morning would hand
     * its news to tomorrow's digest, and one that says "a year" would silence itself. CommaFeed's longest (5.6.0).
     */
    private static final Duration LONGEST_WISH = Duration.ofHours(4);

    /** A host that limits, and a feed that is gone, are asked at least daily, whatever they say: a digest is made each day. */
    public static final Duration LONGEST_REST = Duration.ofHours(24);

    /**
     * A source is asked so much earlier than it wishes, so that a TTL of an hour does not make an hourly job skip every other
     * turn: a run may take two minutes to come to a source, and cron as long to start it. Chosen by hand.
     */
    private static final Duration SLACK = Duration.ofMinutes(5);

    /** After a good answer of {@code at}. */
    public static Terms after(Instant at, @Nullable String found, @Nullable String movedTo) {
        return new Terms(at, at.plus(SHORTEST), found, movedTo, false);
    }

    /**
     * The same for a source that wishes not to be asked again for a while.
     *
     * @param pause since it was asked; zero or less is no wish
     */
    public Terms wished(Duration pause) {
        if (asked == null || due == null) return this;
        Duration heard = (pause.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : pause).minus(SLACK);
        Instant later = asked.plus(heard);
        return later.isAfter(due) ? new Terms(asked, later, found, movedTo, gone) : this;
    }

    /** What is left of the terms when the document turned out to be none: it has not moved there, and is asked at once. */
    public Terms distrusted() {
        return new Terms(asked, null, null, null, false);
    }

    /** Whether the source wants to be left alone at {@code now}. */
    public boolean rests(Instant now) {
        return due != null && due.isAfter(now);
    }
}
