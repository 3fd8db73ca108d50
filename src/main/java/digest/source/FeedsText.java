package digest.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a feeds.yaml, for edits that change one line and leave every other character as it is: comments, order, quoting
 * and line ends. Where an entry stands, the YAML parser tells; what comes of an edit is read again, and must be the old list
 * with that one feed more or less, else the edit is refused.
 */
public final class FeedsText {

    private static final String MARK = "\uFEFF";

    private final String mark;
    private final String text;
    private final YamlPlaces places;
    private final Path file;
    private final Function<String, @Nullable String> env;

    /** Null where the file names no feed yet. */
    private final @Nullable Feeds before;

    private FeedsText(
            String mark, String text, Path file, Function<String, @Nullable String> env, @Nullable Feeds before) {
        this.mark = mark;
        this.text = text;
        this.places = new YamlPlaces(text);
        this.file = file;
        this.env = env;
        this.before = before;
    }

    /**
     * Takes a text as {@link Feeds#parse} does; but one without any feed, even an empty one, will do.
     *
     * @throws FeedsException the first fault in the file
     */
    public static FeedsText of(String yaml, Path file, Function<String, @Nullable String> env) throws FeedsException {
        String mark = yaml.startsWith(MARK) ? MARK : "";
        String text = yaml.substring(mark.length());
        Feeds before = null;
        try {
            before = Feeds.parse(text, file, env);
        } catch (FeedsException fault) {
            if (!namesNoFeed(text)) throw fault;
        }
        return new FeedsText(mark, text, file, env, before);
    }

    /** An edit that cannot be made safely; the message says why, for the middle of a sentence. */
    public static final class Uneditable extends Exception {
        private static final long serialVersionUID = 1;

        Uneditable(String why) {
            super(why);
        }
    }

    /** The feeds as they stand; none in a file that names none yet. */
    public List<Source> sources() {
        return before == null ? List.of() : before.sources();
    }

    /** The feed that asks what {@code feed} would, with whatever words it is written; empty while there is none. */
    public Optional<Source> known(NewFeed feed) throws Uneditable {
        String asked = identity(source(feed));
        return sources().stream()
                .filter(source -> identity(source).equals(asked))
                .findFirst();
    }

    /** What all ways to write the address of a source have in common; not for printing, it may hold a secret. */
    public static String identity(Source source) {
        return new Location(source.url(), source.address(), source.local()).same();
    }

    /** What {@code feed} would be, were it the only one. */
    public Source source(NewFeed feed) throws Uneditable {
        try {
            return Feeds.parse("feeds:\n  - " + feed.written() + "\n", file, env)
                    .sources()
                    .get(0);
        } catch (FeedsException fault) {
            throw new Uneditable(fault.fault());
        }
    }

    /** The text as it stands. */
    public String yaml() {
        return mark + text;
    }

    /** The text with feeds more, at the end of the list. */
    public FeedsText with(List<NewFeed> feeds) throws Uneditable {
        FeedsText edited = read(added(feeds.stream().map(NewFeed::written).toList()));
        int old = sources().size();
        if (edited.sources().size() != old + feeds.size() || !same(old, edited.sources(), -1))
            throw new Uneditable("a line would change more than the list's end");
        for (int i = 0; i < feeds.size(); i++) {
            NewFeed feed = feeds.get(i);
            Source added = edited.sources().get(old + i);
            if (feed.name() != null && !feed.name().equals(added.name())
                    || feed.weight() != added.weight()
                    || !feed.tags().equals(added.tags()))
                throw new Uneditable("a line would not be read as it is meant");
        }
        return edited;
    }

    /** The text without one of {@link #sources}, by its place there. */
    public FeedsText without(int place) throws Uneditable {
        if (sources().size() == 1) throw new Uneditable("it is the only feed, and a list needs one");
        FeedsText edited = read(removed(place));
        if (edited.sources().size() != sources().size() - 1
                || !same(edited.sources().size(), edited.sources(), place))
            throw new Uneditable("other feeds depend on it");
        return edited;
    }

    /** Whether the first sources are the old ones but for {@code left}, and all settings as they were. Derived names may differ. */
    private boolean same(int count, List<Source> sources, int left) {
        for (int i = 0; i < count; i++) {
            Source old = sources().get(left >= 0 && i >= left ? i + 1 : i);
            Source fresh = sources.get(i);
            Source renamed = new Source(
                    old.name(),
                    fresh.named(),
                    fresh.url(),
                    fresh.kind(),
                    fresh.weight(),
                    fresh.tags(),
                    fresh.roundup(),
                    fresh.isPrivate(),
                    fresh.local(),
                    fresh.limit(),
                    fresh.address());
            if (!old.equals(renamed)) return false;
        }
        return true;
    }

    private FeedsText read(String edited) throws Uneditable {
        try {
            Feeds after = Feeds.parse(edited, file, env);
            if (before != null
                    && !new Feeds(after.edition(), after.topics(), after.mute(), after.editor(), before.sources())
                            .equals(before)) throw new Uneditable("the edit would change other settings");
            return new FeedsText(mark, edited, file, env, after);
        } catch (FeedsException fault) {
            throw new Uneditable(fault.fault());
        }
    }

