package digest.feed;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Item.Engagement;
import digest.item.Item.Kind;
import digest.item.Links;
import digest.source.Source;
import digest.text.Block;
import digest.text.Characters;
import digest.text.Content;
import digest.text.Excerpt;
import digest.text.Html;
import digest.text.Passage;
import digest.text.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry as a feed has it into an item as the rest of the program wants it: unwrapped, cleaned, named. */
final class EntryReader {

    private final Source source;
    private final String feedName;

    /** @param feedName what the items are said to come from where nothing nearer is known */
    EntryReader(Source source, String feedName) {
        this.source = source;
        this.feedName = feedName;
    }

    /**
     * What an entry gives: one item; for a newsletter that falls into its stories, the issue and then each story, which bears
     * the issue's address; nothing for an entry without any address to cite.
     */
    List<Item> items(Entry raw) {
        String link = address(raw);
        if (link == null) return List.of();
        String url = Links.untracked(link);
        Entry entry = unwrap(raw, CanonicalKey.of(url));
        Item item = item(entry, url);
        boolean several = item.roundup() || source.roundup() == null && Roundups.listsItsStories(item.title());
        if (!several || item.kind() != Kind.NEWS || !item.key().startsWith("url:")) return List.of(item);
        List<Newsletter.Told> stories =
                Newsletter.stories(Html.parts(longest(entry).text(), entry.base()));
        if (stories.isEmpty()) return List.of(item);
        List<Item> items = new ArrayList<>(List.of(item.asRoundup()));
        for (Newsletter.Told told : stories)
            items.add(item.part(
                    items.size(),
                    told.title(),
                    told.passage().content(),
                    links(told.passage(), item.key(), null, Set.of())));
        return items;
    }

    private Item item(Entry entry, String url) {
        String urlKey = CanonicalKey.of(url);
        Passage passage = longest(entry).passage();
        Fields fields = Fields.of(passage.content());
        String written = title(entry);
        Content untitled = withoutTitle(withoutTitle(fields.rest(), entry.title()), written);
        if (written.length() > LONGEST_TITLE) {
            untitled = Content.of(written).and(untitled);
            written = "";
        }
        String title = written.isEmpty() ? SocialPost.title(untitled.plain()) : written;
        Content content = Excerpt.settle(ScrapedPage.strip(Excerpt.settle(untitled), title));

        String target = target(entry, fields, passage, url, urlKey);
        boolean hackerNews = isHackerNews(entry, fields, urlKey, passage);
        String key = urlKey.startsWith("hn:") && target != null ? CanonicalKey.of(target) : urlKey;

        Set<String> aliases = new TreeSet<>();
        if (hackerNews) {
            aliases.add(urlKey);
            discussion(entry, fields, passage).ifPresent(aliases::add);
        }
        String idKey = CanonicalKey.of(entry.id());
        if (idKey.startsWith("arxiv:")) aliases.add(idKey);
        aliases.remove(key);

        return new Item(
                key,
                List.copyOf(aliases),
                kind(urlKey, url, hackerNews),
                url,
                target,
                links(passage, key, target, aliases),
                title,
                content,
                authors(entry, fields),
                entry.published() != null ? entry.published() : entry.updated(),
                entry.updated(),
                feedName(entry),
                source.url(),
                source.weight(),
                labels(entry),
                engagement(entry, fields),
                source.roundup() != null ? source.roundup() : Roundups.is(title, content, passage.links()));
    }

    private static @Nullable String address(Entry entry) {
        for (String candidate : new String[] {entry.url(), entry.target(), entry.discussion(), entry.id()}) {
            String address = candidate == null ? null : WebAddress.of(candidate);
            if (address != null) return address;
        }
        String resolved = entry.url() == null ? null : Relative.resolve(entry.base(), entry.url());
        return resolved == null ? null : WebAddress.of(resolved);
    }

    private Entry unwrap(Entry entry, String urlKey) {
        if (urlKey.startsWith("reddit:")) return RedditPost.unwrap(entry);
        if (source.kind() == Source.Kind.ARXIV || urlKey.startsWith("arxiv:")) return ArxivPaper.unwrap(entry);
        return SocialPost.unwrap(entry);
    }

