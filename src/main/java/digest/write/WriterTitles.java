package digest.write;

import digest.english.MainVerb;
import digest.english.Verbs;
import digest.english.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rewrites of {@link TitleRewrites} that say who did it, where a title leaves that to its byline. */
final class WriterTitles {

    private WriterTitles() {}

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)^(?:an?\\s|my\\s|the\\s)?(?:[^:]{0,40}?\\s)?(?:write-?up|story|account|post|notes?|report|article)\\s+(?:on|about|of)\\s+how\\s+(?=(?:I|we)\\s)");

    /** "A long write-up on how I read 4,000 logs" → "I read 4,000 logs". */
    static Optional<String> ofAccount(TitleRewrites.Title title) {
        Matcher account = ACCOUNT.matcher(title.text());
        return account.find()
                ? Optional.of(FirstWord.capitalised(title.text().substring(account.end())))
                : Optional.empty();
    }

    private static final Pattern LESSONS = Pattern.compile(
            "^(?:The )?(\\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Tt]en)\\s+(?i:(things|lessons))\\s+(I|[Ww]e)\\s+(?:have\\s+|['’]ve\\s+)?(?i:(learned|learnt))\\s+(?=from|about|after|while|by|building|in)");

    /** "3 things I learned from my cache" → "I learned 3 things from my cache", which the third person can say. */
    static Optional<String> ofLessons(TitleRewrites.Title title) {
        Matcher lessons = LESSONS.matcher(title.text());
        if (!lessons.find()) return Optional.empty();
        String who = lessons.group(3).equals("I") ? "I" : "We";
        return Optional.of(who + " " + lessons.group(4).toLowerCase(Locale.ROOT) + " "
                + lessons.group(1).toLowerCase(Locale.ROOT) + " "
                + lessons.group(2).toLowerCase(Locale.ROOT) + " "
                + title.text().substring(lessons.end()));
    }

    /** What the writer of a title without a subject has done; not "updated", "improved", which say what a thing is. */
    private static final Set<String> DONE = Set.of("""
            built released tested benchmarked trained replaced created made ported wrote got ran found compared
            implemented measured open-sourced reverse-engineered re-engineered analyzed analysed fine-tuned finetuned
            scaled converted turned wrapped added published shipped developed designed tried evaluated profiled
            abliterated patched ranked collected generated visualized rewrote spent gave taught hacked forked
            reproduced replicated discovered pretrained distilled tracked asked kept scraped mapped scanned compiled""".split("\\s+"));

    private static final Pattern DID = Pattern.compile(
            "^(?:(?:Just|Finally)\\s+)?((?:(?:[Aa]ccidentally|[Rr]ecently|[Ss]uccessfully)\\s+)?)([\\p{L}-]+ed|[\\p{L}]+)\\s+(?=[\\p{L}\\p{N}“\"‘(~$€£])");

    /** Behind these, any past is what somebody did: "updated my parser", "curated 550 tools". */
    private static final Pattern OBJECT = Pattern.compile(
            "^(?:an?|the|my|our|all|some|every|this|these|two|three|four|five|how|whether)\\s|^\\d(?!\\S*\\s\\S+\\sago\\b)");

    private static final Pattern NO_OBJECT = Pattern.compile(
            "^(?:in|on|to|by|for|from|with|at|and|or|of|via|into|under|using|as|today|here|now|is|are|was|were|be|out)\\b");

    private static final Pattern SECOND_PART = Pattern.compile("(?:\\s+[–—-]|,)\\s+(?=\\p{Ll}+\\s)");

    /** "Built a parser" → "the author built a parser"; also behind a dash: "Parser leaks memory - found the cause". */
    static Optional<String> withSubject(TitleRewrites.Title title) {
        if (!title.own()) return Optional.empty();
        Optional<String> whole = didIt(title.text(), title.writer());
        if (whole.isPresent()) return whole.map(FirstWord::capitalised);
        Matcher part = SECOND_PART.matcher(title.text());
        while (part.find()) {
            String first = title.text().substring(0, part.start());
            boolean clause = MainVerb.in(first);
            if (part.group().startsWith(",") && !clause) continue;
            Optional<String> second = didIt(title.text().substring(part.end()), title.writer());
            if (second.isPresent()) return second.map(did -> first + (clause ? "; " : ": ") + did);
        }
        return Optional.empty();
    }

    private static Optional<String> didIt(String text, String writer) {
        Matcher did = DID.matcher(text);
        if (!did.find()) return Optional.empty();
        String verb = did.group(2).toLowerCase(Locale.ROOT);
        String rest = text.substring(did.end());
        boolean sure = Verbs.isPast(verb) && OBJECT.matcher(rest).find();
        if (!sure && !DONE.contains(verb)
                || NO_OBJECT.matcher(rest.toLowerCase(Locale.ROOT)).find()) return Optional.empty();
        return Optional.of(writer + " " + did.group(1).toLowerCase(Locale.ROOT) + verb + " " + rest);
    }

    private static final Pattern GERUND = Pattern.compile("^(\\p{Lu}[\\p{L}-]+ing)\\s+(?=(\\S+))");

    /** Work on something, whatever follows; "training data" and "running costs" are none. */
    private static final Set<String> TRIES = Set.of("""
            testing exploring measuring evaluating comparing benchmarking investigating replicating reproducing
            extending analyzing analysing finding teaching making porting building creating simulating""".split("\\s+"));

    /** A longer one is a paper's, whose authors are others than its poster. */
    private static final int LONGEST_IN_CAPITALS = 7;

    /** What somebody is at may not be done. */
    private static final Set<String> AIMS =
            Set.of("optimizing", "improving", "fixing", "solving", "trying", "learning");

    /** "Serving a model from one card" → "the author serves a model from one card". */
    static Optional<String> ofGerund(TitleRewrites.Title title) {
        Matcher gerund = GERUND.matcher(title.text());
        if (!title.own() || !gerund.find() || MainVerb.in(title.text())) return Optional.empty();
        if (AIMS.contains(gerund.group(1).toLowerCase(Locale.ROOT))) return Optional.empty();
        if (title.inCapitals() && Words.count(title.text()) > LONGEST_IN_CAPITALS) return Optional.empty();
        String next = gerund.group(2);
        boolean object = TitleRewrites.OPENS_AN_OBJECT.contains(next.toLowerCase(Locale.ROOT))
                || next.matches(".*\\d.*|.+\\p{Lu}.*")
                || !title.inCapitals() && next.matches("\\p{Lu}\\p{L}+");
        boolean plain = TRIES.contains(gerund.group(1).toLowerCase(Locale.ROOT))
                && next.matches("\\p{L}.*")
                && !TitleRewrites.PREPOSITION.matcher(next).matches();
        Optional<String> verb = Verbs.thirdPersonOf(gerund.group(1).toLowerCase(Locale.ROOT));
        if (!object && !plain || verb.isEmpty()) return Optional.empty();
        if (verb.get().contains("-")) // "open-sources" could be read as many sources
        return Optional.of(FirstWord.capitalised(title.writer()) + " is "
                + Character.toLowerCase(title.text().charAt(0)) + title.text().substring(1));
        return Optional.of(FirstWord.capitalised(title.writer()) + " " + verb.get() + " "
                + title.text().substring(gerund.end()));
    }
}
