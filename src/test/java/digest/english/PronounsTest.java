package digest.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PronounsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Some readers have dismissed it as noise.                                    | it
                    Old Finnish tests scored it almost the same as the first reader.            | it
                    The author does not want to go into replacing it blindly.                   | it
                    Fold-2 used it for research during the first pass.                          | it
                    With two passes and a warm cache (40 pages, all old), it jumps to 99%.      | it
                    In larger shelves, they spread over many rooms.                             | they
                    The author suspects this may come from the scanner.                         | this
                    For anyone with a phone and a page, nothing else at this size is so fast.   | this
                    The author kept building shelves for this until there was no room.          | this
                    She had access to all of the pages.                                         | she
                    """)
    void findsAPronounThatNothingInTheSentenceExplains(String sentence, String pronoun) {
        assertThat(Pronouns.unnamed(sentence)).contains(pronoun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The cache is slow, so the tool clears it.",
                "The author put the reader on a phone and ran it.",
                "When the parser sees a page, it reads it twice.",
                "Acme says it will close the shop.",
                "It turns out that the cache was cold.",
                "It is hard to say whether the page is old.",
                "This paper reads 40 logs a day.",
                "These results hold on all of the pages.",
                "In its first run, the reader found a new page.",
                "Why this matters: small readers are cheap.",
                "Speed against care: this trades care for speed.",
                "In their tests, the smallest reader was the best.",
                "Readers lose pages when they are tired.",
                "A page is lost, and this slows the reader.",
            })
    void leavesAloneWhatHasItsNoun(String sentence) {
        assertThat(Pronouns.unnamed(sentence)).isEmpty();
    }
}
