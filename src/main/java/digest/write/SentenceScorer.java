package digest.write;

import digest.english.Verbs;
import digest.item.Item;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a sentence tells of its story. The terms and their weights are those of quality.md, step 6, measured there by
 * ROUGE against references: in news and discussion the first sentences carry most, in an abstract never (they are
 * background), there the words of the title and of contribution do.
 */
final class SentenceScorer {

    private final Set<String> title;
    private final Subject subject;
    private final Map<String, Integer> document;
    private final int documentSize;
    private final boolean abstractLike;

    /**
     * @param title of the item
     * @param prose the item's whole text
     * @param isAbstract whether that is a paper's abstract, wherever it was posted
     */
    SentenceScorer(String title, String prose, boolean isAbstract) {
        this.title = Terms.of(title);
        this.subject = Subject.of(title);
        this.abstractLike = isAbstract;
        this.document = Terms.counts(prose);
        this.documentSize = Math.max(
                1, document.values().stream().mapToInt(Integer::intValue).sum());
    }

    double score(SourceSentence sentence) {
        Set<String> terms = Terms.of(sentence.text());
        double overlap = Terms.covered(title, terms);
        double centrality = centrality(terms);
        double number = Math.min(1, Cues.count(Cues.MEASURE, sentence.text()) / 2.0);
        boolean result = Cues.in(Cues.RESULT, sentence.text());
        boolean measured =
                result && (number > 0 || Terms.numbers(sentence.text()).size() > 1);
        double score = switch (abstractLike ? Item.Kind.PAPER : sentence.item().kind()) {
            case PAPER ->
                overlap
                        + (Cues.in(Cues.CONTRIBUTION, sentence.text()) ? .5 : 0)
                        + (measured ? .5 : 0)
                        - (!measured && Cues.in(Cues.BACKGROUND, sentence.text()) ? .3 : 0)
                        - (number == 0 && Cues.in(Cues.IN_GENERAL, sentence.text()) ? .6 : 0)
                        - (sentence.place() == 0 ? .1 : 0);
            case DISCUSSION ->
                .8 / Math.sqrt(1 + sentence.place())
                        + .4 * overlap
                        + .7 * number
                        + .4 * centrality
                        + (result ? .3 : 0)
                        + (sentence.raw().summary() ? 1 : 0);
            case NEWS, RELEASE, CODE ->
                1 / Math.sqrt(1 + sentence.place())
                        + .6 * centrality
                        + .6 * overlap
                        + .4 * number
                        + (Cues.in(Cues.STRONG_WHY, sentence.text()) ? .2 : 0);
        };
        if (!abstractLike)
            score += FIGURE
                    * Math.min(MOST_FIGURES, Terms.numbers(sentence.text()).size());
        if (!abstractLike) score -= FURTHER_DOWN * Math.log1p(sentence.place());
        if (sentence.raw().conclusion()) score += CONCLUSION;
        if (ResultList.is(sentence.from())) score += RESULTS;
        int first = FirstPerson.placeIn(sentence.told());
        boolean personal = sentence.text().startsWith("The author") || first >= 0 && first <= OPENING;
        if (SPEAKS_TO_THE_READER.matcher(sentence.text()).find() && !sentence.quotation()) score -= SPOKEN_TO;
        boolean idle = number == 0
                && overlap == 0
                && terms.size() < FEWEST_TERMS
                && !result
                && !Cues.in(Cues.NUMBER, sentence.text())
                && Subject.of(sentence.text()).names().isEmpty();
        if (idle) score -= IDLE;
        boolean told = !abstractLike && !sentence.quotation();
        boolean known = !sentence.quotation() && sentence.item().kind() != Item.Kind.PAPER;
        if (known && number == 0 && Cues.in(Cues.EVERYBODY_KNOWS, sentence.text())) score -= COMMONPLACE;
        boolean leadsUp = told && !subject.names(sentence.text()) && Cues.in(Cues.STATE_OF_THE_WORLD, sentence.text());
        if (leadsUp) score -= BACKGROUND;
        boolean post = sentence.item().kind() == Item.Kind.DISCUSSION && !abstractLike;
        boolean life = Cues.in(Cues.PERSONAL, sentence.text()) || Cues.in(Cues.DIARY, sentence.text());
        if (post && life) score -= PREHISTORY;
        boolean generic = !abstractLike
                && !sentence.quotation()
                && number == 0
                && !result
                && !Cues.in(Cues.NUMBER, sentence.text())
                && !personal
                && !Cues.in(Cues.STRONG_WHY, sentence.text())
                && !subject.isIn(sentence.text(), false);
        if (generic) score -= sentence.item().kind() == Item.Kind.DISCUSSION ? GENERIC : 2 * GENERIC;
        if (personal && number == 0 && !abstractLike) score -= !life && isDeed(sentence.text()) ? DEED : PERSONAL;
        return score - (sentence.leansBack() ? LEANING : 0);
    }

    /** Further in, a writer is not what the sentence is about: "it is a parser I adapted". In characters; chosen by hand. */
    private static final int OPENING = 15;

    /** "The author ported the parser": what was done, not what was thought of it. */
    private static boolean isDeed(String sentence) {
        Matcher does = DOES.matcher(sentence);
        return does.find() && Verbs.isPast(does.group(1));
    }

    private static final Pattern DOES = Pattern.compile("^The authors? (?:(?:also|then) )?(\\p{Ll}[\\p{Ll}-]+)\\b");

    /** Half of what other talk of the writer costs; chosen by hand. */
    private static final double DEED = .25;

    private static final Pattern SPEAKS_TO_THE_READER = Pattern.compile("(?i)\\byou(?:r|['’]\\p{L}+)?\\b");

    /** "A cup of tea seemed to help": few words, and none of the story; chosen by hand. */
    private static final double IDLE = .3;

    private static final int FEWEST_TERMS = 6;

    /** A digest does not lecture; chosen by hand. */
    private static final double SPOKEN_TO = .7;

    /**
     * What a figure adds, whatever its unit. Of 515 printed sentences that strangers read in November 2026, 29 % of those with a
     * figure were struck out, and 48 % of the others.
     */
    private static final double FIGURE = .15;

    private static final int MOST_FIGURES = 3;

    /** Of the same sentences those from further down were struck out more often, whatever else they had. */
    private static final double FURTHER_DOWN = .06;

    /** As much as the same costs an abstract's sentence. */
    private static final double BACKGROUND = .3;

    /** What names neither the story nor a figure is more often background than news; chosen by hand. */
    private static final double GENERIC = .2;

    /** No place and no figure makes up for it. */
    private static final double COMMONPLACE = 2;

    /** What the source itself marks as its point; chosen by hand. */
    private static final double CONCLUSION = .3;

    /** What a post lists under "results" came out of all it tells, with or without a unit; chosen by hand. */
    private static final double RESULTS = .4;

    /** What the writer did is worth less than what is so; chosen by hand on the days of April 2026. */
    private static final double PERSONAL = .45;

    /** How a writer came to it is worth less still; chosen by hand. */
    private static final double PREHISTORY = .5;

    /** A sentence that needs the one before it costs two places; chosen by hand. */
    private static final double LEANING = .1;

    /** The share of the document's words that the sentence's words make up, scaled so that a good sentence has about 1. */
    private double centrality(Set<String> terms) {
        double sum = terms.stream().mapToInt(t -> document.getOrDefault(t, 0)).sum();
        return Math.min(1, sum / documentSize * 4);
    }
}
