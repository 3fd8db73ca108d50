/**
 * The shell: commands, options, console, files, exit codes. Wires the stages together; nobody imports it.
 */
@NullMarked
package digest.cli;

import org.jspecify.annotations.NullMarked;
