package digest.source;

/**
 * Where something stands in feeds.yaml.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column in code points, from 1
 */
record Place(String file, int line, int column) {

    FeedsException fault(String whatIsWrong, String whatIsRight) {
        return new FeedsException(file, line, column, whatIsWrong + "; " + whatIsRight);
    }
}