    /** The name the reader gave; else, as a feed may tell of many subreddits, the post's own; else the feed's. */
    private String feedName(Entry entry) {
        return source.named() ? feedName : RedditPost.subreddit(entry).orElse(feedName);
    }

    /** A text as the feed has it, and as it is read. */
    private record Longest(String text, Passage passage) {}

    /** The longer of the entry's texts, once cleaned: some feeds put the whole text into the summary. */
    private static Longest longest(Entry entry) {
        Longest content = new Longest(entry.content(), Html.passage(entry.content(), entry.base()));
        boolean empty = content.passage().content().isEmpty();
        if (!empty && entry.summary().length() <= entry.content().length()) return content;
        Longest summary = new Longest(entry.summary(), Html.passage(entry.summary(), entry.base()));
        if (empty)
            return !summary.passage().content().isEmpty()
                            || content.passage().links().isEmpty()
                    ? summary
                    : content;
        boolean summaryWins = summary.passage().content().plain().length()
                > content.passage().content().plain().length();
        return summaryWins ? summary : content;
    }

    // ---- title

    /** Characters: thrice what Reddit allows; the longest of 8,295 titles in feeds of 2026 has 774. What is longer is a text. */
    private static final int LONGEST_TITLE = 1_000;

    /** A date and a section that a page scraper glued before the title ("Apr 9, 2026PolicyTrustworthy agents …", 2026-04). */
    private static final Pattern GLUED = Pattern.compile(
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \\d{1,2}, \\d{4}(?:Economic Research|Societal Impacts|Interpretability|Alignment|Announcements?|Policy|Product|Research|Engineering|Science)?(?=\\p{Lu})");

    private static String title(Entry entry) {
        String title = Characters.line(entry.title());
        Matcher glued = GLUED.matcher(title);
        return glued.lookingAt() ? title.substring(glued.end()) : title;
    }

    /** "Research: ", "Release: " before a title that the text repeats (simonwillison.net, 2026-04). */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}\\p{L}{1,14}: ");

    /** A text that only repeats its title says nothing; one that begins with it begins after it. */
    private static Content withoutTitle(Content content, String title) {
        if (title.isEmpty() || content.isEmpty()) return content;
        Block first = content.blocks().get(0);
        Matcher label = LABEL.matcher(first.text());
        boolean labelled = label.lookingAt() && first.text().startsWith(title, label.end());
        String words = labelled ? first.text().substring(label.end()) : first.text();
        if (same(words, title))
            return new Content(content.blocks().subList(1, content.blocks().size()));
        int end = title.length();
        boolean begins = (labelled || end >= SHORTEST_REPEATED_TITLE && title.indexOf(' ') > 0)
                && words.startsWith(title)
                && words.length() > end + 2
                && words.charAt(end) == ' '
                && Character.isUpperCase(words.charAt(end + 1));
        if (!begins) return content;
        List<Block> blocks = new ArrayList<>(content.blocks());
        blocks.set(0, new Block(first.kind(), words.substring(end).strip()));
        return new Content(blocks);
    }

    /** Characters; a shorter title may be how its first sentence begins. Chosen by hand. */
    private static final int SHORTEST_REPEATED_TITLE = 30;

    /** Whether two texts have the same letters and digits, in whatever case. */
    private static boolean same(String text, String title) {
        if (text.length() > 2 * title.length()) return false;
        int i = nextWordly(text, 0);
        int j = nextWordly(title, 0);
        while (i < text.length() && j < title.length()) {
            if (Character.toLowerCase(text.charAt(i)) != Character.toLowerCase(title.charAt(j))) return false;
            i = nextWordly(text, i + 1);
            j = nextWordly(title, j + 1);
        }
        return i == text.length() && j == title.length();
    }

    /** The place of the next letter, digit or half of a character beyond the first plane; the length where there is none. */
    private static int nextWordly(String text, int from) {
        int i = from;
        while (i < text.length()
                && !Character.isLetterOrDigit(text.charAt(i))
                && !Character.isSurrogate(text.charAt(i))) i++;
        return i;
    }

    // ---- links and names

