package digest.feed;

import digest.item.Harvest;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.Problem;
import digest.source.Source;
import digest.text.Characters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Answers into items, and documents into feeds: whatever format they are in, as long as it is one. */
public final class FeedReader {

    /** Bytes; the largest feed at hand has 1.1 million (Substack, 2026-08). */
    static final int LARGEST = 32 << 20;

    private static final Pattern FEED_TAG =
            Pattern.compile("<(?:\\w{1,20}:)?(?:rss|rdf|feed|channel)[\\s>]", Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML = Pattern.compile(
            "(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype html|html|head|body|meta|script)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{1,200})", Pattern.CASE_INSENSITIVE);

    private FeedReader() {}

    /**
     * All items of all answers, in the order of the answers and, within one, of its feed.
     *
     * @return a source that was not reached or cannot be read is a fatal problem and has no items
     */
    public static Harvest readAll(List<Fetched> answers) {
        List<Item> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Fetched answer : answers) {
            String name = answer.source().name();
            if (answer instanceof Fetched.Failed failed) {
                problems.add(new Problem(name, true, failed.reason()));
            } else if (answer instanceof Fetched.Body body) {
                try {
                    read(body, items, problems);
                } catch (UnreadableFeed unreadable) {
                    problems.add(new Problem(name, true, unreadable.getMessage()));
                }
            }
        }
        return new Harvest(items, problems);
    }

    private static void read(Fetched.Body body, List<Item> items, List<Problem> problems) throws UnreadableFeed {
        Source source = body.source();
        Feed feed = read(body.bytes(), body.url(), body.contentType());
        for (String repair : feed.repairs()) problems.add(new Problem(source.name(), false, repair));
        EntryReader reader = new EntryReader(source, name(source, feed));
        List<Entry> entries = feed.entries();
        if (source.limit() > 0 && entries.size() > source.limit()) entries = entries.subList(0, source.limit());
        int nowhere = 0;
        int replaced = 0;
        Set<String> papers = new HashSet<>();
        for (Entry entry : entries) {
            List<Item> read = reader.items(entry);
            if (read.isEmpty()) nowhere++;
            for (Item item : read)
                if (ArxivPaper.isReplacement(item)) replaced++;
                else if (item.kind() != Item.Kind.PAPER || papers.add(item.key())) items.add(item);
        }
        if (entries.isEmpty() && ArxivPaper.isAnnouncement(feed))
            problems.add(new Problem(source.name(), false, ArxivPaper.silence(body.at())));
        if (replaced > 0)
            problems.add(new Problem(
                    source.name(),
                    false,
                    "left out " + replaced + (replaced == 1 ? " new version of a paper" : " new versions of papers")
                            + " announced before"));
        if (nowhere > 0)
            problems.add(new Problem(
                    source.name(),
                    false,
                    "left out " + nowhere + (nowhere == 1 ? " item" : " items") + " without a link"));
    }

    /** Characters; a longer feed title is a sentence (arXiv's API repeats its query, 2026-08). Chosen by hand. */
    private static final int LONGEST_NAME = 60;

    /** What services write around the name of whoever publishes: Bluesky, Medium, and every maker of feeds. */
    private static final Pattern AROUND_A_NAME = Pattern.compile(
            "^@\\S{1,100} - (?=.)|^Stories by (?=.+ on Medium$)|(?<=.)(?: on| -) Medium$|\\s*[-–|:]?\\s*(?:RSS|Atom)(?: feed)?$",
            Pattern.CASE_INSENSITIVE);

    /** The name the reader gave, else the feed's own title, else what the source is called for want of one. */
    private static String name(Source source, Feed feed) {
        if (source.named()) return source.name();
        String title = AROUND_A_NAME.matcher(feed.title()).replaceAll("").strip();
        return title.isEmpty() || title.length() > LONGEST_NAME ? source.name() : title;
    }

