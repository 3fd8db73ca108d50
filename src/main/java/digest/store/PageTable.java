package digest.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code page}: what links led to, by canonical key. A page that was read is kept as it was; one that could not be
 * is asked for again another day.
 */
final class PageTable {

    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS page (
              key TEXT PRIMARY KEY,
              fetched INTEGER NOT NULL,
              problem TEXT,
              page TEXT NOT NULL
            ) WITHOUT ROWID""";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY)
                    .withCreatorVisibility(Visibility.ANY))
            .build();

    private final Connection connection;

    PageTable(Connection connection) {
        this.connection = connection;
    }

    void add(Map<String, Page> pages, Instant now) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                INSERT INTO page (key, fetched, problem, page) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (key) DO UPDATE SET fetched = ?2, problem = ?3, page = ?4 WHERE problem IS NOT NULL""")) {
            for (Map.Entry<String, Page> page : pages.entrySet()) {
                put.setString(1, page.getKey());
                put.setLong(2, now.getEpochSecond());
                put.setString(3, page.getValue().problem());
                put.setString(4, JSON.writeValueAsString(page.getValue()));
                put.executeUpdate();
            }
        }
    }

    /** Forgets pages fetched before a second. */
    void prune(long before) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement("DELETE FROM page WHERE fetched < ?")) {
            drop.setLong(1, before);
            drop.executeUpdate();
        }
    }

    /**
     * @param known pages fetched after this second are not known yet
     * @param failures nor are failures from before this one
     */
    Map<String, Page> get(Collection<String> keys, long known, long failures) throws SQLException {
        Map<String, Page> found = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT page FROM page WHERE key = ? AND fetched <= ? AND (problem IS NULL OR fetched >= ?)")) {
            for (String key : keys) {
                query.setString(1, key);
                query.setLong(2, known);
                query.setLong(3, failures);
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) found.put(key, JSON.readValue(row.getString(1), Page.class));
                }
            }
        }
        return found;
    }

    /** The last of these states of an item, as the pages that it leads to tell it. */
    List<Item> tellingOf(List<Item> states) throws SQLException {
        if (states.isEmpty()) return List.of();
        Item item = states.get(states.size() - 1);
        Set<String> keys = new LinkedHashSet<>();
        for (Item state : states) {
            if (state.target() != null) keys.add(CanonicalKey.of(state.target()));
            keys.add(CanonicalKey.of(state.url()));
            state.links().forEach(link -> keys.add(CanonicalKey.of(link)));
        }
        List<Item> told = new ArrayList<>();
        for (Page page : get(keys, Sightings.EVERYTHING, Long.MAX_VALUE).values())
            told.add(item.readFrom(page.url(), page.content()));
        return told;
    }
}
