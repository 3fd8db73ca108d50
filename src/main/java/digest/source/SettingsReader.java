package digest.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All of feeds.yaml but its feeds. What is left out has the value of the DEFAULT records. */
final class SettingsReader {

    static final List<String> EDITION =
            List.of("title", "timezone", "window", "limits", "archive", "case", "per-source", "footer");
    static final List<String> LIMITS = List.of("key", "notable", "papers");
    static final List<String> PER_SOURCE = List.of("key", "notable");
    static final List<String> CASES = List.of("lower", "sentence");
    static final List<String> TOPIC = List.of("name", "weight", "match");
    static final List<String> EDITOR = List.of("engine", "provider", "model", "base-url", "api-key", "budget");
    static final List<String> BUDGET = List.of("calls", "tokens", "seconds");
    static final List<String> ENGINES = List.of("extractive");
    static final List<String> PROVIDERS = Stream.of(EditorSettings.Provider.values())
            .map(provider -> provider.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Node.Keys root;

    SettingsReader(Node.Keys root) {
        this.root = root;
    }

    Feeds.EditionSettings edition() throws FeedsException {
        Feeds.EditionSettings usual = Feeds.EditionSettings.DEFAULT;
        Optional<Node> node = root.get("edition");
        if (node.isEmpty()) return usual;
        Node.Keys edition = node.get().keys(EDITION);
        Optional<Node> title = edition.get("title");
        Optional<Node> zone = edition.get("timezone");
        Optional<Node> window = edition.get("window");
        Optional<Node> limits = edition.get("limits");
        Optional<Node> archive = edition.get("archive");
        Optional<Node> letters = edition.get("case");
        Optional<Node> perSource = edition.get("per-source");
        Optional<Node> footer = edition.get("footer");
        return new Feeds.EditionSettings(
                title.isPresent() ? title.get().line() : usual.title(),
                zone.isPresent() ? zone(zone.get()) : usual.zone(),
                window.isPresent() ? window(window.get()) : usual.window(),
                limits.isPresent() ? limits(limits.get().keys(LIMITS), usual.limits()) : usual.limits(),
                archive.isPresent() ? folder(archive.get()) : usual.archive(),
                letters.isPresent() ? letters.get().choice(CASES).equals("sentence") : usual.sentenceCase(),
                perSource.isPresent() ? perSource(perSource.get(), usual.perSource()) : usual.perSource(),
                footer.isPresent() ? footer.get().flag() : usual.footer());
    }

    List<Feeds.Topic> topics() throws FeedsException {
        List<Feeds.Topic> topics = new ArrayList<>();
        Map<String, Place> names = new LinkedHashMap<>();
        if (root.get("topics").isEmpty()) return topics;
        for (Node entry : root.need("topics").entries()) {
            Node.Keys topic = entry.keys(TOPIC);
            Node name = topic.need("name");
            Place before = names.putIfAbsent(name.line(), name.place());
            if (before != null)
                throw name.place()
                        .fault(
                                "a topic called " + name.shown() + " stands on line " + before.line(),
                                "give it another name");
            Optional<Node> weight = topic.get("weight");
            Node match = topic.need("match");
            if (match.entries().isEmpty())
                throw match.place().fault("'match' is an empty list", "name a word or phrase");
            topics.add(new Feeds.Topic(
                    name.line(), weight.isPresent() ? weight.get().weight() : 1, match.texts()));
        }
        return topics;
    }

    List<String> mute() throws FeedsException {
        return root.get("mute").isPresent() ? root.need("mute").texts() : List.of();
    }

    EditorSettings editor() throws FeedsException {
        EditorSettings usual = EditorSettings.DEFAULT;
        Optional<Node> node = root.get("editor");
        if (node.isEmpty()) return usual;
        Node.Keys editor = node.get().keys(EDITOR);
        Optional<Node> engine = editor.get("engine");
        if (engine.isPresent() && !ENGINES.contains(engine.get().text()))
            throw engine.get().not("only extractive is available yet");
        Optional<Node> provider = editor.get("provider");
        EditorSettings.Provider serves = provider.isPresent()
                ? EditorSettings.Provider.valueOf(
                        provider.get().choice(PROVIDERS).toUpperCase(Locale.ROOT))
                : usual.provider();
        // the usual model and address are Ollama's: of use to no other provider
        boolean same = serves == usual.provider();
        Optional<Node> model = editor.get("model");
        Optional<Node> baseUrl = editor.get("base-url");
        Optional<Node> apiKey = editor.get("api-key");
        Optional<Node> budget = editor.get("budget");
        return new EditorSettings(
                serves,
                model.isPresent() ? model.get().text() : same ? usual.model() : null,
                baseUrl.isPresent() ? baseUrl(baseUrl.get()) : same ? usual.baseUrl() : null,
                apiKey.isPresent() ? variable(apiKey.get()) : null,
                budget.isPresent() ? budget(budget.get().keys(BUDGET), usual.budget()) : usual.budget());
    }

    private static ZoneId zone(Node node) throws FeedsException {
        String written = node.text();
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            throw node.place()
                    .fault(
                            "unknown timezone " + node.shown(),
                            nearestZone(written)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("write a name like Europe/Berlin, or UTC"));
        }
    }

