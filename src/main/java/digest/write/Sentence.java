package digest.write;

/**
 * A sentence of a digest.
 *
 * @param text as printed, but for case and typography
 * @param source key of the item it was taken from
 * @param from the source's own sentence that it was made of; two, a line each, where the first tells what the second speaks of
 */
public record Sentence(String text, String source, String from) {

    /** The source's sentence that it tells, without the one that tells what that speaks of. */
    String told() {
        return told(from);
    }

    static String told(String from) {
        return from.substring(from.lastIndexOf('\n') + 1);
    }
}
