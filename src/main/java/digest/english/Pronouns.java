package digest.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the pronouns of a sentence mean something that the sentence itself names before them, as "it" does in "the cache is
 * slow, so the tool clears it" and not in "some people have dismissed it". Reads word by word, as {@link MainClause} does, and
 * agrees in number only: in doubt, a pronoun has its noun.
 */
public final class Pronouns {

    private static final Set<String> OF_ONE = Set.of("it", "its", "it's", "it'll", "it'd");

    private static final Set<String> OF_MANY =
            Set.of("they", "them", "their", "theirs", "they're", "they've", "they'll");

    private static final Set<String> OF_A_PERSON = Set.of("he", "she", "him", "her", "his", "hers", "he's", "she's");

    private static final Set<String> POINTING = Set.of("this", "these", "those");

    /** What a text calls itself, its outcome and its time: "this paper", "these results", "these days". */
    private static final Set<String> OF_THE_TEXT = Set.of("""
            paper work article study survey report post thread release repo guide comparison benchmark evaluation
            experiment experiments analysis results findings numbers week year month morning weekend time days
            kind type sort way""".strip().split("\\s+"));

    /** "Why this matters: …", "In their tests, …": said of the text itself and of those who wrote it. */
    private static final Pattern OF_THE_WHOLE = Pattern.compile(
            "(?i)^(?:why (?:this|it) matters|what (?:this|it) means)\\b|\\bin their (?:own )?(?:tests?|testing|experiments?|paper|evaluations?|benchmarks?|words)\\b");

    /** "It is hard to say", "it turns out", "makes it easy to": an "it" that means nothing. */
    private static final Pattern EMPTY = Pattern.compile(
            "(?i)\\bit(?:['’]s|['’]d be|['’]ll be| (?:is|was|will be|would be|has been|remains|remained|becomes|became|may be|might be|can be))"
                    + "(?: not| n[’']t)?(?: [\\p{L}-]+){1,4}? (?:to|that|whether|how|when|if|for|because|who|which)\\b"
                    + "|\\bit (?:turns|turned) out\\b|\\bit (?:seems|seemed|appears|appeared|looks like|looked like|feels like|takes|took|helps|makes sense|made sense|pays)\\b"
                    + "|\\b(?:mak(?:e|es|ing)|made|find(?:s|ing)?|found|consider(?:s|ed)?|keep(?:s)?|think(?:s)?) it (?:[\\p{L}-]+ ){0,3}(?:to|for|that|when|if)\\b"
                    + "|\\bit['’]?s? (?:worth|time)\\b|\\bwhen it comes to\\b|\\bas it (?:is|was|stands)\\b|\\bworth it\\b|\\bmade it (?:in)?to\\b|\\bthat['’]s it\\b");

    private static final Set<String> PEOPLE = Set.of("""
            author authors someone anyone everyone somebody anybody everybody nobody person people user users team teams
            company companies lab labs developer developers engineer engineers researcher researchers reader readers
            customer customers founder founders writer writers student students group groups maintainer maintainers
            staff community you we who each whoever whose""".strip().split("\\s+"));

    private static final Set<String> FRONTED = Set.of("""
            in on with for at under from by after before during within across per without behind between
            over through""".strip().split("\\s+"));

    private int ones;
    private int onesBefore; // in the clauses before this one
    private boolean many;
    private boolean person;
    private String head = "";
    private boolean headIsName;

    private Pronouns() {}

    /**
     * The first pronoun of a sentence that can mean nothing in the sentence; empty where each has its noun.
     *
     * @param sentence cleaned of markup; brackets are left out, a quotation counts as a thing
     */
    public static Optional<String> unnamed(String sentence) {
        String plain = BRACKETS.matcher(sentence).replaceAll("");
        plain = OF_THE_WHOLE.matcher(plain).replaceFirst("");
        return new Pronouns().read(MainClause.split(EMPTY.matcher(plain).replaceAll("")));
    }

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");

