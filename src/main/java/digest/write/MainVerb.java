package digest.write;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a sentence from a noun with trimmings: "a dataset released by a lab that trains agents" has three verb forms and none
 * that says anything of the dataset. Stricter than {@link Verbs#hasFiniteVerb}, which keeps what could be a sentence: in doubt
 * there is no main verb.
 */
final class MainVerb {

    /** Brackets say nothing of the subject; a quoted name is a name, whatever its words. */
    private static final Pattern BRACKETS = Pattern.compile("\\s?\\([^()]*\\)|\\s?\\[[^\\[\\]]*\\]");

    private static final Pattern QUOTED = Pattern.compile("“[^“”]*”|\"[^\"]*\"|(?<![\\p{L}\\p{N}])‘[^‘’]*’(?!\\p{L})");

    private static final String NAME = "Name";

    private static final Set<String> OPENS_A_CLAUSE = Set.of("""
            that which who whose whom where when while because if since although though unless until what how why
            whether whatever whichever as once""".split("\\s+"));

    private static final Set<String> DETERMINERS = Set.of("""
            a an the its their his her my our your this these those all every any each no some both another more
            most many several few two three four five six seven eight nine ten""".split("\\s+"));

    private static final Set<String> PREPOSITIONS = Set.of("""
            of in on at by for from with without to into onto via using under over across between through per than
            about around against among during within beyond despite inside outside""".split("\\s+"));

    private static final Set<String> OPENS_AN_OBJECT =
            Set.of("that", "how", "why", "whether", "what", "it", "them", "him", "us", "only", "up", "out", "better");

    /** Auxiliaries that need a subject before them; contractions such as "it's" bring theirs. */
    private static final Set<String> AUXILIARIES = Set.of("""
            is are was were am has have had do does did can could will would should may might must cannot isn't
            aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't
            shouldn't""".split("\\s+"));

    private static final Set<String> WITH_SUBJECT = Set.of("""
            it's that's there's they're we're he's she's i'm we've i've they've you're you've""".split("\\s+"));

    /** Pasts that tell something of their subject without an object: "accuracy dropped to 3%", "the parser just landed". */
    private static final Set<String> INTRANSITIVE = Set.of("""
            failed dropped improved increased decreased jumped collapsed crashed arrived landed passed worked scored
            appeared happened returned ended started stopped switched moved changed emerged survived hit doubled
            tripled halved shrank won lost stalled agreed declined""".split("\\s+"));

    /** What houses do with what they made; in a title in capitals, the only sign that a name follows is the verb. */
    static final Set<String> ANNOUNCING = Set.of("""
            releases released launches launched introduces introduced announces announced unveils unveiled presents
            presented publishes published open-sources open-sourced proposes proposed ships shipped
            introduce announce unveil propose""".split("\\s+"));

    /** Third persons that are plural nouns in a title, beside those of {@link Verbs#isNoun}. */
    private static final Set<String> NOUNS = Set.of("""
            accesses addresses advances approaches benefits boosts breaks bridges buffers buys catches
            challenges checks clicks clips clones clusters collapses commits concerns counts crawls cuts damages
            deals declines decreases delays demands doubts downloads drifts drives dumps edits engineers escapes
            exports extracts faces feeds fights fits flags flips flows folds forces forecasts forks frames
            freezes gates grants guarantees guesses guides handles harms highlights hints hires hits hosts
            imports increases insights issues judges jumps labels leads leaks levels lies lifts maps masks
            matches merges mirrors mixes monitors moves outlines outputs overlaps packages pairs peaks picks
            pivots plays plugs prints profiles pulls quotes reads rebuilds resets rewards rewrites rises
            schedules shards sorts spans spikes splits squeezes stalls supplies surges surprises swaps thoughts
            transfers transforms transitions transports treats tunes tweaks upgrades uploads worries wraps""".split("\\s+"));

    private MainVerb() {}

    /** Whether a text is a sentence, or has one behind a colon or a dash. */
    static boolean in(String text) {
        return placeIn(text) >= 0;
    }

    /** The word, counted from 0 without what is in brackets, that is the first main verb; −1 where there is none. */
    static int placeIn(String text) {
        List<String> words = Words.of(plain(text));
        boolean headline = inCapitals(words);
        boolean clause = false, told = false;
        int opened = -1, begin = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = Words.bare(words.get(i));
            String before = i > begin ? Words.bare(words.get(i - 1)) : "";
            if (isFinite(words, i, begin, headline)) {
                boolean joined = before.equals("and") || before.equals("or") || i > 0 && endsPart(words.get(i - 1));
                if (!clause || told && !joined) return i;
                told = true;
            } else if (OPENS_A_CLAUSE.contains(word)) {
                clause = true;
                told = false;
                opened = i;
            }
            if (words.get(i).matches(".*[:;]|[–—|-]")) {
                clause = false;
                begin = i + 1;
            } else if (words.get(i).endsWith(",") && opened == begin) {
                clause = false;
                opened = -1;
            }
        }
        return -1;
    }

    static String plain(String text) {
        return BRACKETS.matcher(QUOTED.matcher(text).replaceAll(NAME)).replaceAll("");
    }

    /** Whether most words of a title have a capital, as American houses set them: there it is no sign of a name. */
    static boolean inCapitals(List<String> words) {
        long letters = words.stream()
                .filter(w -> w.matches("\\p{Ll}{4,}.*|\\p{Lu}\\p{Ll}{3,}.*"))
                .count();
        long capitals =
                words.stream().filter(w -> w.matches("\\p{Lu}\\p{Ll}{3,}.*")).count();
        return letters >= FEWEST_TO_TELL && capitals >= MOSTLY * letters;
    }

    /** Fewer long words do not show how a title is set. */
    private static final int FEWEST_TO_TELL = 3;

    /** The share of long words with a capital; chosen by hand. */
    private static final double MOSTLY = .7;

    private static boolean isFinite(List<String> words, int i, int begin, boolean headline) {
        String word = Words.bare(words.get(i));
        if (WITH_SUBJECT.contains(word)) return true;
        if (i == begin) return false;
        String before = Words.bare(words.get(i - 1));
        if (before.equals("to") || before.equals("of")) return false;
        if (AUXILIARIES.contains(word)) return !PREPOSITIONS.contains(before) && !before.equals("and");
        if (DETERMINERS.contains(before) || PREPOSITIONS.contains(before)) return false;
        if (TELLERS.contains(before) && (Verbs.isPast(word) || Verbs.isThird(word))) return true;
        if (Verbs.isPast(word)) return isPast(words, i, word, headline);
        if (Verbs.isThird(word)) return isThird(words, i, word, headline);
        if (before.equals("you") && i - 1 > begin) return false; // "prompts you use"
        return Verbs.isBase(word)
                && (Verbs.isSubject(before, word, next(words, i))
                        || ANNOUNCING.contains(word)
                                && isObject(words, i, word, headline)
                                && isName(words.get(i - 1), false));
    }

    /** Behind these, what looks like a verb is one. */
    private static final Set<String> TELLERS = Set.of("author", "authors", "i", "we", "they", "he", "she", "it", "who");

    /** What only a verb does, though it has the form of a plural noun: "Gemma runs on phones". */
    private static final Set<String> GOES_ON =
            Set.of("runs", "works", "costs", "looks", "matters", "stays", "starts", "stops", "turns", "talks", "needs");

    /** What a house or a person does in a headline, though it has the form of a plural noun: "Acme moves its logs". */
    private static final Set<String> NEWS = Set.of("""
            moves plans tests drops cuts backs bans blocks buys faces pulls raises sets signs targets hits opens""".split("\\s+"));

    private static boolean isNews(List<String> words, int i, String word) {
        return NEWS.contains(word)
                && words.subList(0, i).stream().allMatch(w -> isName(w, false))
                && !next(words, i).isEmpty()
                && !PREPOSITIONS.contains(next(words, i));
    }

    private static boolean isPast(List<String> words, int i, String word, boolean headline) {
        if (endsPart(words.get(i - 1))) return false;
        String before = Words.bare(words.get(i - 1));
        if (before.equals("just") && i + 1 < words.size() && !PREPOSITIONS.contains(next(words, i))) return true;
        if (word.equals("spent")) return true;
        if (Verbs.isOnlyPast(word)) return true;
        String next = next(words, i);
        if (INTRANSITIVE.contains(word))
            return next.isEmpty()
                    || !Character.isLetter(next.charAt(0))
                    || isObject(words, i, word, headline)
                    || PREPOSITIONS.contains(next) && !next.equals("by");
        return isObject(words, i, word, headline);
    }

    private static boolean isThird(List<String> words, int i, String word, boolean headline) {
        if (isObject(words, i, word, headline)) return true;
        if (isNews(words, i, word)) return true;
        if (i + 1 == words.size()) return false; // "without LLM judges"
        String before = words.get(i - 1);
        if (Verbs.isNoun(word) || NOUNS.contains(word))
            return GOES_ON.contains(word) && isName(before, headline) && PREPOSITIONS.contains(next(words, i));
        return !endsPart(before) || !headline;
    }

    /** Whether an object follows: "the", "3%", "that", a name. */
    private static boolean isObject(List<String> words, int i, String verb, boolean headline) {
        if (i + 1 >= words.size() || endsPart(words.get(i))) return false;
        String written = words.get(i + 1);
        String next = next(words, i);
        if (next.endsWith("ly") || next.equals("just")) return isObject(words, i + 1, verb, headline);
        boolean announced = ANNOUNCING.contains(verb)
                && written.matches("[\"“‘']?\\p{Lu}.*")
                && words.get(i - 1).matches(".*[\\p{Lu}\\d].*|just");
        return DETERMINERS.contains(next)
                || OPENS_AN_OBJECT.contains(next)
                || announced
                || !PREPOSITIONS.contains(next) && isName(written, headline)
                || written.matches("[~$€£]?\\d.*");
    }

    private static boolean isName(String word, boolean headline) {
        String bare = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        if (bare.matches("\\p{N}+") || !word.equals(bare) && word.matches(".*[,:;]")) return false;
        return bare.matches(".+[\\p{Lu}\\d].*|.*\\d.*\\p{L}.*") || !headline && bare.matches("\\p{Lu}\\p{L}+");
    }

    private static boolean endsPart(String word) {
        return word.matches(".*[,:;]|[–—|-]");
    }

    private static String next(List<String> words, int i) {
        return i + 1 < words.size() ? Words.bare(words.get(i + 1)) : "";
    }
}
