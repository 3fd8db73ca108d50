package digest.render;

/** The forms a digest can be printed in. */
public enum Format {
    MARKDOWN,
    TEXT,
    HTML,
    JSON,
    ATOM
}
