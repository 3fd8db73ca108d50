package digest.write;

import digest.english.Words;
import digest.ground.Evidence;
import digest.ground.OrdinaryWords;
import digest.ground.Statement;
import digest.text.DocumentFrequencies;
import digest.text.Sentences;
import digest.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a story is about, as its title says: its names (what has a capital inside the title or a digit, and is no ordinary word),
 * and its other telling words.
 */
record Subject(Set<String> names, Set<String> words) {

    /** A sentence that shares no name with the title must share so many words. */
    private static final int ENOUGH_WORDS = 2;

    /** The same where the title has names, and the sentence none of them. */
    private static final int MANY_WORDS = 3;

    /** "acme/log-fold" calls itself LogFold. */
    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/([\\w.-]+)");

    static Subject of(String title) {
        Set<String> names = new HashSet<>();
        List<Statement.Token> tokens = Statement.of(title).tokens();
        for (Statement.Token token : tokens) {
            boolean name = token.kind() == Statement.Kind.IDENTIFIER
                    || token.kind() == Statement.Kind.WORD
                            && token.capital()
                            && Evidence.tells(token)
                            && !OrdinaryWords.has(token.form());
            if (name) names.add(spelled(title, token));
        }
        Matcher repository = REPOSITORY.matcher(title);
        if (repository.matches()) names.add(Tokens.stem(repository.group(1).replaceAll("[-_.]", "")));
        Set<String> words = tokens.stream()
                .filter(Evidence::tells)
                .map(token -> spelled(title, token))
                .collect(Collectors.toCollection(HashSet::new));
        words.removeAll(names);
        return new Subject(names, words);
    }

    /**
     * Whether a text names the story.
     *
     * @param opening whether it opens the story's text, where a word of the title is enough
     */
    boolean isIn(String text, boolean opening) {
        Set<String> said = forms(text);
        if (names.stream().anyMatch(said::contains)) return true;
        long shared = words.stream().filter(said::contains).count();
        return opening ? shared > 0 : shared >= (names.isEmpty() ? Math.min(ENOUGH_WORDS, words.size()) : MANY_WORDS);
    }

    /** Whether a text has one of the names. */
    boolean names(String text) {
        return names.stream().anyMatch(forms(text)::contains);
    }

    /**
     * Whether a text has turned to something else by the time it says a sentence, which has no name by itself: "Fold 1 is an older
     * parser. Speed is lower."
     *
     * @param before what stands before the sentence: its heading, or the sentence before it in its paragraph; "" turns to nothing
     */
    boolean isLeft(String before, String sentence) {
        if (names.isEmpty() || isIn(sentence, false) || !named(sentence).isEmpty()) return false;
        List<String> parts = Sentences.split(before);
        return !parts.isEmpty() && isNotOf(parts.get(parts.size() - 1));
    }

    /** Whether a sentence is about something that has a name, and is not the story. */
    boolean isNotOf(String last) {
        String opening = String.join(" ", Words.of(last).subList(0, Math.min(SUBJECT_WORDS, Words.count(last))));
        return !named(opening).isEmpty() && !names(last);
    }

    /** Among so many first words stands what a sentence is about (centering, Grosz, Joshi and Weinstein 1995). */
    private static final int SUBJECT_WORDS = 5;

    /** The names that a sentence begins with and that few know, but for the story's: who reads them wants to be told. */
    List<String> newNames(String sentence) {
        List<String> first = Words.of(sentence).subList(0, Math.min(2, Words.count(sentence)));
        return first.stream()
                .map(word -> word.replaceAll("['’]s$|[^\\p{L}\\p{N}+-]", ""))
                .filter(word -> word.matches("\\p{Lu}[\\p{L}\\p{N}+-]{2,}"))
                .filter(word ->
                        !OrdinaryWords.has(Statement.form(word)) && !names(word) && !words.contains(Tokens.stem(word)))
                .filter(word -> DocumentFrequencies.background().of(Tokens.stem(word)) < KNOWN)
                .toList();
    }

    /** A name in so many of 45,983 items of AI news is known to readers of such news; chosen by hand. */
    private static final int KNOWN = 60;

    /** The names in a sentence: its first word may have its capital for that. */
    private static Set<String> named(String sentence) {
        Set<String> named = new HashSet<>();
        List<Statement.Token> tokens = Statement.of(sentence).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Statement.Token token = tokens.get(i);
            boolean name = token.kind() == Statement.Kind.IDENTIFIER
                    || i > 0
                            && token.kind() == Statement.Kind.WORD
                            && token.capital()
                            && Evidence.tells(token)
                            && !OrdinaryWords.has(token.form());
            if (name) named.add(spelled(sentence, token));
        }
        return named;
    }

    /** Which part of the title stands in a text, 0 to 1; a name counts twice. */
    double covered(String text) {
        Set<String> said = forms(text);
        double all = 2 * names.size() + words.size();
        if (all == 0) return 0;
        return (2 * names.stream().filter(said::contains).count()
                        + words.stream().filter(said::contains).count())
                / all;
    }

    /** A word as it is written, but for its plural: what improves itself is not what improves a score. */
    private static String spelled(String text, Statement.Token token) {
        if (token.kind() != Statement.Kind.WORD) return token.form();
        return Tokens.stem(
                Statement.flat(text.substring(token.start(), token.end())).replaceFirst("'.*", ""));
    }

    private static Set<String> forms(String text) {
        Set<String> forms = new HashSet<>();
        for (Statement.Token token : Statement.of(text).tokens()) forms.add(spelled(text, token));
        return forms;
    }
}
