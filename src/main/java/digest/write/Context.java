package digest.write;

import digest.english.Pronouns;
import digest.english.Words;
import digest.ground.OrdinaryWords;
import digest.ground.Statement;
import digest.item.Item;
import digest.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the sentences of an item mean only where they stand: behind the one before, before the one behind, under their heading. */
final class Context {

    private final List<RawSentence> sentences;
    private final Subject topic;
    private final Sides sides;
    private final boolean isAbstract;
    private final boolean compares;
    private final boolean unsolved;
    private final Map<String, Integer> firstPlaces = new HashMap<>();
    private final Map<String, Integer> surnames = new HashMap<>();

    private Context(Item item, List<RawSentence> sentences) {
        this.sentences = sentences;
        this.topic = Subject.of(item.title());
        this.sides = Sides.of(sentences, topic);
        this.isAbstract = SentenceExtractor.isAbstract(item);
        this.compares = compares(item);
        for (int i = 0; i < sentences.size(); i++) readNames(i);
        this.unsolved = UNSOLVED.matcher(item.content().prose()).find();
    }

    private void readNames(int place) {
        String text = sentences.get(place).text();
        for (String term : Terms.of(text)) firstPlaces.putIfAbsent(term, place);
        surnamesIn(text).forEach(name -> surnames.putIfAbsent(name, place));
    }

    /** The last names of those whom a sentence gives their first names: "Joe Li", and not "In Acme". */
    private static Set<String> surnamesIn(String text) {
        return FULL_NAME
                .matcher(text)
                .results()
                .filter(name -> !Tokens.isStop(name.group(1).toLowerCase(Locale.ROOT))
                        && !OrdinaryWords.has(Statement.form(name.group(1))))
                .map(name -> name.group(2))
                .collect(Collectors.toSet());
    }

    private static final Pattern FULL_NAME = Pattern.compile("\\b(\\p{Lu}\\p{Ll}+)(?= (\\p{Lu}\\p{Ll}+)\\b)");

    /** @param sentences all of the item's, in order */
    static Context of(Item item, List<RawSentence> sentences) {
        return new Context(item, sentences);
    }

    /** Whether a sentence is said of what its heading names, and of nothing else. */
    boolean isOfAnother(int place, String sentence) {
        String section = sentences.get(place).section();
        return turnsAway(section, sentence)
                || leadsUpToATurn(place)
                || grants(before(place)) && !topic.isIn(sentence, true)
                || sides.lost(section, sentence)
                || isOfTheBase(section, sentence)
                || isOfOneCase(place, sentence)
                || !isAbstract && isOfAThingFarBefore(place, sentence)
                || unsolved && SOLVED.matcher(sentence).find();
    }

    /** Under "The catch", what comes first is what the catch takes back. */
    private boolean leadsUpToATurn(int place) {
        boolean opens = place == 0
                || !sentences
                        .get(place - 1)
                        .section()
                        .equals(sentences.get(place).section());
        return opens && TURN.matcher(sentences.get(place).section()).find();
    }

    private static final Pattern TURN = Pattern.compile(
            "(?i)^\\W*(?:(?:the|a|one|but,?) )*(?:big |real )?(?:catch(?! up)|twist|plot twist|gotcha|bad news)\\b");

    /** "So yes, Crease folds pages too.": what a writer grants before they say what they think; the next sentence may go on. */
    static boolean grants(String sentence) {
        return GRANTS.matcher(sentence).find();
    }

    private static final Pattern GRANTS = Pattern.compile(
            "^So,? yes\\b|^(?:So,? )?(?:[Yy]es|[Ss]ure|[Gg]ranted|[Tt]rue|[Oo]f course|[Aa]dmittedly|[Tt]o be fair|[Nn]o doubt|[Cc]ertainly|[Oo]bviously), (?!but\\b)");

    /** "Results (Finnish logs):" and its list: of Finnish logs, and not of all. */
    private boolean isOfOneCase(int place, String sentence) {
        Matcher cases = CASE.matcher(before(place));
        return sentences.get(place).listed()
                && cases.find()
                && Words.of(cases.group(1)).stream().noneMatch(word -> has(sentence, word));
    }

