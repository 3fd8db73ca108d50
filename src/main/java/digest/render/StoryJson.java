package digest.render;

import digest.item.Item;
import digest.story.Edge;
import digest.story.Signal;
import digest.story.Story;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parts of JSON that an edition and an explanation share. */
final class StoryJson {

    /** Two blanks and a line feed on every machine. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private StoryJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String print(ObjectNode root) {
        return MAPPER.writeValueAsString(root) + "\n";
    }

    static void putItems(ObjectNode node, Story story) {
        ArrayNode items = node.putArray("items");
        for (Item item : story.items()) {
            ObjectNode object = items.addObject()
                    .put("key", item.key())
                    .put("url", item.url())
                    .put("title", item.title())
                    .put("feed", item.feed())
                    .put(
                            "published",
                            item.published() == null ? null : item.published().toString());
            ArrayNode authors = object.putArray("authors");
            item.authors().forEach(authors::add);
        }
    }

    static void putSignals(ObjectNode node, Story story) {
        ArrayNode signals = node.putArray("signals");
        for (Signal signal : story.score().signals()) {
            if (signal.share() == 0) continue; // adds nothing to the sum; 47 signals a story would be mostly these
            signals.addObject()
                    .put("name", signal.name())
                    .put("value", rounded(signal.value()))
                    .put("weight", rounded(signal.weight()))
                    .put("evidence", signal.evidence());
        }
    }

    static void putEdges(ObjectNode node, Story story) {
        ArrayNode edges = node.putArray("edges");
        for (Edge edge : story.edges()) {
            edges.addObject()
                    .put("from", edge.from())
                    .put("to", edge.to())
                    .put("reason", edge.reason())
                    .put("similarity", rounded(edge.similarity()));
        }
    }

    /** Scores and their parts are told to 4 decimals. */
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
