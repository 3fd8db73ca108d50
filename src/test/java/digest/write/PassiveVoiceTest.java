package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveVoiceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The author tested 8 parsers as log readers - a small one won.      | 8 parsers tested as log readers - a small one won.
                    The author benchmarked Fold 2B: it beat every larger sibling.      | Fold 2B benchmarked: it beat every larger sibling.
                    The author benchmarked 36 caches (4 sizes, 9 keys).                | 36 caches benchmarked (4 sizes, 9 keys).
                    The author scaled a Folding Cache Network (FCN) to 40 layers.      | A Folding Cache Network (FCN) scaled to 40 layers.
                    The author compares Fold 2, Crease and Pleat for long logs.        | Fold 2, Crease and Pleat compared for long logs.
                    The author built an index (words, stamps) using two logs.          | An index (words, stamps) built using two logs.
                    The author tracked prices every 6 hours for 30 days.               | Prices tracked every 6 hours for 30 days.
                    The author wrote a fused kernel in pure C.                         | A fused kernel written in pure C.
                    The authors compressed a parser 22% without loss.                  | A parser compressed 22% without loss.
                    The author tracked a slow page down to one lock.                   | A slow page tracked down to one lock.
                    The author has released a list of 900 pages for old towns.         | A list of 900 pages released for old towns.
                    The author abliterated Fold 30B and 105B.                          | Fold 30B and 105B abliterated.
                    The author compared fold-27b vs crease-4 across 24 sets.           | fold-27b vs crease-4 compared across 24 sets.
                    The author built a tool because the one that runs was slow.        | A tool built because the one that runs was slow.
                    The authors introduce Fold-2, a parser that reads old logs.        | Fold-2 is a parser that reads old logs.
                    The author runs a 120B parser on 64GB of memory.                   | A 120B parser runs on 64GB of memory.
                    The author finally got Fold 2 running on a phone of 1998.         | Fold 2 runs on a phone of 1998.
                    The author got a parser to run locally on 4 GB.                    | A parser runs locally on 4 GB.
                    The author built a map of code for agents that runs on a phone.    | A map of code for agents runs on a phone.
                    """)
    void headsWithWhatWasDone(String active, String passive) {
        assertThat(PassiveVoice.of(active.strip())).contains(passive.strip());
    }

    /** No deed to something, something that is a text about a deed, and somebody who is spoken of again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The author spent a week with small parsers.",
                "The author wrote a long post on how the cache is laid out.",
                "The author tested Fold 2 in their lab.",
                "The author got Fold 2 running on their phone.",
                "The author got Fold 2 running.",
                "The authors introduce a parser that reads old logs.",
                "The author replicated and then beat the log finder of Acme.",
                "The author built a tool that reads logs.",
                "The author runs a parser on the train.",
                "The author runs 5 agents on a 3090.",
                "The authors used Fold 2 to read a log.",
                "The author got it running on a single 3090.",
                "The authors introduce Fold-2, a parser of logs, and show that it is fast.",
                "The author trains a parser at home.",
                "The author found Fold beats Crease on logs.",
                "The author tested 8 parsers and built a new one for logs.",
                "The author implemented Fold 2 but failed to run it.",
                "The author tracked down a bug.",
                "The author found which layers matter.",
                "The author measured Fold is 12% slower on phones.",
                "The author optimizes the settings of Fold 2.",
                "The author found that small caches lose pages.",
                "The authors introduce a cache that folds itself.",
                "Jo Berg tested 8 parsers as log readers.",
            })
    void leavesAloneWhatWouldLoseItsSense(String headline) {
        assertThat(PassiveVoice.of(headline)).isEmpty();
    }
}
