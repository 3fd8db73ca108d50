package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnaphoraTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is the limit of the method.",
                "It keeps 93% of its zeros.",
                "In this case the cache is cold.",
                "The latter is slower by 3%.",
                "Without them the model forgets the page.",
                "After doing this, speed rises to 44 tok/s.",
                "I cleaned it up and published the weights.",
                "Once you see it this way, the design makes sense.",
                "Every message after that takes 4 seconds on the card.",
                "The answer to this was to turn the cache off.",
                "With two passes over the log, it jumps to 99% of the pages.",
                "The caches load 10x as fast.",
                "No other parser could be made to work, though.",
                "For comparison, the old parser reads 12 pages.",
                "The engine keeps the page within those bounds.",
                "This build is 18% faster on a cold card."
            })
    void knowsWhatLeansOnTheSentenceBefore(String sentence) {
        assertThat(Anaphora.in(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Because of the cache, memory falls by half.",
                "One user reports a crash.",
                "One small direction removed the refusals of nine languages.",
                "When the pages agree, accuracy hits 95%.",
                "This paper introduces a cache.",
                "We show that this rises with age.",
                "We found that those pages were cold.",
                "The cache is cold."
            })
    void knowsWhatStandsAlone(String sentence) {
        assertThat(Anaphora.in(sentence)).isFalse();
    }
}
