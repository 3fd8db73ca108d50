package digest.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text as a point among others: its terms with their weights, of length 1.
 *
 * @param weights term to weight, by term; the squares sum to 1; empty for a text without words
 */
public record Vector(SortedMap<String, Double> weights) {

    public static final Vector EMPTY = new Vector(new TreeMap<>());

    /** The direction of the given weights, whatever their length; weights that are not positive are left out. */
    public static Vector of(Map<String, Double> raw) {
        TreeMap<String, Double> kept = new TreeMap<>(raw);
        kept.values().removeIf(w -> !(w > 0));
        double squares = 0;
        for (double w : kept.values()) squares += w * w;
        double length = Math.sqrt(squares);
        kept.replaceAll((term, w) -> w / length);
        return new Vector(kept);
    }

    /** The direction of the sum. */
    public static Vector sum(List<Vector> vectors) {
        if (vectors.size() == 1) return vectors.get(0);
        TreeMap<String, Double> sum = new TreeMap<>();
        for (Vector vector : vectors) vector.weights.forEach((term, w) -> sum.merge(term, w, Double::sum));
        return of(sum);
    }

    /** The cosine of the angle between two texts: 0 where they share no term, 1 where their terms are in proportion. */
    public double cosine(Vector other) {
        Vector small = weights.size() <= other.weights.size() ? this : other;
        Vector large = small == this ? other : this;
        double dot = 0;
        for (Map.Entry<String, Double> entry : small.weights.entrySet()) {
            Double w = large.weights.get(entry.getKey());
            if (w != null) dot += entry.getValue() * w;
        }
        return Math.min(1, dot);
    }

    /** The terms that two texts share, those that bring them nearest first, ties by term; at most {@code most}. */
    public List<String> shared(Vector other, int most) {
        Map<String, Double> products = new TreeMap<>();
        weights.forEach((term, w) -> {
            Double v = other.weights.get(term);
            if (v != null) products.put(term, w * v);
        });
        List<String> terms = new ArrayList<>(products.keySet());
        terms.sort(Comparator.comparingDouble((String t) -> -products.get(t)).thenComparing(Comparator.naturalOrder()));
        return List.copyOf(terms.subList(0, Math.min(most, terms.size())));
    }
}
