package digest.feed;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TeX in the titles, names and abstracts of papers as a reader writes it: "9.1$\times$" is "9.1×", "${\sim}$6{,}700" is
 * "~6,700", "\emph{event}" is "event", "Schr\"odinger" is "Schrödinger". arXiv shows such marks by MathJax on its pages and
 * leaves them in its feeds: of 312 abstracts of January to August 2026, 54 held some.
 */
final class TexText {

    /** A name of a command, then what it stands for. Those that occur in feeds, and their kin; others lose their backslash. */
    private static final Map<String, String> SYMBOLS = symbols("""
            times × pm ± mp ∓ sim ~ approx ≈ simeq ≃ equiv ≡ to → rightarrow → longrightarrow → Rightarrow ⇒ leftarrow ←
            leftrightarrow ↔ mapsto ↦ uparrow ↑ downarrow ↓ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ lt < gt > neq ≠ ne ≠ in ∈
            cdot · ldots … dots … cdots … infty ∞ mid | vert | ell ℓ circ ° degree ° partial ∂ nabla ∇ sum ∑ prod ∏ int ∫
            sqrt √ propto ∝ star ⋆ ast * cup ∪ cap ∩ subset ⊂ subseteq ⊆ forall ∀ exists ∃ oplus ⊕ otimes ⊗ S § ss ß
            ae æ oe œ o ø l ł alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ
            iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω textendash – textemdash —
            """);

    private static final Map<String, String> ACCENTS = Map.of(
            "\"", "\u0308", "'", "\u0301", "`", "\u0300", "^", "\u0302", "~", "\u0303", "=", "\u0304", "c", "\u0327",
            "v", "\u030c", "u", "\u0306", "H", "\u030b");

    private record Rule(Pattern pattern, String replacement) {}

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    /** Stands for a dollar sign that is one. */
    private static final String DOLLAR = "\uE000";

    private static final List<Rule> PROSE = List.of(
            rule("\\\\\\$", DOLLAR),
            rule("[~ ]?\\\\(?:cite[a-z]{0,8}|footnote|label|ref)\\*?\\{[^{}]*\\}", ""),
            rule("\\\\href\\{([^{}]*)\\}\\{([^{}]*)\\}", "$2"),
            rule("``|(?<=\\s)`(?=\\p{L}[^`'\\n]{1,80}'')", "“"),
            rule("(?<=[\\p{L}\\p{N}.,)?!])''", "”"),
            // an aside goes on with one of these words; else two hyphens are an en dash between equals or numbers
            rule(
                    "(?<=[\\p{L}\\p{N})%])(?:---|--(?=(?:a|an|the|and|but|or|yet|with|without|about|despite|whereas|while|which|even|including|as|by|from|in|on|to|for|not|that|such|we|it|is|are)\\b))(?=\\p{L})",
                    "—"),
            rule("(?<=[\\p{L}\\p{N})%])--(?=[\\p{L}\\p{N}])", "–"),
            rule("(?<=[\\p{L}.])~(?=[\\p{L}\\d\\\\])|(?<=[\\d+)%])~(?=\\p{L})", " "));

    /** A formula: by pandoc's rule no space inside its dollars and no digit behind, so that "$15 vs $30" is money. */
    private static final Pattern FORMULA =
            Pattern.compile("\\$\\$?(?=\\S)([^$\\n]{0,199}[^$\\s])\\$\\$?(?:(?!\\d)|(?<=\\\\[a-z]{2,12}}?\\$))");

    private static final List<Rule> IN_FORMULA = List.of(
            rule("\\\\[,;:!]", ""),
            rule("\\\\(?:left|right|big|Big|bigl|bigr)(?![a-zA-Z])", ""),
            rule("\\^\\{?\\\\circ\\}?", "°"));

    private static final Pattern POWER = Pattern.compile("\\^(?:\\{([-+]?\\d{1,9})\\}|(\\d))");

    private static final String DIGITS = "0123456789+-";

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";

