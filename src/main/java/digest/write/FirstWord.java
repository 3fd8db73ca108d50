package digest.write;

import digest.english.Words;
import digest.ground.OrdinaryWords;
import digest.text.Tokens;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first letter of a sentence that is put somewhere else: a capital at the start, a small one inside, but for names. */
final class FirstWord {

    /** "Non-Fold parsers": the capital inside is another word's. */
    private static final Pattern PREFIXED =
            Pattern.compile("(?:Non|Pre|Post|Anti|Multi|Cross|Self|Semi|Sub|Inter|Mid|Co)-\\S+");

    private FirstWord() {}

    static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** In lower case where the first word is no name. */
    static String uncapitalised(String text) {
        String first = Words.of(text).get(0);
        if (PREFIXED.matcher(first).matches()) return Character.toLowerCase(text.charAt(0)) + text.substring(1);
        String small = first.toLowerCase(Locale.ROOT);
        String word = Words.bare(first).replaceAll("'\\p{L}+$", "");
        boolean name = first.length() > 1 && !first.substring(1).equals(small.substring(1))
                || !OrdinaryWords.has(word) && !Tokens.isStop(word);
        return name ? text : small + text.substring(first.length());
    }
}
