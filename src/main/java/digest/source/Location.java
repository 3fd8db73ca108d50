package digest.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed is: on the web, or a file beside feeds.yaml.
 *
 * @param url fit to be shown, see {@link Source#url}
 * @param secret what is asked, see {@link Source#address}
 * @param local whether both are paths
 */
record Location(String url, String secret, boolean local) {

    /** A scheme of two letters at least: one letter is a Windows drive. RFC 3986, 3.1. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    /** No blank and nothing invisible anywhere. A host may be written in its own script. */
    private static final Pattern HTTP = Pattern.compile(
            "(?i:https?)://(?:[^\\s\\p{C}\\p{Z}/?#@]*@)?(\\[[0-9A-Fa-f:.]+]|[^\\s\\p{C}\\p{Z}/?#@:\\[\\]\\\\]+)(?::([0-9]{1,5}))?(?:[/?#][^\\s\\p{C}\\p{Z}]*)?");

    private static final Pattern USER = Pattern.compile("[^/?#]*//([^/?#]*)@.*", Pattern.DOTALL);

    /** What reads like a host and cannot be meant as a folder: no folder of feeds is called so. Chosen by hand. */
    private static final Pattern HOST_WITHOUT_SCHEME = Pattern.compile(
            "(?i)(www\\.[^/]+|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(com|org|net|io|ai|dev|co|blog|edu)(/.*|$))");

    private static final String PREFIX = "(?i)^https?://(?:[^/?#]*@)?(www\\.)?";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int LARGEST_PORT = 65_535;

    /** An address on the web with nothing to hide. */
    static Location of(String url) {
        return new Location(url, url, false);
    }

    static boolean isHttp(String url) {
        Matcher matcher = HTTP.matcher(url);
        return matcher.matches() && (matcher.group(2) == null || Integer.parseInt(matcher.group(2)) <= LARGEST_PORT);
    }

    /** Whether a user or a password stands before the host as it is; feeds.yaml is often public. */
    static boolean hasOpenPassword(String written) {
        Matcher user = USER.matcher(written);
        return user.matches() && !user.group(1).contains("${");
    }

    /** Reads what a feed's {@code url} says; {@code folder} is what paths are relative to. */
    static Location read(Node node, Path folder, Function<String, @Nullable String> env) throws FeedsException {
        String written = node.text();
        String filled = filledIn(node, written, env);
        Matcher scheme = SCHEME.matcher(filled);
        if (!scheme.matches()) return path(node, written, filled, folder);
        if (hasOpenPassword(written))
            throw node.place()
                    .fault(
                            "a password stands in the address",
                            "keep it in the environment and write ${NAME} in its place");
        if (isHttp(filled)) return new Location(written, filled, false);
        if (!scheme.group(1).toLowerCase(Locale.ROOT).matches("https?"))
            throw node.not("write an address that begins with http:// or https://, or a path");
        throw node.not(
                "write a whole address without blanks or invisible characters, like https://example.org/feed.xml");
    }

    private static Location path(Node node, String written, String filled, Path folder) throws FeedsException {
        if (HOST_WITHOUT_SCHEME.matcher(written).matches())
            throw node.not(
                    "write https://" + Quoted.bare(written) + ", or ./" + Quoted.bare(written) + " if it is a file");
        try {
            Path path = folder.resolve(filled).normalize();
            return new Location(written.equals(filled) ? path.toString() : written, path.toString(), true);
        } catch (InvalidPathException notOfThisSystem) {
            throw node.not("write an address or a path");
        }
    }

    private static String filledIn(Node node, String written, Function<String, @Nullable String> env)
            throws FeedsException {
        Matcher matcher = VARIABLE.matcher(written);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!VARIABLE_NAME.matcher(name).matches())
                throw node.place()
                        .fault(
                                Quoted.of(matcher.group()) + " names no variable",
                                "write ${NAME} with letters, digits and _");
            String value = env.apply(name);
            if (value == null || value.isBlank())
                throw node.place()
                        .fault("the environment variable " + name + " is not set", "export it before the run");
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.strip()));
        }
        return matcher.appendTail(filled).toString();
    }

    /** What two ways to write one address have in common: no scheme, no "www.", no closing slash, host in lower case. */
    String same() {
        if (local) return secret;
        String rest = secret.replaceFirst(PREFIX, "");
        int path = rest.split("[/?#]", 2)[0].length();
        String whole = rest.substring(0, path).toLowerCase(Locale.ROOT) + rest.substring(path);
        return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    /** The host, without "www."; of a file, its name without ending; of a secret, what stands for it. */
    String shortName() {
        if (local) {
            String file = url.substring(url.replace('\\', '/').lastIndexOf('/') + 1);
            int dot = file.lastIndexOf('.');
            return dot > 0 ? file.substring(0, dot) : file.isEmpty() ? url : file;
        }
        String rest = url.replaceFirst(PREFIX, "");
        String host = rest.split(rest.startsWith("[") ? "(?<=])" : "[/?#:]", 2)[0];
        return host.isEmpty() || host.startsWith("$") ? url : host.toLowerCase(Locale.ROOT);
    }

    /** The whole address; without the scheme where it has one. */
    String longName() {
        return local ? url : url.replaceFirst("(?i)^https?://(?:[^/?#]*@)?", "");
    }
}
