package digest.ground;

import digest.ground.Statement.Kind;
import digest.ground.Statement.Token;
import digest.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the sources of one story say, taken apart for {@link Grounding}. */
public final class Evidence {

    /** A sentence of a source. */
    record Line(Statement statement, String source, Set<String> terms) {

        /** The same, where these names are one token each. */
        Line joined(Set<String> identifiers) {
            return new Line(statement.joined(identifiers), source, terms);
        }
    }

    /** How many sentences of sources one sentence of a digest may be made of. */
    private static final int MOST_SUPPORTS = 3;

    /** A further source sentence must bring this many words that the others do not have. */
    private static final int BRINGS = 2;

    private final List<Line> lines = new ArrayList<>();
    private final List<Token> numbers = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> opening = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> identifiers = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final StringBuilder parts = new StringBuilder();
    private final StringBuilder joins = new StringBuilder();
    private final StringBuilder folded = new StringBuilder(" ");

    private Evidence() {}

    /** The sources of a story, in order; the first of two lines that are as near is the nearest. */
    public static Evidence of(List<Testimony> testimonies) {
        Evidence evidence = new Evidence();
        for (Testimony testimony : testimonies) {
            for (String text : testimony.lines()) {
                Statement statement = Statement.of(text);
                evidence.add(statement);
                evidence.lines.add(new Line(statement, testimony.source(), terms(statement.tokens())));
            }
            testimony.facts().forEach(fact -> evidence.add(Statement.of(fact)));
            evidence.links.addAll(testimony.links());
            for (String text : testimony.lines())
                evidence.folded.append(folded(text)).append(' ');
        }
        return evidence;
    }

    private void add(Statement statement) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.NUMBER || token.kind() == Kind.DATE) numbers.add(token);
            if (token.kind() == Kind.WORD) {
                words.add(token.form());
                (token.capital() ? i > 0 ? names : opening : small).add(token.form());
            }
            if (token.kind() == Kind.IDENTIFIER) identifiers.add(token.form());
        }
        Parts.append(Statement.flat(statement.text()), parts, joins);
        QUARTER.matcher(Statement.flat(statement.text()))
                .results()
                .forEach(q -> Parts.append("q" + (QUARTERS.indexOf(q.group(1)) + 1), parts, joins));
        for (String part : Parts.of(Statement.flat(statement.text())).split(" ")) words.add(Statement.form(part));
    }

    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

    /** "The third quarter" is Q3. */
    private static final Pattern QUARTER = Pattern.compile("\\b(" + String.join("|", QUARTERS) + ") quarter\\b");

    /** The forms of a sentence that carry what it says. */
    static Set<String> terms(List<Token> tokens) {
        return tokens.stream().filter(Evidence::tells).map(Token::form).collect(Collectors.toSet());
    }

    /** Whether a token says something by itself: all do but stop words, single letters and what the editor says in its own name. */
    public static boolean tells(Token token) {
        return token.kind() != Kind.WORD
                || !Tokens.isStop(token.form())
                        && token.form().length() > 1
                        && !Grounding.OWN_WORDS.contains(token.form());
    }

    List<Line> lines() {
        return lines;
    }

    Set<String> links() {
        return links;
    }

    boolean hasWord(String form) {
        return words.contains(form);
    }

    /** Whether a source has a word that begins as this one does: "paywall" for "paywalled". */
    boolean hasStem(String form) {
        String stem =
                form.substring(0, Math.min(form.length(), Math.max(SHORTEST_STEM, form.length() - LONGEST_ENDING)));
        return stem.length() >= SHORTEST_STEM && words.stream().anyMatch(word -> word.startsWith(stem));
    }

    /** In letters; chosen by hand. */
    private static final int SHORTEST_STEM = 5;

    /** In letters; chosen by hand. */
    private static final int LONGEST_ENDING = 3;

    /** Whether a word stands in a source as a name: with a capital inside a sentence, or never without one. */
    boolean isName(String form) {
        return names.contains(form) || opening.contains(form) && !small.contains(form);
    }

    /** Names with a digit or a mark inside, as {@link Token#form}. */
    Set<String> identifiers() {
        return identifiers;
    }

    boolean has(Quantity quantity) {
        return numbers.stream()
                .anyMatch(n -> n.quantity() != null && n.quantity().agrees(quantity));
    }

    boolean has(Token number) {
        return numbers.stream().anyMatch(number::same);
    }

    /** Whether the letters and numbers of a name stand in a source one after another, not inside others. */
    boolean hasParts(String written) {
        return Parts.has(Parts.of(written), parts, joins);
    }

    /** Whether words stand in a source exactly, marks and case aside. */
    boolean hasWords(String quotation) {
        String bare = folded(quotation);
        return bare.isEmpty() || folded.indexOf(" " + bare + " ") >= 0;
    }

    /** Words with single blanks between, without marks; numbers keep theirs. */
    static String folded(String text) {
        return Statement.flat(text)
                .replaceAll("(?<=\\d)[.,](?=\\d)", "\u0001")
                .replaceAll("'", "")
                .replaceAll("[^\\p{L}\\p{N}%$€\u0001]+", " ")
                .strip();
    }

    /** The lines that a sentence may be made of: the nearest, then those that have what it lacks; empty where none is near. */
    List<Line> supports(List<Token> sentence) {
        Set<String> open = terms(sentence);
        List<Line> supports = new ArrayList<>();
        while (supports.size() < MOST_SUPPORTS) {
            Line best = null;
            long most = supports.isEmpty() ? 0 : BRINGS - 1;
            for (Line line : lines) {
                long shared = open.stream().filter(line.terms()::contains).count();
                if (shared > most
                        || shared == most
                                && best != null
                                && line.terms().size() < best.terms().size()) {
                    best = line;
                    most = shared;
                }
            }
            if (best == null) break;
            supports.add(best);
            open.removeAll(best.terms());
        }
        return supports;
    }

    /** The source number that is most like one that is in no source: of the same unit and the nearest value. */
    Line nearest(Token number, List<Line> supports) {
        Line nearest = supports.isEmpty() ? null : supports.get(0);
        double least = Double.MAX_VALUE;
        if (number.quantity() == null) return nearest;
        for (Line line : supports.isEmpty() ? lines : supports) {
            for (Token token : line.statement().tokens()) {
                if (token.quantity() == null) continue;
                double distance = Math.abs(Math.log1p(token.quantity().value().doubleValue())
                                - Math.log1p(number.quantity().value().doubleValue()))
                        + (token.quantity().units().stream()
                                        .anyMatch(number.quantity().units()::contains)
                                ? 0
                                : 1);
                if (distance < least) {
                    least = distance;
                    nearest = line;
                }
            }
        }
        return nearest;
    }
}
