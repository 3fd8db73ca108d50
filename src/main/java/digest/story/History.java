package digest.story;

import java.util.List;

/**
 * What earlier editions told, newest first.
 *
 * @param told of editions dated before the one that is being made, at most seven days back
 */
public record History(List<Told> told) {

    public static final History NONE = new History(List.of());

    public History {
        told = List.copyOf(told);
    }
}
