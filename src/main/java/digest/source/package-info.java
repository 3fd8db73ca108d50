/**
 * feeds.yaml in; the list of {@link digest.source.Source sources} and the settings out, or one fault with its line. Also
 * what came of asking a source ({@link digest.source.Fetched}). Knows nothing of what a feed says. The home of the YAML
 * mapper.
 */
@NullMarked
package digest.source;

import org.jspecify.annotations.NullMarked;
