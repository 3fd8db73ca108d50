package digest.ground;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number as it is meant: 16k, 16,000 and "16 thousand" are one value, 40% and 40 are two, 5 ms and 5 s are two.
 *
 * @param value multiplied out
 * @param units what it may be counted in, by the first name of {@code UNITS}; "" for a plain number. Several where a range
 *     leaves it open: "30 to 40%" may be 30 or 30%.
 */
public record Quantity(BigDecimal value, Set<String> units) {

    static final String PLAIN = "";

    /** One unit a line, its names after the first; in feeds of January to April 2026, chosen by hand. */
    private static final Map<String, String> UNITS = names("""
            % percent pct per-cent
            pp percentage-points percentage-point ppt
            x -fold fold times
            ms millisecond milliseconds msec
            µs us μs microsecond microseconds
            ns nanosecond nanoseconds
            s sec secs second seconds
            min mins minute minutes
            h hr hrs hour hours
            day days
            week weeks
            month months
            year years yr yrs
            kb kilobyte kilobytes
            mb megabyte megabytes
            gb gigabyte gigabytes gigs
            tb terabyte terabytes
            pb petabyte petabytes
            kib
            mib
            gib
            tib
            gb/s gbps
            mb/s mbps
            tok/s t/s tk/s tps tokens/s tokens/sec tok/sec tokens/second tokens-per-second tokens-a-second token/s
            $ usd dollar dollars
            € eur euro euros
            £ gbp pounds
            w watt watts
            kw kilowatt kilowatts
            mw megawatt megawatts
            gw gigawatt gigawatts
            kwh
            hz hertz
            mhz megahertz
            ghz gigahertz
            fps
            bit bits bpw
            px pixel pixels
            °c c
            °f
            km
            cm
            mm
            nm
            kg
            token tokens
            parameter parameters param params
            point points
            cent cents""");

    /** "2 c" or "5 x" apart from their number are words. */
    private static final Set<String> ONLY_ATTACHED = Set.of("x", "c", "us");

    /** "A model of 7B parameters" is a 7B model, and a context of 32k tokens one of 32k. */
    private static final Set<String> UNDERSTOOD = Set.of("token", "parameter", "point");

    /** From here on, what is counted goes without saying. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mil", 6),
            Map.entry("million", 6),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("billion", 9),
            Map.entry("t", 12),
            Map.entry("tn", 12),
            Map.entry("trillion", 12));

    private static final List<String> WORDS = List.of("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty""".split("\\s+"));

    private static final Map<String, Integer> TENS = Map.of(
            "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety", 90, "hundred",
            100);

    private static final String UNIT = UNITS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(name -> Pattern.quote(name).replace("-", "\\E[ -]\\Q"))
            .collect(Collectors.joining("|"));

    /** A number at the place where the matcher stands, with what multiplies it and what it counts. */
    private static final Pattern FIGURES = Pattern.compile("([$€£])?"
            + "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]|[.,]\\d)"
            + "(?:(k|m|b|t|mn|bn|tn)(?![\\p{L}\\p{N}])|[\\s-](thousand|million|billion|trillion|mil|bn)(?![\\p{L}\\p{N}]))?"
            + "(?:([\\s-]?)(" + UNIT + ")(?![\\p{L}\\p{N}]))?");

    public Quantity {
        boolean understood = value.compareTo(LARGE) >= 0 && units.stream().anyMatch(UNDERSTOOD::contains);
        units = understood ? union(units, Set.of(PLAIN)) : Set.copyOf(units);
    }

    /** Whether both may mean the same. */
    boolean agrees(Quantity other) {
        return value.compareTo(other.value) == 0 && units.stream().anyMatch(other.units::contains);
    }

