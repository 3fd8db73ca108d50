/**
 * HTML and plain text in; blocks, sentences and tokens out. Knows words, never feeds, stories or networks. The home of
 * jsoup and of Lucene's analysis.
 */
@NullMarked
package digest.text;

import org.jspecify.annotations.NullMarked;
