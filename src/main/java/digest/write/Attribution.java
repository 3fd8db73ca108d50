package digest.write;

import digest.english.Words;
import digest.item.Item;
import digest.item.Links;
import digest.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says whose words a sentence repeats: quotation marks and a name for quotations, the feed's name for what a second source
 * adds, and for a long item that names nobody, the name of the feed it comes from.
 */
final class Attribution {

    private Attribution() {}

    static List<Sentence> attribute(Story story, List<SourceSentence> chosen, Sentence headline, Length length) {
        List<Sentence> body = new ArrayList<>();
        boolean named = Cues.in(Cues.ATTRIBUTION, headline.text())
                || chosen.stream().anyMatch(s -> Cues.in(Cues.ATTRIBUTION, s.text()));
        Item main = chosen.isEmpty() ? story.lead() : chosen.get(0).item();
        boolean said = false;
        for (int i = 0; i < chosen.size(); i++) {
            SourceSentence s = chosen.get(i);
            Optional<String> quoted = s.quotation() ? SentenceExtractor.quotedPerson(s.item()) : Optional.empty();
            String text = s.text();
            if (quoted.isPresent()) {
                boolean continues = i > 0 && follows(chosen.get(i - 1), s);
                boolean goesOn = i + 1 < chosen.size() && follows(s, chosen.get(i + 1));
                text = (said
                                ? ""
                                : s.item().feed().equals("")
                                        ? ""
                                        : teller(s.item()) + " quotes " + familyName(quoted.get()) + ": ")
                        + (continues ? "" : "“")
                        + innerQuotes(text)
                        + (goesOn ? "" : "”");
                said = true;
            } else if (!s.item().equals(main)
                    && (i == 0 || !chosen.get(i - 1).item().equals(s.item()))) {
                text = accordingTo(another(s.item(), main), text);
            } else if (length == Length.KEY && !named && !said && !s.leansBack()) {
                String teller = teller(s.item());
                if (!text.startsWith(teller))
                    text = accordingTo(teller.startsWith("a post ") ? "the post" : teller, text);
                said = true;
            }
            body.add(new Sentence(text, s.item().key(), s.from()));
        }
        return body;
    }

    /** "According to the post, the cache is cold.": as a person would say it, and true of whatever the post passes on. */
    private static String accordingTo(String teller, String text) {
        return "According to " + teller + ", " + FirstWord.uncapitalised(text);
    }

    private static boolean follows(SourceSentence before, SourceSentence after) {
        return before.quotation()
                && after.quotation()
                && before.item().equals(after.item())
                && after.position() == before.position() + 1;
    }

    private static String innerQuotes(String text) {
        return text.replace('“', '‘').replace('”', '’').replaceAll("\"([^\"]*)\"", "‘$1’");
    }

    private static String familyName(String person) {
        List<String> words = Words.of(person);
        return words.size() == 2 ? words.get(1) : person;
    }

    private static String another(Item item, Item main) {
        String teller = teller(item);
        return teller.equals(teller(main)) && teller.startsWith("a post ") ? "another" + teller.substring(1) : teller;
    }

    /** Who tells an item: its writer, a post in a forum or the site that it points at, or its feed. */
    static String teller(Item item) {
        String writer = Byline.writer(item);
        if (!writer.equals("the author")) return writer;
        if (item.kind() != Item.Kind.DISCUSSION) return publication(item);
        return item.page() == null ? "a post in " + item.feed() : Links.host(item.page());
    }

    /** The part of a feed's name that its address bears: "The Guardian" of "AI | The Guardian"; else all of it. */
    private static String publication(Item item) {
        String host = letters(Links.publisher(item.url()));
        return Stream.of(item.feed().split("\\s+[|–—:»-]\\s+"))
                .filter(part -> letters(part).length() >= Byline.SHORTEST_NAME && host.contains(letters(part)))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> OF_A_FEED.matcher(item.feed()).replaceFirst(""));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What feeds put behind the name of their publication: "Ars Technica - All content" (January 2026). */
    private static final Pattern OF_A_FEED = Pattern.compile(
            "(?i)\\s+(?:[-–—|:»]\\s+(?:all (?:content|posts|articles|stories|news)|latest.*|rss.*|feed|news|articles?|posts?|home)|rss(?: feed)?)$");
}
