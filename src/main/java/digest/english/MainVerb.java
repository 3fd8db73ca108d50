package digest.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a title that says something from a noun with trimmings: "a dataset released by a lab that trains agents" has three verb
 * forms and none that says anything of the dataset. Reads a title part by part, as {@link MainClause} reads a sentence, and
 * stricter: in doubt there is no main verb.
 */
public final class MainVerb {

    /** Brackets say nothing of the subject; a quoted name is a name, whatever its words. */
    private static final Pattern BRACKETS = Pattern.compile("\\s?\\([^()]*\\)|\\s?\\[[^\\[\\]]*\\]");

    private static final Pattern QUOTED = Pattern.compile("“[^“”]*”|\"[^\"]*\"|(?<![\\p{L}\\p{N}])‘[^‘’]*’(?!\\p{L})");

    /** Where a title may begin anew: "Fold 2: a parser", "Old logs - what is in them". */
    private static final Pattern PARTS = Pattern.compile("(?<=\\S)[:;]\\s| [-–—|] ");

    private static final String NAME = "Name";

    /**
     * What houses do with what they made, as {@link Words#bare}; in a title in capitals, the only sign that a name follows is the
     * verb.
     */
    public static final Set<String> ANNOUNCING = Set.of("""
            releases released launches launched introduces introduced announces announced unveils unveiled presents
            presented publishes published open-sources open-sourced proposes proposed ships shipped
            introduce announce unveil propose""".split("\\s+"));

    private MainVerb() {}

    /** Whether a text is a sentence, or has one behind a colon or a dash. */
    public static boolean in(String text) {
        String plain = plain(text);
        return PARTS.splitAsStream(lowered(plain, inCapitals(Words.of(plain)))).anyMatch(MainClause::inHeadline);
    }

    /** A title without the capitals that make no name: those of its verbs, or of nearly all words of one in capitals. */
    private static String lowered(String title, boolean all) {
        List<String> words = new ArrayList<>(Words.of(title));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            String bare = Words.bare(word);
            String before = Words.bare(words.get(i - 1));
            String next = i + 1 < words.size() ? Words.bare(words.get(i + 1)) : "";
            boolean deed = Verbs.isThird(bare)
                    || ANNOUNCING.contains(bare)
                    || Verbs.isPast(bare) && (all || Verbs.opensAnObject(next));
            boolean numbered = next.matches("\\d.*") && !before.matches("we|you|i|they");
            if (word.matches("\\p{Lu}\\p{Ll}+\\W*") && (deed || all && !numbered && !ANNOUNCING.contains(before)))
                words.set(i, word.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    /** A text without its brackets, and with one word that is a name for each quotation. */
    public static String plain(String text) {
        return BRACKETS.matcher(QUOTED.matcher(text).replaceAll(NAME)).replaceAll("");
    }

    /**
     * Whether most words of a title have a capital, as American houses set them: there it is no sign of a name.
     *
     * @param words as {@link Words#of} has them; too few long ones are not in capitals
     */
    public static boolean inCapitals(List<String> words) {
        long letters = words.stream()
                .filter(w -> w.matches("\\p{Ll}{4,}.*|\\p{Lu}\\p{Ll}{3,}.*"))
                .count();
        long capitals =
                words.stream().filter(w -> w.matches("\\p{Lu}\\p{Ll}{3,}.*")).count();
        return letters >= FEWEST_TO_TELL && capitals >= MOSTLY * letters;
    }

    /** Fewer long words do not show how a title is set. */
    private static final int FEWEST_TO_TELL = 3;

    /** The share of long words with a capital; chosen by hand. */
    private static final double MOSTLY = .7;
}
