package digest.story;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Links;
import digest.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins what links join: items with one key, a post with what it points at, posts that point at one thing, and titles that are
 * the same. These joins are certain enough to be made without comparing texts; of the cross-posts about one object of a day
 * (273 pairs), text finds only 69 % at a cosine of .30.
 */
final class LinkGraph {

    /** A text shorter than this points at something; a longer one is about its own matter. In words; quality.md, step 2. */
    private static final int SHORT_TEXT = 400;

    /** No text of this many characters per word is short, which saves counting the words of a book. */
    private static final int LONGEST_WORD = 12;

    /** The links of a short text that say what it is about; later ones are references. */
    private static final int PRIMARY_LINKS = 3;

    /** A thing that more texts than this mention is a place everyone links to, not an event. Chosen by hand, quality.md. */
    private static final int HUB = 6;

    /** Titles of fewer words are rubrics ("weekly thread"). */
    private static final int TITLE_WORDS = 4;

    private static final double TITLE_JACCARD = .6;

    private LinkGraph() {}

    /** Makes every join, strongest reasons first. */
    static void join(List<Gist> gists, Groups groups) {
        List<Item> items = gists.stream().map(Gist::item).toList();
        Map<String, List<Integer>> owners = owners(items);
        owners.forEach((key, same) -> chain(same, "same key " + key, groups));
        joinTargets(items, owners, groups);
        joinMentions(gists, owners, groups);
        joinTexts(gists, groups);
        joinTitles(gists, groups);
    }

    /** Joins what several publishers brought word for word, however short its title. */
    private static void joinTexts(List<Gist> gists, Groups groups) {
        Map<String, List<Integer>> same = new LinkedHashMap<>();
        for (int i = 0; i < gists.size(); i++) {
            Item item = gists.get(i).item();
            if (!item.content().isEmpty())
                same.computeIfAbsent(item.title() + "\n" + item.content().plain(), t -> new ArrayList<>())
                        .add(i);
        }
        for (List<Integer> items : same.values())
            for (int i = 1; i < items.size(); i++)
                if (!Vetoes.forbid(gists.get(items.get(0)), gists.get(items.get(i)), 1))
                    groups.join(items.get(0), items.get(i), "same text", 1);
    }

    /** What an item is about beyond itself: canonical keys of its target, or of the first links of a short text. */
    static Set<String> primaryLinks(Item item) {
        Set<String> keys = new LinkedHashSet<>();
        if (item.target() != null) keys.add(CanonicalKey.of(item.target()));
        if (!item.roundup() && isShort(item))
            for (String link : item.links()) {
                if (keys.size() >= PRIMARY_LINKS) break;
                if (!Links.host(link).equals(Links.host(item.url())) && !isPlace(link)) keys.add(CanonicalKey.of(link));
            }
        keys.remove(item.key());
        keys.removeAll(item.aliases());
        return keys;
    }

