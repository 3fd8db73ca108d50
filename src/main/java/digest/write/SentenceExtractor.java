package digest.write;

import digest.english.MainClause;
import digest.english.Verbs;
import digest.english.Words;
import digest.item.Item;
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

    /** A blog that bears its writer's name: "Simon Willison's Weblog". */
    private static final Pattern OWN_BLOG =
            Pattern.compile("^(\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)['’]s (?:Weblog|Blog|Newsletter|Notes|Website)$");

    private static final Pattern FULL_NAME =
            Pattern.compile("^\\p{Lu}\\p{L}+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]+){1,2}$");

    private SentenceExtractor() {}

    /** "(May '24) The lab posted a cache": a list of what came before. */
    private static final Pattern OLD =
            Pattern.compile("\\((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}* ['’]\\d\\d\\)");

    /** How a sentence begins that takes back the one before it. */
    private static final Pattern TAKES_BACK =
            Pattern.compile("^(?:(?:But|However|Unfortunately|That said)\\b|Yet\\b(?! another)|(?:Still|Though)(?=,))");

    /** Three times the longest sentence of Rejection.LONGEST words, in characters: what is longer is data, or an attack. */
    private static final int LONGEST = 1_000;

    private static final Pattern ALL_QUOTED = Pattern.compile("[\"“][^\"“”]{20,}[\"”]?\\W*");

    /** Whose words an item passes on, where that is all it does. */
    static Optional<String> quotedPerson(Item item) {
        Matcher quoting = QUOTING.matcher(item.title());
        return quoting.find() ? Optional.of(quoting.group(1)) : Optional.empty();
    }

    /** Who says "I" in an item: its named writer, else "the author". */
    static String writer(Item item) {
        if (item.kind() == Item.Kind.NEWS) {
            Matcher own = OWN_BLOG.matcher(item.feed());
            if (own.find()) return own.group(1);
            if (item.authors().size() == 1
                    && FULL_NAME.matcher(item.authors().get(0)).find())
                return item.authors().get(0);
        }
        return "the author";
    }

    /** The sentences fit to print, in the item's order; empty where it has no prose. */
    static List<SourceSentence> extract(Item item) {
        boolean quotes = quotedPerson(item).isPresent();
        FirstPerson thirdPerson = new FirstPerson(writer(item), "the authors");
        Optional<String> subject = NamedSubject.of(item);
        Subject topic = Subject.of(item.title());
        List<RawSentence> raw = RawSentence.of(item, quotes);
        List<SourceSentence> fit = new ArrayList<>();
        String last = "";
        for (int i = 0; i < raw.size(); i++) {
            RawSentence from = raw.get(i);
            // a post that is all quotation shows a prompt or an answer; who said it is not told
            boolean said = from.quoted() || ALL_QUOTED.matcher(from.text()).matches();
            if (said && !quotes && item.kind() == Item.Kind.DISCUSSION) continue;
            if (from.text().length() > LONGEST || OLD.matcher(from.text()).find()) continue;
            String cleaned =
                    from.quoted() ? Cleaning.cleanQuotation(from.text()) : completed(item, from, subject, last);
            last = cleaned;
            if (cleaned.isEmpty() || !Rejection.none(cleaned)) continue;
            Optional<String> text = from.quoted() ? Optional.of(cleaned) : inThirdPerson(item, thirdPerson, cleaned);
            if (text.isEmpty()) continue;
            String before = i == 0 ? "" : raw.get(i - 1).text();
            boolean leansBack = Anaphora.in(cleaned, before, topic) || from.quoted() && Anaphora.goesOn(cleaned);
            fit.add(new SourceSentence(
                    text.get(),
                    from,
                    item,
                    i,
                    raw.size(),
                    quotes && from.quoted(),
                    leansBack,
                    i + 1 < raw.size()
                            && TAKES_BACK.matcher(raw.get(i + 1).text()).find()));
        }
        return fit;
    }

    /** A sentence with what its place in the text leaves out: who does it, or what "it" is; shortened where it is too long. */
    private static String completed(Item item, RawSentence from, Optional<String> subject, String before) {
        boolean post = item.kind() == Item.Kind.DISCUSSION;
        String cleaned = Cleaning.clean(post ? Measures.told(from.text()).orElse(from.text()) : from.text());
        String sentence = SecondPerson.ofAnyone(cleaned).orElse(cleaned);
        boolean deed = post && !from.listed(); // in a list, "reversed text" is a thing
        if (sentence.isEmpty()) return sentence;
        if (sentence.startsWith("Because ") && !sentence.contains(","))
            return "This is because " + sentence.substring("Because ".length());
        String whole = subject.flatMap(name ->
                        NamedSubject.completed(name, sentence).or(() -> NamedSubject.named(name, before, sentence)))
                .orElseGet(() -> deed ? withAuthor(sentence) : sentence);
        return ClauseTrimming.toAtMost(Rejection.LONGEST, whole).orElse(whole);
    }

    private static Optional<String> inThirdPerson(Item item, FirstPerson thirdPerson, String sentence) {
        int first = FirstPerson.placeIn(sentence);
        if (first < 0) return Optional.of(sentence);
        // a journalist's "we" is everybody ("faster than we thought"), unless it opens the sentence
        if (item.kind() == Item.Kind.NEWS && first > OPENING) return ClauseTrimming.before(first, sentence);
        boolean anybody = item.kind() != Item.Kind.PAPER
                && (FirstPerson.ofEverybody(sentence)
                        || FirstPerson.ofMany(sentence)
                                && FirstPerson.oneTells(item.content().prose()));
        if (anybody) return ClauseTrimming.before(first, sentence);
        return thirdPerson.rewrite(sentence);
    }

    /** Within so many characters, a pronoun is the subject or its possessive: "In our tests, we found …". */
    private static final int OPENING = 12;

    /** "Found 29 tensors with drift." is how a post says that its author did. */
    private static String withAuthor(String sentence) {
        String first = Words.of(sentence).get(0);
        String verb = first.toLowerCase(Locale.ROOT);
        if (!Verbs.isPast(verb)
                || OTHERS_DID.contains(verb)
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
            "expected");

    /** "Built on Rust", "Designed for phones": what something is, not what somebody did. */
    private static final Pattern BEHIND_A_PARTICIPLE = Pattern.compile(
            "^\\S+ (?:on|by|for|in|from|with|to|as|at|using|under|through|against|of|into|entirely|and|or|,)\\b");
}
