package digest.ground;

import digest.english.Verbs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Words that are no names: those that news writes in lower case inside its sentences. A digest is in lower case, so that a name
 * nobody named can only be told by not being one of these. The list is {@code ordinary-words.txt}.
 */
public final class OrdinaryWords {

    private static final Set<String> FORMS = new HashSet<>();

    static {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OrdinaryWords.class.getResourceAsStream("ordinary-words.txt")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .forEach(word -> FORMS.add(Statement.form(word)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OrdinaryWords() {}

    /**
     * Whether a word is no name; a verb is none in any of its forms.
     *
     * @param form as {@link Statement#form} has it
     */
    public static boolean has(String form) {
        return FORMS.contains(form) || Verbs.isForm(form);
    }
}
