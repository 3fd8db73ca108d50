package digest.cli;

import java.util.ArrayList;
import java.util.List;

/** Plain columns, two blanks apart, the first row being their names; each line ends on its last character. */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Columns(String... names) {
        rows.add(List.of(names));
    }

    /** @param cells as many as there are columns; control characters and line ends are taken out */
    void add(String... cells) {
        if (cells.length != rows.get(0).size()) throw new IllegalArgumentException("not as many cells as columns");
        List<String> clean = new ArrayList<>();
        for (String cell : cells) clean.add(Console.clean(cell));
        rows.add(clean);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                if (column > 0) line.append(GAP);
                line.append(row.get(column)).append(" ".repeat(width(column) - length(row.get(column))));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
