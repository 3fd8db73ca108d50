/**
 * A text in; whether it is a sentence, and the forms of its verbs, out. Knows English, never sources, stories or digests.
 */
@NullMarked
package digest.english;

import org.jspecify.annotations.NullMarked;
