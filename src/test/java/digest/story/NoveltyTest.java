package digest.story;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.CanonicalKey;
import digest.item.Item;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a story that an earlier edition told something like, on pairs of our own: rehashes, follow-ups, other events of
 * the same actors, later versions of papers, and the same thing brought again on a later day.
 */
class NoveltyTest {

    private static final List<List<String>> PAIRS = Table.read("novelty.tsv", 8);

    /** What is done with a pair: "dropped", "update" or "new". */
    private static String fate(List<String> pair) {
        Told told = new Told(
                LocalDate.parse("2026-04-12"),
                CanonicalKey.of(pair.get(1)),
                pair.get(2),
                pair.get(2) + " " + pair.get(3),
                pair.get(1),
                List.of(CanonicalKey.of(pair.get(1))));
        Items later = Items.page(pair.get(4), pair.get(6), pair.get(7));
        if (!pair.get(5).isEmpty()) later = later.kind(Item.Kind.DISCUSSION).pointingAt(pair.get(5));
        Story story = StoryRanker.rank(
                        StoryClusterer.cluster(List.of(later.item())),
                        new History(List.of(told)),
                        Items.DAY,
                        Items.FEEDS)
                .get(0);
        if (story.cut() != null) return "dropped";
        return story.told() != null ? "update" : "new";
    }

    @ParameterizedTest
    @CsvSource({"rehash, dropped, 12", "follow-up, update, 12", "version, dropped, 4", "cross-post, dropped, 6"})
    void meetsTheFateOfItsKind(String label, String fate, int pairs) {
        List<List<String>> labelled =
                PAIRS.stream().filter(pair -> pair.get(0).equals(label)).toList();
        assertThat(labelled).hasSize(pairs);
        assertThat(labelled).allSatisfy(pair -> assertThat(fate(pair)).isEqualTo(fate));
    }

    /** One of the twelve, with a number in its title, is taken for a follow-up of the only thing that its actor was told for. */
    @Test
    void neverDropsAnotherEventOfTheSameActor() {
        List<String> fates = PAIRS.stream()
                .filter(pair -> pair.get(0).equals("new"))
                .map(NoveltyTest::fate)
                .toList();
        assertThat(fates).hasSize(12).doesNotContain("dropped");
        assertThat(fates).filteredOn("new"::equals).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void hasNoPairsOfOtherKinds() {
        assertThat(PAIRS).hasSize(12 + 12 + 12 + 4 + 6);
    }
}
