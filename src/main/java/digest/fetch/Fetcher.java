package digest.fetch;

import digest.source.Fetched;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.HostLimit;
import digest.source.Remembered;
import digest.source.Source;
import digest.source.Terms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.Cache;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Asks sources for their documents: many hosts at once, one question at a time to each, conditionally, within bounds of time
 * and size. Whatever a source does becomes a value; nothing is thrown because of it.
 *
 * <pre>{@code
 * try (Fetcher fetcher = new Fetcher(FetchSettings.of("0.1.0"), Clock.systemUTC())) {
 *     List<Fetched> answers = fetcher.fetchAll(feeds.sources(), console::progress);
 * }
 * }</pre>
 */
public final class Fetcher implements AutoCloseable {

    /** Chosen by hand: the default list's hosts are asked in one or two rounds, and 32 open bodies fit a small heap. */
    private static final int HOSTS_AT_ONCE = 32;

    /** Of the disk cache; chosen by hand, a hundred large feeds. */
    private static final long CACHE_BYTES = 100_000_000;

    /**
     * Pages of one fetcher: more than a digest has stories, and few beside the hundred that one web page asks its reader's
     * browser to fetch. Chosen by hand.
     */
    public static final int MOST_PAGES = 40;

    private final FetchSettings settings;
    private final Clock clock;
    private final Remembered remembered;
    private final SizeLimit limit;
    private final AddressGuard guard;
    private final OkHttpClient client;
    private final Manner forFeeds;
    private final String userAgent;
    private final Apis apis;
    private final Reddit reddit;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private int pages;
    private @Nullable Long end;

