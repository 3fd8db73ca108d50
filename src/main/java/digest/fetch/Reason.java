package digest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in words for the reader of a digest: one line, no class name, no address. */
final class Reason {

    /** OkHttp's message when a proxy refuses to open a tunnel. */
    private static final Pattern TUNNEL = Pattern.compile("Unexpected response code for CONNECT: (\\d+)");

    private Reason() {}

    /**
     * @param proxied whether a proxy stood between
     * @param late whether the time for the whole answer was over when it failed
     */
    static String of(IOException e, Patience patience, boolean proxied, boolean late) {
        if (e instanceof Refusal) return String.valueOf(e.getMessage());
        if (late) return "no complete answer in " + words(patience.answer());
        if (e instanceof NameLookup.NoAnswer) return "no answer from the name server in " + words(patience.lookup());
        if (e instanceof UnknownHostException) return proxied ? "the proxy's host not found" : "host not found";
        if (e instanceof SSLException) return tls((SSLException) e);
        String message = String.valueOf(e.getMessage());
        if (e instanceof SocketTimeoutException) {
            boolean connecting = message.toLowerCase(Locale.ROOT).contains("connect");
            return connecting
                    ? "no connection in " + words(patience.connect())
                    : "no answer in " + words(patience.silence());
        }
        if (e instanceof InterruptedIOException) return "no complete answer in " + words(patience.answer());
        if (e instanceof NoRouteToHostException) return "no route to the host";
        if (e instanceof ConnectException) {
            if (causeOf(e, NoRouteToHostException.class) != null) return "no route to the host";
            if (causeOf(e, SocketTimeoutException.class) != null)
                return "no connection in " + words(patience.connect());
            String root = rootMessage(e);
            if (root.contains("unreachable")) return "network unreachable";
            return proxied ? "connection refused by the proxy" : "connection refused";
        }
        Matcher tunnel = TUNNEL.matcher(message);
        if (tunnel.find()) return "the proxy refuses, HTTP " + tunnel.group(1);
        if (message.contains("Failed to authenticate with proxy")) return "the proxy wants a user and a password";
        if (isDamaged(e)) return "the compressed answer is damaged";
        if (isBroken(e)) return "the answer breaks off";
        if (message.contains("unreachable")) return "network unreachable";
        if (e instanceof ProtocolException || message.startsWith("Unexpected status line"))
            return "no proper HTTP answer";
        return "the connection failed";
    }

    /** Whether a second try may mend it: the other side hung up in the middle, or what it sent does not unpack. */
    static boolean isMendable(IOException e) {
        return isBroken(e) || isDamaged(e);
    }

    private static boolean isDamaged(IOException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof ZipException
                || causeOf(e, DataFormatException.class) != null
                || message.contains("ID1ID2") // okio's messages for a gzip header and trailer that do not fit
                || message.contains("CRC")
                || message.contains("ISIZE");
    }

    /** The other side hung up; or its headers have more than OkHttp's 256 kB, which looks the same. */
    private static boolean isBroken(IOException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof EOFException
                || message.contains("unexpected end of stream")
                || message.contains("reset")
                || message.contains("Broken pipe")
                || causeOf(e, EOFException.class) != null;
    }

    private static String tls(SSLException e) {
        if (causeOf(e, CertificateExpiredException.class) != null) return "TLS certificate expired";
        if (causeOf(e, CertificateNotYetValidException.class) != null) return "TLS certificate not yet valid";
        if (e instanceof SSLPeerUnverifiedException) return "TLS certificate is another host's";
        if (causeOf(e, CertPathBuilderException.class) != null || causeOf(e, CertificateException.class) != null)
            return "TLS certificate not trusted";
        if (String.valueOf(e.getMessage()).contains("Unsupported or unrecognized SSL message"))
            return "no TLS there: is it http, not https?";
        return "TLS connection failed";
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable e, Class<T> type) {
        for (Throwable at = e; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (type.isInstance(at)) return type.cast(at);
        }
        return null;
    }

    private static String rootMessage(Throwable e) {
        Throwable at = e;
        while (at.getCause() != null && at.getCause() != at) at = at.getCause();
        return String.valueOf(at.getMessage());
    }

    /** "07:40 UTC" of the same day, else "2026-04-14 07:40 UTC"; the first whole minute that is not before {@code then}. */
    static String time(Instant then, Instant now) {
        OffsetDateTime at = then.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
        boolean today = at.toLocalDate().equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return (today ? "" : at.toLocalDate() + " ") + at.toLocalTime() + " UTC";
    }

    /** "20 s", "400 ms", "10 min", "3 h", "2 days". */
    static String words(Duration duration) {
        if (duration.toMillis() < 1000 && !duration.isZero()) return duration.toMillis() + " ms";
        long seconds = duration.toSeconds();
        if (seconds < 2 * 60) return seconds + " s";
        if (seconds < 2 * 3600) return (seconds + 59) / 60 + " min";
        if (seconds < 2 * 86400) return (seconds + 3599) / 3600 + " h";
        return (seconds + 86399) / 86400 + " days";
    }
}
