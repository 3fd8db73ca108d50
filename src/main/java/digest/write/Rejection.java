package digest.write;

import digest.english.MainClause;
import digest.english.Words;
import digest.ground.Glue;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Why a sentence of a source is not printed. In the order they are tried. */
enum Rejection {
    SHORT(s -> Words.count(s) < Rejection.SHORTEST),
    LONG(s -> Words.count(s) > Rejection.LONGEST),
    /** Also one that is only quoted: a digest asks nothing. */
    QUESTION(s -> s.contains("?")),
    UNFINISHED(Pattern.compile("^(?:\\.\\.\\.|…)|(?:\\.\\.\\.|…|[:;,])[\"”’)]*$|(?:\\.\\.\\.|…)[\\s\\]]"
                    + "|\\b(?:and|or|than|including|such as|like|as follows|has said|said publicly|of doing|with one \\p{L}+ difference ?|happens|if|whether|because|when|the|a|an|feels like|looks like)\\.$"
                    + "|\\b(?:page|link|repo|code)\\b[^,]{0,30} is\\.$"
                    + "|^(?:What|How) (?!.*\\b(?:is|are|was|were|does|did|do|means|matters|changed|remains|happens)\\b)"
                    + "|^If [^,]*, (?:but|so) |^Although [^.,]*, (?:so|but) ")
            .asPredicate()),
    NOT_ENGLISH(Rejection::isForeign),
    SYMBOLS(Rejection::isMostlySymbols),
    LINK,
    CODE,
    UNBALANCED(s -> !isBalanced(s)),
    ASKS_THE_READER,
    BOILERPLATE,
    HYPE,
    CHAT,
    INJECTION,
    POINTS_ELSEWHERE,
    SAID_IN_PASSING,
    SLOPPY,
    GLUED(s -> Glue.in(s)),
    /** "(1) one thing." went on in the next sentence. */
    PART_OF_A_LIST(s -> s.contains("(1)") != s.contains("(2)") || s.contains("(a)") != s.contains("(b)")),
    NO_VERB(s -> !MainClause.in(s)),
    /** What stands in brackets may be a list. */
    LIST(s -> isList(s.replaceAll("\\([^()]*\\)", "")));

    /** Below, a sentence says too little: quality.md, step 6. */
    static final int SHORTEST = 6;

    /** Above, nobody reads it in one breath: quality.md, step 6. */
    static final int LONGEST = 45;

    private final Predicate<String> applies;

    /** Told by the form of a sentence. */
    Rejection(Predicate<String> applies) {
        this.applies = applies;
    }

    /** Told by its words: the section of {@code rejections.txt} that bears the reason's name. */
    Rejection() {
        this.applies = Phrasebook.section("rejections.txt", name()).asPredicate();
    }

    /** Whether a sentence may be printed as far as its own words tell. */
    static boolean none(String sentence) {
        for (Rejection reason : values()) if (reason.applies.test(sentence)) return false;
        return true;
    }

    boolean applies(String sentence) {
        return applies.test(sentence);
    }

    private static boolean isList(String sentence) {
        int parts = sentence.split(",").length;
        return parts >= 3 && Words.count(sentence) < 3 * parts;
    }

    private static boolean isForeign(String sentence) {
        int letters = 0, latin = 0;
        for (int i = 0; i < sentence.length(); ) {
            int c = sentence.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c)) continue;
            letters++;
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK) latin++;
        }
        return letters > 0 && latin < .95 * letters;
    }

    /** quality.md, step 6: more than 30 % symbols. */
    private static boolean isMostlySymbols(String sentence) {
        long symbols = sentence.codePoints()
                .filter(c -> !Character.isLetter(c) && !Character.isDigit(c) && !Character.isWhitespace(c))
                .count();
        long digits = sentence.codePoints().filter(Character::isDigit).count();
        return symbols > .2 * sentence.length() || symbols + digits > .4 * sentence.length();
    }

    private static boolean isBalanced(String sentence) {
        int round = 0, square = 0, curly = 0, straight = 0;
        for (char c : sentence.toCharArray()) {
            switch (c) {
                case '(' -> round++;
                case ')' -> round--;
                case '[' -> square++;
                case ']' -> square--;
                case '“' -> curly++;
                case '”' -> curly--;
                case '"' -> straight++;
                default -> {}
            }
            if (round < 0 || square < 0 || curly < 0) return false;
        }
        return round == 0 && square == 0 && curly == 0 && straight % 2 == 0;
    }
}
