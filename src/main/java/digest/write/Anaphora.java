package digest.write;

import digest.english.Verbs;
import digest.english.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence only means something after the one before it: it opens with a pronoun, is about "the patients" that the
 * other brought up, or is better "than this". Such a sentence may be printed behind that one, and nowhere else.
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
                || NAMED_BEFORE.matcher(sentence).find();
    }

    /** What a sentence has in its midst that was named before: "the answer to this", "those numbers", ", it jumps to 99%". */
    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "(?i)\\b(?:solutions?|answers?|workarounds?) (?:to|for) this\\b|\\bproblem here\\b|\\bmuch the same way\\b"
                    + "|\\b(?:those|both) (?:numbers|spikes|metrics|bounds|files|figures)\\b|\\bbeyond these\\b"
                    + "|\\bthis (?:feedback|conclusion)\\b|\\b(?:addresses|fixes|solves|suspects?|explains) this\\b"
                    + "|^(?:in|on|with|for) [^,]{2,60}, (?:that|it) \\p{L}+s\\b|\\bdue to \\d-\\d|^for (?:reference|comparison)\\b"
                    + "|\\bis(?:n['’]t| not) about\\b|\\bthis (?:build|setup|version) is \\d+% \\p{L}+er\\b(?!.*\\bthan\\b)|\\b\\d+x as (?:fast|slow|large|big)\\b(?! as)|\\w,? though(?:\\.$|,|\\s[–—])");

    /** "In this mode, …", "Because of it, …", "The latter …". */
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:in|on|for|with|by|from|at|to|of|under) (?:this|that|these|those|it|them|such|both|which|the (?:former|latter|same))\\b"
                    + "|^(?:after|by|when|while|despite|besides|since|with|without|beyond|given|apart|compared|based|because|unlike|before|until|once)\\b[^,]{0,25}\\b(?:this|that|these|those|it|them|then)\\b(?! (?:is|are|was|were|has|have|can|will|(?!this\\b)\\w+s)\\b)[^,]{0,40},"
                    + "|^(?:first|second|third) (?:is|are|was)\\b"
                    + "|^(?:without|beyond|besides|despite|since|until) (?:this|that|these|those|it|them|then)\\b"
                    + "|^the (?:former|latter|same|other|others|first|second|third|last)\\b");

    private static final Pattern GOES_ON =
            Pattern.compile("^“?(?:So|But|And|Yet|Or|However|As such|Thus|Hence|Also|Moreover|Furthermore|Then)\\b");

    /** Whether a quotation opens with a word that joins it to what was said before; it is not ours to cut. */
    static boolean goesOn(String quotation) {
        return GOES_ON.matcher(quotation).find();
    }

    private static final String WORK =
            "(?:model|tool|build|implementation|library|framework|dataset|benchmark|architecture|system|technique|project|pipeline|release|attack|vulnerability|fork|kernel|quant|repo|method|approach|variant|version|experiment|setup|study|update|bug|fix)";

    /** What a title names: "this model" is it, unless the sentence before brought up another. */
    private static final Pattern THIS_ONE =
            Pattern.compile("^(?:This|(?:In|With|On|Because|For) this) (?:\\p{Ll}+[ -])?" + WORK
                    + "\\b(?! (?:\\p{Ll}+ )?(?:way|problem))");

    /** "The patients were told": of which the sentence before speaks, and the title does not. */
    private static final Pattern THE_ONES = Pattern.compile(
            "^The (?!" + WORK
                    + "s?\\b|authors?\\b|team\\b|results?\\b|paper\\b|goal\\b|key\\b|idea\\b|company\\b|code\\b|weights\\b)(\\p{Ll}{3,}?)(s?)(?:['’]s)? (?:(?:also|then|now|only|\\p{Ll}+ly) )?([\\p{L}'’]+)");

    /**
     * The same, where its text is known.
     *
     * @param before the source's sentence before; "" at the start
     * @param topic what the title names
     */
    static boolean in(String sentence, String before, Subject topic) {
        return in(sentence) && !isTheTopic(sentence, before, topic) || isOfAThingTold(sentence, before, topic);
    }

    private static boolean isTheTopic(String sentence, String before, Subject topic) {
        return THIS_ONE.matcher(sentence).find()
                && topic.names().containsAll(Subject.of(before).names());
    }

    private static boolean isOfAThingTold(String sentence, String before, Subject topic) {
        Matcher ones = THE_ONES.matcher(sentence);
        return ones.find()
                && Verbs.hasFiniteVerb(List.of("It", ones.group(3)))
                && !topic.isIn(ones.group(1), true)
                && Words.of(before).stream()
                        .map(Words::bare)
                        .anyMatch(word -> word.equals(ones.group(1)) || word.equals(ones.group(1) + "s"));
    }
}
