package digest.feed;

import digest.feed.Entry.Draft;
import digest.text.Characters;
import digest.text.Sentences;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What Mastodon, Bluesky and the bridges of X make of a short post: no title, links to every account and hashtag it names
 * (Mastodon 4), a line in place of a quoted post or a picture (Bluesky, 2025), and "RT by @NAME:" before the words of
 * somebody else (nitter).
 */
final class SocialPost {

    /** Bluesky's feeds say so in place of everything but words; seen from June 2025 to October 2026. */
    private static final String EMBEDDED = "[contains quote post or other embedded content]";

    /** The links to accounts and hashtags that nobody set. */
    private static final Pattern MENTION =
            Pattern.compile("class=[\"'][^\"'<>]{0,80}\\b(?:mention|hashtag)\\b", Pattern.CASE_INSENSITIVE);

    /** What it is that somebody passed on, in the titles of nitter's feeds; the author that they name is the other one. */
    private static final Pattern REPOST = Pattern.compile("RT by @\\w{1,30}:\\s+");

    /** Characters; a longer first sentence is cut at a word. Bluesky's posts have 300 at most, and a title is one line. Chosen by hand. */
    private static final int LONGEST_TITLE = 140;

    private SocialPost() {}

    /** The post as its author's words, with the links its author set. */
    static Entry unwrap(Entry entry) {
        Draft draft = entry.draft();
        draft.content = bare(entry.content());
        draft.summary = bare(entry.summary());
        Matcher repost = REPOST.matcher(entry.title());
        if (repost.lookingAt()) {
            draft.title = entry.title().substring(repost.end());
            draft.category("repost");
        }
        return draft.done();
    }

    private static String bare(String html) {
        String words = html;
        if (words.contains(EMBEDDED) && words.stripTrailing().endsWith(EMBEDDED))
            words = words.substring(0, words.lastIndexOf(EMBEDDED)).stripTrailing();
        if (!words.contains("mention") || !MENTION.matcher(words).find()) return words;
        Document body = Jsoup.parseBodyFragment(words);
        List<Element> mentions = body.select("a.mention, a.hashtag");
        mentions.forEach(Element::unwrap);
        return mentions.isEmpty() ? words : body.body().html();
    }

    /** The first sentence of a text, which has to do for a title where there is none; "" where there is no text. */
    static String title(String text) {
        List<String> sentences = Sentences.split(Characters.line(text.strip().split("\\n", 2)[0]));
        if (sentences.isEmpty()) return "";
        String first = sentences.get(0);
        if (first.length() <= LONGEST_TITLE) return first;
        int end = first.lastIndexOf(' ', LONGEST_TITLE);
        return first.substring(0, end > 0 ? end : LONGEST_TITLE) + "…";
    }
}
