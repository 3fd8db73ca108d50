package digest;

import digest.ground.Evidence;
import digest.ground.Testimony;
import digest.render.PrintedDigest;
import digest.render.PrintedDigest.Item;
import digest.render.PrintedDigest.Line;
import digest.render.Proofreader;
import digest.render.Proofreader.Finding;
import digest.write.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * True digests made false in one place, by a seed, to see whether that is found. A change to something that a source of the
 * story says elsewhere is counted apart: it may be true.
 */
final class Mutations {

    /** What is changed. */
    enum Kind {
        DIGIT,
        NAME,
        UNIT,
        NEGATION,
        LINK,
        QUOTE,
        SWAP
    }

    /** A true item with what it is held to. */
    record True(Item item, Evidence evidence, @Nullable LocalDate told, String sources) {

        static True of(Item item, Written written) {
            List<Testimony> heard =
                    written.story().items().stream().map(Testimony::of).toList();
            String said = heard.stream()
                    .flatMap(t -> t.lines().stream())
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
            return new True(
                    item,
                    Evidence.of(heard),
                    written.story().told() == null
                            ? null
                            : written.story().told().date(),
                    said);
        }

        List<Finding> proof(Item changed) {
            return Proofreader.read(changed, evidence, told);
        }
    }

    /** How changes of one kind fared. */
    static final class Tally {
        int changed;
        int found;
        int elsewhere;
        int elsewhereFound;
        final List<String> missed = new ArrayList<>();

