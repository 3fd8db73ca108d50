package digest.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Nearest {

    /** One slip in three letters still points at a name; more is a guess. Chosen by hand. */
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /**
     * The name with the fewest slips from what was written: letters left out, added, changed or swapped with their
     * neighbour (the optimal string alignment distance), capitals not counted. Of equals, the first in the order of
     * {@code names}.
     *
     * @return empty where no name is near
     */
    public static Optional<String> to(String written, Collection<String> names) {
        String given = written.toLowerCase(Locale.ROOT);
        String best = null;
        int fewest = Math.max(1, written.length() / LETTERS_PER_SLIP) + 1;
        for (String name : names) {
            int slips = distance(given, name.toLowerCase(Locale.ROOT));
            if (slips < fewest) {
                fewest = slips;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) slips[i][0] = i;
        for (int j = 0; j <= b.length(); j++) slips[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int changed = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                slips[i][j] = Math.min(changed, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
            }
        }
        return slips[a.length()][b.length()];
    }
}
