package digest.story;

import java.util.List;

/**
 * How much a story is worth, as a sum that can be read.
 *
 * @param value the sum of its signals' shares, rounded to 4 decimals
 * @param signals in a fixed order, those that are zero included
 */
public record Score(double value, List<Signal> signals) {

    public Score {
        signals = List.copyOf(signals);
    }

    /** The sum of the signals' shares. */
    public static Score of(List<Signal> signals) {
        double sum = signals.stream().mapToDouble(Signal::share).sum();
        return new Score(Math.round(sum * 1e4) / 1e4, signals);
    }
}
