package digest.ground;

import digest.ground.Evidence.Line;
import digest.ground.Statement.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do to a figure without another meaning: round it and say so ("about 90%" of 89.4%), leave out a unit that
 * stands beside ("from 31 to 47 tok/s"), say "one" for a thing. A figure that was computed from others is none of it.
 */
final class Leeway {

    /** "About 90" may be so far from what it rounds; chosen by hand. */
    private static final BigDecimal ROUNDED = new BigDecimal(".05");

    /** "More than 90" may be so far below what it stands for; chosen by hand. */
    private static final BigDecimal BOUNDED = new BigDecimal(".1");

    private static final Pattern SAYS_SO = Pattern.compile(
            "(?:[~≈]|(?<!\\p{L})(?:(about|around|roughly|approximately|some|close to)|(nearly|almost|just under|under|below|less than|fewer than)|(over|above|more than)))\\s*$");

    /** What follows "one" where it is a thing and no count. */
    private static final Pattern BEHIND_A_THING = Pattern.compile(
            "\\s+(?:of|with|that|which|who|whose|from|without|in|on|can|may|might|should)\\b.*|\\s*[.,;:].*|");

    private static final Set<String> MORE = Set.of("more", "over", "above");

    private static final Set<String> LESS = Set.of("less", "fewer", "under", "below");

    private Leeway() {}

    /** Whether a figure stands for one of the source's sentences, and says that it does. */
    static boolean isRounded(Statement said, Token figure, List<Line> supports) {
        Matcher says = SAYS_SO.matcher(Statement.flat(said.text().substring(0, figure.start())));
        if (figure.quantity() == null || !says.find()) return false;
        Quantity claim = figure.quantity();
        int digits = claim.value().stripTrailingZeros().precision();
        return numbers(supports, claim)
                .anyMatch(source -> says.group(2) != null
                        ? isBound(source, claim.value(), false)
                        : says.group(3) != null
                                ? isBound(source, claim.value(), true)
                                : isWithin(ROUNDED, source, claim.value())
                                        && source.round(new MathContext(digits)).compareTo(claim.value()) == 0);
    }

    /** Whether a word bounds the number behind it, "more than 90", as a figure of the source does. */
    static boolean isBounding(List<Token> said, int i, List<Line> supports) {
        boolean more = MORE.contains(said.get(i).form());
        if (!more && !LESS.contains(said.get(i).form())) return false;
        if (more
                && i > 1
                && said.get(i - 1).form().equals("or")
                && said.get(i - 2).quantity() != null)
            return supports.stream().anyMatch(line -> line.statement().text().contains("at least"));
        int next = i + 1 < said.size() && said.get(i + 1).form().equals("than") ? i + 2 : i + 1;
        Quantity claim = next < said.size() ? said.get(next).quantity() : null;
        return claim != null && numbers(supports, claim).anyMatch(source -> isBound(source, claim.value(), more));
    }

    /** Whether a word says which way two figures go: "drops from 190 to 22 ms", "71.6, up from 68.9". */
    static boolean isMoving(List<Token> said, int i, List<Line> supports) {
        boolean up = Opposites.isMore(said.get(i).form());
        if (!up && !Opposites.isLess(said.get(i).form())) return false;
        int from = i + 1;
        while (from < said.size() && from <= i + NEAR && !said.get(from).form().equals("from")) from++;
        Quantity first = quantity(said, from + 1);
        if (first == null || from > i + NEAR) return false;
        Quantity second = null;
        for (int j = from + 2; j < Math.min(said.size(), from + NEAR); j++)
            if (second == null && said.get(j).form().equals("to")) second = quantity(said, j + 1);
        for (int j = i - 1; j >= i - NEAR && second == null; j--) second = quantity(said, j);
        Quantity last = second;
        return last != null
                && last.value().compareTo(first.value()) == (up ? 1 : -1)
                && supports.stream()
                        .noneMatch(line -> comesFrom(last, line.statement().tokens()));
    }

    /** Whether a source begins with a figure: then nothing ends there. */
    private static boolean comesFrom(Quantity figure, List<Token> source) {
        for (int i = 1; i < source.size(); i++) {
            Quantity number = source.get(i).quantity();
            if (number != null
                    && number.agrees(figure)
                    && source.get(i - 1).form().equals("from")) return true;
        }
        return false;
    }

    private static @Nullable Quantity quantity(List<Token> said, int i) {
        return i < 0 || i >= said.size() ? null : said.get(i).quantity();
    }

    /** Figures that belong together stand within so many tokens; chosen by hand. */
    private static final int NEAR = 4;

    /** Whether a number without a unit has that of another beside it: "4 bits, and 16 for the newest". */
    static boolean isElliptic(Token figure, List<Token> said, Evidence evidence) {
        Quantity claim = figure.quantity();
        return claim != null
                && claim.units().equals(Set.of(Quantity.PLAIN))
                && said.stream()
                        .filter(t -> t != figure && t.quantity() != null)
                        .map(t -> t.quantity().units())
                        .filter(units -> !units.contains(Quantity.PLAIN))
                        .anyMatch(units -> evidence.has(new Quantity(claim.value(), units)));
    }

    /** Units that nobody leaves to be understood, and none at all. */
    private static final Set<String> ALWAYS_SAID = Set.of(Quantity.PLAIN, "$", "€", "£", "%");

    /** Whether a source leaves out a number's unit beside another of that unit: "in 8 bits instead of 16." */
    static boolean isToldWithoutUnit(Token figure, List<Line> supports) {
        Quantity claim = figure.quantity();
        if (claim == null || claim.units().stream().anyMatch(ALWAYS_SAID::contains)) return false;
        Quantity bare = new Quantity(claim.value(), Set.of(Quantity.PLAIN));
        for (Line line : supports) {
            List<Token> source = line.statement().tokens();
            boolean unit = source.stream()
                    .anyMatch(t -> t.quantity() != null
                            && t.quantity().units().stream().anyMatch(claim.units()::contains));
            for (int i = 0; unit && i < source.size(); i++) {
                Quantity number = source.get(i).quantity();
                boolean counts = i + 1 < source.size() && Evidence.tells(source.get(i + 1));
                if (number != null && number.agrees(bare) && !counts) return true;
            }
        }
        return false;
    }

    /** Whether "one" is a thing: "one with 3B parameters". */
    static boolean isAThing(Statement said, Token figure) {
        String written = Statement.flat(said.text());
        return written.substring(figure.start(), figure.end()).equals("one")
                && BEHIND_A_THING.matcher(written.substring(figure.end())).matches();
    }

    private static Stream<BigDecimal> numbers(List<Line> supports, Quantity like) {
        return supports.stream()
                .flatMap(line -> line.statement().tokens().stream())
                .map(Token::quantity)
                .filter(q -> q != null && q.units().stream().anyMatch(like.units()::contains))
                .map(Quantity::value);
    }

    private static boolean isBound(BigDecimal source, BigDecimal claim, boolean more) {
        return source.compareTo(claim) == (more ? 1 : -1) && isWithin(BOUNDED, source, claim);
    }

    private static boolean isWithin(BigDecimal share, BigDecimal source, BigDecimal claim) {
        return source.subtract(claim).abs().compareTo(source.abs().multiply(share)) <= 0;
    }
}
