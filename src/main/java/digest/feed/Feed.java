package digest.feed;

import java.util.List;

/**
 * A feed as its document tells it.
 *
 * @param title on one line, without markup; "" where it has none
 * @param format "RSS", "RSS 1.0", "Atom", "JSON Feed", "Reddit listing", "Hacker News search", "Hugging Face papers", "GitHub releases",
 *     "GitHub pull requests"
 * @param entries in document order
 * @param repairs what had to be mended before it could be read, one plain line each; empty for a well-formed document
 */
public record Feed(String title, String format, List<Entry> entries, List<String> repairs) {
    public Feed {
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }
}
