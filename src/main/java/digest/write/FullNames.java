package digest.write;

import digest.item.Item;
import digest.text.Block;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls a model by its whole name where a sentence has only its size, as a text does behind a table: "the 27B-4bit speedup is lower"
 * is that of Fold-27B-4bit, where the text has one name that ends so.
 */
final class FullNames {

    /**
     * A sentence with that name in it.
     *
     * @param from the line of the source that has the name
     */
    record Named(String sentence, String from) {}

    private static final String OF_A_SIZE = "(\\d{1,4}(?:\\.\\d{1,2})?B(?:-[\\p{L}\\p{N}]{1,12}){0,4})";

    private static final Pattern SIZE =
            Pattern.compile("^(?:The|On the|For the|With the) " + OF_A_SIZE + "(?=,? \\p{Ll})");

    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}.-])(?:\\p{Lu}[\\p{L}\\p{N}.]{0,30}-|\\p{Lu}\\p{L}{0,20}\\d[\\p{N}.]{0,6} )" + OF_A_SIZE
                    + "(?![\\p{L}\\p{N}-])");

    /** By size, each name that ends with it, with the first line that has it. */
    private final Map<String, Map<String, String>> names = new HashMap<>();

    private FullNames() {}

    static FullNames of(Item item) {
        FullNames full = new FullNames();
        for (Block block : item.content().blocks())
            for (String line : block.text().lines().toList()) {
                Matcher name = NAME.matcher(line);
                while (name.find())
                    full.names
                            .computeIfAbsent(name.group(1), size -> new LinkedHashMap<>())
                            .putIfAbsent(name.group(), line);
            }
        return full;
    }

    /** Empty where the sentence has no such size at its opening, or the text none or several names for it. */
    Optional<Named> in(String sentence) {
        Matcher size = SIZE.matcher(sentence);
        if (!size.find()) return Optional.empty();
        Map<String, String> whole = names.getOrDefault(size.group(1), Map.of());
        return whole.size() != 1
                ? Optional.empty()
                : whole.entrySet().stream()
                        .map(name -> new Named(
                                sentence.substring(0, size.start(1)) + name.getKey() + sentence.substring(size.end(1)),
                                name.getValue()))
                        .findFirst();
    }
}
