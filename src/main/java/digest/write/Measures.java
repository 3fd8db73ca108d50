package digest.write;

import digest.english.MainClause;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a sentence what a list gives as a label and a figure: "Results: 85% accuracy on old logs" → "The post reports 85% accuracy
 * on old logs", "Decode speed: 41 tok/s on one card" → "Decode speed is 41 tok/s on one card".
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

    private Measures() {}

    /** The sentence; empty for a text that is one already, or gives no figure of a measure. */
    static Optional<String> told(String text) {
        if (MainClause.in(text)) return Optional.empty();
        Matcher results = RESULTS.matcher(text);
        if (results.matches()) return Optional.of("The post reports " + results.group(1));
        Matcher measured = MEASURED.matcher(text);
        return measured.matches() ? Optional.of(measured.group(1) + " is " + measured.group(2)) : Optional.empty();
    }
}
