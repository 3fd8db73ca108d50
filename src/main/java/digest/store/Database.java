package digest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
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
    static final int SCHEMA = 3;

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
          items INTEGER NOT NULL,
          asked INTEGER,
          due INTEGER,
          found TEXT,
          moved TEXT,
          gone INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID""",
        """
        CREATE TABLE host (
          name TEXT PRIMARY KEY,
          limited_until INTEGER NOT NULL,
          streak INTEGER NOT NULL
        ) WITHOUT ROWID""",
        "CREATE TABLE told (key TEXT PRIMARY KEY) WITHOUT ROWID",
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
        PageTable.TABLE,
        "PRAGMA application_id = " + APPLICATION_ID,
        "PRAGMA user_version = " + SCHEMA,
    };

    /** What makes the tables of one schema those of the next, from the first. */
    private static final List<List<String>> MIGRATIONS = List.of(
            List.of(
                    "ALTER TABLE source ADD COLUMN asked INTEGER",
                    "ALTER TABLE source ADD COLUMN due INTEGER",
                    "ALTER TABLE source ADD COLUMN found TEXT",
                    "ALTER TABLE source ADD COLUMN moved TEXT",
                    "ALTER TABLE source ADD COLUMN gone INTEGER NOT NULL DEFAULT 0",
                    "CREATE TABLE host (name TEXT PRIMARY KEY, limited_until INTEGER NOT NULL, streak INTEGER NOT NULL)"
                            + " WITHOUT ROWID",
                    "CREATE TABLE told (key TEXT PRIMARY KEY) WITHOUT ROWID"),
            List.of(PageTable.TABLE));

    private Database() {}

    /** What messages call a store that has no file. */
    static final String MEMORY = ":memory:";

    /** A database that is gone when its connection closes. */
    static Connection inMemory() throws StoreException {
        return connect(MEMORY);
    }

    /** Opens the file, making it where there is none. */
    static Connection open(Path file) throws StoreException {
        Private.touch(file); // SQLite gives the files beside it the same permissions
        return connect(file.toString());
    }

    private static Connection connect(String name) throws StoreException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = null;
        try {
            connection = JDBC.createConnection("jdbc:sqlite:" + name, config.toProperties());
            int schema = schema(connection, name);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL"); // writes, so only now that the file is known to be ours
                connection.setAutoCommit(false);
                if (schema == 0) for (String table : TABLES) statement.executeUpdate(table);
                else migrate(statement, schema);
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

    private static void migrate(Statement statement, int from) throws SQLException {
        if (from == SCHEMA) return;
        for (List<String> steps : MIGRATIONS.subList(from - 1, SCHEMA - 1))
            for (String step : steps) statement.executeUpdate(step);
        statement.executeUpdate("PRAGMA user_version = " + SCHEMA);
    }

    /** Which schema a store of ours has; 0 for an empty file. Anything else is refused. */
    private static int schema(Connection connection, String name) throws SQLException, StoreException {
        if (pragma(connection, "schema_version") == 0) return 0;
        if (pragma(connection, "application_id") != APPLICATION_ID)
            throw new StoreException(name + " is another program's database: name another file with --state", null);
        int version = pragma(connection, "user_version");
        if (version >= 1 && version <= SCHEMA) return version;
        throw new StoreException(
                name + " was written by a newer digest (schema " + version + ", this one reads " + SCHEMA
                        + "): use that one, or name another file with --state",
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
            Private.makeFolder(file.getParent());
        } catch (IOException e) {
            throw new StoreException(
                    "cannot make the folder of " + file + ": " + StoreException.reason(e)
                            + "; choose another place with --state",
                    e);
        }
    }

    /** A file under its own name, so that two links to one store take one lock. Its folder exists. */
    static Path real(Path file) {
        try {
            return Files.exists(file)
                    ? file.toRealPath()
                    : file.getParent().toRealPath().resolve(file.getFileName());
        } catch (IOException e) {
            return file; // opening it says what is wrong
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
