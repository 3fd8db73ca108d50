package digest.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a reader counts them: runs without white space. */
public final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    /** The words of a text in order, marks and all; empty for a text of nothing but white space. */
    public static List<String> of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(SPACE.split(stripped));
    }

    /** How many words a text has, from 0. */
    public static int count(String text) {
        return of(text).size();
    }

    /** The first word of a text as {@link #bare}; "" where it has none. */
    public static String first(String text) {
        List<String> words = of(text);
        return words.isEmpty() ? "" : bare(words.get(0));
    }

    /** A word in lower case, without marks around it, its apostrophes straight; "" for nothing but marks. */
    public static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
