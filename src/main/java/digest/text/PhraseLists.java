package digest.text;

import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Lists of {@link Phrases}, all found in one pass: of the words of a text hardly any begins a phrase, and one look per word says
 * so for every list.
 */
public final class PhraseLists {

    /** @param list the place of its list */
    private record Phrase(int list, String name, List<String> stems, boolean open) {}

    private final int size;

    /** By the first stem; those whose only word is open, by the first {@link #PREFIX} letters of it. */
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private final Map<String, List<Phrase>> openByPrefix = new HashMap<>();

    /** The {@link #slot}s of the open words. */
    private final BitSet opening = new BitSet();

    /** Long enough to keep the lists short; an open word of fewer letters would match at random and is refused. */
    private static final int PREFIX = 3;

    private PhraseLists(int size) {
        this.size = size;
    }

    /** The given lists; a phrase without a letter or digit is never found. */
    public static PhraseLists of(List<? extends Collection<String>> lists) {
        PhraseLists all = new PhraseLists(lists.size());
        for (int list = 0; list < lists.size(); list++) for (String phrase : lists.get(list)) all.add(list, phrase);
        return all;
    }

    private void add(int list, String written) {
        boolean open = written.strip().endsWith("*");
        List<String> stems = new ArrayList<>();
        for (Token token : Tokens.scan(written)) stems.add(token.stem());
        if (stems.isEmpty()) return;
        if (open) {
            List<Token> tokens = Tokens.scan(written);
            stems.set(stems.size() - 1, tokens.get(tokens.size() - 1).written().toLowerCase(Locale.ROOT));
        }
        String first = stems.get(0);
        Phrase phrase = new Phrase(list, written.strip().replace("*", ""), List.copyOf(stems), open);
        if (open && stems.size() == 1) {
            if (first.length() < PREFIX) throw new IllegalArgumentException("too short for a star: " + written);
            openByPrefix
                    .computeIfAbsent(first.substring(0, PREFIX), k -> new ArrayList<>())
                    .add(phrase);
            opening.set(slot(first));
        } else byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(phrase);
    }

    /** For each list the phrases of it that stand in a text, each once, by name; as they were given, without star. */
    public List<NavigableSet<String>> in(List<Token> tokens) {
        List<NavigableSet<String>> found = new ArrayList<>(Collections.nCopies(size, Collections.emptyNavigableSet()));
        for (int i = 0; i < tokens.size(); i++) {
            String stem = tokens.get(i).stem();
            List<Phrase> begun = byFirst.get(stem);
            if (begun != null) for (Phrase phrase : begun) if (stands(phrase, tokens, i)) put(phrase, found);
            if (stem.length() < PREFIX || !opening.get(slot(stem))) continue;
            for (Phrase phrase : openByPrefix.getOrDefault(stem.substring(0, PREFIX), List.of()))
                if (stem.startsWith(phrase.stems().get(0))) put(phrase, found);
        }
        found.replaceAll(Collections::unmodifiableNavigableSet);
        return Collections.unmodifiableList(found);
    }

    private static void put(Phrase phrase, List<NavigableSet<String>> found) {
        if (found.get(phrase.list()).isEmpty()) found.set(phrase.list(), new TreeSet<>());
        found.get(phrase.list()).add(phrase.name());
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

    /** A small number from the first {@link #PREFIX} letters of a word: 5 bits of each, which tell a to z apart. */
    private static int slot(String word) {
        int slot = 0;
        for (int i = 0; i < PREFIX; i++) slot = slot << 5 | word.charAt(i) & 31;
        return slot;
    }
}
