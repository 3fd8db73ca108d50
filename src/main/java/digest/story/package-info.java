/**
 * Items and history in; ranked stories out, each with the edges that joined it and the signals that scored it. Knows
 * nothing of how a story is told.
 */
@NullMarked
package digest.story;

import org.jspecify.annotations.NullMarked;
