package digest.store;

import digest.item.CanonicalKey;
import digest.item.Window;
import digest.story.Told;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of an edition, read from its JSON (design.md, "JSON"). The archive and the store both keep that JSON, and both are
 * read here, so that either gives the same history.
 *
 * @param told its stories, in the order they were printed
 */
record EditionRecord(LocalDate date, Window window, List<Told> told) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The JSON is not that of an edition; the message says what is missing or wrong, in a few words. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    EditionRecord {
        told = List.copyOf(told);
    }

    /** Reads the JSON of the edition of {@code date}. */
    static EditionRecord parse(LocalDate date, String json) throws Unreadable {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new Unreadable("not JSON");
        }
        if (!date.toString().equals(text(root, "date"))) throw new Unreadable("not the record of " + date);
        List<Told> told = new ArrayList<>();
        for (JsonNode section : list(root, "sections"))
            for (JsonNode story : list(section, "stories")) told.add(told(date, story));
        return new EditionRecord(date, window(root.path("window")), told);
    }

    private static Window window(JsonNode window) throws Unreadable {
        try {
            return new Window(Instant.parse(text(window, "from")), Instant.parse(text(window, "to")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unreadable("its window is wrong");
        }
    }

    private static Told told(LocalDate date, JsonNode story) throws Unreadable {
        String headline = text(story, "headline");
        String url = text(story, "url");
        Set<String> lines = new LinkedHashSet<>();
        Set<String> keys = new TreeSet<>();
        lines.add(headline);
        keys.add(CanonicalKey.of(url));
        for (JsonNode sentence : list(story, "sentences")) lines.add(text(sentence, "text"));
        for (JsonNode item : list(story, "items")) {
            lines.add(text(item, "title"));
            keys.add(text(item, "key"));
            keys.add(CanonicalKey.of(text(item, "url")));
        }
        return new Told(date, text(story, "id"), headline, String.join("\n", lines), url, List.copyOf(keys));
    }

    private static Iterable<JsonNode> list(JsonNode node, String name) throws Unreadable {
        JsonNode list = node.path(name);
        if (!list.isArray()) throw new Unreadable("it has no list \"" + name + "\"");
        return list;
    }

    private static String text(JsonNode node, String name) throws Unreadable {
        JsonNode text = node.path(name);
        if (!text.isString()) throw new Unreadable("it has no text \"" + name + "\"");
        return text.stringValue();
    }
}
