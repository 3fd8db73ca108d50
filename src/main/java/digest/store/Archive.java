package digest.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import digest.source.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A folder of editions: DATE.md for people, DATE.json as the record. History is read from the records alone, so that a fresh checkout
 * of the folder knows what was told.
 *
 * @param folder need not exist yet
 */
public record Archive(Path folder) {

    /** What the records say of the time before a date, and of the date itself. A record that cannot be read is a problem, not a fault;
     * what is no folder has no records, and {@link #write} says what is wrong with it. */
    public Past past(LocalDate date) {
        List<EditionRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (!Files.isDirectory(folder)) return Past.of(date, records, problems);
        for (int back = 0; back <= Past.DAYS; back++) {
            LocalDate day = date.minusDays(back);
            Path file = json(day);
            try {
                records.add(EditionRecord.parse(day, Files.readString(file)));
            } catch (NoSuchFileException e) {
                continue;
            } catch (CharacterCodingException e) {
                problems.add(unreadable(file, "not UTF-8"));
            } catch (IOException e) {
                problems.add(unreadable(file, StoreException.reason(e)));
            } catch (EditionRecord.Unreadable e) {
                problems.add(unreadable(file, e.getMessage()));
            }
        }
        return Past.of(date, records, problems);
    }

    /** All editions in the folder, newest first; what cannot be read as one is left out. */
    public List<RecordedEdition> editions() {
        List<RecordedEdition> editions = new ArrayList<>();
        if (!Files.isDirectory(folder)) return editions;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[0-9]*.json")) {
            for (Path file : files) edition(file).ifPresent(editions::add);
        } catch (IOException | DirectoryIteratorException e) {
            return editions; // a folder that cannot be listed has no records to offer
        }
        editions.sort(Comparator.comparing(RecordedEdition::date).reversed().thenComparing(RecordedEdition::origin));
        return editions;
    }

    /** The record in a file; empty where there is none, or none that can be read. */
    public static Optional<RecordedEdition> edition(Path file) {
        try {
            return RecordedEdition.parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Files an edition: both files whole, or neither. The record is moved into place last: a crash between the two moves leaves an
     * edition to read that no record calls told, and the next run makes it again. The other way round a story would be called told that nobody
     * could have read.
     *
     * @throws StoreException when the folder cannot be written; what was there before is untouched
     */
    public void write(LocalDate date, byte[] markdown, byte[] json) throws StoreException {
        Path md = folder.resolve(date + ".md");
        Path newMd = temporary(md);
        Path newJson = temporary(json(date));
        try {
            Files.createDirectories(folder);
            try {
                writeThrough(newMd, markdown);
                writeThrough(newJson, json);
                Files.move(newMd, md, ATOMIC_MOVE);
                Files.move(newJson, json(date), ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(newMd);
                Files.deleteIfExists(newJson);
            }
            try (FileChannel entries = FileChannel.open(folder, READ)) {
                entries.force(true);
            }
        } catch (IOException e) {
            throw new StoreException("cannot write the archive " + folder + ": " + StoreException.reason(e), e);
        }
    }

    private Path json(LocalDate date) {
        return folder.resolve(date + ".json");
    }

    /** A hidden name in the same folder, of this process alone: a move from elsewhere would not be atomic. */
    private static Path temporary(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file); // left by a killed process of the same number
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    private static Problem unreadable(Path file, String why) {
        return new Problem(file.getFileName().toString(), false, "cannot be read as a record: " + why);
    }
}
