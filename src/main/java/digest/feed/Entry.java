package digest.feed;

import digest.item.Item.Engagement;
import digest.text.Html;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a feed, raw: links absolute, dates as instants, texts as the feed has them.
 *
 * @param id guid, Atom id or what a JSON document calls so, verbatim; "" where absent
 * @param title one line without markup; "" where absent
 * @param url absolute; null where absent
 * @param target what a link post points at, where the format has a field of its own for that; null otherwise
 * @param discussion the page of its comments (RSS comments, Hacker News); null where absent
 * @param authors as written, in order
 * @param published null where absent or unreadable
 * @param updated null where absent or unreadable
 * @param summary HTML or plain text; "" where absent
 * @param content HTML or plain text; "" where absent
 * @param base what relative links of the texts are resolved against; "" when not known
 * @param categories in order, each once
 * @param engagement null where the format has none
 */
public record Entry(
        String id,
        String title,
        @Nullable String url,
        @Nullable String target,
        @Nullable String discussion,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        String summary,
        String content,
        String base,
        List<String> categories,
        @Nullable Engagement engagement) {

    /** Authors or categories; collaborations of physics list thousands, and no digest prints more than a few. */
    static final int MOST_NAMES = 200;

    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The whole text, plain: the content, else the summary; "" where there is neither. */
    public String text() {
        String text = plain(content, base);
        return text.isEmpty() ? plain(summary, base) : text;
    }

    /** The summary, plain; "" where there is none. */
    public String summaryText() {
        return plain(summary, base);
    }

    /** Cleaned; where nothing is left, as it is, or the pictures it consists of: {@code feeds show} hides nothing. */
    private static String plain(String html, String base) {
        String text = Html.content(html, base).plain();
        if (text.isEmpty()) text = Html.plain(html);
        return text.isEmpty() ? Html.pictures(html, base) : text;
    }

    /** This entry; what it lacks is taken from another reading of the same one. */
    Entry filledFrom(Entry other) {
        Draft draft = draft();
        if (id.isEmpty()) draft.id = other.id;
        if (title.isEmpty()) draft.title = other.title;
        if (url == null) draft.url = other.url;
        if (discussion == null) draft.discussion = other.discussion;
        if (authors.isEmpty()) draft.authors.addAll(other.authors);
        if (published == null) draft.published = other.published;
        if (updated == null) draft.updated = other.updated;
        if (summary.isEmpty()) draft.summary = other.summary;
        if (content.isEmpty()) draft.content = other.content;
        if (categories.isEmpty()) draft.categories.addAll(other.categories);
        if (engagement == null) draft.engagement = other.engagement;
        return draft.done();
    }

    /** An entry while it is being read. */
    static final class Draft {
        String id = "";
        String title = "";

        @Nullable
        String url;

        @Nullable
        String target;

        @Nullable
        String discussion;

        final List<String> authors = new ArrayList<>();

        @Nullable
        Instant published;

        @Nullable
        Instant updated;

        String summary = "";
        String content = "";
        String base = "";
        final List<String> categories = new ArrayList<>();

        @Nullable
        Engagement engagement;

        void author(String name) {
            String bare = name.strip();
            if (!bare.isEmpty() && authors.size() < MOST_NAMES && !authors.contains(bare)) authors.add(bare);
        }

        void category(String name) {
            String bare = name.strip();
            if (!bare.isEmpty() && categories.size() < MOST_NAMES && !categories.contains(bare)) categories.add(bare);
        }

        Entry done() {
            return new Entry(
                    id,
                    title,
                    url,
                    target,
                    discussion,
                    authors,
                    published,
                    updated,
                    summary,
                    content,
                    base,
                    categories,
                    engagement);
        }
    }

    /** A draft that holds what this entry does, for a reader that knows more of it. */
    Draft draft() {
        Draft draft = new Draft();
        draft.id = id;
        draft.title = title;
        draft.url = url;
        draft.target = target;
        draft.discussion = discussion;
        draft.authors.addAll(authors);
        draft.published = published;
        draft.updated = updated;
        draft.summary = summary;
        draft.content = content;
        draft.base = base;
        draft.categories.addAll(categories);
        draft.engagement = engagement;
        return draft;
    }
}
