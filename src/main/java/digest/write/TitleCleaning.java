package digest.write;

import digest.english.MainVerb;
import digest.english.Words;
import digest.item.Item;
import digest.text.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a title what is not said of the story: tags, site names, hosts, lead-ins, what follows its first sentence. */
final class TitleCleaning {

    private static final Pattern TAGS = Pattern.compile(
            "(?i)^\\s*\\[[^\\]]{1,24}\\]\\s*|\\s*\\[(?:R|D|P|N|news|research|project|discussion|paper|release|new model|resource|tutorial|guide)\\]\\s*|^(?:show hn|launch hn|tell hn|ask hn|research|tool|release|psa|fyi|breaking|official|new|exclusive|report|study|news|tutorial|interview|video|podcast|paper|til|update|fix|heads up|(?:\\p{L}+day |morning |evening )?briefing|explainer|analysis)\\s*[:–—|]\\s+");

    /** "… (arxiv.org)", "… (youtube)": where it may be read. */
    private static final Pattern HOST = Pattern.compile(
            "(?i)\\s*[(\\[](?:(?:www\\.)?[\\p{L}\\p{N}-]+\\.(?:com|org|net|io|ai|dev|co|edu|gov|blog|news)(?:/\\S*)?|youtube|github|arxiv|paper|pdf|video|blog(?: post)?|link(?: in comments?)?|open[- ]source|oc|long(?: post| read)?|serious|rant|update)[)\\]]");

    private static final Pattern SITE = Pattern.compile("\\s+(?:\\||[–—-]|::|·)\\s+([^|·]{1,40})$");

    private static final Pattern SITES = Pattern.compile("\\s+[|·]\\s+.*$");

    /** A pull request's page: title, author, number, repository; github.com, April 2026. */
    private static final Pattern PULL_REQUEST = Pattern.compile(
            "^(?:[\\p{L}\\p{N}_/, -]{2,30}:\\s+)?(.+?)\\s+by\\s+\\S+\\s+·\\s+(Pull Request #\\d+)\\s+·\\s+[\\w.-]+/([\\w.-]+)$");

    private static final Pattern LEAD_IN = Pattern.compile(
            "(?i)^(?:it )?turns out(?: that)?,?\\s+|^(?:(?:it['’]s )?(?:now )?official(?:ly)?(?: that)?[:,]?|reminder(?: that)?[:,]?|psa[:,-]|guys,|ok(?:ay)?,? so|so,|well,|introducing|meet|(?:an? )?(?:small |quick |short |big )?update on|presenting|announcing)\\s+(?=\\S)");

    private static final Pattern TAIL = Pattern.compile(
            "(?i)(?:,|\\s[–—-])\\s+(?:details (?:below|inside)|link (?:below|inside|in comments?)|here['’]s (?:how|why|what|the|my)\\b.*|and here['’]s\\b.*|what do you\\b.*|aka\\b.*|feedback (?:welcome|wanted)|ama|thoughts|(?:some |full |more )?(?:bench(?:mark)? (?:numbers|results)|benchmarks?|numbers|results|findings|impressions|breakdown|performance optimi[sz]ation)|(?:some )?(?:observations|notes|thoughts|lessons)(?: (?:on|from|about)\\b.*)?|(?:a )?(?:better|great|good|perfect) time (?:than ever )?(?:to|for)\\b.*)$|(?:\\s[–—-]|:|,|\\s\\()\\s*(?:looking for|seeking|need(?:ing|s|ed)?|any|would love|advice|\\p{L}+ advice)\\s.*(?:advice|feedback|help|input|tips|suggestions|pointers|testers|needed|wanted|ideas)\\b.*$|\\s\\((?:part \\d+|update)\\)|,? and (?:almost )?(?:nobody|no one) is talking about (?:it|this)$|,? just make sure .*$|\\slanding (?:right |squarely )?(?:in|into|at) the .*$|(?:\\s[–—-]|:)\\s+[^:–—]*(?:with (?:one|a) (?:\\p{L}+ )?(?:catch|twist)|tells? (?:a|an|another) (?:\\p{L}+ ){0,2}story)$|\\s[–—-]\\s+(?:releasing|sharing|open[- ]sourcing|posting) (?:the |all |my |our )?(?:weights|code|results|everything|data|numbers|scripts?)\\b.*$|\\s(?:--+|—|–)>\\s.*$|, with (?:benchmarks?|code|results|numbers|demos?)$|\\s[+&]\\s(?:bug ?)?fixes$|:\\s+what(?:['’]s)?\\s.*$|\\s+AKA\\s.*$");

    /** All of a title, in quotation marks. */
    private static final Pattern QUOTED = Pattern.compile("^[\"“]([^\"“”]+)[\"”]\\.?$");

    private TitleCleaning() {}

