package digest.fetch;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.HostLimit;
import digest.source.Source;
import digest.source.Terms;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.CacheControl;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** All that is said over HTTP to get one document: the question, its redirects, at most one second try. */
final class Conversation {

    /** Browsers follow twenty; an honest feed needs two or three (http → https → www). */
    private static final int MOST_REDIRECTS = 5;

    private static final String GONE = "HTTP 410, gone for good";

    /** Ask the server each time, showing the validators of what the cache holds; a 304 is then answered from disk. */
    private static final CacheControl POLL =
            new CacheControl.Builder().maxAge(0, TimeUnit.SECONDS).build();

    /** For an address that holds a secret, which the cache would store in clear, and for pages: no validators, nothing on disk. */
    private static final CacheControl KEEP_NOTHING =
            new CacheControl.Builder().noCache().noStore().build();

    private final Manner manner;
    private final Function<HttpUrl, Host> hosts;
    private final AddressGuard guard;
    private final Proxies proxies;
    private final Function<HttpUrl, Optional<Bearer>> bearers;
    private final Patience patience;
    private final String userAgent;
    private final Clock clock;
    private final long end;

    /**
     * @param bearers what we are known by at the address of a source
     * @param end of the run, in {@link System#nanoTime()}
     */
    Conversation(
            Manner manner,
            Function<HttpUrl, Host> hosts,
            AddressGuard guard,
            Proxies proxies,
            Function<HttpUrl, Optional<Bearer>> bearers,
            String userAgent,
            Clock clock,
            long end) {
        this.manner = manner;
        this.hosts = hosts;
        this.guard = guard;
        this.proxies = proxies;
        this.bearers = bearers;
        this.patience = manner.patience();
        this.userAgent = userAgent;
        this.clock = clock;
        this.end = end;
    }

    /**
     * The source's document, or why there is none; waits for the hosts' turns and pauses.
     *
     * @param known of earlier questions to it
     * @param place where the document will be held
     */
    Fetched about(Source source, Terms known, Room.Place place) throws InterruptedException {
        HttpUrl address = HttpUrl.parse(source.address());
        if (address == null) return new Failed(source, Outcome.FAILED, "not a web address");
        Instant at = clock.instant();
        if (known.rests(at)) {
            if (known.gone()) return new Failed(source, Outcome.FAILED, GONE, known);
            Body kept = kept(source, address, known, place);
            if (kept != null) return kept;
        }
        HttpUrl moved = known.movedTo() == null ? null : HttpUrl.parse(known.movedTo());
        if (moved != null) {
            // a name may mean another place than it did, an address may not
            boolean open = !isLiteral(address) || !moved.host().equals(address.host());
            Hop there = new Hop(moved, 1, new AddressGuard.FirstMet(open), false, moved, false);
            Fetched answer = from(there, source, address, known, at, place);
            boolean back = answer instanceof Failed && ((Failed) answer).outcome() == Outcome.FAILED;
            if (!back) return answer;
        }
        return from(
                new Hop(address, 0, new AddressGuard.FirstMet(false), false, null, false),
                source,
                address,
                known,
                at,
                place);
    }

    /** The document that the cache holds; null if it holds none. */
    private @Nullable Body kept(Source source, HttpUrl address, Terms known, Room.Place place) {
        HttpUrl found = known.found() == null ? null : HttpUrl.parse(known.found());
        if (found == null || known.asked() == null || manner.client().cache() == null) return null;
        Hop hop = new Hop(found, 1, new AddressGuard.FirstMet(true), false, null, false);
        Request request = request(source, address, hop, Try.FIRST)
                .newBuilder()
                .cacheControl(CacheControl.FORCE_CACHE)
                .build();
        try (Response response = execute(manner.client().newCall(request))) {
            if (!response.isSuccessful()) return null; // 504: not there
            byte[] bytes = manner.limit().read(response.body().source(), place);
            return new Body(source, bytes, found.toString(), response.header("Content-Type"), known.asked(), known);
        } catch (IOException e) {
            return null;
        }
    }

