package digest.store;

import digest.edition.Edition;
import digest.item.Dating;
import digest.item.Harvest;
import digest.item.Item;
import digest.item.Page;
import digest.item.Window;
import digest.source.Fetched;
import digest.source.HostLimit;
import digest.source.Problem;
import digest.source.Remembered;
import digest.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a run: every item as its source has told it, when it was first seen, how the sources did, and the editions
 * told. One run at a time per file; each call is one transaction, so a run that is killed leaves what was there before the call.
 *
 * <p>Why does a past edition find its items as they were? Items change and turn up late. A state that an edition has read is never
 * overwritten, and a window on record is answered with what was known when its edition was made; only a source that was new to the
 * store since then adds what it first showed. Otherwise building a day again would tell what a later edition has told.
 */
public final class Store implements AutoCloseable {

    /**
     * How long a second run waits for the first, unless told otherwise: asking all feeds and pages ends after two minutes (the
     * fetcher's patience), and half a minute is enough to read and write.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(150);

    /**
     * How long an item that no edition told is kept. An edition reads four days back, a review some weeks; a hundred feeds bring
     * about 1 MB a day, so that a store stays below 200 MB. Chosen by hand.
     */
    private static final Duration KEPT = Duration.ofDays(180);

    /** Hex digits of a path's hash in a file name: 32 bits tell a person's lists apart. */
    private static final int HASH_DIGITS = 8;

    /** Of {@link #itemsPerWeek}; long enough for a monthly letter, chosen by hand. */
    private static final Duration LONGEST_SPAN = Duration.ofDays(28);

    private final String name;
    private final Connection connection;
    private final Sightings sightings;
    private final Polls polls;
    private final PageTable pages;
    private final @Nullable RunLock lock;

    private Store(String name, Connection connection, @Nullable RunLock lock) {
        this.name = name;
        this.connection = connection;
        this.sightings = new Sightings(connection);
        this.polls = new Polls(connection);
        this.pages = new PageTable(connection);
        this.lock = lock;
    }

    /** A store that keeps nothing and takes no lock. */
    public static Store inMemory() throws StoreException {
        return of(Database.MEMORY, Database.inMemory());
    }

    /** A store on a database that is open, without a lock. */
    static Store of(String name, Connection connection) {
        return new Store(name, connection, null);
    }

