/**
 * Bytes in; items and problems out, one small reader per format. Knows formats, never the network, a file or the clock.
 * The home of ROME.
 */
@NullMarked
package digest.feed;

import org.jspecify.annotations.NullMarked;
