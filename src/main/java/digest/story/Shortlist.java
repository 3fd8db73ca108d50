package digest.story;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Links;
import digest.item.Page;
import digest.text.Content;
import digest.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items that say little themselves, belong to a story that could be told, and lead to a page that may say more: link posts,
 * and items of feeds that carry teasers. Always made from what the feeds say alone, so that it is the same whether or not pages
 * are known already, and the same pages are read when a day is built again.
 */
public final class Shortlist {

    /** Pages of one edition; no more than a fetcher asks for. */
    static final int MOST = 40;

    /** A teaser has fewer words, and its page says all that it says. Chosen by hand. */
    private static final int TELLS_ITSELF = 60;

    /** What a poster says in as many words is the matter; in fewer, the page is. A notable item takes thirty. Chosen by hand. */
    private static final int POST_TELLS_ITSELF = 30;

    /** A story with an item of as many words needs no page: a key development takes ninety (quality.md, step 5). */
    private static final int TELLS_THE_STORY = 120;

    /** A page of fewer words is a notice, a wall or a front door. Chosen by hand. */
    private static final int FEWEST_ON_A_PAGE = 40;

    /** Suffixes of what is no page; arXiv's papers have one beside it. */
    private static final Set<String> NO_PAGES =
            Set.of("pdf", "zip", "gz", "xml", "json", "csv", "gguf", "epub", "ps", "exe", "dmg", "apk");

    private Shortlist() {}

    /**
     * The addresses to read, each by the item that leads to it, the most promising stories first; at most {@value #MOST}.
     *
     * @param stories best first, made of what the feeds say alone
     */
    public static Map<Item, String> of(List<Story> stories) {
        Map<Item, String> wanted = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (Story story : stories) {
            if (wanted.size() == MOST) break;
            if (story.cut() != null || isTold(story)) continue;
            for (Item item : story.items()) {
                String address = address(item);
                if (address == null) continue;
                if (keys.add(CanonicalKey.of(address))) wanted.put(item, address);
                break;
            }
        }
        return wanted;
    }

    /**
     * The same items, those of the shortlist told by the pages that were read; a page that says no more than its item changes
     * nothing.
     *
     * @param wanted from {@link #of}
     * @param pages by {@link CanonicalKey} of the address
     */
    public static List<Item> read(List<Item> items, Map<Item, String> wanted, Map<String, Page> pages) {
        List<Item> read = new ArrayList<>();
        for (Item item : items) {
            String address = wanted.get(item);
            Page page = address == null ? null : pages.get(CanonicalKey.of(address));
            read.add(page == null ? item : read(item, address, page));
        }
        return List.copyOf(read);
    }

    private static Item read(Item item, String address, Page page) {
        boolean ledAside = isFrontDoor(page.url()) && !isFrontDoor(address);
        int words = words(page.content());
        if (page.problem() != null || ledAside || words < FEWEST_ON_A_PAGE || words <= words(item.content()))
            return item;
        return item.readFrom(address, page.content());
    }

    private static boolean isTold(Story story) {
        return story.items().stream()
                .anyMatch(i -> !i.roundup()
                        && (i.kind() == Item.Kind.PAPER && !isThin(i) || words(i.content()) >= TELLS_THE_STORY));
    }

    /** Where an item leads; null where it tells itself, or leads to no page. */
    private static @Nullable String address(Item item) {
        if (item.roundup() || item.issue() != null || !isThin(item)) return null;
        if (item.target() != null) return page(item.target());
        if (item.kind() != Item.Kind.DISCUSSION) return page(item.url());
        for (String link : item.links()) {
            String page = page(link);
            if (page != null) return page;
        }
        return null;
    }

    /** The address of a page of words; a paper's is its abstract. */
    private static @Nullable String page(String url) {
        String address = Links.output(url);
        String key = CanonicalKey.of(address);
        boolean guarded = key.startsWith("reddit:")
                || key.startsWith("hn:")
                || key.startsWith("x:")
                || key.startsWith("yt:")
                || key.startsWith("openreview:")
                || key.startsWith("doi:");
        if (guarded
                || Links.host(address).isEmpty()
                || Links.isHub(address)
                || Links.isMedia(address)
                || isFrontDoor(address)) return null;
        int dot = key.lastIndexOf('.');
        boolean file = key.startsWith("url:") && dot > key.indexOf('/') && NO_PAGES.contains(key.substring(dot + 1));
        return file ? null : address;
    }

    private static boolean isFrontDoor(String address) {
        return CanonicalKey.of(address).equals("url:" + Links.host(address));
    }

    private static boolean isThin(Item item) {
        return words(item.content()) < (item.kind() == Item.Kind.DISCUSSION ? POST_TELLS_ITSELF : TELLS_ITSELF);
    }

    private static int words(Content content) {
        return Tokens.count(content.prose());
    }
}
