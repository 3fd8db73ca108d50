package digest.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * One run at a time per store. The operating system holds the lock and lets go of it however the process ends, so nothing is left
 * behind by kill -9; the file stays, with the number of the process that held it last.
 */
final class RunLock implements AutoCloseable {

    /** How often a waiting run looks again: short beside a build, long beside a look. Chosen by hand. */
    private static final long LOOK_AGAIN_MILLIS = 50;

    /** A process number and its line end fit. */
    private static final int PID_BYTES = 24;

    /**
     * Lock files of this process. POSIX forgets all locks of a process on a file when it closes any channel to it, so a second look
     * from within must not open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a store.
     *
     * @param patience how long to wait for another run; zero to look once
     * @param waiting is told once, in one line, when there is something to wait for
     * @throws StoreException when the other run outlasts the patience, naming its process
     */
    static RunLock take(Path store, Duration patience, Consumer<String> waiting) throws StoreException {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            String holder = "this process";
            if (HELD.add(file)) {
                boolean taken = false;
                try {
                    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
                    try {
                        if (channel.tryLock() != null) {
                            sign(channel);
                            taken = true;
                            return new RunLock(file, channel);
                        }
                        holder = "process " + holder(channel);
                    } finally {
                        if (!taken) channel.close();
                    }
                } catch (IOException e) {
                    throw new StoreException(
                            "cannot write " + file + ": " + StoreException.reason(e)
                                    + "; choose another place with --state",
                            e);
                } finally {
                    if (!taken) HELD.remove(file);
                }
            }
            if (System.nanoTime() - deadline >= 0)
                throw new StoreException(
                        "another digest (" + holder + ") is using " + store + ": wait for it to end, or stop it", null);
            if (!told) waiting.accept("waiting for another digest (" + holder + ") to finish with " + store);
            told = true;
            pause();
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PID_BYTES);
        channel.read(bytes, 0);
        String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return pid.matches("\\d+") ? pid : "unknown";
    }

    private static void pause() throws StoreException {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for another digest", e);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot let go of " + file + ": " + StoreException.reason(e), e);
        } finally {
            HELD.remove(file);
        }
    }
}
