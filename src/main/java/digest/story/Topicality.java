package digest.story;

import digest.source.Feeds.Topic;
import digest.text.Phrases;
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

    private record Subject(String name, double weight, Phrases phrases) {}

    private static final List<Subject> PROFILE = Table.read("topics.tsv", 3).stream()
            .map(row -> new Subject(
                    row.get(0),
                    Double.parseDouble(row.get(1)),
                    Phrases.of(Arrays.asList(row.get(2).split(", ")))))
            .toList();

    private final List<Subject> own;

    Topicality(List<Topic> topics) {
        own = topics.stream()
                .map(topic -> new Subject(topic.name(), topic.weight(), Phrases.of(topic.match())))
                .toList();
    }

    /** Two readings: "topicality", by the built-in profile, and "own topics", by the reader's. */
    List<Reading> read(List<Token> text) {
        return List.of(read("topicality", PROFILE, FULL, text), read("own topics", own, OWN_FULL, text));
    }

    private static Reading read(String name, List<Subject> subjects, double full, List<Token> text) {
        double sum = 0;
        Map<String, String> seen = new TreeMap<>();
        for (Subject subject : subjects) {
            NavigableSet<String> found = subject.phrases().in(text);
            if (found.isEmpty()) continue;
            sum += subject.weight() * found.size() * (K1 + 1) / (found.size() + K1) / 2;
            seen.put(subject.name(), found.first());
        }
        List<String> words = new ArrayList<>();
        seen.forEach((topic, word) -> words.add(topic + " (" + word + ")"));
        return new Reading(name, Math.min(1, sum / full), String.join(", ", words));
    }
}
