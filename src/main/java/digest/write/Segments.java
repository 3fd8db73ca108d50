package digest.write;

import digest.item.Item;
import digest.text.Block;
import digest.text.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stories of a newsletter. One item that tells several, each under its heading (Import AI, April 2026: a bold line, a
 * subline, paragraphs with run-in leads), is told by its strongest one; sentences of two stories never stand in one text.
 */
final class Segments {

    /** Below, a part of a newsletter is a link with a remark. */
    private static final int FEWEST_WORDS = 50;

    /** Two parts make a newsletter only if both have something to say. */
    private static final int FEWEST_PARTS = 2;

    /** Parts that tell no news: fiction, greetings, housekeeping. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)^\\W*(?:tech tales|things that inspired|thanks for reading|subscribe|sponsor|next week|coming up|about|footnotes?|references?|appendix|acknowledge?ments?)\\b");

    private Segments() {}

    private record Segment(String heading, List<Block> blocks, int order) {
        int words() {
            return blocks.stream()
                    .filter(b -> b.kind().isProse())
                    .mapToInt(b -> Words.count(b.text()))
                    .sum();
        }

        /** Measured facts first, then length; the first of equals. */
        double worth() {
            long measures = blocks.stream()
                    .filter(b -> b.kind().isProse())
                    .mapToLong(b -> Cues.count(Cues.MEASURE, b.text()))
                    .sum();
            return Math.min(measures, MOST_MEASURES) + Math.min(1, words() / ENOUGH_WORDS) - EARLIER * order;
        }
    }

    /** More numbers than this make no part better; chosen by hand. */
    private static final int MOST_MEASURES = 4;

    /** A part of this length can be told in full: a key item has up to 156 words. */
    private static final double ENOUGH_WORDS = 150;

    /** An editor puts the best first; worth a quarter of a number per place, chosen by hand. */
    private static final double EARLIER = .25;

    /** The item, reduced to its strongest story where it tells several; else itself. */
    static Item strongest(Item item) {
        if (item.kind() != Item.Kind.NEWS) return item;
        List<Segment> segments = split(item.content().blocks());
        List<Segment> stories = segments.stream()
                .filter(s ->
                        !s.heading().isEmpty() && !ASIDE.matcher(s.heading()).find() && s.words() >= FEWEST_WORDS)
                .toList();
        boolean several = item.roundup() || item.title().contains(";");
        if (!several || stories.size() < FEWEST_PARTS) return item;
        Optional<Segment> best =
                stories.stream().max(Comparator.comparingDouble(Segment::worth).thenComparing(s -> -s.order()));
        return best.map(s -> item.telling(s.heading().replaceAll("[:.\\s]+$", ""), new Content(s.blocks())))
                .orElse(item);
    }

    private static List<Segment> split(List<Block> blocks) {
        List<Segment> segments = new ArrayList<>();
        String heading = "";
        List<Block> current = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.HEADING) {
                segments.add(new Segment(heading, List.copyOf(current), segments.size()));
                heading = block.text();
                current.clear();
            } else {
                current.add(block);
            }
        }
        segments.add(new Segment(heading, List.copyOf(current), segments.size()));
        return segments;
    }
}
