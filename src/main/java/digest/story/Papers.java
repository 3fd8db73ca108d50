package digest.story;

import digest.item.Item;
import digest.item.Links;
import digest.text.Block;
import digest.text.Tokens;
import java.util.regex.Pattern;

/** Tells a paper from news about one. */
final class Papers {

    /** How r/MachineLearning and others mark research in a title, and how a title copied from arXiv ends. */
    private static final Pattern MARKED =
            Pattern.compile("^\\s*\\[(?:R|Research|Paper)\\]|\\s[-|–]\\s*arXiv$", Pattern.CASE_INSENSITIVE);

    /** A post of which more is quoted than this hands a text on and adds little of its own. Chosen by hand. */
    private static final double MOSTLY = .5;

    private Papers() {}

    /** Whether an item is itself a paper, to be judged as papers are: it has an abstract, or its address is that of one. */
    static boolean isPaper(Item item) {
        return item.kind() == Item.Kind.PAPER || Links.isPaper(item.url());
    }

    /** Whether an item is a paper or does no more than hand one on: points at it, or is marked as research and links to it. */
    static boolean tellsPaper(Item item) {
        if (isPaper(item) || item.target() != null && Links.isPaper(item.target())) return true;
        if (item.kind() != Item.Kind.DISCUSSION || item.links().stream().noneMatch(Links::isPaper)) return false;
        return MARKED.matcher(item.title()).find() || Links.isPaper(item.links().get(0)) && isMostlyQuoted(item);
    }

    private static boolean isMostlyQuoted(Item item) {
        int quoted = 0;
        int all = 0;
        for (Block block : item.content().blocks()) {
            int words = Tokens.count(block.text());
            all += words;
            if (block.kind() == Block.Kind.QUOTE) quoted += words;
        }
        return quoted > MOSTLY * all;
    }
}
