package digest.english;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The English verbs of technical news, to tell a sentence from a fragment and to put a first person into the third. The list
 * is {@code verbs.tsv}, one verb a line: base, third person, past, participle. A word is asked for as {@link Words#bare} has it.
 */
public final class Verbs {

    private static final Set<String> AUXILIARIES = Set.of("""
            is are was were am be been has have had do does did can could will would should may might must
            cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't
            wouldn't shouldn't it's that's there's they're we're he's she's i'm we've i've they've you're let's""".split("\\s+"));

    /** What follows a third person and not a plural noun: "benchmarks the model", but "benchmarks of the model". */
    private static final Set<String> OPENS_AN_OBJECT = Set.of("""
            a an the its their how that why whether what no only it them him her up out to down like all every
            any this these those more new better about roughly nearly as""".split("\\s+"));

    private static final Map<String, String> THIRD = new HashMap<>();
    private static final Set<String> THIRDS = new HashSet<>();
    private static final Set<String> PAST = new HashSet<>();
    private static final Set<String> BASES = new HashSet<>();
    private static final Set<String> UNCHANGED = new HashSet<>();
    private static final Set<String> ONLY_PAST = new HashSet<>();
    private static final Map<String, String> BASE_OF = new HashMap<>();
    private static final Map<String, Set<String>> FORMS = new HashMap<>();
    private static final Set<String> PARTICIPLES = new HashSet<>();

    static {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Verbs.class.getResourceAsStream("verbs.tsv")), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] form = line.split("\t");
                BASES.add(form[0]);
                THIRD.put(form[0], form[1]);
                THIRDS.add(form[1]);
                if (!form[2].equals(form[0])) PAST.add(form[2]);
                if (!form[3].equals(form[0])) PAST.add(form[3]);
                if (form[2].equals(form[0])) UNCHANGED.add(form[0]);
                if (!form[2].equals(form[3]) && !form[2].equals(form[0])) ONLY_PAST.add(form[2]);
                Set<String> forms = new LinkedHashSet<>(Arrays.asList(form));
                forms.addAll(gerunds(form[0]));
                FORMS.put(form[0], Collections.unmodifiableSet(forms));
                for (String other : forms) BASE_OF.putIfAbsent(other, form[0]);
                if (!form[2].equals(form[3]) && !form[3].equals(form[0])) PARTICIPLES.add(form[3]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verbs() {}

    /**
     * Whether some word of a sentence can be its finite verb.
     *
     * @param words as {@link Words#of} has them; empty has none
     */
    public static boolean hasFiniteVerb(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = Words.bare(words.get(i));
            if (AUXILIARIES.contains(word) || PAST.contains(word)) return true;
            String next = i + 1 < words.size() ? Words.bare(words.get(i + 1)) : "";
            if (i > 0
                    && THIRDS.contains(word)
                    && (OPENS_AN_OBJECT.contains(next) || !NOUNS.contains(word) || isName(words.get(i - 1))))
                return true;
            if (i > 0 && BASES.contains(word) && isSubject(Words.bare(words.get(i - 1)), word, next)) return true;
        }
        return false;
    }

    /** A capital or a digit inside a word that is not all digits: "Qwen3.5-9B runs", but not "10 runs". */
    private static boolean isName(String word) {
        return word.matches(".+[\\p{Lu}\\d].*|\\p{Lu}\\p{L}{4,}")
                && !word.matches("\\d+")
                && !word.endsWith(",")
                && !word.endsWith(":");
    }

    /** Third persons that are plural nouns in most feeds. */
    private static final Set<String> NOUNS = Set.of("""
            results models benchmarks tests runs costs uses claims reports changes shows works agents tokens samples
            features updates releases weights scores questions answers studies projects tools builds calls drops
            gains groups designs patterns reviews limits links lists loads locks logs looks marks matters measures
            names needs notes offers orders pages parts places plans points ports posts powers processes programs
            prompts queries ranges ranks rates reasons records requests rolls routes scales scans searches sets
            shapes shares shifts signals sounds sources speeds stacks states steps stores streams structures
            supports surveys switches tags talks targets tasks terms threats ties times traces tracks trades trains
            triggers types values views visits votes waits walks wins experiments experiences filters documents
            details estimates exploits patches pools indexes ends displays controls crashes causes caches covers
            bets blocks bounds attacks attempts aims functions funds fixes forms accounts anchors races starts stops stays turns tries
            accesses addresses advances approaches backs balances benefits boosts breaks bridges buffers
            challenges chats checks clips clones clusters commits concerns counts critiques cuts deals debates
            decreases delays demands downloads drives edits engineers exchanges exhibits exports extracts faces
            feeds fights finds flags flips flows folds forks forces frames gates grants guarantees guesses guides
            handles harms highlights hits hosts impacts imports increases inserts installs interfaces joins judges
            jumps labels lands launches leads leaks levels lifts merges mixes mirrors moves notices overrides packs
            packages pairs passes pauses peaks picks plays plugs positions prices profiles promises pushes quotes
            reads rewards rewrites saves schedules sorts spans spikes splits sponsors spreads squeezes stalls stands
            stretches struggles supplies surges swaps teams touches transfers transforms trims tweaks upgrades
            wastes watches worries wraps writes yields clicks conflicts damages
            doubts dumps forecasts hints insights issues maps masks outputs prints remarks shards surprises thoughts
            transitions uploads""".split("\\s+"));

    private static final Set<String> PRONOUNS = Set.of("i", "we", "you", "they", "who", "that", "which");

    /** Whether a base form follows something in the plural that can be its subject: "params depend on", "we start". */
    static boolean isSubject(String before, String verb, String next) {
        if (PRONOUNS.contains(before)) return true;
        boolean plural = before.endsWith("s") && !before.endsWith("ss");
        boolean noun = NOUNS.contains(THIRD.get(verb));
        return plural && (OPENS_AN_OBJECT.contains(next) || !noun && !next.isEmpty());
    }

    /** A past form or a participle that looks different from the base; "put" and "run" do not. */
    public static boolean isPast(String word) {
        return PAST.contains(word);
    }

    /** A past that is no participle: "took", "beat", "went". */
    static boolean isOnlyPast(String word) {
        return ONLY_PAST.contains(word);
    }

    /** Whether a word is a verb's third person: "runs"; it may be a plural noun as well. */
    public static boolean isThird(String word) {
        return THIRDS.contains(word);
    }

    /** Whether a third person is a plural noun as well. */
    public static boolean isNoun(String third) {
        return NOUNS.contains(third);
    }

    /** "releases" of "released", "trains" of "training"; empty for a word that is neither. */
    public static Optional<String> thirdPersonOf(String pastOrGerund) {
        return Optional.ofNullable(BASE_OF.get(pastOrGerund)).map(THIRD::get);
    }

    /** All forms of the verb that a word is a form of, the word among them; empty for a word that is none. */
    public static Set<String> otherForms(String word) {
        String base = BASES.contains(word) ? word : BASE_OF.get(word);
        return base == null ? Set.of() : FORMS.get(base);
    }

    /** "rise" of "rises", "rose" and "rising"; the word itself where it is no other form of a verb. */
    public static String baseOf(String word) {
        return BASES.contains(word) ? word : BASE_OF.getOrDefault(word, word);
    }

    /** "training", "using", "running": as English spells them, and two forms it does not. */
    private static List<String> gerunds(String base) {
        String last = base.substring(base.length() - 1);
        List<String> gerunds = new ArrayList<>(List.of(base + "ing", base + last + "ing"));
        if (last.equals("e")) gerunds.add(base.substring(0, base.length() - 1) + "ing");
        return gerunds;
    }

    /** Whether base and past are one: "put", "set". */
    public static boolean isUnchanged(String word) {
        return UNCHANGED.contains(word);
    }

    /** Whether a word is a verb's base form: "run"; it may be a noun as well. */
    public static boolean isBase(String word) {
        return BASES.contains(word);
    }

    /** Whether a participle is no past form: "gone", "taken". */
    static boolean isParticipleOnly(String word) {
        return PARTICIPLES.contains(word);
    }

    /** Whether what a verb acts on may begin with a word. */
    public static boolean opensAnObject(String word) {
        return OPENS_AN_OBJECT.contains(word);
    }

    /** Whether a word is a verb in any of its forms. */
    public static boolean isForm(String word) {
        return BASES.contains(word) || THIRDS.contains(word) || PAST.contains(word);
    }

    /** "think" → "thinks"; empty for a word that is no base form, or whose past looks the same ("set", "put"). */
    public static Optional<String> thirdPerson(String base) {
        return UNCHANGED.contains(base) ? Optional.empty() : Optional.ofNullable(THIRD.get(base));
    }
}
