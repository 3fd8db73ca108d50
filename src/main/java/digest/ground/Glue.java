package digest.ground;

import digest.text.DocumentFrequencies;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two words or sentences that lost the white space between them on their way through a scraper (LessWrong and VentureBeat in
 * January 2026, posts on small models in April).
 */
public final class Glue {

    /** "performance.Others raised": a stop between a small and a capital letter, both of ordinary words. */
    private static final Pattern STOP = Pattern.compile(
            "(?<=(?<![\\p{L}\\p{N}./_@-])(?!torch|numpy|keras|math|system|window|document|console|react|sklearn|scipy)\\p{L}{2,20}\\p{Ll}{2}[.!?]|\\)\\.)(?=(?:\\p{Lu}\\p{Ll}*|LLMs?|TL;DR)(?:[\\s,’']|\\.(?:\\s|$)))");

    /** What cannot be parted for certain: "bit width.three quants", "examples.MethodsI used", "audio)has". */
    private static final Pattern OTHER = Pattern.compile(
            "(?<![\\p{L}\\p{N}./_-])\\p{L}*\\p{Ll}{2}(?:I|We|The|This|These|TL;DR|tl;dr|Our|You|What|How|Why|When|If|But|And)(?![\\p{L}\\p{N}./_-])"
                    + "|(?<![\\p{L}\\p{N}./_-])\\p{Ll}{3,}[.!?]\\p{Ll}{4,}(?=[\\s,;])"
                    + "|(?<![\\p{L}\\p{N}._-])(?:a|an|the|of|with|for(?!Each))\\p{Lu}\\p{Ll}{2,}"
                    + "|\\p{Ll}{2}\\)\\p{Ll}{3,}|\\p{Ll}{2}\\((?:the|a|an|and|it|which|we|is|this)\\s");

    /** "progressBuried", "risk:Direct": two words of which the second had a line of its own. */
    private static final Pattern HEADING = Pattern.compile(
            "(?<![\\p{L}\\p{N}./_@])(?!forEach\\b)(\\p{Ll}{3,}):?(\\p{Lu}\\p{Ll}{2,})(?![\\p{L}\\p{N}./_(-])");

    /** "Shows PromiseTL;DR: a paper", "ConceptWe watch caches": a heading that ran into the text below it. */
    private static final Pattern HEADED = Pattern.compile(
            "(?<=^|[.!?)]|[.!?)]\\s)((?:\\p{Lu}\\p{Ll}{3,} ){0,4}\\p{Lu}\\p{Ll}{3,})(?=(?:We|I|The|This|Our|TL;DR)(?:['’]\\p{Ll}+)?[\\s:])");

    /** "than short tasksThe benchmark measures": two items of a list. */
    private static final Pattern RUN_ON = Pattern.compile(
            "(?<![\\p{L}\\p{N}./_@-])(\\p{Ll}{3,})(?=(?:The|This|These|We|However|Depending)\\s\\p{Ll})");

    /** "topublish the promptsfor": a small word that a link was parted from. */
    private static final Pattern SMALL_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}./_'’-])(?:(?:to|the|for(?![gbs])|of|with(?!h|st|dr))(\\p{Ll}{4,})|(\\p{Ll}{4,})(?:to|the|for|of|with))(?![\\p{L}\\p{N}/_'’-])");

    private Glue() {}

    /** The text with a blank between two sentences that had none, and a stop behind a heading or an item of a list that had none. */
    public static String parted(String text) {
        String headed = HEADED.matcher(text).replaceAll(heading -> (heading.start() == 0 ? "" : " ") + "$1. ");
        return STOP.matcher(RUN_ON.matcher(headed).replaceAll("$1. ")).replaceAll(" ");
    }

    /** Whether words stick together in a way that nobody can part for certain. */
    public static boolean in(String sentence) {
        return STOP.matcher(sentence).find()
                || OTHER.matcher(sentence).find()
                || SMALL_WORD.matcher(sentence).results().anyMatch(Glue::isGlued)
                || HEADING.matcher(sentence)
                        .results()
                        .anyMatch(glued -> isWord(glued.group(1)) && isWord(glued.group(2)));
    }

    private static boolean isGlued(MatchResult word) {
        return DocumentFrequencies.background().of(word.group()) == 0
                && !isWord(word.group())
                && isWord(word.group(1) != null ? word.group(1) : word.group(2));
    }

    private static boolean isWord(String word) {
        return OrdinaryWords.has(Statement.form(word.toLowerCase(Locale.ROOT)));
    }
}
