package digest.write;

import digest.english.Verbs;
import digest.english.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "The patients", "the issue", "the model": a noun that says that its reader knows which one is meant. That is so where the
 * title names it, where it belongs to whatever the story is about, or where words behind it tell; else a sentence before has told.
 */
final class DefiniteNoun {

    private DefiniteNoun() {}

    /** What a title names may be one of these. */
    static final String KINDS =
            "(?:model|tool|library|framework|dataset|benchmark|system|project|kernel|fork|quant|repo|method|attack|build|version|implementation|release|variant|fine-?tune|quantization|architecture|pipeline)";

    /** What people make and write of. */
    private static final String WORK = "(?:(?!pipeline|architecture|method|implementation|build)" + KINDS
            + "|vulnerability|approach|experiment|study|update)";

    /** What a text has without having named it: its writers, its point, whatever it is about, and what that has or needs. */
    private static final Pattern OF_ITS_OWN = Pattern.compile(
            WORK
                    + "s?|authors?|teams?|results?|papers?|goals?|aims?|ideas?|tricks?|points?|company|code|weights|takeaways?|conclusions?|lessons?|causes?|catch|bottlenecks?|differences?|researchers?|findings?|repository|post|launch|announcement|deal|news|world|internet|industry|future|rest|users?|agents?|community|talk|video|article|loss|gains?|speed|price|costs?|size|latency|accuracy|memory|context|training|inference|performance|licen[cs]e|quality|outputs?|answers?|speedup|improvements?");

    /** "The case matters for", "the drop shows that": said of all that was told. */
    private static final Pattern JUDGES =
            Pattern.compile("matters|means|shows|suggests|implies|confirms|demonstrates|illustrates|highlights");

    /** Which of several is meant, such a word tells: "the key trick", "the smallest model". */
    private static final Pattern SELECTS = Pattern.compile(
            "root|main|central|core|most|biggest|best|only|real|practical|overall|whole|full|current|new|latest|final|original|base|default|average|total|top|key|big|good|bad|first|next|last|second|\\p{Ll}{3,}est");

    /** What makes clear by itself which one is meant: "the price of a page", "the disk that failed". */
    private static final Pattern DEFINES = Pattern.compile(
            "of|to|for|in|on|at|between|with|from|by|behind|that|who|which|where|when|how|why|than|used|called|named");

