package digest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML text to a tree of {@link Node}s with the place of each. Built on Jackson's token stream, because its databind
 * accepts duplicate keys and loses the places that a fault must name.
 *
 * <p>Bounded against hostile files: in length, in depth, and in what aliases cost: an alias shares the node it points to,
 * so that a "billion laughs" file is as small in memory as it is on disk.
 */
final class YamlTree {

    /** A thousand feeds take 100,000 characters. Chosen by hand. */
    static final int LONGEST = 1_000_000;

    /** feeds.yaml needs four levels: feeds, an entry, its list, a word. Chosen by hand. */
    static final int DEEPEST = 10;

    private final String file;
    private final YAMLParser parser;
    private final Map<String, Node> anchors = new HashMap<>();

    private YamlTree(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The one document in {@code yaml}; blank text and comments alone are a fault. */
    static Node read(String yaml, String file) throws FeedsException {
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        if (text.length() > LONGEST)
            throw new Place(file, 1, 1)
                    .fault(
                            "more than " + LONGEST + " characters",
                            "a list of feeds is shorter; is this the right file?");
        refuseControlCharacters(text, file);
        try (JsonParser parser = YAMLFactory.builder()
                .loadSettings(YamlSettings.reading(text))
                .build()
                .createParser(ObjectReadContext.empty(), text)) {
            return new YamlTree(file, (YAMLParser) parser).document(text);
        }
    }

    private Node document(String text) throws FeedsException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null)
                throw new Place(file, 1, 1).fault("the file is empty", "list what to follow under 'feeds:'");
            Node root = node(first, "feeds.yaml", 0);
            if (parser.nextToken() != null)
                throw here().fault("a second document begins here", "feeds.yaml is one alone: remove the '---' above");
            return root;
        } catch (JacksonException broken) {
            throw YamlFault.translated(broken, text, here());
        }
    }

    private Node node(JsonToken token, String called, int depth) throws FeedsException {
        Place place = here();
        if (depth > DEEPEST) throw place.fault("nested more than " + DEEPEST + " levels deep", "feeds.yaml needs four");
        if (parser.isCurrentAlias()) return aliased(place);
        String anchor = parser.getObjectId();
        Node node = switch (token) {
            case START_OBJECT -> keys(place, called, depth);
            case START_ARRAY -> many(place, called, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, called, Node.Type.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, called, Node.Type.FLAG);
            case VALUE_NULL -> scalar(place, called, Node.Type.NULL);
            default -> scalar(place, called, Node.Type.TEXT);
        };
        if (anchor != null) anchors.put(anchor, node);
        return node;
    }

    private Node aliased(Place place) throws FeedsException {
        Node known = anchors.get(parser.getString());
        if (known == null)
            throw place.fault(
                    "the alias " + Quoted.of("*" + parser.getString()) + " has no anchor above it",
                    "write the value itself, in quotes if it begins with '*'");
        return known;
    }

    private Node keys(Place place, String called, int depth) throws FeedsException {
        Node.Keys keys = new Node.Keys(place, called);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = here();
            Place before = keys.places().putIfAbsent(key, at);
            if (before != null)
                throw at.fault(
                        "the key " + Quoted.of(key) + " stands twice in " + called + ", first on line " + before.line(),
                        "keep one of them");
            keys.values().put(key, node(parser.nextToken(), Quoted.of(key), depth + 1));
        }
        return keys;
    }

    private Node many(Place place, String called, int depth) throws FeedsException {
        List<Node> entries = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
            entries.add(node(token, entryOf(called), depth + 1));
        return new Node.Many(place, called, List.copyOf(entries));
    }

    private static String entryOf(String list) {
        return switch (list) {
            case "'feeds'" -> "a feed";
            case "'topics'" -> "a topic";
            default -> "an entry of " + list;
        };
    }

    private Node scalar(Place place, String called, Node.Type type) {
        return new Node.Scalar(place, called, type, parser.getString());
    }

    private Place here() {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** YAML 1.2, 5.1: no C0 control but tab and line ends, no DEL, no C1 but NEL, no half pair. */
    private static void refuseControlCharacters(String text, String file) throws FeedsException {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\n') {
                line++;
                column = 1;
                continue;
            }
            boolean control = Character.getType(character) == Character.CONTROL
                    && character != '\t'
                    && character != '\r'
                    && character != 0x85;
            if (control || Character.getType(character) == Character.SURROGATE)
                throw new Place(file, line, column).fault("the control character " + codePoint(character), "remove it");
            column++;
        }
    }

    /** {@code U+0007}. */
    private static String codePoint(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
