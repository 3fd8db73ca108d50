package digest.story;

import digest.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Items being joined: a disjoint-set forest (Tarjan 1975) over their places in a list, which remembers every edge. */
final class Groups {

    private final List<Item> items;
    private final int[] parent;
    private final int[] size;
    private final List<List<Edge>> edges = new ArrayList<>();

    Groups(List<Item> items) {
        this.items = items;
        parent = new int[items.size()];
        size = new int[items.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            size[i] = 1;
            edges.add(new ArrayList<>());
        }
    }

    /** Joins the groups of two items, and says why; nothing happens where they are one already. */
    void join(int a, int b, String reason, double similarity) {
        int low = Math.min(root(a), root(b));
        int high = Math.max(root(a), root(b));
        if (low == high) return;
        parent[high] = low;
        size[low] += size[high];
        edges.get(low).addAll(edges.get(high));
        edges.get(low).add(new Edge(items.get(a).key(), items.get(b).key(), reason, similarity));
    }

    boolean together(int a, int b) {
        return root(a) == root(b);
    }

    /** How many items stand together with this one, itself included. */
    int size(int item) {
        return size[root(item)];
    }

    /** Each group's items in the order of the list, groups by their first item. */
    List<List<Integer>> members() {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++)
            groups.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        return List.copyOf(groups.values());
    }

    List<Edge> edgesOf(int item) {
        return edges.get(root(item));
    }

    private int root(int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }
}
