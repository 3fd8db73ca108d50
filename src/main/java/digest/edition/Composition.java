package digest.edition;

import java.util.List;

/**
 * An edition together with everything that could have been in it.
 *
 * @param candidates every story of the window, best first
 */
public record Composition(Edition edition, List<Candidate> candidates) {
    public Composition {
        candidates = List.copyOf(candidates);
    }
}
