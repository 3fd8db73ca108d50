package digest.write;

import digest.english.MainClause;
import digest.english.Verbs;
import digest.english.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of anyone what a sentence says to its reader on a condition: "If you're serving Fold 2, pages leak" → "For anyone serving
 * Fold 2, pages leak". Only where the condition is what somebody does or has, and the rest of the sentence neither speaks to the
 * reader nor tells them what to do.
 */
final class SecondPerson {

    private static final Pattern CONDITION = Pattern.compile(
            "(^|,? |: )[Ii]f you(['’]re| are)? (?:(?:also|just|only|currently|already) )?([\\p{L}-]+)(?= (?!(?:this|that|these|those|more|less|one)\\b(?! \\p{L})|(?:it|them)\\b))");

    /** "If your model has tools, …": of anyone whose model has. */
    private static final Pattern THEIRS = Pattern.compile(
            "^If your ([\\p{L}-]+ (?:[\\p{L}-]+ )?(?:is|are|has|have|\\p{Ll}{2,}s)\\b(?! (?:it|this|that|them)\\b)[^,]{3,60}), ");

    /** What makes somebody one of those whom a finding concerns; what they may try or click is no such thing. */
    private static final Set<String> CONCERNED = Set.of("""
            uses runs needs wants builds deploys trains hosts serves works relies maintains writes ships evaluates
            develops designs fine-tunes quantizes scales benchmarks""".split("\\s+"));

    /** "If you have a card with 24 GB", but not "if you have tried it". */
    private static final Pattern OWNS =
            Pattern.compile("^ (?:an?|the|enough|only|at least|\\d\\S*|\\p{Lu}\\S*|multiple|two|several) ");

    private static final Pattern READER = Pattern.compile("(?i)\\b(?:you|your|yours|yourself)\\b|\\b(?:I|my|me)\\b");

    /** "if you want the full list": the sentence is about itself. */
    private static final Pattern COURTESY = Pattern.compile(
            "(?i) (?:to (?:see|try|read|know|check|look|follow|learn|play|help)|(?:the |a )?(?:full|longer|whole|complete|detailed|details|link|code|source))\\b.*");

    /** "It tells if you use it", "as if you ran it": no condition. */
    private static final Pattern WHETHER = Pattern.compile(
            "(?i)\\b(?:matters?|tells?|checks?|asks?|sees?|knows?|detects?|decides?|shows?|wonders?|as|even|what|only)$");

    /** "uses it and have 8 GB": the second verb would not agree. */
    private static final Pattern SECOND_VERB = Pattern.compile(
            "\\b(?:and|or|but) (?:(?:also|just) )?(?:have|has|want|need|use|run|are|am|do|don['’]t)\\b");

    private SecondPerson() {}

    /** The sentence said of anyone; empty where it is not said on such a condition, or no safe form fits. */
    static Optional<String> ofAnyone(String sentence) {
        Matcher theirs = THEIRS.matcher(sentence);
        if (theirs.find()) {
            String rest = sentence.substring(theirs.end());
            return !READER.matcher(theirs.group(1) + rest).find() && tells(rest)
                    ? Optional.of("For anyone whose " + theirs.group(1) + ", " + rest)
                    : Optional.empty();
        }
        Matcher condition = CONDITION.matcher(sentence);
        if (!condition.find()) return Optional.empty();
        String before = sentence.substring(0, condition.start());
        String rest = sentence.substring(condition.end());
        if (WHETHER.matcher(before).find()) return Optional.empty();
        boolean opens = before.isEmpty();
        String main = !opens ? before : rest.substring(Math.max(0, rest.indexOf(", ") + 2));
        String clause = rest.split(",", 2)[0];
        boolean said = !SECOND_VERB.matcher(clause).find()
                && !COURTESY.matcher(rest).matches()
                && !READER.matcher(before + rest).find();
        return said && (!opens || rest.contains(", ")) && tells(main)
                ? whoever(condition, rest)
                        .map(who -> before + condition.group(1) + (opens ? "For" : "for") + " anyone" + who + rest)
                : Optional.empty();
    }

    /** A clause that is no order: "Set the limit, or it leaks" is one. */
    private static boolean tells(String clause) {
        String first = Words.first(clause);
        return MainClause.in(clause) && !first.equals("then") && !Verbs.isBase(first);
    }

    private static Optional<String> whoever(Matcher condition, String rest) {
        String verb = condition.group(3).toLowerCase(Locale.ROOT);
        if (condition.group(2) != null)
            return Verbs.thirdPersonOf(verb)
                    .filter(third -> verb.endsWith("ing") && CONCERNED.contains(third))
                    .map(third -> " " + verb);
        if (verb.equals("have")) return OWNS.matcher(rest).find() ? Optional.of(" with") : Optional.empty();
        return Verbs.thirdPerson(verb).filter(CONCERNED::contains).map(third -> " who " + third);
    }
}
