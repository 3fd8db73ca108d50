package digest.render;

import digest.edition.Edition;
import digest.edition.Edition.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What an edition was made of, in one line: how the feeds did, by name where they failed, and how many stories there were. */
final class Footer {

    private static final String OK = "ok";

    /** What a feed can have come to, but for the good. */
    private static final List<String> TROUBLES = List.of("limited", "failed", "skipped");

    private Footer() {}

    /** "24 feeds: 21 ok, 2 failed (Example, r/LocalLLaMA), 1 skipped; 312 stories considered." */
    static String line(Edition edition) {
        List<String> counts = new ArrayList<>();
        counts.add(named(edition, OK).size() + " " + OK);
        for (String trouble : TROUBLES) {
            List<String> names = named(edition, trouble);
            if (!names.isEmpty()) counts.add(names.size() + " " + trouble + " (" + String.join(", ", names) + ")");
        }
        int feeds = edition.feeds().size();
        return feeds + (feeds == 1 ? " feed: " : " feeds: ") + String.join(", ", counts) + "; " + edition.considered()
                + (edition.considered() == 1 ? " story" : " stories") + " considered.";
    }

    private static List<String> named(Edition edition, String outcome) {
        return edition.feeds().stream()
                .filter(feed -> feed.outcome().equals(outcome))
                .map(Coverage::name)
                .toList();
    }
}
