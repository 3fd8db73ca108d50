package digest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/**
 * The words of a text, as they are compared: lower case, plural stripped, names and numbers kept whole.
 *
 * <p>A word is a run of letters and digits; dots, hyphens, commas, underscores and apostrophes inside a run that has a digit
 * or a dot between letters keep it together ("qwen3.5-9b", "4.1x", "16,000", "llama.cpp"), a hyphen between letters parts it
 * ("open-source" is two words). A possessive "'s" is dropped, other apostrophes are ("don't" is "dont").
 */
public final class Tokens {

    /**
     * One word.
     *
     * @param written as it stands in the text
     * @param stem as it is compared: lower case, without apostrophes, singular
     * @param name whether it is a name or a number: it has a digit or a capital
     * @param stop whether it says nothing by itself ("the", "of", "your")
     */
    public record Token(String written, String stem, boolean name, boolean stop) {}

    /**
     * English words without a subject of their own. Lucene's list of 33 leaves pronouns and auxiliaries in, which then
     * are the rarest words of a short title; this one adds those among the 150 commonest words of the background.
     */
    private static final Set<String> STOP =
            Set.of(("a about after all also am an and any are as at be because been before"
                            + " being but by can cant could did do does doesnt doing dont down each even few for from further get got"
                            + " had has have having he her here hers him his how i if ill im in into is isnt it its itself ive just let"
                            + " like ll made make many me more most much my no nor not now of off on once one only or other our ours out"
                            + " over own re really s same see she should so some still such t than that thats the their theirs them then"
                            + " there these they theyre thing this those through thus to too two under until up us use used using ve"
                            + " very via want was way we were weve what when where whether which while who whom why will with within"
                            + " without would yet you your youre yours yourself")
                    .split(" "));

    private Tokens() {}

    /** The stems that carry a subject, in reading order, repeats included; empty for a text without words. */
    public static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        for (Token token : scan(text)) if (!token.stop()) stems.add(token.stem());
        return stems;
    }

    /** Every word, in reading order. The cost is linear, whatever the text. */
    public static List<Token> scan(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Words words = new Words(text); words.next(); ) tokens.add(token(text.substring(words.start, words.end)));
        return tokens;
    }

    /** How many words there are: the size of {@link #scan}, for less. */
    public static int count(String text) {
        int count = 0;
        for (Words words = new Words(text); words.next(); ) count++;
        return count;
    }

    /** Goes through the words of a text. */
    private static final class Words {
        private final String text;

        /** The word at hand, [start, end). */
        int start;

        int end;

        private int endOfRun;
        private int lastDigit;

        Words(String text) {
            this.text = text;
        }

        /** Goes to the next word; false where there is none. */
        boolean next() {
            start = end;
            while (start < text.length() && !isWord(text, start)) start++;
            if (start == text.length()) return false;
            if (start >= endOfRun) {
                endOfRun = endOfRun(text, start);
                lastDigit = lastDigit(text, endOfRun);
            }
            end = endOfWord(text, start, lastDigit >= start);
            return true;
        }
    }

    /** Whether a lower-case word says nothing by itself. */
    public static boolean isStop(String word) {
        return STOP.contains(word);
    }

    /** The form in which one word is compared: "Qwen's" gives "qwen", "models" gives "model". */
    public static String stem(String word) {
        return singular(bare(word));
    }

    private static String singular(String bare) {
        if (hasDigit(bare)) return bare.replace(",", "");
        if (!bare.endsWith("s")) return bare; // the stemmer would say the same
        char[] letters = bare.toCharArray();
        return new String(letters, 0, new EnglishMinimalStemmer().stem(letters, letters.length));
    }

    /** Lower case, without a possessive and without apostrophes. */
    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (lower.endsWith("'s")) lower = lower.substring(0, lower.length() - 2);
        return lower.replace("'", "");
    }

    private static Token token(String written) {
        String bare = bare(written);
        return new Token(written, singular(bare), isName(written), STOP.contains(bare));
    }

    private static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++)
            if (Character.isUpperCase(word.charAt(i)) || Character.isDigit(word.charAt(i))) return true;
        return false;
    }

    /** @param digit whether a digit follows in the same run */
    private static int endOfWord(String text, int start, boolean digit) {
        int i = start;
        while (i < text.length()) {
            if (isWord(text, i)) i++;
            else if (i + 1 < text.length() && isWord(text, i + 1) && joins(text, i, digit)) i++;
            else break;
        }
        return i;
    }

    /** Whether the mark at {@code i}, between two letters or digits, belongs to a word. */
    private static boolean joins(String text, int i, boolean digit) {
        char mark = text.charAt(i);
        return switch (mark) {
            case '\'', '\u2019', '_', '.' -> true;
            case '-' -> digit;
            case ',' -> Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
            default -> false;
        };
    }

    /** Where the run of letters, digits, dots, hyphens and underscores from {@code start} on ends. */
    private static int endOfRun(String text, int start) {
        int i = start;
        while (i < text.length() && isInRun(text.charAt(i))) i++;
        return i;
    }

    private static boolean isInRun(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
    }

    /** Where the last digit before {@code end} stands in its run; −1 where there is none. */
    private static int lastDigit(String text, int end) {
        for (int i = end - 1; i >= 0 && isInRun(text.charAt(i)); i--) if (Character.isDigit(text.charAt(i))) return i;
        return -1;
    }

    private static boolean isWord(String text, int i) {
        return Character.isLetterOrDigit(text.charAt(i))
                || Character.isSurrogate(text.charAt(i)) && isLetterAt(text, i);
    }

    private static boolean isLetterAt(String text, int i) {
        int start = Character.isLowSurrogate(text.charAt(i)) && i > 0 ? i - 1 : i;
        return Character.isLetterOrDigit(text.codePointAt(start));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }
}
