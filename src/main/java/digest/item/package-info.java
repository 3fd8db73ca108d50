/**
 * What the core calls an {@link digest.item.Item item}: one thing in a feed, with its canonical keys, its links and its
 * place in a {@link digest.item.Window window}. Knows nothing of feed formats or of stories.
 */
@NullMarked
package digest.item;

import org.jspecify.annotations.NullMarked;
