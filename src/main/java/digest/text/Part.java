package digest.text;

/**
 * A stretch of a text from one heading or rule to the next.
 *
 * @param level 1 to 6 where it opens with a heading of that level, 7 with a line in bold type; 0 after a rule, and for what
 *     stands before the first heading
 * @param passage its blocks, the heading first, and its own links; those of a heading come first
 */
public record Part(int level, Passage passage) {}
