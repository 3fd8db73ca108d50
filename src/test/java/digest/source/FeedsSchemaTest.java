package digest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema that ships for editors accepts what the reader accepts, and promises the same defaults. */
class FeedsSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode SCHEMA = JSON.readTree(Feeds.schema());

    /** Every key once, each with a value that is right; JSON is YAML. */
    private static final String EVERY_KEY = """
            {"edition": {"title": "a title", "timezone": "UTC", "window": "36h", "archive": "folder", "case": "sentence", "footer": true,
               "limits": {"key": 1, "notable": 1, "papers": 1}, "per-source": {"key": 1, "notable": 1}},
             "topics": [{"name": "topic", "weight": 1, "match": ["phrase"]}],
             "mute": ["word"],
             "editor": {"engine": "extractive", "provider": "gemini", "model": "m", "base-url": "http://localhost",
               "api-key": "${OTHER}", "budget": {"calls": 1, "tokens": 1, "seconds": 1}},
             "feeds": ["plain.xml",
               {"url": "u.xml", "name": "n", "weight": 1, "tags": ["t"], "roundup": true, "private": true, "limit": 1},
               {"substack": "s", "weight": 1}, {"reddit": "r1", "time": "week"}, {"reddit": ["r2", "r3"], "sort": "new"},
               {"arxiv": "cs.AI"}, {"arxiv": ["cs.LG", "stat.ML"], "limit": 3}, {"hackernews": "q", "points": 1},
               {"github": "o/r", "what": "tags"}, {"huggingface": "papers", "name": "hf"},
               {"youtube": "UCabcdefghijklmnopqrstuv"}, {"mastodon": "@a.b@c.org"}, {"bluesky": "@a.b-c.social"}]}
            """;

    /** What stands in each place in turn. */
    private static final String PROBES = """
            [null, true, false, -1, 0, 1, 2, 3, 1.5, "", " ", "x1", "a/b", "a.b", "a-b", "a@b.c", "@a.b", "UC0123456789_-0123456789", "some words", "cs.CL", "24h", "1w",
             "${KEY}", "https://example.org/p", [], ["x1"], ["x1", 3], ["cs.CL"], {}, {"a": 1}]
            """;

    @Test
    void readerAndSchemaKnowTheSameKeysAtEachLevel() {
        Map<String, Set<String>> reader = new TreeMap<>();
        reader.put("", Set.copyOf(Feeds.KEYS));
        reader.put("edition", Set.copyOf(SettingsReader.EDITION));
        reader.put("edition.limits", Set.copyOf(SettingsReader.LIMITS));
        reader.put("edition.per-source", Set.copyOf(SettingsReader.PER_SOURCE));
        reader.put("topics[]", Set.copyOf(SettingsReader.TOPIC));
        reader.put("editor", Set.copyOf(SettingsReader.EDITOR));
        reader.put("editor.budget", Set.copyOf(SettingsReader.BUDGET));
        Shorthand.KEYS.forEach((form, own) -> {
            Set<String> keys = new TreeSet<>(SourcesReader.SHARED);
            keys.add(form);
            keys.addAll(own);
            reader.put("feeds[]." + form, keys);
        });
        Map<String, Set<String>> schema = new TreeMap<>();
        collectKeys("", SCHEMA, schema);
        assertThat(schema).isEqualTo(reader);
    }

    @Test
    void everyWordOfAnEnumIsTheReaders() {
        assertThat(words("/properties/edition/properties/case")).isEqualTo(SettingsReader.CASES);
        assertThat(words("/properties/editor/properties/engine")).isEqualTo(SettingsReader.ENGINES);
        assertThat(words("/properties/editor/properties/provider")).isEqualTo(SettingsReader.PROVIDERS);
        assertThat(words("/$defs/category")).isEqualTo(ArxivCategories.ALL);
        assertThat(words(feed("reddit") + "/properties/sort")).isEqualTo(Shorthand.SORTS);
        assertThat(words(feed("reddit") + "/properties/time")).isEqualTo(Shorthand.TIMES);
        assertThat(words(feed("github") + "/properties/what")).isEqualTo(Shorthand.GITHUB_FEEDS);
        assertThat(words(feed("huggingface") + "/properties/huggingface")).isEqualTo(Shorthand.HUGGINGFACE_FEEDS);
    }

    /** A file that spells out every default of the schema reads as one that leaves all of them out. */
    @Test
    void theSchemasDefaultsAreTheReaders() throws FeedsException {
        ObjectNode spelt = JSON.createObjectNode();
        int settings = spellDefaults(SCHEMA, spelt);
        assertThat(settings).isEqualTo(17);
        spelt.putArray("feeds").add("a.xml");
        assertThat(parse(spelt)).isEqualTo(parse(JSON.readTree("{\"feeds\": [\"a.xml\"]}")));
        for (String form :
                List.of("\"reddit\": \"r1\"", "\"hackernews\": \"q\"", "\"github\": \"o/r\"", "\"url\": \"a.xml\"")) {
            ObjectNode bare = (ObjectNode) JSON.readTree("{" + form + "}");
            ObjectNode full = bare.deepCopy();
            spellDefaults(SCHEMA.at(feed(bare.propertyNames().iterator().next())), full);
            assertThat(full.size()).isGreaterThan(bare.size());
            assertThat(parse(feeds(full))).isEqualTo(parse(feeds(bare)));
        }
    }

    /** Each value of a right file is replaced by each of many, left out, or given a strange neighbour: they must agree. */
    @Test
    void readerAndSchemaAcceptAndRefuseTheSame() {
        JsonNode right = JSON.readTree(EVERY_KEY);
        assertThat(accepts(right)).isTrue();
        assertThat(valid(SCHEMA, right)).isTrue();
        assertThat(keysOf(right)).as("all keys are tried").isEqualTo(keysOfSchema());
        int accepted = 0;
        int refused = 0;
        for (JsonNode changed :
                pieces(right).stream().flatMap(piece -> changes(piece).stream()).toList()) {
            boolean reads = accepts(changed);
            assertThat(valid(SCHEMA, changed)).as(changed.toString()).isEqualTo(reads);
            if (reads) accepted++;
            else refused++;
        }
        assertThat(accepted).isGreaterThan(150);
        assertThat(refused).isGreaterThan(900);
    }

    /** One small file for each setting and each feed: to try all changes of one large file would take ten times as long. */
    private static List<JsonNode> pieces(JsonNode right) {
        List<JsonNode> pieces = new ArrayList<>();
        for (String key : right.propertyNames()) {
            if (key.equals("feeds")) continue;
            ObjectNode piece = (ObjectNode) JSON.readTree("{\"feeds\": [\"plain.xml\"]}");
            pieces.add(piece.set(key, right.get(key)));
        }
        for (JsonNode feed : right.get("feeds")) pieces.add(feeds(feed));
        return pieces;
    }

    private static List<JsonNode> changes(JsonNode right) {
        List<JsonNode> probes = new ArrayList<>();
        JSON.readTree(PROBES).forEach(probes::add);
        for (JsonNode words : SCHEMA.findValues("enum")) if (words.size() < 10) words.forEach(probes::add);
        List<JsonNode> changes = new ArrayList<>();
        change(right, right, probes, changes);
        return changes;
    }

    /** Adds a copy of {@code root} for each change of each part of {@code at}, which is a part of it. */
    private static void change(JsonNode root, JsonNode at, List<JsonNode> probes, List<JsonNode> changes) {
        if (at instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode was = object.get(key);
                // which names are timezones, the schema cannot say
                if (!key.equals("timezone"))
                    for (JsonNode probe : probes) keep(root, changes, () -> object.set(key, probe));
                object.set(key, was);
                change(root, was, probes, changes);
                object.remove(key);
                changes.add(root.deepCopy());
                object.set(key, was);
            }
            object.put("strange", 1);
            changes.add(root.deepCopy());
            object.remove("strange");
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                JsonNode was = array.get(i);
                for (JsonNode probe : probes) keep(root, changes, () -> array.set(place, probe));
                array.set(place, was);
                change(root, was, probes, changes);
            }
        }
    }

    private static void keep(JsonNode root, List<JsonNode> changes, Runnable change) {
        change.run();
        changes.add(root.deepCopy());
    }

    private static boolean accepts(JsonNode document) {
        try {
            parse(document);
            return true;
        } catch (FeedsException refused) {
            return false;
        }
    }

    private static Feeds parse(JsonNode document) throws FeedsException {
        return Feeds.parse(document.toString(), Path.of("/home/reader/feeds.yaml"), name -> "value.xml");
    }

    private static JsonNode feeds(JsonNode feed) {
        ObjectNode document = JSON.createObjectNode();
        document.putArray("feeds").add(feed);
        return document;
    }

    private static String feed(String form) {
        JsonNode forms = SCHEMA.at("/properties/feeds/items/anyOf");
        for (int i = 0; i < forms.size(); i++)
            if (forms.get(i).at("/required/0").asString("").equals(form)) return "/properties/feeds/items/anyOf/" + i;
        throw new AssertionError("no form " + form);
    }

    private static List<String> words(String pointer) {
        return StreamSupport.stream(SCHEMA.at(pointer + "/enum").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void collectKeys(String path, JsonNode schema, Map<String, Set<String>> levels) {
        if (schema.has("items")) collectKeys(path + "[]", schema.get("items"), levels);
        for (JsonNode form : schema.path("anyOf"))
            if (form.has("properties"))
                collectKeys(path + "." + form.at("/required/0").asString(), form, levels);
        if (!schema.has("properties")) return;
        levels.put(path, new TreeSet<>(schema.get("properties").propertyNames()));
        schema.get("properties")
                .properties()
                .forEach(key ->
                        collectKeys(path.isEmpty() ? key.getKey() : path + "." + key.getKey(), key.getValue(), levels));
    }

    /** Writes each default of an object's schema into {@code target}; says how many there were. */
    private static int spellDefaults(JsonNode schema, ObjectNode target) {
        int spelt = 0;
        for (Map.Entry<String, JsonNode> key : schema.path("properties").properties()) {
            JsonNode value = resolved(key.getValue());
            if (value.has("default")) {
                target.set(key.getKey(), value.get("default"));
                spelt++;
            } else if (value.has("properties")) {
                ObjectNode inner = JSON.createObjectNode();
                spelt += spellDefaults(value, inner);
                target.set(key.getKey(), inner);
            }
        }
        return spelt;
    }

    private static Set<String> keysOf(JsonNode document) {
        Set<String> keys = new TreeSet<>();
        if (document.isObject()) keys.addAll(document.propertyNames());
        for (JsonNode part : document) keys.addAll(keysOf(part));
        return keys;
    }

    private static Set<String> keysOfSchema() {
        Map<String, Set<String>> levels = new TreeMap<>();
        collectKeys("", SCHEMA, levels);
        Set<String> keys = new TreeSet<>();
        levels.values().forEach(keys::addAll);
        return keys;
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(SCHEMA.at(schema.get("$ref").asString().substring(1)))
                : schema;
    }

    /** As much of JSON Schema as feeds.schema.json uses; a keyword it does not know is red. */
    private static boolean valid(JsonNode unresolved, JsonNode value) {
        JsonNode schema = resolved(unresolved);
        Map<String, Boolean> verdicts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            JsonNode says = rule.getValue();
            verdicts.put(
                    rule.getKey(),
                    switch (rule.getKey()) {
                        case "$schema", "$defs", "title", "description", "default", "properties" -> true;
                        case "type" ->
                            switch (says.asString()) {
                                case "object" -> value.isObject();
                                case "array" -> value.isArray();
                                case "string" -> value.isString();
                                case "integer" -> value.isIntegralNumber();
                                case "number" -> value.isNumber();
                                case "boolean" -> value.isBoolean();
                                default -> throw new AssertionError("unknown type " + says);
                            };
                        case "enum" ->
                            StreamSupport.stream(says.spliterator(), false).anyMatch(value::equals);
                        case "pattern" ->
                            !value.isString()
                                    || Pattern.compile(says.asString())
                                            .matcher(value.asString())
                                            .find();
                        case "minimum" -> !value.isNumber() || value.asDouble() >= says.asDouble();
                        case "maximum" -> !value.isNumber() || value.asDouble() <= says.asDouble();
                        case "minItems" -> !value.isArray() || value.size() >= says.asInt();
                        case "items" ->
                            !value.isArray()
                                    || StreamSupport.stream(value.spliterator(), false)
                                            .allMatch(v -> valid(says, v));
                        case "required" ->
                            StreamSupport.stream(says.spliterator(), false).allMatch(key -> value.has(key.asString()));
                        case "additionalProperties" ->
                            !value.isObject()
                                    || value.properties().stream()
                                            .allMatch(key ->
                                                    schema.get("properties").has(key.getKey())
                                                            && valid(
                                                                    schema.get("properties")
                                                                            .get(key.getKey()),
                                                                    key.getValue()));
                        case "anyOf" ->
                            StreamSupport.stream(says.spliterator(), false).anyMatch(s -> valid(s, value));
                        case "oneOf" ->
                            StreamSupport.stream(says.spliterator(), false)
                                            .filter(s -> valid(s, value))
                                            .count()
                                    == 1;
                        default -> throw new AssertionError("unknown keyword " + rule.getKey());
                    });
        }
        return new LinkedHashSet<>(verdicts.values()).equals(Set.of(true));
    }
}
