package digest.write;

import digest.english.MainClause;
import digest.english.Verbs;
import digest.english.Words;
import digest.ground.OrdinaryWords;
import digest.item.Item;
import digest.text.Tokens;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one thing that an item is about, where its title names it: "Lab Releases Fold-2: A Runtime …" is about Fold-2. What the
 * text says without a subject ("Beats the old one on all nine languages") or of an "it" that can be nothing else, it says of
 * that.
 */
final class NamedSubject {

    /** Up to four words that are written as names are: a capital or a digit in each, or a version. */
    private static final String NAME =
            "((?:[\\p{Lu}\\d][\\p{L}\\p{N}.+-]*|v\\d[\\d.]*)(?: (?:[\\p{Lu}\\d][\\p{L}\\p{N}.+-]*|v\\d[\\d.]*)){0,3})";

    /** What may follow a name that has come to its end. */
    private static final String END =
            "(?=[\"”’']?(?:[,:;(]|\\.?$|\\s+[–—-]\\s|\\s+(?:a|an|the|with|for|that|which|is|on|to|in|by|and|as)\\b|\\s\\())";

    private static final Pattern MADE = Pattern.compile(
            "(?:^|\\s)(?i:introduc(?:es|ed|ing)|releas(?:es|ed|ing)|present(?:s|ed|ing)|launch(?:es|ed|ing)|announc(?:es|ed|ing)|open-sourc(?:es|ed|ing)|unveil(?:s|ed|ing)|debuts|ships)\\s+[\"“'‘]?"
                    + NAME + END);

    private static final Pattern OPENS = Pattern.compile(
            "^[\"“'‘]?" + NAME
                    + "[\"”’']?(?=:\\s|\\s+[–—-]\\s|\\s+(?:just\\s+)?(?:is|was|dropped|released|arrived|arrives|launched|has been|now)\\b)");

    /** "It is clear that", "it takes a week to": an "it" that is nothing. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)^it(?:['’]s| is| was| will be| would be| may be| can be| might be)? (?:\\p{L}+ly )?(?:clear|possible|important|hard|difficult|easy|easier|harder|worth|not clear|unclear|likely|unlikely|true|time|as if|like|also possible|been|a \\p{L}+ (?:that|to)|the \\p{L}+ (?:that|who)|just that|because|when|only when|about|up to|all)\\b|^it (?:turns|turned|seems|seemed|appears|appeared|looks|looked|takes|took|depends|depended|remains|matters|means|meant|follows|helps|hurts|feels|makes sense|makes no|comes down)\\b");

    private NamedSubject() {}

    /** Empty where the title names none, or where several might be meant. */
    static Optional<String> of(Item item) {
        String title = item.title().strip();
        Matcher made = MADE.matcher(title);
        if (made.find()) return named(made.group(1));
        Matcher opens = OPENS.matcher(title);
        return opens.find() ? named(opens.group(1)) : Optional.empty();
    }

    /** "Fold-2 is a runtime.": whatever the title is, "it" behind that is Fold-2. Also where the title has the name in another case. */
    static Optional<String> ofCopula(String before, String title) {
        Matcher subject = SUBJECT.matcher(before);
        if (!subject.find()) return Optional.empty();
        String name = subject.group(1);
        if (name.length() == 1 || Tokens.isStop(name.toLowerCase(Locale.ROOT))) return Optional.empty();
        boolean isSomething = subject.group(2) != null;
        boolean titled = title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        return isSomething || titled ? named(name) : Optional.empty();
    }

    /** Whether a sentence that began with "it" has its name from the one before it. */
    static boolean isNamedBy(String before, String sentence, String named) {
        return sentence.matches("Its?\\b.*")
                && !named.matches("Its?\\b.*")
                && Words.first(named).replaceAll("['’]s?$", "").equals(Words.first(before));
    }

    private static final Pattern SUBJECT =
            Pattern.compile("^" + NAME + "(?: (is (?:not )?(?:an?|the))\\b| (?:is|was|has|can|will|\\p{Ll}{3,}s)\\b)");

    /** A name has a letter, and more than a common word with a capital has. */
    private static Optional<String> named(String name) {
        boolean plain = Words.count(name) == 1
                && name.matches("\\p{Lu}\\p{Ll}+")
                && (OrdinaryWords.has(name.toLowerCase(Locale.ROOT)) || Verbs.isForm(name.toLowerCase(Locale.ROOT)));
        return plain || !name.matches(".*\\p{L}.*") ? Optional.empty() : Optional.of(name);
    }

    /** "Beats the old one" is said of the subject; empty for what has one, or where a noun may be meant. */
    static Optional<String> completed(String name, String sentence) {
        String first = Words.of(sentence).get(0);
        String verb = first.toLowerCase(Locale.ROOT);
        if (!Verbs.isThird(verb) || verb.equals("is") || verb.equals("has") || MainClause.in(sentence))
            return Optional.empty();
        String next = Words.bare(Words.of(sentence + " .").get(1));
        boolean noun = Verbs.isNoun(verb)
                && !verb.matches("runs|works|scores")
                && !Verbs.opensAnObject(next)
                && !sentence.matches("\\S+ [\\p{Lu}\\d~$].*");
        if (noun) return Optional.empty();
        String whole = name + " " + verb + sentence.substring(first.length());
        return MainClause.in(whole) ? Optional.of(whole) : Optional.empty();
    }

    /** "It reads pages" behind "Fold-2 is a runtime": the name in place of the pronoun. */
    static Optional<String> named(String name, String before, String sentence) {
        boolean told = before.startsWith(name + " ") || before.startsWith("The " + name + " ");
        if (!told || NOTHING.matcher(sentence).find()) return Optional.empty();
        if (sentence.matches("It['’]s .*")) return Optional.of(name + " is" + sentence.substring(4));
        if (sentence.startsWith("It ")) return Optional.of(name + sentence.substring(2));
        if (sentence.startsWith("Its "))
            return Optional.of(name + (name.endsWith("s") ? "’" : "’s") + sentence.substring(3));
        return Optional.empty();
    }
}
