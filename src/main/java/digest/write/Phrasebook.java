package digest.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of phrases kept beside the code that reads them: {@code [SECTION] what it is} and then one regular expression a line,
 * compared without case. Where a line begins or ends with a letter, it stands between word boundaries.
 */
final class Phrasebook {

    private Phrasebook() {}

    /** One pattern for all phrases of a section. */
    static Pattern section(String file, String section) {
        String phrases;
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrasebook.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            phrases = in.lines()
                    .dropWhile(line -> !line.startsWith("[" + section + "]"))
                    .skip(1)
                    .takeWhile(line -> !line.isEmpty())
                    .map(Phrasebook::bounded)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (phrases.isEmpty()) throw new IllegalStateException(file + " has no phrases for " + section);
        return Pattern.compile("(?i)" + phrases);
    }

    private static String bounded(String phrase) {
        boolean opens = Character.isLetter(phrase.charAt(0)) || phrase.startsWith("(?:") && !phrase.startsWith("(?:^");
        char last = phrase.charAt(phrase.length() - 1);
        boolean closes = Character.isLetter(last) || last == ')' && !phrase.endsWith("$)");
        return (opens ? "(?<![\\p{L}\\p{N}])" : "") + "(?:" + phrase + ")" + (closes ? "(?![\\p{L}\\p{N}])" : "");
    }
}
