package digest.write;

/**
 * A sentence of a digest.
 *
 * @param text as printed, but for case and typography
 * @param source key of the item it was taken from
 * @param from the source's own sentence that it was made of; two, a line each, where the first tells what the second speaks of
 */
public record Sentence(String text, String source, String from) {}
