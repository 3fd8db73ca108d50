package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TL;DR: the cache halves memory use           | The cache halves memory use.
                    The TL;DR is that the cache halves memory.   | The cache halves memory.
                    However, the loss stays at 4.4.              | The loss stays at 4.4.
                    But the loss stays at 4.4!                   | The loss stays at 4.4.
                    → Semantic exit codes are used in pipelines. | Semantic exit codes are used in pipelines.
                    The **draft** model is `small` 🚀.           | The draft model is small.
                    The kernel is faster [12] than stock [3, 4]. | The kernel is faster than stock.
                    Sources are out (https://example.org/a).     | Sources are out.
                    Sources are out: https://example.org/a       | Sources are out.
                    llama.cpp merges the change today.           | llama.cpp merges the change today.
                    Sparsity: The model keeps 93% of its zeros.  | The model keeps 93% of its zeros.
                    Sparsity: It keeps 93% of its zeros here.    | Sparsity: It keeps 93% of its zeros here.
                    3) The server drops idle connections.        | The server drops idle connections.
                    Turns out that the cache is cold.            | The cache is cold.
                    The short answer: one pass breaks the lock.  | One pass breaks the lock.
                    Second notable result: the loss stays flat.  | The loss stays flat.
                    (Jan '24) The team wrote the kernel by hand. | The team wrote the kernel by hand.
                    Old caches printed gibberish, see https://example.org/a | Old caches printed gibberish.
                    The kernel is slow (honestly).               | The kernel is slow.
                    A menu mode was added () to the shell.       | A menu mode was added to the shell.
                    It was asked 40 things (“why is it?”) a day. | It was asked 40 things a day.
                    18th April 2026 The cache was turned off.    | The cache was turned off.
                    So far the cache is cold.                    | So far the cache is cold.
                    Context for this sub: fold is a cold cache.  | Fold is a cold cache.
                    SDK The SDK keeps the cache cold.            | The SDK keeps the cache cold.
                    The team open sourced its cold cache.        | The team open-sourced its cold cache.
                    It reads six tongues (Finnish, Lao among few). | It reads six tongues.
                    A new research from Acme shows a cold cache. | New research from Acme shows a cold cache.
                    A 8 GB card reads a 8 GB log, plan A 8 times. | An 8 GB card reads an 8 GB log, plan A 8 times.
                    Fold-3.1: The reader keeps 93% of its pages. | Fold-3.1: The reader keeps 93% of its pages.
                    Also the cache is cold.                      | The cache is cold.
                    The rate fell from 206 -> 150 t/s.           | The rate fell from 206 to 150 t/s.
                    On a phone i'm sure that i can read logs.    | On a phone I'm sure that I can read logs.
                    Basically the cache is cold.                 | The cache is cold.
                    Interestingly enough, the cache is cold.     | The cache is cold.
                    Talks are cut at \\[00:42\\] by the host.      | Talks are cut at by the host.
                    """)
    void takesAwayWhatADigestDoesNotPrint(String raw, String clean) {
        assertThat(Cleaning.clean(raw.strip())).isEqualTo(clean.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The ratio 4:1 is kept.
                    Version 2.0.1 of snake_case_name is out.
                    The price is $5 a month.
                    He calls a*b twice.
                    The judge reads a page that it cannot see.
                    Hypothesis: refusals take the same route.
                    I built Zip-9B - the first of its kind - and found a fault.
                    """)
    void leavesTheRestAlone(String raw) {
        assertThat(Cleaning.clean(raw.strip())).isEqualTo(raw.strip());
    }

    @Test
    void takesAwayWhatOnlyPointsBelowAndWhatIsSaidTwice() {
        assertThat(Cleaning.clean("For old logs, the tool got a gain of 50% with these params:"))
                .isEqualTo("For old logs, the tool got a gain of 50%.");
        assertThat(Cleaning.clean("The company says that Fold reads 3% more, according to the company."))
                .isEqualTo("The company says that Fold reads 3% more.");
        assertThat(Cleaning.clean("Fold is faster in tests; while it keeps all pages."))
                .isEqualTo("Fold is faster in tests, while it keeps all pages.");
        assertThat(Cleaning.clean("Ada Example and Ben Sample has published a list of pages."))
                .isEqualTo("Ada Example and Ben Sample have published a list of pages.");
        assertThat(Cleaning.clean("And yet, the shelf of Fold is in the shop."))
                .isEqualTo("The shelf of Fold is in the shop.");
    }

    @Test
    void putsTheArticleThatANumberTakes() {
        assertThat(Cleaning.clean("Crease is a 8B shelf for an 24GB card and a 80 page log."))
                .isEqualTo("Crease is an 8B shelf for a 24GB card and an 80 page log.");
        assertThat(Cleaning.clean("Crease is an 11B shelf with a 110B log and an 18th page."))
                .isEqualTo("Crease is an 11B shelf with a 110B log and an 18th page.");
    }
}
