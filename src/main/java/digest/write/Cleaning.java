package digest.write;

import digest.english.MainClause;
import digest.english.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named rewrites of a sentence that take away what a digest does not print and cannot change what is claimed: labels, lead-ins,
 * references, links, exclamation. In order; each is applied once.
 */
final class Cleaning {

    /** One rewrite. */
    private record Rule(String name, Pattern pattern, String replacement) {
        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static Rule rule(String name, String pattern, String replacement) {
        return new Rule(name, Pattern.compile(pattern), replacement);
    }

    private static final List<Rule> RULES = List.of(
            rule("date line", "^\\d{1,2}(?:st|nd|rd|th) \\p{Lu}\\p{Ll}{2,8} 20\\d\\d\\s+(?=\\p{Lu})", ""),
            rule("greeting", "^(?:Hi|Hey|Hello)(?: (?:/?r/)?\\w+){0,2}[,!.–-]+\\s+(?=\\p{L}+\\s\\p{L}+\\s)", ""),
            rule("bullet glyph", "^(?:[→•▪‣*►▶✅✔☑➡👉🔹🔸]+\\s*|[–—-]+\\s+|[–—]+)", ""),
            rule("heading that its sentence repeats", "^(\\p{Lu}[\\p{L}-]+) (?=(?:The|An?|Our) \\1\\b)", ""),
            rule("some among few", "\\s*\\([^()]* among few\\)", ""),
            rule("a research", "^A new research (?=from|by|paper)", "New research "),
            rule("hyphen", "\\b([Oo]pen) (sourc(?:ed|ing))\\b", "$1-$2"),
            rule(
                    "emoji",
                    "[\\x{1F000}-\\x{1FAFF}\\x{2300}-\\x{23FF}\\x{2600}-\\x{27BF}\\x{FE0F}\\x{2B50}\\x{2B06}]",
                    ""),
            rule(
                    "markdown emphasis",
                    "(?<![\\p{L}\\p{N}*])(?:\\*{1,3}|_{2,3})(?=\\S)|(?<=\\S)(?:\\*{1,3}|_{2,3})(?![\\p{L}\\p{N}*])|`",
                    ""),
            rule("summary label", "(?i)^(?:(?:the )?tl;?\\s?dr\\b(?: is that|[:;,.–—-]++| is)?\\s*){1,4}+", ""),
            rule("the TL;DR is that", "(?i)^the tl;?\\s?dr is (?:that )?", ""),
            rule(
                    "what you may know",
                    "(?i)^as (?:(?:many|most|some|all) of )?you (?:may(?: or may not)?|might|probably|all|likely|should)? ?(?:already )?(?:know|have (?:seen|heard|noticed)),\\s+(?=\\p{L})",
                    ""),
            rule("context label", "(?i)^context(?: for (?:this|those|anyone)\\b[^:]{0,40})?:\\s+(?=\\p{L})", ""),
            rule("idea label", "^(?:The|My|Our) (?:core |main |key |basic )?idea:\\s+(?=\\p{L})", ""),
            rule("edit label", "(?i)^(?:summary|abstract|note|fyi|psa|heads up)\\s*:\\s+", ""),
            rule(
                    "conclusion label",
                    "(?i)^(?:what (?:this|it) means|(?:key )?takeaway|bottom line)\\s*(?::|[–—-]+)\\s+",
                    ""),
            rule("why label", "(?i)^why (this|it) matters\\s*(?::|[–—-]+)\\s+", "Why $1 matters: "),
            rule(
                    "abstract lead-in",
                    "(?i)^(?:(?:motivated|inspired) by (?:this|these)[^,]*|to (?:this end|address (?:this|these|it)[^,]*|fill (?:this|these) gaps?|bridge (?:this|the) gap|overcome (?:this|these)[^,]*|tackle (?:this|these)[^,]*|mitigate (?:this|these)[^,]*)|in this (?:paper|work|study|article|report|post)|here),\\s+",
                    ""),
            rule(
                    "what surprised",
                    "(?i)^(?:the thing that|what) (?:really )?(?:surprised|struck|shocked|amazed) (?:me|us)(?: (?:the )?most)?\\s*(?::|(?:is|was) that)\\s+",
                    ""),
            rule("turns out", "(?i)^(?:(?:well|so|and|but|it),?\\s+){0,4}+turns out(?:,| that)?\\s+", ""),
            // whose conclusion it is, a reader wants to know
            rule(
                    "label of a point",
                    "(?i)^(?!(?:my|our) (?:\\w+ )?(?:takeaway|conclusion|lesson)s?:)(?:(?:the|one|another|my|our|an?|and|second|first|third|main|key|big|biggest|real|most|notable|interesting|important|short|quick|killer|surprising|practical|only|actual|fun)\\s+){0,4}"
                            + "(?:answer|version|results?|findings?|pattern|takeaway|caveat|upshot|lesson|observation|insight|problem|catch|summary|conclusion|verdict|surprise|point|part|detail|difference|issue|test|update|trick|note)"
                            + "s?\\s*(?::|\\s[–—-])\\s+(?=\\p{L}|\\d)",
                    ""),
            rule("brackets at the opening", "^\\([^()]{1,30}\\)\\s+(?=\\p{L})", ""),
            rule("question label", "^(?:What|How|Why|Who|Where|When)\\b[^.?!:]{1,40}:\\s+(?=[\"“]?\\p{Lu})", ""),
            rule("escape", "\\\\(?=[\\[\\](){}*_#~>])", ""),
            rule("empty brackets", "\\s*(?:\\(\\s*\\)|\\[\\s*\\])", ""),
            rule("numbering", "^\\(?(?:\\d{1,2}|[ivx]{1,4}|[a-h])[.)]\\s+", ""),
            rule(
                    "bracketed reference",
                    "\\s?\\[(?:\\d{1,3}(?:[,–-]\\s?\\d{1,3})*|\\d{1,2}:\\d{2}(?::\\d{2})?|\\.\\.\\.|…|citation needed|sic)\\]",
                    ""),
            rule("question in brackets", "\\s\\([^()]*\\?[^()]*\\)", ""),
            rule("see in brackets", "\\s*\\((?:[Ss]ee|[Cc]f\\.?|[Vv]ia) [^()]*\\)", ""),
            rule("link in brackets", "\\s?[(\\[](?:see |via |link: ?|here: ?)?https?://[^\\s)\\]]+[)\\]]", ""),
            rule(
                    "aside",
                    "(?i)\\s*\\((?:honestly|really|seriously|sadly|finally|obviously|of course|for now|yes,? really|sigh|duh|surprisingly|i know)!?\\)",
                    ""),
            rule(
                    "word for a link",
                    "(?i)\\s*[(\\[](?:more|here|link|links|source|via|paper|code|repo|github|blog)[)\\]]",
                    ""),
            rule("link at the end", "(?:\\s*[:,–—-])?\\s*(?:https?://\\S+)\\s*\\.?$", ""),
            rule("see without a link", "(?i)\\s*[,;–—-]\\s+(?:see|cf\\.?|via)\\s*[.:]?$", "."),
            rule(
                    "lead-in",
                    "(?i)^(?:unfortunately|sadly|luckily|fortunately|in addition|moreover|furthermore|additionally|also|notably|importantly|specifically|interestingly(?: enough)?|finally|"
                            + "overall|however|indeed|in fact|of course|crucially|critically|remarkably|surprisingly|ultimately|meanwhile|"
                            + "as a result|to be clear|to be fair|for context|in short|in summary|in other words|put simply|needless to say|"
                            + "more importantly|most importantly|basically|essentially|anyway|anyways|yes|no|well|now|as expected|long story short|at the end of the day|to be honest|honestly|plus|first|second|third|secondly|thirdly|lastly|firstly|next),\\s+",
                    ""),
            rule(
                    "lead-in without a comma",
                    "^(?:(?:Interestingly(?: enough)?|Notably|Importantly|Basically|Essentially|Honestly|Obviously|Legitimately|Personally),?|Well,)\\s+(?=\\p{L})",
                    ""),
            rule("small i", "(?<![\\p{L}\\p{N}./('’-])i(?=(?:['’](?:m|ve|d|ll))?\\s)", "I"),
            rule("arrow between numbers", "(?<=\\d[%\\p{L}/]{0,6})\\s*(?:->|=>|→|⇒)\\s*(?=[~≈]?\\d)", " to "),
            rule("also before its clause", "^(?:Also|Plus|Finally|Seriously),?\\s+(?=(?:the|a|an|I|we)\\b)", ""),
            rule(
                    "conjunction",
                    "^(?:(?:But|And|So|Yet|yet|Or),?\\s+){1,2}(?!far\\b|much\\b|many\\b|long\\b|called\\b)(?=\\p{L})",
                    ""),
            rule("looks back", "(?<=\\p{L}) instead(?= \\p{Ll}+s\\b)", ""),
            rule(
                    "link label at the end",
                    "(?i)(?::|\\s[–—-])\\s+(?:the )?(?:repository|repo|code|paper|links?|github|blog(?: post)?|demo|here|article|model|weights|source|docs)\\s*\\.?$",
                    "."),
            rule(
                    "what is shown below",
                    "\\s+(?:with|using|via|by) (?:these|the following|this|my) (?:\\p{L}+ ){0,2}\\p{L}+:$",
                    "."),
            rule(
                    "said twice",
                    "^((?:The|\\p{Lu})[^,]{2,40} (?:says|said)\\b.*), according to the (?:company|lab|team|authors?)\\.$",
                    "$1."),
            rule("an before a number", "\\b([Aa])n (?=(?!8|11(?!\\d)|18(?!\\d))\\d)", "$1 "),
            rule("a before a number", "(?:\\b(a)|^(A)) (?=8\\d?(?!\\d)|(?:11|18)(?!\\d))", "$1$2n "),
            rule("semicolon before half a sentence", ";\\s+(?=(?:while|whereas|although|which)\\b)", ", "),
            rule(
                    "two have",
                    "^(\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ and \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+) has (?=\\p{Ll})",
                    "$1 have "),
            rule("exclamation in brackets", "(?<!!)!++(?=[)\\]])", ""),
            rule("exclamation", "(?<!!)!++(?=[\"”’]*+(?:\\s|$))", "."),
            rule(
                    "laughter",
                    "(?i)[,.]?\\s*(?:\\blol\\b|\\blmao\\b|\\bhaha\\b|:-?\\)|;-?\\)|:D|xD|\\^\\^)(?=\\s*[.,]|\\s*$)",
                    ""),
            rule("doubled stop", "(?<![.\\s])\\s*\\.(?:\\s+\\.|\\.(?!\\.))$", "."),
            rule("space in brackets", "(?<=[(\\[])\\s+|\\s+(?=[)\\]])", ""),
            rule("space before mark", "\\s+([,.;:])(?=\\s|$)", "$1"),
            rule("white space", "\\s+", " "));

