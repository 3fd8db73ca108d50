package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectTest {

    private final Subject subject = Subject.of("Qwen3.5 keeps old pages on Zorblax cards");

    @Test
    void isNamedByAnyNameOfTheTitle() {
        assertThat(subject.isIn("On Zorblax cards nothing is lost.", false)).isTrue();
        assertThat(subject.isIn("The disk was full of logs.", false)).isFalse();
    }

    @Test
    void isNamedByOneWordWhereTheTextOpens() {
        assertThat(subject.isIn("Old logs are no longer read.", true)).isTrue();
        assertThat(subject.isIn("Old logs are no longer read.", false)).isFalse();
    }

    @Test
    void knowsARepositoryByWhatItCallsItself() {
        assertThat(Subject.of("acme/log-fold").isIn("LogFold is a parser for old logs.", false))
                .isTrue();
    }

    @Test
    void countsANameTwice() {
        assertThat(Subject.of("Qwen3.5 cards").covered("Qwen3.5 is out.")).isEqualTo(2 / 3.0);
    }
}
