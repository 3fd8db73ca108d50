package digest.ground;

import digest.english.Verbs;
import digest.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence taken apart into what can be checked: words, numbers with their units, dates, and names with a digit or a mark
 * in them. Case, quotation marks, dashes and contractions do not matter, so that a digest and its source compare.
 *
 * @param text as given
 * @param tokens in reading order; empty where nothing can be checked
 */
public record Statement(String text, List<Token> tokens) {

    public Statement {
        tokens = List.copyOf(tokens);
    }

    /** What a token is. */
    public enum Kind {
        /** Letters. */
        WORD,
        /** A count or a measure; it has a quantity. */
        NUMBER,
        /** A day or a month of a year. */
        DATE,
        /** A word with a digit or a mark inside: qwen3.5-9b, llama.cpp. */
        IDENTIFIER
    }

    /**
     * A word, a number or a name.
     *
     * @param form what is compared: a stem, a date, the parts of an identifier with blanks between
     * @param quantity of numbers only; null for all else
     * @param capital whether its first letter is one
     * @param start where it begins in the text, a place from 0
     * @param end the place behind its last character
     */
    public record Token(Kind kind, String form, @Nullable Quantity quantity, boolean capital, int start, int end) {

        /** Whether both say the same. */
        boolean same(Token other) {
            if (quantity != null && other.quantity != null) return quantity.agrees(other.quantity);
            if (kind == Kind.DATE && other.kind == Kind.DATE) return sameDate(form, other.form);
            return quantity == null && other.quantity == null && form.equals(other.form);
        }
    }

    /** Who tells, in whatever person: a rewrite puts "we" as "the authors". */
    static final String TELLER = "§";

    private static final Set<String> TELLERS = Set.of("""
            i we me us my our mine ours myself ourselves they them their theirs themselves author authors""".split("\\s+"));

    private static final Map<String, String> AUXILIARIES = Map.ofEntries(
            Map.entry("is", "be"),
            Map.entry("are", "be"),
            Map.entry("am", "be"),
            Map.entry("has", "have"),
            Map.entry("does", "do"),
            Map.entry("was", "were"));

    private static final Map<String, String> CONTRACTED = Map.of("ca", "can", "wo", "will", "sha", "shall", "ai", "be");

    private static final Set<String> CONTRACTIONS = Set.of("s", "re", "m", "ve", "ll", "d");

