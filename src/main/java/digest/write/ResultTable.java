package digest.write;

import digest.english.Words;
import digest.ground.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says in a sentence what a small table says of the things that its item's title names: "Reader | Recall" with the rows "Fold | 86%" and
 * "Crease | 92%", under "Fold vs Crease", becomes "For recall, the post reports Fold with 86% and Crease with 92%". Only the first
 * column of figures, and all of its rows: what the others stand for, their order does not tell.
 */
final class ResultTable {

    private static final String CELL = " | ";

    private static final Pattern FIGURE =
            Pattern.compile("[~≈]?\\$?\\d[\\d.,]*(?:/\\d+)?\\s?(?:%|x|×|\\p{L}{1,6}(?:/\\p{L}{1,3})?)?");

    private static final int FEWEST_ROWS = 2;

    private static final int MOST_ROWS = 4;

    private static final int MOST_WORDS_OF_A_HEADING = 4;

    private ResultTable() {}

    /**
     * The lines of a table in one, a bullet between them, as the source has them; empty where it has a row that the title does
     * not name, or no column of figures.
     */
    static Optional<String> of(String table, String title) {
        List<String> lines = table.lines().toList();
        String all = title.toLowerCase(Locale.ROOT);
        boolean named = lines.stream()
                .skip(1)
                .map(line -> cells(line).get(0).toLowerCase(Locale.ROOT))
                .allMatch(name -> name.length() > 2 && all.contains(name));
        String text = String.join(Testimony.BULLET, lines);
        return named ? told(text).map(sentence -> text) : Optional.empty();
    }

    /** The sentence; empty where the text is no such table. */
    static Optional<String> told(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split(Testimony.BULLET)) rows.add(cells(line));
        List<String> headings = rows.remove(0);
        if (rows.size() < FEWEST_ROWS || rows.size() > MOST_ROWS) return Optional.empty();
        for (int column = 1; column < headings.size(); column++) {
            int place = column;
            String heading = headings.get(column);
            boolean figures = rows.stream()
                    .allMatch(row -> row.size() == headings.size()
                            && FIGURE.matcher(row.get(place)).matches());
            if (!figures || heading.isBlank() || Words.count(heading) > MOST_WORDS_OF_A_HEADING) continue;
            List<String> parts = rows.stream()
                    .map(row -> row.get(0) + " with " + row.get(place))
                    .toList();
            String sentence =
                    "For " + FirstWord.uncapitalised(heading) + ", the post reports " + ResultList.joined(parts) + ".";
            return Optional.of(sentence).filter(ResultList::isFit);
        }
        return Optional.empty();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(Pattern.quote(CELL), -1)).stream()
                .map(String::strip)
                .toList();
    }
}
