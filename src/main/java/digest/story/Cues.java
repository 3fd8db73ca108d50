package digest.story;

import digest.text.PhraseLists;
import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;

/** The words that tell substance from noise: the lists of cues.tsv, looked up in a title or a text. */
final class Cues {

    /**
     * One list.
     *
     * @param titleOnly whether it is looked up in titles alone
     * @param enough how many different finds count as full
     */
    private record Cue(String name, boolean titleOnly, int enough, List<String> phrases) {}

    private static final List<Cue> CUES =
            Table.read("cues.tsv", 4).stream().map(Cues::cue).toList();

    private static final PhraseLists IN_TITLE = lists(true);
    private static final PhraseLists IN_TEXT = lists(false);

    private Cues() {}

    private static Cue cue(List<String> cells) {
        List<String> phrases = Arrays.stream(cells.get(3).split(", ")).toList();
        return new Cue(cells.get(0), cells.get(1).equals("title"), Integer.parseInt(cells.get(2)), phrases);
    }

    /** A list for each cue, empty for those that are looked up elsewhere. */
    private static PhraseLists lists(boolean title) {
        return PhraseLists.of(CUES.stream()
                .map(cue -> cue.titleOnly() == title ? cue.phrases() : List.<String>of())
                .toList());
    }

    /**
     * One reading per list, in the order of the resource.
     *
     * @param title of the item
     * @param text title and text of the item
     */
    static List<Reading> read(List<Token> title, List<Token> text) {
        List<NavigableSet<String>> inTitle = IN_TITLE.in(title);
        List<NavigableSet<String>> inText = IN_TEXT.in(text);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < CUES.size(); i++) {
            Cue cue = CUES.get(i);
            readings.add(Reading.of(cue.name(), (cue.titleOnly() ? inTitle : inText).get(i), cue.enough()));
        }
        return readings;
    }
}
