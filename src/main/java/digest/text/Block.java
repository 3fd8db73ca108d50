package digest.text;

/**
 * One block of a text, as HTML would call it.
 *
 * @param kind what the markup said it was
 * @param text its words on one line: white space folded, NFC, without control, bidi and zero-width characters; for {@link
 *     Kind#CODE} and {@link Kind#TABLE} lines and cells are kept apart by {@code \n} and {@code " | "}. Never blank.
 */
public record Block(Kind kind, String text) {

    /** The kinds of blocks; the first four are prose that can be quoted, the others are not. */
    public enum Kind {
        PARAGRAPH,
        /** h1 to h6, and a paragraph that is nothing but a short bold run. */
        HEADING,
        LIST_ITEM,
        QUOTE,
        CODE,
        TABLE,
        /** The words under a picture. */
        CAPTION;

        /** Whether its words are sentences that a digest may repeat. A heading is not. */
        public boolean isProse() {
            return this == PARAGRAPH || this == LIST_ITEM || this == QUOTE;
        }
    }

    public Block {
        if (text.isBlank()) throw new IllegalArgumentException("a block has words");
    }
}
