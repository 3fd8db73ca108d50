package digest.story;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.text.Tokens;
import org.junit.jupiter.api.Test;

class OffSubjectTest {

    private static double read(Item item, boolean ownTopic) {
        return OffSubject.read(
                        item, Tokens.scan(item.title() + "\n" + item.content().plain()), ownTopic)
                .value();
    }

    @Test
    void marksAWellToldTextAboutSomethingElse() {
        Item vim = Items.page(
                        "https://e.example/vim", "Vim and the delete key", "The terminal sends two codes for one key.")
                .item();
        assertThat(read(vim, false)).isEqualTo(1);
    }

    @Test
    void letsOneWordOfTheSubjectPass() {
        Item crate = Items.page("https://e.example/crate", "A browser crate", "An agent wrote the command line for it.")
                .item();
        assertThat(read(crate, false)).isZero();
    }

    @Test
    void letsWhatTheReaderNamedPass() {
        Item vim = Items.page("https://e.example/vim", "Vim and the delete key", "The terminal sends two codes.")
                .item();
        assertThat(read(vim, true)).isZero();
    }

    @Test
    void trustsASubredditToKeepToItsSubject() {
        assertThat(read(
                        Items.post("1abc", "You seen this", "Beats the old one by 18%.")
                                .item(),
                        false))
                .isZero();
    }
}
