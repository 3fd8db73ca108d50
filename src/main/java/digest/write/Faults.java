package digest.write;

import digest.ground.Evidence;
import digest.ground.Fault;
import digest.ground.Grounding;
import digest.ground.Testimony;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a story as the editor wrote it: each sentence is held to the one sentence it was made of. */
final class Faults {

    private Faults() {}

    /** Those of all sentences, the headline's first; empty where each word of each sentence stands in its source. */
    static List<Fault> of(Written written) {
        List<Fault> faults = new ArrayList<>(of(written, written.headline()));
        for (Sentence sentence : written.sentences()) faults.addAll(of(written, sentence));
        return faults;
    }

    /** Those of one sentence of a story. */
    static List<Fault> of(Written written, Sentence sentence) {
        List<Testimony> heard = written.story().items().stream()
                .filter(item -> item.key().equals(sentence.source()))
                .map(item -> Testimony.of(item, sentence.from()))
                .toList();
        return Grounding.rewriteFaults(sentence.text(), Evidence.of(heard));
    }
}
