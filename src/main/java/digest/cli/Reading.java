package digest.cli;

import digest.feed.FeedReader;
import digest.feed.TimeToLive;
import digest.item.Harvest;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Problem;
import digest.source.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source answered, once it has been read.
 *
 * @param answer without its bytes
 * @param harvest what they held
 */
record Reading(Fetched answer, Harvest harvest) {

    static Reading of(Fetched answer) {
        Harvest harvest = FeedReader.readAll(List.of(answer));
        if (!(answer instanceof Body body)) return new Reading(answer, harvest);
        boolean read = harvest.problems().stream().noneMatch(Problem::fatal);
        Terms terms = read
                ? body.terms().wished(TimeToLive.of(body.bytes()))
                : body.terms().distrusted();
        return new Reading(body.emptied().on(terms), harvest);
    }

    /** What all of them held, in their order. */
    static Harvest joined(List<Reading> readings) {
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Reading reading : readings) {
            items.addAll(reading.harvest().items());
            problems.addAll(reading.harvest().problems());
        }
        return new Harvest(items, problems);
    }
}