    /**
     * One document, raw.
     *
     * @param bytes as served, unpacked
     * @param url where it was found: the base of its relative links; a path is no base
     * @param contentType the header as sent, null where there is none
     * @throws UnreadableFeed when it is no feed, saying what it is
     */
    public static Feed read(byte[] bytes, String url, @Nullable String contentType) throws UnreadableFeed {
        if (bytes.length > LARGEST) throw new UnreadableFeed("larger than " + (LARGEST >> 20) + " MB");
        byte[] plain = unpacked(bytes);
        String text = Encoding.decode(plain, contentType).strip();
        while (!text.isEmpty() && (text.charAt(0) == '\ufeff' || text.charAt(0) == 0))
            text = text.substring(1).strip();
        if (text.isEmpty()) throw new UnreadableFeed("an empty answer");
        if (text.charAt(0) == '{' || text.charAt(0) == '[') return JsonReader.read(text, url);
        String page = page(text);
        if (page != null) throw new UnreadableFeed(page);
        if (isBinary(plain)) throw new UnreadableFeed("binary data, not a feed");
        Feed feed = xml(text, url);
        if (feed == null) throw new UnreadableFeed("neither a feed nor a page: begins \"" + beginning(text) + "\"");
        return feed;
    }

    /** Whether the first bytes hold control characters that no text has; UTF-16 and UTF-32 say what they are by zeros or a mark. */
    static boolean isBinary(byte[] bytes) {
        int controls = 0;
        int length = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < length; i++)
            if (bytes[i] > 0 && bytes[i] < 0x20 && "\t\n\r\f".indexOf(bytes[i]) < 0) controls++;
        return controls > length / MOST_CONTROLS;
    }

    /** Bytes; enough to know, of random ones an eighth are controls. */
    private static final int LOOKED_AT = 512;

    /** One in so many is more than the worst feed at hand has (of 3,109 at hand only two reach it, and they are gzip). */
    private static final int MOST_CONTROLS = 33;

    /** The bytes; unpacked where a file or a server without Content-Encoding left them in gzip (RFC 1952). */
    private static byte[] unpacked(byte[] bytes) throws UnreadableFeed {
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) return bytes;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = in.readNBytes(LARGEST + 1);
            if (unpacked.length > LARGEST)
                throw new UnreadableFeed("larger than " + (LARGEST >> 20) + " MB once unpacked");
            return unpacked;
        } catch (IOException broken) {
            throw new UnreadableFeed("broken gzip");
        }
    }

    /** Deeper documents overflow JDOM's stack (10,000 levels do); they are read loosely, which cuts them off. */
    private static final int DEEPEST_STRICT = 200;

    /** Strict first, mended second, loose third; what the strict reader has no eye for is filled in from the loose one. */
    private static @Nullable Feed xml(String text, String url) {
        XmlText mended = XmlText.of(text);
        boolean refused = mended.depth() > DEEPEST_STRICT || misread(mended.text());
        RomeReader.Reading reading = refused ? null : RomeReader.read(mended, url);
        Feed strict = reading == null ? null : reading.feed();
        if (reading != null && reading.complete())
            return new Feed(strict.title(), strict.format(), strict.entries(), mended.repairs());
        Feed loose = LooseReader.read(mended.text(), url);
        if (strict == null
                || loose == null
                || loose.entries().size() != strict.entries().size()) {
            if (loose == null) return strict;
            List<String> repairs = new ArrayList<>(mended.repairs());
            if (strict == null && !refused) repairs.add("read loosely, since the strict reader refused it");
            return new Feed(loose.title(), loose.format(), loose.entries(), repairs);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < strict.entries().size(); i++)
            entries.add(strict.entries().get(i).filledFrom(loose.entries().get(i)));
        return new Feed(
                strict.title().isEmpty() ? loose.title() : strict.title(), strict.format(), entries, mended.repairs());
    }

    /**
     * What ROME 2.1.0 reads wrongly, measured on the corpus of 3,109 files: xml:base in RSS, Atom 0.3's modes and base64.
     */
    private static boolean misread(String text) {
        return text.contains("xml:base")
                || text.contains("mode=\"")
                || text.contains("mode='")
                || text.contains("octet-stream");
    }

    /** What an HTML page is called that came in place of a feed; null for what is none. */
    private static @Nullable String page(String text) {
        if (!HTML.matcher(text).lookingAt()) return null;
        if (FEED_TAG.matcher(text).find()) return null;
        String folded = text.substring(0, Math.min(text.length(), 200_000)).toLowerCase(Locale.ROOT);
        if (folded.contains("_cf_chl_opt")
                || folded.contains("cf-chl")
                || folded.contains("<title>just a moment...</title>")
                || folded.contains("attention required! | cloudflare"))
            return "a Cloudflare challenge page instead of a feed";
        Matcher title = TITLE.matcher(text);
        return "an HTML page instead of a feed" + (title.find() ? ": \"" + beginning(title.group(1)) + "\"" : "");
    }

    private static String beginning(String text) {
        String line = Characters.line(text.substring(0, Math.min(text.length(), 200)));
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