    /**
     * The thing that a sentence is about, where its source brought it up before and its title does not: "patients" of "The patients
     * were told"; empty where it is plain.
     *
     * @param topic what the title names
     */
    static Optional<String> toldBefore(String sentence, Subject topic) {
        Matcher fronted = FRONTED.matcher(sentence);
        String clause = fronted.find() ? "The " + sentence.substring(fronted.end()) : sentence;
        if (!clause.startsWith("The ")) return Optional.empty();
        List<String> words = Words.of(clause);
        String noun = "";
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            String bare = Words.bare(word);
            if (word.equals("+")) return Optional.of(noun);
            if (bare.isEmpty()) continue;
            if (!noun.isEmpty() && JUDGES.matcher(bare).matches()) return Optional.empty();
            if (!noun.isEmpty() && endsAt(words, i))
                return Optional.of(noun)
                        .filter(n -> !OF_ITS_OWN.matcher(n).matches())
                        .filter(n -> !n.equals("fix") || TROUBLES.stream().noneMatch(t -> topic.isIn(t, true)));
            boolean name = !word.matches("[\"“]?\\p{Ll}[\\p{Ll}’'-]+[\"”,:]?|v\\d+"); // or a number
            if (name || DEFINES.matcher(bare).matches() || SELECTS.matcher(bare).matches() || topic.isIn(bare, true))
                return Optional.empty();
            noun = bare;
        }
        return Optional.empty();
    }

    /**
     * The things that a sentence speaks of as known: "plugin" and "shelf" of "It shows the plugin and the old shelf", in order; none
     * that the words behind it tell ("the shelf that broke") or that any text has.
     */
    static List<String> spokenOf(String sentence) {
        List<String> nouns = new ArrayList<>();
        List<String> words = Words.of(sentence);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (!words.get(i).matches("(?:[\"“(]?[Tt]he|those)")) continue;
            String noun = "";
            int next = i + 1;
            for (boolean over = false; next < words.size() && !over; next++) {
                String word = words.get(next);
                String bare = Words.bare(word);
                boolean lower = word.matches("[\"“]?\\p{Ll}[\\p{Ll}’'-]+[\"”’)\\],.:;?]*");
                String after = next + 1 < words.size() ? Words.bare(words.get(next + 1)) : "";
                boolean verb = !noun.isEmpty() && isItsVerb(bare, after);
                if (SELECTS.matcher(bare).matches() || lower && (isNoNoun(bare) || verb)) break;
                noun = lower ? bare : "";
                over = word.matches(".*[),.:;?]");
            }
            boolean told = next < words.size()
                    && !words.get(next - 1).matches(".*[),.:;?]")
                    && TELLS_WHICH.matcher(Words.bare(words.get(next))).matches();
            if (!noun.isEmpty() && !told && !OF_ITS_OWN.matcher(noun).matches()) nouns.add(noun);
        }
        return nouns;
    }

    private static final Pattern TELLS_WHICH =
            Pattern.compile("of|for|between|behind|that|who|which|where|when|how|why|than|called|named");

    private static boolean isNoNoun(String word) {
        return NO_NOUN.matcher(word).matches() || word.endsWith("ly");
    }

    private static boolean isItsVerb(String word, String after) {
        return Verbs.isThird(word) && (!Verbs.isNoun(word) || Verbs.opensAnObject(after))
                || Verbs.isPast(word) && !word.endsWith("ing");
    }

    private static final Pattern NO_NOUN = Pattern.compile(
            "the|an?|and|or|but|is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|do|does|did|not|same|more|less|very|it|they|you|we|as|than|so|if|into|over|under|about|after|first|second|two|three|four|rest|other|way|time|before|per|via|without|within|against|only|also|just|all|each|every|of|to|for|in|on|at|between|with|from|by|behind|that|who|which|where|when|how|why");

    /** Where a title names one, its fix is plain. */
    private static final List<String> TROUBLES =
            List.of("issue", "problem", "bug", "leak", "error", "crash", "failure", "fix");

    /** "On larger models the footprint grows". */
    private static final Pattern FRONTED =
            Pattern.compile("^(?:On|In|At|For|With|During) (?:\\S+ ){1,6}?the (?!\\S+ (?:of|for|to|in|on)\\b)");

    /** Whether the noun is over before a word, since that is its verb. */
    private static boolean endsAt(List<String> words, int i) {
        String bare = Words.bare(words.get(i));
        return bare.matches("and|or")
                || Verbs.hasFiniteVerb(List.of("It", words.get(i))) && !(Verbs.isNoun(bare) && i == 1)
                || bare.endsWith("ly");
    }

    /** Whether a sentence speaks of "the issue" that another told. */
    static boolean isTrouble(String sentence, Subject topic) {
        return trouble(sentence, topic).isPresent();
    }

    /** That issue. */
    static Optional<String> trouble(String sentence, Subject topic) {
        Matcher trouble = THE_TROUBLE.matcher(sentence);
        return trouble.find() && !topic.isIn(trouble.group(1), true) ? Optional.of(trouble.group(1)) : Optional.empty();
    }

    /** "The issue affects a third of them": which one, was told. */
    private static final Pattern THE_TROUBLE = Pattern.compile(
            "\\b[Tt]he (?:[\\p{L}-]+ ){0,2}(issue|problem|bug|culprit|regression|error|crash|leak|experiment|test|new research)\\b(?! (?:with|of|that|in|is|was|where|when|here)\\b)");

    private static final Pattern KIND = Pattern.compile("^(?:The|This) (?:\\p{Ll}+[ -])?" + KINDS + "\\b");

    /** Whether a sentence is about "the model", whichever was named last. */
    static boolean namesItsKind(String sentence) {
        return KIND.matcher(sentence).find();
    }
}
