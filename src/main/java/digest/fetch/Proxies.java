package digest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which URL goes through which proxy: the one of the command line, else those of the environment, as curl reads them. */
public final class Proxies {

    /** Every URL is asked for directly. */
    public static final Proxies NONE = new Proxies(null, null, List.of());

    /** Without a scheme it is an HTTP proxy; without a port, that of curl. */
    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:(http|socks5h?)://)?(?:([^/@]*)@)?(\\[[0-9a-f:.]+]|[^\\s/:@\\[\\]]+)(?::([0-9]{1,5}))?/?");

    private static final int CURLS_PORT = 1080;

    private final @Nullable Gate http;
    private final @Nullable Gate https;
    private final List<String> direct;

    private Proxies(@Nullable Gate http, @Nullable Gate https, List<String> direct) {
        this.http = http;
        this.https = https;
        this.direct = direct;
    }

    /**
     * @param option the value of {@code --proxy}, which then serves every URL but those of this machine; null: the
     *     environment decides
     * @param env {@code http_proxy}, {@code https_proxy}, {@code all_proxy} and {@code no_proxy}, in lower case or, all but
     *     the first, in capitals: a web server's CGI sets HTTP_PROXY from a visitor's header (httpoxy.org)
     * @throws IllegalArgumentException if one is no address; the message is one line for people, without any password
     */
    public static Proxies of(@Nullable String option, Function<String, @Nullable String> env) {
        if (option != null) {
            Gate gate = gate("--proxy", option);
            return new Proxies(gate, gate, List.of());
        }
        Gate all = fromEnvironment("all_proxy", env, true);
        Gate http = fromEnvironment("http_proxy", env, false);
        Gate https = fromEnvironment("https_proxy", env, true);
        String none = either("no_proxy", env, true);
        List<String> direct = new ArrayList<>();
        if (none != null) {
            for (String entry : none.toLowerCase(Locale.ROOT).split("[,\\s]+")) if (!entry.isEmpty()) direct.add(entry);
        }
        return new Proxies(http == null ? all : http, https == null ? all : https, List.copyOf(direct));
    }

    /** The proxy for {@code url}; {@link Proxy#NO_PROXY} for a direct connection, always so for this machine's own names. */
    Proxy forUrl(HttpUrl url) {
        Gate gate = gateOf(url);
        return gate == null ? Proxy.NO_PROXY : gate.proxy();
    }

    /** What to show the proxy at {@code address} as user and password; null: nothing. */
    @Nullable
    Login loginAt(InetSocketAddress address) {
        if (http != null && address.equals(http.proxy().address())) return http.login();
        if (https != null && address.equals(https.proxy().address())) return https.login();
        return null;
    }

    private @Nullable Gate gateOf(HttpUrl url) {
        Gate gate = url.isHttps() ? https : http;
        return gate == null || isThisMachine(url.host()) || direct.stream().anyMatch(entry -> matches(entry, url))
                ? null
                : gate;
    }

    private static boolean isThisMachine(String host) {
        if (host.equals("localhost")) return true;
        InetAddress literal = literal(host);
        return literal != null && literal.isLoopbackAddress();
    }

    /** "example.org" and ".example.org" are the host and all below it; "*" is everything; a port or a CIDR length may follow. */
    private static boolean matches(String entry, HttpUrl url) {
        if (entry.equals("*")) return true;
        InetAddress address = literal(url.host());
        if (address != null) return inNetwork(entry, address);
        String name = entry;
        int colon = name.lastIndexOf(':');
        if (colon >= 0) {
            if (!name.substring(colon + 1).equals(Integer.toString(url.port()))) return false;
            name = name.substring(0, colon);
        }
        if (name.startsWith("*.")) name = name.substring(1);
        if (name.startsWith(".")) name = name.substring(1);
        return !name.isEmpty() && (url.host().equals(name) || url.host().endsWith("." + name));
    }

    private static boolean inNetwork(String entry, InetAddress address) {
        int slash = entry.indexOf('/');
        String text = slash < 0 ? entry : entry.substring(0, slash);
        InetAddress network = literal(text.replaceAll("[\\[\\]]", ""));
        if (network == null) return false;
        byte[] a = network.getAddress();
        byte[] b = address.getAddress();
        if (a.length != b.length) return false;
        String length = slash < 0 ? Integer.toString(a.length * 8) : entry.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}")) return false;
        int bits = Math.min(Integer.parseInt(length), a.length * 8);
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((a[i / 8] & mask) != (b[i / 8] & mask)) return false;
        }
        return true;
    }

    /** The address that {@code host} spells out; null if it is a name, which is not looked up. */
    private static @Nullable InetAddress literal(String host) {
        if (!host.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) return null;
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static @Nullable Gate fromEnvironment(
            String name, Function<String, @Nullable String> env, boolean capitals) {
        String value = either(name, env, capitals);
        return value == null ? null : gate(name, value);
    }

    private static @Nullable String either(String name, Function<String, @Nullable String> env, boolean capitals) {
        String value = env.apply(name);
        if (value == null && capitals) value = env.apply(name.toUpperCase(Locale.ROOT));
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Gate gate(String name, String value) {
        Matcher form = FORM.matcher(value.strip());
        int port = form.matches() && form.group(4) != null ? Integer.parseInt(form.group(4)) : CURLS_PORT;
        if (!form.matches() || port < 1 || port > 65535)
            throw new IllegalArgumentException(
                    name + " is not the address of a proxy; write http://host:port or socks5://host:port");
        boolean socks =
                form.group(1) != null && form.group(1).toLowerCase(Locale.ROOT).startsWith("socks");
        String host = form.group(3).replaceAll("[\\[\\]]", "");
        return new Gate(
                new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)),
                Login.of(form.group(2)));
    }

    private record Gate(Proxy proxy, @Nullable Login login) {}

    /** A user and a password, unescaped. */
    record Login(String user, String password) {

        static @Nullable Login of(@Nullable String escaped) {
            if (escaped == null || escaped.isEmpty()) return null;
            HttpUrl url = HttpUrl.parse("http://" + escaped + "@proxy/");
            return url == null ? null : new Login(url.username(), url.password());
        }
    }
}