    /** A bold or plain run-in label: "Massive sparsity: …", "Why this matters – …". */
    private static final Pattern LABEL = Pattern.compile(
            "^((?:[\\p{L}\\p{N}/&'’-]+\\s+){0,4}[\\p{L}\\p{N}./&'’-]+(?:\\s\\([^()]{2,40}\\))?)\\s*(?::|\\s[–—-])\\s+(?=[\"“]?[\\p{Lu}\\p{N}~])");

    /** What cannot stand without the label that names it. */
    private static final Pattern LEANS =
            Pattern.compile("(?i)^(?:it|this|that|these|those|they|he|she|its|their|such)\\b");

    private Cleaning() {}

    /** What a quotation may lose and still be one: markup. */
    private static final Set<String> IN_QUOTATIONS = Set.of(
            "emoji", "markdown emphasis", "summary label", "exclamation in brackets", "exclamation", "white space");

    /** Somebody else's words, less markup and exclamation: nothing that they said goes. */
    static String cleanQuotation(String sentence) {
        String text = sentence.strip();
        for (Rule rule : RULES)
            if (IN_QUOTATIONS.contains(rule.name())) text = rule.apply(text).strip();
        return text.isEmpty() ? "" : stop(text);
    }

    /** The sentence as it may be printed, with a capital and a full stop; "" where nothing is left. */
    static String clean(String sentence) {
        return finished(dropLabel(ruled(sentence)));
    }

