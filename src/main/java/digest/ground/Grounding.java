package digest.ground;

import digest.english.Verbs;
import digest.english.Words;
import digest.ground.Evidence.Line;
import digest.ground.Fault.Kind;
import digest.ground.Statement.Token;
import digest.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is printed to what the sources say. {@code build} holds each sentence to the one sentence it was made of and
 * prints none that fails; {@code verify} holds any text, also one that a person has edited, to all that a story's sources say.
 *
 * <p>Numbers, dates, names and quotations must stand in a source. A claim that stands there, but elsewhere, is found by the
 * place it takes: where a sentence goes along with a source's, word by word, and says another number or name, denies what
 * the source does not, or turns "higher" into "lower".
 */
public final class Grounding {

    /** What the editor says in its own name, in the forms of {@link Statement#form}. */
    static final Set<String> OWN_WORDS =
            Stream.of("""
                    author own team is have do a an the this in to and but not with for anyone who whose another post paper report writes
                    quotes says according et al reaches reach compares compared run""".strip().split("\\s+")).map(Statement::form).collect(Collectors.toUnmodifiableSet());

    /** Numbers in words that Quantity does not read. */
    private static final Set<String> AMOUNTS = Set.of(
            "half",
            "third",
            "quarter",
            "threefold",
            "tenfold",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "second",
            "fourth",
            "fifth",
            "quadruple",
            "halve",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    /** What makes a thing stand alone: "the first", "the only". */
    private static final Set<String> SINGULAR = Opposites.forms("first only");

    /** Below this share of its words, no source says a sentence. See {@code MutationRun}. */
    private static final double NEAR = .5;

    /** A sentence of fewer telling words is not judged by their share. */
    private static final int FEWEST_TERMS = 3;

    /** What a sentence leaves out between two words that stand together is one clause when longer: in tokens. */
    private static final int SHORT_GAP = 3;

    /** How much of the nearest sentence a message shows to each side, in characters. Chosen by hand. */
    private static final int EXCERPT = 32;

    private static final Pattern QUOTATION = Pattern.compile("“([^“”\"]*)(?:[”\"]|$)|^([^“”\"]*)”|\"([^\"“”]*)\"");

    private final Evidence evidence;
    private final boolean everyWord;

    private Grounding(Evidence evidence, boolean everyWord) {
        this.evidence = evidence;
        this.everyWord = everyWord;
    }

    /** What is wrong with a sentence as the editor made it of a source's: empty where each of its words stands in the evidence. */
    public static List<Fault> rewriteFaults(String sentence, Evidence evidence) {
        return new Grounding(evidence, true).check(sentence);
    }

    /** What is wrong with a sentence, as anybody may have written it. */
    public static List<Fault> faults(String sentence, Evidence evidence) {
        return new Grounding(evidence, false).check(sentence);
    }

    /** What is wrong with a link; empty where a source may be read there or points there. */
    public static List<Fault> linkFaults(String link, Evidence evidence) {
        boolean known = evidence.links().contains(link)
                || evidence.links().stream()
                        .anyMatch(l -> l.startsWith(link + "#") || (link + "/").equals(l) || link.equals(l + "/"));
        return known
                ? List.of()
                : List.of(new Fault(Kind.LINK, "link " + link, "is in no source of its story", "", ""));
    }

    /** What is wrong with the quotations of a text, which may go on over several sentences. */
    public static List<Fault> quoteFaults(String text, Evidence evidence) {
        List<Fault> faults = new ArrayList<>();
        Matcher quotation = QUOTATION.matcher(text);
        while (quotation.find()) {
            String words = quotation.group(1) != null
                    ? quotation.group(1)
                    : quotation.group(2) != null ? quotation.group(2) : quotation.group(3);
            if (evidence.hasWords(words)) continue;
            List<Token> tokens = Statement.of(words).tokens();
            List<Line> supports = evidence.supports(tokens);
            Line nearest = supports.isEmpty() ? null : supports.get(0);
            faults.add(fault(
                    Kind.QUOTE, "quotation “" + shortened(words) + "”", "is in no source word for word", nearest, 0));
        }
        return faults;
    }

    private List<Fault> check(String sentence) {
        Statement said = Statement.of(sentence).joined(evidence.identifiers());
        List<Token> tokens = said.tokens();
        List<Line> supports = evidence.supports(tokens).stream()
                .map(line -> line.joined(said.identifiers()))
                .toList();
        List<Alignment> alignments = supports.stream()
                .map(line -> Alignment.between(tokens, line.statement().tokens()))
                .toList();
        List<Fault> faults = new ArrayList<>();
        if (everyWord) faults.addAll(quoteFaults(sentence, evidence));
        for (int i = 0; i < tokens.size(); i++) {
            int token = i;
            if (!everyWord && isMeant(said, i, supports)) continue;
            Fault absent = absent(said, i, supports, alignments);
            if (absent != null) faults.add(absent);
            else if (alignments.stream().noneMatch(a -> a.matched(token)))
                addMisplaced(said, i, supports, alignments, faults);
        }
        if (!everyWord) addInventedCause(said, supports, alignments, faults);
        if (!supports.isEmpty()) addDenialsLeftOut(tokens, supports.get(0), alignments.get(0), faults);
        if (!everyWord && !supports.isEmpty() && faults.isEmpty()) addDenialsTurned(tokens, supports, faults);
        if (!everyWord && faults.isEmpty() && isSaidByNobody(said, supports))
            faults.add(fault(
                    Kind.SENTENCE,
                    "sentence “" + shortened(sentence) + "”",
                    "is said by no source",
                    supports.isEmpty() ? null : supports.get(0),
                    0));
        return faults;
    }

    /** Whether a figure is one of the source in other words. */
    private boolean isMeant(Statement said, int i, List<Line> supports) {
        Token figure = said.tokens().get(i);
        return figure.quantity() != null
                && !evidence.has(figure)
                && (Leeway.isRounded(said, figure, supports.isEmpty() ? evidence.lines() : supports)
                        || Leeway.isElliptic(figure, said.tokens(), evidence));
    }

    /** The fault of a claim that stands nowhere in the sources; null where it does. */
    private @Nullable Fault absent(Statement said, int i, List<Line> supports, List<Alignment> alignments) {
        Token token = said.tokens().get(i);
        String written = said.text().substring(token.start(), token.end());
        switch (token.kind()) {
            case NUMBER, DATE -> {
                if (evidence.has(token) || isPartOfAName(said, i)) return null;
                if (!everyWord
                        && (Leeway.isAThing(said, token)
                                || isAnyOne(written)
                                || Leeway.isToldWithoutUnit(token, evidence.lines()))) return null;
                Line nearest = evidence.nearest(token, supports);
                return fault(
                        token.kind() == Statement.Kind.DATE ? Kind.DATE : Kind.NUMBER,
                        (token.kind() == Statement.Kind.DATE ? "date " : "number ") + written,
                        "is in no source",
                        nearest,
                        placeOf(token, i, nearest, supports, alignments));
            }
            case IDENTIFIER -> {
                if (evidence.hasParts(Statement.flat(written))) return null;
                return fault(Kind.NAME, "name " + written, "is in no source", supports, alignments, i);
            }
            default -> {
                String form = token.form();
                if (SINGULAR.contains(form)
                        && !evidence.hasWord(form)
                        && i > 0
                        && said.tokens().get(i - 1).form().equals("the"))
                    return fault(Kind.NAME, "“the " + written + "”", "is said by no source", supports, alignments, i);
                if (evidence.hasWord(form) || OWN_WORDS.contains(form)) return null;
                if (AMOUNTS.contains(form))
                    return fault(Kind.NUMBER, "number " + written, "is in no source", supports, alignments, i);
                boolean stop = Tokens.isStop(form) || form.length() < 2;
                boolean ordinary = stop
                        || !everyWord && !token.capital() && evidence.hasStem(form)
                        || OrdinaryWords.has(form) && !(token.capital() && i > 0);
                if (!ordinary) return fault(Kind.NAME, "name " + written, "is in no source", supports, alignments, i);
                boolean turns = Opposites.denies(form) || !Opposites.ends(form).isEmpty();
                return everyWord && !turns && !isInflected(written)
                        ? fault(Kind.WORD, "word " + written, "is in no source", supports, alignments, i)
                        : null;
            }
        }
    }

    /** "trains" may be what a source calls training. */
    private boolean isInflected(String written) {
        return Verbs.otherForms(Words.bare(written)).stream()
                .map(Statement::form)
                .anyMatch(evidence::hasWord);
    }

    /** "One year ago" may be what a source calls a year ago. */
    private boolean isAnyOne(String written) {
        String flat = Statement.flat(written);
        return flat.startsWith("one ")
                && (evidence.hasParts("a" + flat.substring(3)) || evidence.hasParts("an" + flat.substring(3)));
    }

    /** "gemma 4" may be what a source calls gemma4 or gemma-4. */
    private boolean isPartOfAName(Statement said, int i) {
        if (i == 0
                || said.tokens().get(i - 1).kind() == Statement.Kind.NUMBER
                || Tokens.isStop(said.tokens().get(i - 1).form())) return false;
        int start = said.tokens().get(i - 1).start();
        return evidence.hasParts(
                Statement.flat(said.text().substring(start, said.tokens().get(i).end())));
    }

    /** The faults of a claim that stands in a source, but not where the sentence has it. */
    private void addMisplaced(
            Statement said, int i, List<Line> supports, List<Alignment> alignments, List<Fault> faults) {
        Token token = said.tokens().get(i);
        String written = said.text().substring(token.start(), token.end());
        String form = token.form();
        if (Opposites.denies(form)) {
            if (isPutIn(i, alignments) || deniedOftener(said.tokens(), supports, alignments))
                faults.add(
                        fault(Kind.NEGATION, "negation “" + written + "”", "is in no source", supports, alignments, i));
            return;
        }
        if (!Opposites.ends(form).isEmpty() && token.kind() == Statement.Kind.WORD) {
            if (!everyWord
                    && (Leeway.isBounding(said.tokens(), i, evidence.lines())
                            || Leeway.isMoving(said.tokens(), i, supports))) return;
            if (!isParticle(said.tokens(), i)
                    && (turnsRound(said.tokens(), i, supports) || Recast.turnsItsObject(said.tokens(), i, supports)))
                faults.add(fault(Kind.DIRECTION, "“" + written + "”", "is said by no source", supports, alignments, i));
            return;
        }
        if (token.quantity() != null
                && supports.stream().anyMatch(line -> Recast.hasWithWhatFollows(said.tokens(), i, line))) return;
        for (int s = 0; s < supports.size(); s++) {
            Token instead = insteadOf(i, said.tokens(), supports.get(s), alignments.get(s));
            if (instead == null || !replaces(token, instead))
                instead = s == 0 && token.quantity() == null
                        ? nameLost(i, said.tokens(), supports.get(s), alignments.get(s))
                        : null;
            if (instead == null || Recast.isInPassive(said, i, instead, supports.get(s))) continue;
            String source = supports.get(s).statement().text().substring(instead.start(), instead.end());
            Kind kind = token.quantity() != null
                    ? Kind.NUMBER
                    : token.kind() == Statement.Kind.DATE ? Kind.DATE : Kind.NAME;
            faults.add(fault(
                    kind,
                    kind.name().toLowerCase(Locale.ROOT) + " " + written,
                    "stands where the source has " + source,
                    supports.get(s),
                    instead.start()));
            return;
        }
    }

    /** Whether one of two claims stands where the other was. */
    private boolean replaces(Token token, Token instead) {
        if (token.quantity() != null) return instead.quantity() != null;
        if (token.kind() == Statement.Kind.DATE) return instead.kind() == Statement.Kind.DATE;
        return Opposites.excludes(token.form(), instead.form()) || isName(instead) && isName(token);
    }

    /**
     * The name that the source has between the words before and after a claim, where both texts have no more than a few
     * words there, and the claim's lack it; null where there is none. Whatever stands for a name is another claim.
     */
    private @Nullable Token nameLost(int i, List<Token> said, Line line, Alignment alignment) {
        if (!Evidence.tells(said.get(i))) return null;
        List<Token> source = line.statement().tokens();
        int before = alignment.before(i);
        int after = alignment.after(i);
        int from = before < 0 ? -1 : alignment.of(before);
        int to = after < 0 ? source.size() : alignment.of(after);
        int end = after < 0 ? said.size() : after;
        boolean opens = before < 0 && after < 0;
        if (opens || end - before - 1 > SHORT_GAP || to - from - 1 > SHORT_GAP) return null;
        if (before < 0 && to > end || after < 0 && to - from > end - before) return null; // more was left out there
        for (Token lost : source.subList(from + 1, to))
            if (isLikelyName(lost)
                    && !isOfOneStem(lost, said.get(i))
                    && said.stream().noneMatch(lost::same)) return lost;
        return null;
    }

    /** "reached" and "reachable". */
    private static boolean isOfOneStem(Token one, Token other) {
        int length = Math.min(one.form().length(), STEM);
        return length == STEM
                && one.form()
                        .startsWith(other.form()
                                .substring(0, Math.min(STEM, other.form().length())));
    }

    /** So many letters tell that two words are of one stem; chosen by hand. */
    private static final int STEM = 5;

    private boolean isLikelyName(Token token) {
        return token.kind() == Statement.Kind.IDENTIFIER
                || token.kind() == Statement.Kind.WORD
                        && token.form().length() > 2
                        && (token.capital() || evidence.isName(token.form()))
                        && Evidence.tells(token)
                        && !OrdinaryWords.has(token.form());
    }

    /** Whether the words, or the sentence's ends, on both sides of a token are those of the source. */
    private static boolean isEnclosed(int i, List<Token> said, Line line, Alignment alignment) {
        int before = i == 0 ? -1 : alignment.of(i - 1);
        int after = i + 1 == said.size() ? line.statement().tokens().size() : alignment.of(i + 1);
        return (i == 0 || before >= 0) && after == before + 2;
    }

    private boolean isName(Token token) {
        return token.kind() == Statement.Kind.IDENTIFIER
                || token.kind() == Statement.Kind.WORD
                        && Evidence.tells(token)
                        && evidence.isName(token.form())
                        && !OrdinaryWords.has(token.form());
    }

    /** The one token that the source has at the place of an unmatched one, where at least two words around it are the source's. */
    private static @Nullable Token insteadOf(int i, List<Token> said, Line line, Alignment alignment) {
        List<Token> source = line.statement().tokens();
        int before = alignment.of(i - 1);
        int after = alignment.of(i + 1);
        int place;
        if (isEnclosed(i, said, line, alignment)) place = i == 0 ? 0 : before + 1;
        else if (before > 0 && alignment.of(i - 2) == before - 1 && after < 0) place = before + 1;
        else if (after > 0 && alignment.of(i + 2) == after + 1 && before < 0) place = after - 1;
        else return null;
        return place < source.size() ? source.get(place) : null;
    }

    /** Whether the nearest source has the words before and after a token side by side. */
    private static boolean isPutIn(int i, List<Alignment> alignments) {
        if (alignments.isEmpty()) return false;
        int before = alignments.get(0).of(i - 1);
        return before >= 0 && alignments.get(0).of(i + 1) == before + 1;
    }

    /** Whether a sentence denies more than all the sentences it is made of. */
    private static boolean deniedOftener(List<Token> said, List<Line> supports, List<Alignment> alignments) {
        long own = 0;
        for (int i = 0; i < said.size(); i++) {
            int token = i;
            if (Opposites.denies(said.get(i).form()) && alignments.stream().noneMatch(a -> a.matched(token))) own++;
        }
        long left = 0;
        for (int s = 0; s < supports.size(); s++) {
            Set<Integer> used = new HashSet<>();
            for (int place : alignments.get(s).places()) used.add(place);
            List<Token> source = supports.get(s).statement().tokens();
            for (int j = 0; j < source.size(); j++)
                if ((Opposites.denies(source.get(j).form())
                                || source.get(j).form().equals("against"))
                        && !used.contains(j)) left++;
        }
        return own > left;
    }

    /** Whether the sentences that one is made of say the opposite, or nothing that way. */
    private boolean turnsRound(List<Token> said, int i, List<Line> supports) {
        String form = said.get(i).form();
        boolean same = false;
        boolean opposite = false;
        for (Line line : supports) {
            for (Token token : line.statement().tokens()) {
                same |= Opposites.ends(token.form()).stream().anyMatch(Opposites.ends(form)::contains);
                opposite |= Opposites.opposed(token.form(), form);
            }
        }
        boolean own = Opposites.isCommon(form) || evidence.hasWord(form);
        return !same && (opposite || !own && (everyWord || Opposites.isSuperlative(form)));
    }

    /** "Wrote down", "puts down to": no direction, as "down by 5", "up from 3" are. */
    private static boolean isParticle(List<Token> said, int i) {
        if (!Opposites.isParticle(said.get(i).form())) return false;
        return i + 1 == said.size()
                || said.get(i + 1).quantity() == null && !said.get(i + 1).form().matches("from|by");
    }

    /** "Because of an attack" where no source speaks of one. */
    private void addInventedCause(Statement said, List<Line> supports, List<Alignment> alignments, List<Fault> faults) {
        List<Token> tokens = said.tokens();
        Matcher because = BECAUSE.matcher(Statement.flat(said.text()));
        while (because.find()) {
            int cause = 0;
            while (cause < tokens.size()
                    && (tokens.get(cause).start() < because.end() || !Evidence.tells(tokens.get(cause)))) cause++;
            if (cause == tokens.size()
                    || tokens.get(cause).kind() != Statement.Kind.WORD
                    || evidence.hasWord(tokens.get(cause).form())) continue;
            String written = said.text()
                    .substring(tokens.get(cause).start(), tokens.get(cause).end());
            faults.add(fault(Kind.SENTENCE, "cause “" + written + "”", "is in no source", supports, alignments, cause));
        }
    }

    private static final Pattern BECAUSE =
            Pattern.compile("\\b(?:because(?: of)?|due to|owing to|thanks to|caused by)\\b");

    /** "It was tested" where the source says "they did not test it", whatever the order of the words. */
    private static void addDenialsTurned(List<Token> said, List<Line> supports, List<Fault> faults) {
        if (said.stream().anyMatch(t -> Opposites.denies(t.form()) || SOFT_DENIALS.contains(t.form()))) return;
        List<Token> source = supports.get(0).statement().tokens();
        for (int j = 0; j < source.size(); j++) {
            Token denial = source.get(j);
            if (!Opposites.denies(denial.form()) || isFollowedByAComma(supports.get(0), denial)) continue;
            int next = j + 1;
            while (next < source.size() && next <= j + SHORT_GAP && !Evidence.tells(source.get(next))) next++;
            if (next >= source.size() || source.get(next).kind() != Statement.Kind.WORD) continue;
            if (source.subList(j + 1, next).stream().anyMatch(t -> t.form().equals("only"))) continue;
            Token denied = source.get(next);
            long times = supports.stream()
                    .flatMap(line -> line.statement().tokens().stream())
                    .filter(denied::same)
                    .count();
            if (times != 1 || said.stream().noneMatch(denied::same)) continue;
            String word = supports.get(0).statement().text().substring(denial.start(), denial.end());
            faults.add(fault(
                    Kind.NEGATION,
                    "negation “" + word + "”",
                    "of the source is left out",
                    supports.get(0),
                    denial.start()));
        }
    }

    /** Words by which a sentence may deny without a "not". */
    private static final Set<String> SOFT_DENIALS = Opposites.forms("""
            declined declines untested unsupported unknown unseen undisclosed missing absent instead rather only except
            excluding remains still ends stops withholds""");

    /** "does support" where the source says "does not support". */
    private void addDenialsLeftOut(List<Token> said, Line line, Alignment alignment, List<Fault> faults) {
        List<Token> source = line.statement().tokens();
        for (int i = -1, next; i < said.size(); i = next) {
            next = alignment.after(i);
            if (next < 0) return;
            int from = alignment.of(i);
            int to = alignment.of(next);
            if (i < 0 && (to > 1 || next > 1)) continue; // what stood before was left out whole
            if (next - i - 1 > 1 || to - from - 1 > SHORT_GAP) continue;
            boolean denied = !everyWord && isDeniedNear(said, alignment, i)
                    || said.subList(i + 1, next).stream().anyMatch(t -> Opposites.denies(t.form()));
            for (int j = from + 1; j < to && !denied; j++) {
                Token left = source.get(j);
                if (!Opposites.denies(left.form()) || isFollowedByAComma(line, left)) continue;
                String word = line.statement().text().substring(left.start(), left.end());
                faults.add(fault(
                        Kind.NEGATION, "negation “" + word + "”", "of the source is left out", line, left.start()));
            }
        }
    }

    /** "Needed no change", "did not need any change": the same denial with another word. */
    private static boolean isDeniedNear(List<Token> said, Alignment alignment, int i) {
        for (int j = Math.max(0, i - SHORT_GAP); j <= i; j++)
            if (Opposites.denies(said.get(j).form()) && !alignment.matched(j)) return true;
        return false;
    }

    /** "No, it runs" is an answer. */
    private static boolean isFollowedByAComma(Line line, Token token) {
        String text = line.statement().text();
        return token.end() < text.length() && text.charAt(token.end()) == ',';
    }

    private boolean isSaidByNobody(Statement said, List<Line> supports) {
        Set<String> terms = Evidence.terms(IntStream.range(0, said.tokens().size())
                .filter(i -> !isMeant(said, i, supports))
                .mapToObj(said.tokens()::get)
                .toList());
        if (terms.size() < FEWEST_TERMS) return false;
        long found = terms.stream()
                .filter(term -> evidence.isName(term)
                        || supports.stream().anyMatch(line -> line.terms().contains(term)))
                .count();
        return found < NEAR * terms.size();
    }

    /** Where in the nearest line to look: the number that is most like this one, else where the sentence's place is. */
    private static int placeOf(
            Token token, int i, @Nullable Line nearest, List<Line> supports, List<Alignment> alignments) {
        if (nearest == null) return 0;
        if (!supports.isEmpty() && nearest == supports.get(0)) {
            int before = alignments.get(0).before(i);
            int place = before < 0 ? 0 : alignments.get(0).of(before) + 1;
            List<Token> source = nearest.statement().tokens();
            if (before == i - 1 && place < source.size())
                return source.get(place).start();
        }
        return nearest.statement().tokens().stream()
                .filter(t -> t.quantity() != null)
                .filter(t -> token.quantity() != null
                        && t.quantity().units().stream()
                                .anyMatch(token.quantity().units()::contains))
                .mapToInt(Token::start)
                .findFirst()
                .orElse(0);
    }

    private static Fault fault(
            Kind kind, String claim, String why, List<Line> supports, List<Alignment> alignments, int i) {
        if (supports.isEmpty()) return new Fault(kind, claim, why, "", "");
        int before = alignments.get(0).before(i);
        List<Token> source = supports.get(0).statement().tokens();
        int place = before < 0 ? 0 : source.get(alignments.get(0).of(before)).end();
        return fault(kind, claim, why, supports.get(0), place);
    }

    private static Fault fault(Kind kind, String claim, String why, @Nullable Line nearest, int place) {
        if (nearest == null) return new Fault(kind, claim, why, "", "");
        return new Fault(kind, claim, why, excerpt(nearest.statement().text(), place), nearest.source());
    }

    /** The words around a place. */
    private static String excerpt(String text, int place) {
        int from = Math.max(0, place - EXCERPT);
        int to = Math.min(text.length(), place + EXCERPT);
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) from--;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) to++;
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }

    private static String shortened(String words) {
        return words.length() <= 2 * EXCERPT
                ? words
                : words.substring(0, 2 * EXCERPT).strip() + "…";
    }
}
