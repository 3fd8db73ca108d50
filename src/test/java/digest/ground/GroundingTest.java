package digest.ground;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.write.Stories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {

    private static final Item ITEM = Stories.post(
            "1abc",
            "Zip halves memory",
            "<p>Zip shrinks the cache from 8 GB to 3,000 MB on Kestrel cards. It does not support AMD cards yet.</p>"
                    + "<p>Decoding rises from 30.96 to 127.07 tok/s, and three testers call it “boring in a good way”. "
                    + "Falcon has 16k tokens, 40% of them cached, since April 12.</p>");
    private static final String FROM = "Zip shrinks the cache from 8 GB to 3,000 MB on Kestrel cards.";

    /** As build holds a sentence to the one it was made of. */
    private static List<String> built(String sentence) {
        return Grounding.rewriteFaults(sentence, Evidence.of(List.of(Testimony.of(ITEM, FROM)))).stream()
                .map(Fault::toString)
                .toList();
    }

    /** As verify holds what anybody may have written to all that a source says. */
    private static List<String> verified(String sentence) {
        return Grounding.faults(sentence, Evidence.of(List.of(Testimony.of(ITEM)))).stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void passesASentenceOfItsSource() {
        assertThat(built(FROM)).isEmpty();
        assertThat(built("According to another post in r/LocalLLaMA, " + FROM)).isEmpty();
        assertThat(verified(FROM.toLowerCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void hearsAShortListAsOneLineToo() {
        Item item = Stories.post(
                "1list",
                "Zip shrinks the cache",
                "<p>Results on old logs:</p><ul><li>Before: 4.88 pages</li><li>After: 15.24 pages (66% read)</li><li>Recall: 92%</li></ul>");
        Evidence evidence = Evidence.of(List.of(Testimony.of(item)));

        assertThat(Grounding.faults(
                        "on old logs, the post reports before 4.88 pages, after 15.24 pages (66% read) and recall 92%.",
                        evidence))
                .isEmpty();
        assertThat(Grounding.faults("on old logs, the post reports before 4.98 pages and recall 92%.", evidence))
                .isNotEmpty();
        assertThat(Grounding.faults("on old logs, the post reports before 15.24 pages and after 4.88 pages.", evidence))
                .isNotEmpty();
    }

    @Test
    void readsThroughTheCommaOfAThousand() {
        assertThat(built("Zip shrinks the cache to 3000 MB.")).isEmpty();
    }

    @Test
    void findsANumberThatNoSourceHas() {
        assertThat(built("Zip shrinks the cache from 9 GB to 3,000 MB on Kestrel cards."))
                .containsExactly(
                        "number 9 GB is in no source; nearest: \"Zip shrinks the cache from 8 GB to 3,000 MB on Kestrel cards.\" (r/LocalLLaMA)");
    }

    @Test
    void findsANameThatNoSourceHas() {
        assertThat(built("Zip shrinks the cache from 8 GB to 3,000 MB on Raven cards."))
                .first()
                .asString()
                .startsWith("name Raven is in no source");
    }

    @Test
    void findsAWordThatTheSentenceDoesNotHave() {
        assertThat(built("Zip wonderfully shrinks the cache from 8 GB to 3,000 MB on Kestrel cards."))
                .first()
                .asString()
                .startsWith("word wonderfully is in no source");
        assertThat(built("Falcon shrinks the cache from 8 GB to 3,000 MB on Kestrel cards."))
                .isNotEmpty(); // said elsewhere in the item
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "falcon has 16,000 tokens, 40 percent of them cached.",
                "falcon holds 16 thousand tokens, 40 % of which are cached.",
                "decoding now reaches 127.07 tokens per second, up from 30.96 tok/s.",
                "3 testers call it “boring in a good way”.",
                "the cache needs 3,000 mb instead of 8gb on kestrel cards.",
                "amd cards aren’t supported yet.",
                "since 2026-04-12, falcon has cached 40% of 16k tokens.",
            })
    void letsAPersonSayItInOtherWords(String sentence) {
        assertThat(verified(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                falcon has 16k tokens, 41% of them cached. | number 41% is in no source
                falcon has 16k tokens, 40 of them cached. | number 40 is in no source
                falcon has 16m tokens, 40% of them cached. | number 16m tokens is in no source
                zip shrinks the cache from 8 mb to 3,000 mb on kestrel cards. | number 8 mb is in no source
                decoding rises from 30.96 to 127.07 ms. | number 127.07 ms is in no source
                four testers call it boring in a good way. | number four is in no source
                falcon has 16k tokens since april 14. | date april 14 is in no source
                zip shrinks the cache from 8 gb to 3,000 mb on raven cards. | name raven is in no source
                zip shrinks the cache from 8 gb to 3,000 mb on falcon cards. | name falcon stands where the source has Kestrel
                zip shrinks the cache from 127.07 tok/s to 3,000 mb on kestrel cards. | number 127.07 tok/s stands where the source has 8 GB
                it does support amd cards yet. | negation “not” of the source is left out
                zip never shrinks the cache from 8 gb to 3,000 mb. | negation “never” is in no source
                decoding falls from 30.96 to 127.07 tok/s. | “falls” is said by no source
                the browser engine draws every page by itself. | is said by no source
                """)
    void findsWhatNoSourceBearsOut(String sentence, String fault) {
        assertThat(verified(sentence)).anySatisfy(f -> assertThat(f).contains(fault));
    }

    @Test
    void findsAQuotationThatNobodySaid() {
        Evidence evidence = Evidence.of(List.of(Testimony.of(ITEM)));

        assertThat(Grounding.quoteFaults("they call it “boring in a good way”.", evidence))
                .isEmpty();
        assertThat(Grounding.quoteFaults("they call it “boring in a bad way”.", evidence))
                .extracting(Fault::toString)
                .containsExactly("quotation “boring in a bad way” is in no source word for word; nearest: \""
                        + "Decoding rises from 30.96 to 127.07…\" (r/LocalLLaMA)");
    }

    @Test
    void knowsTheLinksOfASourceAndNoOther() {
        Evidence evidence = Evidence.of(List.of(Testimony.of(ITEM)));

        assertThat(Grounding.linkFaults("https://www.reddit.com/r/LocalLLaMA/comments/1abc/", evidence))
                .isEmpty();
        assertThat(Grounding.linkFaults("https://www.reddit.com/r/LocalLLaMA/comments/1abd/", evidence))
                .extracting(Fault::toString)
                .containsExactly(
                        "link https://www.reddit.com/r/LocalLLaMA/comments/1abd/ is in no source of its story");
    }
}
