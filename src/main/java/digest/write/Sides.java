package digest.write;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The things that a text deals with one after the other, each under its own heading: what it says under "Fold-2 7B" it says of
 * that, and not of the "Fold-2 13B" of its next section.
 *
 * @param headings those that name what the title does not; empty where fewer than two do
 */
record Sides(Set<String> headings) {

    /** A single heading with a name tells what follows, and sets nothing apart. */
    private static final int FEWEST = 2;

    static Sides of(List<RawSentence> sentences, Subject topic) {
        Set<String> headings = sentences.stream()
                .map(RawSentence::section)
                .filter(heading -> isName(heading, topic))
                .collect(Collectors.toSet());
        return new Sides(headings.size() < FEWEST ? Set.of() : headings);
    }

    /** A heading that is little more than a name with a figure: "Qwen3.5-27B", "Fold-2 13B results". */
    private static boolean isName(String heading, Subject topic) {
        return heading.matches("(?:\\S+\\s+){0,2}\\S*\\p{L}\\S*\\d\\S*(?:\\s+\\S+){0,2}")
                && !topic.names(heading)
                && !Subject.of(heading).names().isEmpty();
    }

    /** Whether a sentence, told alone, would be taken to hold for all. */
    boolean lost(String heading, String sentence) {
        return headings.contains(heading) && !Subject.of(heading).names(sentence);
    }
}
