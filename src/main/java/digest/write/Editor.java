package digest.write;

import digest.english.Words;
import digest.ground.Fault;
import digest.item.Item;
import digest.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The extractive editor: tells a story in its sources' own sentences. It picks, trims and orders; it writes no claim of its
 * own.
 */
public final class Editor {

    /** What a sentence of a source other than the main one is worth less; it must bring a number of its own. */
    private static final double SECONDARY = .35;

    private Editor() {}

    /** The story told at that length; empty where its sources do not say enough, or nothing that can be printed. */
    public static Optional<Written> write(Story story, Length length) {
        return write(story, length, List.of());
    }

    /** @param told of the same edition: what they have from a source, headline or body, is not told again */
    public static Optional<Written> write(Story story, Length length, List<Written> told) {
        List<Item> tellers = tellers(story);
        List<SourceSentence> sentences = new ArrayList<>();
        for (Item item : tellers) sentences.addAll(SentenceExtractor.extract(item));
        Set<String> printed = told.stream()
                .flatMap(written -> Stream.concat(Stream.of(written.headline()), written.sentences().stream()))
                .map(Sentence::told)
                .collect(Collectors.toSet());
        sentences.removeIf(sentence -> printed.contains(sentence.told()));
        Optional<Sentence> headline =
                length == Length.PAPER ? PaperTitle.of(story) : Headlines.of(story, tellers, sentences);
        if (headline.isEmpty()) return Optional.empty();
        Map<SourceSentence, Double> scores = scores(tellers, sentences);
        List<String> leftOut = new ArrayList<>();
        Written written;
        List<SourceSentence> chosen;
        boolean again;
        do { // another sentence takes the place of one that its source does not bear out
            chosen = Selection.of(headline.get(), tellers.get(0), sentences, scores, length);
            List<Sentence> body = Attribution.attribute(story, chosen, headline.get(), length);
            written = new Written(story, headline.get(), body, OneLink.of(story), leftOut);
            again = sentences.removeAll(misplaced(chosen));
            for (int i = 0; i < body.size(); i++) {
                List<Fault> faults = Faults.of(written, body.get(i));
                if (faults.isEmpty()) continue;
                SourceSentence refused = chosen.get(i);
                again |= sentences.removeIf(refused::isAt);
                leftOut.add(body.get(i).text() + " – " + faults.get(0));
            }
        } while (again);
        int words = Words.count(headline.get().text())
                + written.sentences().stream()
                        .mapToInt(s -> Words.count(s.text()))
                        .sum();
        boolean full = words >= length.fewestWords
                && 1 + written.sentences().size() >= length.fewestSentences
                && (length == Length.KEY ? tellsAFinding(written) : isWorthTelling(chosen, scores));
        return full && Faults.of(written).isEmpty() ? Optional.of(Abbreviations.spelledOut(written)) : Optional.empty();
    }

    /** "The model is slow" behind a sentence about a model that is not the story's: it would be taken for that one. */
    private static List<SourceSentence> misplaced(List<SourceSentence> chosen) {
        List<SourceSentence> misplaced = new ArrayList<>();
        for (int i = 1; i < chosen.size(); i++) {
            SourceSentence sentence = chosen.get(i);
            if (chosen.get(i - 1).isRightBefore(sentence) || !DefiniteNoun.namesItsKind(sentence.text())) continue;
            Subject topic = Subject.of(sentence.item().title());
            for (int j = i - 1; j >= 0 && !topic.names(chosen.get(j).text()); j--)
                if (topic.isNotOf(chosen.get(j).text())) {
                    misplaced.add(sentence);
                    break;
                }
        }
        return misplaced;
    }

    /** Whether one sentence at least is more than what a story begins with; of an abstract and of what somebody said, any is. */
    private static boolean isWorthTelling(List<SourceSentence> chosen, Map<SourceSentence, Double> scores) {
        return chosen.isEmpty()
                || chosen.stream()
                        .anyMatch(s -> s.quotation()
                                || SentenceExtractor.isAbstract(s.item())
                                || scores.getOrDefault(s, 1.0) >= WORTH_TELLING);
    }

    /**
     * Where no sentence of a notable story is worth more, it is told by its set-up. Of 19 sentences of stories without one of .5 that
     * strangers read in November 2026, 12 were struck out; of 120 others 17.
     */
    private static final double WORTH_TELLING = .4;

    /** Whether somebody counted, measured, found, made or said something: without, a text is talk, and no key development. */
    private static boolean tellsAFinding(Written written) {
        return Stream.concat(Stream.of(written.headline()), written.sentences().stream())
                .map(Sentence::text)
                .anyMatch(s -> Cues.tellsAResult(s)
                        || Cues.in(Cues.NUMBER, s)
                        || Cues.in(Cues.CONTRIBUTION, s)
                        || Cues.in(Cues.EVENT, s)
                        || s.contains("“"));
    }

    /** The items whose words are used, main one first: the lead if it has a text of its own, else the one that has most. */
    private static List<Item> tellers(Story story) {
        Comparator<Item> byText =
                Comparator.comparingInt((Item i) -> Words.count(i.content().prose()));
        Item main = Words.count(story.lead().content().prose()) >= ENOUGH_OF_ITS_OWN
                ? story.lead()
                : story.items().stream()
                        .filter(i -> !i.roundup())
                        .max(byText.thenComparing(i -> i.equals(story.lead())))
                        .orElse(story.lead());
        List<Item> tellers = new ArrayList<>(List.of(main));
        Set<String> told = new HashSet<>(Set.of(main.key()));
        for (Item item : story.items()) if (!item.roundup() && told.add(item.key())) tellers.add(item);
        return tellers;
    }

    /** A lead with fewer words leaves the telling to another item. */
    private static final int ENOUGH_OF_ITS_OWN = 25;

    private static Map<SourceSentence, Double> scores(List<Item> tellers, List<SourceSentence> sentences) {
        Map<Item, SentenceScorer> scorers = tellers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        i -> i,
                        i -> new SentenceScorer(i.title(), i.content().prose(), SentenceExtractor.isAbstract(i))));
        Item main = tellers.get(0);
        return sentences.stream()
                .distinct()
                .collect(Collectors.toMap(
                        s -> s, s -> scorers.get(s.item()).score(s) - (s.item().equals(main) ? 0 : SECONDARY)));
    }
}