    /** @param clock gives the time at which a source was asked, and against which a Retry-After date is read */
    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, Remembered.NOTHING);
    }

    /** @param remembered of earlier runs: what is not due is answered from the cache, and a host that is limited is not asked */
    public Fetcher(FetchSettings settings, Clock clock, Remembered remembered) {
        this(settings, clock, remembered, PublicAddresses::contain);
    }

    /** @param isPublic where redirects and links may lead; for tests, whose servers are all on this machine */
    public Fetcher(FetchSettings settings, Clock clock, Remembered remembered, Predicate<InetAddress> isPublic) {
        this(settings, clock, remembered, isPublic, Dns.SYSTEM, new OkHttpClient());
    }

    /**
     * @param isPublic where redirects may lead
     * @param dns resolves names, within the bounds of {@link Patience#lookup}
     * @param base has the TLS set-up
     */
    Fetcher(
            FetchSettings settings,
            Clock clock,
            Remembered remembered,
            Predicate<InetAddress> isPublic,
            Dns dns,
            OkHttpClient base) {
        this(settings, clock, remembered, isPublic, dns, base, Apis.REAL);
    }

    /** @param apis where the services are that we are known at */
    Fetcher(
            FetchSettings settings,
            Clock clock,
            Remembered remembered,
            Predicate<InetAddress> isPublic,
            Dns dns,
            OkHttpClient base,
            Apis apis) {
        this.remembered = remembered;
        this.settings = settings;
        this.clock = clock;
        Patience patience = settings.patience();
        Dns lookup = new NameLookup(dns, patience.lookup());
        limit = new SizeLimit(patience.bytes());
        guard = new AddressGuard(isPublic, lookup);
        client = base.newBuilder()
                .dns(lookup)
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .writeTimeout(patience.silence())
                .callTimeout(patience.answer())
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(new Selector(settings.proxies()))
                .proxyAuthenticator(this::login)
                .cache(cache(settings.cache()))
                .addNetworkInterceptor(new Bearer.OnTheWire())
                .addNetworkInterceptor(guard)
                .addNetworkInterceptor(limit)
                .build();
        forFeeds = Manner.forFeeds(client, limit, patience);
        userAgent = "digest/" + settings.version() + " (personal feed reader)";
        this.apis = apis;
        reddit = new Reddit(client, settings.keys(), apis, userAgent);
    }

    /**
     * Asks all {@code sources} and answers in their order, one answer each. Returns when all have answered, when {@link
     * Patience#run} is over since this fetcher was first asked for anything, or when the thread is interrupted (whose mark then
     * stands again).
     *
     * @param done hears each answer as it comes, on the calling thread; those that time cut off included
     */
    public List<Fetched> fetchAll(List<Source> sources, Consumer<Fetched> done) {
        return fetchAll(sources, answer -> answer, done);
    }

    /**
     * The same, working on each answer while others are still awaited, so that its bytes need not be held until all are there.
     *
     * @param step works on an answer; on several threads at once. What it throws, this does
     * @return what {@code step} made of the answers, in the order of the sources
     */
    public <T> List<T> fetchAll(List<Source> sources, Function<Fetched, T> step, Consumer<T> done) {
        return round(sources, forFeeds, step, done);
    }

    /** The same for feeds that a page named, and so anything at all: they must be out in the open from the first hop on. */
    public <T> List<T> fetchFound(List<Source> sources, Function<Fetched, T> step, Consumer<T> done) {
        return round(sources, forFeeds.distrustful(), step, done);
    }

    /**
     * Asks for pages that are to be read by people, each once and for a shorter time, with the same spacing and within the
     * same time as the feeds: a host that has closed to them is not asked. A page is text and has at most 3 MB; whatever else
     * comes, and whatever is beyond {@link #MOST_PAGES} of this fetcher, is a {@link Failed}.
     *
     * @param urls as they stand in feeds, and so anything at all: asked for are web addresses out in the open, from the first
     *     hop on
     * @return in their order, one answer each, whose source has the address as its url and name
     */
    public List<Fetched> fetchPages(List<String> urls, Consumer<Fetched> done) {
        return fetchPages(urls, answer -> answer, done);
    }

    /** The same, working on each answer while others are still awaited, as {@link #fetchAll(List, Function, Consumer)} does. */
    public <T> List<T> fetchPages(List<String> urls, Function<Fetched, T> step, Consumer<T> done) {
        return pages(urls, false, step, done);
    }

    /** The same for addresses that the reader typed, which may be private. */
    public <T> List<T> fetchPagesTyped(List<String> urls, Function<Fetched, T> step, Consumer<T> done) {
        return pages(urls, true, step, done);
    }

    private <T> List<T> pages(List<String> urls, boolean typed, Function<Fetched, T> step, Consumer<T> done) {
        List<Source> sources =
                urls.stream().map(url -> Source.of(url, url, false)).toList();
        int asked = Math.min(sources.size(), MOST_PAGES - pages);
        pages += asked;
        List<T> answers =
                new ArrayList<>(round(sources.subList(0, asked), Manner.forPages(forFeeds, typed), step, done));
        for (Source source : sources.subList(asked, sources.size())) {
            String why = "not asked: more than " + MOST_PAGES + " pages";
            T tooMany = step.apply(new Failed(source, Outcome.SKIPPED, why));
            done.accept(tooMany);
            answers.add(tooMany);
        }
        return List.copyOf(answers);
    }

    /** Reads a source that is a file, at once: it takes nothing of the time of those that are asked. */
    public Fetched read(Source file) {
        try (Room.Place place = new Room(1).place()) {
            return LocalFile.read(file, limit, place, clock.instant());
        }
    }

    private <T> List<T> round(List<Source> sources, Manner manner, Function<Fetched, T> step, Consumer<T> done) {
        if (sources.isEmpty()) return List.of();
        if (end == null) end = System.nanoTime() + settings.patience().run().toNanos();
        Round<T> round = new Round<>(sources, manner, step, end);
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(HOSTS_AT_ONCE, sources.size()), task -> {
            Thread thread = new Thread(task, "fetch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (List<Integer> queue : queues(sources)) pool.execute(() -> round.ask(queue));
            return round.collect(done);
        } finally {
            pool.shutdownNow();
            client.dispatcher().cancelAll(); // shared with that of the pages
        }
    }

    private Optional<Bearer> bearer(HttpUrl address) {
        String token = settings.keys().githubToken();
        if (token != null && Apis.sameOrigin(address, apis.githubApi()))
            return Optional.of(new Bearer(token, Keys.GITHUB));
        return Optional.ofNullable(reddit.bearer(address));
    }

    /** What the reader should know of the keys that were tried, one line each. */
    public List<String> notices() {
        return reddit.notices();
    }

    /**
     * The hosts that want to be left alone, as they are now known: what the next run should be told. One whose limit is long over
     * is forgotten.
     */
    public List<HostLimit> limits() {
        Map<String, HostLimit> limits = new TreeMap<>();
        Instant recent = clock.instant().minus(Terms.LONGEST_REST);
        for (HostLimit limit : remembered.limits()) if (limit.until().isAfter(recent)) limits.put(limit.host(), limit);
        hosts.forEach((name, host) -> {
            limits.remove(name);
            host.limit().ifPresent(limit -> limits.put(name, limit));
        });
        return List.copyOf(limits.values());
    }

    /** Closes connections and the cache. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        try {
            Cache cache = client.cache();
            if (cache != null) cache.close();
        } catch (IOException e) {
            // what the cache could not keep is fetched again
        }
    }

    /**
     * Places of {@code sources}, those of one server together; files make one queue of their own. Those that have waited longest
     * for an answer come first, so that a server which answers two of five in a run answers others in the next.
     */
    private List<List<Integer>> queues(List<Source> sources) {
        Map<String, List<Integer>> queues = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            HttpUrl url = source.local() ? null : HttpUrl.parse(source.address());
            queues.computeIfAbsent(url == null ? "" : Host.nameOf(url), server -> new ArrayList<>())
                    .add(i);
        }
        Comparator<Integer> waiting = Comparator.comparing(
                place -> remembered.of(sources.get(place)).asked(), Comparator.nullsFirst(Comparator.naturalOrder()));
        queues.values().forEach(queue -> queue.sort(waiting));
        return List.copyOf(queues.values());
    }

    private Host host(HttpUrl url) {
        return hosts.computeIfAbsent(Host.nameOf(url), name -> {
            HostLimit known = remembered.limits().stream()
                    .filter(limit -> limit.host().equals(name))
                    .findFirst()
                    .orElse(null);
            return new Host(name, settings.patience().between(), known, clock.instant());
        });
    }

    /** One call of {@link #fetchAll} or {@link #fetchPages}. */
    private final class Round<T> {

        private static final int WAITING = 0;
        private static final int ASKED = 1;

        private final List<Source> sources;
        private final long end;
        private final boolean feeds;
        private final Conversation conversation;
        private final Function<Fetched, T> step;
        private final Room room = new Room(ForkJoinPool.getCommonPoolParallelism() + 1);
        private final BlockingQueue<Supplier<Answer<T>>> answers = new LinkedBlockingQueue<>();
        private final AtomicIntegerArray states;

        Round(List<Source> sources, Manner manner, Function<Fetched, T> step, long endOfRun) {
            this.step = step;
            feeds = manner.feeds();
            this.sources = List.copyOf(sources);
            states = new AtomicIntegerArray(sources.size());
            long endOfRound = System.nanoTime() + manner.patience().run().toNanos();
            end = endOfRound - endOfRun < 0 ? endOfRound : endOfRun;
            conversation = new Conversation(
                    manner, Fetcher.this::host, guard, settings.proxies(), Fetcher.this::bearer, userAgent, clock, end);
        }

        /** Runs on a thread of the pool. */
        void ask(List<Integer> queue) {
            try {
                for (int place : queue) {
                    states.set(place, ASKED);
                    Answer<T> answer = new Answer<>(place, one(sources.get(place)));
                    answers.add(() -> answer);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the round is over
            } catch (RuntimeException | Error e) {
                answers.add(() -> {
                    throw e; // a fault of ours: on the caller's thread, not in the dark
                });
            }
        }

        private T one(Source source) throws InterruptedException {
            try (Room.Place place = room.place()) {
                Fetched fetched = answer(source, place);
                return place.work(() -> step.apply(fetched));
            }
        }

        private Fetched answer(Source source, Room.Place place) throws InterruptedException {
            if (source.local()) return LocalFile.read(source, limit, place, clock.instant());
            if (settings.offline()) return new Failed(source, Outcome.SKIPPED, "offline", remembered.of(source));
            if (!feeds) return conversation.about(source, Terms.NONE, place);
            return reddit.about(source, one -> conversation.about(one, remembered.of(one), place));
        }

        /** Runs on the caller's thread. */
        List<T> collect(Consumer<T> done) {
            List<Optional<T>> all = new ArrayList<>(Collections.nCopies(sources.size(), Optional.empty()));
            String cut = "out of time";
            try {
                for (int missing = all.size(); missing > 0; missing--) {
                    Supplier<Answer<T>> next = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (next == null) break;
                    Answer<T> answer = next.get();
                    all.set(answer.place(), Optional.of(answer.made()));
                    done.accept(answer.made());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cut = "interrupted";
            }
            List<T> result = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Optional<T> made = all.get(i);
                if (made.isEmpty()) {
                    made = Optional.of(step.apply(cutOff(i, cut)));
                    done.accept(made.get());
                }
                result.add(made.get());
            }
            return List.copyOf(result);
        }

        private Fetched cutOff(int place, String cut) {
            boolean asked = states.get(place) == ASKED;
            String reason = asked ? cut + ", no answer so far" : cut + ", not asked";
            return new Failed(
                    sources.get(place),
                    asked ? Outcome.FAILED : Outcome.SKIPPED,
                    reason,
                    remembered.of(sources.get(place)));
        }
    }

    private record Answer<T>(int place, T made) {}

    private @Nullable Request login(@Nullable Route route, Response response) {
        boolean shown = response.request().header("Proxy-Authorization") != null;
        if (shown || route == null || !(route.proxy().address() instanceof InetSocketAddress)) return null;
        Proxies.Login login =
                settings.proxies().loginAt((InetSocketAddress) route.proxy().address());
        if (login == null) return null;
        return response.request()
                .newBuilder()
                .header("Proxy-Authorization", Credentials.basic(login.user(), login.password()))
                .build();
    }

    /** The folder is the reader's alone: URLs in it may carry tokens. What cannot be made is done without. */
    private static @Nullable Cache cache(@Nullable Path folder) {
        if (folder == null) return null;
        try {
            if (!Files.isDirectory(folder)) {
                boolean posix =
                        folder.getFileSystem().supportedFileAttributeViews().contains("posix");
                FileAttribute<?> mine =
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
                Files.createDirectories(folder, posix ? new FileAttribute<?>[] {mine} : new FileAttribute<?>[0]);
            }
            return Files.isWritable(folder) ? new Cache(folder.toFile(), CACHE_BYTES) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** OkHttp's way of asking which proxy to take. */
    private static final class Selector extends ProxySelector {

        private final Proxies proxies;

        Selector(Proxies proxies) {
            this.proxies = proxies;
        }

        @Override
        public List<Proxy> select(URI uri) {
            HttpUrl url = HttpUrl.get(uri);
            return List.of(url == null ? Proxy.NO_PROXY : proxies.forUrl(url));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // the call fails with the same exception
        }
    }
}
