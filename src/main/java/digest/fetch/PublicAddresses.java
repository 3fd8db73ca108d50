package digest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are the open Internet's. A feed may send us anywhere by a redirect; it must not make us ask the reader's
 * router, the cloud's metadata server or a database on this machine. From the registries of special-purpose addresses (RFC
 * 6890 and its successors, read November 2026).
 */
final class PublicAddresses {

    private static final List<Range> CLOSED_4 = List.of(
            range(0, 0, 0, 0, 8), // "this network", RFC 791: Linux takes it for loopback
            range(10, 0, 0, 0, 8), // private, RFC 1918
            range(100, 64, 0, 0, 10), // behind a carrier's NAT, RFC 6598
            range(127, 0, 0, 0, 8), // loopback
            range(168, 63, 129, 16, 32), // Azure's platform, in every machine there: GitHub's hosted runners are some
            range(169, 254, 0, 0, 16), // link-local, RFC 3927; clouds serve credentials on 169.254.169.254
            range(172, 16, 0, 0, 12), // private
            range(192, 0, 0, 0, 24), // protocol assignments, RFC 6890
            range(192, 0, 2, 0, 24), // documentation, RFC 5737
            range(192, 88, 99, 0, 24), // 6to4 relays, RFC 7526
            range(192, 168, 0, 0, 16), // private
            range(198, 18, 0, 0, 15), // benchmarks, RFC 2544
            range(198, 51, 100, 0, 24), // documentation
            range(203, 0, 113, 0, 24), // documentation
            range(224, 0, 0, 0, 4), // multicast
            range(240, 0, 0, 0, 4)); // reserved, and broadcast

    private PublicAddresses() {}

    /**
     * Whether {@code address} is out in the open. An IPv6 address that stands for an IPv4 one (mapped, compatible, NAT64,
     * 6to4) is judged by that one.
     */
    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) return isPublic4(bytes, 0);
        return address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        return CLOSED_4.stream().noneMatch(range -> range.holds(bytes, at));
    }

    private static boolean isPublic6(byte[] b) {
        if (zero(b, 0, 10) && ones(b, 10, 12)) return isPublic4(b, 12); // ::ffff:0:0/96, mapped; RFC 4291
        if (zero(b, 0, 12)) return isPublic4(b, 12); // ::/96, compatible, with :: and ::1; RFC 4291
        if (starts(b, 0x00, 0x64, 0xff, 0x9b) && zero(b, 4, 12))
            return isPublic4(b, 12); // 64:ff9b::/96, NAT64; RFC 6052
        if (starts(b, 0x20, 0x02)) return isPublic4(b, 2); // 2002::/16, 6to4; RFC 3056
        if (starts(b, 0x20, 0x01, 0x0d, 0xb8)) return false; // documentation; RFC 3849
        if (starts(b, 0x20, 0x01) && (b[2] & 0xfe) == 0) return false; // 2001::/23, Teredo and protocols; RFC 2928
        return (b[0] & 0xe0)
                == 0x20; // 2000::/3 is all the global unicast there is: fc00::/7, fe80::/10, ff00::/8 are not in it
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) if ((bytes[i] & 0xff) != prefix[i]) return false;
        return true;
    }

    private static boolean zero(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, new byte[to - from], 0, to - from);
    }

    private static boolean ones(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) if (bytes[i] != (byte) 0xff) return false;
        return true;
    }

    private static Range range(int a, int b, int c, int d, int bits) {
        return new Range(a << 24 | b << 16 | c << 8 | d, bits);
    }

    private record Range(int network, int bits) {
        boolean holds(byte[] bytes, int at) {
            int address = (bytes[at] & 0xff) << 24
                    | (bytes[at + 1] & 0xff) << 16
                    | (bytes[at + 2] & 0xff) << 8
                    | bytes[at + 3] & 0xff;
            return (address ^ network) >>> (32 - bits) == 0;
        }
    }
}
