package digest.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What publishing tools put around a text: calls to subscribe and share, "read more", tags, credits. Every rule is about a
 * whole short paragraph, so that a sentence that only mentions subscribing stays.
 */
final class Boilerplate {

    /** What is to become of a paragraph. */
    enum Verdict {
        KEEP,
        /** Not worth reading, but its links are the text's sources: "Read more: the paper (arXiv)." */
        KEEP_LINKS,
        DROP,
        /** Words about a picture. */
        CAPTION
    }

    /** Longer paragraphs are never boilerplate; chosen by hand, the longest seen (Substack's preamble) has 210. */
    private static final int LONGEST = 320;

    private static final Alternatives DROP = Alternatives.of(
            "the post .{1,250} (?:appeared first|first appeared) on .{1,80}",
            "tags?: .*",
            "filed under:? .*",
            "categories: .*",
            "keywords: .*",
            "subscribe(?: now| here| today| for free)?[.!]?",
            "subscribe (?:to|for|via) .{1,90}",
            "share(?: this)?(?: post| article| story| episode)?",
            "share on .{1,40}",
            "share [\\p{L}' &-]{1,50}",
            "(?:leave|add|post|write) a comment",
            "\\d{0,5} ?comments?",
            "discuss(?: this)?(?: post| article| story)?(?: on .{1,40})?",
            "comment on this (?:post|article|story).*",
            "join (?:the discussion|our discord|us on) ?.{0,60}",
            "upgrade to paid.*",
            "refer a friend",
            "give a gift subscription",
            "donate subscriptions?",
            "get \\d+% off.{0,60}",
            "get more from .{1,60} in the substack app.*",
            "available for ios and android",
            "get the app",
            "listen now",
            "watch now",
            "start writing(?: today)?.{0,80}",
            "pledge your support",
            "message [\\p{L}' -]{1,40}",
            "sponsored",
            "advertisement",
            "ad",
            "thanks? (?:you )?for reading[^.]{0,80}[!.]?(?: subscribe .{0,120}| this post is public.{0,60})?",
            "this post is public so feel free to share it\\.?",
            "this is a (?:free )?preview of .{0,80}",
            "sign up (?:for|to) .{0,60}(?:newsletter|updates?|e-?mails?).{0,60}",
            "follow (?:me|us) on .{1,60}",
            "(?:click here to )?unsubscribe.{0,60}",
            "view (?:this )?(?:e-?mail|post|message)? ?in (?:your )?browser.{0,20}",
            "you(?:'| a)re receiving this .*",
            "forwarded this e-?mail\\?.{0,60}",
            "(?:published|posted|updated|last updated)(?=.{0,39}\\b(?:19|20)\\d\\d\\b)(?: on| by| at)?:? ?[\\p{L}]{0,9}\\.? ?\\d{1,4}[\\d,./:\\p{L} -]{0,30}",
            "(?:this (?:article|story|post) )?(?:was )?originally (?:published|appeared|posted) (?:on|at|in) .{1,80}",
            "see all posts",
            "all posts",
            "back to (?:blog|home|top|all posts).{0,20}",
            "like this:",
            "like loading\\.{0,3}",
            "related(?: posts)?",
            "\\d{1,3} ?min(?:ute)?s? read",
            "full changelog: ?\\S*",
            "submitted by (?:/?u/)?\\S+(?: to \\S+)?",
            "\\[link\\](?: \\[(?:\\d* ?comments?)\\])?",
            "\\[(?:\\d* ?comments?)\\]",
            "submitted by (?:/?u/)?\\S+(?: to \\S+)? \\[link\\] \\[(?:\\d* ?comments?)\\]",
            "view poll",
            "view on \\S{1,20}",
            "check out the .{1,160}\\. also,? feel free to follow us.*",
            "also,? feel free to follow us on .*",
            "want to learn more about .{0,160}expo .*",
            "\\(photo.{0,60}\\)",
            "thanks?(?: you)?(?: so much| all| everyone| in advance| guys)?[!.]*",
            "tia[!.]*",
            "cheers[!.]*",
            "(?:hi|hey|hello|greetings|good (?:morning|evening|day))(?: there| again)?(?: (?:everyone|everybody|all|guys|folks|friends|community|team|peeps|r/\\w{2,30}|\\w{2,20}llama))?[,!. :)-]*",
            "open in app",
            "reply",
            "restack",
            "↩︎?",
            "\\^");

