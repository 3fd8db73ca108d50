package digest.render;

import digest.edition.Edition;

/** Prints an edition. One character stream, lines ended by {@code \n}; the same edition gives the same characters. */
public interface Renderer {

    /** The digest, ending in a line feed. */
    String render(Edition edition);

    /**
     * @param sentenceCase whether the sources' capitals are kept
     */
    static Renderer of(Format format, boolean sentenceCase) {
        Prose prose = new Prose(new Typography(sentenceCase));
        return switch (format) {
            case MARKDOWN -> new MarkdownRenderer(prose);
            case TEXT -> new TextRenderer(prose);
            case JSON -> new JsonRenderer(prose);
        };
    }
}