    private Fetched from(Hop first, Source source, HttpUrl address, Terms known, Instant at, Room.Place place)
            throws InterruptedException {
        Hop hop = first;
        Try now = Try.FIRST;
        while (true) {
            Step step = ask(source, address, hop, at, now, place);
            if (step instanceof Done) return settled(((Done) step).fetched(), known, at);
            if (step instanceof Hop) hop = (Hop) step;
            else now = ((Again) step).next();
        }
    }

    /** The answer on terms that hold what is still true of the known ones. */
    private static Fetched settled(Fetched answer, Terms known, Instant at) {
        if (answer instanceof Body) return answer;
        Failed failed = (Failed) answer;
        Terms said = failed.terms();
        return switch (failed.outcome()) {
            case LIMITED -> answer.on(new Terms(known.asked(), said.due(), null, known.movedTo(), false));
            case SKIPPED -> answer.on(known);
            default -> answer.on(new Terms(at, said.due(), null, null, said.gone()));
        };
    }

    /** What follows from one question. */
    private sealed interface Step permits Done, Hop, Again {}

    private record Done(Fetched fetched) implements Step {}

    /**
     * @param redirects how many led here; 0 for the source's own address
     * @param met what the source's own address led to
     * @param movedTo the last of the addresses to which the source has moved for good; null: none
     * @param led whether it was the same host that led here, and is not made to wait for it
     * @param strayed whether a redirect for the time being was among those that led here
     */
    private record Hop(
            HttpUrl url,
            int redirects,
            AddressGuard.FirstMet met,
            boolean led,
            @Nullable HttpUrl movedTo,
            boolean strayed)
            implements Step {}

    private record Again(Try next) implements Step {}

    private enum Try {
        FIRST,
        SECOND,
        /** The second, with nothing from the cache: what it holds may be the damaged answer itself. */
        SECOND_AFRESH
    }

    private Step ask(Source source, HttpUrl address, Hop hop, Instant at, Try now, Room.Place place)
            throws InterruptedException {
        Host host = hosts.apply(hop.url());
        host.take();
        try {
            String closed = host.closed();
            if (closed != null) {
                Instant until = host.limit().map(HostLimit::until).orElse(at);
                return new Done(new Failed(source, Outcome.LIMITED, closed, due(until)));
            }
            if (!hop.led() || now != Try.FIRST) host.breathe();
            return exchange(source, address, hop, at, now, host, place);
        } finally {
            host.leave();
        }
    }

