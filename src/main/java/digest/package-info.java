/**
 * The whole core on one screen: {@link digest.Pipeline}. Data goes one way, and imports only point upstream:
 *
 * <pre>
 * feeds.yaml → fetch → bytes → feed → items → (store) → stories → ranked → written → edition → rendered
 * </pre>
 *
 * <p>The words, said once:
 *
 * <dl>
 *   <dt>source<dd>a line of feeds.yaml
 *   <dt>feed<dd>the document a source serves
 *   <dt>item<dd>one thing in a feed
 *   <dt>story<dd>a group of items about one event, with a lead (a topic in the topic-detection literature)
 *   <dt>signal<dd>a named part of a score
 *   <dt>edition<dd>the content of one date, a value
 *   <dt>digest<dd>the rendered edition, a file
 *   <dt>window<dd>{@code [from, to)} in UTC
 *   <dt>problem<dd>what a source did that was worked around or given up on
 * </dl>
 */
@NullMarked
package digest;

import org.jspecify.annotations.NullMarked;
