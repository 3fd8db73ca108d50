package digest.write;

import digest.english.MainVerb;
import digest.english.Verbs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads a story with what was done, where nobody in particular did it: "The author tested 8 parsers as log readers" → "8 parsers
 * tested as log readers", "The author built a parser for logs that on a phone" → "A parser for logs on a phone". The
 * hand-made digests name no "author" in a headline.
 */
final class PassiveVoice {

    private static final Set<String> DONE = Set.of("""
            abliterated analysed analyzed benchmarked built compared compares compiled compressed converted created developed
            distilled evaluated finetuned fine-tuned fixed found implemented measured merged open-sourced optimized patched ported profiled pruned published quantized re-engineered released replaced replicated
            reproduced reverse-engineered rewrote scaled tested tests tracked trained wrote""".split("\\s+"));

    private static final Pattern DEED = Pattern.compile(
            "^The authors? (?:ha(?:s|ve) )?(?:(?:also|just|recently|finally|successfully|accidentally) )?([\\p{L}-]+) (.+)\\.$");

    /** Where what a deed was done to has come to its end. */
    private static final Pattern BOUNDARY = Pattern.compile(
            " (?=(?:on|with|every|each|twice|daily|over|after|since|between|around|under|inside|across|for|in|from|using|to|against|at|as|via|by|without|into|through|because|that|which|down|so|locally)\\b|[~≈]?\\d[\\d.]*(?:%|x)|\\((?!\\p{Lu}[\\p{L}\\p{N}-]{1,14}\\))[^()]*\\)$)|(?=(?:[:;]| [–—-]) )|$");

    private static final Pattern LISTED = Pattern.compile(",.*(?:\\band\\b|&)");

    /** "The author wrote a post on …": the deed is the post. */
    private static final Pattern WRITING = Pattern.compile(
            "(?i)\\b(?:post|article|guide|write-?up|blog|essay|notes?|review|course|tutorial|book|paper|report)$");

    private static final Pattern HANGS = Pattern.compile(
            "(?i)\\b(?:they|their|them|themselves|it|its|this|these|those|and|or|but|is|are|was|were|has|have|can|will|failed)\\b");

    private static final Pattern MADE = Pattern.compile(
            "^The authors? (?:(?:just|recently|finally) )?(?:built|made|created|developed|open-sourced|released|wrote|published) (an? (?:[^\\s,:;]+ ){2,12}?)that (\\p{L}+) (?=\\S)(.*)$");

    /** "The authors introduce Fold-2, a parser": what it is, is the news. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "^The authors? (?:introduces?|introduced|proposes?|proposed|presents?|presented|releases?|released|develops?|developed) (\\p{Lu}[\\p{L}\\p{N}.+-]*(?: \\p{Lu}[\\p{L}\\p{N}.+-]*){0,3}(?: \\([^()]{2,40}\\))?), (an? .+)$");

    /** "The author runs a parser on a phone": the parser runs there. */
    private static final Pattern RUNS = Pattern.compile(
            "^The author runs ((?:an? )?[^,:;]*\\d[^,:;]*?) (on (?:an? |the |one |two )?[^,:;]*\\d.*)$");

    /** "The author got Fold 2 running on a phone": it runs there. */
    private static final Pattern GOT_RUNNING = Pattern.compile(
            "^The authors? (?:successfully |finally |just )?got ((?:an? )?[^,:;]{2,40}?) (?:running|to run|working|to work)( (?:locally |natively |entirely )?(?:on|in|with|from|under|at)\\b.*)$");

    /** What runs as many, or is no thing by itself. */
    private static final Pattern MANY =
            Pattern.compile("(?i)it|them|this|\\d+ .*|(?:two|three|four|five|many|several|some) .*|.*\\p{Ll}s");

    private static final Pattern REASON = Pattern.compile("\\b(?:because|so|than|since|as|the one)\\b");

    /** "8 parsers and built a new one": two deeds. */
    private static final Pattern DEEDS = Pattern.compile("\\b(?:and|or|but) (?:built|wrote|made|got|found|\\p{L}+ed) ");