    private static boolean isHackerNews(Entry entry, Fields fields, String urlKey, Passage passage) {
        return urlKey.startsWith("hn:")
                || fields.values().containsKey("comments url")
                || discussion(entry, fields, passage).isPresent();
    }

    /** The name of the item's page on Hacker News, where it has one of its own. */
    private static Optional<String> discussion(Entry entry, Fields fields, Passage passage) {
        if (entry.discussion() != null && CanonicalKey.of(entry.discussion()).startsWith("hn:")) {
            return Optional.of(CanonicalKey.of(entry.discussion()));
        }
        if (fields.values().isEmpty()) return Optional.empty();
        return passage.links().stream()
                .map(CanonicalKey::of)
                .filter(k -> k.startsWith("hn:"))
                .findFirst();
    }

    private static @Nullable String target(Entry entry, Fields fields, Passage passage, String url, String urlKey) {
        String target = entry.target();
        String article = fields.text("article url");
        if (target == null && LooseReader.isWeb(article)) target = article;
        if (target == null && !urlKey.startsWith("hn:") && isHackerNews(entry, fields, urlKey, passage)) target = url;
        if (target != null) target = WebAddress.of(target);
        if (target == null) return null;
        boolean itself =
                CanonicalKey.of(target).equals(urlKey) && (urlKey.startsWith("hn:") || urlKey.startsWith("reddit:"));
        return itself ? null : Links.untracked(target);
    }

    private static List<String> links(Passage passage, String key, @Nullable String target, Set<String> aliases) {
        Set<String> known = new LinkedHashSet<>(aliases);
        known.add(key);
        if (target != null) known.add(CanonicalKey.of(target));
        List<String> links = new ArrayList<>();
        for (String link : passage.links()) {
            if (!Links.isMedia(link) && known.add(CanonicalKey.of(link))) links.add(Links.untracked(link));
        }
        return links;
    }

    private Kind kind(String urlKey, String url, boolean hackerNews) {
        if (hackerNews || urlKey.startsWith("reddit:")) return Kind.DISCUSSION;
        if (source.kind() == Source.Kind.REDDIT || source.kind() == Source.Kind.HACKERNEWS) return Kind.DISCUSSION;
        if (source.kind() == Source.Kind.ARXIV || Links.isPaper(url)) return Kind.PAPER;
        if (urlKey.startsWith("gh:"))
            return urlKey.contains("@") && url.contains("/releases/") ? Kind.RELEASE : Kind.CODE;
        return url.contains("github.com/") && url.contains("/commit") ? Kind.CODE : Kind.NEWS;
    }

    private static List<String> labels(Entry entry) {
        return entry.categories().stream()
                .map(Characters::line)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    // ---- authors and readers

    /** RSS 2.0: "lawyer@boyer.net (Lawyer Boyer)". */
    private static final Pattern MAIL_AND_NAME = Pattern.compile("^\\S{1,80}@\\S{1,80}\\s+\\((.{1,120})\\)$");

    private static final Pattern NAME_AND_MAIL = Pattern.compile("^(.{2,120}?)\\s+[<(]\\S{1,80}@\\S{1,80}[>)]$");

    private static List<String> authors(Entry entry, Fields fields) {
        List<String> names = new ArrayList<>();
        for (String written : entry.authors()) {
            String name = Characters.line(written);
            Matcher mail = MAIL_AND_NAME.matcher(name);
            if (mail.matches()) name = mail.group(1);
            Matcher named = NAME_AND_MAIL.matcher(name);
            if (named.matches()) name = named.group(1);
            name = RedditPost.bareName(name).replaceFirst("^[Bb]y ", "");
            if (!name.isBlank() && name.indexOf('@') <= 0 && !names.contains(name)) names.add(name);
        }
        String by = fields.text("by");
        if (!by.isBlank()) return List.of(by);
        String listed = fields.text("authors");
        return listed.isBlank() ? names : List.of(listed.split(",\\s*"));
    }

    private static @Nullable Engagement engagement(Entry entry, Fields fields) {
        int points = fields.number("points", "score", "upvotes");
        int comments = fields.number("# comments", "comments");
        if (points < 0 && comments < 0) return entry.engagement();
        return new Engagement(Math.max(points, 0), Math.max(comments, 0));
    }
}
