package digest.write;

import digest.english.MainClause;
import digest.english.Verbs;
import digest.english.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens a sentence without changing what the rest of it claims: brackets go, then clauses at the end that only add to the
 * main one. A clause or a bracket that takes something back ("but", "unless", "if", "only") is never cut.
 */
final class ClauseTrimming {

    /** "(ABC)" is a name, and "(but not on phones)" bounds what stands before it. */
    private static final Pattern BRACKETS = Pattern.compile(
            "\\s?\\((?!\\p{Lu}[\\p{L}\\p{N}-]{1,14}\\))"
                    + "(?!(?i:but|unless|except|only|not|never|although|though|if|until|when|alleged\\w*|reported\\w*|planned)\\b)[^()]*\\)");

    /** Where an addition begins. */
    private static final Pattern ADDITION = Pattern.compile(
            "(?:,\\s+(?=(?:which|who|whose|where|with|including|such as|all|a|an|the|and|making|allowing|enabling|achieving|according|from|as well as|especially|particularly|plus|thanks|driven|led|based|up|while|suggesting|showing|\\p{L}+ing)\\b)|;\\s+|\\s+[–—]\\s+|:\\s+|\\s+(?=while\\b)|\\s+(?=as well as\\b))");

    /** What takes back or bounds the claim before it. */
    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?i)\\b(?:but|unless|except|although|though|however|if|only|not|never|despite|until|when|fails?|alleged\\w*|reported\\w*|claims?|claimed|rumou?r\\w*|planned|plans?|may|might|could|some)\\b|(?<!and )\\baccording to [^,;]*$");

    private ClauseTrimming() {}

    /** The longest form of a sentence that has at most {@code mostWords} words and still a verb; empty if none has. */
    static Optional<String> toAtMost(int mostWords, String sentence) {
        if (Words.count(sentence) <= mostWords) return Optional.of(sentence);
        String plain = BRACKETS.matcher(sentence).replaceAll("");
        if (Words.count(plain) <= mostWords) return Optional.of(plain);
        Matcher addition = ADDITION.matcher(plain);
        String best = null;
        while (addition.find()) {
            String head = plain.substring(0, addition.start());
            String tail = plain.substring(addition.start());
            if (Words.count(head) > mostWords) break;
            if (stands(head) && !TAKES_BACK.matcher(tail).find() && !goesOnAList(head, tail)) best = head + ".";
        }
        return Optional.ofNullable(best);
    }

    /** "It reads pages, the shelves that hold them[, and most of all the logs]": the last of three is one of them. */
    private static boolean goesOnAList(String head, String tail) {
        int comma = head.lastIndexOf(", ");
        if (comma < 0 || !LAST_OF_A_LIST.matcher(tail).lookingAt() || MainClause.in(tail.substring(2))) return false;
        String member = head.substring(comma + 2);
        return WITH_A_RELATIVE.matcher(member).find() || !MainClause.in(member + ".");
    }

    private static final Pattern WITH_A_RELATIVE =
            Pattern.compile("^(?:the|an?|its|their) (?:\\S+ ){1,3}(?:that|which|who)\\b");

    private static final Pattern LAST_OF_A_LIST = Pattern.compile(",\\s(?:and|or)\\s(?!according\\b)");

    /** The sentence without its tail from a place on; empty where what is left says no more, or the tail takes something back. */
    static Optional<String> before(int place, String sentence) {
        Matcher addition = ADDITION.matcher(sentence);
        String best = null;
        while (addition.find() && addition.start() < place) {
            String head = sentence.substring(0, addition.start());
            if (stands(head)
                    && !TAKES_BACK.matcher(sentence.substring(addition.start())).find()
                    && !goesOnAList(head, sentence.substring(addition.start()))) best = head + ".";
        }
        return Optional.ofNullable(best);
    }

    private static boolean stands(String head) {
        List<String> words = Words.of(head);
        return words.size() >= Rejection.SHORTEST
                && Verbs.hasFiniteVerb(words)
                && Rejection.none(head + ".")
                && opensNoList(head)
                && !LEFT_OPEN.matcher(head).find();
    }

    /** "Gemma, Qwen" is the start of a list, not a clause. */
    private static boolean opensNoList(String head) {
        return !head.matches(".*\\b(?:and|or|of|to|the|a|an|in|on|for|with|by|that|is|are|was|were|both|between)$");
    }

    /** "…, and according to insiders" waits for what they say. */
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "(?:,|\\s[–—-])\\s(?:and|but|or|so)\\s(?:according|after|before|when|if|as|in|on|at|with|for|by|from|since|because|although|despite|while|once|given)\\b[^,–—]*$");
}
