package digest.cli;

import digest.item.EditionWindow;
import digest.item.Window;
import digest.source.Feeds.EditionSettings;
import digest.store.Archive;
import digest.store.Past;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which edition it is about: its date, its window, and the archive that tells what earlier ones told. */
final class EditionOptions {

    @Option(
            names = "--date",
            order = 10,
            paramLabel = "DATE",
            description = "The edition: 2026-04-13, yesterday or today (default).")
    private @Nullable Day day;

    @Option(
            names = "--from",
            order = 11,
            paramLabel = "INSTANT",
            description = "The window by hand, with --to: 2026-04-13T06:00:00Z.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            order = 12,
            paramLabel = "INSTANT",
            description = "Its end; the date is --date, else its last day.")
    private @Nullable Instant to;

    @Mixin
    private ArchiveOptions filed;

    @Option(names = "--no-archive", order = 31, description = "Neither read nor write one.")
    private boolean noArchive;

    @Option(names = "--sample", order = 3, description = "The sample in the program: no network, no archive.")
    private boolean sample;

    boolean isSample() {
        return sample;
    }

    /** Whether the window's beginning is set by hand. */
    boolean hasFrom() {
        return from != null;
    }

    /**
     * The edition's date. A window by hand that ends at midnight belongs to the day before, as the window of a whole day
     * does.
     */
    LocalDate date(EditionSettings settings, Instant now) throws UserFault {
        if (from != null && to != null && !from.isBefore(to))
            throw new UserFault("--from " + from + " is not before --to " + to);
        LocalDate today = EditionWindow.today(settings.zone(), now);
        LocalDate date;
        if (day != null) date = day.on(today);
        else if (to != null) date = EditionWindow.today(settings.zone(), to.minusNanos(1));
        else if (sample) date = Sample.DAY;
        else date = today;
        if (date.isAfter(today) && to == null)
            throw new UserFault("--date " + date + " is after today, " + today + " in " + settings.zone());
        return date;
    }

    /**
     * The edition's window: as {@link EditionWindow} has it, but for what is set by hand.
     *
     * @param review how far back to look for the best, told or not; null for an ordinary edition
     */
    Window window(LocalDate date, EditionSettings settings, Instant now, Past past, @Nullable Duration review)
            throws UserFault {
        Instant end = to;
        Instant begin = from;
        if (end == null) {
            Window usual = EditionWindow.of(
                    date,
                    settings.zone(),
                    now,
                    settings.window(),
                    past.previousEnd().orElse(null),
                    past.recorded().orElse(null));
            if (begin == null && review == null) return usual;
            end = usual.to();
        }
        if (begin == null) begin = end.minus(review == null ? settings.window() : review);
        if (!begin.isBefore(end)) throw new UserFault("--from " + begin + " is not before the window's end, " + end);
        return new Window(begin, end);
    }

    /** The folder of editions; null for none. */
    @Nullable
    Archive archive(World world, FeedsFile list) throws UserFault {
        if (filed.given() && noArchive) throw new UserFault("--archive and --no-archive exclude each other");
        return noArchive ? null : filed.archive(world, list);
    }
}
