package digest.write;

import digest.english.Words;
import digest.ground.Testimony;
import digest.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in a sentence what a list of results says: "Results on old logs:" with the items "Recall: 86%" and "Precision: 92%" becomes
 * "On old logs, the post reports recall 86% and precision 92%". Of a list that is too long for a sentence nothing is told: a few of its
 * items would be picked by nobody.
 */
final class ResultList {

    /** What leads up to such a list: no clause of its own, and a word that says that what follows came out. */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)((?:[\\p{L}\\p{N}.’'-]+ ){0,4})(?:results?|scores?|numbers|findings|benchmarks?|metrics)((?: (?:on|for|with|at|from|in) [^:]{3,80}?)?)((?: \\([^()]{3,40}\\))?)\\s*:?");

    /** Words before "results" that say nothing of them. */
    private static final Pattern IDLE = Pattern.compile(
            "(?i)^(?:(?:the|my|our|some|key|main|early|final|overall|full|first|rough|initial|quick|evaluation|eval|benchmark|test) )*");

    private static final Pattern LABELLED = Pattern.compile("([^:]{2,60}):\\s+([~≈+<>]?\\$?\\d.*)");

    private static final Pattern FIGURE_FIRST =
            Pattern.compile("[~≈+]?\\d[\\d.,]*\\s?(?:%|x\\b|×|\\p{L}+/\\p{L}+|GB|MB|ms)\\s\\p{L}.*");

    private static final Pattern ARROW = Pattern.compile("\\s*(?:→|->|=>|⇒)\\s*");

    private static final Pattern BRACKETS = Pattern.compile("\\s\\([^()]*\\)");

    private static final String BULLET = Testimony.BULLET;

    private static final int FEWEST_ITEMS = 2;

    private static final int MOST_ITEMS = 6;

    private static final int MOST_WORDS_OF_AN_ITEM = 14;

    private ResultList() {}

    /**
     * The lead and the items in one line, a bullet before each, as the source has them; empty where the blocks are no list of
     * results.
     *
     * @param lead a heading, or the last sentence of a paragraph
     * @param first the place of the block behind it
     */
    static Optional<String> behind(String lead, List<Block> blocks, int first) {
        if (!LEAD.matcher(lead).matches()) return Optional.empty();
        List<String> items = new ArrayList<>();
        for (int i = first; i < blocks.size() && blocks.get(i).kind() == Block.Kind.LIST_ITEM; i++) {
            if (item(blocks.get(i).text()).isEmpty()) break; // "No page is lost" is a sentence of its own
            items.add(blocks.get(i).text());
        }
        if (items.size() > MOST_ITEMS) return Optional.empty();
        String list = Stream.concat(Stream.of(lead), items.stream()).collect(Collectors.joining(BULLET));
        return told(list).map(sentence -> list);
    }

    /** Whether a text is such a lead with its items. */
    static boolean is(String text) {
        return text.contains(BULLET);
    }

    /** The sentence; empty where the text is no such list, or too much for one. */
    static Optional<String> told(String text) {
        List<String> parts = List.of(text.split(BULLET));
        Matcher lead = LEAD.matcher(parts.get(0));
        List<String> items =
                parts.stream().skip(1).flatMap(part -> item(part).stream()).toList();
        if (!lead.matches() || items.size() < FEWEST_ITEMS || items.size() < parts.size() - 1) return Optional.empty();
        return Stream.of(
                        items,
                        items.stream()
                                .map(i -> BRACKETS.matcher(i).replaceAll(""))
                                .toList())
                .map(list -> opening(lead) + joined(list) + ".")
                .filter(ResultList::isFit)
                .findFirst();
    }

    /** It has a verb, and is a list on purpose. */
    static boolean isFit(String sentence) {
        return Stream.of(Rejection.values())
                .filter(reason -> reason != Rejection.NO_VERB && reason != Rejection.LIST)
                .noneMatch(reason -> reason.applies(sentence));
    }

    private static String opening(Matcher lead) {
        String of = IDLE.matcher(lead.group(1)).replaceFirst("").strip();
        String where = ((of.isEmpty() ? "" : "for " + of) + lead.group(2) + lead.group(3)).strip();
        if (where.isEmpty()) return "The post reports ";
        return where.startsWith("(")
                ? "The post reports " + where + " "
                : FirstWord.capitalised(where) + ", the post reports ";
    }

    static String joined(List<String> items) {
        if (items.stream().anyMatch(item -> item.contains(","))) return String.join("; ", items);
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    private static Optional<String> item(String text) {
        String clean = Cleaning.cleanQuotation(text).replaceFirst("[.*;]+$", "");
        String item = ARROW.matcher(clean).replaceAll(" to ");
        if (Words.count(item) > MOST_WORDS_OF_AN_ITEM) return Optional.empty();
        Matcher labelled = LABELLED.matcher(item);
        if (labelled.matches()) {
            String label = labelled.group(1);
            String value = labelled.group(2);
            boolean again = value.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
            return Optional.of(again ? value : FirstWord.uncapitalised(label) + " " + value);
        }
        return FIGURE_FIRST.matcher(item).matches() ? Optional.of(item) : Optional.empty();
    }
}