    private static final Map<String, String> PARTICIPLES = Map.of("wrote", "written", "rewrote", "rewritten");

    private PassiveVoice() {}

    /** The headline without its author; empty where it has none, or where what was done to what is not plain. */
    static Optional<String> of(String headline) {
        Matcher made = MADE.matcher(headline);
        if (made.matches()
                && Verbs.isThird(made.group(2))
                && !REASON.matcher(made.group(1)).find())
            return Optional.of(FirstWord.capitalised(made.group(1)) + made.group(2) + " " + made.group(3));
        Matcher introduced = INTRODUCED.matcher(headline);
        if (introduced.matches() && !introduced.group(2).contains(", and "))
            return Optional.of(introduced.group(1) + " is " + introduced.group(2));
        Matcher runs = RUNS.matcher(headline);
        if (runs.matches()
                && !MANY.matcher(runs.group(1)).matches()
                && !HANGS_ON.matcher(runs.group(2)).find())
            return Optional.of(FirstWord.capitalised(runs.group(1)) + " runs " + runs.group(2));
        Matcher running = GOT_RUNNING.matcher(headline);
        if (running.matches()
                && !MANY.matcher(running.group(1)).matches()
                && !HANGS_ON.matcher(running.group(2)).find())
            return Optional.of(FirstWord.capitalised(running.group(1)) + " runs" + running.group(2));
        Matcher deed = DEED.matcher(headline);
        if (!deed.matches() || !DONE.contains(deed.group(1))) return Optional.empty();
        String rest = deed.group(2);
        Matcher boundary = BOUNDARY.matcher(rest);
        if (!boundary.find() || boundary.start() == 0) return Optional.empty();
        int comma = rest.indexOf(", ");
        if (comma > 0
                && rest.substring(0, comma).indexOf('(')
                        > rest.substring(0, comma).indexOf(')')) comma = -1;
        String whole = rest.substring(0, boundary.start());
        int end = comma > 0 && comma < whole.length() && !LISTED.matcher(whole).find() ? comma : whole.length();
        String object = rest.substring(0, end);
        boolean plain = !WRITING.matcher(object).find()
                && !HANGS.matcher(object.replaceAll("(?<=\\S) (?:and|or) (?=\\S)", " "))
                        .find()
                && !HANGS_ON.matcher(rest.substring(end)).find()
                && !rest.substring(end).matches(" (?:that|which)\\b.*")
                && !object.matches("(?i)(?:that|how|what|why|which|where|when|who|whether|and|or|out|up|down|you)\\b.*")
                && !DEEDS.matcher(object).find()
                && !MainVerb.in(object);
        return plain
                ? Optional.of(opening(object) + " " + participle(deed.group(1)) + rest.substring(end) + ".")
                : Optional.empty();
    }

    /** "The authors introduce a shelf" → "A paper introduces a shelf"; empty where they do something else. */
    static Optional<String> ofAPaper(String headline) {
        Matcher does = OF_A_PAPER.matcher(headline);
        return does.find()
                ? Verbs.thirdPerson(does.group(1)).map(verb -> "A paper " + verb + headline.substring(does.end()))
                : Optional.empty();
    }

    private static final Pattern OF_A_PAPER = Pattern.compile(
            "^The authors (introduce|propose|present|show|find|argue|describe|study|identify|demonstrate|investigate)\\b");

    /** "harrier-27b" keeps its small letter. */
    private static String opening(String object) {
        return object.matches("\\p{Ll}[\\p{Ll}-]*(?: .*)?") ? FirstWord.capitalised(object) : object;
    }

    /** "their lab": whose, is not told any more. */
    private static final Pattern HANGS_ON = Pattern.compile("(?i)\\b(?:they|their|them|themselves)\\b");

    private static String participle(String verb) {
        if (PARTICIPLES.containsKey(verb)) return PARTICIPLES.get(verb);
        return verb.endsWith("s")
                ? Verbs.otherForms(verb).stream()
                        .filter(f -> f.endsWith("ed"))
                        .findFirst()
                        .orElse(verb)
                : verb;
    }
}
