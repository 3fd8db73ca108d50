package digest.write;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.story.Score;
import digest.story.Signal;
import digest.story.Story;
import digest.story.Told;
import digest.text.Html;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stories to write: items of noon on 2026-04-13 whose text is given as HTML. */
public final class Stories {

    private Stories() {}

    /** A page of a publication. */
    public static Item page(String url, String feed, String title, String html) {
        return item(url, Item.Kind.NEWS, feed, title, html, List.of(), null, List.of());
    }

    /** A post in r/LocalLLaMA. */
    public static Item post(String id, String title, String html) {
        return item(
                "https://www.reddit.com/r/LocalLLaMA/comments/" + id + "/a_slug/",
                Item.Kind.DISCUSSION,
                "r/LocalLLaMA",
                title,
                html,
                List.of("somebody"),
                null,
                List.of());
    }

    /** An arXiv abstract. */
    public static Item paper(String id, String title, String text, String... authors) {
        return item(
                "https://arxiv.org/abs/" + id,
                Item.Kind.PAPER,
                "arXiv",
                title,
                text,
                List.of(authors),
                null,
                List.of());
    }

    /** The same post, pointing at a page and linking to others. */
    public static Item pointing(Item item, @Nullable String target, String... links) {
        return new Item(
                item.key(),
                item.aliases(),
                item.kind(),
                item.url(),
                target,
                List.of(links),
                item.title(),
                item.content(),
                item.authors(),
                item.published(),
                item.updated(),
                item.feed(),
                item.source(),
                item.weight(),
                item.labels(),
                item.engagement(),
                item.roundup());
    }

    private static Item item(
            String url,
            Item.Kind kind,
            String feed,
            String title,
            String html,
            List<String> authors,
            @Nullable String target,
            List<String> links) {
        return new Item(
                CanonicalKey.of(url),
                List.of(),
                kind,
                url,
                target,
                links,
                title,
                Html.content(html, url),
                authors,
                Instant.parse("2026-04-13T12:00:00Z"),
                null,
                feed,
                "https://feeds.example/" + feed,
                1,
                List.of(),
                null,
                false);
    }

    /** A story of these items, the first leading, of score 1. */
    public static Story of(Item lead, Item... others) {
        return scored(1, lead, others);
    }

    public static Story scored(double score, Item lead, Item... others) {
        return story(score, lead.kind() == Item.Kind.PAPER, null, null, lead, others);
    }

    /** A follow-up of what was told the day before. */
    public static Story followUp(Item lead) {
        Told told = new Told(
                java.time.LocalDate.of(2026, 4, 12), lead.key(), "as told", "as told", lead.url(), List.of(lead.key()));
        return story(1, false, told, null, lead);
    }

    /** A paper told by a post. */
    public static Story asPaper(Item lead) {
        return story(1, true, null, null, lead);
    }

    /** A paper told by a post, with its score. */
    public static Story paperTold(double score, Item lead) {
        return story(score, true, null, null, lead);
    }

    public static Story cut(String reason, Item lead) {
        return story(1, lead.kind() == Item.Kind.PAPER, null, reason, lead);
    }

    private static Story story(
            double score, boolean paper, @Nullable Told told, @Nullable String cut, Item lead, Item... others) {
        List<Item> items = new ArrayList<>(List.of(lead));
        items.addAll(List.of(others));
        Score parts = Score.of(List.of(new Signal("worth", 1, score, "as the test says")));
        return new Story(lead.key(), lead, items, List.of(), parts, paper, told, null, cut);
    }

    /**
     * A post that can be told in full: mechanism, numbers, a limit, a consequence. {@code name} marks its nouns, so that posts
     * of two names share little.
     */
    public static Item full(String id, String name) {
        return post(id, mark(TITLE, name), mark(TEXT, name));
    }

    /** The same on a page of a laboratory. */
    public static Item fullPage(String path, String name) {
        return page("https://lab.example/" + path, "Lab", mark(TITLE, name), mark(TEXT, name));
    }

    private static final String TITLE = "NAME halves the ~memory of ~prompts on NAME cards";

    private static final String TEXT =
            "<p>NAME keeps the ~keys of ~old ~tokens in 4 ~bits and the ~newest 128 ~tokens in 16 ~bits. On NAME-7B"
                    + " the ~cache shrinks from 8 GB to 3 GB at 64,000 ~tokens. NAME-throughput rises from 31 tok/s to 47 tok/s on"
                    + " one ~card.</p><p>NAME-perplexity grows by 0.4% on ~prose and by 2.1% on ~source. The ~loss is ~larger on"
                    + " ~source because ~rare ~identifiers sit in the ~oldest ~blocks.</p><p>A ~server that was ~limited by"
                    + " ~memory can now hold ~twice as many ~sessions, which means that ~chats stay ~resident.</p>";

    private static String mark(String text, String name) {
        return text.replace("NAME", name).replace("~", name.toLowerCase(Locale.ROOT) + "-");
    }
}