    Quantity orIn(Set<String> more) {
        return new Quantity(value, union(units, more));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new java.util.TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    /**
     * A number found in a text.
     *
     * @param end where it ends, its unit included
     */
    record Found(Quantity quantity, int end) {}

    /** The number that begins at a place of a text in lower case; empty where none does. */
    static Optional<Found> at(String text, int start) {
        Matcher number = FIGURES.matcher(text);
        number.region(start, text.length()).useTransparentBounds(true);
        if (!number.lookingAt()) return spelled(text, start);
        BigDecimal value = new BigDecimal(number.group(2).replace(",", ""));
        String power = number.group(3) != null ? number.group(3) : number.group(4);
        String name = number.group(6);
        int end = number.end();
        if (name != null && !number.group(5).isEmpty() && ONLY_ATTACHED.contains(name)) {
            name = null;
            end = number.start(5);
        }
        String unit = name == null ? PLAIN : UNITS.get(name.replace(' ', '-'));
        if (number.group(1) != null) unit = number.group(1);
        if (power != null) value = value.scaleByPowerOfTen(POWERS.get(power));
        return Optional.of(new Found(new Quantity(value, Set.of(unit)), end));
    }

    /** "Twice as many" is 2x. */
    private static final Map<String, Integer> TIMES = Map.of(
            "twice",
            2,
            "double",
            2,
            "doubles",
            2,
            "doubled",
            2,
            "doubling",
            2,
            "thrice",
            3,
            "triple",
            3,
            "triples",
            3,
            "tripled",
            3,
            "tripling",
            3);

    private static final Pattern SPELLED =
            Pattern.compile("(\\p{L}+)(?:[\\s-](thousand|million|billion|trillion)(?!\\p{L}))?" + "(?:[\\s-](" + UNIT
                    + ")(?![\\p{L}\\p{N}]))?");

    /** "a million chats", "$2 per million tokens". */
    private static final Pattern ONE_OF_MANY = Pattern.compile(
            "(?:an?|per)\\s(thousand|million|billion|trillion)(?!\\p{L})(?:\\s(" + UNIT + ")(?![\\p{L}\\p{N}]))?");

    private static Optional<Found> spelled(String text, int start) {
        Matcher many = ONE_OF_MANY.matcher(text);
        many.region(start, text.length()).useTransparentBounds(true);
        if (many.lookingAt()) {
            String unit =
                    many.group(2) == null ? PLAIN : UNITS.get(many.group(2).replace(' ', '-'));
            BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(POWERS.get(many.group(1)));
            return Optional.of(new Found(new Quantity(value, Set.of(unit)), many.end()));
        }
        Matcher word = SPELLED.matcher(text);
        word.region(start, text.length()).useTransparentBounds(true);
        if (!word.lookingAt()) return Optional.empty();
        Integer times = TIMES.get(word.group(1));
        if (times != null)
            return Optional.of(new Found(new Quantity(BigDecimal.valueOf(times), Set.of("x")), word.end(1)));
        int small = WORDS.indexOf(word.group(1));
        Integer value = small >= 0 ? Integer.valueOf(small) : TENS.get(word.group(1));
        if (value == null) return Optional.empty();
        String name = word.group(3);
        boolean counts = name != null && !ONLY_ATTACHED.contains(name);
        BigDecimal multiplied = BigDecimal.valueOf(value);
        if (word.group(2) != null) multiplied = multiplied.scaleByPowerOfTen(POWERS.get(word.group(2)));
        int end = counts ? word.end() : word.group(2) != null ? word.end(2) : word.end(1);
        return Optional.of(new Found(
                new Quantity(multiplied, Set.of(counts ? UNITS.get(name.replace(' ', '-')) : PLAIN)), end));
    }

    private static Map<String, String> names(String table) {
        Map<String, String> names = new HashMap<>();
        for (String line : table.toLowerCase(Locale.ROOT).split("\n")) {
            String[] cells = line.strip().split("\\s+");
            for (String name : cells) names.put(name, cells[0]);
        }
        return names;
    }

    /** "127.07 tok/s", for messages. */
    @Override
    public String toString() {
        String unit = units.stream().filter(u -> !u.isEmpty()).findFirst().orElse("");
        return value.stripTrailingZeros().toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    }
}
