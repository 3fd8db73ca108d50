package digest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that its feed cut off: the sentence that lost its end must not pass for a whole one. */
public final class Excerpt {

    /** "…", "...", "[…]", "[...]", "(…)" and "[&hellip;]" at the end of a text. */
    private static final Pattern CUT =
            Pattern.compile("\\s*(?:\\[\\s?(?:…|\\.{3})\\s?]|\\((?:…|\\.{3})\\)|…|\\.{3})\\s*(?:→|»|>>)?$");

    /** The end of a sentence before the beginning of another. */
    private static final Pattern END = Pattern.compile(
            "(?<![\\s(.]\\p{Lu}|et al|\\bvs|\\be\\.g|\\bi\\.e)[.!?][\"”’)]{0,2}\\s+(?=[\"“‘(]?[\\p{Lu}\\d])");

    private Excerpt() {}

    /** The same text; where it ends in a mark of omission, without its last, unfinished sentence, if it has a finished one. */
    public static Content settle(Content content) {
        List<Block> blocks = content.blocks();
        if (blocks.isEmpty()) return content;
        Block last = blocks.get(blocks.size() - 1);
        Matcher cut = CUT.matcher(last.text());
        if (!last.kind().isProse() || !cut.find()) return content;
        String rest = last.text().substring(0, cut.start());
        int end = -1;
        for (Matcher sentence = END.matcher(rest); sentence.find(); ) end = sentence.end();
        List<Block> kept = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
        if (end > 0) kept.add(new Block(last.kind(), rest.substring(0, end).strip()));
        else if (kept.isEmpty()) return content;
        return new Content(kept);
    }
}
