package digest.bench;

import digest.text.DocumentFrequencies;
import digest.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up news by a seed, for measuring: events of makers, products and figures, each told by one or several, long and short. Its
 * words are drawn as often as they stand in the background of real news, so that joining and packing cost what they cost there:
 * of 3,000 items, each shares its terms with as many others as each of 2,808 real ones of the labelled days does (1,500).
 */
final class News {

    /** Sentences with figures; the words in them are drawn too, since a sentence that everyone writes would join what is not one. */
    private static final String[] FACTS = {
        "It %s %d GB of %s for %d thousand %s.",
        "The %s is at %d of %d %s, two points more than before.",
        "They %s %d billion %s, of which %d are %s.",
        "A %s costs %d cents for each %s and %d for a %s."
    };

    /** What holds sentences together: about every second word of English prose is one of some dozen. */
    private static final String[] FUNCTION_WORDS = {
        "the", "the", "the", "of", "of", "and", "and", "to", "to", "a", "a", "in", "in", "that", "is", "for", "it",
        "with", "as", "on", "by", "are", "this", "not", "from", "or", "which", "than", "its", "at", "what", "when",
        "one", "more", "can", "but", "we"
    };

    private static final String[] SYLLABLES = {
        "ba", "cor", "den", "el", "fan", "gri", "hol", "im", "jun", "kar", "lem", "mo", "nar", "ost", "pel", "quo",
        "rin", "sta", "tor", "ul", "ven", "wex", "yor", "zan", "ter", "ing", "ous", "ment", "al", "ive"
    };

    /** How many words an event has to itself; a telling's title has four of them. */
    private static final int SUBJECT = 12;

    /** A word of the background, and in how many documents it and those before it stand, together. */
    private record Word(String stem, int until) {}

    private static final List<Word> VOCABULARY = vocabulary();

    private final Random random;
    private final long seed;

    News(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /**
     * Something that happened.
     *
     * @param number sets its address apart
     * @param words its own, {@value #SUBJECT}
     * @param at when, within a day
     */
    record Event(int number, String maker, String product, List<String> words, int first, int second, Instant at) {

        String address() {
            return "https://news.example/" + product.toLowerCase(Locale.ROOT).replace(' ', '-') + "/" + number;
        }
    }

    /** One telling of an event. */
    record Telling(Event event, String title, List<String> paragraphs) {}

    /** The event of a number, within the day that begins at an instant; the same for each seed and number. */
    Event event(int number, Instant day) {
        Random dice = new Random(seed * 31 + number);
        List<String> words = new ArrayList<>();
        while (words.size() < SUBJECT) words.add(word(dice));
        String name = capitalised(of(SYLLABLES, dice) + of(SYLLABLES, dice) + of(SYLLABLES, dice));
        String product = dice.nextInt(4) > 0 ? name : name + " " + (1 + dice.nextInt(9)) + "." + dice.nextInt(10);
        return new Event(
                number,
                capitalised(word(dice)),
                product,
                words,
                2 + dice.nextInt(90),
                100 + dice.nextInt(900),
                day.plusSeconds(dice.nextInt(86_400)));
    }

    /** @param paragraphs the least; 0 leaves only the title */
    Telling tell(Event event, int paragraphs) {
        List<String> words = event.words();
        String title = random.nextInt(3) == 0
                ? event.product() + ": " + words.get(0) + " " + words.get(1) + " of " + word(random) + " by "
                        + event.maker() + ", with " + words.get(2) + " and " + words.get(random.nextInt(SUBJECT))
                : event.maker() + " " + words.get(0) + " " + event.product() + ", a " + word(random) + " "
                        + words.get(1) + " for " + words.get(random.nextInt(SUBJECT)) + " " + word(random);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) texts.add(paragraph(event));
        return new Telling(event, title, texts);
    }

    private String paragraph(Event event) {
        StringBuilder text = new StringBuilder();
        int sentences = 2 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) {
            if (random.nextInt(5) == 0) text.append(fact(event, i)).append(' ');
            else sentence(event, text);
        }
        return text.toString().strip();
    }

    private String fact(Event event, int number) {
        String template = of(FACTS, random);
        List<Object> fill = new ArrayList<>();
        boolean second = false;
        for (int i = template.indexOf('%'); i >= 0; i = template.indexOf('%', i + 1)) {
            if (template.charAt(i + 1) == 's') fill.add(word(random));
            else {
                fill.add(second ? event.second() : event.first() + number);
                second = true;
            }
        }
        return template.formatted(fill.toArray());
    }

    private void sentence(Event event, StringBuilder text) {
        int words = 8 + random.nextInt(18);
        for (int i = 0; i < words; i++) {
            String word = random.nextBoolean() ? of(FUNCTION_WORDS, random) : contentWord(event);
            text.append(i == 0 ? capitalised(word) : word);
            text.append(i == words - 1 ? ". " : " ");
        }
    }

    /** Every fourth is the event's own, every tenth of these a name; the others are those of all news. */
    private String contentWord(Event event) {
        if (random.nextInt(4) > 0) return word(random);
        if (random.nextInt(10) > 0) return event.words().get(random.nextInt(SUBJECT));
        return random.nextBoolean() ? event.maker() : event.product();
    }

    /** A word of the background, as likely as it is frequent there. */
    private static String word(Random dice) {
        int at = dice.nextInt(VOCABULARY.get(VOCABULARY.size() - 1).until());
        int low = 0;
        for (int high = VOCABULARY.size() - 1; low < high; ) {
            int middle = (low + high) / 2;
            if (VOCABULARY.get(middle).until() > at) high = middle;
            else low = middle + 1;
        }
        return VOCABULARY.get(low).stem();
    }

    private static List<Word> vocabulary() {
        List<Word> words = new ArrayList<>();
        try (InputStream in = DocumentFrequencies.class.getResourceAsStream("document-frequencies.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int until = 0;
            for (String[] cells :
                    lines.lines().skip(1).map(line -> line.split("\t")).toList()) {
                if (Tokens.isStop(cells[0])) continue;
                until += Integer.parseInt(cells[1]);
                words.add(new Word(cells[0], until));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** A whole number from 0, below a bound; small ones are likelier (Zipf with exponent 1, roughly). */
    int rank(int bound) {
        return (int) Math.min(bound - 1, Math.exp(random.nextDouble() * Math.log(bound + 1.0)) - 1);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String of(String[] words, Random dice) {
        return words[dice.nextInt(words.length)];
    }
}
