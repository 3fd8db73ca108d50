/**
 * What outlives a run: items as they were sighted, the health of feeds, editions told. The home of SQLite.
 */
@NullMarked
package digest.store;

import org.jspecify.annotations.NullMarked;
