package digest.story;

import digest.item.Item;
import digest.item.Links;
import digest.text.Tokens;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why two items with like words may still tell two events: the same actor is not the same event. Without these rules the
 * labelled days show two essays of one author joined, two evaluations of one poster, two incidents of one status page, and a
 * newsletter pulled into a launch.
 */
final class Vetoes {

    /** Later than this, the same words are a series. quality.md, step 2. */
    private static final Duration ONE_EVENT = Duration.ofHours(72);

    /** From here on, actor and version may differ: the texts are copies. .40 gives the same, .60 costs .005 of each F1. */
    private static final double COPIES = .50;

    private Vetoes() {}

    /**
     * Whether likeness of words must not join two items; links and keys join them regardless.
     *
     * @param similarity of the two, 0 to 1
     */
    static boolean forbid(Item a, Item b, double similarity) {
        if (a.roundup() || b.roundup() || !near(a, b)) return true;
        if (differentPapers(a, b) || sameStatusPage(a, b) || differByNumberOnly(a.title(), b.title())) return true;
        if (VersionGuard.differ(VersionGuard.versions(a.title()), VersionGuard.versions(b.title()))) return true;
        return similarity < COPIES && sameActor(a, b);
    }

    /** Whether two items may tell one event by their dates; an undated one may be of any date. */
    private static boolean near(Item a, Item b) {
        if (a.published() == null || b.published() == null) return true;
        return Duration.between(a.published(), b.published()).abs().compareTo(ONE_EVENT) <= 0;
    }

    private static boolean differentPapers(Item a, Item b) {
        Set<String> ours = papers(a);
        Set<String> theirs = papers(b);
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    private static Set<String> papers(Item item) {
        Set<String> papers = new TreeSet<>(LinkGraph.primaryLinks(item));
        papers.add(item.key());
        papers.addAll(item.aliases());
        papers.removeIf(key -> !key.startsWith("arxiv:"));
        return papers;
    }

    private static boolean sameStatusPage(Item a, Item b) {
        String host = Links.host(a.url());
        return host.startsWith("status.") && host.equals(Links.host(b.url()));
    }

    private static boolean sameActor(Item a, Item b) {
        return a.source().equals(b.source())
                && !a.authors().isEmpty()
                && a.authors().equals(b.authors());
    }

    /** Whether two titles are two numbers of a series: "Import AI 452" and "Import AI 453". */
    private static boolean differByNumberOnly(String a, String b) {
        List<String> ours = Tokens.of(a);
        List<String> theirs = Tokens.of(b);
        return !ours.equals(theirs) && !ours.isEmpty() && words(ours).equals(words(theirs));
    }

    private static List<String> words(List<String> stems) {
        return stems.stream()
                .filter(s -> s.chars().noneMatch(Character::isDigit))
                .toList();
    }
}
