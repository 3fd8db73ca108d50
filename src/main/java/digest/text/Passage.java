package digest.text;

import java.util.List;

/**
 * A text with the links it carries.
 *
 * @param content empty when there is nothing to read
 * @param links absolute http(s) addresses in reading order, each once; those of boilerplate are left out
 */
public record Passage(Content content, List<String> links) {

    public static final Passage EMPTY = new Passage(Content.EMPTY, List.of());

    public Passage {
        links = List.copyOf(links);
    }
}
