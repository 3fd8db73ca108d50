package digest.cli;

/** What the process ends with. A public interface: listed in {@code --help}, held by tests. */
final class ExitCode {

    /** Done; for {@code build}: a digest was written, even if some feeds failed or the day was quiet. */
    static final int OK = 0;

    /** Something could not be written or locked, or digest has a bug. */
    static final int FAILED = 1;

    /** Wrong options or a fault in feeds.yaml. */
    static final int USAGE = 2;

    /** No feed answered, and the store holds nothing of the window: nothing was written. */
    static final int NO_ANSWER = 3;

    /** What was to be looked at has faults: a feed that cannot be read, say. */
    static final int FAULTY = 4;

    private ExitCode() {}
}
