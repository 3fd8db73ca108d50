package digest.write;

import digest.item.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds every printed sentence to its source: each number and each word of it must stand in the item that it was taken from,
 * but for the closed list of words with which the editor attributes. A sentence that fails is not printed.
 */
public final class Grounding {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    /** What the editor says in its own name. */
    private static final Set<String> OWN_WORDS = Set.of("""
            the author authors team they their them theirs themselves is are has have does doesn't hasn't a post
            in reports writes quotes says et al and author's authors' team's not another""".split("\\s+"));

    private Grounding() {}

    /** One line per fault; empty where every word is grounded. */
    public static List<String> faults(Written written) {
        List<String> faults = new ArrayList<>();
        check(written, written.headline(), faults);
        for (Sentence sentence : written.sentences()) check(written, sentence, faults);
        return faults;
    }

    private static void check(Written written, Sentence sentence, List<String> faults) {
        StringBuilder source = new StringBuilder(sentence.from());
        for (Item item : written.story().items()) {
            if (!item.key().equals(sentence.source())) continue;
            source.append('\n')
                    .append(item.title())
                    .append('\n')
                    .append(item.feed())
                    .append('\n')
                    .append(String.join("\n", item.authors()));
            source.append('\n').append(item.key()).append('\n').append(item.published());
            source.append('\n').append(item.target()).append('\n').append(String.join("\n", item.links()));
        }
        String text = source.toString();
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> numbers = numbers(text);
        for (String number : numbers(sentence.text())) {
            if (!numbers.contains(number) && !isYearOf(number, text))
                faults.add("number " + number + " is not in " + sentence.source());
        }
        Set<String> words = new HashSet<>();
        for (String word : text.split("[\\s/:(]+")) words.add(Words.bare(word));
        for (String word : sentence.text().split("[\\s/:(]+")) {
            String bare = Words.bare(word);
            if (bare.chars().anyMatch(Character::isLetter)
                    && !words.contains(bare)
                    && !OWN_WORDS.contains(bare)
                    && !isOwnForm(bare, words)
                    && !lower.contains(bare)) {
                faults.add("word " + bare + " is not in " + sentence.source());
            }
        }
    }

    /** "thinks" where the source's first person says "think". */
    private static boolean isOwnForm(String word, Set<String> words) {
        return Verbs.isThird(word)
                && words.stream()
                        .anyMatch(w -> Verbs.thirdPerson(w).filter(word::equals).isPresent());
    }

    private static boolean isYearOf(String number, String source) {
        return number.matches("20\\d\\d")
                && Pattern.compile("arxiv(?::|\\.org/abs/)" + number.substring(2) + "\\d\\d\\.")
                        .matcher(source)
                        .find();
    }

    /** The numbers of a text, without the commas of thousands. */
    static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) numbers.add(number.group().replace(",", ""));
        return numbers;
    }
}
