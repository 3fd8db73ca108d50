package digest.story;

import digest.text.DocumentFrequencies;
import digest.text.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins groups whose texts are about one event: one pass in the order of time, each group to the story whose centroid is
 * nearest, if near enough; then one pass that joins stories whose centroids are near.
 * Time takes from a likeness: see {@link Span#fade}.
 *
 * <p>Cosines to a centroid are sums over its members, so an inverted index of the members' terms is all that is kept: the cost
 * of a group is the length of its terms' postings.
 */
final class TextClusters {

    /**
     * The cosine to a story's centroid from which on a group belongs to it, given {@link Evidence} and less what time takes. On the
     * two labelled days .14 to .18 give the same within .003 of each F1; .19 costs .02 of pairwise F1.
     */
    private static final double JOIN = .18;

    /** Below this, another version named in the beginning of a text keeps it out; in the title it always does. */
    private static final double VERSIONS = .50;

    /** How many shared words an edge names. */
    private static final int SHOWN = 4;

    private final List<Gist> gists;
    private final Groups groups;
    private final Evidence evidence;
    private final List<Story> stories = new ArrayList<>();
    private final Map<String, Postings> index = new HashMap<>();

    /** The dot products of the group or story at hand with all stories. */
    private final Sums dots;

    /** A story in the making: its items, and the length of the sum of its groups' vectors. */
    private static final class Story {
        final List<Integer> items = new ArrayList<>();
        final List<Terms> groups = new ArrayList<>();
        Span span = Span.UNKNOWN;
        double squares;
        boolean closed;
    }

    /** Where a term stands: which stories' groups, with what weight. */
    private static final class Postings {
        int[] story = new int[4];
        double[] weight = new double[4];
        int size;

        void add(int s, double w) {
            if (size == story.length) {
                story = Arrays.copyOf(story, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
            }
            story[size] = s;
            weight[size++] = w;
        }
    }

    /** A group's vector, each term by the place where it is looked up. */
    private record Terms(Postings[] postings, double[] weights) {}

    /** A number per story, most of them zero. */
    private static final class Sums {
        final double[] of;
        final int[] stories;
        int size;

        Sums(int stories) {
            of = new double[stories];
            this.stories = new int[stories];
        }

        void add(int story, double more) {
            if (of[story] == 0) stories[size++] = story;
            of[story] += more;
        }

        void clear() {
            while (size > 0) of[stories[--size]] = 0;
        }
    }

    TextClusters(List<Gist> gists, Groups groups, DocumentFrequencies frequencies) {
        this.gists = gists;
        this.groups = groups;
        this.evidence = new Evidence(gists, frequencies);
        this.dots = new Sums(gists.size());
    }

    void join() {
        for (List<Integer> group : groups.members()) place(group);
        merge();
    }

    private void place(List<Integer> group) {
        record Near(int story, double cosine) {}
        Terms terms = terms(group);
        Span span = Span.of(group.stream().map(i -> gists.get(i).item()).toList());
        dots.clear();
        multiply(terms);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < dots.size; i++) {
            int s = dots.stories[i];
            double cosine = dots.of[s] / Math.sqrt(stories.get(s).squares);
            if (cosine >= JOIN) cosine *= span.fade(stories.get(s).span);
            if (cosine >= JOIN) near.add(new Near(s, cosine));
        }
        near.sort(Comparator.comparingDouble((Near n) -> -n.cosine()).thenComparingInt(Near::story));
        for (Near n : near) {
            Story story = stories.get(n.story());
            if (!mayJoin(story, group, n.cosine())) continue;
            link(story, group, n.cosine());
            add(n.story(), group, span, terms);
            return;
        }
        stories.add(new Story());
        add(stories.size() - 1, group, span, terms);
    }

    /** The terms of a group; a text that several of its items have counts once. */
    private Terms terms(List<Integer> group) {
        Vector vector = Vector.sum(
                group.stream().map(i -> gists.get(i).vector()).distinct().toList());
        return new Terms(
                vector.weights().keySet().stream()
                        .map(term -> index.computeIfAbsent(term, t -> new Postings()))
                        .toArray(Postings[]::new),
                vector.weights().values().stream().mapToDouble(w -> w).toArray());
    }

    /** Adds the dot product of a group and each story that shares a term with it. */
    private void multiply(Terms terms) {
        for (int t = 0; t < terms.weights().length; t++) {
            Postings postings = terms.postings()[t];
            double weight = terms.weights()[t];
            for (int p = 0; p < postings.size; p++) dots.add(postings.story[p], weight * postings.weight[p]);
        }
    }

    private void add(int s, List<Integer> group, Span span, Terms terms) {
        Story story = stories.get(s);
        story.span = story.span.and(span);
        story.squares += 2 * dots.of[s] + (terms.weights().length == 0 ? 0 : 1);
        story.items.addAll(group);
        story.groups.add(terms);
        for (int t = 0; t < terms.weights().length; t++) terms.postings()[t].add(s, terms.weights()[t]);
    }

    private void link(Story story, List<Integer> group, double cosine) {
        int[] pair = evidence.nearest(story.items, group);
        List<String> shared =
                gists.get(pair[0]).vector().shared(gists.get(pair[1]).vector(), SHOWN);
        groups.join(pair[0], pair[1], "similar text: " + String.join(", ", shared), Math.round(cosine * 1e4) / 1e4);
    }

    /** Joins stories that the order of arrival kept apart: those of the nearest centroids first. */
    private void merge() {
        record Pair(int a, int b, double cosine) {}
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < stories.size(); a++) {
            Story story = stories.get(a);
            dots.clear();
            for (Terms terms : story.groups) multiply(terms);
            for (int i = 0; i < dots.size; i++) {
                int b = dots.stories[i];
                if (b >= a) continue;
                Story other = stories.get(b);
                double cosine = dots.of[b] / Math.sqrt(story.squares * other.squares) * story.span.fade(other.span);
                if (cosine >= Evidence.SURE) pairs.add(new Pair(b, a, cosine));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.cosine())
                .thenComparing(Pair::a)
                .thenComparing(Pair::b));
        for (Pair pair : pairs) {
            Story a = stories.get(pair.a());
            Story b = stories.get(pair.b());
            if (a.closed || b.closed || !mayJoin(a, b.items, pair.cosine())) continue;
            link(a, b.items, pair.cosine());
            a.closed = true;
            b.closed = true;
        }
    }

    private boolean mayJoin(Story story, List<Integer> group, double cosine) {
        int[] pair = evidence.nearest(story.items, group);
        if (!evidence.proves(pair[0], pair[1], cosine)) return false;
        for (int a : story.items) for (int b : group) if (forbidden(a, b, cosine)) return false;
        return true;
    }

    private boolean forbidden(int a, int b, double cosine) {
        if (cosine < VERSIONS
                && VersionGuard.differ(gists.get(a).versions(), gists.get(b).versions())) return true;
        return Vetoes.forbid(gists.get(a), gists.get(b), cosine);
    }
}
