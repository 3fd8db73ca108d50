package digest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an item was published and last changed, by whichever of its elements says so best: RSS' pubDate, Atom's published and
 * updated, Atom 0.3's issued, created and modified, Dublin Core's date, and any of them where it does not belong.
 */
final class Stamps {

    private final @Nullable Instant[] published = new Instant[3];
    private @Nullable Instant updated;

    /**
     * Takes an element into account.
     *
     * @param name the element's usual name ({@link UsualName})
     * @return whether it is one that tells a date
     */
    boolean read(String name, String text) {
        switch (name) {
            case "pubdate", "published", "atom:published", "issued" -> first(0, text);
            case "dc:date", "date" -> first(1, text);
            case "dcterms:issued", "dcterms:created", "created", "dc:created" -> first(2, text);
            case "updated", "atom:updated", "modified", "dcterms:modified", "lastmodified" -> {
                if (updated == null) updated = Dates.parse(text);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void first(int rank, String text) {
        if (published[rank] == null) published[rank] = Dates.parse(text);
    }

    /** Null where no element tells it, or none readably. */
    @Nullable
    Instant published() {
        return published[0] != null ? published[0] : published[1] != null ? published[1] : published[2];
    }

    /** Null where no element tells it, or none readably. */
    @Nullable
    Instant updated() {
        return updated;
    }
}
