package digest.render;

import digest.edition.Candidate;
import digest.edition.Composition;
import digest.item.Item;
import digest.story.Edge;
import digest.story.Nearest;
import digest.story.Signal;
import digest.story.Story;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints why each story of a window is in or out. */
public final class ExplainRenderer {

    private ExplainRenderer() {}

    /** The public JSON of {@code digest explain}: every candidate given, best first. */
    public static String json(Composition composition, List<Candidate> candidates) {
        ObjectNode root = StoryJson.object();
        root.put("date", composition.edition().date().toString());
        root.putObject("window")
                .put("from", composition.edition().window().from().toString())
                .put("to", composition.edition().window().to().toString());
        ArrayNode array = root.putArray("candidates");
        for (Candidate candidate : candidates) {
            Story story = candidate.story();
            ObjectNode node = array.addObject();
            node.put("id", story.id());
            node.put("headline", story.lead().title());
            node.put("url", story.lead().url());
            node.put("score", story.score().value());
            node.put(
                    "section",
                    candidate.section() == null ? null : candidate.section().id());
            node.put("cut", candidate.cut());
            node.put("paper", story.paper());
            StoryJson.putItems(node, story);
            for (int i = 0; i < story.items().size(); i++)
                ((ObjectNode) node.get("items").get(i))
                        .put("page", story.items().get(i).page());
            StoryJson.putSignals(node, story);
            StoryJson.putEdges(node, story);
            node.put(
                    "update_of",
                    story.told() == null ? null : story.told().date().toString());
            putNearest(node, story.nearest());
        }
        return StoryJson.print(root);
    }

    private static void putNearest(ObjectNode story, @Nullable Nearest nearest) {
        if (nearest == null) {
            story.putNull("nearest");
            return;
        }
        story.putObject("nearest")
                .put("date", nearest.told().date().toString())
                .put("headline", nearest.told().headline())
                .put("url", nearest.told().url())
                .put("similarity", StoryJson.rounded(nearest.similarity()))
                .put("same_key", nearest.sameKey());
    }

    /** The same for people: a paragraph per candidate. */
    public static String text(Composition composition, List<Candidate> candidates) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "edition of %s, window %s to %s, %d of %d stories%n".replace("%n", "\n"),
                composition.edition().date(),
                composition.edition().window().from(),
                composition.edition().window().to(),
                candidates.size(),
                composition.candidates().size()));
        for (Candidate candidate : candidates) {
            Story story = candidate.story();
            String place =
                    candidate.section() == null ? "out" : candidate.section().id();
            out.append(String.format(
                    Locale.ROOT,
                    "\n%.4f  %-7s  %s\n",
                    story.score().value(),
                    place,
                    story.lead().title()));
            out.append("                 ").append(story.lead().url()).append('\n');
            if (candidate.cut() != null)
                out.append("    cut          ").append(candidate.cut()).append('\n');
            if (story.told() != null)
                out.append("    told         ")
                        .append(story.told().date())
                        .append(": ")
                        .append(story.told().headline())
                        .append('\n');
            if (story.nearest() != null && !story.nearest().isChance())
                out.append(String.format(
                        Locale.ROOT,
                        "    nearest      %s: %s (%s%.2f)\n",
                        story.nearest().told().date(),
                        story.nearest().told().headline(),
                        story.nearest().sameKey() ? "same key, " : "",
                        story.nearest().similarity()));
            for (Signal signal : story.score().signals()) {
                if (signal.share() == 0) continue;
                out.append(String.format(
                        Locale.ROOT,
                        "    %+.4f      %s = %.4f × %.4f%s\n",
                        signal.share(),
                        signal.name(),
                        signal.value(),
                        signal.weight(),
                        signal.evidence().isEmpty() ? "" : "  " + signal.evidence()));
            }
            if (story.items().size() > 1) {
                for (Item item : story.items())
                    out.append("    item         ")
                            .append(item.key())
                            .append("  ")
                            .append(item.feed())
                            .append(": ")
                            .append(item.title())
                            .append('\n');
            }
            for (Item item : story.items()) {
                if (item.page() != null)
                    out.append("    read         ")
                            .append(item.key())
                            .append(" from the page that it leads to: ")
                            .append(item.page())
                            .append(" (")
                            .append(item.content().words())
                            .append(" words)\n");
            }
            for (Edge edge : story.edges()) {
                out.append(String.format(
                        Locale.ROOT,
                        "    joined       %s + %s: %s (%.2f)\n",
                        edge.from(),
                        edge.to(),
                        edge.reason(),
                        edge.similarity()));
            }
        }
        return out.toString();
    }
}
