package digest.story;

/**
 * The story of an earlier edition that is nearest to one of today's.
 *
 * @param similarity the cosine of their texts, 0 to 1; how near it must be to count is {@link Novelty}'s to say
 * @param sameKey whether one of the items was told then, or is what was linked to
 */
public record Nearest(Told told, double similarity, boolean sameKey) {

    /** Whether they are no more alike than any two stories of one subject. */
    public boolean isChance() {
        return !sameKey && similarity < Novelty.UNRELATED;
    }
}
