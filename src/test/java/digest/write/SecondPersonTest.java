package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondPersonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    If you're serving Fold 2, the oldest pages are lost.    | For anyone serving Fold 2, the oldest pages are lost.
                    If you have the memory, 8-bit pages are worth it.        | For anyone with the memory, 8-bit pages are worth it.
                    If you need an index, the small parser is the better one. | For anyone who needs an index, the small parser is the better one.
                    If your logs are old, the new parser is the better one. | For anyone whose logs are old, the new parser is the better one.
                    If your parser has shelf access, the gap is where pages go. | For anyone whose parser has shelf access, the gap is where pages go.
                    The finding is useful if you are deploying this variant. | The finding is useful for anyone deploying this variant.
                    It is slow – if you want speed, the old one is better.   | It is slow – for anyone who wants speed, the old one is better.
                    """)
    void saysOfAnyoneWhatHoldsForTheReader(String said, String ofAnyone) {
        assertThat(SecondPerson.ofAnyone(said.strip())).contains(ofAnyone.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If you're serving Fold 2, your oldest pages leak.",
                "If your parser reads it, the page is lost.",
                "If your parser has a shelf, set the limit to 300.",
                "If you use it as a judge, set the limit to 300 or it loops.",
                "If you want the full list, the log has 40 entries.",
                "If you have tried it, the result is known.",
                "If you need that, the old parser is better.",
                "If you open the file, the test counts its own pages.",
                "If you have a card and 40 logs, then anybody can sort them.",
                "I posted the log if you want the details.",
                "It does not matter if you use an index or a list.",
                "It tells if you use the right driver.",
                "It feels as if you run a large parser.",
                "If you use the index and have 8 pages, the parser is slow.",
                "The parser was asked what you do with 40 logs.",
            })
    void leavesAloneWhatIsSaidToTheReaderOnly(String sentence) {
        assertThat(SecondPerson.ofAnyone(sentence)).isEmpty();
    }
}
