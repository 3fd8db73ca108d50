package digest.write;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a reader counts them: runs without white space. */
final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    static List<String> of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(SPACE.split(stripped));
    }

    static int count(String text) {
        return of(text).size();
    }

    /** The first word in lower case, without punctuation around it. */
    static String first(String text) {
        List<String> words = of(text);
        return words.isEmpty() ? "" : bare(words.get(0));
    }

    static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