        double share() {
            return changed == 0 ? 1 : found / (double) changed;
        }
    }

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}.,_/-])\\d[\\d,.]*\\d|(?<![\\p{L}\\p{N}.,_/-])\\d");
    private static final Pattern UNIT = Pattern.compile(
            "(?<=\\d)( ?)(%|percent|ms|gb|mb|kb|tb|tok/s|tokens per second|million|billion|thousand|hours?|minutes?|seconds?|days?|weeks?|months?|years?|k|b|x|bits?|w)(?![\\p{L}\\p{N}/])");
    private static final Pattern DENIABLE = Pattern.compile(
            "(?<![\\p{L}’'])(is|are|was|were|does not|do not|cannot|can|is not|are not|will|not|never|no|without|has|have)(?![\\p{L}’'])");
    private static final Pattern QUOTED = Pattern.compile("“([^“”]{12,})”");
    private static final List<String> UNITS = List.of(
            "%", "ms", "gb", "mb", "tok/s", "million", "billion", "hours", "minutes", "days", "k", "b", "x", "w");

    private static final Set<Set<String>> SAME = Set.of(Set.of("%", "percent"), Set.of("tok/s", "tokens per second"));

    private final Random random;
    private final List<True> items;
    private final List<String> names;

    /** @param names as they stand in sources, in lower case */
    Mutations(long seed, List<True> items, Set<String> names) {
        this.random = new Random(seed);
        this.items = items;
        this.names = names.stream().sorted().toList();
    }

    /** Changes {@code count} things, of each kind as often as there is occasion in turn. */
    TreeMap<Kind, Tally> run(int count) {
        TreeMap<Kind, Tally> tallies = new TreeMap<>();
        for (Kind kind : Kind.values()) tallies.put(kind, new Tally());
        int done = 0;
        for (int turn = 0; done < count && turn < 100 * count; turn++) {
            Kind kind = Kind.values()[turn % Kind.values().length];
            True true_ = items.get(random.nextInt(items.size()));
            Optional<Changed> changed = change(kind, true_);
            if (changed.isEmpty()) continue;
            done++;
            boolean found = !true_.proof(changed.get().item()).isEmpty();
            Tally tally = tallies.get(kind);
            if (changed.get().elsewhere()) {
                tally.elsewhere++;
                if (found) tally.elsewhereFound++;
                continue;
            }
            tally.changed++;
            if (found) tally.found++;
            else tally.missed.add(changed.get().what());
        }
        return tallies;
    }

    /** @param elsewhere whether a source says it in another place */
    private record Changed(Item item, String what, boolean elsewhere) {}

    private Optional<Changed> change(Kind kind, True true_) {
        return switch (kind) {
            case DIGIT -> inSentence(true_, NUMBER, m -> digit(m.group()));
            case NAME -> name(true_);
            case UNIT -> inSentence(true_, UNIT, m -> m.group(1) + another(UNITS, m.group(2)));
            case NEGATION -> inSentence(true_, DENIABLE, m -> denied(m.group(1)));
            case QUOTE -> quote(true_);
            case LINK -> link(true_);
            case SWAP -> swap(true_);
        };
    }

    private String digit(String number) {
        StringBuilder changed = new StringBuilder(number);
        int at;
        do at = random.nextInt(number.length());
        while (!Character.isDigit(number.charAt(at)));
        char digit;
        do digit = (char) ('0' + random.nextInt(10));
        while (digit == number.charAt(at) || digit == '0' && at == 0);
        changed.setCharAt(at, digit);
        return changed.toString();
    }

    private String another(List<String> of, String than) {
        String other;
        do other = of.get(random.nextInt(of.size()));
        while (other.startsWith(than) || than.startsWith(other) || SAME.contains(Set.of(other, than)));
        return other;
    }

    private static String denied(String verb) {
        return switch (verb) {
            case "does not" -> "does";
            case "do not" -> "do";
            case "is not" -> "is";
            case "are not" -> "are";
            case "cannot" -> "can";
            case "not", "never" -> "";
            case "no" -> "a";
            case "without" -> "with";
            default -> verb + " not";
        };
    }

    private interface Rewrite {
        String of(MatchResult found);
    }

    private Optional<Changed> inSentence(True true_, Pattern what, Rewrite rewrite) {
        int place = random.nextInt(true_.item().sentences().size());
        Line line = true_.item().sentences().get(place);
        if (line.text().startsWith("update, first told")) return Optional.empty();
        List<MatchResult> found = what.matcher(line.text()).results().toList();
        if (found.isEmpty()) return Optional.empty();
        MatchResult one = found.get(random.nextInt(found.size()));
        String fresh = rewrite.of(one);
        return Optional.of(changed(true_, place, one.start(), one.end(), fresh, fresh.strip(), one.group()));
    }

    private Changed changed(True true_, int place, int start, int end, String fresh, String claim, String old) {
        Line line = true_.item().sentences().get(place);
        String text = line.text().substring(0, start) + fresh + line.text().substring(end);
        List<Line> lines = new ArrayList<>(true_.item().sentences());
        lines.set(place, new Line(line.number(), text.replaceAll("\\s+", " ")));
        int from = Math.max(0, start - 40);
        String around = line.text().substring(from, start) + "[" + old + " → " + fresh + "]"
                + line.text().substring(end, Math.min(line.text().length(), end + 40));
        boolean number = claim.chars().anyMatch(Character::isDigit);
        String digits = line.text().substring(0, start).replaceAll(".*[^\\d.,]", "");
        Pattern elsewhere = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + (number || digits.isEmpty() ? "" : Pattern.quote(digits) + "[ -]?")
                        + Pattern.quote(claim) + "(?![\\p{L}\\p{N}]|[.,]\\d)");
        boolean says = !claim.isEmpty()
                && !claim.endsWith("not")
                && claim.length() > 0
                && (number || !digits.isEmpty() || NAME.matcher(claim).matches())
                && elsewhere.matcher(true_.sources()).find();
        return new Changed(new Item(lines, true_.item().links()), around, says);
    }

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}.+_-]{3,}");

    private Optional<Changed> name(True true_) {
        int place = random.nextInt(true_.item().sentences().size());
        Line line = true_.item().sentences().get(place);
        List<MatchResult> found = NAME.matcher(line.text())
                .results()
                .filter(m -> names.contains(m.group().replaceFirst("[.]$", "")))
                .toList();
        if (found.isEmpty()) return Optional.empty();
        MatchResult one = found.get(random.nextInt(found.size()));
        String old = one.group().replaceFirst("[.]$", "");
        String fresh = another(names, old);
        return Optional.of(changed(true_, place, one.start(), one.start() + old.length(), fresh, fresh, old));
    }

    private Optional<Changed> quote(True true_) {
        int place = random.nextInt(true_.item().sentences().size());
        Line line = true_.item().sentences().get(place);
        List<MatchResult> found = QUOTED.matcher(line.text()).results().toList();
        if (found.isEmpty()) return Optional.empty();
        MatchResult one = found.get(random.nextInt(found.size()));
        List<MatchResult> words =
                Pattern.compile("\\p{L}{4,}").matcher(one.group(1)).results().toList();
        if (words.size() < 2) return Optional.empty();
        MatchResult a = words.get(random.nextInt(words.size() - 1));
        int start = one.start(1) + a.start();
        return Optional.of(changed(true_, place, start, one.start(1) + a.end(), "perhaps", "", a.group()));
    }

    private Optional<Changed> link(True true_) {
        Line link = true_.item().link();
        if (link == null) return Optional.empty();
        StringBuilder url = new StringBuilder(link.text());
        int path = url.indexOf("/", "https://".length()) + 1;
        int end = url.indexOf("#") < 0 ? url.length() : url.indexOf("#");
        if (path == 0 || path >= end) return Optional.empty();
        int at;
        do at = path + random.nextInt(end - path);
        while (!Character.isLetterOrDigit(url.charAt(at)));
        char fresh;
        do fresh = (char) ('a' + random.nextInt(26));
        while (fresh == Character.toLowerCase(url.charAt(at)));
        url.setCharAt(at, fresh);
        Item item = new Item(true_.item().sentences(), List.of(new Line(link.number(), url.toString())));
        return Optional.of(new Changed(item, url.toString(), false));
    }

    /** Another story's sentence in the place of one. */
    private Optional<Changed> swap(True true_) {
        True other = items.get(random.nextInt(items.size()));
        if (other == true_ || other.sources().equals(true_.sources())) return Optional.empty();
        Line foreign = other.item()
                .sentences()
                .get(random.nextInt(other.item().sentences().size()));
        if (foreign.text().startsWith("update, first told")) return Optional.empty();
        List<Line> lines = new ArrayList<>(true_.item().sentences());
        int place = random.nextInt(lines.size());
        lines.set(place, new Line(lines.get(place).number(), foreign.text()));
        return Optional.of(new Changed(new Item(lines, true_.item().links()), foreign.text(), false));
    }

    /** The items of an edition as printed in markdown, each with its story's sources. */
    static List<True> of(digest.edition.Edition edition) {
        String markdown = digest.render.Renderer.of(
                        digest.render.Format.MARKDOWN, new digest.render.Style("", false, false))
                .render(edition);
        List<Item> printed = PrintedDigest.of(markdown).items().stream()
                .filter(item -> !item.isStructural())
                .toList();
        List<Written> written =
                edition.sections().stream().flatMap(s -> s.stories().stream()).toList();
        if (printed.size() != written.size())
            throw new IllegalStateException(printed.size() + " for " + written.size());
        List<True> all = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) all.add(True.of(printed.get(i), written.get(i)));
        return all;
    }

    /** Words that the sources of editions write with a capital inside their sentences, and never without. */
    static Set<String> names(List<digest.edition.Edition> editions) {
        String said = editions.stream()
                .flatMap(e -> e.sections().stream())
                .flatMap(s -> s.stories().stream())
                .flatMap(w -> w.story().items().stream())
                .map(i -> i.content().prose())
                .collect(Collectors.joining("\n"));
        Pattern capital = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}\\p{N}.+_-]+[\\p{L}\\p{N}]");
        Set<String> small = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}[\\p{L}\\p{N}]*")
                .matcher(said)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return capital.matcher(said)
                .results()
                .map(m -> m.group().toLowerCase(Locale.ROOT))
                .filter(name -> !small.contains(name))
                .collect(Collectors.toSet());
    }
}