    /** The title with no closing stop; "" where nothing is left, or only the half of a sentence. */
    static String clean(Item item) {
        String title = QUOTED.matcher(spaced(item.title())).replaceFirst("$1");
        Matcher pull = PULL_REQUEST.matcher(title);
        if (pull.matches())
            return pull.group(3) + " " + pull.group(2).toLowerCase(java.util.Locale.ROOT) + ": " + pull.group(1);
        title = withoutSite(withItsThing(title, item));
        title = TAGS.matcher(title).replaceAll(" ").strip();
        title = TAGS.matcher(title).replaceAll(" ").strip();
        title = HOST.matcher(title).replaceAll("").strip();
        Matcher experiment = EXPERIMENT.matcher(title);
        if (experiment.find() && Words.count(title.substring(experiment.end())) < LONG_ENOUGH_TO_BOUND)
            title = title.substring(experiment.end());
        title = TAIL.matcher(title).replaceAll("").strip();
        title = LEAD_IN.matcher(title).replaceAll("").strip();
        title = ACCOUNT.matcher(ASIDE.matcher(title).replaceAll("")).replaceAll("");
        boolean cutOff = title.matches(".*(?:\\.\\.\\.|…)[\"”’]?$");
        List<String> sentences = sentences(title);
        if (sentences.isEmpty()) return "";
        boolean first = sentences.size() > 1 && Words.count(sentences.get(0)) >= Headlines.FEWEST_WITH_VERB;
        if (sentences.size() > 1 && !first) return "";
        if (cutOff && !first) return whole(title);
        String opening = bare(Cleaning.cleanTitle(unquoted(sentences.get(0))));
        return sentences.size() == 2
                ? opening + finding(opening, sentences.get(1)).map("; "::concat).orElse("")
                : opening;
    }

    /** It bounds what is said behind it, where anything is. */
    private static final Pattern EXPERIMENT = Pattern.compile("^(?i:experiment)\\s*[:–—|]\\s+");

    private static final int LONG_ENOUGH_TO_BOUND = 7;

    /** Whether who posts an item says by a tag that it is old. */
    static boolean isOld(Item item) {
        return OF_OLD.matcher(item.title()).find();
    }

    private static final Pattern OF_OLD =
            Pattern.compile("(?i)^\\W*\\[[^\\]]*\\b(?:oldie|old news|throwback|repost|from 20\\d\\d)\\b");

    /** "[Fold2.py] 3x faster on phones" says in brackets what is faster. */
    private static String withItsThing(String title, Item item) {
        Matcher tag = THING.matcher(title);
        if (!tag.matches()) return title;
        String thing = tag.group(1);
        String rest = tag.group(2);
        return item.content().prose().contains(thing) && !rest.contains(thing) ? thing + ": " + rest : title;
    }

    /** A name that no common word is, with a dot, a digit or a capital inside; not where something was published. */
    private static final Pattern THING = Pattern.compile(
            "^\\s*\\[((?!(?i:github|gitlab|youtube|arxiv|huggingface|\\p{L}+['’ -]?(?:20)?[2-3]\\d)\\])\\p{L}[\\p{L}\\p{N}_-]*(?:\\.\\p{L}|\\d|\\p{Ll}\\p{Lu})[\\p{L}\\p{N}._-]*)\\]\\s+(\\S.*)$");

    private static String unquoted(String sentence) {
        return TAGS.matcher(QUOTED.matcher(sentence).replaceFirst("$1"))
                .replaceAll(" ")
                .strip();
    }

    /** The second sentence of a title, which often has the finding, where both fit in a headline. */
    private static Optional<String> finding(String opening, String second) {
        String found = bare(Cleaning.cleanTitle(second));
        boolean tells = MainVerb.in(opening)
                && MainVerb.in(found)
                && Words.count(opening) + Words.count(found) <= Headlines.MOST_WORDS
                && !second.contains("?")
                && !found.matches("(?:I|We|My|Our)\\b.*")
                && !Headlines.isTalk(found)
                && !Rejection.HYPE.applies(found)
                && !Anaphora.in(found);
        return tells ? Optional.of(FirstWord.uncapitalised(found)) : Optional.empty();
    }

    /** Its sentences; one that begins in lower case only behind one that is whole. */
    private static List<String> sentences(String title) {
        List<String> sentences = Sentences.split(title);
        List<String> inAnyCase = Sentences.splitInAnyCase(title);
        return sentences.size() == 1 && inAnyCase.size() > 1 && MainVerb.in(title) ? inAnyCase : sentences;
    }

    /** One blank between words, and one behind a comma. */
    private static String spaced(String title) {
        return title.replaceAll("(?<=\\p{L}),(?=\\p{L}{2})", ", ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String withoutSite(String title) {
        Matcher site = SITE.matcher(title);
        if (site.find()
                && Words.count(title.substring(0, site.start())) >= FEWEST_LEFT
                && isOutsideBrackets(title, site.start())
                && !Cues.in(Cues.MEASURE, site.group())
                && !site.group(1).matches("\\p{Ll}.*")
                && !MainVerb.in(site.group(1))) title = title.substring(0, site.start());
        Matcher sites = SITES.matcher(title);
        if (sites.find() && Words.count(title.substring(0, sites.start())) >= FEWEST_LEFT)
            title = title.substring(0, sites.start());
        return title;
    }

    /** A title of fewer words is not worth its site's name off. */
    private static final int FEWEST_LEFT = 4;

    private static boolean isOutsideBrackets(String title, int place) {
        int open = 0;
        for (char c : title.substring(0, place).toCharArray()) {
            if (c == '(' || c == '[') open++;
            if (c == ')' || c == ']') open--;
        }
        return open == 0;
    }

    /** Of a title that breaks off, the clause before the break; "" where that is none. */
    private static String whole(String title) {
        return ClauseTrimming.before(
                        title.length(), Cleaning.cleanTitle(title.replaceAll("(?:\\.\\.\\.|…)[\"”’]?$", "")))
                .map(TitleCleaning::bare)
                .filter(MainVerb::in)
                .orElse("");
    }

    /** "… (and what went wrong)". */
    private static final Pattern ASIDE = Pattern.compile("\\s+\\(and [^()]*\\)");

    /** "My experience with testing parsers": the testing is what is told. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "^(?i:my (?:experience|results|notes|adventures?) (?:with|from|of|on|in)) (?=\\p{L}+ing\\s)");

    private static String bare(String title) {
        return title.replaceAll("[.,;:\\s]+$", "");
    }
}