    /**
     * Opens a store, making the file and its folder where there is none, and holds the lock FILE.lock until it is closed.
     *
     * @param patience how long to wait for another run to close it, {@link #PATIENCE} for people
     * @param waiting is told once, in one line, if there is something to wait for
     * @throws StoreException when it cannot be had: held by another run, not writable, damaged, of another version
     */
    public static Store open(Path file, Duration patience, Consumer<String> waiting) throws StoreException {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isRegularFile(absolute) && !Files.isDirectory(absolute))
            throw new StoreException(absolute + " is a device or a pipe; choose another place with --state", null);
        Database.makeFolderOf(absolute);
        Path real = Database.real(absolute);
        RunLock lock = RunLock.take(real, patience, waiting);
        try {
            return new Store(absolute.toString(), Database.open(real), lock);
        } catch (StoreException | RuntimeException | LinkageError e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Where a list's store is unless --state says otherwise: {@code $XDG_STATE_HOME/digest/NAME-HASH.db}, or below {@code
     * ~/.local/state}; a relative XDG_STATE_HOME is ignored (XDG Base Directory Specification 0.8: "must be absolute").
     *
     * @param feeds the absolute path of feeds.yaml; another path is another store, so that two lists never suppress each other
     * @param env the environment
     * @param home the user's home
     */
    public static Path defaultFile(Path feeds, Function<String, @Nullable String> env, Path home) {
        if (!feeds.isAbsolute()) throw new IllegalArgumentException("not an absolute path: " + feeds);
        String path = feeds.normalize().toString();
        String stem = feeds.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        String state = env.apply("XDG_STATE_HOME");
        Path base = state == null || !Path.of(state).isAbsolute() ? home.resolve(".local/state") : Path.of(state);
        return base.resolve("digest").resolve(stem + "-" + sha256(path).substring(0, HASH_DIGITS) + ".db");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Remembers a poll: what the sources showed, and how they did. A source that was not asked is as if it had not been there.
     *
     * @param now the one instant of this run, at which everything in it counts as seen
     */
    public void add(Harvest harvest, List<Fetched> fetched, Instant now) throws StoreException {
        transaction(() -> {
            long second = now.getEpochSecond();
            Map<String, List<Item>> bySource = new LinkedHashMap<>();
            for (Item item : harvest.items())
                bySource.computeIfAbsent(item.source(), s -> new ArrayList<>()).add(item);
            Set<String> debuts = new HashSet<>(bySource.keySet());
            debuts.removeAll(polls.urlsWithSuccess());
            long frozen = newestKnown();
            for (Map.Entry<String, List<Item>> source : bySource.entrySet())
                sightings.add(source.getKey(), source.getValue(), second, debuts.contains(source.getKey()), frozen);
            polls.note(harvest, fetched, bySource, second);
            sightings.prune(now.minus(KEPT).getEpochSecond());
            pages.prune(now.minus(KEPT).getEpochSecond());
            return null;
        });
    }

    /** How a source has done so far; empty while it was never asked. */
    public Optional<Health> health(Source source) throws StoreException {
        return transaction(() -> polls.health(source));
    }

    /** What earlier runs learnt about asking, for the next. */
    public Remembered remembered() throws StoreException {
        return transaction(polls::remembered);
    }

    /** Remembers which hosts want to be left alone, in place of what was known of them. */
    public void keep(List<HostLimit> limits) throws StoreException {
        transaction(() -> {
            polls.keep(limits);
            return null;
        });
    }

    /**
     * How many items a source has had a week, over the last {@link #LONGEST_SPAN} or, where less is known, as far back as its
     * oldest item.
     *
     * @return empty where no item has a date, or all of them are from the last hour
     */
    public OptionalDouble itemsPerWeek(Source source, Instant now) throws StoreException {
        return transaction(() -> {
            try (PreparedStatement query = connection.prepareStatement("""
                    SELECT min(date), count(CASE WHEN date BETWEEN ?2 AND ?3 THEN 1 END) FROM
                      (SELECT max(coalesce(published, CASE WHEN debut THEN neighbour ELSE first_seen END)) AS date
                       FROM state WHERE source = ?1 GROUP BY key)""")) {
                long from = now.minus(LONGEST_SPAN).getEpochSecond();
                query.setString(1, source.url());
                query.setLong(2, from);
                query.setLong(3, now.getEpochSecond());
                try (ResultSet row = query.executeQuery()) {
                    Long oldest = Database.longOrNull(row, "min(date)");
                    if (oldest == null) return OptionalDouble.empty();
                    double span = now.getEpochSecond() - Math.max(oldest, from);
                    return span < Duration.ofHours(1).toSeconds()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(
                                    row.getLong(2) * (double) Duration.ofDays(7).toSeconds() / span);
                }
            }
        });
    }

    /**
     * The items of a window, each dated by when it counts as new ({@link Dating}), with the name, weight and kind of telling that the list
     * gives its source now. A function of what is stored and the window; a window on record sees what was known then.
     *
     * @param configured the sources of feeds.yaml; items of others are left out
     * @return one per source and key, by date, then key, then source
     */
    public List<Item> candidates(Window window, List<Source> configured) throws StoreException {
        return transaction(() -> {
            Map<String, Source> sources = new LinkedHashMap<>();
            for (Source source : configured) sources.putIfAbsent(source.url(), source);
            List<Item> found = new ArrayList<>();
            for (Sightings.Sighted sighted : sightings.in(window, knew(window))) {
                Source source = sources.get(sighted.source());
                Optional<Instant> counts = sighted.dating().within(window);
                if (source != null && counts.isPresent())
                    found.add(ItemState.asConfigured(ItemState.fromJson(sighted.json()), source, counts.get()));
            }
            found.sort(Comparator.comparing(Item::published)
                    .thenComparing(Item::key)
                    .thenComparing(Item::source));
            return List.copyOf(found);
        });
    }

    /**
     * How many items, of sources first polled at or after the window's beginning, are in no window because neither they nor
     * anything else in their feed has a date.
     */
    public int unplaced(Window window, List<Source> configured) throws StoreException {
        return transaction(() -> {
            Set<String> urls = configured.stream().map(Source::url).collect(Collectors.toSet());
            return (int) sightings.in(window, knew(window)).stream()
                    .filter(s -> urls.contains(s.source()))
                    .map(Sightings.Sighted::dating)
                    .filter(d -> d.isUnplaced() && d.firstSeen().isAfter(window.from()))
                    .count();
        });
    }

    /** The last poll that the edition with this window knew; {@link Sightings#EVERYTHING} where none is on record. */
    private long knew(Window window) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT knew FROM edition WHERE window_from = ? AND window_to = ?")) {
            query.setLong(1, window.from().getEpochSecond());
            query.setLong(2, window.to().getEpochSecond());
            try (ResultSet row = query.executeQuery()) {
                Long knew = row.next() ? Database.longOrNull(row, "knew") : null;
                return knew == null ? Sightings.EVERYTHING : knew;
            }
        }
    }

    /** The last poll that any edition knew. */
    private long newestKnown() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT max(knew) AS knew FROM edition");
                ResultSet row = query.executeQuery()) {
            Long knew = Database.longOrNull(row, "knew");
            return knew == null ? Long.MIN_VALUE : knew;
        }
    }

    /**
     * Remembers an edition as told. To be called last, when its digest has been written out.
     *
     * @param json the edition as the renderer prints it: what {@link #past} reads
     */
    public void commit(Edition edition, String json) throws StoreException {
        transaction(() -> {
            try (PreparedStatement put = connection.prepareStatement("""
                    INSERT INTO edition (date, window_from, window_to, knew, json)
                    VALUES (?1, ?2, ?3, (SELECT max(last_poll) FROM source), ?4)
                    ON CONFLICT (date) DO UPDATE SET json = ?4,
                      knew = CASE WHEN window_from = ?2 AND window_to = ?3 THEN knew ELSE excluded.knew END,
                      window_from = ?2, window_to = ?3""")) {
                put.setString(1, edition.date().toString());
                put.setLong(2, edition.window().from().getEpochSecond());
                put.setLong(3, edition.window().to().getEpochSecond());
                put.setString(4, json);
                put.executeUpdate();
            }
            sightings.told(edition);
            return null;
        });
    }

    /** A page that could not be read is asked for again after this: most items are candidates for a day. Chosen by hand. */
    private static final Duration FORGET_FAILURE = Duration.ofDays(3);

    /**
     * Remembers what links led to, failures among them. A page that was read once stays as it was.
     *
     * @param pages by canonical key of the address
     * @param now the one instant of this run
     */
    public void addPages(Map<String, Page> pages, Instant now) throws StoreException {
        transaction(() -> {
            this.pages.add(pages, now);
            return null;
        });
    }

    /**
     * The pages known by these canonical keys, recent failures among them. For a window on record: those that its edition knew.
     *
     * @param now the one instant of this run
     */
    public Map<String, Page> pages(Collection<String> keys, Window window, Instant now) throws StoreException {
        return transaction(
                () -> pages.get(keys, knew(window), now.minus(FORGET_FAILURE).getEpochSecond()));
    }

    /** What the editions told here say of the time before a date, and of the date itself: the same as an archive of them would. */
    public Past past(LocalDate date) throws StoreException {
        return transaction(() -> {
            List<EditionRecord> records = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT date, json FROM edition ORDER BY date");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    LocalDate day = LocalDate.parse(row.getString(1));
                    if (!Past.reaches(date, day)) continue;
                    try {
                        records.add(EditionRecord.parse(day, row.getString(2)));
                    } catch (EditionRecord.Unreadable e) {
                        problems.add(
                                new Problem(day.toString(), false, "cannot be read as a record: " + e.getMessage()));
                    }
                }
            }
            return Past.of(date, records, problems);
        });
    }

    /** The editions told here, newest first; those that cannot be read are left out. */
    public List<RecordedEdition> editions() throws StoreException {
        return transaction(() -> {
            List<RecordedEdition> editions = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT json FROM edition ORDER BY date DESC");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) RecordedEdition.parse(row.getString(1), name).ifPresent(editions::add);
            }
            return List.copyOf(editions);
        });
    }

    /** All that any source has ever said of an item, oldest first: every state of it that is kept; then the pages it leads to. */
    public List<Item> said(String key) throws StoreException {
        return transaction(() -> {
            List<Item> said = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT item FROM state WHERE key = ? ORDER BY seen, source")) {
                query.setString(1, key);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) said.add(ItemState.fromJson(row.getString(1)));
                }
            }
            said.addAll(pages.tellingOf(said));
            return List.copyOf(said);
        });
    }

    /** The file, or ":memory:". */
    public String name() {
        return name;
    }

    @Override
    public void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Database.fault(name, e);
        } finally {
            if (lock != null) lock.close();
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T transaction(Work<T> work) throws StoreException {
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            if (e instanceof SQLException fault) throw Database.fault(name, fault);
            throw (RuntimeException) e;
        }
    }
}
