package digest;

import static org.assertj.core.api.Assertions.assertThat;

import digest.Mutations.Kind;
import digest.Mutations.Tally;
import digest.Mutations.True;
import digest.edition.Edition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A thousand changes that make a true digest false, and how many of them {@code verify} finds. On the digests of the sample;
 * {@link MutationRun} does the same on folders of real days.
 */
class MutationTest {

    private static final int CHANGES = 1000;

    private static final long SEED = 20260413;

    /** Of numbers and links. */
    private static final double NEARLY_ALL = .99;

    /** Of names, quotations, units and denials. */
    private static final double MOST = .9;

    private static final List<True> ITEMS = new ArrayList<>();
    private static TreeMap<Kind, Tally> tallies;

    @BeforeAll
    static void changesTheSampleInAThousandPlaces() throws Exception {
        List<Edition> editions = new ArrayList<>();
        for (String day : List.of("2026-04-12", "2026-04-13"))
            editions.add(MutationRun.edition(Path.of("src/main/resources/digest/sample"), LocalDate.parse(day)));
        for (Edition edition : editions) ITEMS.addAll(Mutations.of(edition));
        tallies = new Mutations(SEED, ITEMS, Mutations.names(editions)).run(CHANGES);
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        assertThat(ITEMS).hasSizeGreaterThan(20);
        assertThat(ITEMS).allSatisfy(item -> assertThat(item.proof(item.item())).isEmpty());
    }

    @Test
    void findsChangedNumbersAndLinks() {
        assertThat(share(Kind.DIGIT)).isGreaterThanOrEqualTo(NEARLY_ALL);
        assertThat(share(Kind.LINK)).isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    @Test
    void findsChangedUnitsNamesQuotationsAndDenials() {
        assertThat(share(Kind.UNIT)).isGreaterThanOrEqualTo(MOST);
        assertThat(share(Kind.NAME)).isGreaterThanOrEqualTo(MOST);
        assertThat(share(Kind.NEGATION)).isGreaterThanOrEqualTo(MOST);
        assertThat(share(Kind.QUOTE)).isGreaterThanOrEqualTo(MOST);
    }

    @Test
    void findsSentencesOfAnotherStory() {
        assertThat(share(Kind.SWAP)).isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    private static double share(Kind kind) {
        Tally tally = tallies.get(kind);
        assertThat(tally.changed).as("changes of kind %s", kind).isPositive();
        return tally.share();
    }

    @Test
    void changesAThousandThings() {
        assertThat(tallies.values().stream()
                        .mapToInt(t -> t.changed + t.elsewhere)
                        .sum())
                .isEqualTo(CHANGES);
    }
}
