package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.edition.Edition.Coverage;
import digest.item.Harvest;
import digest.item.Item;
import digest.source.Address;
import digest.source.Fetched;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.Problem;
import digest.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How asking all sources went.
 *
 * @param coverage in the order of feeds.yaml
 * @param problems what was worked around
 */
record Poll(List<Coverage> coverage, List<Problem> problems) {

    Poll {
        coverage = List.copyOf(coverage);
        problems = List.copyOf(problems);
    }

    /** Joins what the sources answered with what could be read of it. */
    static Poll of(List<Fetched> answers, Harvest harvest) {
        Map<String, Long> items = harvest.items().stream()
                .filter(item -> item.issue() == null)
                .collect(Collectors.groupingBy(Item::source, Collectors.counting()));
        Map<String, Problem> fatal = harvest.problems().stream()
                .filter(Problem::fatal)
                .collect(Collectors.toMap(Problem::source, Function.identity(), (first, second) -> first));
        List<Coverage> coverage = new ArrayList<>();
        for (Fetched answer : answers) {
            Source source = answer.source();
            Problem unreadable = fatal.get(source.name());
            if (answer instanceof Failed failed)
                coverage.add(covered(
                        source,
                        failed.outcome(),
                        0,
                        failed.reason() + (failed.terms().gone() ? ": take it out of feeds.yaml" : "")));
            else if (unreadable != null) coverage.add(covered(source, Outcome.FAILED, 0, unreadable.detail()));
            else {
                int count = items.getOrDefault(source.url(), 0L).intValue();
                coverage.add(covered(source, Outcome.OK, count, count > 0 ? null : silence(source, harvest)));
            }
        }
        List<Problem> problems = new ArrayList<>(
                harvest.problems().stream().filter(p -> !p.fatal()).toList());
        for (Fetched answer : answers) {
            String movedTo = answer.terms().movedTo();
            if (movedTo != null)
                problems.add(new Problem(
                        answer.source().name(),
                        false,
                        "moved to " + Address.redacted(movedTo) + ", change feeds.yaml"));
        }
        return new Poll(coverage, problems);
    }

    /** What is known of a feed that was read and shows nothing; null where nothing is. */
    private static @Nullable String silence(Source source, Harvest harvest) {
        String detail = harvest.problems().stream()
                .filter(p -> !p.fatal() && p.source().equals(source.name()))
                .map(Problem::detail)
                .collect(Collectors.joining("; "));
        return detail.isEmpty() ? null : detail;
    }

    private static Coverage covered(Source source, Outcome outcome, int items, @Nullable String detail) {
        return new Coverage(source.name(), sayable(source), outcome.name().toLowerCase(Locale.ROOT), items, detail);
    }

    /** The address as it may be published with a digest: no token that stands in it, and of a path no folder of this machine. */
    private static String sayable(Source source) {
        return source.local() ? source.url().replaceFirst(".*[/\\\\]", "") : Address.redacted(source.url());
    }

    /** Whether at least one source gave a feed. */
    boolean anyAnswered() {
        return count(Outcome.OK) > 0;
    }

    /** A line for each source that failed, and for those that wish to know, for every one. */
    void tell(Console console) {
        for (Coverage c : coverage) {
            switch (Outcome.valueOf(c.outcome().toUpperCase(Locale.ROOT))) {
                case OK -> console.say(Level.VERBOSE, Ending.OK, c.name() + ": " + counted(c.items(), "item"));
                case LIMITED ->
                    console.say(Level.QUIET, Ending.LIMITED, c.name() + ": " + c.detail() + "; what is stored counts");
                case FAILED -> console.say(Level.QUIET, Ending.FAILED, c.name() + ": " + c.detail());
                case SKIPPED -> console.say(Level.VERBOSE, Ending.SKIPPED, c.name() + ": " + c.detail());
            }
        }
        for (Problem p : problems) console.say(Level.VERBOSE, Ending.NOTE, p.source() + ": " + p.detail());
    }

    /** A line for each source that was not asked, where there is nothing else to tell. */
    void tellSkipped(Console console) {
        if (console.says(Level.VERBOSE)) return; // told already
        for (Coverage c : coverage)
            if (is(c, Outcome.SKIPPED)) console.say(Level.QUIET, Ending.SKIPPED, c.name() + ": " + c.detail());
    }

    /** "24 feeds: 21 ok, 3 failed". */
    String summary() {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values())
            if (count(outcome) > 0 || outcome == Outcome.OK)
                counts.add(count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT));
        return counted(coverage.size(), "feed") + ": " + String.join(", ", counts);
    }

    private long count(Outcome outcome) {
        return coverage.stream().filter(c -> is(c, outcome)).count();
    }

    /** "1 item", "2 items". */
    static String counted(long count, String thing) {
        return count + " "
                + (count != 1 && thing.endsWith("y")
                        ? thing.substring(0, thing.length() - 1) + "ies"
                        : thing + (count == 1 ? "" : "s"));
    }

    private static boolean is(Coverage coverage, Outcome outcome) {
        return coverage.outcome().equals(outcome.name().toLowerCase(Locale.ROOT));
    }
}
