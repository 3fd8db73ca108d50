package digest.story;

import java.util.Collection;

/**
 * What was seen in an item or a story, before it is weighed.
 *
 * @param name of the signal it becomes; a line of weights.tsv
 * @param value 0 to 1
 * @param evidence the words, hosts or numbers seen; "" where there are none
 */
record Reading(String name, double value, String evidence) {

    Reading {
        if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException(name + " is between 0 and 1, not " + value);
    }

    static Reading of(String name, boolean seen, String evidence) {
        return new Reading(name, seen ? 1 : 0, seen ? evidence : "");
    }

    /** How many different things were seen, of as many as count as full. */
    static Reading of(String name, Collection<String> seen, int enough) {
        return new Reading(name, Math.min(1, (double) seen.size() / enough), listed(seen));
    }

    /** The first few of what was seen. */
    private static String listed(Collection<String> seen) {
        int most = 6;
        String first = String.join(", ", seen.stream().limit(most).toList());
        return seen.size() > most ? first + ", …" : first;
    }
}