    private Optional<String> read(List<MainClause.Word> words) {
        boolean fronted = !words.isEmpty() && FRONTED.contains(words.get(0).bare());
        boolean alone = true; // no clause before this one has a verb
        for (int i = 0; i < words.size(); i++) {
            String bare = words.get(i).bare();
            boolean starts = i > 0 && words.get(i - 1).pausesAfter();
            if (starts || MainClause.joins(bare)) {
                settle();
                if (starts || MainClause.opens(bare)) onesBefore = ones;
                alone &= !isLabelled(words, i) && !Verbs.hasFiniteVerb(texts(words.subList(0, i)));
            }
            boolean ofThePhrase = starts && fronted; // "With two passes, it reads": what reads is not in the phrase
            // "the tool reads it": what is read is not the tool
            int others = isObject(words, i) && ones == onesBefore + 1 ? onesBefore : ones;
            boolean ahead =
                    fronted && !starts && bare.matches("its|their|his|her"); // "In its first run, the agent found"
            boolean unnamed = !ahead
                    && (OF_ONE.contains(bare) && (others == 0 || ofThePhrase)
                            || OF_MANY.contains(bare) && (!many && !person || ofThePhrase)
                            || OF_A_PERSON.contains(bare) && !person
                            || POINTING.contains(bare) && alone && !isOfTheText(words, i));
            if (unnamed) return Optional.of(bare);
            fronted &= !starts;
            take(words, i);
            if (words.get(i).pausesAfter()) settle();
        }
        return Optional.empty();
    }

    /** "Speed: this trades accuracy for speed" is said of whatever the list is about. */
    private static boolean isLabelled(List<MainClause.Word> words, int i) {
        return i > 0 && words.get(i - 1).text().endsWith(":");
    }

    private static boolean isObject(List<MainClause.Word> words, int i) {
        if (i == 0 || !words.get(i).bare().equals("it")) return false;
        String before = words.get(i - 1).bare();
        String next = i + 1 < words.size() ? words.get(i + 1).bare() : "";
        if (MainClause.isAuxiliary(next) || Verbs.isThird(next) && !Verbs.isNoun(next)) return false; // "says it will"
        return MainClause.isPast(before) || Verbs.isForm(before) || before.endsWith("ing");
    }

    private static List<String> texts(List<MainClause.Word> words) {
        return words.stream().map(MainClause.Word::text).toList();
    }

    private static boolean isOfTheText(List<MainClause.Word> words, int i) {
        return i + 1 < words.size() && OF_THE_TEXT.contains(words.get(i + 1).bare());
    }

    /** A word that may belong to a noun with its adjectives; any other ends the noun before it. */
    private void take(List<MainClause.Word> words, int i) {
        MainClause.Word word = words.get(i);
        String bare = word.bare();
        String before = i == 0 ? "" : words.get(i - 1).bare();
        boolean name =
                i > 0 && word.text().matches("[^\\p{L}\\p{N}]*(?:\\p{Lu}|.*\\p{L}.*\\d|.*[\\p{Ll}\\d]\\p{Lu}).*");
        if (PEOPLE.contains(bare)) {
            person = true;
            if (bare.matches("team|company|lab|group|community|staff")) ones++;
            many = true;
            head = "";
        } else if (name) {
            person |= word.text().matches("\\p{Lu}\\p{Ll}+\\W*");
            head = bare;
            headIsName = true;
        } else if (MainClause.isNoun(bare)
                && !isVerb(bare, before)
                && !MainClause.isAdverb(bare)
                && !bare.matches("[\\d.,%~$]+")) {
            head = bare;
            headIsName = false;
        } else settle();
    }

    private void settle() {
        if (head.matches("\\D*[^sui]s") && !headIsName) many = true;
        else if (!head.isEmpty()) ones++;
        head = "";
    }

    private static boolean isVerb(String word, String before) {
        return MainClause.isPast(word)
                || Verbs.isBase(word)
                        && before.matches("to|.*n't|can|could|will|would|should|may|might|must|i|we|you|they")
                || Verbs.isThird(word) && !Verbs.isNoun(word)
                || OF_ONE.contains(word)
                || OF_MANY.contains(word)
                || POINTING.contains(word)
                || word.endsWith("ing");
    }
}