    /** By the whole name, else by the city alone: "Berlin". */
    private static Optional<String> nearestZone(String written) {
        TreeSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        Optional<String> whole = Nearest.to(written, zones);
        if (whole.isPresent()) return whole;
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith("/" + written.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Duration window(Node node) throws FeedsException {
        Optional<Duration> window =
                node instanceof Node.Scalar scalar ? Durations.parse(scalar.value()) : Optional.empty();
        if (window.isEmpty()) throw node.not("write " + Durations.FORM);
        Duration longest = Feeds.EditionSettings.LONGEST_WINDOW;
        if (window.get().compareTo(longest) > 0) throw node.not("write at most " + longest.toHours() + "h");
        return window.get();
    }

    private static Feeds.Limits limits(Node.Keys limits, Feeds.Limits usual) throws FeedsException {
        return new Feeds.Limits(
                whole(limits, "key", 0, usual.key()),
                whole(limits, "notable", 0, usual.notable()),
                whole(limits, "papers", 0, usual.papers()));
    }

    private static Map<String, Integer> perSource(Node node, Map<String, Integer> usual) throws FeedsException {
        Node.Keys keys = node.keys(PER_SOURCE);
        Map<String, Integer> perSource = new LinkedHashMap<>();
        for (String section : PER_SOURCE) perSource.put(section, whole(keys, section, 1, usual.get(section)));
        return perSource;
    }

    private static EditorSettings.Budget budget(Node.Keys budget, EditorSettings.Budget usual) throws FeedsException {
        return new EditorSettings.Budget(
                whole(budget, "calls", 1, usual.calls()),
                whole(budget, "tokens", 1, usual.tokens()),
                whole(budget, "seconds", 1, usual.seconds()));
    }

    private static int whole(Node.Keys keys, String key, int least, int usual) throws FeedsException {
        Optional<Node> node = keys.get(key);
        return node.isPresent() ? node.get().whole(least) : usual;
    }

    private static String folder(Node node) throws FeedsException {
        try {
            return Path.of(node.text()).toString();
        } catch (InvalidPathException notOfThisSystem) {
            throw node.not("write the name of a folder");
        }
    }

    private static String baseUrl(Node node) throws FeedsException {
        if (Location.hasOpenPassword(node.text()))
            throw node.place().fault("a password stands in the address", "name it with 'api-key'");
        if (!Location.isHttp(node.text())) throw node.not("write an address that begins with http:// or https://");
        return node.text();
    }

    /** The name in {@code ${NAME}}. A key that stands here itself is refused unquoted: feeds.yaml is often public. */
    private static @Nullable String variable(Node node) throws FeedsException {
        Matcher matcher = ENVIRONMENT.matcher(node.text());
        if (!matcher.matches())
            throw node.place()
                    .fault("'api-key' holds a key itself", "keep it in the environment and write ${NAME} here");
        return matcher.group(1);
    }
}
