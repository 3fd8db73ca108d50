package digest.cli;

import digest.source.Feeds;
import digest.source.FeedsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A feeds.yaml and where it was found.
 *
 * @param path absolute; for a list out of the jar a path that is nowhere, but names it
 */
record FeedsFile(Feeds feeds, Path path, Origin origin) {

    /** Where a list came from. */
    enum Origin {
        /** A file of the user's. */
        FILE,
        /** The list in the jar. */
        BUNDLED,
        /** The sample in the jar. */
        SAMPLE
    }

    static final Path NAME = Path.of("feeds.yaml");

    /** The folder that a list out of the jar seems to lie in. */
    private static final Path JAR = Path.of("/digest.jar");

    /** The file given; else the one here, else the user's, else the list in the jar, which is said. */
    static FeedsFile find(World world, @Nullable Path given, Console console) throws UserFault {
        Path name = given == null ? locate(world) : given;
        if (name != null) return parse(world, yaml(world, name), world.resolve(name), name.toString(), Origin.FILE);
        console.say(
                Console.Level.NORMAL,
                "no feeds.yaml here or in " + own(world).getParent() + ": following the bundled list");
        return parse(world, Feeds.bundled(), JAR.resolve(NAME), "bundled list", Origin.BUNDLED);
    }

    /** The file that is followed where none is given, as the user would call it; null where there is none. */
    static @Nullable Path locate(World world) {
        if (Files.exists(world.cwd().resolve(NAME))) return NAME;
        return Files.exists(own(world)) ? own(world) : null;
    }

    private static Path own(World world) {
        return world.xdg("XDG_CONFIG_HOME", ".config").resolve("digest").resolve(NAME);
    }

    /** The list of the sample; its feeds are resources of the jar. */
    static FeedsFile sample(World world) throws UserFault {
        byte[] yaml = Sample.resource(Sample.FOLDER.resolve(NAME).toString());
        return parse(
                world,
                new String(yaml, StandardCharsets.UTF_8),
                Sample.FOLDER.resolve(NAME),
                "sample list",
                Origin.SAMPLE);
    }

    /**
     * The text of a file.
     *
     * @param name the file as the user calls it, for messages
     */
    static String yaml(World world, Path name) throws UserFault {
        Path path = world.resolve(name);
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new UserFault("cannot read " + name + ": it is not UTF-8 text");
        } catch (IOException e) {
            throw new UserFault("cannot read " + name + ": "
                    + (Files.isDirectory(path) ? "it is a folder" : CannotWrite.reason(e)));
        }
    }

    private static FeedsFile parse(World world, String yaml, Path path, String name, Origin origin) throws UserFault {
        try {
            return new FeedsFile(Feeds.parse(yaml, path, world::variable), path, origin);
        } catch (FeedsException e) {
            throw fault(name, e);
        }
    }

    /** A fault in a file, with its place. */
    static UserFault fault(String name, FeedsException e) {
        return new UserFault(name + ":" + e.line() + ":" + e.column() + ": " + e.fault());
    }
}
