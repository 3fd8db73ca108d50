package digest;

import digest.Mutations.Kind;
import digest.Mutations.Tally;
import digest.Mutations.True;
import digest.edition.Edition;
import digest.feed.FeedReader;
import digest.item.Harvest;
import digest.item.Item;
import digest.item.Window;
import digest.render.Proofreader.Finding;
import digest.source.Feeds;
import digest.source.Fetched;
import digest.source.Source;
import digest.story.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * How well {@code verify} tells true from false on real days: {@code MutationRun CHANGES FOLDER…}. Each folder is named for a
 * day and has a feeds.yaml of local files. Prints every fault found in the untouched digests, a table by kind of change, and
 * what was missed.
 */
final class MutationRun {

    private static final long SEED = 20260413;

    private MutationRun() {}

    public static void main(String[] args) throws Exception {
        List<True> items = new ArrayList<>();
        List<Edition> editions = new ArrayList<>();
        int false_ = 0;
        for (int i = 1; i < args.length; i++) {
            Path folder = Path.of(args[i]);
            Edition edition =
                    edition(folder, LocalDate.parse(folder.getFileName().toString()));
            List<True> day = Mutations.of(edition);
            editions.add(edition);
            items.addAll(day);
            for (True item : day) {
                for (Finding finding : item.proof(item.item())) {
                    false_++;
                    System.out.println(edition.date() + ": " + finding.fault() + "\n    in: "
                            + item.item().text());
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d days, %d items, %d faults where nothing was changed%n",
                args.length - 1,
                items.size(),
                false_);
        TreeMap<Kind, Tally> tallies =
                new Mutations(SEED, items, Mutations.names(editions)).run(Integer.parseInt(args[0]));
        System.out.println("kind      changed  found  share   said elsewhere  of these found");
        tallies.forEach((kind, t) -> System.out.printf(
                Locale.ROOT,
                "%-9s %7d  %5d  %.3f  %15d  %14d%n",
                kind.name().toLowerCase(Locale.ROOT),
                t.changed,
                t.found,
                t.share(),
                t.elsewhere,
                t.elsewhereFound));
        tallies.forEach((kind, t) -> t.missed.forEach(m -> System.out.println("missed " + kind + ": " + m)));
    }

    /** The edition of a day from a folder of feeds, as if nothing had been told before. */
    static Edition edition(Path folder, LocalDate date) throws Exception {
        Path list = folder.resolve("feeds.yaml").toAbsolutePath();
        Feeds feeds = Feeds.parse(Files.readString(list), list, name -> null);
        Instant to = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Window window = new Window(date.atStartOfDay(ZoneOffset.UTC).toInstant(), to);
        List<Fetched> answers = new ArrayList<>();
        for (Source source : feeds.sources()) answers.add(answer(source, to));
        Harvest harvest = FeedReader.readAll(answers);
        List<Item> dated = harvest.items().stream()
                .filter(item -> item.published() != null
                        && !item.published().isBefore(window.from())
                        && item.published().isBefore(window.to()))
                .toList();
        return Pipeline.compose(dated, History.NONE, feeds, window, date, List.of())
                .edition();
    }

    private static Fetched answer(Source source, Instant at) throws IOException {
        return new Fetched.Body(source, Files.readAllBytes(Path.of(source.url())), source.url(), null, at);
    }
}
