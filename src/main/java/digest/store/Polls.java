package digest.store;

import digest.item.Harvest;
import digest.item.Item;
import digest.source.Fetched;
import digest.source.HostLimit;
import digest.source.Problem;
import digest.source.Remembered;
import digest.source.Source;
import digest.source.Terms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables {@code source} and {@code host}: how asking went, and on what terms is asked again. */
final class Polls {

    private final Connection connection;

    Polls(Connection connection) {
        this.connection = connection;
    }

    /**
     * Notes how each source did.
     *
     * @param items by the url of their source
     * @param now the second of the poll
     */
    void note(Harvest harvest, List<Fetched> fetched, Map<String, List<Item>> items, long now) throws SQLException {
        Map<String, String> unreadable = new LinkedHashMap<>();
        for (Problem problem : harvest.problems())
            if (problem.fatal()) unreadable.put(problem.source(), problem.detail());
        try (PreparedStatement put = connection.prepareStatement("""
                INSERT INTO source (url, name, first_success, last_success, last_poll, outcome, detail, failures, items,
                  asked, due, found, moved, gone)
                VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?5 = 'FAILED', ?7, ?8, ?9, ?10, ?11, ?12)
                ON CONFLICT (url) DO UPDATE SET name = ?2,
                  first_success = coalesce(first_success, ?3), last_success = coalesce(?3, last_success),
                  last_poll = ?4, outcome = ?5, detail = ?6,
                  failures = CASE ?5 WHEN 'OK' THEN 0 WHEN 'FAILED' THEN failures + 1 ELSE failures END,
                  items = CASE ?5 WHEN 'OK' THEN ?7 ELSE items END,
                  asked = ?8, due = ?9, found = ?10, moved = ?11, gone = ?12""")) {
            for (Fetched answer : fetched) {
                Source source = answer.source();
                Fetched.Outcome outcome = Fetched.Outcome.OK;
                String detail = unreadable.get(source.name());
                if (detail != null) outcome = Fetched.Outcome.FAILED;
                if (answer instanceof Fetched.Failed failed) {
                    outcome = failed.outcome();
                    detail = failed.reason();
                }
                if (outcome == Fetched.Outcome.SKIPPED) continue;
                Terms terms = answer.terms();
                Long asked = Database.seconds(terms.asked());
                put.setString(1, source.url());
                put.setString(2, source.name());
                put.setObject(3, outcome == Fetched.Outcome.OK ? asked == null ? now : asked : null);
                put.setLong(4, now);
                put.setString(5, outcome.name());
                put.setString(6, detail);
                put.setInt(7, items.getOrDefault(source.url(), List.of()).size());
                put.setObject(8, asked);
                put.setObject(9, Database.seconds(terms.due()));
                put.setString(10, terms.found());
                put.setString(11, terms.movedTo());
                put.setBoolean(12, terms.gone());
                put.executeUpdate();
            }
        }
    }

    Optional<Health> health(Source source) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT last_success, last_poll, outcome, detail, failures, items, due, moved, gone
                FROM source WHERE url = ?""")) {
            query.setString(1, source.url());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Health(
                        Database.instant(row, "last_success"),
                        Instant.ofEpochSecond(row.getLong("last_poll")),
                        Fetched.Outcome.valueOf(row.getString("outcome")),
                        row.getString("detail"),
                        row.getInt("failures"),
                        row.getInt("items"),
                        Database.instant(row, "due"),
                        row.getString("moved"),
                        row.getBoolean("gone")));
            }
        }
    }

    Set<String> urlsWithSuccess() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT url FROM source WHERE first_success IS NOT NULL");
                ResultSet row = query.executeQuery()) {
            Set<String> urls = new HashSet<>();
            while (row.next()) urls.add(row.getString(1));
            return urls;
        }
    }

    Remembered remembered() throws SQLException {
        Map<String, Terms> sources = new LinkedHashMap<>();
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT url, asked, due, found, moved, gone FROM source");
                ResultSet row = query.executeQuery()) {
            while (row.next())
                sources.put(
                        row.getString("url"),
                        new Terms(
                                Database.instant(row, "asked"),
                                Database.instant(row, "due"),
                                row.getString("found"),
                                row.getString("moved"),
                                row.getBoolean("gone")));
        }
        List<HostLimit> limits = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT name, limited_until, streak FROM host ORDER BY name");
                ResultSet row = query.executeQuery()) {
            while (row.next())
                limits.add(new HostLimit(
                        row.getString("name"),
                        Instant.ofEpochSecond(row.getLong("limited_until")),
                        row.getInt("streak")));
        }
        return new Remembered(sources, limits);
    }

    /** Replaces what was known of hosts. */
    void keep(List<HostLimit> limits) throws SQLException {
        try (PreparedStatement clear = connection.prepareStatement("DELETE FROM host");
                PreparedStatement put = connection.prepareStatement(
                        "INSERT INTO host (name, limited_until, streak) VALUES (?, ?, ?)")) {
            clear.executeUpdate();
            for (HostLimit limit : limits) {
                put.setString(1, limit.host());
                put.setLong(2, limit.until().getEpochSecond());
                put.setInt(3, limit.streak());
                put.executeUpdate();
            }
        }
    }
}
