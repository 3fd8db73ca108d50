package digest.write;

import digest.english.MainClause;
import digest.english.Verbs;
import digest.english.Words;
import digest.ground.OrdinaryWords;
import digest.ground.Statement;
import digest.item.Item;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences of an item that may be printed, and puts each into the form it would be printed in. */
final class SentenceExtractor {

    /** A link blog's way to pass on somebody's words; simonwillison.net, April 2026. */
    private static final Pattern QUOTING = Pattern.compile("^Quoting (\\S.*)$");

    private SentenceExtractor() {}

    /** "(May '24) The lab posted a cache": a list of what came before. */
    private static final Pattern OLD =
            Pattern.compile("\\((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}* ['’]\\d\\d\\)");

    /** Three times the longest sentence of Rejection.LONGEST words, in characters: what is longer is data, or an attack. */
    private static final int LONGEST = 1_000;

    /** A line that goes on in small letters is the rest of a list, or of a sentence that was broken. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:and|or|but|so|because|which) ");

    /** "Fold was created in 2023", told in 2026: a year and more before, it is no news. */
    private static boolean isOfAnotherYear(Item item, String sentence) {
        Matcher happened = IN_A_YEAR.matcher(sentence);
        return item.published() != null
                && happened.find()
                && !Cues.in(Cues.MEASURE, sentence)
                && Integer.parseInt(happened.group(1) != null ? happened.group(1) : happened.group(2))
                        < item.published().atZone(ZoneOffset.UTC).getYear() - 1;
    }

    /** Not "the papers published in 2023", which are what a sentence is about. */
    private static final Pattern IN_A_YEAR = Pattern.compile(
            "\\b(?:was|were|been|it|they|we|I|\\p{Lu}\\S*|\\p{Lu}\\S* \\p{Ll}+) (?:first |originally )?(?:created|founded|acquired|released|built|launched|started|published|introduced|announced|renamed|rebranded)\\b(?: \\w+){0,3} in (20\\d\\d)\\b|^In (20\\d\\d), ");

    /** "Reader predicts the next page": a point of a list that has lost its articles. */
    private static boolean isTelegraphic(String point) {
        List<String> words = Words.of(point);
        return words.size() > 2
                && words.get(0).matches("\\p{Lu}\\p{Ll}{3,}[^s\\W]")
                && OrdinaryWords.has(Statement.form(words.get(0)))
                && Verbs.isThird(words.get(1))
                && !words.get(2).matches("(?i)the|an?|to|from|at|\\d.*");
    }

    /** What the writer tells beside the story. */
    private static final Pattern ASIDE = Pattern.compile("(?i)^(?:\\w+ )?side ?note\\b");

    /** "A Coding Tutorial for …" teaches what is known. */
    private static final Pattern LESSON = Pattern.compile(
            "(?i)^(?:a |an |the )?(?:[\\p{L}-]+ ){0,4}(?:tutorial|implementation|guide|walkthrough)\\b");

    /** What a lesson does next, which is no news: "We then load the page". */
    private static final Pattern STEP = Pattern.compile("^(?:\\S+ ){0,6}[Ww]e\\b");

    private static final Pattern ALL_QUOTED = Pattern.compile("\\W*[\"“][^\"“”]{20,}[\"”]?\\W*");

    /** Whose words an item passes on, where that is all it does. */
    static Optional<String> quotedPerson(Item item) {
        Matcher quoting = QUOTING.matcher(item.title());
        return quoting.find() ? Optional.of(quoting.group(1)) : Optional.empty();
    }

    /** Whether an item's text is a paper's abstract, posted by whomever. */
    static boolean isAbstract(Item item) {
        return item.kind() == Item.Kind.PAPER
                || ABSTRACT.matcher(item.content().prose()).find();
    }

    private static final Pattern ABSTRACT =
            Pattern.compile("\\b[Ww]e (?:\\p{Ll}+ly )?(?:introduce|propose|present|formalize)\\b");

    /** The sentences fit to print, in the item's order; empty where it has no prose. */
    static List<SourceSentence> extract(Item item) {
        boolean quotes = quotedPerson(item).isPresent();
        FirstPerson thirdPerson = new FirstPerson(Byline.writer(item), Byline.writers(item));
        Optional<String> subject = NamedSubject.of(item);
        List<RawSentence> raw = new ArrayList<>(RawSentence.ofTitle(item));
        int titled = raw.size();
        raw.addAll(RawSentence.of(item, quotes));
        Context context = Context.of(item, raw);
        FullNames fullNames = FullNames.of(item);
        boolean oneTells = FirstPerson.oneTells(item.content().prose());
        List<SourceSentence> fit = new ArrayList<>();
        String last = "";
        for (int i = Math.min(1, titled); i < raw.size(); i++) { // a headline has the first of a title's
            RawSentence from = raw.get(i);
            if (isNoNews(item, from, quotes)) {
                last = ""; // "it" behind may be what it named
                continue;
            }
            String cleaned =
                    from.quoted() ? Cleaning.cleanQuotation(from.text()) : completed(item, from, subject, last);
            if (i > 0 && NamedSubject.isNamedBy(last, from.text(), cleaned))
                from = from.behind(raw.get(i - 1).text());
            Optional<FullNames.Named> full = fullNames.in(cleaned);
            if (full.isPresent()) {
                cleaned = full.get().sentence();
                from = from.behind(full.get().from());
            }
            last = cleaned;
            if (cleaned.isEmpty() || !isFit(from, cleaned) || context.isOfAnother(i, cleaned)) continue;
            Optional<String> text =
                    from.quoted() ? Optional.of(cleaned) : inThirdPerson(item, thirdPerson, cleaned, oneTells);
            if (text.isEmpty()) continue;
            fit.add(new SourceSentence(
                    text.get(),
                    from,
                    item,
                    i - titled,
                    raw.size() - titled,
                    quotes && from.quoted(),
                    context.before(i),
                    context.known(i, cleaned),
                    context.leansBack(i, cleaned),
                    context.isTakenBack(i)));
        }
        return fit;
    }