    private String added(List<String> entries) throws Uneditable {
        Optional<Node> root = root(text);
        String end = lineEnd();
        String entry = String.join(", ", entries);
        Node feeds = root.isEmpty() ? null : value(root.get());
        if (feeds == null) return closed() + "feeds:" + end + lines("  - ", entries) + end;
        if (feeds instanceof SequenceNode list) {
            List<Node> items = list.getValue();
            if (list.getFlowStyle() == FlowStyle.FLOW)
                return items.isEmpty()
                        ? spliced(
                                places.start(list)
                                        + text.substring(places.start(list)).indexOf('[')
                                        + 1,
                                0,
                                entry)
                        : addedInBrackets(list, items.get(items.size() - 1), entries);
            int dash = places.dashes(starts(items)).get(items.size() - 1);
            String indent = text.substring(lineStart(dash), dash);
            if (!indent.isBlank()) throw new Uneditable("the list does not begin on a line of its own");
            return insertedBelow(places.end(items.get(items.size() - 1)), lines(indent + "- ", entries));
        }
        // "feeds:" and nothing behind it
        int key = places.end(Objects.requireNonNull(tuple(root.get())).getKeyNode());
        return insertedBelow(key, lines("  - ", entries));
    }

    private String lines(String before, List<String> entries) {
        return before + String.join(lineEnd() + before, entries);
    }

    private String addedInBrackets(SequenceNode list, Node last, List<String> entries) throws Uneditable {
        starts(list.getValue());
        int end = places.end(last);
        int close = places.end(list) - 1;
        int lineBreak = text.indexOf('\n', end);
        boolean ownLine = text.substring(lineStart(places.start(last)), places.start(last))
                .isBlank();
        if (!ownLine || lineBreak < 0 || lineBreak > close) return spliced(end, 0, ", " + String.join(", ", entries));
        String indent = text.substring(lineStart(places.start(last)), places.start(last));
        boolean comma = text.substring(end, lineBreak).stripLeading().startsWith(",");
        String below = insertedBelow(end, indent + String.join("," + lineEnd() + indent, entries) + (comma ? "," : ""));
        return comma ? below : below.substring(0, end) + "," + below.substring(end);
    }

    private String removed(int place) throws Uneditable {
        Node feeds = root(text).map(FeedsText::value).orElseThrow();
        if (!(feeds instanceof SequenceNode list)) throw new Uneditable("its list is not written under 'feeds:'");
        List<Node> items = list.getValue();
        List<Integer> starts = starts(items);
        if (list.getFlowStyle() != FlowStyle.FLOW)
            return places.withoutEntry(places.dashes(starts).get(place), places.end(items.get(place)));
        int from = starts.get(place);
        int end = places.end(items.get(place));
        boolean ownLines = text.substring(lineStart(from), from).isBlank()
                && text.substring(end, places.lineEnd(end)).strip().matches(",?\\s*(#.*)?");
        if (ownLines) return text.substring(0, lineStart(from)) + text.substring(places.nextLine(end));
        if (place < items.size() - 1) return text.substring(0, from) + text.substring(starts.get(place + 1));
        int previous = places.end(items.get(place - 1));
        boolean comment = text.substring(previous, from).contains("#");
        return text.substring(0, comment ? from : previous) + text.substring(end);
    }

    /** Where the entries begin; each after the one before, which aliases do not. */
    private List<Integer> starts(List<Node> items) throws Uneditable {
        List<Integer> starts = new ArrayList<>();
        for (Node item : items) {
            int start = places.start(item);
            if (!starts.isEmpty() && start <= starts.get(starts.size() - 1))
                throw new Uneditable("its list has aliases");
            starts.add(start);
        }
        return starts;
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private String spliced(int at, int removed, String inserted) {
        return text.substring(0, at) + inserted + text.substring(at + removed);
    }

    /** A line more, below the one in which {@code at} stands. */
    private String insertedBelow(int at, String line) {
        int next = places.nextLine(at);
        boolean broken = next > 0 && text.charAt(next - 1) == '\n' && next > at;
        return broken ? spliced(next, 0, line + lineEnd()) : text + lineEnd() + line;
    }

    /** The text, its last line ended. */
    private String closed() {
        return text.isEmpty() || text.endsWith("\n") ? text : text + lineEnd();
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Whether it is readable as YAML, and has no feed. */
    private static boolean namesNoFeed(String text) {
        try {
            Optional<Node> root = root(text);
            if (root.isEmpty()) return true;
            if (!(root.get() instanceof MappingNode)) return false;
            Node feeds = value(root.get());
            return feeds == null
                    || feeds instanceof SequenceNode list && list.getValue().isEmpty()
                    || feeds instanceof ScalarNode word && word.getValue().isEmpty();
        } catch (Uneditable broken) {
            return false;
        }
    }

    private static Optional<Node> root(String text) throws Uneditable {
        try {
            return new Compose(YamlSettings.reading(text)).composeString(text);
        } catch (YamlEngineException broken) {
            throw new Uneditable("it is not readable as YAML");
        }
    }

    private static @Nullable Node value(Node root) {
        NodeTuple feeds = tuple(root);
        return feeds == null ? null : feeds.getValueNode();
    }

    private static @Nullable NodeTuple tuple(Node root) {
        if (!(root instanceof MappingNode keys)) return null;
        for (NodeTuple tuple : keys.getValue())
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("feeds")) return tuple;
        return null;
    }
}
