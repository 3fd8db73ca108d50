package digest.source;

import java.time.Instant;

/**
 * A host that wants to be left alone.
 *
 * @param host as it is counted: all of reddit.com is one, "example.org", "localhost:8080"
 * @param until when it may be asked again
 * @param streak how often in a row it said so; at least 1
 */
public record HostLimit(String host, Instant until, int streak) {}
