package digest;

import static org.assertj.core.api.Assertions.assertThat;

import digest.feed.FeedReader;
import digest.item.Harvest;
import digest.item.Item;
import digest.source.Feeds;
import digest.source.Fetched;
import digest.source.Problem;
import digest.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the bundled sample promises: two full days, in the forms of the real services, and nobody's handle. */
class SampleTest {

    /** The sources, not the build: there a file that was taken out may linger. */
    private static final Path FOLDER =
            Path.of("src/main/resources/digest/sample").toAbsolutePath();

    private static Feeds feeds;
    private static Harvest harvest;

    @BeforeAll
    static void readsTheSample() throws Exception {
        Path list = FOLDER.resolve("feeds.yaml");
        feeds = Feeds.parse(Files.readString(list), list, name -> null);
        List<Fetched> answers = new ArrayList<>();
        for (Source source : feeds.sources())
            answers.add(new Fetched.Body(
                    source,
                    Files.readAllBytes(Path.of(source.url())),
                    source.url(),
                    null,
                    Instant.parse("2026-04-14T00:00:00Z")));
        harvest = FeedReader.readAll(answers);
    }

    @Test
    void listsEveryFileInItsFolder() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(f -> !f.endsWith("feeds.yaml")).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            feeds.sources().stream().map(Source::url).toList());
        }
    }

    @Test
    void isReadWithoutAProblemButForOnePaperThatIsNotNew() {
        assertThat(harvest.problems())
                .extracting(Problem::detail)
                .containsExactly("left out 1 new version of a paper announced before");
    }

    @Test
    void hasTwoFullDaysOneItemWithoutADateAndTwoFromBefore() {
        Map<LocalDate, Long> perDay = harvest.items().stream()
                .filter(i -> i.published() != null)
                .collect(Collectors.groupingBy(
                        i -> LocalDate.ofInstant(i.published(), ZoneOffset.UTC), Collectors.counting()));
        assertThat(perDay)
                .containsOnlyKeys(
                        LocalDate.parse("2026-04-06"),
                        LocalDate.parse("2026-04-11"),
                        LocalDate.parse("2026-04-12"),
                        LocalDate.parse("2026-04-13"))
                .containsEntry(LocalDate.parse("2026-04-12"), 40L)
                .containsEntry(LocalDate.parse("2026-04-13"), 74L);
        assertThat(harvest.items().stream().filter(i -> i.published() == null).map(Item::title))
                .containsExactly("Cram Less to Fit More: Training Data Pruning Improves Memorization of Facts");
    }

    @Test
    void hasItemsOfEveryKindThatFeedsCarry() {
        assertThat(harvest.items().stream().map(Item::kind).distinct())
                .contains(Item.Kind.NEWS, Item.Kind.DISCUSSION, Item.Kind.PAPER, Item.Kind.RELEASE);
    }

    @Test
    void namesNobodyWhoPostedUnderAHandle() {
        assertThat(harvest.items().stream()
                        .filter(i -> i.kind() == Item.Kind.DISCUSSION)
                        .flatMap(i -> i.authors().stream()))
                .isNotEmpty()
                .allMatch(author -> author.matches("sample[-_]author[-_]\\d+"));
    }

    @Test
    void keepsTheMarkOfTheRetellingOutOfItsItems() {
        assertThat(harvest.items())
                .noneMatch(i -> (i.title() + " " + i.content().prose()).contains("retelling"));
    }

    @Test
    void leavesNothingOfTheServicesWrappersInItsText() {
        assertThat(harvest.items())
                .noneMatch(i -> (i.title() + " " + i.content().prose())
                        .matches("(?s).*(?:SC_OFF|submitted by|\\[comments]|Announce Type|# Comments:|appeared first on"
                                + "|Thanks for reading|\\u200b).*"));
    }
}
