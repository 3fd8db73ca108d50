package digest.source;

/**
 * What a source did that was worked around or given up on.
 *
 * @param source the source's name
 * @param fatal whether it left us without the source's items
 * @param detail one plain line
 */
public record Problem(String source, boolean fatal, String detail) {}