    /** Words that give a short paragraph away wherever they stand in it. */
    private static final List<String> PHRASES = List.of(
            "is a reader-supported publication",
            "to receive new posts and support my work",
            "become a paid subscriber",
            "become a free or paid subscriber",
            "on medium, where people are continuing the conversation",
            "is powered by techforge media");

    private static final Alternatives KEEP_LINKS = Alternatives.of(
            "(?:read|see|find out|learn) more(?: (?:about|at|on|in|here|from)\\b.{0,90})?(?: ?[:.…»→>].{0,280})?",
            "(?:continue|keep) reading.{0,120}",
            "read (?:the )?(?:full|whole|entire|rest|original|complete)\\b.{0,120}",
            "(?:view|see) (?:the )?(?:full|original|entire) (?:article|post|story|entry).{0,60}",
            "(?:see also|related|further reading): .{1,200}",
            "(?:link|source|via|permalink|more|article|full (?:story|article|post|text))(?: ?[:»→>].{0,120})?",
            "here'?s the link.{0,10}");

    /** A line that is an address, with or without a word before it. */
    private static final Alternatives ADDRESS = Alternatives.of(
            "(?:[^\\p{L}\\p{N}]{0,4}[\\p{L}\\p{N} /-]{0,30}: ?)?https?://\\S{1,300}[.,]?",
            "[\\w-]{1,40}(?:\\.[\\w-]{1,40}){0,2}\\.[a-z]{2,12}/\\S{1,200},?");

    private static final Alternatives CAPTION = Alternatives.of(
            "\\(?(?:photo(?:graph)?s?|images?|illustration|video|picture|screenshot|figure|fig\\.|credits?|graphic)(?: ?\\d{0,2})?(?: (?:by|credit|courtesy|source|via|from|caption)\\b| ?[:|©]).{0,160}",
            "(?:source|credit): getty.*",
            "©.{0,100}");

    private Boilerplate() {}

    static Verdict of(String paragraph) {
        if (paragraph.length() > LONGEST) return Verdict.KEEP;
        String folded = paragraph.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (!Characters.hasWords(folded)) return Verdict.DROP;
        if (PHRASES.stream().anyMatch(folded::contains)) return Verdict.DROP;
        if (DROP.matches(folded)) return Verdict.DROP;
        if (KEEP_LINKS.matches(folded) || folded.indexOf('/') >= 0 && ADDRESS.matches(folded))
            return Verdict.KEEP_LINKS;
        if (CAPTION.matches(folded)) return Verdict.CAPTION;
        return Verdict.KEEP;
    }

    /** The paragraph without what is stuck to its ends: WordPress' last sentence, "[…]" and "Continue reading" links. */
    static String trim(String paragraph) {
        String text = paragraph;
        if (text.contains("appeared first on")) {
            int post = text.lastIndexOf("The post ");
            if (post > 0 && text.indexOf("appeared first on", post) > 0)
                text = text.substring(0, post).strip();
        }
        for (String prefix : PREFIXES) {
            if (text.regionMatches(true, 0, prefix, 0, prefix.length()))
                text = text.substring(prefix.length()).strip();
        }
        Matcher published = PUBLISHED_PREFIX.matcher(text);
        if (published.lookingAt()) text = text.substring(published.end());
        for (String suffix : SUFFIXES) {
            int at = text.length() - suffix.length();
            if (at > 0 && text.regionMatches(true, at, suffix, 0, suffix.length()))
                text = text.substring(0, at).strip();
        }
        return text.isBlank() ? paragraph : text;
    }

    /** What page scrapers leave before a text (baoyu.io by a feed maker, 2026-04). */
    private static final String[] PREFIXES = {"See all posts ", "Back to blog ", "Skip to content "};

    private static final Pattern PUBLISHED_PREFIX = Pattern.compile(
            "(?:Published|Posted) (?:on )?(?:\\d{4}-\\d\\d-\\d\\d|[A-Z][a-z]{2,8} \\d{1,2}, \\d{4}|\\d{1,2} [A-Z][a-z]{2,8} \\d{4}) ");

    /** The first is a line end escaped as in a program (Anthropic's pages by a feed maker, 2026-04). */
    private static final String[] SUFFIXES = {
        "\\n",
        " Read more",
        " Read more...",
        " Read more…",
        " Read More »",
        " Read more →",
        " Continue reading",
        " Continue reading →",
        " Continue Reading »",
        " Continue reading...",
        " Continue reading…",
        " Keep reading",
        " Read the full story",
        " Read the full article",
        " [link] [comments]",
        " Comments"
    };
}
