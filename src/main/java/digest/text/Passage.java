package digest.text;

import java.util.List;
import java.util.Objects;

/**
 * A text with the links it carries.
 *
 * @param content empty when there is nothing to read
 * @param links absolute http(s) addresses in reading order, each once; those of boilerplate are left out. What is given
 *     is taken as {@link WebAddress#of} reads it, and what is none left out
 */
public record Passage(Content content, List<String> links) {

    public static final Passage EMPTY = new Passage(Content.EMPTY, List.of());

    public Passage {
        links = links.stream()
                .map(WebAddress::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
