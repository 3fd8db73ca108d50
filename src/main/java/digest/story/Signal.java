package digest.story;

/**
 * A named part of a score.
 *
 * @param value 0 to 1
 * @param weight what a value of 1 adds to the score; negative for a penalty
 * @param evidence the words, hosts or numbers that decided; "" where there are none
 */
public record Signal(String name, double value, double weight, String evidence) {

    /** What this part adds to the score, before rounding. */
    public double share() {
        return value * weight;
    }
}
