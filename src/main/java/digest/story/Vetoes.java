package digest.story;

import digest.item.Item;
import digest.item.Links;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

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
    static boolean forbid(Gist a, Gist b, double similarity) {
        if (a.item().roundup() || b.item().roundup() || !near(a.item(), b.item())) return true;
        if (differentPapers(a, b)
                || sameIssue(a.item(), b.item())
                || sameStatusPage(a.item(), b.item())
                || differByNumberOnly(a.title(), b.title())) return true;
        if (VersionGuard.differ(a.titleVersions(), b.titleVersions())) return true;
        return similarity < COPIES && sameActor(a.item(), b.item());
    }

    /** Whether two items may tell one event by their dates; an undated one may be of any date. */
    private static boolean near(Item a, Item b) {
        if (a.published() == null || b.published() == null) return true;
        return Duration.between(a.published(), b.published()).abs().compareTo(ONE_EVENT) <= 0;
    }

    private static boolean differentPapers(Gist a, Gist b) {
        return !a.papers().isEmpty() && !b.papers().isEmpty() && Collections.disjoint(a.papers(), b.papers());
    }

    /** Two stories of one newsletter are two stories. */
    private static boolean sameIssue(Item a, Item b) {
        return a.issue() != null && a.issue().equals(b.issue());
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
    private static boolean differByNumberOnly(List<String> a, List<String> b) {
        return !a.equals(b) && !a.isEmpty() && words(a).equals(words(b));
    }

    private static List<String> words(List<String> stems) {
        return stems.stream()
                .filter(s -> s.chars().noneMatch(Character::isDigit))
                .toList();
    }
}
