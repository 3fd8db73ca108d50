package digest.text;

import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A list of words and phrases to be found in texts: whole words, never substrings, without regard to case, plural or the
 * hyphen between two words. A star at the end of a phrase stands for any ending ("quantiz*" finds "quantized").
 */
public final class Phrases {

    private record Phrase(String name, List<String> stems, boolean open) {}

    /** By the first stem; those whose only word is open, by the first {@link #PREFIX} letters of it. */
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private final Map<String, List<Phrase>> openByPrefix = new HashMap<>();

    /** Long enough to keep the lists short; an open word of fewer letters would match at random and is refused. */
    private static final int PREFIX = 3;

    /** The given phrases; one without a letter or digit is never found. */
    public static Phrases of(Collection<String> phrases) {
        Phrases all = new Phrases();
        for (String phrase : phrases) all.add(phrase);
        return all;
    }

    private void add(String written) {
        boolean open = written.strip().endsWith("*");
        List<String> stems = new ArrayList<>();
        for (Token token : Tokens.scan(written)) stems.add(token.stem());
        if (stems.isEmpty()) return;
        if (open) {
            List<Token> tokens = Tokens.scan(written);
            stems.set(stems.size() - 1, tokens.get(tokens.size() - 1).written().toLowerCase(Locale.ROOT));
        }
        String first = stems.get(0);
        Phrase phrase = new Phrase(written.strip().replace("*", ""), List.copyOf(stems), open);
        if (open && stems.size() == 1) {
            if (first.length() < PREFIX) throw new IllegalArgumentException("too short for a star: " + written);
            openByPrefix
                    .computeIfAbsent(first.substring(0, PREFIX), k -> new ArrayList<>())
                    .add(phrase);
        } else byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(phrase);
    }

    /** The phrases that stand in a text, each once, by name; as they were given, without star. */
    public NavigableSet<String> in(String text) {
        return in(Tokens.scan(text));
    }

    /** The same for a text already taken apart. */
    public NavigableSet<String> in(List<Token> tokens) {
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String stem = tokens.get(i).stem();
            for (Phrase phrase : byFirst.getOrDefault(stem, List.of()))
                if (stands(phrase, tokens, i)) found.add(phrase.name());
            if (stem.length() < PREFIX) continue;
            for (Phrase phrase : openByPrefix.getOrDefault(stem.substring(0, PREFIX), List.of()))
                if (stem.startsWith(phrase.stems().get(0))) found.add(phrase.name());
        }
        return Collections.unmodifiableNavigableSet(found);
    }

    private static boolean stands(Phrase phrase, List<Token> tokens, int start) {
        int length = phrase.stems().size();
        if (start + length > tokens.size()) return false;
        for (int k = 0; k < length; k++) {
            String stem = tokens.get(start + k).stem();
            boolean last = k == length - 1;
            if (last && phrase.open()
                    ? !stem.startsWith(phrase.stems().get(k))
                    : !stem.equals(phrase.stems().get(k))) return false;
        }
        return true;
    }
}
