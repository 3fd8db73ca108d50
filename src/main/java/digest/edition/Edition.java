package digest.edition;

import digest.item.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one date.
 *
 * @param editor what wrote it: "extractive"
 * @param sections key, notable, papers, always all three
 * @param feeds how each source did, in the order of feeds.yaml
 * @param considered how many stories the window had, told or not
 */
public record Edition(
        LocalDate date, Window window, String editor, List<Section> sections, List<Coverage> feeds, int considered) {

    public Edition {
        sections = List.copyOf(sections);
        feeds = List.copyOf(feeds);
    }

    /**
     * How one source did.
     *
     * @param outcome "ok", "limited", "failed" or "skipped"
     * @param items how many of its items the document had
     * @param detail the reason where not ok
     */
    public record Coverage(
            String name,
            String url,
            String outcome,
            int items,
            @Nullable String detail) {}
}