    private static Map<String, List<Integer>> owners(List<Item> items) {
        Map<String, List<Integer>> owners = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            Set<String> names = new TreeSet<>(items.get(i).aliases());
            names.add(items.get(i).key());
            for (String name : names)
                owners.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
        }
        return owners;
    }

    private static void joinTargets(List<Item> items, Map<String, List<Integer>> owners, Groups groups) {
        Map<String, List<Integer>> pointers = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.target() == null || isPlace(item.target())) continue;
            pointers.computeIfAbsent(CanonicalKey.of(item.target()), k -> new ArrayList<>())
                    .add(i);
        }
        pointers.forEach((key, posts) -> {
            List<Integer> owner = owners.getOrDefault(key, List.of());
            for (int o : owner)
                if (!items.get(o).roundup()) for (int post : posts) groups.join(post, o, "links to " + key, 1);
            chain(posts, "both point at " + key, groups);
        });
    }

    private static void joinMentions(List<Gist> gists, Map<String, List<Integer>> owners, Groups groups) {
        Map<String, List<Integer>> mentions = new TreeMap<>();
        for (int i = 0; i < gists.size(); i++)
            for (String key : gists.get(i).primaryLinks())
                mentions.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        mentions.forEach((key, posts) -> {
            if (posts.size() > HUB) return;
            for (int o : owners.getOrDefault(key, List.of()))
                if (!gists.get(o).item().roundup()) for (int post : posts) groups.join(post, o, "links to " + key, 1);
            if (isObject(key)) chain(posts, "both link to " + key, groups);
        });
    }

    /** Whether a key names one dated thing (a paper, a change, a model), so that two who link to it speak of it. */
    private static boolean isObject(String key) {
        return key.startsWith("arxiv:") || key.startsWith("hf:") || key.startsWith("gh:") && key.matches(".*[#@].*");
    }

    private static void joinTitles(List<Gist> gists, Groups groups) {
        List<Set<String>> titles = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Gist gist : gists) {
            Set<String> stems = new TreeSet<>(gist.title());
            titles.add(stems);
            for (String stem : stems) counts.merge(stem, 1, Integer::sum);
        }
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < gists.size(); i++) {
            Set<String> title = titles.get(i);
            if (title.size() < TITLE_WORDS || gists.get(i).item().roundup()) continue;
            List<String> rarest = rarest(title, counts);
            for (int j : candidates(rarest, index)) {
                double similarity = jaccard(title, titles.get(j));
                if (similarity >= TITLE_JACCARD
                        && sameNumbers(title, titles.get(j))
                        && !Vetoes.forbid(gists.get(i), gists.get(j), similarity))
                    groups.join(j, i, similarity == 1 ? "same title" : "nearly the same title", similarity);
            }
            for (String stem : rarest)
                index.computeIfAbsent(stem, k -> new ArrayList<>()).add(i);
        }
    }

    /**
     * The stems of which two titles of a Jaccard similarity of at least {@link #TITLE_JACCARD} must share one: all but
     * ceil(.6 n) − 1, the rarest (prefix filtering; Bayardo, Ma and Srikant 2007). Keeps the search near-linear.
     */
    private static List<String> rarest(Set<String> title, Map<String, Integer> counts) {
        List<String> stems = new ArrayList<>(title);
        stems.sort(Comparator.comparingInt((String s) -> counts.get(s)).thenComparing(Comparator.naturalOrder()));
        int prefix = title.size() - (int) Math.ceil(TITLE_JACCARD * title.size()) + 1;
        return stems.subList(0, prefix);
    }

    private static Set<Integer> candidates(List<String> stems, Map<String, List<Integer>> index) {
        Set<Integer> found = new TreeSet<>();
        for (String stem : stems) found.addAll(index.getOrDefault(stem, List.of()));
        return found;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        int both = 0;
        for (String stem : a) if (b.contains(stem)) both++;
        return (double) both / (a.size() + b.size() - both);
    }

    private static boolean sameNumbers(Set<String> a, Set<String> b) {
        return numbers(a).equals(numbers(b));
    }

    private static Set<String> numbers(Set<String> stems) {
        Set<String> numbers = new HashSet<>();
        for (String stem : stems) if (stem.chars().anyMatch(Character::isDigit)) numbers.add(stem);
        return numbers;
    }

    private static void chain(List<Integer> same, String reason, Groups groups) {
        for (int i = 1; i < same.size(); i++) groups.join(same.get(0), same.get(i), reason, 1);
    }

    private static boolean isShort(Item item) {
        String prose = item.content().prose();
        return prose.length() < SHORT_TEXT * LONGEST_WORD && Tokens.count(prose) < SHORT_TEXT;
    }

    /** Whether an address is a front page, a house that everyone links to, or a picture: not a thing told about. */
    private static boolean isPlace(String url) {
        return Links.isHub(url) || Links.isMedia(url) || CanonicalKey.of(url).equals("url:" + Links.host(url));
    }
}
