package digest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** The SQLite file: how it is opened, what it holds, and what its faults are called. */
final class Database {

    /** "dgst" in ASCII, in the header of the file, so that no other program's file is taken for ours. */
    static final int APPLICATION_ID = 0x64677374;

    /** The shape of the tables and of {@code state.item}; raised when either changes, with a migration from every older one. */
    static final int SCHEMA = 1;

    /** How long SQLite itself waits for a lock, milliseconds: only a person's own sqlite3 can hold one. Chosen by hand. */
    private static final int BUSY_MILLIS = 5_000;

    /**
     * Instants are whole seconds since 1970: feeds have no finer ones that mean anything. A row of {@code state} is what a source had said
     * of an item by {@code seen}; a new row begins only when an edition has read the last one, so that a past edition finds what it
     * read. {@code item} comes last because SQLite reads a row from its beginning.
     */
    private static final String[] TABLES = {
        """
        CREATE TABLE source (
          url TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          first_success INTEGER,
          last_success INTEGER,
          last_poll INTEGER NOT NULL,
          outcome TEXT NOT NULL,
          detail TEXT,
          failures INTEGER NOT NULL,
          items INTEGER NOT NULL
        ) WITHOUT ROWID""",
        """
        CREATE TABLE state (
          source TEXT NOT NULL,
          key TEXT NOT NULL,
          seen INTEGER NOT NULL,
          first_seen INTEGER NOT NULL,
          debut INTEGER NOT NULL,
          published INTEGER,
          neighbour INTEGER,
          item TEXT NOT NULL,
          UNIQUE (source, key, seen)
        )""",
        "CREATE INDEX state_published ON state (published)",
        "CREATE INDEX state_first_seen ON state (first_seen)",
        """
        CREATE TABLE edition (
          date TEXT PRIMARY KEY,
          window_from INTEGER NOT NULL,
          window_to INTEGER NOT NULL,
          knew INTEGER,
          json TEXT NOT NULL
        ) WITHOUT ROWID""",
        "PRAGMA application_id = " + APPLICATION_ID,
        "PRAGMA user_version = " + SCHEMA,
    };

    private Database() {}

    /** What messages call a store that has no file. */
    static final String MEMORY = ":memory:";

    /** A database that is gone when its connection closes. */
    static Connection inMemory() throws StoreException {
        return connect(MEMORY);
    }

    /** Opens the file, making it where there is none. */
    static Connection open(Path file) throws StoreException {
        return connect(file.toString());
    }

    private static Connection connect(String name) throws StoreException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = null;
        try {
            connection = JDBC.createConnection("jdbc:sqlite:" + name, config.toProperties());
            boolean empty = isEmptyOrOurs(connection, name);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL"); // writes, so only now that the file is known to be ours
                connection.setAutoCommit(false);
                if (empty) for (String table : TABLES) statement.executeUpdate(table);
            }
            connection.commit();
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw fault(name, e);
        } catch (StoreException e) {
            close(connection, e);
            throw e;
        }
    }

    /** True for an empty file, false for a store of ours; anything else is refused. */
    private static boolean isEmptyOrOurs(Connection connection, String name) throws SQLException, StoreException {
        if (pragma(connection, "schema_version") == 0) return true;
        if (pragma(connection, "application_id") != APPLICATION_ID)
            throw new StoreException(name + " is another program's database: name another file with --state", null);
        int version = pragma(connection, "user_version");
        if (version == SCHEMA) return false;
        throw new StoreException(
                name + " was written by " + (version > SCHEMA ? "a newer" : "an older") + " digest (schema " + version
                        + ", this one reads " + SCHEMA + "): use that one, or name another file with --state",
                null);
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getInt(1);
        }
    }

    private static void close(@Nullable Connection connection, Exception because) {
        if (connection == null) return;
        try {
            connection.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** A fault of SQLite in words, with what to do about it. */
    static StoreException fault(String name, SQLException e) {
        if (e.getCause() instanceof NativeLibraryNotFoundException)
            return new StoreException(
                    "cannot load SQLite: its library must be unpacked to a folder that can be written and run from, and"
                            + " neither the cache nor the temporary folder is one",
                    e);
        int primary = e.getErrorCode() & 0xff; // the low byte of an extended result code: sqlite.org/rescode.html
        String words;
        if (primary == SQLiteErrorCode.SQLITE_NOTADB.code || primary == SQLiteErrorCode.SQLITE_CORRUPT.code)
            words = name
                    + " is damaged or no database: move it away and run again; a new one is made, and the archive keeps"
                    + " what was told";
        else if (primary == SQLiteErrorCode.SQLITE_FULL.code)
            words = "cannot write " + name + ": no space left; nothing of this run is kept in it";
        else if (primary == SQLiteErrorCode.SQLITE_READONLY.code)
            words = "cannot write " + name + ": it is read-only; choose another place with --state";
        else if (primary == SQLiteErrorCode.SQLITE_CANTOPEN.code)
            words = "cannot open " + name + ": no file that can be written; choose another place with --state";
        else if (primary == SQLiteErrorCode.SQLITE_BUSY.code)
            words = "another program has " + name + " open and locked: close it and run again";
        else if (primary == SQLiteErrorCode.SQLITE_IOERR.code)
            words = "cannot write " + name + ": the disk is full, or failing";
        else words = "cannot use " + name + ": " + e.getMessage();
        return new StoreException(words, e);
    }

    /** Makes the folder of a file. */
    static void makeFolderOf(Path file) throws StoreException {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new StoreException(
                    "cannot make the folder of " + file + ": " + StoreException.reason(e)
                            + "; choose another place with --state",
                    e);
        }
    }

    /** Whole seconds since 1970, as times are stored. */
    static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long seconds = longOrNull(row, column);
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
