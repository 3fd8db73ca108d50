package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyMemberTest {

    private static Optional<String> narrowed(String headline, String text) {
        Item item = Stories.post("1abc", headline, text);
        return FamilyMember.of(item, new Sentence(headline, item.key(), item.title()))
                .map(Sentence::text);
    }

    @Test
    void saysOfTheMemberWhatIsNotTrueOfItsSibling() {
        assertThat(narrowed(
                        "Fold 4 loses old pages.",
                        "<p>The author read Fold 4 26B A4B. Fold 4 26B A4B fails.</p><h2>Fold 4 31B is healthy</h2>"))
                .contains("Fold 4 26B A4B loses old pages.");
        assertThat(narrowed(
                        "Fold 4 loses old pages.", "<p>The author read Fold 4 26B. Fold 4 26B fails on 9 pages.</p>"))
                .contains("Fold 4 26B loses old pages.");
    }

    @Test
    void leavesWhatNamesAMemberOrIsTrueOfAll() {
        assertThat(narrowed("Fold 4 31B loses old pages.", "<p>Fold 4 26B fails. Fold 4 9B is fine.</p>"))
                .isEmpty();
        assertThat(narrowed("Fold 4 loses old pages.", "<p>Fold 4 26B fails. Fold 4 9B fails as well.</p>"))
                .isEmpty();
        assertThat(narrowed("Fold 4 loses old pages.", "<p>Fold 4 fails.</p>")).isEmpty();
        assertThat(narrowed("Acme releases Fold 4.", "<p>Fold 4 26B is small. Fold 4 26B reads pages.</p>"))
                .isEmpty();
    }
}
