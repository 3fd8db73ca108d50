package digest.story;

import digest.item.Item;
import digest.item.Links;
import java.util.regex.Pattern;

/** Tells a paper from news about one. */
final class Papers {

    /** How r/MachineLearning and others mark research in a title. */
    private static final Pattern MARKED = Pattern.compile("^\\s*\\[(?:R|Research|Paper)\\]");

    private Papers() {}

    /** Whether an item is a paper: it has an abstract, or its address or what it points at is that of one. */
    static boolean isPaper(Item item) {
        if (item.kind() == Item.Kind.PAPER || Links.isPaper(item.url())) return true;
        if (item.target() != null && Links.isPaper(item.target())) return true;
        return MARKED.matcher(item.title()).find() && item.links().stream().anyMatch(Links::isPaper);
    }
}