    private Step exchange(Source source, HttpUrl address, Hop hop, Instant at, Try now, Host host, Room.Place place)
            throws InterruptedException {
        boolean proxied = proxies.forUrl(hop.url()).type() != Proxy.Type.DIRECT;
        long start = System.nanoTime();
        try {
            AddressGuard.Untrusted untrusted = untrusted(source, address, hop);
            if (untrusted != null) guard.check(hop.url(), untrusted);
            Call call = manner.client().newCall(request(source, address, hop, now));
            try (Response response = execute(call)) {
                Step step = judge(source, address, hop, at, now, host, response, place);
                if (!(step instanceof Again)) {
                    host.answered();
                    Duration rest = RetryAfter.untilMore(response, clock.instant());
                    if (rest != null && isBearable(rest)) host.wants(rest);
                    else if (rest != null) host.hasNoMore(rest, clock.instant());
                }
                return step;
            }
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted() || "interrupted".equals(e.getMessage()))
                throw new InterruptedException();
            boolean late = System.nanoTime() - start >= patience.answer().toNanos();
            if (Reason.isMendable(e) && !late && now == Try.FIRST) {
                host.wants(patience.retry());
                return new Again(Try.SECOND_AFRESH);
            }
            host.answered();
            return failed(source, Reason.of(e, patience, proxied, late));
        }
    }

    /**
     * OkHttp 5.5.1 throws an unchecked exception at some headers, such as a Cache-Control whose quote is not closed (found by
     * sending it random ones). That is the source's fault, and must not end the run.
     */
    private static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (RuntimeException e) {
            throw new ProtocolException("unreadable headers");
        }
    }

    private Request request(Source source, HttpUrl address, Hop hop, Try now) {
        Request.Builder request = new Request.Builder()
                .url(bare(hop.url()))
                .cacheControl(
                        holdsSecret(source) || !manner.feeds()
                                ? KEEP_NOTHING
                                : now == Try.SECOND_AFRESH ? CacheControl.FORCE_NETWORK : POLL)
                .header("User-Agent", userAgent)
                .header("Accept", manner.accept());
        if (manner.trustful() && isOrigin(address, hop.url()) && !(address.username() + address.password()).isEmpty())
            request.header(
                    "Authorization", Credentials.basic(address.username(), address.password(), StandardCharsets.UTF_8));
        if (manner.feeds() && Apis.sameOrigin(address, hop.url()))
            bearers.apply(address).ifPresent(bearer -> request.tag(Bearer.class, bearer));
        if (hop.redirects() == 0) request.tag(AddressGuard.FirstMet.class, hop.met());
        AddressGuard.Untrusted untrusted = untrusted(source, address, hop);
        if (untrusted != null) request.tag(AddressGuard.Untrusted.class, untrusted);
        return request.build();
    }

    private static HttpUrl bare(HttpUrl url) {
        return url.newBuilder().username("").password("").fragment(null).build();
    }

    /** Whether the host is an address and no name; OkHttp writes every IPv4 address with dots. */
    private static boolean isLiteral(HttpUrl url) {
        return url.host().indexOf(':') >= 0 || url.host().matches("[0-9.]+");
    }

    /** Whether the address was filled in from the environment. The cache writes addresses down. */
    private static boolean holdsSecret(Source source) {
        return !source.address().equals(source.url());
    }

    /**
     * Null if the reader vouches for the address, private as it may be: it stands in feeds.yaml, or is on the same host as
     * the one that does, if that was a private address too.
     */
    private AddressGuard.@Nullable Untrusted untrusted(Source source, HttpUrl address, Hop hop) {
        boolean first = hop.redirects() == 0;
        if (!manner.trustful()) return first ? AddressGuard.Untrusted.LINK : AddressGuard.Untrusted.REDIRECT;
        if (source.isPrivate() || first) return null;
        boolean sameHouse =
                hop.url().host().equals(address.host()) && !hop.met().open();
        return sameHouse ? null : AddressGuard.Untrusted.REDIRECT;
    }

    /** Whether credentials for {@code address} may be shown to {@code url}: the same server, or its TLS side. */
    private static boolean isOrigin(HttpUrl address, HttpUrl url) {
        if (!address.host().equals(url.host())) return false;
        boolean same = address.scheme().equals(url.scheme()) && address.port() == url.port();
        return same || !address.isHttps() && address.port() == 80 && url.isHttps() && url.port() == 443;
    }

    private Step judge(
            Source source,
            HttpUrl address,
            Hop hop,
            Instant at,
            Try now,
            Host host,
            Response response,
            Room.Place place)
            throws IOException {
        int code = response.code();
        if (response.isSuccessful()) {
            host.gave();
            return success(source, address, hop, at, response, place);
        }
        String location = response.header("Location");
        if (location != null && (code == 301 || code == 302 || code == 303 || code == 307 || code == 308))
            return redirect(source, hop, location, code);
        if (RetryAfter.isLimit(response)) return limited(source, now, host, response);
        if ((code == 500 || code == 502 || code == 503 || code == 504) && now == Try.FIRST) {
            host.wants(patience.retry());
            return new Again(Try.SECOND);
        }
        if (code == 410)
            return new Done(new Failed(
                    source, Outcome.FAILED, GONE, new Terms(at, at.plus(Terms.LONGEST_REST), null, null, true)));
        Bearer bearer = response.request().tag(Bearer.class);
        if (code == 401 && bearer != null) return failed(source, "HTTP 401, " + bearer.variable() + " is refused");
        String challenge = Challenge.named(response, start(response));
        return failed(source, "HTTP " + code + (challenge == null ? meaning(code) : ", " + challenge));
    }

    private Step success(Source source, HttpUrl address, Hop hop, Instant at, Response response, Room.Place place)
            throws IOException {
        String packed = response.header("Content-Encoding"); // gzip, which was asked for, is undone by now
        if (packed != null && !packed.isBlank() && !packed.strip().equalsIgnoreCase("identity"))
            return failed(source, "packed in a way that was not asked for");
        String type = response.header("Content-Type");
        if (!manner.takes(type)) return failed(source, "no page, but " + Manner.essence(String.valueOf(type)));
        byte[] bytes = manner.limit().read(response.body().source(), place);
        String challenge = Challenge.named(response, bytes);
        if (challenge != null)
            return failed(source, challenge + (manner.feeds() ? " in the feed's place" : " in the page's place"));
        // what relative links are resolved against is printed with them
        boolean secret = holdsSecret(source);
        String url = secret ? source.url() : response.request().url().toString();
        Terms terms = Terms.after(at, secret ? null : url, secret ? null : moved(source, address, hop))
                .wished(Freshness.of(response, at));
        return new Done(new Body(source, bytes, url, type, at, terms));
    }

    /**
     * Where the source has moved for good, if that can be asked at once another time: not where only its own name vouched for a
     * private address, since a name may come to mean another.
     */
    private static @Nullable String moved(Source source, HttpUrl address, Hop hop) {
        HttpUrl to = hop.movedTo();
        if (to == null) return null;
        boolean safe =
                source.isPrivate() || hop.met().open() || !to.host().equals(address.host()) || isLiteral(address);
        return safe ? bare(to).toString() : null;
    }

    private static Step redirect(Source source, Hop hop, String location, int code) {
        HttpUrl target = hop.url().resolve(location);
        if (target == null) return failed(source, "redirects to what is no web address");
        if (hop.redirects() == MOST_REDIRECTS) return failed(source, "more than " + MOST_REDIRECTS + " redirects");
        if (hop.url().isHttps() && !target.isHttps()) return failed(source, "redirects from https to http");
        boolean strayed = hop.strayed() || code != 301 && code != 308;
        boolean led = Host.nameOf(target).equals(Host.nameOf(hop.url()));
        return new Hop(target, hop.redirects() + 1, hop.met(), led, strayed ? hop.movedTo() : target, strayed);
    }

    private Step limited(Source source, Try now, Host host, Response response) throws IOException {
        int code = response.code();
        String challenge = Challenge.named(response, start(response));
        if (challenge != null) return failed(source, "HTTP " + code + ", " + challenge);
        Instant at = clock.instant();
        Duration said = RetryAfter.of(response, at);
        Duration pause = said == null ? host.unsaidPause() : said;
        if (now == Try.FIRST && pause != null && isBearable(pause)) {
            host.wants(pause.compareTo(patience.retry()) < 0 ? patience.retry() : pause);
            return new Again(Try.SECOND);
        }
        Instant until = host.close(code, said, at);
        String what = code == 503 ? ", overloaded" : ", too many requests";
        String reason = "HTTP " + code + what + ", limited until " + Reason.time(until, at);
        return new Done(new Failed(source, Outcome.LIMITED, reason, due(until)));
    }

    private static Terms due(Instant until) {
        return new Terms(null, until, null, null, false);
    }

    /** Whether there is time to wait and then to be answered, as a rule at once. */
    private boolean isBearable(Duration pause) {
        boolean inTime = pause.toNanos() < end - System.nanoTime();
        return inTime && pause.compareTo(patience.longestPause()) <= 0;
    }

    private static String meaning(int code) {
        return switch (code) {
            case 401 -> ", wants a user and a password";
            case 403 -> ", access refused";
            case 404 -> ", not found";
            case 407 -> ", the proxy wants a user and a password";
            default -> code >= 500 ? ", the server's fault" : "";
        };
    }

    /** As much of a refusal's page as tells a challenge; a page that breaks off is as good. */
    private byte[] start(Response response) throws InterruptedIOException {
        try {
            return response.body().byteStream().readNBytes(Challenge.PAGE);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static Step failed(Source source, String reason) {
        return new Done(new Failed(source, Outcome.FAILED, reason));
    }
}
