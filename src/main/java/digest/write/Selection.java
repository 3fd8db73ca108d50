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

    /** What it costs that a sentence is made of words that were used; chosen by hand. */
    private static final double REPEATED = .3;

    /** Sentences that stand side by side in a text are understood together; chosen by hand. */
    private static final double BESIDE = .12;

    /** What it costs that a sentence speaks of "the plugin", and nobody has told of one; chosen by hand. */
    private static final double UNTOLD = .35;

    /** A paper's second sentence is its result, best with its number: the two hand-made digests. */
    private static final double MEASURED_RESULT = .4;

    /** So much less may a verdict be worth than the news beside which it has no room; chosen by hand on 17 days. */
    private static final double VERDICT = .3;

    private final Head head;
    private final Item main;
    private final Length length;
    private final Map<SourceSentence, Double> scores;
    private final List<SourceSentence> chosen = new ArrayList<>();
    private final List<SourceSentence> closing = new ArrayList<>();
    private final List<SourceSentence> left;
    private final List<SourceSentence> underTheHead = new ArrayList<>();
    private final Said said = new Said();
    private final boolean isAbstract;
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
        selection.close();
        selection.grow();
        boolean verdictAlone = !selection.closing.isEmpty() && selection.chosen.isEmpty();
        if (verdictAlone
                && main.kind() != Item.Kind.DISCUSSION) { // it may have taken the room of an article's long news
            Selection open = new Selection(headline, main, sentences, scores, length);
            open.grow();
            open.close();
            if (open.best(open.chosen) > selection.best(selection.closing) + VERDICT) selection = open;
        }
        return selection.inOrder(sentences);
    }

    private double best(List<SourceSentence> some) {
        return some.stream()
                .filter(scores::containsKey)
                .mapToDouble(scores::get)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private void grow() {
        while (mayGrow()) {
            Optional<List<SourceSentence>> next = next();
            if (next.isEmpty()) break;
            for (SourceSentence s : next.get()) if (left.contains(s)) choose(s);
        }
    }

    /** Picks what closes the story, of what is left and where there is room. */
    private void close() {
        List<SourceSentence> mayClose =
                left.stream().filter(this::isWorthLeaningOn).toList();
        List<SourceSentence> last = Closing.of(mayClose, scores, said, length, length.mostWords - words);
        if (sentences() + last.size() > length.mostSentences) return;
        closing.addAll(last);
        left.removeAll(last);
        for (SourceSentence sentence : last) {
            said.add(sentence.text());
            words += sentence.words();
        }
    }

    private Selection(
            Sentence headline,
            Item main,
            List<SourceSentence> sentences,
            Map<SourceSentence, Double> scores,
            Length length) {
        this.head = new Head(headline, sentences);
        this.main = main;
        this.isAbstract = SentenceExtractor.isAbstract(main);
        this.length = length;
        this.scores = scores;
        Subject subject = Subject.of(headline.text());
        int beginning = isAbstract ? contribution(sentences) : Integer.MIN_VALUE;
        this.left = new ArrayList<>(sentences.stream()
                .filter(s -> isOf(subject, s))
                .filter(s -> !s.item().equals(main) || s.position() >= beginning)
                .toList());
        left.removeAll(head.madeOf());
        said.add(headline.text());
        words = Words.count(headline.text());
        head.rest().forEach(this::choose);
    }

    /** Two posts may be joined that share a subject only here and there: what another adds must name it. */
    private boolean isOf(Subject subject, SourceSentence sentence) {
        return sentence.item().key().equals(main.key())
                || sentence.item().kind() != Item.Kind.DISCUSSION
                || subject.names().isEmpty()
                || subject.names(sentence.text());
    }

    /** Where an abstract, which leads up to it, comes to what its authors did; 0 where it does not say. */
    private int contribution(List<SourceSentence> sentences) {
        return sentences.stream()
                .filter(s -> s.item().equals(main) && Cues.in(Cues.CONTRIBUTION, s.text()))
                .findFirst()
                .map(SourceSentence::position)
                .orElse(0);
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
        return left.stream()
                .filter(s -> sentence.isRightBefore(s) && isNews(s.text()))
                .findFirst();
    }

    private void add(SourceSentence sentence) {
        if (head.isRest(sentence) || chosen.isEmpty() && sentence.leansBack()) underTheHead.add(sentence);
        chosen.add(sentence);
        left.remove(sentence);
        said.add(sentence.text());
        words += sentence.words();
    }

    /** The sentence that is worth most, behind those that it leans on. */
    private Optional<List<SourceSentence>> next() {
        return left.stream()
                .filter(s -> s.item().key().equals(main.key()) || bringsANumber(s))
                .filter(s -> ResultList.is(s.from()) ? !said.hasItsFigures(s.text()) : isNews(s.text()))
                .filter(s -> !isFull() || Cues.tellsAResult(s.text()))
                .filter(s -> length != Length.PAPER
                        || (chosen.isEmpty() ? tellsWhatItDoes(s.text()) : tellsWhatCameOut(s.text())))
                .flatMap(s -> withWhatItLeansOn(s).stream())
                .filter(run -> isWorthALine(run) && fits(run))
                .max(Comparator.comparingDouble((List<SourceSentence> run) -> worth(run))
                        .thenComparing(run -> -run.get(0).position())
                        .thenComparing(run -> run.get(0).from()));
    }

    /** A sentence behind those before it without which it means nothing; empty where one of them may not be told. */
    private Optional<List<SourceSentence>> withWhatItLeansOn(SourceSentence sentence) {
        if (mayFollow(sentence)) return Optional.of(List.of(sentence));
        return left.stream()
                .filter(before -> before.isRightBefore(sentence) && isNews(before.text()))
                .findFirst()
                .flatMap(this::withWhatItLeansOn)
                .map(run -> Stream.concat(run.stream(), Stream.of(sentence)).toList());
    }

    /** Below, a sentence is not worth a line, however much room there is. Chosen by hand on the days of April 2026. */
    private static final double WORTH_A_LINE = -.1;

    /** What another sentence leans on may be worth less. */
    private static final double WORTH_LEANING_ON = -.25;

    /**
     * Once a story is told, only a good sentence lengthens it. Of the sentences that strangers read in November 2026, a half of
     * those below was struck out, and a quarter of those above.
     */
    private static final double WORTH_MORE = .5;

    /** So much higher are the scores of an article's sentences. */
    private static final double OF_AN_ARTICLE = .4;

    /** A key development is told at more length. */
    private static final double ROOM_OF_A_KEY_STORY = .2;

    private boolean isWorthALine(List<SourceSentence> run) {
        if (isAbstract) return true;
        SourceSentence last = run.get(run.size() - 1);
        if (last.quotation()) return true;
        boolean post = last.item().kind() == Item.Kind.DISCUSSION;
        double least = !isTold()
                ? WORTH_A_LINE
                : WORTH_MORE + (post ? 0 : OF_AN_ARTICLE) - (length == Length.KEY ? ROOM_OF_A_KEY_STORY : 0);
        return scores.get(last) >= least && run.stream().allMatch(this::isWorthLeaningOn);
    }

    /** Whether the story may end here. */
    private boolean isTold() {
        return words >= length.fewestWords && sentences() >= length.fewestSentences;
    }

    private boolean isWorthLeaningOn(SourceSentence sentence) {
        return isAbstract || scores.get(sentence) >= WORTH_LEANING_ON;
    }

    /** Whether there is room for a run of sentences, and for what takes its last one back. */
    private boolean fits(List<SourceSentence> run) {
        SourceSentence last = run.get(run.size() - 1);
        Optional<SourceSentence> but = last.takenBack() ? butOf(last) : Optional.empty();
        if (last.takenBack() && but.isEmpty()) return false;
        int told = run.stream().mapToInt(SourceSentence::words).sum()
                + but.map(SourceSentence::words).orElse(0);
        return words + told <= length.mostWords && sentences() + run.size() <= length.mostSentences;
    }

    /** A paper's title is its own abstract in short: what it does may be said once more. */
    private boolean isNews(String sentence) {
        return length == Length.PAPER ? !said.repeats(sentence) : said.isNews(sentence);
    }

    private double worth(List<SourceSentence> run) {
        double worth = run.stream().mapToDouble(this::worth).average().orElse(0);
        return worth
                - UNTOLD
                        * run.get(0).known().stream()
                                .filter(noun -> !said.speaksOf(noun))
                                .count();
    }

    private double worth(SourceSentence sentence) {
        return LAMBDA * scores.get(sentence)
                - (1 - LAMBDA) * said.nearest(sentence.text())
                - (isAbstract || sentence.quotation() ? 0 : REPEATED * said.covered(sentence.text()))
                + (length != Length.PAPER && isBeside(sentence) ? BESIDE : 0)
                + (length == Length.PAPER && !chosen.isEmpty() && bringsANumber(sentence) ? MEASURED_RESULT : 0);
    }

    /** The first sentence of a paper says what was done, not why somebody should do it. */
    private static boolean tellsWhatItDoes(String sentence) {
        return !Cues.in(Cues.GAP, sentence)
                && (Cues.in(Cues.CONTRIBUTION, sentence)
                        || Cues.tellsAResult(sentence) && !Cues.in(Cues.BACKGROUND, sentence));
    }

    /** "Extensive experiments show the strength of Fold": what came out, it does not say. */
    private static boolean tellsWhatCameOut(String sentence) {
        return Cues.tellsAResult(sentence) && (Cues.in(Cues.MEASURE, sentence) || !Cues.in(Cues.IN_GENERAL, sentence));
    }

    private boolean isBeside(SourceSentence sentence) {
        return Stream.concat(chosen.stream(), head.madeOf().stream())
                .anyMatch(s -> s.isRightBefore(sentence) || sentence.isRightBefore(s));
    }

    private boolean mayFollow(SourceSentence sentence) {
        return !sentence.leansBack()
                || chosen.isEmpty() && head.bears(sentence)
                || chosen.stream().anyMatch(s -> s.isRightBefore(sentence));
    }

    /** What a second source adds is worth a line when it is a quantity that was not told. */
    private boolean bringsANumber(SourceSentence sentence) {
        return Cues.in(Cues.MEASURE, sentence.text()) && said.hasNewNumber(sentence.text());
    }

    private List<SourceSentence> inOrder(List<SourceSentence> sentences) {
        List<SourceSentence> ordered = new ArrayList<>(chosen);
        Map<Item, Integer> items = new HashMap<>();
        for (SourceSentence s : sentences) items.putIfAbsent(s.item(), items.size());
        ordered.sort(Comparator.comparingInt((SourceSentence s) -> underTheHead.contains(s) ? -1 : items.get(s.item()))
                .thenComparingInt(SourceSentence::position));
        ordered.addAll(closing);
        return ordered;
    }
}
