package digest.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that turn a claim round: denials, and the two ends of scales. Read in feeds of January to April 2026, by hand. */
final class Opposites {

    /** In the forms of {@link Statement#form}. */
    private static final Set<String> DENIALS = forms("""
            not no never without none neither nor nothing nobody hardly barely rarely unable fail fails failed
            failing failure lack lacks lacked lacking refuse refuses refused unlike""");

    /**
     * A line is a scale: the words of its one end, a bar, those of its other. Behind a tilde they are so common that only their
     * opposite in the source speaks against them.
     */
    private static final String SCALES = """
            more most greater higher highest up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained raise raises raised raising climb climbs climbed jump jumps jumped soar soars soared boost boosts boosted | less fewer least fewest lower lowest lowered lowering lowers down fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping shrink shrinks shrank shrunk shrinking lose loses lost losing reduce reduces reduced reducing decline declines declined cut cuts cutting halve halves halved
            ~ above over exceed exceeds exceeded beyond | below under beneath
            faster fastest quicker speedup accelerate accelerates accelerated | slower slowest slowdown slows slowed
            better best improve improves improved improving outperform outperforms outperformed beat beats beaten win wins won winning | worse worst degrade degrades degraded underperform underperforms underperformed lose loses lost losing
            larger largest bigger biggest | smaller smallest tinier
            longer longest | shorter shortest
            stronger strongest | weaker weakest
            cheaper cheapest | dearer costlier pricier
            easier easiest | harder hardest
            ~ before earlier | after later
            ~ always | never
            ~ all every each | none no some few
            ~ many most | few
            ~ with including | without excluding
            ~ open opens opened | closed closes
            ~ allow allows allowed permit permits permitted enable enables enabled | forbid forbids forbidden ban bans banned prevent prevents prevented block blocks blocked disable disables disabled
            ~ pass passes passed succeed succeeds succeeded | fail fails failed failing
            ~ add adds added | remove removes removed drop drops dropped
            ~ accept accepts accepted | reject rejects rejected
            ~ true right correct correctly | false wrong incorrect incorrectly
            ~ possible able | impossible unable
            ~ safe safer | unsafe dangerous
            maximum max | minimum min
            ~ lead leads led ahead | trail trails trailed behind
            ~ first | last
            ~ agree agrees agreed | disagree disagrees disagreed
            ~ support supports supported | oppose opposes opposed
            ~ positive | negative
            ~ same equal | different unequal""";

    /** Words that are opposites only at one place of one sentence. */
    private static final List<Set<String>> PAIRS = java.util.stream.Stream.of(
                    "long short",
                    "old new",
                    "older newer",
                    "small large",
                    "high low",
                    "early late",
                    "hot cold",
                    "light heavy",
                    "internal external",
                    "on off")
            .map(Opposites::forms)
            .toList();

    /** They are in many a verb: "wrote down", "puts down to", "ends up". */
    private static final Set<String> PARTICLES = Set.of("up", "down");

    private static final String COMMON = "~";

    private static final Map<String, Set<String>> ENDS = ends();

    private Opposites() {}

    /** Whether a word denies. */
    static boolean denies(String form) {
        return DENIALS.contains(form);
    }

    /** At which ends of which scales a word stands; empty for most words. */
    static Set<String> ends(String form) {
        return ENDS.getOrDefault(form, Set.of());
    }

    /** Whether two words are the two ends of one scale. */
    static boolean opposed(String one, String other) {
        return ends(one).stream().map(Opposites::otherEnd).anyMatch(ends(other)::contains);
    }

    /** Whether a word, common as it is, says nothing of a direction unless its opposite was to be expected. */
    static boolean isCommon(String form) {
        return ends(form).stream().allMatch(end -> end.startsWith(COMMON));
    }

    /** Whether a word says that something is or becomes more. */
    static boolean isMore(String form) {
        return ends(form).contains("0+");
    }

    /** Whether a word says that something is or becomes less. */
    static boolean isLess(String form) {
        return ends(form).contains("0-");
    }

    /** Whether a word sets a thing above or below all others. */
    static boolean isSuperlative(String form) {
        return !ends(form).isEmpty() && (form.endsWith("est") || form.equals("worst") || form.equals("most"));
    }

    static boolean isParticle(String form) {
        return PARTICLES.contains(form);
    }

    /** Whether one word cannot stand for another. */
    static boolean excludes(String one, String other) {
        return opposed(one, other)
                || !one.equals(other) && PAIRS.stream().anyMatch(p -> p.contains(one) && p.contains(other));
    }

    private static String otherEnd(String end) {
        return end.endsWith("+") ? end.replace('+', '-') : end.replace('-', '+');
    }

    private static Map<String, Set<String>> ends() {
        Map<String, Set<String>> ends = new HashMap<>();
        int scale = 0;
        for (String line : SCALES.split("\n")) {
            boolean common = line.strip().startsWith(COMMON);
            String[] sides = line.replace(COMMON, "").split("\\|");
            String name = (common ? COMMON : "") + scale++;
            for (String form : forms(sides[0])) ends.merge(form, Set.of(name + "+"), Opposites::both);
            for (String form : forms(sides[1])) ends.merge(form, Set.of(name + "-"), Opposites::both);
        }
        return ends;
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> all = new java.util.TreeSet<>(a);
        all.addAll(b);
        return Set.copyOf(all);
    }

    /** Words in the forms of {@link Statement#form}. */
    static Set<String> forms(String words) {
        return Set.of(
                java.util.Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .map(Statement::form)
                        .distinct()
                        .toArray(String[]::new));
    }
}
