package digest.story;

import digest.item.Item;
import digest.item.Links;
import digest.text.Phrases;
import digest.text.Tokens.Token;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Whether a title announces a model: names a family that readers know and says that it is out, or points at its page. Such a
 * post is often a name and a link and no more, and every measure of substance misses it; of the 1,205 graded items it finds
 * those that are picks where all other cues find nothing. A variant made from such a model, a comparison or a rumour is no
 * announcement.
 */
final class Announcement {

    private static final Phrases FAMILY = phrases("family");
    private static final Phrases RELEASE = phrases("release");
    private static final Phrases DERIVATIVE = phrases("derivative");

    /** Where the page of a model stands. */
    private static final String MODELS = "huggingface.co";

    private Announcement() {}

    private static Phrases phrases(String kind) {
        return Phrases.of(Table.read("announcements.tsv", 2).stream()
                .filter(row -> row.get(0).equals(kind))
                .flatMap(row -> Arrays.stream(row.get(1).split(", ")))
                .toList());
    }

    /**
     * 1 for an announcement.
     *
     * @param personal whether the title asks, or speaks of its author
     */
    static Reading read(Item item, List<Token> title, boolean personal) {
        NavigableSet<String> family = FAMILY.in(title);
        NavigableSet<String> release = new TreeSet<>(RELEASE.in(title));
        if (item.target() != null && Links.host(item.target()).equals(MODELS)) release.add(MODELS);
        boolean announces = !personal
                && !family.isEmpty()
                && !release.isEmpty()
                && DERIVATIVE.in(title).isEmpty();
        return Reading.of("announced model", announces, announces ? family.first() + ", " + release.first() : "");
    }
}
