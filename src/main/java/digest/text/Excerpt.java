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

    /** Characters of the longest mark with the blanks around it. */
    private static final int LONGEST_MARK = 16;

    /** The end of a sentence before the beginning of another. */
    private static final Pattern END = Pattern.compile(
            "(?<![\\s(.]\\p{Lu}|et al|\\bvs|\\be\\.g|\\bi\\.e)[.!?][\"”’)]{0,2}\\s+(?=[\"“‘(]?[\\p{Lu}\\d])");

    private Excerpt() {}

    /** Characters; a feed that cuts its texts leaves at least this much of them. Chosen by hand, the shortest seen is 300. */
    private static final int SHORTEST_CUT = 200;

    /** Characters; a clause before a semicolon that is at least this long stands alone. Chosen by hand. */
    private static final int SHORTEST_CLAUSE = 60;

    private static final String ENDS = ".!?:;\"”’')]»…。！？";

    /**
     * The same text without its last, unfinished sentence, if it has a finished one: where it ends in a mark of omission; and
     * where it is a single long paragraph that ends in the middle of a sentence.
     */
    public static Content settle(Content content) {
        List<Block> blocks = content.blocks();
        if (blocks.isEmpty()) return content;
        Block last = blocks.get(blocks.size() - 1);
        if (!last.kind().isProse()) return content;
        String text = last.text();
        Matcher cut = CUT.matcher(text).region(Math.max(0, text.length() - LONGEST_MARK), text.length());
        boolean marked = cut.find();
        boolean severed =
                blocks.size() == 1 && text.length() >= SHORTEST_CUT && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
        if (!marked && !severed) return content;
        String rest = marked ? text.substring(0, cut.start()) : text;
        int end = endOfLastSentence(rest);
        List<Block> kept = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
        int clause = rest.lastIndexOf("; ");
        if (clause - Math.max(end, 0) >= SHORTEST_CLAUSE)
            kept.add(new Block(last.kind(), rest.substring(0, clause) + "."));
        else if (end > 0) kept.add(new Block(last.kind(), rest.substring(0, end).strip()));
        else if (kept.isEmpty()) return content;
        return new Content(kept);
    }

    /** Where the last finished sentence before another one ends, with the blanks after it; -1 when there is none. */
    private static int endOfLastSentence(String text) {
        Matcher end = END.matcher(text).useTransparentBounds(true);
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?')
                    && end.region(i, text.length()).lookingAt()) return end.end();
        }
        return -1;
    }
}
