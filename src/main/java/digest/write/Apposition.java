package digest.write;

import digest.english.Verbs;
import digest.english.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a sentence that ends on an apposition into two: "Two labs have built MirrorCode, a benchmark meant to test agents."
 * becomes "Two labs have built MirrorCode." and "MirrorCode is a benchmark meant to test agents." Only behind a name, so that
 * it is plain what is a what.
 */
record Apposition(String main, String rest) {

    private static final Pattern PATTERN = Pattern.compile(
            "^(.{15,}?\\b([\\p{L}\\p{N}.+-]*(?:\\p{Lu}|\\d)[\\p{L}\\p{N}.+-]*|[\\p{L}-]+(?=\\s\\())(?:\\s\\((\\p{Lu}[\\p{L}\\p{N}-]{1,14})\\))?), (an?\\s\\p{Ll}.{20,})$");

    static Optional<Apposition> in(String sentence) {
        Matcher parts = PATTERN.matcher(sentence);
        if (!parts.matches()) return Optional.empty();
        String main = parts.group(1) + ".";
        String name = parts.group(3) != null ? parts.group(3) : parts.group(2);
        String rest = name + " is " + parts.group(4);
        boolean stand = Words.count(main) >= SHORTEST_MAIN
                && Words.count(main) <= Headlines.MOST_WORDS
                && Verbs.hasFiniteVerb(Words.of(main))
                && Rejection.none(rest)
                && !parts.group(4).matches(".*,\\s(?:and|or)\\s.*");
        return stand ? Optional.of(new Apposition(main, rest)) : Optional.empty();
    }

    /** "Cloudflare developed Unweight." says nothing yet. */
    private static final int SHORTEST_MAIN = 6;
}
