package digest.edition;

import digest.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story of the window with what became of it.
 *
 * @param section where it is told; null where it is not
 * @param cut why it is not told, or not in a better section; null where nothing held it back
 */
public record Candidate(
        Story story, Section.@Nullable Id section, @Nullable String cut) {}
