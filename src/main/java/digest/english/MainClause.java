package digest.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a sentence from what only looks like one: an item of a list, a caption, half a sentence. A sentence has somebody or
 * something that does it, and a finite verb that no "that", "which" or "when" before it takes for a clause of its own: "a tool
 * that runs on a phone" has none. Reads word by word, does not parse: a tagger for parts of speech (OpenNLP 2.5, Penn tags) was
 * as good on sentences and worse on titles, and took a second to load (November 2026). Measured on feeds of January and April
 * 2026 (sentences of 6 to 45 words): takes 95 % of 1,455 from arXiv abstracts, nearly all of which are whole, and 53 % of 1,825
 * list items of forum posts, of which the looser {@link Verbs#hasFiniteVerb} takes 67 %.
 */
public final class MainClause {

    private static final Set<String> AUXILIARIES = words("""
            is are was were am has have had do does did can could will would should may might must cannot isn't aren't
            wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't ain't""");

    /** "it's", "they've": a pronoun and its verb in one. */
    private static final Pattern CONTRACTED = Pattern.compile(
            "(?:it|that|there|he|she|what|who|here|this)'(?:s|ll|d)|(?:i|you|we|they)'(?:m|re|ve|ll|d)");

    /** Of these, a word in -s is no verb: "for all logs". */
    private static final Set<String> OF_MANY = words("these those some many most both all few i you we they");

    /** Subjects in themselves. */
    private static final Set<String> PRONOUNS = words("""
            i you we they he she it who which that this these those there some most many both none all few everyone
            everybody nobody anyone someone people what others them""");

    /** Whatever follows one of these at the start of a clause is its verb. */
    private static final Set<String> SUBJECTS = words("i you we they he she it");

    /** Each of these opens a clause with a verb of its own. */
    private static final Set<String> OPENERS = words("""
            that who whom whose which where when while because although though if unless whether since until once
            whereas what how why wherever whenever""");

    /** These open a clause where a subject and a verb follow; else they are prepositions. */
    private static final Set<String> MAY_OPEN = words("as after before than till like so");

    private static final Set<String> ADVERBS = words("""
            also just then still never always already often now even actually recently finally further first second third
            usually really only both all simply currently mostly not basically instead soon again thus therefore here
            today maybe perhaps so too very quite almost nearly sometimes rather well ever once no longer""");

    /** Before a number, these belong to it. */
    private static final Set<String> NEARLY = words("almost nearly about roughly around over");

    private static final Set<String> JOINING = words("and or but nor yet then than as plus");

    private static final Set<String> PREPOSITIONS = words("""
            in on at for with by from to under over after before during without within across through between into
            of as per via despite beyond against about among given unlike like along behind inside outside around
            based compared depending starting according toward towards onto upon""");

    private static final Set<String> DETERMINERS = words("""
            a an the its their his her my our your this these those no any every each more less fewer very most
            all both some other another such same own new""");

    /** What a verb acts on may begin so, beside the words that {@link Verbs} knows. */
    private static final Set<String> OBJECTS = words("""
            some several both each many most few two three four five six seven eight nine ten one such us me you
            itself themselves users people much far your our my zero fewer less""");

    /** Verbs that need no object: a past form of theirs is no participle that describes a noun. */
    private static final Set<String> INTRANSITIVE = words("""
            dropped rose fell went grew increased decreased jumped improved climbed crashed failed appeared remained
            landed shipped spent stayed became worked happened emerged shifted moved arrived existed succeeded died slowed ended started
            began performed struggled stopped agreed argued disagreed claimed noted said responded replied switched
            refused wanted tried decided managed continued tended seemed suggested indicated confirmed stalled
            peaked changed ranged vanished disappeared collapsed won lost finished dominated warned doubled tripled halved
            quadrupled converged diverged""");

    /** Behind a verb that has no object: "scores well below", "runs at". */
    private static final Set<String> BEHIND_A_VERB = words(
            "because if when not well better best significantly slightly fine faster slower below above together away onto");

    /** These take a clause for an object. */
    private static final Set<String> SAYING =
            words("shows reports claims notes finds results guarantees guesses promises estimates");

    /** Nouns as well, but not before "to read": "the tool needs to read", and "two calls to read it". */
    private static final Set<String> TO_DO = words("""
            needs starts tries plans claims promises helps aims works struggles attempts stops hopes""");

    /** "Run prompts", "Use shelves": what a list of features tells its reader to do. */
    private static final Set<String> ORDERS = words("""
            run use set add get make build load enable keep turn put try drop find write send pick create save choose
            define configure install store split""");

    /** Where the subject is plainly one: "the tool runs on", "Qwen runs at". */
    private static final Set<String> OF_PLACE =
            words("at on from between across through into to as over beyond against");

    /** Nouns as well, but hardly behind another noun: "the finding matters for". */
    private static final Set<String> DOING = words("matters works stays runs costs holds pays accounts helps counts");

    /** "Limits: reliable calls and a long context" is no better for its label. */
    private static final Pattern LABEL = Pattern.compile("^(?:[^\\s:]+\\s+){0,3}[^\\s:]+:\\s+(?=\\S+\\s+\\S+\\s+\\S)");

    private final List<Word> words;

    /** Whether the words are a title's: there, what may be a noun is one. */
    private final boolean headline;

    private MainClause(List<Word> words, boolean headline) {
        this.words = words;
        this.headline = headline;
    }

    /** A word as it is written and {@link Words#bare}, and whether a comma, a colon or a dash stands behind it. */
    record Word(String text, String bare, boolean pausesAfter) {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** Whether a text has a clause that could stand alone. Brackets are left out; a quotation counts as a thing. */
    public static boolean in(String sentence) {
        String plain = sentence.replaceAll("\\s*\\([^()]*\\)", "");
        Matcher label = LABEL.matcher(plain);
        boolean labelled =
                label.find() && isLabel(plain.substring(0, label.end()).replace(":", ""));
        MainClause clause = new MainClause(split(labelled ? plain.substring(label.end()) : plain), false);
        return !clause.words.isEmpty() && !clause.isSubjectless() && clause.hasVerb();
    }

    /** "Limits", but neither "It is simple" nor "Still didn't help". */
    private static boolean isLabel(String text) {
        return !in(text) && Words.of(text).stream().map(Words::bare).noneMatch(AUXILIARIES::contains);
    }

    /** "Why small readers fail" is a thing to read about. */
    private static final Pattern ASKS = Pattern.compile("(?i)(?:how|why|what|which|who)\\s[^,]*");

    /** The same of one part of a title, where most words have lost their capitals; in doubt, it has no such clause. */
    static boolean inHeadline(String part) {
        if (ASKS.matcher(part).matches()) return false;
        MainClause clause = new MainClause(split(part), true);
        return !clause.words.isEmpty() && !clause.isSubjectless() && clause.hasVerb();
    }

    /** The words of a sentence; a quotation is one, a mark none. */
    static List<Word> split(String sentence) {
        String plain = sentence.replace('’', '\'')
                .replaceAll("^[\"“](.*)[\"”]\\W*$", "$1")
                .replaceAll("[\"“][^\"“”]*[\"”]", " QUOTATION ")
                .replace(" & ", " and ")
                .replace(" + ", " and ")
                .replaceAll("--|[–—]|\\s-\\s", " , ");
        List<Word> words = new ArrayList<>();
        for (String word : Words.of(plain)) {
            String bare = Words.bare(word);
            boolean pauses = word.matches(".*[,;:]");
            if (!bare.isEmpty()) words.add(new Word(word, bare, pauses));
            else if (pauses && !words.isEmpty()) {
                Word last = words.remove(words.size() - 1);
                words.add(new Word(last.text(), last.bare(), true));
            }
        }
        return words;
    }

    private boolean hasVerb() {
        int opened = 0;
        boolean found = false;
        boolean group = false;
        for (int i = 0; i < words.size(); i++) {
            String word = bare(i);
            if (group && (isAdverb(word) || isInVerbGroup(word))) continue;
            group = false;
            if (opens(i)
                    || found && isContactClause(i)
                    || !found && isContactClause(i) && !PREPOSITIONS.contains(bare(0)) && !bare(1).equals("of"))
                opened++;
            boolean auxiliary = isAuxiliary(i);
            if (!auxiliary && !isFiniteVerb(i)) continue;
            if (opened == 0) return true;
            opened--;
            found = true;
            group = auxiliary;
        }
        return false;
    }

    /** "Runs on a phone", "Would have been nice", "Use the small one": nobody does it. */
    private boolean isSubjectless() {
        int i = 0;
        while (i + 1 < words.size() && isAdverb(bare(i)) && !words.get(i).pausesAfter()) i++;
        String first = bare(i);
        String next = words.get(i).pausesAfter() ? "" : bare(i + 1);
        boolean object = opensAnObject(i + 1) && !next.isEmpty();
        if (Verbs.isBase(first) && next.matches("in|out|up|down|off")) return true;
        if (ORDERS.contains(first)
                && (Verbs.isNoun(next) || isPast(next))
                && words.stream().map(Word::bare).noneMatch(AUXILIARIES::contains)) return true;
        if (AUXILIARIES.contains(first)) return i == 0 || !bare(i - 1).matches("first|second|third|here|all|both");
        if (Verbs.isThird(first) && (object && !next.equals("that") || !Verbs.isNoun(first))) return true;
        boolean name = object && !Character.isLowerCase(words.get(i + 1).text().charAt(0));
        if (Verbs.isBase(first) && object && !name && !next.equals("to") && !isPast(next)) return true;
        if (!isPast(first) || Verbs.isBase(first)) return false;
        boolean named = AUXILIARIES.contains(bare(i + 2)); // "Altered Pages is"
        if (object && !next.equals("to") && !first.equals("given") && !named) return true;
        boolean phrase = words.stream().skip(i + 1).anyMatch(Word::pausesAfter) || first.equals("given");
        return PREPOSITIONS.contains(next) && !phrase || Verbs.isOnlyPast(first);
    }

    private String bare(int i) {
        return i >= 0 && i < words.size() ? words.get(i).bare() : "";
    }

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word)
                || word.endsWith("ly")
                        && word.length() > 4
                        && !word.matches(
                                "early|family|.*assembly|reply|supply|apply|rely|anomaly|monopoly|imply|multiply|italy");
    }

    static boolean isPast(String word) {
        return Verbs.isPast(word) || word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed");
    }

    /** Whether a word may follow an auxiliary and belong to it: "could have been seen". */
    private static boolean isInVerbGroup(String word) {
        return word.matches("be|been|being|have|do|had") || isPast(word) || Verbs.isBase(word) || word.endsWith("ing");
    }

    /** Whether a word opens a clause whose verb is not the sentence's. */
    private boolean opens(int i) {
        String word = bare(i);
        if (words.get(i).pausesAfter()) return false;
        String next = bare(i + 1);
        if (word.equals("so") && i > 0 && !words.get(i - 1).pausesAfter() && next.matches("the|your|its|their|an?|no"))
            return true;
        if (MAY_OPEN.contains(word))
            return SUBJECTS.contains(next)
                    && (AUXILIARIES.contains(bare(i + 2))
                            || Verbs.isForm(bare(i + 2))
                            || isAdverb(bare(i + 2)) && Verbs.isForm(bare(i + 3)));
        if (!OPENERS.contains(word) || word.equals("because") && next.equals("of")) return false;
        boolean points = word.equals("that")
                && (i == 0 || PREPOSITIONS.contains(bare(i - 1)) || bare(i - 1).equals("however"));
        if (points && !bare(i - 1).equals("given")) return false;
        boolean ofPlace = !word.matches("that|who|which|what");
        return !next.matches("to|possible|not|.*ing|\\d+") && !(ofPlace && isPast(next));
    }

    /** "the tool you need", but not "I think you need it". */
    private boolean isContactClause(int i) {
        boolean contracted = bare(i).matches("(?:i|you|we|they)'(?:m|re|ve|ll|d)");
        if (i == 0 || !contracted && !SUBJECTS.contains(bare(i)) || bare(i).equals("it")) return false;
        Word before = words.get(i - 1);
        String word = before.bare();
        return !before.pausesAfter()
                && !JOINING.contains(word)
                && !OPENERS.contains(word)
                && !isAdverb(word)
                && !PREPOSITIONS.contains(word)
                && (!word.endsWith("ing") || word.endsWith("thing"))
                && (!Verbs.isForm(word) || bare(i).equals("you") && Verbs.isNoun(word))
                && !AUXILIARIES.contains(word);
    }

    private boolean isAuxiliary(int i) {
        String word = bare(i);
        if (CONTRACTED.matcher(word).matches()) return true;
        boolean bareForm = word.equals("have") || word.equals("do");
        return i > 0 && AUXILIARIES.contains(word) && !(bareForm && bare(i - 1).equals("to"));
    }

    private boolean isFiniteVerb(int i) {
        if (i == 0 || Character.isUpperCase(words.get(i).text().charAt(0))) return false;
        String word = bare(i);
        int s = i - 1;
        while (s > 0
                && isAdverb(bare(s))
                && !PRONOUNS.contains(bare(s))
                && !words.get(s).pausesAfter()) s--;
        Word before = words.get(s);
        String subject = before.bare();
        boolean starts = s == 0 || words.get(s - 1).pausesAfter() || OPENERS.contains(bare(s - 1));
        if ((SUBJECTS.contains(subject) && starts || subject.equals("who")) && !isAdverb(word)) return true;
        String next = words.get(i).pausesAfter() ? "" : bare(i + 1);
        boolean pronoun = PRONOUNS.contains(subject) || headline && subject.matches("authors?");
        boolean apposition = before.pausesAfter() && pausesBefore(i) > 1;
        boolean noun = isNoun(subject) && !subject.equals("just") && (apposition || !before.pausesAfter());
        boolean known = isName(s)
                || !headline
                        && (OBJECTS.contains(bare(0))
                                || DETERMINERS.contains(bare(0))
                                || PREPOSITIONS.contains(bare(0)));
        boolean alsoNoun = Verbs.isNoun(word);
        boolean object = opensAnObject(i + 1)
                && !next.isEmpty()
                && !(headline && next.matches("as|you"))
                && !(alsoNoun && next.equals("that") && !SAYING.contains(word))
                && !(next.equals("to") && (!Verbs.isBase(bare(i + 2)) || alsoNoun && !TO_DO.contains(word)));
        boolean acts = Verbs.opensAnObject(next) && !Verbs.isBase(word);
        if (headline && isAfterGerund(i) && !acts && !INTRANSITIVE.contains(word) && (alsoNoun || !isThird(i, pronoun)))
            return false;
        if (Verbs.isThird(word) && isBehindNames(i) && goesOn(next) && !isCount(s)) return true;
        if (isThird(i, pronoun) && !isCount(s))
            return (!words.get(i).pausesAfter() || headline && !alsoNoun)
                    && (pronoun && !OF_MANY.contains(subject)
                            || noun && (object || s < i - 1 || !alsoNoun || BEHIND_A_VERB.contains(next))
                            || noun
                                    && known
                                    && OF_PLACE.contains(next)
                                    && !(next.equals("to") && Verbs.isBase(bare(i + 2)))
                            || noun && DOING.contains(word) && (next.equals("for") || next.equals("in")));
        if (isPast(word) && s < i - 1 && bare(i - 1).equals("just")) return noun || pronoun;
        if (Verbs.isOnlyPast(word) || INTRANSITIVE.contains(word)) return noun || pronoun;
        if (isPast(word) && !Verbs.isBase(word)) {
            if (Verbs.isParticipleOnly(word)) return false;
            if (pronoun || object && noun) return true;
            int after = i + 1;
            while (isAdverb(bare(after))) after++;
            boolean named = s > 0 && isName(s) && before.text().matches("\\p{Lu}\\p{L}+|[\\d.]+")
                    || DETERMINERS.contains(bare(0))
                    || PREPOSITIONS.contains(bare(0))
                    || OBJECTS.contains(bare(0));
            boolean done = !headline && (named || isPlural(subject) && !Verbs.isThird(subject));
            return noun && done && !subject.contains("-") && isContent(bare(after));
        }
        if (!Verbs.isBase(word) || subject.equals("to")) return false;
        if (pronoun) return true;
        if (headline && MainVerb.ANNOUNCING.contains(word) && object) return noun;
        if (Verbs.isUnchanged(word) && noun && object) return true;
        boolean plural = noun && isPlural(subject);
        boolean joined = noun
                && !bare(0).matches("an?")
                && !(headline && next.isEmpty())
                && (bare(s - 1).equals("and")
                        || bare(s - 2).equals("and")
                        || bare(s - 3).equals("and"))
                && (object && !next.equals("to")
                        || !isAlsoNounAsBase(word)
                        || !headline && s <= EARLY && PREPOSITIONS.contains(next));
        if (noun && !isAlsoNounAsBase(word) && s <= 2 * EARLY && headIsPlural() && !subject.endsWith("ing"))
            return true;
        boolean apart = s < i - 1 || next.endsWith("ing");
        boolean early = s <= EARLY && pausesBefore(i) == 0 && (s <= 2 || isContent(next));
        return joined
                || plural
                        && (!next.isEmpty() || OPENERS.contains(bare(0)) && pausesBefore(i) == 0)
                        && (object && !next.equals("to") || !isAlsoNounAsBase(word) || apart || early);
    }

    /** "200 lines" are a noun, "Fold 2 lines up" is none. */
    private boolean isCount(int i) {
        return bare(i).matches("\\d+")
                && (i == 0
                        || words.get(i - 1).pausesAfter()
                        || !words.get(i - 1).text().matches(".*[\\p{Lu}\\d].*"));
    }

    /** "Training models on the shelf": a plural behind the first word is what is trained, and does nothing. */
    private boolean isAfterGerund(int i) {
        return bare(0).endsWith("ing") && !Verbs.otherForms(bare(0)).isEmpty() && pausesBefore(i) == 0;
    }

    /** Whether all of a clause so far is a name: "Acme moves logs", where a plural noun would be a verb. */
    private boolean isBehindNames(int i) {
        int from = i;
        while (from > 0 && !words.get(from - 1).pausesAfter()) from--;
        boolean orders = from == 0 && i == 1 && Verbs.isBase(bare(0)) && Verbs.isNoun(bare(i)); // "Run prompts twice"
        return from < i
                && !orders
                && !DETERMINERS.contains(bare(from))
                && words.subList(from, i).stream().allMatch(w -> w.text().matches("[\\p{Lu}\\d].*"));
    }

    /** "Acme moves logs", "When the disk is slow, Fold 2 waits", but neither "Log moves on disks" nor "Acme prompts you use". */
    private boolean goesOn(String next) {
        return isContent(next) && !isAdverb(next) && !next.equals("you") || next.isEmpty() && OPENERS.contains(bare(0));
    }

    /** "Benchmarks outside the domain improve": the noun beside the verb is not its subject. */
    private boolean headIsPlural() {
        for (int i = 0; i < 3; i++)
            if (isPlural(bare(i))
                    && isNoun(bare(i))
                    && (PREPOSITIONS.contains(bare(i + 1)) || bare(i + 1).matches("that|who|which"))) return true;
        return false;
    }

    /** So near the start, a word that may be noun or verb behind a plural is its verb: "Long texts face new limits". */
    private static final int EARLY = 5;

    private static boolean isAlsoNounAsBase(String base) {
        return Verbs.thirdPerson(base).filter(Verbs::isNoun).isPresent();
    }

    private long pausesBefore(int i) {
        return words.subList(0, i).stream().filter(Word::pausesAfter).count();
    }

    /** A verb's third person, or what stands like one: "Dimon acknowledges that", "it composes well". */
    private boolean isThird(int i, boolean pronoun) {
        String word = bare(i);
        if (Verbs.isThird(word)) return true;
        if (!word.matches("\\p{L}{3,}[^sui]s") || Verbs.isNoun(word)) return false;
        String next = words.get(i).pausesAfter() ? "" : bare(i + 1);
        boolean named = i > 0 && isName(i - 1) && next.matches("a|an|the|its|their|how|that");
        boolean counted = i > 0 && Character.isDigit(bare(i - 1).charAt(0));
        boolean apart = i > 1 && isAdverb(bare(i - 1)) && isNoun(bare(i - 2)) && !isPlural(bare(i - 2));
        return pronoun || named || apart || next.matches("(?!likely)\\p{L}{3,}ly") && !counted;
    }

    private static boolean isPlural(String noun) {
        return noun.matches("[^\\d_]*[^sui]s");
    }

    /** What can follow a verb with an object, or nothing: no preposition, no other verb. */
    private static boolean isContent(String word) {
        return word.length() > 2
                && !PREPOSITIONS.contains(word)
                && !JOINING.contains(word)
                && !OPENERS.contains(word)
                && !AUXILIARIES.contains(word)
                && !isPast(word)
                && !word.equals("using");
    }

    /** Whether a word opens another clause, or joins one. */
    static boolean joins(String word) {
        return JOINING.contains(word) || OPENERS.contains(word) || MAY_OPEN.contains(word);
    }

    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    /** Whether a clause of its own begins with a word. */
    static boolean opens(String word) {
        return OPENERS.contains(word) || MAY_OPEN.contains(word);
    }

    /** Whether a word may be a noun, or belong to one. */
    static boolean isNoun(String word) {
        return !word.isEmpty()
                && !PREPOSITIONS.contains(word)
                && !JOINING.contains(word)
                && !DETERMINERS.contains(word)
                && !OPENERS.contains(word)
                && !AUXILIARIES.contains(word);
    }

    /** A capital at the start of a sentence names nothing. */
    private boolean isName(int i) {
        Word word = words.get(i);
        String text = i == 0 && word.text().length() > 1 ? word.text().substring(1) : word.text();
        if (word.text().matches("[\\d.]+") && i > 0) return isName(i - 1) && !word.pausesAfter();
        return text.matches(".*(?:\\p{Lu}|\\d).*") && !word.text().matches("[\\d.,%~$]+") && !word.pausesAfter();
    }

    private boolean opensAnObject(int i) {
        String word = bare(i);
        if (NEARLY.contains(word)
                && !bare(i + 1).isEmpty()
                && Character.isDigit(bare(i + 1).charAt(0))) return true;
        return Verbs.opensAnObject(word)
                || OBJECTS.contains(word)
                || SUBJECTS.contains(word)
                || !word.isEmpty()
                        && (Character.isDigit(word.charAt(0))
                                || words.get(i).text().matches("[~$€£\\p{Lu}].*"));
    }
}
