package digest.feed;

import digest.text.Block;
import digest.text.Content;
import digest.text.Part;
import digest.text.Passage;
import digest.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits an issue of a newsletter into the stories that it tells. The forms of 2024 to 2026: Substack's bold lines with
 * rules between stories (Import AI), headings under the headings of rubrics (Last Week in AI), linked headings with
 * headings of their own beneath (Simon Willison's).
 */
final class Newsletter {

    /** Words of sentences; below, a part of a newsletter is a link with a remark. Chosen by hand. */
    private static final int FEWEST_WORDS = 50;

    /** One story is no newsletter. */
    private static final int FEWEST_STORIES = 2;

    /**
     * Words per link; below, a part is itself a digest of links, unless it has no more of them than {@link #FEW_LINKS}. Essays of
     * simonw.substack.com have 20 to 100, lists of old posts on pluralistic.net 10. Chosen by hand.
     */
    private static final int WORDS_PER_LINK = 15;

    private static final int FEW_LINKS = 4;

    /** A longer line is a sentence, not a title; chosen by hand, the longest of Import AI has 24. */
    private static final int LONGEST_TITLE_WORDS = 30;

    /** A heading within a story: what every story of a newsletter says of itself (Import AI, The Batch, Axios, 2024 to 2026). */
    private static final Pattern WITHIN = Pattern.compile(
            "(?i)^\\W*(?:why (?:this|it) matters|what(?:['’]s| is) (?:new|next)|what happened|what (?:it|this) means|how it works|the (?:results?|details|"
                    + "takeaway|bottom line|big picture|context)|results?|behind the news|between the lines|yes, but|bottom line|go deeper|"
                    + "we(?:['’]re| are) thinking|read more|caveats?|conclusions?|summary|tl;?dr|key (?:results|takeaways|findings|points))\\b.{0,40}$");

    /** Parts that tell no news: fiction, greetings, housekeeping. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)^\\W*(?:tech tales|things that inspired|thanks for reading|subscribe|sponsor|advertis|next week|coming up|about|footnotes?|references?|appendix|"
                    + "acknowledge?ments?|colophon|credits|corrections?|housekeeping|in this (?:newsletter|issue)|how to (?:get|support|subscribe)|table of contents|everything else|blog entries|releases|jobs?|events?|upcoming|other|misc)\\b");

    /** A rubric with a date before a title, a date or "(permalink)" after it (simonw.substack.com, 2024; pluralistic.net, 2026). */
    private static final Pattern ADDED = Pattern.compile(
            "^\\w{3,5} \\d{4}-\\d{2}-\\d{2}:? (?=\\S)|\\s+[-–] \\d{4}-\\d{2}-\\d{2}$|\\s+\\(permalink\\)$");

    /**
     * One story of an issue.
     *
     * @param title its heading, without the mark that ends it
     * @param passage its text without the heading, and its own links, those of the heading first
     */
    record Told(String title, Passage passage) {}

    private static final class Draft {
        String title = "";
        int level;
        final List<Block> blocks = new ArrayList<>();
        final Set<String> links = new LinkedHashSet<>();

        void add(List<Block> more, List<String> theirs) {
            blocks.addAll(more);
            links.addAll(theirs);
        }

        int words() {
            int words = 0;
            for (Block block : blocks)
                if (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE)
                    words += new Content(List.of(block)).words();
            return words;
        }

        boolean isStory() {
            return !title.isEmpty()
                    && !ASIDE.matcher(title).find()
                    && Tokens.count(title) <= LONGEST_TITLE_WORDS
                    && words() >= FEWEST_WORDS
                    && !isDigestOfLinks();
        }

        private boolean isDigestOfLinks() {
            return links.size() > FEW_LINKS && words() < WORDS_PER_LINK * links.size();
        }
    }

    private Newsletter() {}

    /**
     * The stories of an issue in its order; empty where it does not fall into two at least: it stays one text then.
     *
     * @param parts from {@link digest.text.Html#parts}
     */
    static List<Told> stories(List<Part> parts) {
        List<Draft> ruled = drafts(parts, true);
        List<Told> stories = told(ruled);
        return stories.size() >= FEWEST_STORIES && rules(parts) > 0 ? stories : told(drafts(parts, false));
    }

    private static List<Told> told(List<Draft> drafts) {
        List<Told> stories = drafts.stream()
                .filter(Draft::isStory)
                .map(d -> new Told(d.title, new Passage(new Content(d.blocks), List.copyOf(d.links))))
                .toList();
        return stories.size() < FEWEST_STORIES ? List.of() : stories;
    }

    private static long rules(List<Part> parts) {
        return parts.stream().skip(1).filter(p -> p.level() == 0).count();
    }

    /** @param ruled whether rules part the stories, so that a heading after text belongs to the story it stands in */
    private static List<Draft> drafts(List<Part> parts, boolean ruled) {
        List<Draft> drafts = new ArrayList<>();
        Draft open = new Draft();
        for (Part part : parts) {
            List<Block> blocks = part.passage().content().blocks();
            List<String> links = part.passage().links();
            boolean opens = part.level() == 0 ? ruled : !belongs(part, open, ruled);
            if (opens) {
                drafts.add(open);
                open = new Draft();
            }
            boolean named = blocks.isEmpty() || !open.title.isEmpty() || !open.blocks.isEmpty();
            boolean headed = !named && (part.level() > 0 || isTitle(blocks.get(0)));
            if (headed) {
                open.title = title(blocks.get(0).text());
                open.level = part.level();
            }
            open.add(headed ? blocks.subList(1, blocks.size()) : blocks, links);
        }
        drafts.add(open);
        return drafts;
    }

    /** Whether a part that opens with a heading goes on with a story. */
    private static boolean belongs(Part part, Draft open, boolean ruled) {
        String heading = part.passage().content().blocks().get(0).text();
        if (!open.title.isEmpty() && WITHIN.matcher(heading).find()) return true;
        if (open.title.isEmpty()) return open.blocks.isEmpty();
        if (open.level == 0) return false; // a line like "In this newsletter:"
        if (open.words() == 0) return ruled && part.level() == open.level; // a second line of the title, else a rubric
        if (ruled) return true;
        return part.level() > open.level && open.words() >= FEWEST_WORDS;
    }

    /** Whether a line after a rule is a title, though its markup does not say so: it announces what follows. */
    private static boolean isTitle(Block first) {
        return first.text().endsWith(":") && Tokens.count(first.text()) <= LONGEST_TITLE_WORDS;
    }

    private static String title(String heading) {
        return ADDED.matcher(heading).replaceAll("").replaceAll("[:.\\s]+$", "");
    }
}