    private static final Pattern STYLE = Pattern.compile(
            "\\\\(?:emph|underline|url|operatorname|(?:text|math)(?:bf|it|tt|sc|rm|sf|cal|bb|frak|up|normal)?)\\s?\\{([^{}]*)\\}");

    private static final Pattern STYLE_SWITCH =
            Pattern.compile("\\{\\\\(?:bf|it|em|tt|sc|rm|sf|sl|bfseries|itshape|ttfamily)\\s+([^{}]*)\\}");

    /** An accent, and what bears it: a letter, "\\i" or "\\j", in braces or not. */
    private static final String ACCENTED =
            "\\\\(?:([\"'`^~=])\\s?(?:\\{\\\\?([A-Za-z])\\}|\\\\?([A-Za-z]))|([cvuH])\\s?\\{\\\\?([A-Za-z])\\})";

    private static final Pattern ACCENT_IN_BRACES = Pattern.compile("\\{" + ACCENTED + "\\}");

    private static final Pattern ACCENT = Pattern.compile(ACCENTED);

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]{1,20})(?:\\{\\}|(?![A-Za-z]))");

    private static final List<Rule> LAST =
            List.of(rule("\\{([,.=+<>~≈±×−-])\\}", "$1"), rule("\\\\\\\\", " "), rule("\\\\(?=[%&_#{}\\s])", ""));

    private static final Pattern BRACE = Pattern.compile("(?<!\\\\)[{}]");

    /** "23.44times", "2times2": the times sign of a list that loses its backslash (Hugging Face's daily papers, August 2026). */
    private static final Pattern BARE_TIMES = Pattern.compile("(?<=\\d)times(?![a-z])");

    private TexText() {}

    /** The text without TeX; the same text where there is none. HTML around it stays as it is. */
    static String plain(String text) {
        String plain = BARE_TIMES.matcher(text).replaceAll("×");
        plain = ACCENT_IN_BRACES.matcher(plain).replaceAll(TexText::accented);
        plain = ACCENT.matcher(plain).replaceAll(TexText::accented);
        plain = all(PROSE, plain);
        plain = FORMULA.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(formula(m.group(1))));
        return commands(plain).replace(DOLLAR, "$");
    }

    private static String formula(String tex) {
        String plain = POWER.matcher(all(IN_FORMULA, tex)).replaceAll(TexText::power);
        return BRACE.matcher(commands(plain)).replaceAll("");
    }

    private static String commands(String tex) {
        String plain = COMMAND.matcher(styled(tex))
                .replaceAll(m -> Matcher.quoteReplacement(SYMBOLS.getOrDefault(m.group(1), m.group(1))));
        return all(LAST, plain);
    }

    private static String styled(String tex) {
        String plain = tex;
        for (int depth = 0; depth < 3; depth++)
            plain = STYLE_SWITCH.matcher(STYLE.matcher(plain).replaceAll("$1")).replaceAll("$1");
        return plain;
    }

    private static String accented(MatchResult m) {
        String accent = m.group(1) != null ? m.group(1) : m.group(4);
        String letter = m.group(1) == null ? m.group(5) : m.group(2) != null ? m.group(2) : m.group(3);
        return Normalizer.normalize(letter + ACCENTS.get(accent), Normalizer.Form.NFC);
    }

    private static String power(MatchResult m) {
        StringBuilder raised = new StringBuilder();
        String digits = m.group(1) != null ? m.group(1) : m.group(2);
        for (char c : digits.toCharArray()) raised.append(SUPERSCRIPTS.charAt(DIGITS.indexOf(c)));
        return raised.toString();
    }

    private static String all(List<Rule> rules, String text) {
        String result = text;
        for (Rule rule : rules) result = rule.pattern().matcher(result).replaceAll(rule.replacement());
        return result;
    }

    private static Map<String, String> symbols(String table) {
        String[] words = table.strip().split("\\s+");
        Map<String, String> symbols = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) symbols.put(words[i], words[i + 1]);
        return Map.copyOf(symbols);
    }
}
