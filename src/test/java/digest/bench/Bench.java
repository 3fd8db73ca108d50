package digest.bench;

import java.nio.file.Path;
import java.util.Arrays;

/** What {@code mvn -B -Pbench verify} runs; see CONTRIBUTING.md. */
public final class Bench {

    private Bench() {}

    /** @param args a name, and what it takes */
    public static void main(String[] args) throws Exception {
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case "feeds" ->
                ThousandFeeds.run(
                        Path.of("target/digest").toAbsolutePath(),
                        Path.of("target/bench").toAbsolutePath(),
                        rest.length > 0 ? Integer.parseInt(rest[0]) : 3);
            case "serve" -> ThousandFeeds.serve(Path.of("target/bench").toAbsolutePath());
            case "jmh" -> org.openjdk.jmh.Main.main(rest);
            default -> throw new IllegalArgumentException("no benchmark of the name " + args[0]);
        }
    }
}
