package digest.ground;

import digest.feed.FeedReader;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.Source;
import digest.text.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the resource of {@link OrdinaryWords} from folders of feeds: {@code OrdinaryWordsList OUT FOLDER…}. Run by hand. Of
 * each word inside a sentence it counts how often it is written in lower case.
 */
final class OrdinaryWordsList {

    /** A word seen once may be a slip. */
    private static final int FEWEST = 2;

    /** Words stand in names ("Machine Learning": .72), and names are written small ("docker": .38). Chosen between by hand. */
    private static final double SMALL = .7;

    private static final int COLUMNS = 120;

    private static final Pattern WORD = Pattern.compile("(?<=[\\p{Ll},] )(\\p{L}{2,})(?=$|[\\s,;:)]|[.](?:\\s|$))");

    private OrdinaryWordsList() {}

    public static void main(String[] args) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < args.length; i++) {
            try (Stream<Path> files = Files.walk(Path.of(args[i]))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(?:xml|atom|rss|json)"))
                        .sorted()
                        .toList()) count(file, seen, counts);
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Words that stand in lower case inside sentences, in 7 of 10 places or more, at least twice: from "
                        + seen.size() + " texts of AI news",
                "# of January and April 2026; made by OrdinaryWordsList."));
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, int[]> word : counts.entrySet()) {
            int[] n = word.getValue();
            if (n[0] < FEWEST || n[0] < SMALL * (n[0] + n[1])) continue;
            if (line.length() + word.getKey().length() >= COLUMNS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word.getKey());
        }
        lines.add(line.toString());
        Files.write(Path.of(args[0]), lines);
    }

    private static void count(Path file, Set<String> seen, Map<String, int[]> counts) throws IOException {
        Source source = Source.of("feed", file.toString(), true);
        Fetched answer = new Fetched.Body(source, Files.readAllBytes(file), file.toString(), null, Instant.EPOCH);
        for (Item item : FeedReader.readAll(List.of(answer)).items()) {
            String prose = item.content().prose();
            if (!seen.add(prose)) continue;
            for (String sentence : Sentences.split(prose.replace('\n', ' '))) {
                Matcher word = WORD.matcher(sentence);
                while (word.find()) {
                    String written = word.group(1);
                    String small = written.toLowerCase(java.util.Locale.ROOT);
                    counts.computeIfAbsent(small, w -> new int[2])[written.equals(small) ? 0 : 1]++;
                }
            }
        }
    }
}
