package digest.render;

import digest.edition.Edition;

/** Prints an edition. One character stream, lines ended by {@code \n}; the same edition gives the same characters. */
public interface Renderer {

    /** The digest, ending in a line feed. */
    String render(Edition edition);

    /** What prints in a format. */
    static Renderer of(Format format, Style style) {
        Prose prose = new Prose(new Typography(style.sentenceCase()));
        return switch (format) {
            case MARKDOWN -> new MarkdownRenderer(prose, style.footer());
            case TEXT -> new TextRenderer(prose, style.footer());
            case HTML -> new HtmlRenderer(prose, style.title());
            case JSON -> new JsonRenderer(prose);
            case ATOM -> new AtomRenderer(prose, style.title());
        };
    }
}
