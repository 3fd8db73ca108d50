package digest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the resource of {@link DocumentFrequencies} from counts of written words: {@code BackgroundCounts IN OUT}, where IN
 * has {@code # documents<TAB>N} on its first line and {@code word<TAB>count} on the others. Run by hand when the counts or
 * the tokeniser change; a count of a stem is the sum over its words, at most N.
 */
final class BackgroundCounts {

    /** Words in fewer documents are left out: their idf is within 10 % of a word never seen. */
    private static final int FEWEST = 8;

    private BackgroundCounts() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        int documents = Integer.parseInt(lines.get(0).split("\t")[1]);
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            for (String stem : Tokens.of(cells[0]))
                counts.merge(stem, Integer.parseInt(cells[1]), (a, b) -> Math.min(documents, a + b));
        }
        List<String> out = new ArrayList<>();
        out.add(Integer.toString(documents));
        counts.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> out.add(e.getKey() + "\t" + e.getValue()));
        Files.write(Path.of(args[1]), out);
    }
}