    /** The same for a title, where a label is what it is about: "Fold 2: a parser" keeps its name. */
    static String cleanTitle(String title) {
        return finished(ruled(title));
    }

    private static String ruled(String sentence) {
        String text = sentence.strip();
        for (Rule rule : RULES) text = rule.apply(text).strip();
        return text;
    }

    private static String finished(String text) {
        if (text.isEmpty()) return "";
        return stop(
                Character.toUpperCase(text.charAt(0)) == text.charAt(0) || looksLikeAName(text)
                        ? text
                        : Character.toUpperCase(text.charAt(0)) + text.substring(1));
    }

    /** llama.cpp, vLLM, xAI: names that begin in lower case keep it. */
    private static boolean looksLikeAName(String text) {
        String first = Words.of(text).get(0);
        return first.chars()
                        .skip(1)
                        .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '.' || c == '_')
                && !first.endsWith(".");
    }

    /** The one label that tells the reader something. */
    static final Pattern SAYS_WHY = Pattern.compile("^Why (?:this|it) matters: ");

    private static String dropLabel(String text) {
        if (SAYS_WHY.matcher(text).find()) return text;
        Matcher label = LABEL.matcher(text);
        if (!label.find()) return text;
        String rest = text.substring(label.end());
        boolean stands = Character.isLetter(rest.codePointAt(0))
                && !LEANS.matcher(rest).find()
                && MainClause.in(rest)
                && Words.count(rest) >= Rejection.SHORTEST;
        boolean names = VERSIONED.matcher(label.group(1)).matches();
        return stands && !names && !MainClause.in(label.group(1)) && !FirstPerson.in(label.group(1)) ? rest : text;
    }

    /** "Fold-3.1: the reader waits": what waits there. */
    private static final Pattern VERSIONED = Pattern.compile("\\S*\\p{L}\\S*\\d\\S*");

    static String stop(String text) {
        if (text.matches(".*[.?…:;]['\"”’)]*$")) return text;
        return text.replaceAll("[,;–—-]+$", "") + ".";
    }
}
