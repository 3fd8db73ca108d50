package digest.write;

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

/**
 * The extractive editor: tells a story in its sources' own sentences. It picks, trims and orders; it writes no claim of its
 * own. Sentences are picked greedily by worth less redundancy (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
public final class Editor {

    /** How much worth counts beside redundancy; quality.md, step 6. */
    private static final double LAMBDA = .75;

    /** A sentence that shares more of its words with one already chosen says nothing new. check_style allows .75. */
    private static final double REPEATS = .5;

    /** What a sentence of a source other than the main one is worth less; it must bring a number of its own. */
    private static final double SECONDARY = .35;

    private Editor() {}

    /** The story told at that length; empty where its sources do not say enough, or nothing that can be printed. */
    public static Optional<Written> write(Story story, Length length) {
        List<Item> tellers = tellers(story);
        List<SourceSentence> sentences = new ArrayList<>();
        for (Item item : tellers) sentences.addAll(SentenceExtractor.extract(item));
        Optional<Sentence> headline = length == Length.PAPER ? PaperTitle.of(story) : Headlines.of(story, sentences);
        if (headline.isEmpty()) return Optional.empty();
        List<SourceSentence> chosen = choose(headline.get(), sentences, scores(tellers, sentences), length);
        List<Sentence> body = Attribution.attribute(story, chosen, headline.get(), length);
        int words = Words.count(headline.get().text())
                + body.stream().mapToInt(s -> Words.count(s.text())).sum();
        boolean full = words >= length.fewestWords && 1 + body.size() >= length.fewestSentences;
        Written written = new Written(story, headline.get(), body, OneLink.of(story));
        return full && Grounding.faults(written).isEmpty() ? Optional.of(written) : Optional.empty();
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
    private static final int ENOUGH_OF_ITS_OWN = 40;

    private static Map<SourceSentence, Double> scores(List<Item> tellers, List<SourceSentence> sentences) {
        Map<Item, SentenceScorer> scorers = tellers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        i -> i, i -> new SentenceScorer(i.title(), i.content().prose())));
        Item main = tellers.get(0);
        return sentences.stream()
                .distinct()
                .collect(Collectors.toMap(
                        s -> s, s -> scorers.get(s.item()).score(s) - (s.item().equals(main) ? 0 : SECONDARY)));
    }

    private static List<SourceSentence> choose(
            Sentence headline, List<SourceSentence> sentences, Map<SourceSentence, Double> scores, Length length) {
        List<SourceSentence> chosen = new ArrayList<>();
        List<Set<String>> said = new ArrayList<>(List.of(Terms.of(headline.text())));
        int words = Words.count(headline.text());
        List<SourceSentence> left = new ArrayList<>(sentences);
        left.removeIf(s -> s.from().equals(headline.from()));
        while (1 + chosen.size() < length.mostSentences
                && (words < length.enoughWords || 1 + chosen.size() < length.fewestSentences)) {
            int room = length.mostWords - words;
            Optional<SourceSentence> next = left.stream()
                    .filter(s -> s.words() <= room && mayFollow(s, chosen) && !repeats(s, said))
                    .filter(s -> length != Length.PAPER || chosen.isEmpty() || tellsAResult(s))
                    .max(Comparator.comparingDouble((SourceSentence s) -> LAMBDA * scores.get(s)
                                    - (1 - LAMBDA) * nearest(s, said)
                                    + whyBonus(s, chosen, length))
                            .thenComparing(s -> -s.position())
                            .thenComparing(SourceSentence::from));
            if (next.isEmpty()) break;
            chosen.add(next.get());
            left.remove(next.get());
            said.add(Terms.of(next.get().text()));
            words += next.get().words();
        }
        return inOrder(chosen, sentences);
    }

    /** After the fact, a reader wants to know what follows from it: a sentence that says so is preferred while none does. */
    private static double whyBonus(SourceSentence sentence, List<SourceSentence> chosen, Length length) {
        boolean wanted = !chosen.isEmpty() || length == Length.NOTABLE;
        boolean has = chosen.stream().anyMatch(s -> Cues.in(Cues.STRONG_WHY, s.text()));
        return wanted && !has && Cues.in(Cues.STRONG_WHY, sentence.text()) ? WHY_BONUS : 0;
    }

    /** Chosen by hand on the days of April 2026: enough to win over a sentence further up, not over a number. */
    private static final double WHY_BONUS = .3;

    private static boolean tellsAResult(SourceSentence sentence) {
        return Cues.in(Cues.RESULT, sentence.text()) || Cues.in(Cues.MEASURE, sentence.text());
    }

    private static boolean mayFollow(SourceSentence sentence, List<SourceSentence> chosen) {
        return !sentence.leansBack()
                || chosen.stream()
                        .anyMatch(s -> s.item().equals(sentence.item()) && s.position() == sentence.position() - 1);
    }

    private static boolean repeats(SourceSentence sentence, List<Set<String>> said) {
        return nearest(sentence, said) > REPEATS;
    }

    private static double nearest(SourceSentence sentence, List<Set<String>> said) {
        Set<String> terms = Terms.of(sentence.text());
        return said.stream().mapToDouble(s -> Terms.jaccard(terms, s)).max().orElse(0);
    }

    /** The sources' order; then what says why it matters goes last, unless a neighbour leans on it. */
    private static List<SourceSentence> inOrder(List<SourceSentence> chosen, List<SourceSentence> sentences) {
        List<SourceSentence> ordered = new ArrayList<>(chosen);
        ordered.sort(Comparator.comparingInt(sentences::indexOf));
        for (int i = ordered.size() - 1; i >= 0; i--) {
            SourceSentence candidate = ordered.get(i);
            boolean leaned = candidate.leansBack()
                    || i + 1 < ordered.size() && ordered.get(i + 1).leansBack();
            if (leaned || !Cues.in(Cues.STRONG_WHY, candidate.text())) continue;
            if (candidate.depth() >= LATE) {
                ordered.remove(i);
                ordered.add(candidate);
            }
            break;
        }
        return ordered;
    }

    /** Conclusions stand in the second half of a text; before, a "because" belongs to the facts. */
    private static final double LATE = .5;
}
