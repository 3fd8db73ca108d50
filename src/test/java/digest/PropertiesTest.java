package digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digest.edition.Candidate;
import digest.edition.Composition;
import digest.edition.Edition;
import digest.item.Item;
import digest.render.ExplainRenderer;
import digest.render.Format;
import digest.render.Renderer;
import digest.render.Style;
import digest.source.Feeds;
import digest.story.Story;
import digest.text.Block;
import digest.text.Content;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every day, tried on many that are made up; a failure names the seed of its day. */
class PropertiesTest {

    private static final int DAYS = 150;

    /** Writing takes most of the time, so fewer days are written up than ranked. */
    private static final int WRITTEN_DAYS = 30;

    private static final Feeds FEEDS = feeds();

    private static final JsonMapper JSON = new JsonMapper();

    private static Feeds feeds(String... mute) {
        return new Feeds(
                Feeds.EditionSettings.DEFAULT,
                List.of(new Feeds.Topic("cache", 1.5, List.of("kv cache", "quantiz*"))),
                List.of(mute),
                List.of());
    }

    private static Composition compose(List<Item> items, MadeUpDay day, Feeds feeds) {
        return Pipeline.compose(items, day.history(), feeds, MadeUpDay.WINDOW, MadeUpDay.DATE, List.of());
    }

    @Test
    void theOrderOfItemsNeverShows() {
        for (int seed = 0; seed < WRITTEN_DAYS; seed++) {
            MadeUpDay day = MadeUpDay.of(seed);
            List<Item> shuffled = new ArrayList<>(day.items());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(printed(compose(shuffled, day, FEEDS)))
                    .as("day " + seed)
                    .isEqualTo(printed(compose(day.items(), day, FEEDS)));
        }
    }

    private static String printed(Composition composition) {
        return printed(composition.edition()) + ExplainRenderer.json(composition, composition.candidates());
    }

    private static String printed(Edition edition) {
        return Renderer.of(Format.JSON, new Style("AI digest", false, true)).render(edition);
    }

    @Test
    void theSameTextFromOneMorePublisherNeverRanksAStoryLower() {
        for (int seed = 0; seed < DAYS; seed++) {
            MadeUpDay day = MadeUpDay.of(seed);
            Random random = new Random(seed);
            List<Item> texts =
                    day.items().stream().filter(i -> !i.content().isEmpty()).toList();
            Item item = texts.get(random.nextInt(texts.size()));
            List<Item> more = new ArrayList<>(day.items());
            more.add(MadeUpDay.retold(
                    item, "https://another" + seed + ".test/told", random.nextInt(21) / 10.0, item.published()));
            Story before = storyOf(item, Pipeline.rank(day.items(), day.history(), FEEDS, MadeUpDay.WINDOW));
            Story after = storyOf(item, Pipeline.rank(more, day.history(), FEEDS, MadeUpDay.WINDOW));
            assertThat(after.score().value())
                    .as("day %d: %s", seed, item.title())
                    .isGreaterThanOrEqualTo(before.score().value());
        }
    }

    private static Story storyOf(Item item, List<Story> stories) {
        return stories.stream()
                .filter(story -> story.items().stream().anyMatch(i -> i == item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMuteWordInTitleOrTextAlwaysRemovesAStory() {
        String word = "Zwiebelkuchen";
        for (int seed = 0; seed < DAYS; seed++) {
            MadeUpDay day = MadeUpDay.of(seed);
            Random random = new Random(seed);
            Item item = day.items().get(random.nextInt(day.items().size()));
            List<Item> items = new ArrayList<>(day.items());
            items.set(items.indexOf(item), saying(word, item, random));
            Feeds muting = feeds("unheard of", word.toLowerCase(Locale.ROOT));
            assertThat(Pipeline.rank(items, day.history(), muting, MadeUpDay.WINDOW))
                    .filteredOn(story -> says(word, story))
                    .as("day " + seed)
                    .singleElement()
                    .satisfies(story -> assertThat(story.cut()).isEqualTo("muted: zwiebelkuchen"));
            if (seed >= WRITTEN_DAYS) continue;
            assertThat(printed(compose(items, day, muting).edition()))
                    .as("day " + seed)
                    .doesNotContainIgnoringCase(word)
                    .doesNotContain("\"" + item.key() + "\"");
        }
    }

    private static boolean says(String word, Story story) {
        Pattern anyCase = Pattern.compile(word, Pattern.CASE_INSENSITIVE);
        return story.items().stream()
                .anyMatch(i -> anyCase.matcher(i.title() + i.content().plain()).find());
    }

    /** An item with a word somewhere in its title or in a block of its text, in any case, with any mark beside it. */
    private static Item saying(String word, Item item, Random random) {
        String written = switch (random.nextInt(3)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.toLowerCase(Locale.ROOT);
            default -> word;
        };
        String marked = List.of("%s", "“%s”", "%s!", "(%s)", "%s’s", "#%s", "%ss")
                .get(random.nextInt(7))
                .formatted(written);
        List<Block> blocks = new ArrayList<>(item.content().blocks());
        if (blocks.isEmpty() || random.nextBoolean())
            return told(item, inserted(marked, item.title(), random), item.content());
        int at = random.nextInt(blocks.size());
        Block block = blocks.get(at);
        blocks.set(at, new Block(block.kind(), inserted(marked, block.text(), random)));
        return told(item, item.title(), new Content(blocks));
    }

    private static Item told(Item item, String title, Content content) {
        return new Item(
                item.key(),
                item.aliases(),
                item.kind(),
                item.url(),
                item.target(),
                item.links(),
                title,
                content,
                item.authors(),
                item.published(),
                item.updated(),
                item.feed(),
                item.source(),
                item.weight(),
                item.labels(),
                item.engagement(),
                item.roundup());
    }

    private static String inserted(String word, String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.add(random.nextInt(words.size() + 1), word);
        return String.join(" ", words);
    }

    @Test
    void everyScoreIsTheSumOfItsPartsAsPrinted() {
        int stories = 0;
        for (int seed = 0; seed < WRITTEN_DAYS; seed++) {
            MadeUpDay day = MadeUpDay.of(seed);
            Composition composition = compose(day.items(), day, FEEDS);
            List<Candidate> all = composition.candidates();
            JsonNode candidates =
                    JSON.readTree(ExplainRenderer.json(composition, all)).path("candidates");
            assertThat(candidates.size()).isEqualTo(all.size());
            for (JsonNode story : candidates) {
                double sum = 0;
                for (JsonNode signal : story.path("signals"))
                    sum += signal.path("value").asDouble()
                            * signal.path("weight").asDouble();
                assertThat(story.path("score").asDouble())
                        .as("day %d: %s", seed, story.path("headline").asString())
                        .isCloseTo(sum, within(5.1e-5));
                stories++;
            }
        }
        assertThat(stories).isGreaterThan(8 * WRITTEN_DAYS);
    }
}
