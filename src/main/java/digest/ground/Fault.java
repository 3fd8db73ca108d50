package digest.ground;

/**
 * A claim that no source of its story bears out.
 *
 * @param claim what kind of claim and which one: "number 133 tok/s"
 * @param kind for counting
 * @param why what is wrong with it: "is in no source"
 * @param nearest the words of a source that come nearest; "" where none does
 * @param source who says these words; "" where none does
 */
public record Fault(Kind kind, String claim, String why, String nearest, String source) {

    /** What a claim can be about. */
    public enum Kind {
        NUMBER,
        DATE,
        NAME,
        /** A word that is no name; of a person's own words only those in which no source is near are faults. */
        WORD,
        QUOTE,
        LINK,
        NEGATION,
        DIRECTION,
        /** A sentence that no source says. */
        SENTENCE
    }

    /** One line for people. */
    @Override
    public String toString() {
        String line = claim + " " + why;
        return nearest.isEmpty() ? line : line + "; nearest: \"" + nearest + "\" (" + source + ")";
    }
}
