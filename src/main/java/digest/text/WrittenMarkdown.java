package digest.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Markdown that stands as words in HTML, because its writer typed it into an editor that escaped it: Reddit's, in a sixth of
 * the posts of r/LocalLLaMA (2026-04). Such paragraphs are read again as the markdown they are.
 */
final class WrittenMarkdown {

    private WrittenMarkdown() {}

    /** @param links receives the links that were only written */
    static List<Block> resolve(List<Block> blocks, Set<String> links) {
        if (blocks.stream().noneMatch(WrittenMarkdown::isMarked)) return blocks;
        List<Block> resolved = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        boolean table = false;
        boolean fenced = false;
        for (Block block : blocks) {
            boolean paragraph = block.kind() == Block.Kind.PARAGRAPH;
            if (fenced || paragraph && isMarked(block)) {
                boolean row = block.text().startsWith("|");
                if (pending.length() > 0) pending.append(fenced || row && table ? "\n" : "\n\n");
                pending.append(block.text());
                table = row;
                if (block.text().startsWith("```")
                        != (block.text().length() > 3 && block.text().endsWith("```"))) fenced = !fenced;
                continue;
            }
            flush(pending, resolved, links);
            resolved.add(
                    block.kind() == Block.Kind.CODE || block.kind() == Block.Kind.TABLE || !isMarked(block)
                            ? block
                            : inline(block, links));
        }
        flush(pending, resolved, links);
        return resolved;
    }

    private static void flush(StringBuilder pending, List<Block> resolved, Set<String> links) {
        if (pending.length() == 0) return;
        Passage read = PlainText.passage(pending.toString(), "");
        resolved.addAll(read.content().blocks());
        links.addAll(read.links());
        pending.setLength(0);
    }

    private static Block inline(Block block, Set<String> links) {
        Set<String> found = new LinkedHashSet<>();
        String words = Characters.fold(Inline.plain(block.text(), "", found));
        links.addAll(found);
        return words.isBlank() ? block : new Block(block.kind(), words);
    }

    private static boolean isMarked(Block block) {
        String text = block.text();
        if (block.kind() == Block.Kind.CODE || block.kind() == Block.Kind.TABLE) return false;
        if (text.contains("**")
                || text.contains("](")
                || text.contains("```")
                || text.contains("\\_")
                || text.contains("\\\"")) return true;
        if (block.kind() != Block.Kind.PARAGRAPH || text.length() < 3) return false;
        char first = text.charAt(0);
        boolean space = text.charAt(1) == ' ';
        return space && "-*+•‣▪◦–●○■◆▸►▶➤➔→>".indexOf(first) >= 0
                || first == '#' && text.matches("#{1,6} .{1,200}")
                || first == '|' && text.indexOf('|', 1) > 0;
    }
}
