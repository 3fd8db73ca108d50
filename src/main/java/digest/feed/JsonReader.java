package digest.feed;

import digest.feed.Entry.Draft;
import digest.item.Item.Engagement;
import digest.text.Characters;
import digest.text.Html;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1, and what Reddit, Hacker News (Algolia), Hugging Face and GitHub answer in place of a feed. */
final class JsonReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonReader() {}

    static Feed read(String text, String address) throws UnreadableFeed {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (StreamConstraintsException hostile) {
            throw new UnreadableFeed("JSON that is nested too deep, or has too long a name or number");
        } catch (JacksonException broken) {
            // Jackson adds where a value began, in terms of its own settings
            String message = broken.getOriginalMessage().split("\n| \\(start marker at ")[0];
            throw new UnreadableFeed("broken JSON: " + Characters.line(message));
        }
        if (root.path("items").isArray() || root.path("version").asString("").contains("jsonfeed.org"))
            return jsonFeed(root, address);
        if (root.path("data").path("children").isArray()) return redditListing(root);
        if (root.path("hits").isArray()) return hackerNews(root);
        if (root.isArray() && (root.isEmpty() || root.get(0).has("paper"))) return papers(root);
        if (root.isArray() && root.get(0).has("tag_name")) return releases(root);
        if (root.isArray() && root.get(0).has("merged_at")) return pullRequests(root);
        String message = string(root, "message");
        throw new UnreadableFeed("JSON that is no feed" + (message.isEmpty() ? "" : ": \"" + message + "\""));
    }

    /** jsonfeed.org/version/1.1; 1.0's single author is read too. */
    private static Feed jsonFeed(JsonNode root, String address) {
        String base =
                LooseReader.isWeb(address) ? address : any(string(root, "home_page_url"), string(root, "feed_url"));
        List<String> feedAuthors = authors(root);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            Draft draft = new Draft();
            draft.id = string(item, "id");
            draft.title = Html.plain(string(item, "title"));
            draft.url = Relative.resolve(
                    base,
                    any(
                            string(item, "url"),
                            string(item, "external_url"),
                            LooseReader.isWeb(draft.id) ? draft.id : ""));
            draft.target = Relative.resolve(base, string(item, "external_url"));
            if (draft.target != null && draft.target.equals(draft.url)) draft.target = null;
            List<String> authors = authors(item);
            draft.authors.addAll(authors.isEmpty() ? feedAuthors : authors);
            draft.published = Dates.parse(string(item, "date_published"));
            draft.updated = Dates.parse(string(item, "date_modified"));
            draft.content = any(string(item, "content_html"), string(item, "content_text"));
            draft.summary = string(item, "summary");
            draft.base = draft.url == null ? base : draft.url;
            for (JsonNode tag : item.path("tags")) draft.category(tag.asString(""));
            entries.add(draft.done());
        }
        return new Feed(Html.plain(string(root, "title")), "JSON Feed", entries, List.of());
    }

    private static List<String> authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : node.path("authors")) add(names, string(author, "name"));
        if (names.isEmpty()) add(names, string(node.path("author"), "name"));
        return names;
    }

    private static void add(List<String> names, String name) {
        if (!name.isBlank() && !names.contains(name)) names.add(name);
    }

    private static Feed redditListing(JsonNode root) {
        List<Entry> entries = new ArrayList<>();
        String subreddit = "";
        for (JsonNode child : root.path("data").path("children")) {
            JsonNode post = child.path("data");
            if (post.path("permalink").isMissingNode() || post.path("title").isMissingNode()) continue;
            Draft draft = new Draft();
            draft.id = any(string(post, "name"), string(post, "id"));
            draft.title = Html.plain(string(post, "title"));
            draft.url = "https://www.reddit.com" + string(post, "permalink");
            String outside = any(string(post, "url_overridden_by_dest"), string(post, "url"));
            draft.target = post.path("is_self").asBoolean(false) || outside.isEmpty()
                    ? null
                    : Relative.resolve("https://www.reddit.com/", outside);
            draft.author(string(post, "author"));
            draft.published = seconds(post.path("created_utc"));
            draft.updated = seconds(post.path("edited"));
            String html = string(post, "selftext_html");
            draft.content = html.isEmpty() ? string(post, "selftext") : unescaped(html);
            draft.base = draft.url;
            draft.category(string(post, "link_flair_text"));
            draft.engagement = engagement(post, "score", "num_comments");
            subreddit = any(subreddit, Characters.line(string(post, "subreddit")));
            entries.add(draft.done());
        }
        return new Feed(subreddit.isEmpty() ? "" : "r/" + subreddit, "Reddit listing", entries, List.of());
    }

    /** Reddit escapes its HTML once more, unless it was asked with raw_json=1. */
    private static String unescaped(String html) {
        return html.stripLeading().startsWith("&lt;") ? Parser.unescapeEntities(html, false) : html;
    }

    private static Feed hackerNews(JsonNode root) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode hit : root.path("hits")) {
            Draft draft = new Draft();
            draft.id = string(hit, "objectID");
            draft.title = Html.plain(any(string(hit, "title"), string(hit, "story_title")));
            draft.discussion = "https://news.ycombinator.com/item?id=" + draft.id;
            draft.target = Relative.resolve("", string(hit, "url"));
            draft.url = draft.discussion;
            draft.author(string(hit, "author"));
            draft.published = Dates.parse(string(hit, "created_at"));
            draft.content = string(hit, "story_text");
            draft.base = draft.discussion;
            draft.engagement = engagement(hit, "points", "num_comments");
            entries.add(draft.done());
        }
        return new Feed("Hacker News", "Hacker News search", entries, List.of());
    }

    /** huggingface.co/api/daily_papers; an item is new when it is put on the list, not when arXiv had it. */
    private static Feed papers(JsonNode root) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode element : root) {
            JsonNode paper = element.path("paper");
            Draft draft = new Draft();
            draft.id = string(paper, "id");
            draft.title = Html.plain(any(string(paper, "title"), string(element, "title")));
            draft.url = "https://huggingface.co/papers/" + draft.id;
            for (JsonNode author : paper.path("authors")) draft.author(string(author, "name"));
            draft.published = Dates.parse(any(
                    string(paper, "submittedOnDailyAt"), string(element, "publishedAt"), string(paper, "publishedAt")));
            draft.content = "<p>" + Entities.escape(any(string(paper, "summary"), string(element, "summary"))) + "</p>";
            String code = string(paper, "githubRepo");
            if (LooseReader.isWeb(code)) draft.content += "<a href=\"" + Entities.escape(code) + "\"></a>";
            draft.base = draft.url;
            int comments = element.path("numComments").asInt(0);
            draft.engagement = new Engagement(Math.max(0, paper.path("upvotes").asInt(0)), Math.max(0, comments));
            entries.add(draft.done());
        }
        return new Feed("Hugging Face papers", "Hugging Face papers", entries, List.of());
    }

    /** api.github.com/repos/OWNER/REPO/releases; bodies are markdown. */
    private static Feed releases(JsonNode root) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode release : root) {
            Draft draft = new Draft();
            draft.id = string(release, "html_url");
            draft.url = Relative.resolve("", string(release, "html_url"));
            draft.title = Html.plain(any(string(release, "name"), string(release, "tag_name")));
            draft.author(string(release.path("author"), "login"));
            draft.published = Dates.parse(any(string(release, "published_at"), string(release, "created_at")));
            draft.content = string(release, "body");
            draft.base = draft.url == null ? "" : draft.url;
            entries.add(draft.done());
        }
        return new Feed("", "GitHub releases", entries, List.of());
    }

    /**
     * api.github.com/repos/OWNER/REPO/pulls?state=closed: those that were merged, dated by that; what was closed otherwise
     * did not happen. Bodies are markdown.
     */
    private static Feed pullRequests(JsonNode root) {
        List<Entry> entries = new ArrayList<>();
        String repository = "";
        for (JsonNode pull : root) {
            repository =
                    any(repository, Characters.line(string(pull.path("base").path("repo"), "full_name")));
            if (string(pull, "merged_at").isEmpty()) continue;
            Draft draft = new Draft();
            draft.id = string(pull, "html_url");
            draft.url = Relative.resolve("", draft.id);
            draft.title = Html.plain(string(pull, "title"));
            draft.author(string(pull.path("user"), "login"));
            draft.published = Dates.parse(string(pull, "merged_at"));
            draft.content = string(pull, "body");
            draft.base = draft.url == null ? "" : draft.url;
            for (JsonNode label : pull.path("labels")) draft.category(string(label, "name"));
            entries.add(draft.done());
        }
        return new Feed(repository, "GitHub pull requests", entries, List.of());
    }

    private static @Nullable Engagement engagement(JsonNode node, String points, String comments) {
        if (!node.path(points).isNumber() && !node.path(comments).isNumber()) return null;
        return new Engagement(
                Math.max(0, node.path(points).asInt(0)),
                Math.max(0, node.path(comments).asInt(0)));
    }

    /** Seconds since 1970; beyond them a number is no date that people write (found by fuzzing: 1.7761E51). */
    private static final long YEAR_0 = -62_167_219_200L;

    private static final long YEAR_10000 = 253_402_300_800L;

    private static @Nullable Instant seconds(JsonNode number) {
        long seconds =
                number.isNumber() ? number.asLong(Long.MIN_VALUE) : Long.MIN_VALUE; // also for what no long can hold
        return seconds >= YEAR_0 && seconds < YEAR_10000 ? Instant.ofEpochSecond(seconds) : null;
    }

    /** The value as a string, numbers as written; "" for what is absent, null or a structure. */
    private static String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    private static String any(String... values) {
        for (String value : values) if (!value.isBlank()) return value;
        return "";
    }
}
