package digest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoomTest {

    private final Room room = new Room(2);
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void isThereForFourLargeAnswersAtOnce() throws Exception {
        List<Room.Place> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) places.add(room.place());
        for (int i = 0; i < 4; i++) places.get(i).isLarge();
        places.get(0).isLarge(); // known already
        CountDownLatch fifth = new CountDownLatch(1);
        Future<?> waiting = pool.submit(() -> {
            places.get(4).isLarge();
            fifth.countDown();
            return null;
        });
        assertThat(fifth.await(50, TimeUnit.MILLISECONDS)).isFalse();
        places.get(2).close();
        waiting.get();
        assertThat(fifth.getCount()).isZero();
    }

    @Test
    void isTakenWhileAnAnswerComesAndGivenBackWhenItHasBeenRead() throws Exception {
        byte[] large = new byte[Room.SMALL + 1];
        SizeLimit limit = new SizeLimit(large.length);
        for (int i = 0; i < 20; i++) {
            try (Room.Place place = room.place()) {
                assertThat(limit.read(new Buffer().write(large), place)).hasSize(large.length);
            }
        }
    }

    @Test
    void isTakenByNoSmallAnswer() throws IOException {
        byte[] small = new byte[Room.SMALL];
        SizeLimit limit = new SizeLimit(small.length);
        for (int i = 0; i < 20; i++)
            assertThat(limit.read(new Buffer().write(small), room.place())).hasSize(small.length);
    }

    @Test
    void isWorkedInAsOftenAsThereAreWorkersAndForALargeAnswerAlone() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger mostBesideLarge = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean large = i % 10 == 0;
            all.add(pool.submit(() -> {
                try (Room.Place place = room.place()) {
                    if (large) place.isLarge();
                    return place.work(() -> {
                        int others = now.getAndIncrement();
                        (large ? mostBesideLarge : most).accumulateAndGet(others, Math::max);
                        Thread.yield();
                        return now.decrementAndGet();
                    });
                }
            }));
        }
        for (Future<?> one : all) one.get();
        assertThat(most.get()).isLessThan(2);
        assertThat(mostBesideLarge.get()).isZero();
    }
}
