package digest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Connection;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps requests that carry {@link Untrusted} away from private addresses. It looks at the address that is connected to,
 * after the name was resolved and before the first byte of the request: a hook in name resolution alone would be passed by
 * literal addresses, and a check beforehand by a name that resolves differently the second time.
 */
final class AddressGuard implements Interceptor {

    /** Tag of a request whose address was not written by the reader, but stands where this says. */
    enum Untrusted {
        LINK("links to a private address"),
        REDIRECT("redirects to a private address");

        private final String reason;

        Untrusted(String reason) {
            this.reason = reason;
        }
    }

    /**
     * Tag of the first request to a source, and what it met. A name in the reader's list that led into the open may not lead
     * into the house a moment later: who owns the name decides what it means, and with a redirect also on port and path.
     */
    static final class FirstMet {
        private volatile boolean open;

        /** @param open what it is taken for until it has been met */
        FirstMet(boolean open) {
            this.open = open;
        }

        /** Whether it was a public address, or a proxy, behind which all may be. */
        boolean open() {
            return open;
        }
    }

    /** What resolves to this or the proxy's machine or network, RFC 6761 and 6762 and the habits of home routers. */
    private static final List<String> LOCAL_NAMES =
            List.of("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "home.arpa");

    private final Predicate<InetAddress> isPublic;
    private final Dns dns;

    AddressGuard(Predicate<InetAddress> isPublic, Dns dns) {
        this.isPublic = isPublic;
        this.dns = dns;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        boolean direct = connection != null && connection.route().proxy().type() == Proxy.Type.DIRECT;
        InetAddress address = direct ? connection.socket().getInetAddress() : null;
        boolean open = !direct || address != null && isPublic.test(address);
        Untrusted untrusted = chain.request().tag(Untrusted.class);
        if (!open && untrusted != null) throw new Refusal(untrusted.reason);
        FirstMet met = chain.request().tag(FirstMet.class);
        if (met != null) met.open = open;
        return chain.proceed(chain.request());
    }

    /**
     * The same before anything is connected to, so that not even a port is knocked at; and the only check through a proxy,
     * where the connection shows the proxy's address alone. What is private by its name, or by what its name means here, is
     * refused; a name that is unknown here passes, for a proxy may know it.
     */
    void check(HttpUrl url, Untrusted untrusted) throws Refusal {
        String host = url.host().replaceAll("\\.+$", ""); // "printer.local." is the same name, said in full
        if (host.isEmpty()
                || isOneLabel(host)
                || isOddNumber(host)
                || LOCAL_NAMES.stream().anyMatch(local -> host.equals(local) || host.endsWith("." + local)))
            throw new Refusal(untrusted.reason);
        List<InetAddress> addresses;
        try {
            addresses = dns.lookup(host);
        } catch (UnknownHostException e) {
            return;
        }
        if (!addresses.stream().allMatch(isPublic)) throw new Refusal(untrusted.reason);
    }

    private static boolean isOneLabel(String host) {
        return host.indexOf('.') < 0 && host.indexOf(':') < 0;
    }

    /** "127.1" or "0x7f.0.0.1": no top-level domain begins with a digit, but C's inet_aton, and so a proxy, reads a number. */
    private static boolean isOddNumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean plain = host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") && !host.matches("(.*\\.)?0[0-9].*");
        return host.indexOf(':') < 0 && last.matches("[0-9].*") && !plain;
    }
}
