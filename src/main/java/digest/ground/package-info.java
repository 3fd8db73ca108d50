/**
 * A sentence and what its sources say in; the claims that no source bears out, out. Knows sources, never who wrote the sentence
 * or where it is printed.
 */
@NullMarked
package digest.ground;

import org.jspecify.annotations.NullMarked;
