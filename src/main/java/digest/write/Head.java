package digest.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a headline tells already: which sentences it was made of, and which may point at it. */
final class Head {

    private final String headline;
    private final Subject subject;
    private final List<SourceSentence> madeOf;

    /** @param sentences of all items, in order */
    Head(Sentence headline, List<SourceSentence> sentences) {
        this.headline = headline.text();
        this.subject = Subject.of(headline.text());
        this.madeOf = sentences.stream()
                .filter(s -> s.told().equals(headline.told()) && s.item().key().equals(headline.source()))
                .toList();
    }

    /** The sentences that the headline was made of; empty for a title. */
    List<SourceSentence> madeOf() {
        return madeOf;
    }

    /** What a headline left of the sentence it was made of, where that is a sentence of its own. */
    List<SourceSentence> rest() {
        return madeOf.stream()
                .flatMap(s -> Apposition.in(s.text())
                        .filter(a -> a.main().equals(headline)
                                || Stream.of(PassiveVoice.of(a.main()), PassiveVoice.ofAPaper(a.main()))
                                        .flatMap(Optional::stream)
                                        .anyMatch(headline::equals))
                        .map(a -> s.saying(a.rest()))
                        .stream())
                .limit(1)
                .toList();
    }

    /** Whether a sentence is such a rest. */
    boolean isRest(SourceSentence sentence) {
        return madeOf.stream().anyMatch(sentence::isAt);
    }

    /** Whether a sentence that leans on the one before it is as plain right behind the headline. */
    boolean bears(SourceSentence sentence) {
        if (madeOf.stream().anyMatch(h -> h.isRightBefore(sentence))) return true;
        return !DefiniteNoun.isTrouble(
                        sentence.text(), Subject.of(sentence.item().title()))
                && (says(sentence.before()) || isTheMadeThing(sentence));
    }

    /** Whether the headline says what a sentence of a source says, or that says it more fully. */
    private boolean says(String sentence) {
        Set<String> terms = Terms.of(sentence);
        Set<String> own = Terms.of(headline);
        return terms.size() >= FEWEST_TERMS
                && !Anaphora.in(sentence)
                && !sentence.endsWith("?")
                && (Terms.covered(terms, own) >= HALF || Terms.covered(own, terms) >= MOST);
    }

    /** Fewer words say nothing by themselves. */
    private static final int FEWEST_TERMS = 4;

    /** The share of a sentence's words that a headline has which says it; chosen by hand. */
    private static final double HALF = .5;

    /** The share of a headline's words in a sentence that says it more fully; chosen by hand. */
    private static final double MOST = .7;

    /** "It reads a page in 9 seconds", behind "we release Fold-2": what the headline names. */
    private boolean isTheMadeThing(SourceSentence sentence) {
        return sentence.text().matches("Its? .*")
                && MADE.matcher(sentence.before()).find()
                && subject.names(sentence.before());
    }

    private static final Pattern MADE = Pattern.compile(
            "\\b(?:releas\\w+|introduc\\w+|announc\\w+|present\\w*|launch\\w*|built|made|open-sourc\\w+)\\b");
}
