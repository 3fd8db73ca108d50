package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedSubjectTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kite Labs Introduces "Kite TTS": An Open Voice Model     | Kite TTS
                    Liquid releases LFM9-VL-450M - structured reading        | LFM9-VL-450M
                    Marrow presents Fold 2, a runtime for phones             | Fold 2
                    HY-Fold 2.0 just dropped                                 | HY-Fold 2.0
                    Zipfold: a runtime for small phones                      | Zipfold
                    """)
    void isWhatTheTitleNames(String title, String name) {
        assertThat(NamedSubject.of(Stories.post("1abc", title, ""))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Benchmarks: old kernels on new cards",
                "I benchmarked nine kernels on one phone",
                "New kernel releases models 3x faster than the old one",
                "Why small readers fail",
            })
    void isNothingWhereTheTitleNamesNone(String title) {
        assertThat(NamedSubject.of(Stories.post("1abc", title, ""))).isEmpty();
    }

    @Test
    void doesWhatAnItemOfAListSaysWithoutASubject() {
        assertThat(NamedSubject.completed("Kite TTS", "Beats the old voice on all nine languages."))
                .contains("Kite TTS beats the old voice on all nine languages.");
        assertThat(NamedSubject.completed("Kite TTS", "Results from nine languages."))
                .isEmpty();
        assertThat(NamedSubject.completed("Kite TTS", "The old voice loses.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It reads 40 pages a second.   | Fold 2 reads 40 pages a second.
                    It's the smallest of three.   | Fold 2 is the smallest of three.
                    Its weights are open.         | Fold 2’s weights are open.
                    """)
    void standsForAPronounBehindASentenceAboutIt(String sentence, String named) {
        assertThat(NamedSubject.named("Fold 2", "Fold 2 is a runtime for phones.", sentence))
                .contains(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is clear that phones are slow.",
                "It takes a week to build.",
                "It’s worth a look at the pages.",
                "They read 40 pages a second.",
            })
    void leavesAnItThatIsNothing(String sentence) {
        assertThat(NamedSubject.named("Fold 2", "Fold 2 is a runtime for phones.", sentence))
                .isEmpty();
    }

    @Test
    void leavesAnItThatMayBeSomethingElse() {
        assertThat(NamedSubject.named("Fold 2", "The phone runs Fold 2 at night.", "It reads 40 pages a second."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A shelf for old logs | Crease-9 is a shelf of Acme.            | Crease-9
            A shelf for old logs | Crease-9 is not a parser.               | Crease-9
            acme/zorblax         | Zorblax holds the pages of Acme.        | Zorblax
            """)
    void isTheSubjectOfTheSentenceBefore(String title, String before, String name) {
        assertThat(NamedSubject.ofCopula(before, title)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A shelf for old logs | Zorblax holds the pages of Acme.
            A shelf for old logs | The shelf is a cache.
            A shelf for old logs | Acme released Crease-9.
            """)
    void isNoSubjectThatMayBeAnother(String title, String before) {
        assertThat(NamedSubject.ofCopula(before, title)).isEmpty();
    }
}
