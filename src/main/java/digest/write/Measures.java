package digest.write;

import digest.english.MainClause;
import digest.english.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a sentence what a list gives as a label and a figure: "Results: 85% accuracy on old logs" → "The post reports 85% accuracy
 * on old logs", "Decode speed: 41 tok/s on one card" → "Decode speed is 41 tok/s on one card", "Before: 3 t/s, after: 5 t/s" → "The post reports 3 t/s
 * before and 5 t/s after".
 */
final class Measures {

    private static final String FIGURE =
            "[~≈]?\\d[\\d.,–-]*\\s?(?:%|x\\b|×|tok/s|t/s|tokens|ms\\b|s\\b|seconds|minutes|hours|GB|MB|points?)";

    private static final Pattern RESULTS =
            Pattern.compile("^(?:The )?(?i:results?|outcome|findings?)\\s*:\\s*(" + FIGURE + "[^:;→⇒>]*)$");

    /** A label names what was measured; what was set ("context", "batch size") is no finding. */
    private static final Pattern MEASURED = Pattern.compile(
            "^(?!(?i:target|expected|minimum|maximum|required|goal))((?:[\\p{L}\\p{N}@.-]+ ){0,3}(?i:accuracy|speed|throughput|latency|perplexity|recall|precision|acceptance(?: rate)?|speedup|score|loss|usage|error(?: rate)?))\\s*:\\s*("
                    + FIGURE + "[^:;→⇒>]*)$");

    /** "Total cost of the run with all calls: $0.02". */
    private static final Pattern TOTAL = Pattern.compile(
            "^((?:Total|Average|Median|Mean|Peak) (?:[^\\s:]+ ){0,12}[^\\s:]+):\\s*([~≈]?\\$?\\d[\\d.,]*\\s?[^\\s:]{0,8}\\W*)$");

    /** Of what was changed, the figure without it and with it. */
    private static final Pattern BEFORE_AND_AFTER = Pattern.compile(
            "(?i)before\\s*:?\\s+(" + FIGURE + ")\\s*(?:[,;/&|→]|->|and)\\s*after\\s*:?\\s+(" + FIGURE + ")\\W*");

    /** "Almost 3x compression, with much the same speed": what came of it, without a verb. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)((?:almost|nearly|about|roughly|up to|over|a)?\\s?[~≈+]?\\d[\\d.,]*\\s?(?:%|x|×|tok/s|t/s)\\s(?-i:\\p{Ll})[^:;→⇒>|=]*)");

    /** "+34% faster than the old one at 9 pages": what is, nobody says. "Over 99% of pages use one of 16 stamps" has a verb. */
    private static final Pattern SHARE =
            Pattern.compile("(?i)^\\D*\\d[\\d.]*\\s?(?:%|x|×) (?:of \\p{L}+|\\p{L}+er\\b)|,[^,]*\\d[^,]*,[^,]*\\d");

    private static final int SHORTEST_RESULT = 3;

    private static final int LONGEST_RESULT = 25;

    private Measures() {}

    /** The sentence; empty for a text that is one already, or gives no figure of a measure. */
    static Optional<String> told(String text) {
        Matcher total = TOTAL.matcher(text);
        if (total.matches()) return Optional.of(total.group(1) + " is " + total.group(2));
        if (MainClause.in(text)) return Optional.empty();
        Matcher results = RESULTS.matcher(text);
        if (results.matches()) return Optional.of("The post reports " + results.group(1));
        int words = Words.count(text);
        Matcher bare = BARE.matcher(text);
        if (bare.matches()
                && words >= SHORTEST_RESULT
                && words <= LONGEST_RESULT
                && !SHARE.matcher(text).find()) return Optional.of("The post reports " + FirstWord.uncapitalised(text));
        Matcher change = BEFORE_AND_AFTER.matcher(text);
        if (change.matches())
            return Optional.of("The post reports " + change.group(1) + " before and " + change.group(2) + " after");
        Matcher measured = MEASURED.matcher(text);
        return measured.matches() ? Optional.of(measured.group(1) + " is " + measured.group(2)) : Optional.empty();
    }
}
