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

    private static final String NAME = "feeds.yaml";

    /** The folder that a list out of the jar seems to lie in. */
    private static final Path JAR = Path.of("/digest.jar");

    /** The file given; else the one here, else the user's, else the list in the jar, which is said. */
    static FeedsFile find(World world, @Nullable Path given, Console console) throws UserFault {
        if (given != null) return read(world, given);
        Path here = world.cwd().resolve(NAME);
        if (Files.exists(here)) return read(world, Path.of(NAME));
        Path own = world.xdg("XDG_CONFIG_HOME", ".config").resolve("digest").resolve(NAME);
        if (Files.exists(own)) return read(world, own);
        console.say(
                Console.Level.NORMAL, "no feeds.yaml here or in " + own.getParent() + ": following the bundled list");
        return parse(world, Feeds.bundled(), JAR.resolve(NAME), "bundled list", Origin.BUNDLED);
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

    /** @param name the file as the user calls it, for messages */
    private static FeedsFile read(World world, Path name) throws UserFault {
        Path path = world.resolve(name);
        try {
            return parse(world, Files.readString(path), path, name.toString(), Origin.FILE);
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
            throw new UserFault(name + ":" + e.line() + ":" + e.column() + ": " + e.fault());
        }
    }
}
