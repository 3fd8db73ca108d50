package digest.story;

import digest.source.Feeds.Topic;
import digest.text.PhraseLists;
import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * How much a text is about what the reader follows: the built-in profile of topics.tsv, and the reader's own topics. Each topic
 * found adds its weight, saturating with the number of its words found as BM25's term frequency does (k1 1.2).
 */
final class Topicality {

    private static final double K1 = 1.2;

    /** Three topics well met are as much as a text can be about. Chosen by hand. */
    private static final double FULL = 2.5;

    /** One of the reader's own topics, well met, is enough. Chosen by hand. */
    private static final double OWN_FULL = 1;

    private static final List<Topic> PROFILE = Table.read("topics.tsv", 3).stream()
            .map(row -> new Topic(
                    row.get(0),
                    Double.parseDouble(row.get(1)),
                    Arrays.asList(row.get(2).split(", "))))
            .toList();

    private static final PhraseLists IN_PROFILE = lists(PROFILE);

    private final List<Topic> own;
    private final PhraseLists inOwn;

    Topicality(List<Topic> topics) {
        own = List.copyOf(topics);
        inOwn = lists(own);
    }

    private static PhraseLists lists(List<Topic> topics) {
        return PhraseLists.of(topics.stream().map(Topic::match).toList());
    }

    /** Two readings: "topicality", by the built-in profile, and "own topics", by the reader's. */
    List<Reading> read(List<Token> text) {
        return List.of(
                read("topicality", PROFILE, FULL, IN_PROFILE.in(text)),
                read("own topics", own, OWN_FULL, inOwn.in(text)));
    }

    private static Reading read(String name, List<Topic> topics, double full, List<NavigableSet<String>> inText) {
        double sum = 0;
        Map<String, String> seen = new TreeMap<>();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            NavigableSet<String> found = inText.get(i);
            if (found.isEmpty()) continue;
            sum += topic.weight() * found.size() * (K1 + 1) / (found.size() + K1) / 2;
            seen.put(topic.name(), found.first());
        }
        List<String> words = new ArrayList<>();
        seen.forEach((topic, word) -> words.add(topic + " (" + word + ")"));
        return new Reading(name, Math.min(1, sum / full), String.join(", ", words));
    }
}
