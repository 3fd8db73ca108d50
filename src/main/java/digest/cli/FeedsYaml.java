package digest.cli;

import digest.source.FeedsException;
import digest.source.FeedsText;
import digest.source.FeedsText.Uneditable;
import digest.source.NewFeed;
import digest.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user's feeds.yaml while it is edited; written back by {@link #save}, whole or not at all. */
final class FeedsYaml {

    private static final String HEAD = """
            # What digest follows, a feed to a line. "digest feeds add ADDRESS" adds one, "digest feeds check" says how they do.
            feeds:
            """;

    private final World world;
    private final Path name;
    private final boolean fresh;
    private FeedsText text;

    private FeedsYaml(World world, Path name, boolean fresh, FeedsText text) {
        this.world = world;
        this.name = name;
        this.fresh = fresh;
        this.text = text;
    }

    /**
     * The file given; else the one that a build would follow, else a new one here.
     *
     * @param needed whether there must be one
     */
    static FeedsYaml open(World world, @Nullable Path given, boolean needed) throws UserFault {
        Path found = given == null ? FeedsFile.locate(world) : given;
        Path name = found == null ? FeedsFile.NAME : found;
        boolean exists = Files.exists(world.resolve(name));
        if (!exists && needed)
            throw new UserFault(
                    given == null ? "there is no feeds.yaml here" : "cannot read " + name + ": no such file or folder");
        String yaml = exists ? FeedsFile.yaml(world, name) : HEAD;
        try {
            return new FeedsYaml(world, name, !exists, FeedsText.of(yaml, world.resolve(name), world::variable));
        } catch (FeedsException e) {
            throw FeedsFile.fault(name.toString(), e);
        }
    }

    List<Source> sources() {
        return text.sources();
    }

    /** The file as the user calls it. */
    Path name() {
        return name;
    }

    boolean isNew() {
        return fresh;
    }

    /** The folder that paths in it are relative to. */
    Path folder() {
        return world.resolve(name).getParent();
    }

    /** The feed that asks the same; null while there is none. */
    @Nullable
    Source known(NewFeed feed) throws Uneditable {
        return text.known(feed).orElse(null);
    }

    /** What {@code feed} would be, were it the only one. */
    Source source(NewFeed feed) throws Uneditable {
        return text.source(feed);
    }

    /** Adds a feed, and gives it as it is then called. */
    Source add(NewFeed feed) throws UserFault {
        try {
            text = text.with(List.of(feed));
            return text.sources().get(text.sources().size() - 1);
        } catch (Uneditable why) {
            throw new UserFault(
                    "cannot edit " + name + ": " + why.getMessage() + "; the line would be: - " + feed.written());
        }
    }

    /** Adds several feeds, or none where that cannot be. */
    void add(List<NewFeed> feeds) throws UserFault {
        try {
            text = text.with(feeds);
        } catch (Uneditable why) {
            throw new UserFault("cannot edit " + name + ": " + why.getMessage());
        }
    }

    void remove(Source source) throws UserFault {
        try {
            text = text.without(text.sources().indexOf(source));
        } catch (Uneditable why) {
            throw new UserFault("cannot remove " + source.name() + " from " + name + ": " + why.getMessage());
        }
    }

    void save() throws CannotWrite {
        new Output(world, name).write(text.yaml());
    }
}
