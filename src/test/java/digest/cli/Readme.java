package digest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** README.md taken apart: what it shows, tables and quotes, each with its place. */
final class Readme {

    static final Path FILE = Path.of("README.md").toAbsolutePath();

    /** A cell of code may hold a bar: the tables here have none outside of code. */
    private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final List<String> lines;

    private Readme(List<String> lines) {
        this.lines = lines;
    }

    static Readme read() {
        try {
            return new Readme(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new AssertionError("no README.md here", e);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /**
     * A fenced block.
     *
     * @param line of its first line within the fence, from 1
     */
    record Block(int line, List<String> lines) {

        String text() {
            return String.join("\n", lines) + "\n";
        }

        @Override
        public String toString() {
            return "README.md:" + line;
        }
    }

    /** The blocks that are fenced as {@code language}, in order. */
    List<Block> blocks(String language) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) continue;
            int end = i + 1;
            while (!lines.get(end).equals("```")) end++;
            if (lines.get(i).equals("```" + language)) blocks.add(new Block(i + 2, lines.subList(i + 1, end)));
            i = end;
        }
        return blocks;
    }

    /** The lines of the quoted digest, without the mark. */
    List<String> quote() {
        return lines.stream()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(1).strip())
                .toList();
    }

    /** The rows of the first table under a heading that has this first column, without head and rule. */
    List<List<String>> table(String heading, String firstColumn) {
        int from = 0;
        while (!lines.get(from).matches("#+ " + Pattern.quote(heading))) from++;
        while (!lines.get(from).startsWith("| " + firstColumn + " |")) from++;
        return lines.subList(from + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(CELLS.split(line.substring(1).strip(), -1)))
                .toList();
    }

    /** What stands in a table's first column as code. */
    List<String> names(String heading, String firstColumn) {
        return table(heading, firstColumn).stream()
                .flatMap(row -> code(row.get(0)))
                .toList();
    }

    /** What stands in a text as code. */
    static Stream<String> code(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1));
    }
}
