package digest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking a source: a body, or a plain reason why not. Nothing throws because a source misbehaved. */
public sealed interface Fetched {

    Source source();

    /** On what terms the source is asked again. */
    Terms terms();

    /** The same on other terms. */
    Fetched on(Terms terms);

    /**
     * The document that the source serves, whether it came over the wire or, after a 304 or where it was not due, from the HTTP
     * cache.
     *
     * @param bytes as served, after gzip; may be empty, which the reader names
     * @param url where it was found in the end, after redirects; the base of relative links
     * @param contentType the header as sent, null for a file
     * @param at when it was asked
     */
    record Body(
            Source source,
            byte[] bytes,
            String url,
            @Nullable String contentType,
            Instant at,
            Terms terms) implements Fetched {

        /** One that may be asked again at any time. */
        public Body(Source source, byte[] bytes, String url, @Nullable String contentType, Instant at) {
            this(source, bytes, url, contentType, at, Terms.NONE);
        }

        @Override
        public Body on(Terms other) {
            return new Body(source, bytes, url, contentType, at, other);
        }

        /** What is kept of it when it has been read: the same without bytes. */
        public Body emptied() {
            return new Body(source, new byte[0], url, contentType, at, terms);
        }
    }

    /**
     * @param outcome {@link Outcome#LIMITED}, {@link Outcome#FAILED} or {@link Outcome#SKIPPED}
     * @param reason one plain line without the source's name: "no answer in 20 s", "HTTP 403, a Cloudflare challenge page"
     */
    record Failed(Source source, Outcome outcome, String reason, Terms terms) implements Fetched {

        /** One that may be asked again at any time. */
        public Failed(Source source, Outcome outcome, String reason) {
            this(source, outcome, reason, Terms.NONE);
        }

        @Override
        public Failed on(Terms other) {
            return new Failed(source, outcome, reason, other);
        }
    }

    /** How asking ended. */
    enum Outcome {
        OK,
        /** 429, or 503 with Retry-After: the source is well and wants fewer questions. */
        LIMITED,
        FAILED,
        /** Not asked, by our own choice: offline, or out of time. */
        SKIPPED
    }
}
