package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.ground.Fault;
import digest.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String FIRST = "Zip shrinks the cache from 8 GB to 3,000 MB.";
    private static final String SECOND = "Decoding rises to 127 tok/s on Kestrel cards.";
    private static final Item LEAD = Stories.post("1abc", "Zip halves memory", "<p>" + FIRST + " " + SECOND + "</p>");
    private static final Item OTHER = Stories.post("1abd", "Falcon arrives", "<p>Falcon has 16k tokens.</p>");

    private static List<String> faults(String headline, Sentence... sentences) {
        Sentence title = new Sentence(headline, LEAD.key(), LEAD.title());
        Written written = new Written(Stories.of(LEAD, OTHER), title, List.of(sentences), LEAD.url(), List.of());
        return Faults.of(written).stream().map(Fault::toString).toList();
    }

    @Test
    void areNoneWhereEachSentenceSaysWhatItWasMadeOf() {
        assertThat(faults("Zip halves memory.", new Sentence(FIRST, LEAD.key(), FIRST)))
                .isEmpty();
    }

    @Test
    void areThoseOfTheHeadlineAndThenOfEachSentence() {
        assertThat(faults("Moss halves memory.", new Sentence("Zip shrinks the cache to 9 GB.", LEAD.key(), FIRST)))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("name Moss is in no source"),
                        fault -> assertThat(fault).startsWith("number 9 GB is in no source"));
    }

    @Test
    void areFoundWhereOnlyAnotherSentenceOrItemOfTheStorySaysIt() {
        assertThat(faults("Zip halves memory.", new Sentence(SECOND, LEAD.key(), FIRST)))
                .isNotEmpty(); // said further on in the item
        assertThat(faults("Zip halves memory.", new Sentence("Falcon has 16k tokens.", LEAD.key(), FIRST)))
                .first()
                .asString()
                .startsWith("name Falcon is in no source");
    }

    @Test
    void holdsASentenceToEachLineThatItWasMadeOf() {
        Item post = Stories.post(
                "1abc", "Same pages with the old shelf", "<p>Crease-9 is not a parser. It is a shelf for pages.</p>");
        Sentence made = new Sentence(
                "Crease-9 is a shelf for pages.", post.key(), "Crease-9 is not a parser.\nIt is a shelf for pages.");
        Written written = new Written(Stories.of(post), made, List.of(), "", List.of());

        assertThat(Faults.of(written, made)).isEmpty();
        assertThat(Faults.of(written, new Sentence(made.text(), made.source(), "It is a shelf for pages.")))
                .isNotEmpty();
    }
}
