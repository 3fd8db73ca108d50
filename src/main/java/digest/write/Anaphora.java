package digest.write;

import digest.english.Pronouns;
import digest.english.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence only means something after the one before it: it opens with a pronoun, has one in its midst that nothing in
 * it explains, or is better "than this". Such a sentence may be printed behind that one, and nowhere else.
 */
final class Anaphora {

    private Anaphora() {}

    /** Words that point at what was said before. */
    private static final Set<String> POINTERS = Set.of("""
            this that these those it its it's they their they're he she his her such which both neither either
            here there's then instead otherwise therefore thus hence same another other others again similarly
            likewise consequently accordingly afterwards rather because though although even still that's what's
            who whose them one plus except too not""".split("\\s+"));

    /** Openings that look like a pointer and are none. */
    private static final Pattern STANDS_ALONE = Pattern.compile(
            "(?i)^(?:these (?:results|findings|numbers)|because of|although|though|even (?:the|with|a|if|when|though)|still,? the|one (?!is\\b|was\\b|that\\b|which\\b|can\\b|will\\b|has\\b|had\\b)\\p{L}|this (?:paper|work|article|study|survey|week|year|month|release|post|repo|report)|(?-i:Both \\p{Lu}\\p{L}+ and)|"
                    + "such as|here (?:is|are) (?:a|the) list|not (?:all|every|only)|another \\p{L}+ (?:is|was)|other \\p{L}+ (?:are|were|have))");

    /** "I cleaned it up": what, stands before. */
    private static final Pattern OF_SOMETHING_TOLD = Pattern.compile(
            "^(?:(?:So|Then|Eventually|Now|Recently|Finally),? )?(?:I|We|The authors?)(?:['’]ve)? (?:\\p{L}+ ){1,2}?(?:(?:it|them)\\b|(?:this|that|these|those)(?=[,.;:]| (?:up|down|out|for|to|on|in|with|by|and|at|from|difference|problem|issue|gap)\\b))");

    /** "Every message after that takes 4 s", "it is better than this". */
    private static final Pattern COMPARED_WITH_IT = Pattern.compile(
            "\\b(?:of|after|before|than|like|avoid|sees?) (?:that|this|these|those)(?=[.,;]| (?:is|are|was|were|as|takes?|before)\\b)");

    /** Whether a sentence opens with a word that only means something after the sentence before it. */
    static boolean in(String sentence) {
        if (STANDS_ALONE.matcher(sentence).find()) return false;
        List<String> words = Words.of(sentence);
        if (words.isEmpty()) return false;
        if (POINTERS.contains(Words.bare(words.get(0)))) return true;
        return OPENING.matcher(sentence).find()
                || OF_SOMETHING_TOLD.matcher(sentence).find()
                || COMPARED_WITH_IT.matcher(sentence).find()
                || compares(sentence);
    }

    private static boolean compares(String sentence) {
        return NAMED_BEFORE.matcher(sentence).find()
                || SETS_OFF.matcher(sentence).find();
    }

    private static final Pattern NAMED_BEFORE = Phrasebook.section("anaphora.txt", "NAMES");

    private static final Pattern OPENING = Phrasebook.section("anaphora.txt", "OPENS");

    private static final Pattern SETS_OFF = Phrasebook.section("anaphora.txt", "SETS_OFF");

    private static final Pattern GOES_ON = Pattern.compile(
            "^“?(?:So|But|And|Yet|Or|However|As such|Thus|Hence|Also|Moreover|Furthermore|Then|As a result|Therefore|Consequently)\\b");

    /** Whether a quotation opens with a word that joins it to what was said before; it is not ours to cut. */
    static boolean goesOn(String quotation) {
        return GOES_ON.matcher(quotation).find();
    }

    /** What a title names: "this model" is it, unless the sentence before brought up another. */
    private static final Pattern THIS_ONE =
            Pattern.compile("\\b[Tt]his (?:\\p{Ll}+[ -])?(?!architecture|pipeline|method|version|build|attack)"
                    + DefiniteNoun.KINDS + "\\b(?! (?:\\p{Ll}+ )?(?:way|problem))");

    /**
     * The same, where its text is known.
     *
     * @param before the source's sentence before; "" at the start
     * @param topic what the title names
     */
    static boolean in(String sentence, String before, Subject topic) {
        Matcher thisOne = THIS_ONE.matcher(sentence);
        boolean ofTheTopic = thisOne.find()
                && thisOne.start() <= OPENING_WORD
                && topic.names().containsAll(Subject.of(before).names());
        return in(sentence) && !(ofTheTopic && !compares(sentence))
                || !before.isEmpty() && DefiniteNoun.toldBefore(sentence, topic).isPresent();
    }

    /** Where "this" of "because this model …" stands at the latest. */
    private static final int OPENING_WORD = 8;

    /** Whether a pronoun in the midst of a sentence means what was said before: "some people have dismissed it". */
    static boolean within(String sentence, String before, Subject topic) {
        if (DefiniteNoun.isTrouble(sentence, topic)) return true;
        Optional<String> pronoun = Pronouns.unnamed(sentence);
        if (pronoun.isEmpty()) return false;
        if (OF_ONE.contains(pronoun.get())) return !topic.isIn(before, false);
        return !pronoun.get().equals("this")
                || !THIS_ONE.matcher(sentence).find()
                || !topic.names().containsAll(Subject.of(before).names());
    }

    /** Whether an abstract's sentence points at what its lead-in told: "to measure this skill". */
    static boolean pointsBack(String sentence) {
        return Pronouns.unnamed(sentence).filter(POINTING::contains).isPresent();
    }

    private static final Set<String> POINTING = Set.of("this", "these");

    private static final Set<String> OF_ONE = Set.of("it", "its", "it's");
}
