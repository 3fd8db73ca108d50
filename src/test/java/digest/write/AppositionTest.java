package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppositionTest {

    @Test
    void partsANameFromWhatItIs() {
        assertThat(
                        Apposition.in(
                                "Two small labs have built MirrorCode, a benchmark that was meant to test how agents rebuild old programs."))
                .contains(new Apposition(
                        "Two small labs have built MirrorCode.",
                        "MirrorCode is a benchmark that was meant to test how agents rebuild old programs."));
    }

    @Test
    void usesTheAcronymInBrackets() {
        assertThat(
                        Apposition.in(
                                "The authors introduce folding attention (FoldA), a layer that lets each head read the caches below it."))
                .contains(new Apposition(
                        "The authors introduce folding attention (FoldA).",
                        "FoldA is a layer that lets each head read the caches below it."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The team released Fold, a runtime that was rewritten in Rust, and a viewer for its traces.",
                "The old kernel was replaced, a change that was welcomed by nobody at all in the thread.",
                "Acme built Fold, a runtime that was rewritten in Rust.",
            })
    void leavesTheRestWhole(String sentence) {
        assertThat(Apposition.in(sentence)).isEmpty();
    }
}
