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
        for (Words words = new Words(text); words.next(); )
            tokens.add(token(text.substring(words.start, words.end), words.traits()));
        return tokens;
    }

    /** How many words there are: the size of {@link #scan}, for less. */
    public static int count(String text) {
        int count = 0;
        for (Words words = new Words(text); words.next(); ) count++;
        return count;
    }

    // What a character is, bit by bit.
    private static final int WORD = 1;
    private static final int DIGIT = 2;
    private static final int UPPER = 4;

    /** A letter, a digit, or one of the marks that hold a name together: dot, hyphen, underscore. */
    private static final int RUN = 8;

    private static final int APOSTROPHE = 16;
    private static final int NOT_ASCII = 32;

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < ASCII.length; c++) ASCII[c] = (byte) traitsOf(c);
    }

    /** The traits of a character by itself; half of a pair has none. */
    private static int traitsOf(char c) {
        boolean word = Character.isLetterOrDigit(c);
        return (word ? WORD : 0)
                | (Character.isDigit(c) ? DIGIT : 0)
                | (Character.isUpperCase(c) ? UPPER : 0)
                | (word || c == '-' || c == '.' || c == '_' ? RUN : 0)
                | (c == '\'' || c == '\u2019' ? APOSTROPHE : 0)
                | (c < ASCII.length ? 0 : NOT_ASCII);
    }

    /** Goes through the words of a text. */
    private static final class Words {
        private final String text;

        /** The traits of each character. */
        private final byte[] traits;

        /** The word at hand, [start, end). */
        int start;

        int end;

        private int endOfRun;
        private int lastDigit;

        Words(String text) {
            this.text = text;
            traits = new byte[text.length()];
            for (int i = 0; i < traits.length; i++) {
                char c = text.charAt(i);
                if (c < ASCII.length) traits[i] = ASCII[c];
                else if (Character.isSurrogate(c)) traits[i] = (byte) (NOT_ASCII | (isLetterAt(i) ? WORD : 0));
                else traits[i] = (byte) traitsOf(c);
            }
        }

        /** Goes to the next word; false where there is none. */
        boolean next() {
            start = end;
            while (start < traits.length && !is(WORD, start)) start++;
            if (start == traits.length) return false;
            if (start >= endOfRun) readRun();
            boolean digit = lastDigit >= start;
            end = start;
            while (end < traits.length && (is(WORD, end) || isWord(end + 1) && joins(end, digit))) end++;
            return true;
        }

        /** The traits of the word's characters, together. */
        int traits() {
            int all = 0;
            for (int i = start; i < end; i++) all |= traits[i];
            return all;
        }

        /** Finds where the run that begins here ends, and its last digit, which is before here if it has none. */
        private void readRun() {
            lastDigit = -1;
            for (endOfRun = start; endOfRun < traits.length && is(RUN, endOfRun); endOfRun++)
                if (is(DIGIT, endOfRun)) lastDigit = endOfRun;
        }

        /** Whether the mark at {@code i}, between two letters or digits, belongs to a word. */
        private boolean joins(int i, boolean digit) {
            return switch (text.charAt(i)) {
                case '\'', '\u2019', '_', '.' -> true;
                case '-' -> digit;
                case ',' -> is(DIGIT, i - 1) && is(DIGIT, i + 1);
                default -> false;
            };
        }

        private boolean is(int trait, int i) {
            return (traits[i] & trait) != 0;
        }

        private boolean isWord(int i) {
            return i < traits.length && is(WORD, i);
        }

        private boolean isLetterAt(int i) {
            int start = Character.isLowSurrogate(text.charAt(i)) && i > 0 ? i - 1 : i;
            return Character.isLetterOrDigit(text.codePointAt(start));
        }
    }

    /** Whether a lower-case word says nothing by itself. */
    public static boolean isStop(String word) {
        return STOP.contains(word);
    }

    /** The form in which one word is compared: "Qwen's" gives "qwen", "models" gives "model". */
    public static String stem(String word) {
        return singular(bare(word), hasDigit(word));
    }

    private static String singular(String bare, boolean digit) {
        if (digit) return bare.replace(",", "");
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

    private static Token token(String written, int traits) {
        String bare = (traits & (UPPER | APOSTROPHE | NOT_ASCII)) == 0 ? written : bare(written);
        return new Token(
                written, singular(bare, (traits & DIGIT) != 0), (traits & (UPPER | DIGIT)) != 0, STOP.contains(bare));
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) if (Character.isDigit(word.charAt(i))) return true;
        return false;
    }
}
