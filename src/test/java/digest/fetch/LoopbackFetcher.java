package digest.fetch;

import digest.source.Remembered;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Fetchers for tests that must not leave this machine: they know no name. */
public final class LoopbackFetcher {

    private static final Dns NO_NAMES = name -> {
        if (!name.matches("[0-9.]+|\\[.*]")) throw new UnknownHostException(name);
        return List.of(InetAddress.getByName(name));
    };

    private LoopbackFetcher() {}

    /** Refuses to follow links to this machine, as the real one does. */
    public static Fetcher guarded(FetchSettings settings, Clock clock, Remembered remembered) {
        return of(settings, clock, remembered, PublicAddresses::contain);
    }

    /** Takes this machine for a server out in the open. */
    public static Fetcher trusting(FetchSettings settings, Clock clock, Remembered remembered) {
        return of(settings, clock, remembered, address -> true);
    }

    private static Fetcher of(
            FetchSettings settings, Clock clock, Remembered remembered, Predicate<InetAddress> isPublic) {
        return new Fetcher(settings, clock, remembered, isPublic, NO_NAMES, new OkHttpClient());
    }
}
