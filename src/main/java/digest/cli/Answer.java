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
 * @param fetched without its bytes
 * @param harvest what they held
 */
record Answer(Fetched fetched, Harvest harvest) {

    static Answer of(Fetched fetched) {
        Harvest harvest = FeedReader.readAll(List.of(fetched));
        if (!(fetched instanceof Body body)) return new Answer(fetched, harvest);
        boolean read = harvest.problems().stream().noneMatch(Problem::fatal);
        Terms terms = read
                ? body.terms().wished(TimeToLive.of(body.bytes()))
                : body.terms().distrusted();
        return new Answer(body.emptied().on(terms), harvest);
    }

    /** What all of them held, in their order. */
    static Harvest joined(List<Answer> answers) {
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Answer answer : answers) {
            items.addAll(answer.harvest().items());
            problems.addAll(answer.harvest().problems());
        }
        return new Harvest(items, problems);
    }
}
