package digest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How common a word is: in how many documents of a large background, and of the window at hand, it stands.
 *
 * <p>A day has too few items to tell a rare word from a common one, a background does not know yesterday's names; so both are
 * counted. The idf is that of BM25 as Lucene has it, ln(1 + (N − n + ½) / (n + ½)), never negative.
 */
public final class DocumentFrequencies {

    private static final String RESOURCE = "document-frequencies.tsv";

    /** Counted in 45,983 items of AI news of winter 2025/26; the resource's first line is this number. */
    private static final DocumentFrequencies BACKGROUND = read();

    private final int documents;
    private final Map<String, Integer> counts;

    private DocumentFrequencies(int documents, Map<String, Integer> counts) {
        this.documents = documents;
        this.counts = counts;
    }

    /** The background that ships with the program. */
    public static DocumentFrequencies background() {
        return BACKGROUND;
    }

    /**
     * The background together with the documents of a window, each of which counts as one more document.
     *
     * @param window the stems of each document, repeats ignored
     */
    public DocumentFrequencies with(Collection<List<String>> window) {
        Map<String, Integer> sum = new HashMap<>(counts);
        for (List<String> document : window)
            for (String stem : new HashSet<>(document)) sum.merge(stem, 1, Integer::sum);
        return new DocumentFrequencies(documents + window.size(), sum);
    }

    /** In how many documents a stem stands; 0 when never seen (or in fewer than the resource keeps). */
    public int of(String stem) {
        return counts.getOrDefault(stem, 0);
    }

    /** How much a stem tells: about 11 for one never seen, near 0 for "the". */
    public double idf(String stem) {
        int n = of(stem);
        return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
    }

    private static DocumentFrequencies read() {
        try (InputStream in = DocumentFrequencies.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int documents = Integer.parseInt(lines.readLine());
            Map<String, Integer> counts = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                counts.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
            }
            return new DocumentFrequencies(documents, counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
