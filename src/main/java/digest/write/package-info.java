/**
 * A story in; its headline and sentences out, each with the item it was taken from. Invents nothing. Knows nothing of
 * sections.
 */
@NullMarked
package digest.write;

import org.jspecify.annotations.NullMarked;