    private static boolean isFit(RawSentence from, String cleaned) {
        return ResultList.is(from.text()) || Rejection.none(cleaned);
    }

    /** Whether the way a sentence stands in its source tells that it is not for a digest. */
    private static boolean isNoNews(Item item, RawSentence from, boolean quotes) {
        // a post that is all quotation shows a prompt or an answer; who said it is not told
        boolean said = from.quoted() || ALL_QUOTED.matcher(from.text()).matches();
        return said && !quotes && item.kind() == Item.Kind.DISCUSSION
                || from.text().length() > LONGEST
                || OLD.matcher(from.text()).find()
                || isOfAnotherYear(item, from.text())
                || GOES_ON.matcher(from.text()).find()
                || !from.quoted() && Context.grants(from.text())
                || ASIDE.matcher(from.text()).find()
                || from.listed() && isTelegraphic(from.text())
                || STEP.matcher(from.text()).find()
                        && LESSON.matcher(item.title()).find();
    }

    /** A sentence with what its place in the text leaves out: who does it, or what "it" is; shortened where it is too long. */
    private static String completed(Item item, RawSentence from, Optional<String> subject, String before) {
        boolean post = item.kind() == Item.Kind.DISCUSSION;
        if (ResultList.is(from.text()))
            return post
                    ? ResultTable.told(from.text())
                            .or(() -> ResultList.told(from.text()))
                            .orElse("")
                    : "";
        String cleaned = Cleaning.clean(
                post && !Context.compares(item) ? Measures.told(from.text()).orElse(from.text()) : from.text());
        String sentence = SecondPerson.ofAnyone(cleaned).orElse(cleaned);
        boolean deed = post && !from.listed(); // in a list, "reversed text" is a thing
        if (sentence.isEmpty()) return sentence;
        if (sentence.startsWith("Because ") && !sentence.contains(","))
            return "This is because " + sentence.substring("Because ".length());
        Matcher thisIs = THIS_IS.matcher(sentence);
        if (thisIs.matches() && item.title().contains(thisIs.group(1))) {
            String named = thisIs.group(1) + " is " + thisIs.group(2);
            return ClauseTrimming.toAtMost(Rejection.LONGEST, named).orElse(named);
        }
        String whole = subject.flatMap(name ->
                        NamedSubject.completed(name, sentence).or(() -> NamedSubject.named(name, before, sentence)))
                .or(() -> NamedSubject.ofCopula(before, item.title())
                        .flatMap(name -> NamedSubject.named(name, before, sentence)))
                .orElseGet(() -> deed ? withAuthor(sentence) : sentence);
        return ClauseTrimming.toAtMost(Rejection.LONGEST, whole).orElse(whole);
    }

    /** "This is LogBench, a benchmark of parsers." */
    private static final Pattern THIS_IS = Pattern.compile("This is ((?:\\p{Lu}\\S*\\s?){1,4}), (an? .*)");

    private static Optional<String> inThirdPerson(
            Item item, FirstPerson thirdPerson, String sentence, boolean oneTells) {
        int first = FirstPerson.placeIn(sentence);
        if (first < 0) return Optional.of(sentence);
        // a journalist's "we" is everybody ("faster than we thought"), unless it opens the sentence
        boolean research = RESEARCH.matcher(sentence).find();
        if (item.kind() == Item.Kind.NEWS && first > OPENING && !research)
            return ClauseTrimming.before(first, sentence);
        boolean anybody = item.kind() != Item.Kind.PAPER
                && !research
                && (FirstPerson.ofEverybody(sentence) || FirstPerson.ofMany(sentence) && oneTells);
        if (anybody) return ClauseTrimming.before(first, sentence);
        return thirdPerson.rewrite(sentence);
    }

    /** What only those do who write. */
    private static final Pattern RESEARCH = Pattern.compile(
            "\\b[Ww]e (?:find|found|show|showed|observed?|measured?|evaluated?|tested|trained|introduced?|present|proposed?|demonstrated?)\\b");

    /** Within so many characters, a pronoun is the subject or its possessive: "In our tests, we found …". */
    private static final int OPENING = 12;

    /** "Found 29 tensors with drift." is how a post says that its author did. */
    private static String withAuthor(String sentence) {
        String first = Words.of(sentence).get(0);
        String verb = first.toLowerCase(Locale.ROOT);
        if (!Verbs.isPast(verb)
                || OTHERS_DID.contains(verb)
                || LABEL.matcher(sentence).find()
                || BEHIND_A_PARTICIPLE.matcher(sentence).find()
                || MainClause.in(sentence)) return sentence;
        String whole = "The author " + verb + sentence.substring(first.length());
        return MainClause.in(whole) ? whole : sentence;
    }

    /** "Confirmed NOT to be the new one": what somebody else did, and is told of. */
    private static final Set<String> OTHERS_DID = Set.of(
            "confirmed",
            "reported",
            "announced",
            "said",
            "leaked",
            "seen",
            "spotted",
            "rumored",
            "accused",
            "took", // "Took 26 hours to train": it did
            "expected");

    /** "Fixed Size (512 characters)", the name of a way to do it. */
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ \\(");

    /** "Built on Rust", "Designed for phones": what something is, not what somebody did. */
    private static final Pattern BEHIND_A_PARTICIPLE = Pattern.compile(
            "^\\S+ (?:on|by|for|in|from|with|to|as|at|using|under|through|against|of|into|entirely|and|or|,)\\b");
}
