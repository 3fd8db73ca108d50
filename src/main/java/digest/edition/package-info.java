/**
 * Written stories in; sections out: bands, caps, diversity, and the reason for whatever was left out.
 */
@NullMarked
package digest.edition;

import org.jspecify.annotations.NullMarked;
