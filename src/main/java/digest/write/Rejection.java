package digest.write;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Why a sentence of a source is not printed. In the order they are tried. */
enum Rejection {
    SHORT(s -> Words.count(s) < Rejection.SHORTEST),
    LONG(s -> Words.count(s) > Rejection.LONGEST),
    /** Also one that is only quoted: a digest asks nothing. */
    QUESTION(s -> s.contains("?")),
    UNFINISHED(s -> s.matches("(?:\\.\\.\\.|…).*|.*(?:\\.\\.\\.|…|[:;,])[\"”’)]*$")
            || s.matches(".*(?:\\.\\.\\.|…)[\\s\\]].*")
            || s.matches(
                    ".*\\b(?:and|or|than|including|such as|if|whether|because|when|the|a|an|feels like|looks like)\\.$")
            || s.matches(".*\\b(?:page|link|repo|code)\\b[^,]{0,30} is\\.$")
            || s.matches("(?:If [^,]*, (?:but|so)|Although [^.,]*, (?:so|but)) .*")),
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
    static boolean leansBack(String sentence) {
        if (STANDS_ALONE.matcher(sentence).find()) return false;
        List<String> words = Words.of(sentence);
        if (words.isEmpty()) return false;
        if (POINTERS.contains(Words.bare(words.get(0)))) return true;
        String lower = sentence.toLowerCase(Locale.ROOT);
        return lower.matches(
                        "^(?:in|on|for|with|by|from|at|to|of|under) (?:this|that|these|those|it|them|such|both|which|the (?:former|latter|same))\\b.*")
                || lower.matches(
                        "^(?:after|by|when|while|despite|besides|since|with|without|beyond|given|apart|compared|based|because|unlike|before|until|once)\\b[^,]{0,25}\\b(?:this|that|these|those|it|them|then)\\b(?! (?:is|are|was|were|has|have|can|will|(?!this\\b)\\w+s)\\b)[^,]{0,40},.*")
                || OF_SOMETHING_TOLD.matcher(sentence).find()
                || COMPARED_WITH_IT.matcher(sentence).find()
                || lower.matches("^(?:first|second|third) (?:is|are|was)\\b.*")
                || lower.matches(
                        "^(?:without|beyond|besides|despite|since|until) (?:this|that|these|those|it|them|then)\\b.*")
                || lower.matches("^the (?:former|latter|same|other|others|first|second|third|last)\\b.*");
    }

    private static final Pattern GOES_ON =
            Pattern.compile("^“?(?:So|But|And|Yet|Or|However|As such|Thus|Hence|Also|Moreover|Furthermore|Then)\\b");

    /** Whether a quotation opens with a word that joins it to what was said before; it is not ours to cut. */
    static boolean goesOn(String quotation) {
        return GOES_ON.matcher(quotation).find();
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
