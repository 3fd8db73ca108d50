package digest.write;

import digest.english.Verbs;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a sentence that its writer tells of themselves into the third person: "I think it fails" → "the author thinks it
 * fails", "we introduce X" → "the authors introduce X". Only by patterns that cannot change what is claimed; where a pattern
 * might (a quotation, a reader who is spoken to, a second verb that would lose its ending), there is no rewrite.
 */
final class FirstPerson {

    private static final Pattern ANY = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’/&.-])(?:I(?:['’](?:m|ve|d|ll))?|[Ww]e(?:['’](?:re|ve|d|ll))?|[Mm]y|[Oo]ur|me|us|(?<!\\bto )[Mm]ine|[Oo]urs|[Mm]yself|[Oo]urselves)(?![\\p{L}\\p{N}/&-]|['’]\\p{L}|\\.\\p{L})");

    private static final Pattern SPOKEN_TO =
            Pattern.compile("(?i)\\b(?:you|your|yours|you['’]re|yourself|let['’]s|folks|guys)\\b");
    private static final Pattern QUOTED = Pattern.compile("[\"“”«»]");

    /** Words that may stand between the subject and its verb. */
    private static final Set<String> ADVERBS = Set.of("""
            also just then still never always already often now even actually recently finally further first
            usually really only both all simply currently mostly strongly personally""".split("\\s+"));

    private static final Pattern NEXT_WORD = Pattern.compile("\\s+([\\p{L}'’]+(?:-\\p{L}+)*)");

    /** Who the first person is. */
    private final String singular;

    private final String plural;

    /**
     * @param singular for I: "the author", "simon willison"
     * @param plural for we: "the authors"
     */
    FirstPerson(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** Whether a sentence speaks of its writer. */
    static boolean in(String sentence) {
        return ANY.matcher(sentence).find();
    }

    /** Where the first such word stands; −1 where there is none. */
    static int placeIn(String sentence) {
        Matcher word = ANY.matcher(sentence);
        return word.find() ? word.start() : -1;
    }

    private static final Pattern EVERYBODY = Pattern.compile(
            "\\b[Ww]e(?:['’]ll)? (?:all|\\p{L}+ly|just|still|now|even)?\\s?(?:must|should|need|needs?|can|cannot|can['’]t|will|won['’]t|may|might|have to|live|aren['’]t|know|don['’]t know|didn['’]t know|understand|trust|think of|had(?! to))\\b|\\b(?:all|many|most|some) of us\\b|\\bus all\\b|\\b(?:save|kill|for|help|give|let|makes?|teach(?:e)?|tell|show|remind)s? us\\b");

    /** "We can run it on a phone now": said of all of us, or of whoever reads. */
    static boolean ofEverybody(String sentence) {
        return EVERYBODY.matcher(sentence).find();
    }

    private static final Pattern ONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’/&.-])(?:I|[Mm]y|me|(?<!to )[Mm]ine|[Mm]yself)(?![\\p{L}\\p{N}/&-]|\\.\\p{L})");

    private static final Pattern MANY =
            Pattern.compile("(?<![\\p{L}\\p{N}'’/&.-])(?:[Ww]e|[Oo]ur|us|[Oo]urs)(?![\\p{L}\\p{N}/&-]|\\.\\p{L})");

    /** How much oftener a text says "I" than "we" where its "we" is not its writers: two to one, chosen by hand. */
    private static final int OFTENER = 2;

    /** Whether a text is told by one person, so that its "we" may be anybody. */
    static boolean oneTells(String text) {
        return ONE.matcher(text).results().count()
                > OFTENER * MANY.matcher(text).results().count();
    }

    /** Whether a post's "we" is its one writer, who says "I" about as often. */
    static boolean isOneWriter(String text) {
        long ones = ONE.matcher(text).results().count();
        return ones > 0 && OFTENER * ones >= MANY.matcher(text).results().count();
    }

    /** Whether a sentence speaks of several writers. */
    static boolean ofMany(String sentence) {
        return MANY.matcher(sentence).find();
    }

    /** The sentence in the third person; itself where it is already; empty where no safe pattern fits. */
    Optional<String> rewrite(String sentence) {
        if (!in(sentence)) return Optional.of(sentence);
        if (isMixed(sentence)) return Optional.empty();
        return SPOKEN_OF_LATER.matcher(sentence).find() ? rewritten(agreeing(sentence)) : rewritten(sentence);
    }

    /** "I am using the old one and am running tests": the second verb has the same subject. */
    private static final Pattern LATER_VERB = Pattern.compile(
            "\\b((?:and|but)(?: (?:just|also|then|now))?) (am|have)\\b(?= (?:not|just|been|also|the|an?|no|to|some|\\p{L}+(?:ed|ing))\\b)");

    private static final Pattern SPOKEN_OF_LATER =
            Pattern.compile("^I\\b(?:(?!\\b(?:that|which|who|are|were)\\b).)*" + LATER_VERB);

    private static String agreeing(String sentence) {
        return LATER_VERB
                .matcher(sentence)
                .replaceAll(verb -> verb.group(1) + (verb.group(2).equals("am") ? " is" : " has"));
    }

    /** "Running it on my card, I saw": who ran it, "they" would not tell. */
    private static final Pattern HANGS =
            Pattern.compile("^\\p{Lu}\\p{Ll}+ing\\b[^,]*\\b(?:my|our)\\b[^,]*, (?:I|we)\\b");

    private static final Pattern OTHERS = Pattern.compile("\\b[Tt]hey\\b");

    /** Whether, in the third person, nobody could tell who is who: "I and we", or an "I" beside a "they" and again. */
    private boolean isMixed(String sentence) {
        long one = ONE.matcher(sentence).results().count();
        long many = MANY.matcher(sentence).results().count();
        return one > 0 && many > 0 && !singular.equals(plural)
                || one + many > 1 && OTHERS.matcher(sentence).find();
    }

    private Optional<String> rewritten(String sentence) {
        if (SPOKEN_TO.matcher(sentence).find()
                || isQuoted(sentence)
                || HANGS.matcher(sentence).find()) return Optional.empty();
        Matcher both = WITH_ANOTHER.matcher(sentence);
        if (both.find()) {
            String rest = sentence.substring(both.end());
            return in(rest)
                    ? Optional.empty()
                    : Optional.of(FirstWord.capitalised(singular) + " and their "
                            + both.group(1).strip() + rest);
        }
        StringBuilder out = new StringBuilder();
        Matcher word = ANY.matcher(sentence);
        int at = 0;
        boolean introduced = false;
        while (word.find()) {
            if (word.start() < at) continue;
            out.append(sentence, at, word.start());
            at = word.end();
            String pronoun = word.group().replace('’', '\'');
            String lower = pronoun.toLowerCase(Locale.ROOT);
            boolean one = isOne(lower) || !plural.equals(Byline.AUTHORS); // a house is one
            String name = introduced ? "they" : isOne(lower) ? singular : plural;
            boolean agreesWithOne = one && !introduced;
            switch (lower) {
                case "my", "our" -> out.append(introduced ? "their" : possessive(name));
                case "me", "us" -> out.append(introduced ? "them" : name);
                case "mine", "ours" ->
                    out.append(introduced ? "their" : possessive(name)).append(" own");
                case "myself", "ourselves" -> out.append("themselves");
                default -> {
                    out.append(name);
                    String contracted = lower.contains("'") ? lower.substring(lower.indexOf('\'') + 1) : "";
                    switch (contracted) {
                        case "m", "re" -> {
                            if (hasSecondVerb(sentence, at)) return Optional.empty();
                            out.append(agreesWithOne ? " is" : " are");
                        }
                        case "ve" -> out.append(agreesWithOne ? " has" : " have");
                        case "ll" -> out.append(" will");
                        case "d" -> {
                            return Optional.empty(); // "had" or "would"
                        }
                        default -> {
                            int next = agree(sentence, at, out, agreesWithOne, isOne(lower));
                            if (next < 0) return Optional.empty();
                            at = next;
                        }
                    }
                }
            }
            introduced = true;
        }
        out.append(sentence.substring(at));
        String result = out.toString();
        return Optional.of(FirstWord.capitalised(result));
    }

    /** Whether an "I" may be somebody else's: inside of quotation marks, or nobody knows where they end. */
    private static boolean isQuoted(String sentence) {
        return QUOTATION.matcher(sentence).results().anyMatch(quotation -> in(quotation.group()))
                || QUOTED.matcher(QUOTATION.matcher(sentence).replaceAll("")).find();
    }

    private static final Pattern QUOTATION = Pattern.compile("\"[^\"]*\"|“[^“”]*”|«[^«»]*»");

    private static boolean isOne(String pronoun) {
        return pronoun.startsWith("i") || pronoun.startsWith("m");
    }

    /** "My agent and I found": two of them, and the writer is named first. */
    private static final Pattern WITH_ANOTHER =
            Pattern.compile("^My ((?:[\\p{L}\\p{N}.-]+ ){1,4})and I\\b(?=\\s+\\p{L})");

    /** "How We Used It", a title's verb. */
    private static final Pattern IN_CAPITALS = Pattern.compile("\\p{Lu}\\p{Ll}+");

    /** Copies adverbs and the verb behind a subject, bent to agree with it; −1 where that is not safe. */
    private static int agree(String sentence, int at, StringBuilder out, boolean one, boolean wasOne) {
        Matcher next = NEXT_WORD.matcher(sentence);
        while (next.find(at) && next.start() == at) {
            String word = next.group(1);
            String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            if (ADVERBS.contains(lower) || lower.endsWith("ly")) {
                out.append(next.group());
                at = next.end();
                continue;
            }
            String bent = bend(lower, one, wasOne);
            if (bent == null) return -1;
            if (!bent.equals(lower) && one && hasSecondVerb(sentence, next.end())) return -1;
            out.append(' ')
                    .append(bent.equals(lower) && !IN_CAPITALS.matcher(word).matches() ? word : bent);
            return next.end();
        }
        return -1;
    }

    private static @Nullable String bend(String verb, boolean one, boolean wasOne) {
        switch (verb) {
            case "am":
                return one ? "is" : "are";
            case "was":
                return wasOne && !one ? "were" : "was";
            case "have":
                return one ? "has" : "have";
            case "are":
                return one && !wasOne ? "is" : verb;
            case "were":
                return one && !wasOne ? "was" : verb;
            case "weren't":
                return one && !wasOne ? "wasn't" : verb;
            case "do":
                return one ? "does" : "do";
            case "don't":
                return one ? "doesn't" : "don't";
            case "haven't":
                return one ? "hasn't" : "haven't";
            case "had",
                    "did",
                    "didn't",
                    "can",
                    "can't",
                    "cannot",
                    "could",
                    "couldn't",
                    "will",
                    "won't",
                    "would",
                    "wouldn't",
                    "should",
                    "may",
                    "might",
                    "must",
                    "wasn't",
                    "hadn't":
                return verb;
            default:
                boolean past = verb.length() > FEWEST_LETTERS_OF_A_PAST && verb.endsWith("ed") && !verb.endsWith("eed");
                if (past || Verbs.isPast(verb) || one && Verbs.isUnchanged(verb)) return verb;
                if (!Verbs.isBase(verb)) return null;
                return one ? Verbs.thirdPerson(verb).orElse(null) : verb;
        }
    }

    /** "need" and "shed" are none. */
    private static final int FEWEST_LETTERS_OF_A_PAST = 4;

    private static final Pattern SECOND_VERB =
            Pattern.compile("(?:,|\\band|\\bor|\\bbut)\\s+(?:\\p{L}+ly\\s+)?(\\p{L}+)");

    /** "I think so and want more": the second verb would need an ending too. */
    private static boolean hasSecondVerb(String sentence, int from) {
        Matcher second = SECOND_VERB.matcher(sentence);
        while (second.find(from)) {
            String verb = second.group(1).toLowerCase(Locale.ROOT);
            if (Verbs.isBase(verb) || verb.equals("am")) return true;
            from = second.end();
        }
        return false;
    }

    private static String possessive(String name) {
        return name.endsWith("s") ? name + "’" : name + "’s";
    }
}
