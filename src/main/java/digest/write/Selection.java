package digest.write;

import digest.english.Words;
import digest.item.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Picks the sentences of a story's body, greedily, by worth less what was said already (maximal marginal relevance, Carbonell
 * and Goldstein 1998), around the one that closes it. What leans on the sentence before it is picked only behind that.
 */
final class Selection {

    /** How much worth counts beside redundancy; quality.md, step 6. */
    private static final double LAMBDA = .75;

    /** Sentences that stand side by side in a text are understood together; chosen by hand. */
    private static final double BESIDE = .12;

    private final Item main;
    private final Length length;
    private final Map<SourceSentence, Double> scores;
    private final List<SourceSentence> heads;
    private final List<SourceSentence> chosen = new ArrayList<>();
    private final List<SourceSentence> closing;
    private final List<SourceSentence> left;
    private final Said said = new Said();
    private int words;

    /**
     * What is told behind a headline, in order; empty where nothing fits.
     *
     * @param main the item that tells most; what others add must bring a number
     * @param sentences of all items, in order
     * @param scores of each of them
     */
    static List<SourceSentence> of(
            Sentence headline,
            Item main,
            List<SourceSentence> sentences,
            Map<SourceSentence, Double> scores,
            Length length) {
        Selection selection = new Selection(headline, main, sentences, scores, length);
        while (selection.mayGrow()) {
            Optional<SourceSentence> next = selection.next();
            if (next.isEmpty()) break;
            selection.choose(next.get());
        }
        return selection.inOrder(sentences);
    }

    private Selection(
            Sentence headline,
            Item main,
            List<SourceSentence> sentences,
            Map<SourceSentence, Double> scores,
            Length length) {
        this.main = main;
        this.length = length;
        this.scores = scores;
        this.heads = sentences.stream()
                .filter(s -> s.from().equals(headline.from()) && s.item().key().equals(headline.source()))
                .toList();
        this.left = new ArrayList<>(sentences);
        left.removeAll(heads);
        said.add(headline.text());
        words = Words.count(headline.text());
        restOf(headline, heads).forEach(this::choose);
        this.closing = Closing.of(left, scores, said, length, length.mostWords - words);
        left.removeAll(closing);
        for (SourceSentence last : closing) {
            said.add(last.text());
            words += last.words();
        }
    }

    /** What a headline left of the sentence it was made of, where that is a sentence of its own. */
    private static List<SourceSentence> restOf(Sentence headline, List<SourceSentence> heads) {
        return heads.stream()
                .flatMap(
                        s -> Apposition.in(s.text())
                                .filter(a -> a.main().equals(headline.text()))
                                .map(a -> s.saying(a.rest()))
                                .stream())
                .limit(1)
                .toList();
    }

    private int sentences() {
        return 1 + closing.size() + chosen.size();
    }

    private boolean isFull() {
        return words >= length.enoughWords && sentences() >= length.fewestSentences;
    }

    /** A verdict alone is no body. */
    private boolean mayGrow() {
        return sentences() < length.mostSentences && (!isFull() || chosen.isEmpty());
    }

    /** A sentence, and what takes it back. */
    private void choose(SourceSentence sentence) {
        add(sentence);
        if (sentence.takenBack())
            butOf(sentence).ifPresent(but -> {
                left.remove(but);
                add(but.saying("But " + FirstWord.uncapitalised(but.text())));
            });
    }

    private Optional<SourceSentence> butOf(SourceSentence sentence) {
        return left.stream().filter(sentence::isRightBefore).findFirst();
    }

    private void add(SourceSentence sentence) {
        chosen.add(sentence);
        left.remove(sentence);
        said.add(sentence.text());
        words += sentence.words();
    }

    private Optional<SourceSentence> next() {
        int room = length.mostWords - words;
        return left.stream()
                .filter(s -> s.item().key().equals(main.key()) || bringsANumber(s))
                .filter(s -> s.words() <= room && mayFollow(s) && isNews(s.text()))
                .filter(s -> !s.takenBack()
                        || butOf(s).filter(but -> s.words() + but.words() < room)
                                .isPresent())
                .filter(s -> !isFull() || Cues.tellsAResult(s.text()))
                .filter(s -> length != Length.PAPER
                        || (chosen.isEmpty() ? tellsWhatItDoes(s.text()) : Cues.tellsAResult(s.text())))
                .max(Comparator.comparingDouble(this::worth)
                        .thenComparing(s -> -s.position())
                        .thenComparing(SourceSentence::from));
    }

    /** A paper's title is its own abstract in short: what it does may be said once more. */
    private boolean isNews(String sentence) {
        return length == Length.PAPER ? !said.repeats(sentence) : said.isNews(sentence);
    }

    private double worth(SourceSentence sentence) {
        return LAMBDA * scores.get(sentence)
                - (1 - LAMBDA) * said.nearest(sentence.text())
                + (length != Length.PAPER && isBeside(sentence) ? BESIDE : 0);
    }

    /** The first sentence of a paper says what was done, not why somebody should do it. */
    private static boolean tellsWhatItDoes(String sentence) {
        return Cues.in(Cues.CONTRIBUTION, sentence)
                || Cues.tellsAResult(sentence) && !Cues.in(Cues.BACKGROUND, sentence);
    }

    private boolean isBeside(SourceSentence sentence) {
        return Stream.concat(chosen.stream(), heads.stream())
                .anyMatch(s -> s.isRightBefore(sentence) || sentence.isRightBefore(s));
    }

    private boolean mayFollow(SourceSentence sentence) {
        return !sentence.leansBack()
                || chosen.isEmpty() && leansOnTheHead(sentence)
                || chosen.stream().anyMatch(s -> s.isRightBefore(sentence));
    }

    private boolean leansOnTheHead(SourceSentence sentence) {
        return sentence.leansBack() && heads.stream().anyMatch(h -> h.isRightBefore(sentence));
    }

    /** What a second source adds is worth a line when it is a quantity that was not told. */
    private boolean bringsANumber(SourceSentence sentence) {
        return Cues.in(Cues.MEASURE, sentence.text()) && said.hasNewNumber(sentence.text());
    }

    private List<SourceSentence> inOrder(List<SourceSentence> sentences) {
        List<SourceSentence> ordered = new ArrayList<>(chosen);
        Map<Item, Integer> items = new HashMap<>();
        for (SourceSentence s : sentences) items.putIfAbsent(s.item(), items.size());
        ordered.sort(Comparator.comparingInt((SourceSentence s) -> leansOnTheHead(s) ? -1 : items.get(s.item()))
                .thenComparingInt(SourceSentence::position));
        ordered.addAll(closing);
        return ordered;
    }
}
