package digest.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * What the YAML parser says, in plain words. Its own messages speak of tokens, scalars and block ends, over five lines.
 * Each sentence was written against snakeyaml-engine 3.0.1's answer to the mistake; the test has the mistakes.
 */
final class YamlFault {

    private final String problem;
    private final Place at;
    /** Where what is broken began, or {@link #at}. */
    private final Place began;

    private final String line;

    private YamlFault(MarkedYamlEngineException e, String text, Place here) {
        problem = e.getProblem();
        at = place(e.getProblemMark(), here.file()).orElse(here);
        began = place(e.getContextMark(), here.file()).orElse(at);
        line = text.lines().skip(at.line() - 1L).findFirst().orElse("");
    }

    /** The fault in {@code text} that stopped the parser at {@code here}. */
    static FeedsException translated(JacksonException broken, String text, Place here) {
        if (broken.getCause() instanceof MarkedYamlEngineException marked)
            return new YamlFault(marked, text, here).said(String.valueOf(marked.getContext()));
        if (broken.getOriginalMessage().startsWith("Expected a property name"))
            return here.fault(
                    "a key here is not a plain word", "write key: value, and put a key that begins with '*' in quotes");
        return here.fault("not readable as YAML", Quoted.bare(broken.getOriginalMessage()));
    }

    private FeedsException said(String context) {
        if (problem.contains("(TAB)")) return at.fault("this line is indented by a tab", "indent with spaces");
        if (problem.contains("cannot start any token"))
            return at.fault("a text cannot begin with '" + character() + "'", "put it in quotes");
        if (context.contains("quoted scalar") && problem.contains("end of stream"))
            return began.fault("this quote is never closed", "add the closing quote");
        if (problem.contains("unknown escape") || problem.contains("hexadecimal"))
            return at.fault("no such escape in double quotes", "write \\\\ for a backslash, or use single quotes");
        if (problem.startsWith("expected ',' or")) return unclosed();
        if (problem.startsWith("mapping values") || problem.contains("but found ':'"))
            return at.fault(
                    "a ':' is not expected here",
                    "indent this line like its neighbours, or put a text that holds ': ' in quotes");
        if (problem.startsWith("sequence entries"))
            return at.fault("a list cannot begin here", "write its first '- ' on the next line");
        if (problem.startsWith("could not find expected ':'"))
            return began.fault("neither 'key: value' nor '- entry'", "add the ':' or the space after '-'");
        if (problem.contains("but found ']'") || problem.contains("but found '}'")) return stray();
        if (problem.startsWith("expected the node content")) return at.fault("a value is missing here", "add it");
        if (problem.contains("but found '<scalar>'")
                && !line.substring(0, column()).isBlank())
            return at.fault(
                    "text after the end of a value", "put the whole value in quotes; in single quotes, write ' as ''");
        if (problem.startsWith("expected <block end>"))
            return at.fault("not in line with what stands above", "indent this line like its neighbours");
        if (problem.startsWith("expected '<document start>'"))
            return at.fault("something follows the end of the document", "remove it");
        if (context.contains("alias") || context.contains("anchor"))
            return began.fault("a text cannot begin with '*' or '&'", "put it in quotes");
        if (context.contains("block scalar"))
            return at.fault("text beside '|' or '>'", "begin it on the next line, or put it in quotes");
        return at.fault("not readable as YAML", Quoted.bare(problem));
    }

    private FeedsException unclosed() {
        String close = problem.contains("']'") ? "]" : "}";
        String open = close.equals("]") ? "[" : "{";
        if (character().equals("{") && column() > 0 && line.charAt(column() - 1) == '$')
            return at.fault("'${…}' between brackets stands without quotes", "write \"${NAME}\"");
        if (at.line() != began.line() || character().isEmpty())
            return began.fault("this '" + open + "' is never closed", "add '" + close + "'");
        return at.fault(
                "',' or '" + close + "' is expected here",
                character().equals(":")
                        ? "put a text that holds ': ' in quotes"
                        : "add it, or put the whole text in quotes");
    }

    private FeedsException stray() {
        return at.fault(
                "this '" + character() + "' closes nothing", "remove it, or put the text it belongs to in quotes");
    }

    /** The position of the fault in {@link #line}, in chars. */
    private int column() {
        return line.offsetByCodePoints(0, Math.min(at.column() - 1, line.codePointCount(0, line.length())));
    }

    /** The character at the fault; empty at a line's end. */
    private String character() {
        return column() < line.length() ? Character.toString(line.codePointAt(column())) : "";
    }

    private static Optional<Place> place(Optional<Mark> mark, String file) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1));
    }
}
