package digest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * Where what the YAML parser found stands in a text, and which lines belong to an entry of a list. All places are in chars.
 *
 * @param text without a byte order mark, as it was given to the parser
 */
record YamlPlaces(String text) {

    /** A comment that is an entry switched off belongs to nobody else. */
    private static final Pattern ENTRY_SWITCHED_OFF = Pattern.compile("\\s*#+\\s*-\\s.*");

    int start(Node node) {
        return place(node.getStartMark());
    }

    /** The parser counts code points. */
    private int place(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElseThrow());
    }

    /** Behind the last character of a node: not where the parser saw its end, which is often some lines below. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() != FlowStyle.FLOW) {
            int end = start(node);
            if (node instanceof SequenceNode list) for (Node item : list.getValue()) end = Math.max(end, end(item));
            if (node instanceof MappingNode keys)
                for (var tuple : keys.getValue())
                    end = Math.max(end, Math.max(end(tuple.getKeyNode()), end(tuple.getValueNode())));
            return end;
        }
        int end = place(node.getEndMark());
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) end--; // of a block of text
        return end;
    }

    /** The dash before each entry, given where the entries begin. */
    List<Integer> dashes(List<Integer> starts) {
        LoadSettings settings = YamlSettings.reading(text);
        ScannerImpl tokens = new ScannerImpl(settings, new StreamReader(settings, text));
        List<Integer> dashes = new ArrayList<>();
        int dash = -1;
        for (int i = 0; i < starts.size() && tokens.hasNext(); ) {
            Token token = tokens.peekToken();
            int at = place(token.getStartMark());
            if (at >= starts.get(i)) {
                dashes.add(dash);
                i++;
                continue;
            }
            if (token.getTokenId() == Token.ID.BlockEntry) dash = at;
            tokens.next();
        }
        return dashes;
    }

    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    int nextLine(int at) {
        return Math.min(lineEnd(at) + 1, text.length());
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /**
     * The text without the entry from {@code dash} to {@code end}, the lines it stands on, and the comments that are its own:
     * those below that are indented deeper; and those right above, unless another entry follows right below (then they
     * head both) or they are entries switched off.
     */
    String withoutEntry(int dash, int end) {
        int from = lineStart(dash);
        int to = nextLine(end);
        int column = dash - from;
        while (to < text.length() && isComment(to) && indent(to) > column) to = nextLine(to);
        boolean alone = to == text.length() || isBlank(to) || isComment(to) || indent(to) < column;
        if (alone) {
            while (from > 0) {
                int above = lineStart(from - 1);
                if (!isComment(above)
                        || indent(above) != column
                        || ENTRY_SWITCHED_OFF
                                .matcher(text.substring(above, from))
                                .lookingAt()) break;
                from = above;
            }
            boolean blankAbove = from > 0 && isBlank(lineStart(from - 1));
            if (blankAbove && to < text.length() && isBlank(to)) to = nextLine(to);
        }
        return text.substring(0, from) + text.substring(to);
    }

    private boolean isBlank(int line) {
        return text.substring(line, lineEnd(line)).isBlank();
    }

    private boolean isComment(int line) {
        return text.substring(line, lineEnd(line)).stripLeading().startsWith("#");
    }

    private int indent(int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at - line;
    }
}
