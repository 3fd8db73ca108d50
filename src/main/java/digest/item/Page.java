package digest.item;

import digest.text.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a link led to.
 *
 * @param url where it was found in the end, or asked for in vain; a file is called as it was given
 * @param title on one line; "" where it has none
 * @param content its main text; empty where there is a problem
 * @param problem why it has no text, one plain line: "HTTP 403, access refused", "a PDF, not a page"; null where it has one
 */
public record Page(
        String url, String title, Content content, @Nullable String problem) {

    public Page {
        if (content.isEmpty() == (problem == null))
            throw new IllegalArgumentException("a page has a text or a problem");
    }

    public static Page failed(String url, String problem) {
        return new Page(url, "", Content.EMPTY, problem);
    }
}
