package digest.text;

import digest.text.Tokens.Token;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;

/**
 * A list of words and phrases to be found in texts: whole words, never substrings, without regard to case, plural or the
 * hyphen between two words. A star at the end of a phrase stands for any ending ("quantiz*" finds "quantized").
 */
public final class Phrases {

    private final PhraseLists one;

    private Phrases(PhraseLists one) {
        this.one = one;
    }

    /** The given phrases; one without a letter or digit is never found. */
    public static Phrases of(Collection<String> phrases) {
        return new Phrases(PhraseLists.of(List.of(phrases)));
    }

    /** The phrases that stand in a text, each once, by name; as they were given, without star. */
    public NavigableSet<String> in(String text) {
        return in(Tokens.scan(text));
    }

    /** The same for a text already taken apart. */
    public NavigableSet<String> in(List<Token> tokens) {
        return one.in(tokens).get(0);
    }
}
