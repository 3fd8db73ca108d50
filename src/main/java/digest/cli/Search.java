package digest.cli;

import digest.edition.Candidate;
import digest.item.CanonicalKey;
import digest.item.Item;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the stories that a query of {@code digest explain} asks for. */
final class Search {

    private final List<String> words;

    /** @param query words that must all stand in a story's titles, keys or links, or links of its items; null finds all */
    Search(@Nullable List<String> query) {
        words = query == null
                ? List.of()
                : query.stream()
                        .flatMap(w -> Stream.of(w.strip().split("\\s+")))
                        .filter(w -> !w.isEmpty())
                        .toList();
    }

    boolean finds(Candidate candidate) {
        List<Item> items = candidate.story().items();
        return words.stream().allMatch(word -> items.stream().anyMatch(item -> has(item, word)));
    }

    private static boolean has(Item item, String word) {
        if (word.startsWith("https://") || word.startsWith("http://")) {
            String key = CanonicalKey.of(word);
            return item.key().equals(key) || item.aliases().contains(key) || word.equals(item.url());
        }
        String low = word.toLowerCase(Locale.ROOT);
        return Stream.of(item.title(), item.key(), item.url(), item.feed())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(low));
    }
}
