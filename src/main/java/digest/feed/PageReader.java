package digest.feed;

import digest.item.Page;
import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.text.MainText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a link leads to: an HTML page, or a plain text. */
public final class PageReader {

    /** What stands before the first tag of XML, and its name. */
    private static final Pattern ROOT = Pattern.compile(
            "^[\\s\ufeff]*(?:<\\?[^>]{0,400}>\\s*|<!--.{0,400}?-->\\s*|<!DOCTYPE[^>]{0,400}>\\s*){0,9}<([\\w:]{1,40})",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf:rdf");

    /** Characters within which XML shows what it is. */
    private static final int BEGINNING = 4096;

    private PageReader() {}

    /** The main text of what was answered. A file is read without an address: its own word on where it belongs is taken. */
    public static Page read(Fetched answer) {
        if (!(answer instanceof Body body)) return Page.failed(answer.source().name(), ((Failed) answer).reason());
        String url = body.source().local() ? body.source().name() : body.url();
        String problem = problem(body.bytes());
        if (problem != null) return Page.failed(url, problem);
        String text = Encoding.decode(body.bytes(), body.contentType());
        problem = problem(text);
        if (problem != null) return Page.failed(url, problem);
        MainText found = MainText.of(text, body.source().local() ? "" : url);
        return found.content().isEmpty()
                ? Page.failed(url, "a page without text")
                : new Page(url, found.title(), found.content(), null);
    }

    private static @Nullable String problem(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
        if (head.equals("%PDF-")) return "a PDF, not a page";
        return FeedReader.isBinary(bytes) ? "binary data, not a page" : null;
    }

    private static @Nullable String problem(String text) {
        if (text.isBlank()) return "an empty answer";
        Matcher first = ROOT.matcher(text.substring(0, Math.min(text.length(), BEGINNING)));
        String root = first.find() ? first.group(1).toLowerCase(Locale.ROOT) : "html";
        if (FEEDS.contains(root)) return "a feed, not a page";
        if (text.stripLeading().startsWith("<?xml") && !root.equals("html")) return "XML, not a page";
        return text.stripLeading().startsWith("{") ? "JSON, not a page" : null;
    }
}
