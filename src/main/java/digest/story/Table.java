package digest.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A resource of lines of cells between tabs; a line that begins with # is a comment. */
final class Table {

    private Table() {}

    /** The lines of a resource beside this class, each of exactly {@code cells} cells. */
    static List<List<String>> read(String resource, int cells) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) continue;
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() != cells)
                    throw new IllegalStateException(resource + ": " + cells + " cells, not: " + line);
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
