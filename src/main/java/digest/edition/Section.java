package digest.edition;

import digest.write.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the three parts of an edition.
 *
 * @param stories best first
 * @param emptyReason why there is none, one line that begins with "no "; null where there are stories
 */
public record Section(
        Id id, List<Written> stories, @Nullable String emptyReason) {

    /** The sections, in the order they are printed. */
    public enum Id {
        KEY("key", "key developments"),
        NOTABLE("notable", "notable"),
        PAPERS("papers", "papers");

        private final String id;
        private final String title;

        Id(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** The name in JSON and feeds.yaml. */
        public String id() {
            return id;
        }

        /** The heading. */
        public String title() {
            return title;
        }
    }

    public Section {
        stories = List.copyOf(stories);
    }
}
