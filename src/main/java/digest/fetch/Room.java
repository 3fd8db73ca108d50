package digest.fetch;

import java.util.concurrent.Semaphore;

/**
 * How much of what comes is held at once in one run, so that many large answers together do not fill the heap. Small answers
 * always have room. A large one takes one of few seats while it still comes, and leaves it when it has been read: then it is
 * worked on alone, since reading takes several times the room of what is read.
 */
final class Room {

    /**
     * Bytes; what a small answer may have. Three of the 3,376 feeds at hand have more, and as many small ones as hosts are asked
     * at once make 32 MB. Chosen by hand.
     */
    static final int SMALL = 1_000_000;

    /** Large answers that come at once: 80 MB at most, and one that drips leaves three seats to others. Chosen by hand. */
    private static final int SEATS = 4;

    private final Semaphore seats = new Semaphore(SEATS, true);
    private final int workers;
    private final Semaphore work;

    /** @param workers how many answers are worked on at once: one per processor */
    Room(int workers) {
        this.workers = workers;
        work = new Semaphore(workers, true);
    }

    /** Room for one answer; to be closed when nothing but what was read of it is held. */
    Place place() {
        return new Place();
    }

    /** A step in the work on an answer. */
    interface Work<T> {
        T run();
    }

    /** What one answer takes up. Used by one thread. */
    final class Place implements AutoCloseable {

        private boolean large;

        private Place() {}

        /** Says that the answer has more than {@link #SMALL} bytes; waits for a seat. */
        void isLarge() throws InterruptedException {
            if (large) return;
            seats.acquire();
            large = true;
        }

        /** Works on the answer when it is its turn. */
        <T> T work(Work<T> step) throws InterruptedException {
            int permits = large ? workers : 1;
            work.acquire(permits);
            try {
                return step.run();
            } finally {
                work.release(permits);
            }
        }

        @Override
        public void close() {
            if (large) seats.release();
            large = false;
        }
    }
}
