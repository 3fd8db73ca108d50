package digest.render;

import digest.edition.Section;
import digest.text.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A digest read back from what was printed, or from what a person has made of it.
 *
 * @param items in order
 */
public record PrintedDigest(List<Item> items) {

    /**
     * A paragraph of a digest.
     *
     * @param sentences what it says, its links taken out
     * @param links where they point; the last is the item's own; empty where there is none
     */
    public record Item(List<Line> sentences, List<Line> links) {
        public Item {
            sentences = List.copyOf(sentences);
            links = List.copyOf(links);
        }

        /** All that it says. */
        public String text() {
            return sentences.stream().map(Line::text).collect(Collectors.joining(" "));
        }

        /** The link that names its story; null where it has none. */
        public @Nullable Line link() {
            return links.isEmpty() ? null : links.get(links.size() - 1);
        }

        /** Whether it says nothing of the news: an empty section's reason, the line on the feeds. */
        public boolean isStructural() {
            return links.isEmpty() && (STRUCTURAL.matcher(text()).matches());
        }
    }

    /** Words and the number of the line on which they begin, from 1. */
    public record Line(int number, String text) {}

    /** The file is no digest; the message says why, in a few words. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private static final Pattern STRUCTURAL =
            Pattern.compile("(?i)no (?:key developments|notable|papers|news)\\b.*|\\d+ feeds?: \\d+ ok\\b.*");

    private static final Set<String> HEADINGS =
            Arrays.stream(Section.Id.values()).map(Section.Id::title).collect(Collectors.toSet());

    private static final Pattern HEADING = Pattern.compile("#{1,6}(?:\\s.*)?");

    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+(?=\\S)");

    private static final Pattern MARKDOWN_LINK =
            Pattern.compile("\\[([^\\]]*)\\]\\(\\s*<?(https?://[^\\s)>]+)>?[^)]*\\)");

    private static final Pattern LINK = Pattern.compile("<?(https?://[^\\s<>]+)>?");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");

    public PrintedDigest {
        items = List.copyOf(items);
    }

    /**
     * Reads a digest in any format that one is printed in: what begins with a brace is JSON, with a tag HTML or Atom.
     *
     * @throws Unreadable where it is JSON, HTML or XML of something else
     */
    public static PrintedDigest read(String text) throws Unreadable {
        String start = text.stripLeading();
        if (start.startsWith("{")) return ofJson(text);
        return start.startsWith("<") ? new PrintedDigest(PrintedMarkup.items(text)) : of(text);
    }

    /** Reads markdown or plain text. Headings are passed over; a bullet or a blank line begins a new item. */
    public static PrintedDigest of(String text) {
        List<Item> items = new ArrayList<>();
        TreeMap<Integer, Integer> lines = new TreeMap<>(); // where in the paragraph each line begins
        StringBuilder paragraph = new StringBuilder();
        String[] all = text.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            String line = all[i];
            boolean heading = HEADING.matcher(line.strip()).matches() || HEADINGS.contains(line.strip());
            Matcher bullet = BULLET.matcher(line);
            if (line.isBlank() || heading || bullet.lookingAt()) close(items, paragraph, lines);
            if (line.isBlank() || heading) continue;
            if (bullet.lookingAt()) line = line.substring(bullet.end());
            if (paragraph.length() > 0) paragraph.append(' ');
            lines.put(paragraph.length(), i + 1);
            paragraph.append(line.strip());
        }
        close(items, paragraph, lines);
        return new PrintedDigest(items);
    }

    private static void close(List<Item> items, StringBuilder paragraph, TreeMap<Integer, Integer> lines) {
        if (paragraph.length() > 0) items.add(item(paragraph.toString(), lines));
        paragraph.setLength(0);
        lines.clear();
    }

    /** @param lines the number of the line that begins at each place of the paragraph */
    static Item item(String paragraph, TreeMap<Integer, Integer> lines) {
        List<Line> links = new ArrayList<>();
        // blanks where links were, so that every word stays on its line
        String text = blankOut(MARKDOWN_LINK, 2, paragraph, lines, links);
        text = blankOut(LINK, 1, text, lines, links);
        List<Line> sentences = new ArrayList<>();
        int from = 0;
        for (String sentence : Sentences.splitInAnyCase(text)) {
            int at = text.indexOf(sentence, from);
            from = at + sentence.length();
            String words = ESCAPE.matcher(sentence).replaceAll("").replaceAll("\\s+", " ");
            if (words.chars().anyMatch(Character::isLetterOrDigit))
                sentences.add(new Line(lines.floorEntry(at).getValue(), words));
        }
        return new Item(sentences, links);
    }

    private static String blankOut(
            Pattern link, int address, String text, TreeMap<Integer, Integer> lines, List<Line> links) {
        Matcher found = link.matcher(text);
        StringBuilder rest = new StringBuilder(text);
        while (found.find()) {
            String url = found.group(address).replaceFirst("[.,;:!?'\"”’)\\]]+$", "");
            links.add(new Line(lines.floorEntry(found.start()).getValue(), url));
            boolean labelled = address > 1;
            for (int i = found.start(); i < found.end(); i++)
                if (!labelled || i < found.start(1) || i >= found.end(1)) rest.setCharAt(i, ' ');
        }
        return rest.toString();
    }

    /**
     * Reads the JSON of an edition: of each story the headline, the text and the link, and the sentences that the JSON keeps.
     *
     * @throws Unreadable where it is not JSON, or that of something else
     */
    private static PrintedDigest ofJson(String json) throws Unreadable {
        TreeMap<String, List<Line>> sentences = new TreeMap<>();
        TreeMap<String, Line> links = new TreeMap<>();
        boolean sections = false;
        try (JsonParser parser = new JsonMapper().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Matcher place =
                        PLACE.matcher(parser.streamReadContext().pathAsPointer().toString());
                sections |=
                        parser.streamReadContext().pathAsPointer().toString().startsWith("/sections");
                if (token != JsonToken.VALUE_STRING || !place.matches()) continue;
                String story = String.format(Locale.ROOT, "%9s%9s", place.group(1), place.group(2));
                int line = parser.currentTokenLocation().getLineNr();
                if (place.group(3).equals("url")) links.put(story, new Line(line, parser.getString()));
                else
                    for (String sentence : Sentences.splitInAnyCase(parser.getString()))
                        sentences.computeIfAbsent(story, s -> new ArrayList<>()).add(new Line(line, sentence));
            }
        } catch (JacksonException e) {
            throw new Unreadable("it is not JSON");
        }
        if (!sections) throw new Unreadable("it is not the JSON of an edition");
        List<Item> items = new ArrayList<>();
        sentences.forEach((story, said) ->
                items.add(new Item(said, links.containsKey(story) ? List.of(links.get(story)) : List.of())));
        return new PrintedDigest(items);
    }

    private static final Pattern PLACE =
            Pattern.compile("/sections/(\\d+)/stories/(\\d+)/(headline|text|url|sentences/\\d+/text)");
}
