package digest.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up news by a seed, for measuring: events of makers, things and figures, each told by one or several, long and short, in words
 * that are as frequent and as rare as those of real news, so that joining and packing cost what they cost there.
 */
final class News {

    private static final String[] MAKERS = {
        "Ardent", "Bluefin", "Cobalt Labs", "Deepwell", "Eastgate", "Fathom", "Glasswing", "Harbor AI", "Inkstone",
                "Juniper Labs",
        "Kestrel", "Lantern", "Meridian", "Northlight", "Opaline", "Pinewood", "Quillon", "Redshank", "Saltmarsh",
                "Tidewater"
    };

    private static final String[] THINGS = {
        "language model", "coding agent", "inference server", "training run", "vector index", "evaluation suite",
                "speech model",
        "quantized build", "tool protocol", "browser agent", "reward model", "data set", "tokenizer",
                "retrieval pipeline",
        "image model", "attention kernel", "scheduler", "memory layer", "prompt cache", "sandbox"
    };

    private static final String[] DEEDS = {
        "releases",
        "open-sources",
        "withdraws",
        "speeds up",
        "prices",
        "delays",
        "benchmarks",
        "rewrites",
        "audits",
        "licenses"
    };

    private static final String[] FACTS = {
        "It needs %d GB of memory at a context of %d thousand tokens.",
        "On the makers' own tests it is right in %d of %d cases, two points more than before.",
        "The weights have %d billion parameters, of which %d are active for a token.",
        "A call costs %d cents for a million tokens read and %d for as many written.",
        "The team ran it for %d days on %d machines before it was content with the result.",
        "Earlier versions failed after %d steps; this one held on for %d in the longest trial.",
        "Support for it was merged after %d rounds of review and %d comments.",
        "Those who signed up before may use it at once, %d thousand people in %d countries."
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

    /** Content words, the frequent ones first: as many as a month of news has. */
    private static final int VOCABULARY = 20_000;

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
     * @param at when, within a day
     */
    record Event(int number, String maker, String thing, String name, String deed, int first, int second, Instant at) {

        String address() {
            return "https://news.example/" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "/" + number;
        }
    }

    /** One telling of an event. */
    record Telling(Event event, String title, List<String> paragraphs) {}

    /** The event of a number, within the day that begins at an instant; the same for each seed and number. */
    Event event(int number, Instant day) {
        Random dice = new Random(seed * 31 + number);
        String maker = of(MAKERS, dice);
        String name = maker.split(" ")[0].substring(0, 3 + dice.nextInt(2))
                + of(new String[] {"a", "on", "ix", "is", "eon"}, dice) + " " + (1 + dice.nextInt(9)) + "."
                + dice.nextInt(10);
        return new Event(
                number,
                maker,
                of(THINGS, dice),
                name,
                of(DEEDS, dice),
                2 + dice.nextInt(90),
                100 + dice.nextInt(900),
                day.plusSeconds(dice.nextInt(86_400)));
    }

    /** @param paragraphs the least; 0 leaves only the title */
    Telling tell(Event event, int paragraphs) {
        String title = random.nextInt(3) == 0
                ? event.name() + ": " + event.maker() + " " + event.deed() + " its " + event.thing()
                : event.maker() + " " + event.deed() + " " + event.name() + ", a " + event.thing();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) texts.add(paragraph(event));
        return new Telling(event, title, texts);
    }

    private String paragraph(Event event) {
        StringBuilder text = new StringBuilder();
        text.append(event.maker())
                .append(" says that ")
                .append(event.name())
                .append(" is the ")
                .append(event.thing());
        text.append(" it has been working on since spring. ");
        int sentences = 2 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) {
            if (random.nextInt(4) == 0)
                text.append(of(FACTS, random).formatted(event.first() + i, event.second()))
                        .append(' ');
            else sentence(event, text);
        }
        return text.toString().strip();
    }

    /** Words of all news, and a few that are this event's own. */
    private void sentence(Event event, StringBuilder text) {
        int words = 8 + random.nextInt(18);
        for (int i = 0; i < words; i++) {
            String word = random.nextBoolean()
                    ? of(FUNCTION_WORDS, random)
                    : word(
                            random.nextInt(5) == 0
                                    ? 1_000 + event.number() * 7 % VOCABULARY + random.nextInt(12)
                                    : rank(VOCABULARY));
            text.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
            text.append(i == words - 1 ? ". " : " ");
        }
    }

    /** The made-up word of a rank, two or three syllables long. */
    private static String word(int rank) {
        int n = SYLLABLES.length;
        String word = SYLLABLES[rank % n] + SYLLABLES[rank / n % n];
        return rank < n * n ? word : word + SYLLABLES[rank / n / n % n];
    }

    /** A whole number from 0, below a bound; small ones are likelier (Zipf with exponent 1, roughly). */
    int rank(int bound) {
        return (int) Math.min(bound - 1, Math.exp(random.nextDouble() * Math.log(bound + 1.0)) - 1);
    }

    private static String of(String[] words, Random dice) {
        return words[dice.nextInt(words.length)];
    }
}
