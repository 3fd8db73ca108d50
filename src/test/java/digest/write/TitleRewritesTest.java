package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleRewritesTest {

    private static TitleRewrites.Title own(String title) {
        return new TitleRewrites.Title(title, "the author", true);
    }

    private static TitleRewrites.Title press(String title) {
        return new TitleRewrites.Title(title, "the author", false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a label that says nothing | More reasons to wait: Fold 2 drops every third file | Fold 2 drops every third file
            a label that says nothing | Your disk is fine: small pages took us from 4 to 40 files | Small pages took us from 4 to 40 files
            a label that says nothing | Log Anatomy IV - parsers seem to read in pairs | Parsers seem to read in pairs
            what was learned | 7 things I learned from writing a parser | I learned 7 things from writing a parser
            why it is so | Why small caches fail under load | Small caches fail under load
            why it is so | How Acme uses Fold 2 to read its logs | Acme uses Fold 2 to read its logs
            why it is so | Fold 2: how we cut memory by half | Fold 2: we cut memory by half
            why it is so | Why Fold wins on log servers and why it is no cache | Fold wins on log servers
            the writer did it | Built a parser for server logs | The author built a parser for server logs
            the writer did it | Finally released Fold 2 with 40 rules | The author released Fold 2 with 40 rules
            the writer did it | Accidentally discovered two parsers in one | The author accidentally discovered two parsers in one
            the writer did it | Fold 2 leaking memory on old kernels - found the cause and a fix | Fold 2 leaking memory on old kernels: the author found the cause and a fix
            the writer does it | Serving 2B tokens a day from one Mac | The author serves 2B tokens a day from one Mac
            the writer does it | Testing few-page caches | The author tests few-page caches
            the writer does it | Open-sourcing 4,000 old logs | The author is open-sourcing 4,000 old logs
            an account of what was done | A long write-up on how I read 4,000 logs | I read 4,000 logs
            a lesson in doing it | A Coding Tutorial for Running Fold on a Phone | A Coding Tutorial runs Fold on a Phone
            a lesson in doing it | A Coding Implementation to Build a Parser with Fold | A Coding Implementation builds a Parser with Fold
            a name and what it does | LogBench: Measuring parsers under load | LogBench measures parsers under load
            one against another | Fold 2, Crease 3 and Pleat comparison for long logs | The author compares Fold 2, Crease 3 and Pleat for long logs
            what was done to it | Independent parsers likely to drop more files than others | Independent parsers are likely to drop more files than others
            what it is doing | Crease 2 having the old cache | Crease 2 has the old cache
            somebody says | Acme CEO: parsers will read all logs by March | Acme CEO says parsers will read all logs by March
            the writer did it | Curated 550 parsers for old logs | The author curated 550 parsers for old logs
            the writer does it | Creating Parsers for Old Logs | The author creates Parsers for Old Logs
            what was done to it | Zorblax 3 spotted in the app | Zorblax 3 is spotted in the app
            a name and what it is | Fold 2: A parser for server logs | Fold 2 is a parser for server logs
            a name and what it is | LogBench – the log benchmark of Acme | LogBench is the log benchmark of Acme
            a name and what it does | Fold: Introducing a set of small parsers | Fold: a set of small parsers
            one against another | Small Fold 2, Crease 3 and Pleat comparison for long logs | The author compares Fold 2, Crease 3 and Pleat for long logs
            one against another | Fold 2 vs Crease 3 on long logs | The author compares Fold 2 and Crease 3 on long logs
            one against another | Benchmark: Fold 2 vs. Crease 3 vs Pleat | The author compares Fold 2, Crease 3 and Pleat
            a name and what it reaches | Fold 2 on a phone: 41 tok/s with 4 pages | Fold 2 on a phone reaches 41 tok/s with 4 pages
            a name and what it reaches | Same 4B weights: 19% with old prompts | Same 4B weights reach 19% with old prompts
            a result and nothing else | 3.5x speedup of parsing on Arc cards | The author reports 3.5x speedup of parsing on Arc cards
            a result and nothing else | Fold-9B at 198 tok/s on two cards | Fold-9B reaches 198 tok/s on two cards
            what was done to it | Fold Desktop released | Fold Desktop is released
            what was done to it | Fold 2 weights removed from the hub | Fold 2 weights are removed from the hub
            what it is doing | Two parsers sharing one cache | Two parsers are sharing one cache
            what it is doing | Dual Arc GPUs using all memory of the host | Dual Arc GPUs are using all memory of the host
            news is of now | Acme AI just released Fold 2 with 40 rules | Acme AI releases Fold 2 with 40 rules
            news is of now | Acme Introduce Fold-Deep: a parser | Acme introduces Fold-Deep: a parser
            """)
    void makesASentenceOfATitle(String rule, String title, String sentence) {
        assertThat(TitleRewrites.apply(rule, own(title))).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a label that says nothing | Experiment: small parsers drop every third file
            the writer does it | Reading the Oldest Pages of All Logs by Dropping Their Stamps
            a label that says nothing | Fold 2 on phones: it drops every third file
            a label that says nothing | 764 calls to 8 parsers: detail kills small ones
            what was learned | 7 things you should know about parsers
            why it is so | How to write a parser
            why it is so | Why Fold matters for log servers
            why it is so | How much memory does Fold need
            why it is so | Why do caches fail?
            the writer did it | Updated Fold 2 comparison
            the writer did it | Improved parsing of server logs
            the writer did it | Built in three days with no tests
            the writer did it | Compared to Fold 2 and Crease
            the writer does it | Training data of small parsers
            the writer does it | Speculative decoding on phones
            a name and what it is | Experiment: a parser with no rules
            a name and what it is | LogBench – the first benchmark of parsers
            a name and what it is | Fold 2: The end of old logs
            somebody says | Acme CEO: a parser for all logs
            somebody says | Fold 2: parsers will read all logs
            the writer did it | Read the old memo of Acme
            an account of what was done | A story about how parsers fail
            a lesson in doing it | A tutorial on the parser of Acme
            a lesson in doing it | A Guide for Parsers of Old Logs
            a name and what it does | Old Log Parsers: Measuring them under load
            a name and what it does | LogBench: Training data and its limits
            one against another | Updated Fold 2 comparison for long logs
            a name and what it is | Acme Introduces Fold: A parser for logs
            a name and what it is | Fold 2: the new parser is slower
            one against another | Same weights: 19% vs 45% with short prompts
            one against another | A map of parsers (speed vs memory)
            a name and what it reaches | Fold 2 on a phone: 30% slower than before
            a name and what it reaches | Fold 2 licence: 40% off in March
            a name and what it reaches | Fold 2 box: 128 GB for 3,000 dollars
            a result and nothing else | 4 days with Fold 2
            what was done to it | Things found in old logs
            what was done to it | Fold 2 is finally released
            what it is doing | Fold training on phones
            what it is doing | Read the memo about beating Acme
            news is of now | Acme released Fold 2 and cut its price
            news is of now | Fold 2 released by Acme
            news is of now | Fold 2 Release Confirmed
            news is of now | I just released Fold 2 with 40 rules
            news is of now | Researchers from Acme and Pleat released Fold 2
            """)
    void leavesATitleWhoseFormLeavesItOpen(String rule, String title) {
        assertThat(TitleRewrites.apply(rule, own(title))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the writer did it | Built a parser for server logs
            the writer does it | Serving 2B tokens a day from one Mac
            one against another | Fold 2 vs Crease 3 on long logs
            a result and nothing else | 3.5x speedup of parsing on Arc cards
            """)
    void namesNoWriterWhereAHouseSpeaks(String rule, String title) {
        assertThat(TitleRewrites.apply(rule, press(title))).isEmpty();
    }
}
