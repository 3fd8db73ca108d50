package digest.source;

/** What stands in feeds.yaml, made fit for a message: one line, of bounded length, without control sequences. */
final class Quoted {

    /** Long enough to recognise an address by, short enough for a terminal's line. Chosen by hand. */
    private static final int LONGEST = 60;

    private Quoted() {}

    /** All of it on one line: each run of blanks and of what cannot be seen is one blank; "" where nothing else is there. */
    static String line(String value) {
        return value.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
    }

    static String of(String value) {
        return "'" + bare(value) + "'";
    }

    static String bare(String value) {
        StringBuilder line = new StringBuilder();
        value.codePoints()
                .limit(LONGEST)
                .map(character -> plain(character) ? character : ' ')
                .forEach(line::appendCodePoint);
        boolean cut = value.codePointCount(0, value.length()) > LONGEST;
        return line.toString().strip() + (cut ? "…" : "");
    }

    /** Not a control, formatting (bidi, zero width), line or paragraph separator, or half of a pair. */
    private static boolean plain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
