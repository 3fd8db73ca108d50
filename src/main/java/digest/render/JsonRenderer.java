package digest.render;

import digest.edition.Edition;
import digest.edition.Section;
import digest.write.Sentence;
import digest.write.Written;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The public JSON of an edition: what {@code --format json} prints and the archive's DATE.json holds. */
final class JsonRenderer implements Renderer {

    private final Prose prose;

    JsonRenderer(Prose prose) {
        this.prose = prose;
    }

    @Override
    public String render(Edition edition) {
        ObjectNode root = StoryJson.object();
        root.put("date", edition.date().toString());
        root.putObject("window")
                .put("from", edition.window().from().toString())
                .put("to", edition.window().to().toString());
        root.put("editor", edition.editor());
        ArrayNode sections = root.putArray("sections");
        for (Section section : edition.sections()) {
            ObjectNode node = sections.addObject();
            node.put("id", section.id().id());
            node.put("title", section.id().title());
            if (section.emptyReason() != null) node.put("empty", section.emptyReason());
            ArrayNode stories = node.putArray("stories");
            for (Written written : section.stories()) stories.add(story(written));
        }
        ArrayNode feeds = root.putArray("feeds");
        for (Edition.Coverage feed : edition.feeds()) {
            feeds.addObject()
                    .put("name", feed.name())
                    .put("url", feed.url())
                    .put("outcome", feed.outcome())
                    .put("items", feed.items())
                    .put("detail", feed.detail());
        }
        root.put("considered", edition.considered());
        return StoryJson.print(root);
    }

    private ObjectNode story(Written written) {
        ObjectNode node = StoryJson.object();
        node.put("id", written.story().id());
        node.put("headline", prose.headline(written));
        node.put("text", prose.text(written));
        node.put("url", written.url());
        node.put("score", written.story().score().value());
        StoryJson.putItems(node, written.story());
        StoryJson.putSignals(node, written.story());
        ArrayNode sentences = node.putArray("sentences");
        add(sentences, written.headline());
        for (Sentence sentence : written.sentences()) add(sentences, sentence);
        node.put(
                "update_of",
                written.story().told() == null
                        ? null
                        : written.story().told().date().toString());
        return node;
    }

    private static void add(ArrayNode sentences, Sentence sentence) {
        sentences
                .addObject()
                .put("text", sentence.text())
                .put("source", sentence.source())
                .put("from", sentence.from());
    }
}
