/**
 * Sources in; what each answered out. The only network of the program, and a polite one. The home of OkHttp.
 */
@NullMarked
package digest.fetch;

import org.jspecify.annotations.NullMarked;