    private static final Pattern NOT = Pattern.compile("(\\p{L}+)n't|(can)not");

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?![\\p{L}\\p{N}-])");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH
            + "\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%.,]\\p{N}|[\\p{L}\\p{N}%])(?:,?\\s(\\d{4})(?!\\d))?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?" + MONTH + "(?![\\p{L}\\p{N}])(?:,?\\s(\\d{4})(?!\\d))?");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(MONTH + ",?\\s(?:of\\s)?((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|(?<![\\p{L}\\p{N}])www\\.\\S+");

    /** A run of letters and digits; marks inside belong to it when a letter or a digit follows. */
    private static final Pattern RUN =
            Pattern.compile("[\\p{L}\\p{N}]+(?:(?:[._'-]|(?<=\\d),(?=\\d{3}(?!\\d)))[\\p{L}\\p{N}]+)*");

    /** "30.96 to 127.07 tok/s": what stands between two numbers of one range. */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s,/-]*(?:to|and|or|vs|versus|through|→|->|than)?[\\s~≈-]*(?:about|roughly)?\\s*");

    /** A text taken apart, addresses of the web left out. */
    public static Statement of(String text) {
        String flat = flat(text);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < flat.length()) {
            Matcher address = ADDRESS.matcher(flat).region(at, flat.length());
            if (address.lookingAt()) {
                at = address.end();
                continue;
            }
            char c = flat.charAt(at);
            boolean currency = "$€£".indexOf(c) >= 0;
            if (!Character.isLetterOrDigit(c) && !currency) {
                at++;
                continue;
            }
            at = add(tokens, text, flat, at);
        }
        return new Statement(text, openRanges(tokens, flat));
    }

    private static int add(List<Token> tokens, String text, String flat, int at) {
        boolean capital = Character.isUpperCase(text.charAt(at));
        Optional<Token> date = date(flat, at, capital);
        if (date.isPresent()) {
            tokens.add(date.get());
            return date.get().end();
        }
        Matcher run = RUN.matcher(flat).region(at, flat.length());
        if (!run.lookingAt()) { // a currency sign
            Optional<Quantity.Found> money = Quantity.at(flat, at);
            if (money.isEmpty()) return at + 1;
            tokens.add(number(money.get(), at));
            return money.get().end();
        }
        String word = run.group();
        boolean digits = word.chars().anyMatch(Character::isDigit);
        Optional<Quantity.Found> number =
                digits && !Character.isDigit(word.charAt(0)) ? Optional.empty() : Quantity.at(flat, at);
        if (number.isPresent() && endsNumber(flat, number.get().end(), run.end())) {
            tokens.add(number(number.get(), at));
            return number.get().end();
        }
        if (digits || word.indexOf('.') >= 0 || word.indexOf('_') >= 0) {
            tokens.add(new Token(Kind.IDENTIFIER, Parts.of(word), null, capital, at, run.end()));
            return run.end();
        }
        int from = 0;
        for (String part : word.split("-")) {
            addWord(tokens, part, Character.isUpperCase(text.charAt(at + from)), at + from);
            from += part.length() + 1;
        }
        return run.end();
    }

    /** Whether what follows a number inside its run is another word: "66-skill", "4-bit", "2-3"; but not "26b-a4b". */
    private static boolean endsNumber(String flat, int end, int endOfRun) {
        if (end >= endOfRun) return true;
        if (flat.charAt(end) != '-') return false;
        String rest = flat.substring(end + 1, endOfRun);
        return rest.chars().noneMatch(Character::isDigit) && rest.indexOf('.') < 0
                || Quantity.at(flat, end + 1).filter(q -> q.end() >= endOfRun).isPresent();
    }

    private static Token number(Quantity.Found found, int at) {
        return new Token(Kind.NUMBER, found.quantity().toString(), found.quantity(), false, at, found.end());
    }

    private static void addWord(List<Token> tokens, String written, boolean capital, int at) {
        Matcher not = NOT.matcher(written);
        int end = at + written.length();
        if (not.matches()) {
            String verb = not.group(1) == null ? not.group(2) : not.group(1);
            String whole = CONTRACTED.getOrDefault(verb, verb);
            tokens.add(word(whole, capital, at, end));
            tokens.add(word("not", false, at, end));
            return;
        }
        int mark = written.lastIndexOf('\'');
        String contracted = mark < 0 ? "" : written.substring(mark + 1);
        boolean parts = CONTRACTIONS.contains(contracted);
        String word = (parts ? written.substring(0, mark) : written).replace("'", "");
        if (word.isEmpty()) return;
        tokens.add(word(word, capital, at, end));
        switch (contracted) {
            case "re", "m" -> tokens.add(word("be", false, at, end));
            case "ve" -> tokens.add(word("have", false, at, end));
            case "ll" -> tokens.add(word("will", false, at, end));
            default -> {}
        }
    }

    private static Token word(String word, boolean capital, int start, int end) {
        return new Token(Kind.WORD, form(word), null, capital, start, end);
    }

    /** The same, where two or three tokens that make up one of these names are one: "moss 3b" for Moss-3B. */
    Statement joined(Set<String> identifiers) {
        if (identifiers.isEmpty()) return this;
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token name = tokens.get(i);
            for (int last = Math.min(i + 2, tokens.size() - 1); last > i && name.quantity() == null; last--) {
                String written =
                        flat(text.substring(name.start(), tokens.get(last).end()));
                String parts = Parts.of(written);
                if (!identifiers.contains(parts) || !NAME.matcher(written).matches()) continue;
                name = new Token(
                        Kind.IDENTIFIER,
                        parts,
                        null,
                        name.capital(),
                        name.start(),
                        tokens.get(last).end());
                i = last;
                break;
            }
            joined.add(name);
        }
        return new Statement(text, joined);
    }

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+(?: [\\p{L}\\p{N}._-]+){0,2}");

    /** The names in it that have a digit or a mark inside. */
    Set<String> identifiers() {
        return tokens.stream()
                .filter(t -> t.kind() == Kind.IDENTIFIER)
                .map(Token::form)
                .collect(Collectors.toSet());
    }

    /** The form in which a lower-case word is compared; one for all forms of a verb. */
    public static String form(String word) {
        if (TELLERS.contains(word)) return TELLER;
        String auxiliary = AUXILIARIES.get(word);
        return auxiliary != null ? auxiliary : Tokens.stem(Verbs.baseOf(word));
    }

    private static Optional<Token> date(String flat, int at, boolean capital) {
        Matcher iso = ISO_DATE.matcher(flat).region(at, flat.length());
        if (iso.lookingAt()) return Optional.of(dated(iso.group(1), iso.group(2), iso.group(3), capital, iso));
        Matcher month = MONTH_FIRST.matcher(flat).region(at, flat.length()).useTransparentBounds(true);
        if (month.lookingAt())
            return Optional.of(dated(month.group(3), monthOf(month.group(1)), month.group(2), capital, month));
        Matcher day = DAY_FIRST.matcher(flat).region(at, flat.length()).useTransparentBounds(true);
        if (day.lookingAt()) return Optional.of(dated(day.group(3), monthOf(day.group(2)), day.group(1), capital, day));
        Matcher year = MONTH_OF_YEAR.matcher(flat).region(at, flat.length()).useTransparentBounds(true);
        if (year.lookingAt()) return Optional.of(dated(year.group(2), monthOf(year.group(1)), null, capital, year));
        return Optional.empty();
    }

    private static Token dated(
            @Nullable String year, String month, @Nullable String day, boolean capital, Matcher found) {
        String form = (year == null ? "?" : year) + "-" + month + "-"
                + (day == null ? "?" : new BigDecimal(day).toPlainString());
        return new Token(Kind.DATE, form, null, capital, found.start(), found.end());
    }

    private static String monthOf(String name) {
        int month = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3)) / 3 + 1;
        return month < 10 ? "0" + month : String.valueOf(month);
    }

    /** What one of them leaves out, the other may say. */
    static boolean sameDate(String a, String b) {
        String[] x = a.split("-");
        String[] y = b.split("-");
        for (int i = 0; i < x.length; i++)
            if (!x[i].equals(y[i]) && !x[i].equals("?") && !y[i].equals("?")) return false;
        return true;
    }

    private static List<Token> openRanges(List<Token> tokens, String flat) {
        List<Token> open = new ArrayList<>(tokens);
        for (int i = open.size() - 2; i >= 0; i--) {
            Token low = open.get(i);
            if (low.quantity() == null || !low.quantity().units().equals(Set.of(Quantity.PLAIN))) continue;
            int next = i + 1;
            while (next < open.size() && next <= i + 2 && open.get(next).quantity() == null) next++;
            if (next >= open.size() || open.get(next).quantity() == null) continue;
            Token high = open.get(next);
            if (!BETWEEN.matcher(flat.substring(low.end(), high.start())).matches()) continue;
            open.set(
                    i,
                    new Token(
                            Kind.NUMBER,
                            low.form(),
                            low.quantity().orIn(high.quantity().units()),
                            false,
                            low.start(),
                            low.end()));
        }
        return List.copyOf(open);
    }

    /** Lower case, one kind of quotation mark, apostrophe, dash and blank; every character in its place. */
    public static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            flat.append(
                    switch (c) {
                        case '’', '‘', '`', '´', 'ʼ' -> '\'';
                        case '“', '”', '„', '«', '»' -> '"';
                        case '‐', '‑', '–', '−' -> '-';
                        case '—', '―' -> ' ';
                        case '×' -> 'x';
                        case '·' -> '.';
                        default ->
                            Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f'
                                    ? ' '
                                    : Character.toLowerCase(c);
                    });
        }
        return flat.toString();
    }
}
