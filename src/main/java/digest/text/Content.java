package digest.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as blocks in reading order, cleaned of markup and of what a feed wraps around it.
 *
 * @param blocks empty when the source says nothing beyond a title
 */
public record Content(List<Block> blocks) {

    public static final Content EMPTY = new Content(List.of());

    public Content {
        blocks = List.copyOf(blocks);
    }

    /** A text of one paragraph; {@link #EMPTY} when it is blank. */
    public static Content of(String paragraph) {
        return paragraph.isBlank() ? EMPTY : new Content(List.of(new Block(Block.Kind.PARAGRAPH, paragraph.strip())));
    }

    /** This text, and then that one. */
    public Content and(Content other) {
        return new Content(Stream.concat(blocks.stream(), other.blocks.stream()).toList());
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** How many words there are, whatever the kind of block. */
    public int words() {
        int words = 0;
        for (Block block : blocks) {
            boolean inside = false;
            for (int i = 0; i < block.text().length(); i++) {
                boolean space = Characters.isSpace(block.text().charAt(i));
                if (!space && !inside) words++;
                inside = !space;
            }
        }
        return words;
    }

    /** Every block, a blank line between two. */
    public String plain() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /** The blocks that are sentences (no headings, code, tables, captions), a blank line between two. */
    public String prose() {
        return blocks.stream().filter(b -> b.kind().isProse()).map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
