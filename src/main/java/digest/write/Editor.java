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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The extractive editor: tells a story in its sources' own sentences. It picks, trims and orders; it writes no claim of its
 * own. Sentences are picked greedily by worth less redundancy (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
public final class Editor {

    /** How much worth counts beside redundancy; quality.md, step 6. */
    private static final double LAMBDA = .75;

    /** A sentence that shares more of its words with one already chosen says nothing new. check_style allows .75. */
    private static final double REPEATS = .5;

    /** A sentence of whose words a smaller share was not said yet says it again in other words; chosen by hand. */
    private static final double SAYS_MORE = .4;

    /** What a sentence of a source other than the main one is worth less; it must bring a number of its own. */
    private static final double SECONDARY = .35;

    private Editor() {}

    /** The story told at that length; empty where its sources do not say enough, or nothing that can be printed. */
    public static Optional<Written> write(Story story, Length length) {
        List<Item> tellers = tellers(story);
        List<SourceSentence> sentences = new ArrayList<>();
        for (Item item : tellers) sentences.addAll(SentenceExtractor.extract(item));
        Optional<Sentence> headline =
                length == Length.PAPER ? PaperTitle.of(story) : Headlines.of(story, tellers, sentences);
        if (headline.isEmpty()) return Optional.empty();
        Map<SourceSentence, Double> scores = scores(tellers, sentences);
        List<String> leftOut = new ArrayList<>();
        Written written;
        boolean again;
        do { // another sentence takes the place of one that its source does not bear out
            List<SourceSentence> chosen = choose(headline.get(), tellers.get(0), sentences, scores, length);
            List<Sentence> body = Attribution.attribute(story, chosen, headline.get(), length);
            written = new Written(story, headline.get(), body, OneLink.of(story), leftOut);
            again = false;
            for (int i = 0; i < body.size(); i++) {
                List<Fault> faults = Faults.of(written, body.get(i));
                if (faults.isEmpty()) continue;
                again |= sentences.remove(chosen.get(i));
                leftOut.add(body.get(i).text() + " – " + faults.get(0));
            }
        } while (again);
        int words = Words.count(headline.get().text())
                + written.sentences().stream()
                        .mapToInt(s -> Words.count(s.text()))
                        .sum();
        boolean full = words >= length.fewestWords
                && 1 + written.sentences().size() >= length.fewestSentences
                && (length != Length.KEY || tellsAFinding(written));
        return full && Faults.of(written).isEmpty() ? Optional.of(written) : Optional.empty();
    }

    /** Whether somebody counted, measured, found, made or said something: without, a text is talk, and no key development. */
    private static boolean tellsAFinding(Written written) {
        return Stream.concat(Stream.of(written.headline()), written.sentences().stream())
                .map(Sentence::text)
                .anyMatch(s -> tellsAResult(s)
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
                        i -> i, i -> new SentenceScorer(i.title(), i.content().prose(), isAbstract(i))));
        Item main = tellers.get(0);
        return sentences.stream()
                .distinct()
                .collect(Collectors.toMap(
                        s -> s, s -> scorers.get(s.item()).score(s) - (s.item().equals(main) ? 0 : SECONDARY)));
    }

    /** Whether an item's text is a paper's abstract, posted by whomever. */
    private static boolean isAbstract(Item item) {
        return item.kind() == Item.Kind.PAPER
                || ABSTRACT.matcher(item.content().prose()).find();
    }

    private static final Pattern ABSTRACT =
            Pattern.compile("\\b[Ww]e (?:\\p{Ll}+ly )?(?:introduce|propose|present|formalize)\\b");

    private static List<SourceSentence> choose(
            Sentence headline,
            Item main,
            List<SourceSentence> sentences,
            Map<SourceSentence, Double> scores,
            Length length) {
        List<SourceSentence> heads = sentences.stream()
                .filter(s -> s.from().equals(headline.from()) && s.item().key().equals(headline.source()))
                .toList();
        List<SourceSentence> chosen = new ArrayList<>(restOf(headline, heads));
        Set<String> numbers = new HashSet<>(Terms.numbers(headline.text()));
        List<Set<String>> said = new ArrayList<>(List.of(Terms.of(headline.text())));
        int words = Words.count(headline.text());
        for (SourceSentence rest : chosen) {
            said.add(Terms.of(rest.text()));
            words += rest.words();
        }
        List<SourceSentence> left = new ArrayList<>(sentences);
        left.removeAll(heads);
        List<SourceSentence> closing = closing(left, scores, said, length, length.mostWords - words);
        left.removeAll(closing);
        for (SourceSentence last : closing) {
            said.add(Terms.of(last.text()));
            words += last.words();
        }
        int sentencesSoFar = 1 + closing.size();
        while (sentencesSoFar + chosen.size() < length.mostSentences
                && (words < length.enoughWords
                        || chosen.isEmpty()
                        || sentencesSoFar + chosen.size() < length.fewestSentences)) {
            int room = length.mostWords - words;
            boolean full = words >= length.enoughWords && sentencesSoFar + chosen.size() >= length.fewestSentences;
            Optional<SourceSentence> next = left.stream()
                    .filter(s -> s.item().key().equals(main.key()) || bringsANumber(s, numbers))
                    .filter(s -> s.words() <= room && mayFollow(s, chosen, heads) && isNew(s, said))
                    .filter(s -> !full || tellsAResult(s))
                    .filter(s -> length != Length.PAPER || (chosen.isEmpty() ? tellsWhatItDoes(s) : tellsAResult(s)))
                    .max(Comparator.comparingDouble((SourceSentence s) -> LAMBDA * scores.get(s)
                                    - (1 - LAMBDA) * nearest(s, said)
                                    + (length != Length.PAPER && isBeside(s, chosen, heads) ? BESIDE : 0))
                            .thenComparing(s -> -s.position())
                            .thenComparing(SourceSentence::from));
            if (next.isEmpty()) break;
            chosen.add(next.get());
            numbers.addAll(Terms.numbers(next.get().text()));
            left.remove(next.get());
            said.add(Terms.of(next.get().text()));
            words += next.get().words();
        }
        chosen.sort(Comparator.comparingInt(s -> leansOn(heads, s) ? -1 : sentences.indexOf(s)));
        chosen.addAll(closing);
        return chosen;
    }

    /** Sentences that stand side by side in a text are understood together; chosen by hand. */
    private static final double BESIDE = .12;

    private static boolean isBeside(SourceSentence sentence, List<SourceSentence> chosen, List<SourceSentence> heads) {
        return Stream.concat(chosen.stream(), heads.stream()).anyMatch(s -> isNext(s, sentence) || isNext(sentence, s));
    }

    /**
     * What closes an item: the sentence by which the source itself says what follows from it, or limits it, from the later part
     * of the text; where that leans on the one before it, both. Empty where there is none, and for a paper, which closes on its
     * result.
     */
    private static List<SourceSentence> closing(
            List<SourceSentence> sentences,
            Map<SourceSentence, Double> scores,
            List<Set<String>> said,
            Length length,
            int room) {
        if (length == Length.PAPER) return List.of();
        int most = Math.min(room, length == Length.KEY ? Rejection.LONGEST : LONGEST_SHORT_VERDICT);
        List<List<SourceSentence>> endings = new ArrayList<>();
        for (SourceSentence s : sentences) {
            boolean closes = s.raw().conclusion() || s.depth() >= NOT_FIRST && Cues.in(Cues.STRONG_WHY, s.text());
            if (!closes || s.words() > most || !isNew(s, said)) continue;
            if (!s.leansBack()) endings.add(List.of(s));
            else
                sentences.stream()
                        .filter(before -> isNext(before, s) && !before.leansBack() && isNew(before, said))
                        .filter(before -> before.words() + s.words() <= (length == Length.KEY ? room / 2 : room))
                        .forEach(before -> endings.add(List.of(before, s)));
        }
        Comparator<List<SourceSentence>> best = Comparator.comparingDouble((List<SourceSentence> e) -> worth(e, scores))
                .thenComparing(e -> e.get(0).position())
                .thenComparing(e -> e.get(0).from());
        double late = length == Length.KEY ? LATE : NOT_FIRST;
        return endings.stream()
                .filter(e -> isLate(e, late))
                .max(best)
                .or(() -> endings.stream()
                        .filter(e -> worth(e, scores) > WORTH_CLOSING)
                        .max(best))
                .orElse(List.of());
    }

    private static boolean isLate(List<SourceSentence> ending, double late) {
        SourceSentence last = ending.get(ending.size() - 1);
        return last.raw().conclusion() || last.depth() >= late;
    }

    /** An early sentence closes an item only where it tells something by itself; chosen by hand. */
    private static final double WORTH_CLOSING = .3;

    private static double worth(List<SourceSentence> ending, Map<SourceSentence, Double> scores) {
        SourceSentence last = ending.get(ending.size() - 1);
        double mean = ending.stream().mapToDouble(scores::get).average().orElse(0);
        return mean
                + VERDICT_DEPTH * last.depth()
                + (Cleaning.SAYS_WHY.matcher(last.text()).find() ? SAYS_WHY : 0);
    }

    /** Conclusions stand in the later part of a text; before, a "because" belongs to the facts. Chosen by hand. */
    private static final double LATE = .3;

    /** A newsletter that says "why this matters" has chosen its verdict itself. */
    private static final double SAYS_WHY = .5;

    /** In a short item, any sentence behind the opening may close it. */
    private static final double NOT_FIRST = .1;

    /** How much a place further down speaks for a verdict; chosen by hand on the days of April 2026. */
    private static final double VERDICT_DEPTH = .3;

    /** A notable item has room for one more sentence beside a verdict of this many words. */
    private static final int LONGEST_SHORT_VERDICT = 34;

    /** The first sentence of a paper says what was done, not why somebody should do it. */
    private static boolean tellsWhatItDoes(SourceSentence sentence) {
        return Cues.in(Cues.CONTRIBUTION, sentence.text())
                || tellsAResult(sentence) && !Cues.in(Cues.BACKGROUND, sentence.text());
    }

    private static boolean tellsAResult(SourceSentence sentence) {
        return tellsAResult(sentence.text());
    }

    private static boolean tellsAResult(String sentence) {
        return Cues.in(Cues.RESULT, sentence) || Cues.in(Cues.MEASURE, sentence);
    }

    private static boolean mayFollow(SourceSentence sentence, List<SourceSentence> chosen, List<SourceSentence> heads) {
        return !sentence.leansBack()
                || chosen.isEmpty() && leansOn(heads, sentence)
                || chosen.stream().anyMatch(s -> isNext(s, sentence));
    }

    /** What a second source adds is worth a line when it is a quantity that was not told. */
    private static boolean bringsANumber(SourceSentence sentence, Set<String> told) {
        return Cues.in(Cues.MEASURE, sentence.text()) && !told.containsAll(Terms.numbers(sentence.text()));
    }

    private static boolean leansOn(List<SourceSentence> heads, SourceSentence sentence) {
        return sentence.leansBack() && heads.stream().anyMatch(h -> isNext(h, sentence));
    }

    private static boolean isNext(SourceSentence before, SourceSentence after) {
        return before.item().equals(after.item()) && before.position() == after.position() - 1;
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

    /** Whether a sentence tells what was not told: words enough beside each sentence that was, or a number. */
    private static boolean isNew(SourceSentence sentence, List<Set<String>> said) {
        Set<String> terms = Terms.of(sentence.text());
        if (nearest(sentence, said) > REPEATS) return false;
        boolean number = Terms.numbers(sentence.text()).stream()
                .anyMatch(n -> said.stream().noneMatch(s -> s.stream().anyMatch(t -> t.contains(n))));
        return number || said.stream().allMatch(s -> Terms.covered(terms, s) <= 1 - SAYS_MORE);
    }

    private static double nearest(SourceSentence sentence, List<Set<String>> said) {
        Set<String> terms = Terms.of(sentence.text());
        return said.stream().mapToDouble(s -> Terms.jaccard(terms, s)).max().orElse(0);
    }
}
