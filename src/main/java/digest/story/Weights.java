package digest.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much each reading counts, for news and for papers: the lines of weights.tsv, in their order. */
final class Weights {

    private record Weight(double news, double paper) {}

    private static final Map<String, Weight> WEIGHTS = read();

    private Weights() {}

    private static Map<String, Weight> read() {
        Map<String, Weight> weights = new HashMap<>();
        for (List<String> row : Table.read("weights.tsv", 4))
            weights.put(row.get(0), new Weight(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
        return weights;
    }

    /** Each reading with its weight, in the same order. */
    static List<Signal> weigh(List<Reading> readings, boolean paper) {
        List<Signal> signals = new ArrayList<>();
        for (Reading reading : readings) {
            Weight weight = WEIGHTS.get(reading.name());
            if (weight == null) throw new IllegalStateException("weights.tsv has no line for " + reading.name());
            signals.add(new Signal(
                    reading.name(),
                    round(reading.value()),
                    paper ? weight.paper() : weight.news(),
                    reading.evidence()));
        }
        return signals;
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
