package digest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * feeds.yaml as a value: what is followed, and how an edition is to look.
 *
 * @param topics added to the built-in profile
 * @param mute words that remove a story wherever they stand in a title or a text, as whole words
 * @param editor how a language model would write, were it asked to
 * @param sources in the order of the file; names and addresses differ from each other
 */
public record Feeds(
        EditionSettings edition, List<Topic> topics, List<String> mute, EditorSettings editor, List<Source> sources) {

    /** The keys of feeds.yaml itself. */
    static final List<String> KEYS = List.of("edition", "topics", "mute", "editor", "feeds");

    public Feeds {
        topics = List.copyOf(topics);
        mute = List.copyOf(mute);
        sources = List.copyOf(sources);
    }

    /** Feeds that leave the editor as it is by default. */
    public Feeds(EditionSettings edition, List<Topic> topics, List<String> mute, List<Source> sources) {
        this(edition, topics, mute, EditorSettings.DEFAULT, sources);
    }

    /** The same feeds for editions with a footer. */
    public Feeds withFooter() {
        return new Feeds(edition.withFooter(), topics, mute, editor, sources);
    }

    /**
     * Reads the text of a feeds.yaml.
     *
     * @param file where it came from: names it in faults, as it is given, and its folder is what local feeds are relative
     *     to. Give an absolute path for local feeds to have absolute ones; nothing is read from disk
     * @param env the environment, for {@code ${NAME}}; null where unset. No fault quotes what it returns
     * @throws FeedsException the first fault in the file
     */
    public static Feeds parse(String yaml, Path file, Function<String, @Nullable String> env) throws FeedsException {
        Node.Keys root = YamlTree.read(yaml, file.toString()).keys(KEYS);
        SettingsReader settings = new SettingsReader(root);
        return new Feeds(
                settings.edition(),
                settings.topics(),
                settings.mute(),
                settings.editor(),
                new SourcesReader(file, env).sources(root));
    }

    /** The text of the list that is followed where there is no feeds.yaml: that of the repository, from the jar. */
    public static String bundled() {
        return resource("feeds.yaml");
    }

    /** The JSON Schema (draft 2020-12) of feeds.yaml, for the completion of editors. */
    public static String schema() {
        return resource("feeds.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Feeds.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    /**
     * @param title used by formats that have a title line
     * @param zone whose calendar an edition's date is of
     * @param window the least that an edition looks back
     * @param limits the most stories per section: key, notable, papers
     * @param archive folder of DATE.md and DATE.json as written in feeds.yaml, relative to it; null: none
     * @param sentenceCase whether the sources' capitals are kept; else all is lower case
     * @param perSource the most stories of one source per section, while others have something of worth
     * @param footer whether markdown and text end on a line about the feeds and the stories considered
     */
    public record EditionSettings(
            String title,
            ZoneId zone,
            Duration window,
            Limits limits,
            @Nullable String archive,
            boolean sentenceCase,
            Map<String, Integer> perSource,
            boolean footer) {

        /** The longest that a window stretches back to reach the previous edition: a long weekend. */
        public static final Duration LONGEST_WINDOW = Duration.ofHours(96);

        public static final EditionSettings DEFAULT = new EditionSettings(
                "AI digest",
                ZoneId.of("UTC"),
                Duration.ofHours(24),
                new Limits(4, 8, 3),
                null,
                false,
                Map.of("key", 2, "notable", 4),
                false);

        public EditionSettings {
            perSource = Map.copyOf(perSource);
        }

        /** The same, with a footer. */
        public EditionSettings withFooter() {
            return new EditionSettings(title, zone, window, limits, archive, sentenceCase, perSource, true);
        }
    }

    /** The most stories per section; 0 leaves a section empty. */
    public record Limits(int key, int notable, int papers) {}

    /**
     * A subject the reader cares for.
     *
     * @param weight 1 ordinary; 0 to 2
     * @param match whole words and phrases, never substrings, compared without case
     */
    public record Topic(String name, double weight, List<String> match) {
        public Topic {
            match = List.copyOf(match);
        }
    }
}
