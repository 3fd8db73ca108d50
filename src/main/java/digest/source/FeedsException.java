package digest.source;

/** A fault in feeds.yaml: where it stands, what is wrong, and what would be right. The user's to mend. */
public final class FeedsException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String fault;

    FeedsException(String file, int line, int column, String fault) {
        super(file + ":" + line + ":" + column + ": " + fault);
        this.line = line;
        this.column = column;
        this.fault = fault;
    }

    /** The line of the fault; 1 is the first. */
    public int line() {
        return line;
    }

    /** The column of the fault in characters (code points); 1 is the first. */
    public int column() {
        return column;
    }

    /** The message without its place: "unknown key 'wieght' in a feed; did you mean 'weight'?". One line, no secret in it. */
    public String fault() {
        return fault;
    }
}
