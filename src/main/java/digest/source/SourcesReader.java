package digest.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The feeds of feeds.yaml: plain addresses, shorthands, and what holds for both; no address and no name twice. */
final class SourcesReader {

    /** Keys that every feed may have. */
    static final List<String> SHARED = List.of("name", "weight", "tags", "roundup", "private", "limit");

    private final Path folder;
    private final Function<String, @Nullable String> env;

    SourcesReader(Path file, Function<String, @Nullable String> env) {
        this.folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        this.env = env;
    }

    List<Source> sources(Node.Keys root) throws FeedsException {
        if (root.get("feeds").isEmpty())
            throw root.place().fault("no 'feeds'", "list what to follow under 'feeds:', each after '- '");
        Node feeds = root.need("feeds");
        if (feeds.entries().isEmpty()) throw feeds.place().fault("'feeds' is an empty list", "name at least one feed");
        List<Draft> drafts = new ArrayList<>();
        Map<String, Place> addresses = new HashMap<>();
        for (Node entry : feeds.entries()) {
            Draft draft = draft(entry);
            Place before = addresses.putIfAbsent(draft.location().same(), entry.place());
            if (before != null)
                throw entry.place()
                        .fault(
                                "this feed stands already on line " + before.line() + ": "
                                        + Quoted.bare(draft.location().url()),
                                "keep one of them");
            drafts.add(draft);
        }
        return named(drafts);
    }

    /** A feed whose name may still have to give way to another's. */
    private record Draft(
            Place place,
            Source.Kind kind,
            Location location,
            @Nullable Node givenName,
            String name,
            boolean named,
            String longName,
            Node.Keys keys) {}

    private Draft draft(Node entry) throws FeedsException {
        if (entry instanceof Node.Scalar) {
            Location location = Location.read(entry, folder, env);
            Node.Keys nothing = new Node.Keys(entry.place(), entry.called());
            return plain(entry.place(), location, null, nothing);
        }
        if (!(entry instanceof Node.Keys feed))
            throw entry.not(
                    "write an address, a path, or keys in braces: {url: https://example.org/feed.xml, weight: 1.2}");
        String form = form(feed);
        Node name = feed.get("name").orElse(null);
        if (form.equals("url")) return plain(entry.place(), Location.read(feed.need("url"), folder, env), name, feed);
        Shorthand short_ = Shorthand.read(form, feed);
        return new Draft(
                entry.place(),
                short_.kind(),
                Location.of(short_.url()),
                name,
                short_.name(),
                short_.named(),
                short_.longName(),
                feed);
    }

    private static Draft plain(Place place, Location location, @Nullable Node name, Node.Keys keys) {
        return new Draft(
                place, Source.Kind.FEED, location, name, location.shortName(), false, location.longName(), keys);
    }

    /** Which of url and the shorthands a feed has, after all its keys were found to go with it. */
    private static String form(Node.Keys feed) throws FeedsException {
        List<String> forms = feed.places().keySet().stream()
                .filter(Shorthand.KEYS::containsKey)
                .toList();
        List<String> known = new ArrayList<>();
        for (Map.Entry<String, List<String>> form : Shorthand.KEYS.entrySet()) {
            known.add(form.getKey());
            known.addAll(form.getValue());
        }
        known.addAll(SHARED);
        for (Map.Entry<String, Place> key : feed.places().entrySet())
            if (!known.contains(key.getKey())) throw unknown(feed, forms, key.getKey(), key.getValue(), known);
        String choices = String.join(", ", Shorthand.KEYS.keySet());
        if (forms.isEmpty()) throw feed.place().fault("a feed without an address", "give it one of " + choices);
        if (forms.size() > 1)
            throw feed.places()
                    .get(forms.get(1))
                    .fault(
                            "a feed has both '" + forms.get(0) + "' and '" + forms.get(1) + "'",
                            "keep one, or make them two feeds");
        String form = forms.get(0);
        for (Map.Entry<String, Place> key : feed.places().entrySet()) {
            String owner = owner(key.getKey());
            if (owner != null && !owner.equals(form))
                throw key.getValue()
                        .fault(
                                "'" + key.getKey() + "' does not go with '" + form + "'",
                                "it is for '" + owner + "' alone; remove it");
        }
        return form;
    }

    /** Proposes only what would go with the rest of the feed, if that is known. */
    private static FeedsException unknown(
            Node.Keys feed, List<String> forms, String key, Place place, List<String> known) {
        if (forms.size() != 1) return feed.unknown(place, key, known);
        List<String> fitting = new ArrayList<>(SHARED);
        fitting.addAll(Shorthand.KEYS.get(forms.get(0)));
        return feed.unknown(place, key, fitting);
    }

    /** The shorthand that alone takes {@code key}; null for a key that all feeds take. */
    private static @Nullable String owner(String key) {
        return Shorthand.KEYS.entrySet().stream()
                .filter(form -> form.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Gives every feed its own name: the given one; else a derived one, longer where several derive the same. */
    private static List<Source> named(List<Draft> drafts) throws FeedsException {
        Map<String, Place> given = new LinkedHashMap<>();
        Map<String, Integer> derived = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.givenName() == null) {
                derived.merge(draft.name(), 1, Integer::sum);
                continue;
            }
            Place place = draft.givenName().place();
            Place before = given.putIfAbsent(draft.givenName().line(), place);
            if (before != null)
                throw place.fault(
                        "a feed called " + draft.givenName().shown() + " stands on line " + before.line(),
                        "give it another name");
        }
        Set<String> names = new HashSet<>();
        List<Source> sources = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean taken = derived.getOrDefault(draft.name(), 0) > 1 || given.containsKey(draft.name());
            String name = draft.givenName() != null
                    ? draft.givenName().line()
                    : Quoted.line(taken ? draft.longName() : draft.name()); // a file's name may hold a tab
            if (!names.add(name))
                throw draft.place().fault("another feed is called " + Quoted.of(name), "give it a name");
            sources.add(source(draft, name));
        }
        return sources;
    }

    private static Source source(Draft draft, String name) throws FeedsException {
        Node.Keys keys = draft.keys();
        Optional<Node> weight = keys.get("weight");
        Optional<Node> tags = keys.get("tags");
        Optional<Node> roundup = keys.get("roundup");
        Optional<Node> isPrivate = keys.get("private");
        Optional<Node> limit = keys.get("limit");
        return new Source(
                name,
                draft.givenName() != null || draft.named(),
                draft.location().url(),
                draft.kind(),
                weight.isPresent() ? weight.get().weight() : 1,
                tags.isPresent() ? tags.get().texts() : List.of(),
                roundup.isPresent() ? (Boolean) roundup.get().flag() : null,
                isPrivate.isPresent() && isPrivate.get().flag(),
                draft.location().local(),
                limit.isPresent() ? limit.get().whole(1) : 0,
                draft.location().secret());
    }
}
