package digest.story;

import digest.item.Item;
import digest.text.Tokens;
import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What one item is worth by itself.
 *
 * @param paper whether it was judged by the rules for papers
 * @param signals always the same names in the same order
 */
record Appraisal(Item item, boolean paper, List<Signal> signals) {

    /** Of a longer text only the beginning is read, in characters: a newsletter of 10,000 words has every word of every list. */
    private static final int READ = 6000;

    static Appraisal of(Item item, Topicality topicality) {
        List<Token> title = Tokens.scan(item.title());
        List<Token> text = text(item, title);
        boolean paper = Papers.isPaper(item);
        List<Reading> readings = new ArrayList<>(read(item, title, text, topicality));
        readings.addAll(Wording.read(title, text, paper));
        return new Appraisal(item, paper, Weights.weigh(readings, paper));
    }

    /** The words of an item's title and of the beginning of its text. */
    static List<Token> text(Item item, List<Token> title) {
        List<Token> text = new ArrayList<>(title);
        text.addAll(Tokens.scan(beginning(item)));
        return text;
    }

    /** As much of an item's text as is read. */
    static String beginning(Item item) {
        String plain = item.content().plain();
        return plain.substring(0, Math.min(READ, plain.length()));
    }

    /** What is seen in an item, but for its {@link Wording}. */
    static List<Reading> read(Item item, List<Token> title, List<Token> text, Topicality topicality) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("base", 1, ""));
        readings.addAll(Cues.read(title, text));
        readings.addAll(Shape.read(item, title, text));
        List<Reading> topics = topicality.read(text);
        readings.addAll(topics);
        readings.add(OffSubject.read(item, text, topics.get(1).value() > 0));
        readings.add(Houses.read(item));
        readings.add(new Reading("source", item.weight() / 2, item.feed() + " has weight " + item.weight()));
        readings.add(Language.read(text));
        return readings;
    }
}