    private static final Pattern CASE = Pattern.compile("\\(([\\p{L} -]{4,40})\\)\\s*:?$");

    /** Under "Base model results" everything is said of what was there before. */
    private static boolean isOfTheBase(String section, String sentence) {
        Matcher base = BASE.matcher(section);
        return base.find()
                && !sentence.toLowerCase(Locale.ROOT).contains(base.group(1).toLowerCase(Locale.ROOT));
    }

    private static final Pattern BASE = Pattern.compile("(?i)\\b(base|original|without|before|after)\\b");

    /** A text that says so has found no culprit, whatever it says elsewhere. */
    private static final Pattern UNSOLVED = Pattern.compile("\\bnot know the (?:exact |real )?cause\\b");

    private static final Pattern SOLVED = Pattern.compile("\\b(?:culprit|root cause)\\b");

    /** Whether a thing or a name that a sentence is about was brought up, and not in the sentence right before it. */
    private boolean isOfAThingFarBefore(int place, String sentence) {
        String before = before(place);
        return DefiniteNoun.toldBefore(sentence, topic)
                        .or(() -> DefiniteNoun.trouble(sentence, topic))
                        .filter(noun -> !has(before, noun) && isBefore(place, noun))
                        .isPresent()
                || isBySurname(place, sentence)
                || sizeToldBefore(sentence).filter(size -> !has(before, size)).isPresent()
                || topic.newNames(sentence).stream().anyMatch(name -> !has(before, name) && isBefore(place, name));
    }

    /** What a sentence speaks of as told, and an earlier one has told, but not the title. */
    List<String> known(int place, String sentence) {
        return DefiniteNoun.spokenOf(sentence).stream()
                .filter(noun -> !topic.isIn(noun, true) && isToldBefore(place, noun))
                .toList();
    }

    private boolean isToldBefore(int place, String noun) {
        return Terms.of(noun).stream().anyMatch(term -> firstPlaces.getOrDefault(term, place) < place);
    }

    /** "27B" of "The 27B speedup", where the title knows of no 27B. */
    private Optional<String> sizeToldBefore(String sentence) {
        Matcher size = OF_A_SIZE.matcher(sentence);
        return size.find() && !topic.isIn(size.group(1), true) ? Optional.of(size.group(1)) : Optional.empty();
    }

    private static final Pattern OF_A_SIZE = Pattern.compile("^The (\\d+[bB])\\S* \\p{Ll}+");

    /** "Li said that", of a Joe Li whom a sentence before has introduced. */
    private boolean isBySurname(int place, String sentence) {
        Matcher person = PERSON.matcher(sentence);
        if (!person.find() || topic.names(person.group(1))) return false;
        Integer introduced = surnames.get(person.group(1));
        return introduced != null && introduced < place && !surnamesIn(sentence).contains(person.group(1));
    }

    private static final Pattern PERSON = Pattern.compile(
            "(?:^|, |\\b(?:and|while|that|as) )(\\p{Lu}\\p{Ll}+) (?:commented|said|says|told|noted?|notes|identified|argue[sd]|wrote|writes|believes?d?|explain(?:s|ed)|predict(?:s|ed)|warn(?:s|ed)|thinks|claim(?:s|ed)|suggest(?:s|ed))\\b");

    private boolean isBefore(int place, String word) {
        return sentences.subList(0, place).stream().anyMatch(s -> has(s.text(), word));
    }

    private static boolean has(String text, String word) {
        String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return text.toLowerCase(Locale.ROOT).contains(stem.toLowerCase(Locale.ROOT));
    }

    /** Whether the sentence behind begins with "but". */
    boolean isTakenBack(int place) {
        if (place + 1 == sentences.size()) return false;
        String next = sentences.get(place + 1).text();
        return TAKES_BACK.matcher(next).find() || PUTS_TO_THE_TEST.matcher(next).find();
    }

    private static final Pattern PUTS_TO_THE_TEST = Pattern.compile("\\bto find out\\.$|^A claim that\\b");

