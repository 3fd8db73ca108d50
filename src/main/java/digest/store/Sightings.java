package digest.store;

import digest.edition.Edition;
import digest.edition.Section;
import digest.item.Dating;
import digest.item.Item;
import digest.item.Window;
import digest.write.Written;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code state}: what each source had said of each item by when.
 *
 * <p>A row is overwritten as long as no edition has read it. Once one has, the next change begins a new row, so that the edition can
 * be made again from the rows that it knew. So an item has at most one row per edition, however often it is polled.
 */
final class Sightings {

    /** For {@link #in}: everything that is known. */
    static final long EVERYTHING = Long.MAX_VALUE;

    private final Connection connection;

    Sightings(Connection connection) {
        this.connection = connection;
    }

    /**
     * An item as it was known, with what tells when it counts.
     *
     * @param source the url of its source
     * @param json for {@link ItemState#fromJson}; left unread because most are read in vain
     */
    record Sighted(String source, Dating dating, String json) {}

    /**
     * Adds what one source showed.
     *
     * @param items in the order of the feed
     * @param now the second of the poll
     * @param debut whether the source has never given a feed before
     * @param frozen rows seen by this second have been read by an edition
     */
    void add(String source, List<Item> items, long now, boolean debut, long frozen) throws SQLException {
        List<@Nullable Instant> neighbours = neighbours(items, now);
        try (PreparedStatement find = connection.prepareStatement("""
                        SELECT seen, first_seen, debut, neighbour, item FROM state
                        WHERE source = ? AND key = ? ORDER BY seen DESC LIMIT 1""");
                PreparedStatement drop =
                        connection.prepareStatement("DELETE FROM state WHERE source = ? AND key = ? AND seen >= ?");
                PreparedStatement put = connection.prepareStatement("""
                        INSERT INTO state (source, key, seen, first_seen, debut, published, neighbour, item)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < items.size(); i++) {
                Item item =
                        items.get(i).publishedAt(Dating.plausible(items.get(i).published()));
                String json = ItemState.toJson(item);
                long firstSeen = now;
                boolean first = debut;
                Long neighbour = Database.seconds(neighbours.get(i));
                find.setString(1, source);
                find.setString(2, item.key());
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        String known = row.getString("item");
                        if (json.equals(known)) continue;
                        item = ItemState.merge(ItemState.fromJson(known), item);
                        json = ItemState.toJson(item);
                        if (json.equals(known)) continue;
                        firstSeen = row.getLong("first_seen");
                        first = row.getBoolean("debut");
                        neighbour = Database.longOrNull(row, "neighbour");
                        long seen = row.getLong("seen");
                        if (seen > frozen || seen >= now) {
                            drop.setString(1, source);
                            drop.setString(2, item.key());
                            drop.setLong(3, Math.min(seen, now)); // a clock that was put back finds rows of its future
                            drop.executeUpdate();
                        }
                    }
                }
                put.setString(1, source);
                put.setString(2, item.key());
                put.setLong(3, now);
                put.setLong(4, firstSeen);
                put.setBoolean(5, first);
                put.setObject(6, Database.seconds(item.published()));
                put.setObject(7, neighbour);
                put.setString(8, json);
                put.executeUpdate();
            }
        }
    }

    /** Remembers the items that an edition tells, which are kept for as long as the store is. */
    void told(Edition edition) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("INSERT OR IGNORE INTO told (key) VALUES (?)")) {
            for (Section section : edition.sections())
                for (Written written : section.stories())
                    for (Item item : written.story().items()) {
                        put.setString(1, item.key());
                        put.executeUpdate();
                    }
        }
    }

    /**
     * Forgets what is dated and was first seen before a second, unless an edition told it. Should a feed still show it, it is an old
     * item as before; what has no date would be news again, and stays.
     */
    void prune(long before) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement("""
                DELETE FROM state WHERE published < ?1 AND first_seen < ?1 AND key NOT IN (SELECT key FROM told)""")) {
            drop.setLong(1, before);
            drop.executeUpdate();
        }
    }

    /** A date in the future dates no neighbour. */
    private static List<@Nullable Instant> neighbours(List<Item> items, long now) {
        List<@Nullable Instant> dates = new ArrayList<>();
        for (Item item : items) {
            Instant date = Dating.plausible(item.published());
            dates.add(date != null && date.getEpochSecond() <= now ? date : null);
        }
        return Dating.neighbours(dates);
    }

    /**
     * Whatever may count in a window, as it was known at a time, in no order: a superset for {@link Dating#within} to decide on.
     *
     * @param known the second up to which sightings are known; those of a source that was new afterwards are known too
     */
    List<Sighted> in(Window window, long known) throws SQLException {
        List<Sighted> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT source, first_seen, debut, published, neighbour, item FROM state AS s
                WHERE (published BETWEEN ?1 AND ?3
                    OR first_seen BETWEEN ?2 AND ?3
                    OR published IS NULL)
                  AND (seen <= ?4 OR first_seen > ?4 AND debut)
                  AND NOT EXISTS (SELECT 1 FROM state AS newer
                    WHERE newer.source = s.source AND newer.key = s.key AND newer.seen > s.seen
                      AND (newer.seen <= ?4 OR newer.first_seen > ?4 AND newer.debut))""")) {
            query.setLong(1, window.from().minus(Dating.LATEST).getEpochSecond());
            query.setLong(2, window.from().getEpochSecond());
            query.setLong(3, window.to().getEpochSecond());
            query.setLong(4, known);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Dating dating = new Dating(
                            Database.instant(row, "published"),
                            Database.instant(row, "neighbour"),
                            Instant.ofEpochSecond(row.getLong("first_seen")),
                            row.getBoolean("debut"));
                    found.add(new Sighted(row.getString("source"), dating, row.getString("item")));
                }
            }
        }
        return found;
    }
}
