package digest.feed;

import digest.text.Block;
import digest.text.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that a feed maker flattened into one long line, with the page's furniture before and after the text: TechCrunch, The
 * Verge, KDnuggets and TechPolicy.Press as other tools published them, 2026-01 to 2026-04. Other texts pass unchanged.
 */
final class ScrapedPage {

    /** Characters; a shorter paragraph is no page. Chosen by hand. */
    private static final int SHORTEST = 400;

    /** How far from the beginning a repeated title is looked for; The Verge has it twice within 560. */
    private static final int HEAD = 700;

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";

    private static final Pattern VERGE = Pattern.compile("(.{0,400}?)\\bby (\\p{Lu}[^,\\d]{3,40}) " + MONTH
            + " \\d{1,2}, \\d{4}, \\d{1,2}:\\d\\d [AP]M UTC Link Share Gift ");

    /** "…, KDnuggets Technical Content Specialist on April 13, 2026 in Artificial Intelligence Image by Editor # Introduction". */
    private static final Pattern BYLINE = Pattern.compile("\\bBy \\p{Lu}[^.!?]{3,110}? on " + MONTH
            + " \\d{1,2}, \\d{4} in [\\p{L} ]{2,40}? Image by \\p{L}{3,20}(?: # Introduction)? ?");

    private static final Pattern ADVERTISEMENT = Pattern.compile("Tech[Cc]runch event .{0,1200}?(?:REGISTER NOW ?|$)");

    /** Where the text has ended and the page goes on. */
    private static final Pattern TAIL = Pattern.compile(
            " (?:(?<=[.!?”\"] )Topics (?:[\\p{L}\\p{N}&' -]{1,40}, ?){2,16}|Newsletters See More|REGISTER NOW|Follow topics and authors from this story|No newsletters selected|"
                    + MONTH + " \\d{1,2} San Francisco, CA StrictlyVC).*$");

    /** One of them stands in every tail. */
    private static final List<String> TAILS = List.of(
            " Topics ",
            " Newsletters See More",
            " REGISTER NOW",
            " Follow topics and authors from this story",
            " No newsletters selected",
            " StrictlyVC");

    private ScrapedPage() {}

    static Content strip(Content content, String title) {
        if (content.blocks().size() != 1) return content;
        Block only = content.blocks().get(0);
        String text = only.text();
        if (only.kind() != Block.Kind.PARAGRAPH || text.length() < SHORTEST) return content;
        List<Block> blocks = new ArrayList<>();
        String rest = afterTitle(text, title);
        if (TAILS.stream().anyMatch(rest::contains)) rest = TAIL.matcher(rest).replaceFirst("");
        if (rest.contains("runch event ")) rest = ADVERTISEMENT.matcher(rest).replaceAll(" ");
        Matcher verge = VERGE.matcher(rest);
        if (rest.contains(" Link Share Gift ") && verge.lookingAt()) {
            String standfirst = once(verge.group(1).strip());
            if (!standfirst.isEmpty()) blocks.add(new Block(Block.Kind.PARAGRAPH, standfirst));
            rest = afterBiography(rest.substring(verge.end()), verge.group(2));
        }
        if (rest.contains(" Image by ")) rest = BYLINE.matcher(rest).replaceFirst("");
        rest = rest.strip();
        if (!rest.isBlank()) blocks.add(new Block(Block.Kind.PARAGRAPH, rest));
        return blocks.isEmpty() ? content : new Content(blocks);
    }

    /** What follows the title, where the page's labels and then the title stand before the text, once or twice. */
    private static String afterTitle(String text, String title) {
        int at = title.length() < 20 ? -1 : text.indexOf(title);
        if (at <= 0 || at > HEAD / 2 || text.substring(0, at).contains(". ")) return text;
        for (int next = at; next >= 0 && next < HEAD; next = text.indexOf(title, next + 1)) at = next;
        return text.substring(at + title.length()).strip();
    }

    /** "X X" is "X": pages give their standfirst for large and for small screens. */
    private static String once(String text) {
        int half = text.length() / 2;
        boolean twice = text.length() > 40
                && text.charAt(half) == ' '
                && text.substring(0, half).equals(text.substring(half + 1));
        return twice ? text.substring(0, half) : text;
    }

    private static final Pattern ABOUT = Pattern.compile(
            "(?:Previously|An? \\p{L}{2,12} (?:beat )?(?:reporter|editor|writer)|(?:S?[Hh]e|They) (?:has|have|was|is|previously)|\\p{Lu}\\p{L}+ started (?:her|his|their)).{0,300}?[.] (?=\\p{Lu})");

    /** The text after a picture's credit and the sentences about its author, who is named at their beginning. */
    private static String afterBiography(String text, String author) {
        int at = text.indexOf(author + " is ");
        if (at < 0 || at > HEAD / 2) return text;
        int end = text.indexOf(". ", at);
        if (end < 0) return text;
        String rest = text.substring(end + 2);
        Matcher about = ABOUT.matcher(rest);
        return about.lookingAt() ? rest.substring(about.end()) : rest;
    }
}
