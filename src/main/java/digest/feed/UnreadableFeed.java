package digest.feed;

/** A document that is no feed; the message says in one plain line what it is instead. */
public final class UnreadableFeed extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableFeed(String what) {
        super(what);
    }
}
