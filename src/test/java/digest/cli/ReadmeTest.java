package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Readme.Block;
import digest.source.Feeds;
import digest.source.FeedsException;
import digest.source.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README's tables and blocks say is what the code has, no less and no more. What it shows is run by ReadmeIT. */
class ReadmeTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Readme readme = Readme.read();

    @TempDir
    Path folder;

    @Test
    void everyListOfFeedsIsAccepted() throws FeedsException {
        List<Block> lists = readme.blocks("yaml");
        assertThat(lists).isNotEmpty();
        for (Block list : lists)
            assertThat(parse(list.text()).sources()).as(list.toString()).isNotEmpty();
    }

    @Test
    void everyKeyOfFeedsYamlIsThereWithItsDefault() {
        Map<String, String> keys = new TreeMap<>();
        collectKeys("", JSON.readTree(Feeds.schema()), keys);
        keys.keySet().removeIf(key -> key.startsWith("editor.")); // said to be of no use yet
        Map<String, String> told = new TreeMap<>();
        for (List<String> row : readme.table("Keys", "key"))
            told.put(
                    Readme.code(row.get(0)).findFirst().orElseThrow(),
                    Readme.code(row.get(1)).findFirst().orElse(""));

        assertThat(told).isEqualTo(keys);
    }

    @Test
    void everyShorthandAsksWhatTheTableSays() throws FeedsException {
        Set<String> seen = new TreeSet<>();
        for (List<String> row : readme.table("Shorthands", "written")) {
            String written = Readme.code(row.get(0)).findFirst().orElseThrow();
            String address = Readme.code(row.get(1)).findFirst().orElseThrow();
            Feeds feeds = parse("feeds:\n  - " + written);
            assertThat(feeds.sources().get(0).url()).as(written).isEqualTo(address);
            seen.add(written.replaceAll("^\\{|:.*", ""));
        }
        Set<String> shorthands = new TreeSet<>();
        for (JsonNode form : JSON.readTree(Feeds.schema()).at("/properties/feeds/items/anyOf"))
            if (form.has("properties")) shorthands.add(form.at("/required/0").asString());
        shorthands.remove("url");

        assertThat(seen).isEqualTo(shorthands);
    }

    @Test
    void everyOptionThatIsNamedExists() {
        Set<String> options = new TreeSet<>(List.of("-B", "-q", "-D")); // Maven's, cp's and the like are not ours
        for (CommandLine command : commands().values())
            command.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
        Set<String> named = new TreeSet<>();
        Pattern.compile("(?<![\\w-])--[a-z][a-z-]+")
                .matcher(readme.text())
                .results()
                .forEach(found -> named.add(found.group()));

        assertThat(options).containsAll(named);
    }

    @Test
    void everyCommandHasItsHelp() {
        Set<String> helped = readme.blocks("console").stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.endsWith(" --help"))
                .map(line -> line.replaceAll("^\\$ digest ?| ?--help$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(helped).isEqualTo(commands().keySet());
    }

    /** What is not run here, because it needs the network or a clock, is at least a command line that digest takes. */
    @Test
    void everyCommandLineThatIsNotRunIsUnderstood() {
        List<String> unrun = Stream.concat(
                        readme.blocks("sh").stream()
                                .flatMap(block -> block.lines().stream())
                                .filter(line -> line.contains("# needs the network")),
                        readme.blocks("crontab").stream().flatMap(block -> block.lines().stream()))
                .map(line -> line.replaceFirst(" *#.*", ""))
                .flatMap(line -> Stream.of(line.split(" && ")))
                .filter(line -> line.matches("(.* |.*/|)digest( .*)?"))
                .toList();
        assertThat(unrun).isNotEmpty();
        for (String line : unrun) {
            String[] args = line.replaceFirst("^(.*[ /])?digest ?", "").split(" ");
            assertThat(Main.commandLine(world(Map.of())).parseArgs(args).errors())
                    .as(line)
                    .isEmpty();
        }
        assertThat(readme.blocks("crontab").get(0).lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("([0-9]+|\\*)( ([0-9]+|\\*)){4}  \\S.*"));
    }

    @Test
    void everyCommandLineOfTheOtherPagesIsUnderstood() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String page : List.of("CHANGELOG.md", "CONTRIBUTING.md"))
            Pattern.compile("`digest ([^`]+)`|^    target/digest (.+?)(?: +#.*)?$", Pattern.MULTILINE)
                    .matcher(Files.readString(Path.of(".github", page)))
                    .results()
                    .forEach(found -> lines.add(found.group(1) == null ? found.group(2) : found.group(1)));
        lines.removeAll(commands().keySet()); // a command's name, not a line to type
        assertThat(lines).hasSizeGreaterThan(4);
        for (String line : lines)
            assertThat(Main.commandLine(world(Map.of()))
                            .parseArgs(line.split(" "))
                            .errors())
                    .as(line)
                    .isEmpty();
    }

    @Test
    void everyExitCodeIsThere() throws IllegalAccessException {
        Set<String> codes = new TreeSet<>();
        for (Field code : ExitCode.class.getDeclaredFields())
            codes.add(code.get(null).toString());

        assertThat(readme.table("Exit codes", "code").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(codes);
        assertThat(Main.commandLine(world(Map.of()))
                        .getCommandSpec()
                        .usageMessage()
                        .exitCodeList())
                .containsOnlyKeys(codes);
    }

    /** Asked for by the program, by its launcher, or by nobody. */
    @Test
    void everyEnvironmentVariableIsThere() throws IOException {
        Set<String> asked = new TreeSet<>(Set.of("HOME")); // by World.real
        Map<String, String> env = new HashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public @Nullable String get(Object name) {
                asked.add((String) name);
                return super.get(name);
            }
        };
        Main.run(world(env), "build", "--offline");
        Pattern.compile("\\$\\{?([A-Z_]{3,})")
                .matcher(Files.readString(Path.of("src/main/sh/digest.sh")))
                .results()
                .forEach(found -> asked.add(found.group(1)));

        assertThat(new TreeSet<>(readme.names("Files and environment", "variable")))
                .isEqualTo(asked);
    }

    @Test
    void everyFieldOfAnEditionIsThere() {
        Set<String> fields = new TreeSet<>();
        collectFields("", json("build", "--sample", "--format", "json"), fields);
        String quiet = "2026-04-05"; // before the sample begins
        collectFields("", json("build", "--sample", "--date", quiet, "--format", "json"), fields);

        assertThat(new TreeSet<>(readme.names("Edition", "field"))).isEqualTo(fields);
    }

    @Test
    void everyFieldOfAnExplanationIsThere() {
        Set<String> fields = new TreeSet<>();
        collectFields("", json("explain", "--sample", "--format", "json"), fields);

        assertThat(new TreeSet<>(readme.names("Explanation", "field"))).isEqualTo(fields);
    }

    @Test
    void everyFieldOfAFeedIsThere() {
        new Desk(folder).file("feed.xml", Desk.rss("13 | A title | A text."));
        Set<String> fields = new TreeSet<>();
        collectFields("", json("feeds", "show", "--format", "jsonl", "feed.xml"), fields);
        new Desk(folder).file("feed.xml", "no feed");
        collectFields("", json("feeds", "show", "--format", "jsonl", "feed.xml"), fields);

        assertThat(new TreeSet<>(readme.names("Feed", "field"))).isEqualTo(fields);
    }

    @Test
    void everyFieldOfAListIsThere() {
        new Desk(folder).follows("{url: a.xml, tags: [lab]}");
        Set<String> fields = new TreeSet<>();
        collectFields("", json("feeds", "list", "--format", "json"), fields);

        assertThat(new TreeSet<>(readme.names("List", "field"))).isEqualTo(fields);
    }

    @Test
    void everyOutcomeOfAFeedIsThere() {
        List<String> row = readme.table("Edition", "field").stream()
                .filter(r -> r.get(0).equals("`feeds[].outcome`"))
                .findFirst()
                .orElseThrow();

        assertThat(Readme.code(row.get(2)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Fetched.Outcome.values())
                        .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void everyPackageIsThere() throws IOException {
        Path main = Path.of("src/main/java");
        try (Stream<Path> all = Files.walk(main)) {
            assertThat(readme.names("Development", "package"))
                    .containsExactlyInAnyOrderElementsOf(all.filter(p -> p.endsWith("package-info.java"))
                            .map(p -> main.relativize(p.getParent()).toString().replace('/', '.'))
                            .toList());
        }
    }

    @Test
    void everyFileThatIsLinkedToIsThere() {
        assertThat(Pattern.compile("]\\(([^)#]+)\\)").matcher(readme.text()).results())
                .isNotEmpty()
                .allMatch(link -> Files.exists(Readme.FILE.resolveSibling(link.group(1))));
    }

    /** All commands by what is typed behind "digest" to run them: "", "build", "feeds show". */
    private Map<String, CommandLine> commands() {
        Map<String, CommandLine> commands = new TreeMap<>();
        collectCommands("", Main.commandLine(world(Map.of())), commands);
        return commands;
    }

    private static void collectCommands(String name, CommandLine command, Map<String, CommandLine> commands) {
        commands.put(name, command);
        command.getSubcommands().forEach((sub, below) -> collectCommands((name + " " + sub).strip(), below, commands));
    }

    private JsonNode json(String... args) {
        return JSON.readTree(new Desk(folder).run(args).out());
    }

    private World world(Map<String, String> env) {
        return new World(
                env,
                folder,
                folder,
                Clock.systemUTC(),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                true,
                true);
    }

    private static Feeds parse(String yaml) throws FeedsException {
        return Feeds.parse(yaml, Path.of("/news/feeds.yaml"), name -> null);
    }

    private static void collectFields(String path, JsonNode node, Set<String> fields) {
        if (node.isArray()) for (JsonNode part : node) collectFields(path + "[]", part, fields);
        else if (node.isObject())
            for (String name : node.propertyNames())
                collectFields(path.isEmpty() ? name : path + "." + name, node.get(name), fields);
        else fields.add(path);
    }

    /** The settings of a schema by their paths, each with its default as it would be written; empty where it has none. */
    private static void collectKeys(String path, JsonNode schema, Map<String, String> keys) {
        JsonNode items = schema.path("items");
        boolean list = items.has("properties") || items.has("anyOf");
        if (list) collectKeys(path + "[]", items, keys);
        for (JsonNode form : schema.path("anyOf")) collectKeys(path, form, keys);
        for (String name : schema.path("properties").propertyNames()) {
            JsonNode key = resolved(schema.get("properties").get(name));
            String at = path.isEmpty() ? name : path + "." + name;
            boolean nested = key.has("properties")
                    || key.path("items").has("properties")
                    || key.path("items").has("anyOf");
            if (nested) collectKeys(at, key, keys);
            else keys.put(at, key.path("default").asString(""));
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(JSON.readTree(Feeds.schema())
                        .at(schema.get("$ref").asString().substring(1)))
                : schema;
    }
}
