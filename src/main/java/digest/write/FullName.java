package digest.write;

import digest.item.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls a model by its whole name where a sentence has only its size, as a text does behind a table: "the 27B-4bit speedup is lower"
 * is that of Fold-27B-4bit, where the text has one name that ends so.
 */
record FullName(String sentence, String from) {

    private static final Pattern SIZE =
            Pattern.compile("^(?:The|On the|For the|With the) (\\d+(?:\\.\\d+)?B(?:-[\\p{L}\\p{N}]+)*)(?=,? \\p{Ll})");

    /**
     * The sentence with that name, and the line that has it; empty where the sentence has no such size at its opening, or the text
     * none or several names for it.
     */
    static Optional<FullName> in(String sentence, Item item) {
        Matcher size = SIZE.matcher(sentence);
        if (!size.find()) return Optional.empty();
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}.-])(?!(?:The|On|For|With|An?) )\\p{Lu}[\\p{L}\\p{N}.]*[- ]"
                + Pattern.quote(size.group(1)) + "(?![\\p{L}\\p{N}-])");
        Map<String, String> lines = new LinkedHashMap<>(); // by name
        for (var block : item.content().blocks())
            for (String line : block.text().lines().toList())
                for (MatchResult name : whole.matcher(line).results().toList()) lines.putIfAbsent(name.group(), line);
        List<String> names = new ArrayList<>(lines.keySet());
        if (names.size() != 1) return Optional.empty();
        String named = sentence.substring(0, size.start(1)) + names.get(0) + sentence.substring(size.end(1));
        return Optional.of(new FullName(named, lines.get(names.get(0))));
    }
}
