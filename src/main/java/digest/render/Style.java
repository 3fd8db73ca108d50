package digest.render;

/**
 * How an edition is to look.
 *
 * @param title the name of the digest, where a format has room for it
 * @param sentenceCase whether the sources' capitals are kept; else all prose is in lower case
 * @param footer whether markdown and text end on the line that HTML always has
 */
public record Style(String title, boolean sentenceCase, boolean footer) {}
