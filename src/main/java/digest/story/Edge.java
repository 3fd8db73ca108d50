package digest.story;

/**
 * What joined two items of a story.
 *
 * @param from canonical key of one item
 * @param to canonical key of the other
 * @param reason plain words: "same key arxiv:2604.09502", "links to github.com/…", "similar text"
 * @param similarity cosine 0 to 1; 1 for a link or a shared key
 */
public record Edge(String from, String to, String reason, double similarity) {}
