package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Results: 85-90% accuracy on logs of other years.   | The post reports 85-90% accuracy on logs of other years.
                    Decode speed: 41 tok/s on one old card             | Decode speed is 41 tok/s on one old card
                    Top-1 accuracy: 71.2% without the index            | Top-1 accuracy is 71.2% without the index
                    """)
    void tellsAFigureInASentence(String listed, String told) {
        assertThat(Measures.told(listed.strip())).contains(told.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Results: the cache reads 85% of the logs.",
                "Context: 64K tokens and higher later",
                "Results: see the table of 40 logs",
                "Price: 589 against 799 in the other shop",
                "Accuracy: 85% → 92% on old logs",
                "Target latency: 5 ms on one card",
                "Latency: 12 ms; throughput: 41 tok/s",
            })
    void leavesAloneWhatIsSaidOrSet(String listed) {
        assertThat(Measures.told(listed)).isEmpty();
    }
}
