package digest.write;

import digest.story.Story;
import java.util.List;

/**
 * A story told in sentences, at one of three lengths.
 *
 * @param headline a sentence: who did what; for a paper its quoted title with authors and year
 * @param sentences what follows the headline; may be empty
 * @param url the one link
 */
public record Written(Story story, Sentence headline, List<Sentence> sentences, String url) {
    public Written {
        sentences = List.copyOf(sentences);
    }
}
