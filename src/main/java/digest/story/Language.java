package digest.story;

import digest.item.Item;
import digest.text.Tokens;
import digest.text.Tokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a text that is not in English, which an English digest cannot quote. */
final class Language {

    /** Frequent function words of the languages that tech blogs are written in, none of which is an English word. */
    private static final Set<String> FOREIGN =
            Set.of(("der die und das ist nicht ein eine mit auf für von den dem zu wie auch wird sich"
                            + " le la les des du et est une dans pour que qui sur pas avec ce sont nous vous plus au aux"
                            + " el los las del y es en por con para una un se lo como más su al o os da do em não com uma é na no dos"
                            + " di che il della per non sono alla nel gli het een van voor niet met zijn och att det som på är av jest nie się że")
                    .split(" "));

    /** Words that stand in both lists' languages and say nothing. */
    private static final Set<String> BOTH =
            Set.of("die", "des", "do", "no", "en", "a", "an", "as", "on", "in", "o", "se", "per", "pour");

    private static final int FEWEST_WORDS = 6;

    private static final int LAST_ASCII = 0x7f;

    private Language() {}

    static boolean isForeign(Item item) {
        return read(Tokens.scan(item.title() + "\n" + item.content().prose())).value() > 0;
    }

    static Reading read(List<Token> text) {
        long letters = 0;
        long foreignLetters = 0;
        int english = 0;
        int foreign = 0;
        for (Token token : text) {
            String lower = token.written().toLowerCase(Locale.ROOT);
            String written = token.written();
            for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
                int c = written.codePointAt(i);
                if (!Character.isLetter(c)) continue;
                letters++;
                if (c > LAST_ASCII && isForeignLetter(c)) foreignLetters++;
            }
            if (BOTH.contains(lower)) continue;
            if (Tokens.isStop(lower) || lower.equals("the")) english++;
            else if (FOREIGN.contains(lower)) foreign++;
        }
        if (letters > 0 && foreignLetters * 3 > letters)
            return new Reading(
                    "language", 1, Math.round(100.0 * foreignLetters / letters) + " % of the letters are not Latin");
        if (text.size() >= FEWEST_WORDS && foreign > 1 && foreign > 2 * english)
            return new Reading("language", 1, foreign + " foreign words, " + english + " English");
        return new Reading("language", 0, "");
    }

    private static boolean isForeignLetter(int c) {
        return Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.GREEK;
    }
}
