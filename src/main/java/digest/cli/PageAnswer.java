package digest.cli;

import digest.feed.PageReader;
import digest.item.Page;
import digest.source.Fetched;
import digest.source.Fetched.Body;

/**
 * What a link led to, once it has been read.
 *
 * @param fetched without its bytes
 * @param page its text, or why there is none
 */
record PageAnswer(Fetched fetched, Page page) {

    static PageAnswer of(Fetched fetched) {
        return new PageAnswer(fetched instanceof Body body ? body.emptied() : fetched, PageReader.read(fetched));
    }
}
