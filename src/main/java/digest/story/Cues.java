package digest.story;

import digest.text.Phrases;
import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words that tell substance from noise: the lists of cues.tsv, looked up in a title or a text. */
final class Cues {

    /**
     * One list.
     *
     * @param titleOnly whether it is looked up in titles alone
     * @param enough how many different finds count as full
     */
    private record Cue(String name, boolean titleOnly, int enough, Phrases phrases) {}

    private static final List<Cue> CUES =
            Table.read("cues.tsv", 4).stream().map(Cues::cue).toList();

    private Cues() {}

    private static Cue cue(List<String> cells) {
        List<String> phrases = Arrays.stream(cells.get(3).split(", ")).toList();
        return new Cue(cells.get(0), cells.get(1).equals("title"), Integer.parseInt(cells.get(2)), Phrases.of(phrases));
    }

    /**
     * One reading per list, in the order of the resource.
     *
     * @param title of the item
     * @param text title and text of the item
     */
    static List<Reading> read(List<Token> title, List<Token> text) {
        List<Reading> readings = new ArrayList<>();
        for (Cue cue : CUES)
            readings.add(Reading.of(cue.name(), cue.phrases().in(cue.titleOnly() ? title : text), cue.enough()));
        return readings;
    }
}
