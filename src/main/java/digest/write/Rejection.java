package digest.write;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Why a sentence of a source is not printed. In the order they are tried. */
enum Rejection {
    SHORT(s -> Words.count(s) < Rejection.SHORTEST),
    LONG(s -> Words.count(s) > Rejection.LONGEST),
    QUESTION(s -> s.matches(".*\\?[\"”’)]*(?:\\s.*|$)")),
    UNFINISHED(s -> s.matches(".*(?:\\.\\.\\.|…|[:;,])[\"”’)]*$") || s.contains("[...]")),
    NOT_ENGLISH(Rejection::isForeign),
    SYMBOLS(Rejection::isMostlySymbols),
    LINK(s -> Patterns.LINK.matcher(s).find()),
    CODE(s -> Patterns.CODE.matcher(s).find()),
    UNBALANCED(s -> !isBalanced(s)),
    ASKS_THE_READER(s -> Patterns.ASK.matcher(s).find()),
    BOILERPLATE(s -> Patterns.BOILERPLATE.matcher(s).find()),
    HYPE(s -> Patterns.HYPE.matcher(s).find()),
    CHAT(s -> Patterns.CHAT.matcher(s).find()),
    INJECTION(s -> Patterns.INJECTION.matcher(s).find()),
    POINTS_ELSEWHERE(s -> Patterns.POINTS_ELSEWHERE.matcher(s).find()),
    SAID_IN_PASSING(s -> Patterns.PASSING.matcher(s).find()),
    NO_VERB(s -> !Verbs.hasFiniteVerb(Words.of(s.replaceAll("\\([^()]*\\)", "")))),
    LIST(s -> s.split(",").length >= 3 && Words.count(s) < 3 * s.split(",").length);

    /** Below, a sentence says too little: quality.md, step 6. */
    static final int SHORTEST = 6;

    /** Above, nobody reads it in one breath: quality.md, step 6. */
    static final int LONGEST = 45;

    private final Predicate<String> applies;

    Rejection(Predicate<String> applies) {
        this.applies = applies;
    }

    /** Whether a sentence may be printed as far as its own words tell. */
    static boolean none(String sentence) {
        for (Rejection reason : values()) if (reason.applies.test(sentence)) return false;
        return true;
    }

    boolean applies(String sentence) {
        return applies.test(sentence);
    }

    /** Words that point at what was said before. */
    private static final Set<String> POINTERS = Set.of("""
            this that these those it its it's they their they're he she his her such which both neither either
            here there's then instead otherwise therefore thus hence same another other others again similarly
            likewise consequently accordingly afterwards rather because though although even still that's what's
            who whose them one plus except too not""".split("\\s+"));

    /** Openings that look like a pointer and are none. */
    private static final Pattern STANDS_ALONE = Pattern.compile(
            "(?i)^(?:these (?:results|findings|numbers)|because of|although|though|even (?:the|with|a|if|when|though)|still,? the|one of|one (?:user|model|of)|this (?:paper|work|article|study|survey|week|year|month|release|post|repo|report)|both [\\p{Lu}]|"
                    + "such as|here (?:is|are) (?:a|the) list|not (?:all|every|only)|another \\p{L}+ (?:is|was)|other \\p{L}+ (?:are|were|have))");

    /** Whether a sentence opens with a word that only means something after the sentence before it. */
    static boolean leansBack(String sentence) {
        if (STANDS_ALONE.matcher(sentence).find()) return false;
        List<String> words = Words.of(sentence);
        if (words.isEmpty()) return false;
        if (POINTERS.contains(Words.bare(words.get(0)))) return true;
        String lower = sentence.toLowerCase(Locale.ROOT);
        return lower.matches(
                        "^(?:in|on|for|with|by|from|at|to|of|under) (?:this|that|these|those|it|them|such|both|which|the (?:former|latter|same))\\b.*")
                || lower.matches("^the (?:former|latter|same|other|others|first|second|third|last)\\b.*");
    }

    private static final Pattern GOES_ON =
            Pattern.compile("^“?(?:So|But|And|Yet|Or|However|As such|Thus|Hence|Also|Moreover|Furthermore|Then)\\b");

