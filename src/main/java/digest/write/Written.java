package digest.write;

import digest.story.Story;
import java.util.List;

/**
 * A story told in sentences, at one of three lengths.
 *
 * @param headline a sentence: who did what; for a paper its quoted title with authors and year
 * @param sentences what follows the headline; may be empty
 * @param url the one link
 * @param leftOut what was written and failed the check against its source, a line each with the reason; nearly always empty
 */
public record Written(Story story, Sentence headline, List<Sentence> sentences, String url, List<String> leftOut) {
    public Written {
        sentences = List.copyOf(sentences);
        leftOut = List.copyOf(leftOut);
    }
}