    /** How a sentence begins that takes back the one before it. */
    private static final Pattern TAKES_BACK = Pattern.compile(
            "^(?:(?:But|However|Unfortunately|That said|In practice, though|In reality|(?:Just )?[Tt]o be clear|Keep in mind|It just (?:can['’]t|doesn['’]t))\\b|Yet\\b(?! another)|(?:Still|Though)(?=,)|(?:It|They|That|This) (?:did(?:n[’']t| not)|was(?:n[’']t| not)|were(?:n[’']t| not))\\.)");

    /**
     * Whether a sentence only means something behind the one before it.
     *
     * @param sentence the one at that place as it would be printed, but for its person
     */
    boolean leansBack(int place, String sentence) {
        RawSentence from = sentences.get(place);
        String before = before(place);
        if (from.quoted()) return Anaphora.in(sentence, before, topic) || Anaphora.goesOn(sentence);
        if (from.listed() && OF_THE_LIST.matcher(sentence).find() && topic.names(before) && !compares) return false;
        boolean opposed =
                TAKES_BACK.matcher(from.text()).find() && sentence.startsWith("The ") && !topic.isIn(sentence, false);
        boolean ofAPoint = !topic.names(sentence)
                && (from.listed() && POINT.matcher(from.opening() + " ").find()
                        || ORDINAL.matcher(from.opening()).find());
        boolean opens = !topic.isIn(sentence, false)
                && (SO.matcher(from.text()).find()
                        || Cues.in(Cues.EVERYBODY_KNOWS, before)
                        || before.endsWith("?") && !Cues.in(Cues.MEASURE, sentence));
        boolean ofTheThingBefore = !isAbstract
                && DefiniteNoun.toldBefore(sentence, topic)
                        .filter(noun -> has(before, noun))
                        .isPresent();
        boolean ofTheSizeBefore =
                sizeToldBefore(sentence).filter(size -> has(before, size)).isPresent();
        return opposed
                || ofTheThingBefore
                || ofTheSizeBefore
                || opens && !isAbstract
                || ofAPoint
                || Anaphora.in(sentence, before, topic)
                || (isAbstract ? Anaphora.pointsBack(sentence) : Anaphora.within(sentence, before, topic))
                || compares && Pronouns.unnamed(sentence).isPresent()
                || turnsAway(
                        from.opening().isEmpty() ? "" : sentences.get(place - 1).text(), sentence);
    }

    /** What follows from something that was told. */
    private static final Pattern SO = Pattern.compile(
            "^[\"“]?(?:[Ss]o, |(?:As a result|Therefore|Consequently|Thus|Hence|That way|This way),? |(?:It t|T)urns out\\b)");

    /** "Speed: it reads 9 pages. Old ones take longer.", "-q 4 halves a page. It costs 3 GB.": of the label, of the option. */
    private static final Pattern POINT = Pattern.compile("^[^\\s.:][^.:]{2,40}: |(?:^|\\s)--?\\p{Ll}");

    /** "First, short logs fail": what follows is said of that. */
    private static final Pattern ORDINAL = Pattern.compile("^(?:First|Second|Third|Fourth|Fifth|Finally)(?:ly)?,");

    /** An item of a list says what it says of whatever the list is about. */
    private static final Pattern OF_THE_LIST = Pattern.compile("^It(?:s|['’]s)?\\b");

    /** Whether an item's title has two sides: a figure without its side says nothing there. */
    static boolean compares(Item item) {
        return COMPARES.matcher(item.title()).find();
    }

    /** Where a title has two sides, "it" may be either. */
    private static final Pattern COMPARES = Pattern.compile("(?i)\\b(?:vs\\.?|versus|than|compar\\p{L}+)\\b");

    /** What a sentence may point at: the one before it; for an item of a list, what leads up to the list. */
    String before(int place) {
        int before = place - 1;
        while (before >= 0
                && sentences.get(place).listed()
                && sentences.get(before).listed()) before--;
        return before < 0 ? "" : sentences.get(before).text();
    }

    /** An abstract has one topic, whatever it names on the way. */
    private boolean turnsAway(String before, String sentence) {
        return !isAbstract && topic.isLeft(before, sentence);
    }
}
