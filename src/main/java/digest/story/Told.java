package digest.story;

import java.time.LocalDate;
import java.util.List;

/**
 * A story as an earlier edition told it.
 *
 * @param date of that edition
 * @param id the story's id then
 * @param headline as printed
 * @param text headline, sentences and the titles of its items, for comparing
 * @param url the link printed
 * @param keys canonical keys of its items and of its link
 */
public record Told(LocalDate date, String id, String headline, String text, String url, List<String> keys) {
    public Told {
        keys = List.copyOf(keys);
    }
}
