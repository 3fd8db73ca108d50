package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPersonTest {

    private final FirstPerson rewrite = new FirstPerson("the author", "the authors");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We introduce a cache that halves memory.            | The authors introduce a cache that halves memory.
                    I think the kernel is slow.                         | The author thinks the kernel is slow.
                    I rewrote the kernel and fixed the loss.            | The author rewrote the kernel and fixed the loss.
                    I held it to the "hard" pages of the log.           | The author held it to the "hard" pages of the log.
                    I've measured 40 runs.                              | The author has measured 40 runs.
                    I'm sure the draft model is the bottleneck.         | The author is sure the draft model is the bottleneck.
                    In our tests, we found that we need 3 passes.       | In the authors’ tests, they found that they need 3 passes.
                    I also see a drop when I prune my heads.            | The author also sees a drop when they prune their heads.
                    Our method beats the baseline by 4%.                | The authors’ method beats the baseline by 4%.
                    I don't see a gain.                                 | The author doesn't see a gain.
                    The bug cost us 3 days.                             | The bug cost the authors 3 days.
                    I open-sourced a parser for logs.                    | The author open-sourced a parser for logs.
                    We make no calls to mine the logs.                  | The authors make no calls to mine the logs.
                    It works on every type I tried.                     | It works on every type the author tried.
                    My cat and I found the fault in 3 days.             | The author and their cat found the fault in 3 days.
                    Two of the uploads failed, and ours did too.        | Two of the uploads failed, and the authors’ own did too.
                    I am using the old cache and am reading logs.       | The author is using the old cache and is reading logs.
                    I am running a shop and have the need for logs.     | The author is running a shop and has the need for logs.
                    I zipped two of the models.                         | The author zipped two of the models.
                    """)
    void tellsWhatTheWriterDidInTheThirdPerson(String first, String third) {
        assertThat(rewrite.rewrite(first.strip())).contains(third.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If we quote \"I am done\" it stays.",
                "You and I know your cache is cold.",
                "I think the cache is slow and want a new one.",
                "I'd measured it before.",
                "I grok the kernel.",
                "Running old logs on my card, I see that pages are lost.",
                "My cat and I found what our kernel lost.",
                "We run old cards for teams (mine has 48 GB).",
                "I looked at the old cards, but they are slow as far as I know.",
            })
    void leavesAloneWhatAPatternMightFalsify(String sentence) {
        assertThat(rewrite.rewrite(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I/O is the bottleneck on this disk.",
                "Users in the US wait longer.",
                "The paper introduces MoDA.",
            })
    void seesNoFirstPersonWhereThereIsNone(String sentence) {
        assertThat(rewrite.rewrite(sentence)).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We can do this much faster on a phone.",
                "We still need to load all of it.",
                "The more caches we cover, the better for all of us.",
                "We don't know in advance which page it takes.",
            })
    void knowsWhenWeIsEverybody(String sentence) {
        assertThat(FirstPerson.ofEverybody(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We found 4 faults in the cache.",
                "Our cache covers 40 pages.",
                "We trained it on 3 cards.",
            })
    void knowsWhenWeIsTheWriters(String sentence) {
        assertThat(FirstPerson.ofEverybody(sentence)).isFalse();
    }
}
