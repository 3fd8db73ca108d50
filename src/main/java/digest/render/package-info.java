/**
 * An edition in; the bytes of a digest out, escaped for their format. Decides nothing.
 */
@NullMarked
package digest.render;

import org.jspecify.annotations.NullMarked;
