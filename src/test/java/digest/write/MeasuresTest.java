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
                    ~3× compression at low memory                      | The post reports ~3× compression at low memory
                    Almost 3x compression, with much the same speed    | The post reports almost 3x compression, with much the same speed
                    Before : 0.3 t/s & After : 1.7 t/s.                | The post reports 0.3 t/s before and 1.7 t/s after
                    Total cost of the run with all its calls: ~$0.02   | Total cost of the run with all its calls is ~$0.02
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
                "2x Zorblax 9 (32 GB each)",
                "40% of the pages were lost on the way.",
                "Price: 589 against 799 in the other shop",
                "Accuracy: 85% → 92% on old logs",
                "Target latency: 5 ms on one card",
                "~3× lower error at low memory",
                "100% survival, 5 out of 5 runs with a gain, +1,144% on the median run",
                "+34% faster than the old shelf at 40 pages",
                "Over 99% of pages in a log use one of 16 stamps",
                "Latency: 12 ms; throughput: 41 tok/s",
            })
    void leavesAloneWhatIsSaidOrSet(String listed) {
        assertThat(Measures.told(listed)).isEmpty();
    }
}
