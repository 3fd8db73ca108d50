package digest.store;

import digest.item.Window;
import digest.source.Problem;
import digest.story.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The editions before a date, and the one of that date if it was made before.
 *
 * @param history what they told, the newest edition first
 * @param previousEnd where the window of the latest of them ended; empty where there is none
 * @param recorded the window of the edition of the date itself when it was last made
 * @param problems records that could not be read, and are passed over
 */
public record Past(History history, Optional<Instant> previousEnd, Optional<Window> recorded, List<Problem> problems) {

    /** How far back a story counts as told, in days: after a week it may be news again. Chosen by hand. */
    public static final int DAYS = 7;

    /** No edition at all. */
    public static final Past NOTHING = new Past(History.NONE, Optional.empty(), Optional.empty(), List.of());

    public Past {
        problems = List.copyOf(problems);
    }

    /** Whether the edition of {@code other} matters to the one of {@code date}. */
    static boolean reaches(LocalDate date, LocalDate other) {
        return !other.isAfter(date) && !other.isBefore(date.minusDays(DAYS));
    }

    /** Sorts records of which {@link #reaches} is true into a past. */
    static Past of(LocalDate date, List<EditionRecord> records, List<Problem> problems) {
        List<EditionRecord> before = new ArrayList<>();
        Optional<Window> recorded = Optional.empty();
        for (EditionRecord record : records) {
            if (record.date().equals(date)) recorded = Optional.of(record.window());
            else before.add(record);
        }
        before.sort(Comparator.comparing(EditionRecord::date).reversed());
        return new Past(
                new History(before.stream().flatMap(r -> r.told().stream()).toList()),
                before.stream().findFirst().map(r -> r.window().to()),
                recorded,
                problems);
    }
}
