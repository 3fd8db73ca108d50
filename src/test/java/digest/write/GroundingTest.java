package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingTest {

    private static final Item ITEM = Stories.post(
            "1abc", "Zip halves memory", "<p>Zip shrinks the cache from 8 GB to 3,000 MB on Kestrel cards.</p>");
    private static final String FROM = "Zip shrinks the cache from 8 GB to 3,000 MB on Kestrel cards.";

    private static List<String> faults(String sentence) {
        Sentence headline = new Sentence("Zip halves memory.", ITEM.key(), ITEM.title());
        return Grounding.faults(
                new Written(Stories.of(ITEM), headline, List.of(new Sentence(sentence, ITEM.key(), FROM)), ITEM.url()));
    }

    @Test
    void passesASentenceOfItsSource() {
        assertThat(faults(FROM)).isEmpty();
        assertThat(faults("A post in r/LocalLLaMA reports: " + FROM)).isEmpty();
    }

    @Test
    void readsThroughTheCommaOfAThousand() {
        assertThat(faults("Zip shrinks the cache to 3000 MB.")).isEmpty();
    }

    @Test
    void findsANumberThatNoSourceHas() {
        assertThat(faults("Zip shrinks the cache from 9 GB to 3,000 MB on Kestrel cards."))
                .anySatisfy(f -> assertThat(f).contains("number 9"));
    }

    @Test
    void findsANameThatNoSourceHas() {
        assertThat(faults("Zip shrinks the cache from 8 GB to 3,000 MB on Falcon cards."))
                .containsExactly("word falcon is not in reddit:1abc");
    }
}
