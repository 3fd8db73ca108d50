package digest.story;

import digest.feed.FeedReader;
import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Window;
import digest.source.Feeds;
import digest.source.FeedsException;
import digest.source.Fetched;
import digest.source.Source;
import digest.text.Tokens;
import digest.text.Tokens.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story of a graded day, as the program itself makes it of the day's items.
 *
 * @param grade the best grade of its items
 * @param paper whether that item is a paper
 * @param rows one per item
 */
record GradedStory(String day, int grade, boolean paper, List<Row> rows) {

    /** The readings of a story, which all of its items share; the others are of an item. */
    private static final Set<String> SHARED = Set.of("corroboration", "recency", "told before", "engagement");

    /**
     * One item of a story.
     *
     * @param grade its own; -1 where it has none
     * @param readings its own and its story's
     */
    record Row(String day, int grade, boolean paper, List<Token> title, List<Token> text, List<Reading> readings) {}

    /** The stories that have a graded item, of a folder that has one folder per day: feeds.yaml, feed files, grades.tsv. */
    static List<GradedStory> read(Path days) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(days)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        List<GradedStory> stories = new ArrayList<>();
        for (Path folder : folders) stories.addAll(readDay(folder));
        return stories;
    }

    private static List<GradedStory> readDay(Path folder) throws IOException {
        String day = folder.getFileName().toString();
        Instant from = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        Window window = new Window(from, from.plusSeconds(86_400));
        Map<String, String[]> grades = new HashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("grades.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            grades.put(CanonicalKey.of(cells[0]), cells);
        }
        Topicality topicality = new Topicality(List.of());
        List<GradedStory> stories = new ArrayList<>();
        for (Story story :
                StoryRanker.rank(StoryClusterer.cluster(items(folder, window)), History.NONE, window, Items.FEEDS)) {
            List<Reading> shared = story.score().signals().stream()
                    .filter(signal -> SHARED.contains(signal.name()))
                    .map(signal -> new Reading(signal.name(), signal.value(), signal.evidence()))
                    .toList();
            List<Row> rows = new ArrayList<>();
            int best = -1;
            boolean paper = false;
            for (Item item : story.items()) {
                String[] cells = grades.get(CanonicalKey.of(item.url()));
                int grade = cells == null ? -1 : Integer.parseInt(cells[1]);
                if (grade > best) {
                    best = grade;
                    paper = cells[2].equals("1");
                }
                List<Token> title = Tokens.scan(item.title());
                List<Token> text = Appraisal.text(item, title);
                List<Reading> readings = new ArrayList<>(Appraisal.read(item, title, text, topicality));
                readings.addAll(shared);
                rows.add(new Row(day, grade, Papers.isPaper(item), title, text, readings));
            }
            if (best >= 0) stories.add(new GradedStory(day, best, paper, rows));
        }
        return stories;
    }

    private static List<Item> items(Path folder, Window window) throws IOException {
        Path yaml = folder.resolve("feeds.yaml").toAbsolutePath();
        try {
            List<Fetched> answers = new ArrayList<>();
            for (Source source :
                    Feeds.parse(Files.readString(yaml), yaml, name -> null).sources())
                answers.add(new Fetched.Body(
                        source, Files.readAllBytes(Path.of(source.url())), source.url(), null, window.to()));
            return FeedReader.readAll(answers).items().stream()
                    .filter(item -> item.published() == null || window.contains(item.published()))
                    .toList();
        } catch (FeedsException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