    /** Whether a quotation opens with a word that joins it to what was said before; it is not ours to cut. */
    static boolean goesOn(String quotation) {
        return GOES_ON.matcher(quotation).find();
    }

    private static boolean isForeign(String sentence) {
        int letters = 0, latin = 0;
        for (int i = 0; i < sentence.length(); ) {
            int c = sentence.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c)) continue;
            letters++;
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK) latin++;
        }
        return letters > 0 && latin < .95 * letters;
    }

    /** quality.md, step 6: more than 30 % symbols. */
    private static boolean isMostlySymbols(String sentence) {
        long symbols = sentence.codePoints()
                .filter(c -> !Character.isLetter(c) && !Character.isDigit(c) && !Character.isWhitespace(c))
                .count();
        long digits = sentence.codePoints().filter(Character::isDigit).count();
        return symbols > .2 * sentence.length() || symbols + digits > .4 * sentence.length();
    }

    private static boolean isBalanced(String sentence) {
        int round = 0, square = 0, curly = 0, straight = 0;
        for (char c : sentence.toCharArray()) {
            switch (c) {
                case '(' -> round++;
                case ')' -> round--;
                case '[' -> square++;
                case ']' -> square--;
                case '“' -> curly++;
                case '”' -> curly--;
                case '"' -> straight++;
                default -> {}
            }
            if (round < 0 || square < 0 || curly < 0) return false;
        }
        return round == 0 && square == 0 && curly == 0 && straight % 2 == 0;
    }

    /** Read in feeds of January to April 2026, chosen by hand; lower case is assumed away by (?i). */
    private static final class Patterns {
        static final Pattern LINK = Pattern.compile("https?://|www\\.|\\b\\S+@\\S+\\.\\S+|(?:^|\\s)/?[ru]/\\w+");
        static final Pattern CODE = Pattern.compile(
                "(?:^|\\s)--?[a-z][\\w-]*(?:[=\\s]|$)|[{}<>|\\\\^]|\\w\\(\\)|==|=>|->|&&|\\$\\(|(?:^|\\s)(?:pip|npm|npx|brew|apt|cargo|docker|git|curl|uvx?) (?:install|add|run|clone|pull|skills)\\b|\\w+/\\w+/\\w+/|\\.(?:gguf|json|sh)\\b|\\b\\w+_\\w+_\\w+\\b");
        static final Pattern ASK = Pattern.compile(
                "(?i)\\b(?:let me know|feel free|check (?:it |this |them )?out|take a look|give it a (?:try|spin|star)|would love|i'd love|i’d love|happy to (?:answer|share|hear|help)|any (?:feedback|thoughts|tips|advice|ideas|suggestions)|feedback (?:is )?(?:welcome|appreciated)|pull requests? (?:are )?welcome|contributions? (?:are )?welcome|what do you think|curious (?:what|how|if|to)|"
                        + "looking for (?:feedback|advice|help|suggestions|beta)|please (?:share|comment|help|read|see|note|let|try|star|upvote)|thanks? (?:to all|for reading|in advance|everyone|you)|dm me|join (?:us|our|the discord)|follow (?:me|us|along)|star (?:us|the repo)|stay tuned|am i missing|anyone (?:else|here|know|have|tried)|does anyone|wanted to share|sharing (?:this|here)|hope (?:this|it|you) |if you(?:'re|’re| are| want| have| need| like| find)|you can (?:find|read|try|download|check|watch|listen|get|sign)|try it|"
                        + "click|sign up|register (?:now|here)|don['’]t (?:miss|forget)|make sure (?:to|you)|remember to|comment below|in the comments|ask me|get in touch|contact us|learn more|^(?:watch|listen to|read|see|download) (?:the|my|our|more|on|full|it|also|below|here)\\b|read (?:more|on)\\b|here['’]s (?:the|my|a|how|what|our)|here (?:is|are)|below (?:is|are)|let['’]s\\b)");
        static final Pattern BOILERPLATE = Pattern.compile(
                "(?i)submitted by|\\[link\\]|\\[comments\\]|announce type:|arxiv:\\d{4}\\.\\d+v\\d|comments url:|article url:|appeared first on|(?:view|read) (?:entire|full|the full|more)|^tags:|subscri(?:be|ption|bers)|sign(?:ing)? up|newsletter|paid post|this post is for|share this|leave a comment|all rights reserved|cookie|privacy policy|terms of service|read in app|view in browser|forwarded this|sponsor(?:ed|s)? by|today['’]s sponsor|discount|coupon|promo code|limited time|giveaway|published on|last updated|minutes? read|min read|image (?:by|credit|source)|photo (?:by|credit)|getty images|accepted (?:at|to|by|for)\\b|equal contribution|corresponding author|code (?:is|and data are|and data is|will be) (?:publicly )?available|available at$|project page|upvotes?:|github stars:");
        static final Pattern HYPE = Pattern.compile(
                "(?i)\\b(?:revolutionary|revolutioni[sz]\\w+|game[- ]chang\\w+|mind[- ]?blow\\w+|insane\\w*|jaw[- ]dropping|groundbreaking|unbelievable|epic|must[- ]read|holy (?:shit|cow)|wild(?:ly)? (?:good|impressive)|changes everything|won['’]t believe|killer app|absolutely (?:huge|massive|incredible)|stunning|blown away|next[- ]level|supercharge\\w*|cutting[- ]edge|state of the art\\s*$|incredible|amazing|awesome|magic(?:al)?|unleash\\w*|skyrocket\\w*)\\b");
        static final Pattern CHAT = Pattern.compile(
                "(?i)^“?(?:hi|hey|hello|greetings|good morning|dear|ok|okay|lol|wow|damn|yeah|yep|nope|sorry|thanks|thank you|congrats|disclaimer|disclosure|full disclosure|ps|p\\.s|update|edit\\d*|upd|spoiler|context|background|hot take|unpopular opinion|cross-?post\\w*|repost\\w*|tldr)\\b[\\s,.:!-]|\\b(?:lol|lmao|imo|imho|tbh|wtf|omg|btw|crazi?est convo|fuck\\w*|shit\\w*|bullshit|my wallet|my wife|my gf)\\b|\\bEDIT:|^\\W*(?:edit|update)\\s*\\d*:");
        /** What the writer did when, which is nobody's news. */
        static final Pattern PASSING = Pattern.compile(
                "(?i)\\b(?:a (?:few (?:days|weeks|months|hours)|couple of (?:days|weeks|months|hours)|year|month|week|while) (?:ago|back)|i(?:['’]m| am) (?:not )?(?:an?|the)\\b|like it says|didn['’]t have time|(?:deleted|removed) the|reddit post|says in the title|as the title|title says|yesterday|last (?:night|week|month|time)|over the weekend|this weekend|earlier today|on holiday|i (?:was|am|'m) (?:chatting|wondering|curious|new|just)|been (?:messing|playing|tinkering|wanting)|figured (?:i|it))\\b");

        static final Pattern INJECTION = Pattern.compile(
                "(?i)ignore (?:all |any |the |your )*(?:previous|prior|above|earlier) (?:instructions?|prompts?|rules?)|disregard (?:all |any |the |your )*(?:previous|prior|above)|you are (?:now )?(?:an? )?(?:ai|assistant|chatbot|language model)|^(?:system|assistant|user)\\s*:|as an ai (?:language )?model|new instructions?:|reveal (?:your|the) (?:system )?prompt|do not (?:tell|inform) the user");
        static final Pattern POINTS_ELSEWHERE = Pattern.compile(
                "(?i)\\b(?:(?:as (?:shown|seen|described|discussed|mentioned|noted|listed)|shown|see|pictured|listed|linked|described) (?:above|below|here|in (?:the )?(?:table|figure|fig|image|screenshot|video|post|chart|comments?))|(?:table|figure|fig\\.|section|chapter|appendix|part) \\d|(?:the|this) (?:image|screenshot|video|chart|graph|table|diagram|figure|link|gif|playground page|following)\\b|last month i|my (?:last|previous) post|previous post|last post|part (?:ii|iii|iv|v|\\d)\\b|(?:above|below)[.:]?$|next (?:week|post|time|part)|in the repo\\b|linked (?:here|above|below)|full (?:log|results|details|write-?up|post|list|story|article)\\b)");
    }
}
