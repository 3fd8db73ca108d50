package digest.write;

import digest.item.Item;
import java.util.List;
import java.util.regex.Pattern;

/** What the sentences of an item mean only where they stand: behind the one before, before the one behind, under their heading. */
final class Context {

    private final Item item;
    private final List<RawSentence> sentences;
    private final Subject topic;
    private final Sides sides;

    private Context(Item item, List<RawSentence> sentences) {
        this.item = item;
        this.sentences = sentences;
        this.topic = Subject.of(item.title());
        this.sides = Sides.of(sentences, topic);
    }

    /** @param sentences all of the item's, in order */
    static Context of(Item item, List<RawSentence> sentences) {
        return new Context(item, sentences);
    }

    /** Whether a sentence is said of what its heading names, and of nothing else. */
    boolean isOfAnother(int place, String sentence) {
        String section = sentences.get(place).section();
        return turnsAway(section, sentence) || sides.lost(section, sentence);
    }

    /** Whether the sentence behind begins with "but". */
    boolean isTakenBack(int place) {
        return place + 1 < sentences.size()
                && TAKES_BACK.matcher(sentences.get(place + 1).text()).find();
    }

    /** How a sentence begins that takes back the one before it. */
    private static final Pattern TAKES_BACK = Pattern.compile(
            "^(?:(?:But|However|Unfortunately|That said|In practice, though|In reality|It just (?:can['’]t|doesn['’]t))\\b|Yet\\b(?! another)|(?:Still|Though)(?=,))");

    /**
     * Whether a sentence only means something behind the one before it.
     *
     * @param sentence the one at that place as it would be printed, but for its person
     */
    boolean leansBack(int place, String sentence) {
        RawSentence from = sentences.get(place);
        String before = before(place);
        if (from.quoted()) return Anaphora.in(sentence, before, topic) || Anaphora.goesOn(sentence);
        if (from.listed()
                && OF_THE_LIST.matcher(sentence).find()
                && topic.names(before)
                && !COMPARES.matcher(item.title()).find()) return false;
        boolean opposed =
                TAKES_BACK.matcher(from.text()).find() && sentence.startsWith("The ") && !topic.isIn(sentence, false);
        boolean ofALabel = from.listed() && LABELLED.matcher(from.before()).find() && !topic.names(sentence);
        return opposed
                || ofALabel
                || Anaphora.in(sentence, before, topic)
                || !SentenceExtractor.isAbstract(item) && Anaphora.within(sentence, before, topic)
                || turnsAway(from.before(), sentence);
    }

    /** "Speed: it reads 9 pages. Old ones take longer.": the second is said of the label too. */
    private static final Pattern LABELLED = Pattern.compile("^[^\\s.:][^.:]{2,40}: ");

    /** An item of a list says what it says of whatever the list is about. */
    private static final Pattern OF_THE_LIST = Pattern.compile("^It(?:s|['’]s)?\\b");

    /** Where a title has two sides, "it" may be either. */
    private static final Pattern COMPARES = Pattern.compile("(?i)\\b(?:vs\\.?|versus|than|compar\\p{L}+)\\b");

    /** What a sentence may point at: the one before it; for an item of a list, what leads up to the list. */
    String before(int place) {
        int before = place - 1;
        while (before >= 0
                && sentences.get(place).listed()
                && sentences.get(before).listed()) before--;
        return before < 0 ? "" : sentences.get(before).text();
    }

    /** An abstract has one topic, whatever it names on the way. */
    private boolean turnsAway(String before, String sentence) {
        return !SentenceExtractor.isAbstract(item) && topic.isLeft(before, sentence);
    }
}
