package digest.fetch;

import static digest.fetch.Feeder.PATIENT;
import static digest.fetch.Feeder.patience;
import static digest.fetch.Feeder.said;
import static digest.fetch.Feeder.settings;
import static digest.fetch.Feeder.source;
import static digest.fetch.Feeder.trusting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.source.Fetched;
import digest.source.Remembered;
import digest.source.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FetchAllTest {

    @AutoClose
    private final MockWebServer server = Feeder.server();

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    @Test
    void asksNobodyForNothing() {
        try (Fetcher fetcher = Feeder.fetcher(settings())) {
            assertThat(fetcher.fetchAll(List.of(), answer -> {})).isEmpty();
        }
    }

    /** The first ten hosts answer only when the other ten have been heard. */
    @Test
    void answersInTheOrderOfTheSourcesWhoeverAnswersFirst() {
        CountDownLatch others = new CountDownLatch(10);
        answering(request -> {
            if (number(request) < 10) others.await();
            return "" + number(request);
        });
        List<Source> sources = IntStream.range(0, 20)
                .mapToObj(i -> at("host" + i + ".example", "/" + i))
                .toList();
        List<String> heard = new ArrayList<>();
        try (Fetcher fetcher = trusting(settings())) {
            List<Fetched> all = fetcher.fetchAll(sources, answer -> {
                heard.add(said(answer));
                others.countDown();
            });
            assertThat(all).extracting(Fetched::source).containsExactlyElementsOf(sources);
            assertThat(all).extracting(Feeder::said).containsExactly(numbers(0, 20));
        }
        assertThat(heard).containsExactlyInAnyOrder(numbers(0, 20));
        assertThat(heard.subList(0, 10)).containsExactlyInAnyOrder(numbers(10, 20));
    }

    @Test
    void asksAHostOneQuestionAtATimeInTheOrderOfTheSources() {
        List<String> asked = new ArrayList<>();
        answering(request -> {
            asked.add("" + number(request));
            return "" + number(request);
        });
        List<Source> sources =
                IntStream.range(0, 12).mapToObj(i -> at("one.example", "/" + i)).toList();
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(fetcher.fetchAll(sources, answer -> {}))
                    .extracting(Feeder::said)
                    .containsExactly(numbers(0, 12));
        }
        assertThat(asked).containsExactly(numbers(0, 12));
        assertThat(mostOpen.get()).isEqualTo(1);
    }

    /** Eight redirected questions and one of its own: each is kept open for a while, in case a second comes. */
    @Test
    void asksAHostOneQuestionAtATimeThoughRedirectsLeadThere() throws IOException {
        CountDownLatch second = new CountDownLatch(1);
        answering(request -> {
            if (open.get() > 1) second.countDown();
            return second.await(20, TimeUnit.MILLISECONDS) ? "two at once" : "end";
        });
        try (MockWebServer signposts = new MockWebServer()) {
            signposts.start();
            signposts.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .code(302)
                            .addHeader("Location", "http://end.example:" + server.getPort() + request.getTarget())
                            .build();
                }
            });
            List<Source> sources = new ArrayList<>();
            for (int i = 0; i < 8; i++)
                sources.add(source("http://sign" + i + ".example:" + signposts.getPort() + "/" + i));
            sources.add(at("end.example", "/8"));
            try (Fetcher fetcher = trusting(settings())) {
                assertThat(fetcher.fetchAll(sources, answer -> {}))
                        .extracting(Feeder::said)
                        .containsOnly("end");
            }
        }
        assertThat(server.getRequestCount()).isEqualTo(9);
        assertThat(mostOpen.get()).isEqualTo(1);
    }

    /** The bad one answers when the good ones are all there; were they to wait for it, nobody would ever answer. */
    @Test
    void neverLetsOneHostDelayAnother() {
        CountDownLatch good = new CountDownLatch(3);
        answering(request -> {
            if (number(request) == 0) good.await();
            return "" + number(request);
        });
        List<Source> sources = IntStream.range(0, 4)
                .mapToObj(i -> at("host" + i + ".example", "/" + i))
                .toList();
        try (Fetcher fetcher = trusting(settings())) {
            List<Fetched> all = fetcher.fetchAll(sources, answer -> good.countDown());
            assertThat(all).extracting(Feeder::said).containsExactly("0", "1", "2", "3");
        }
    }

    @Test
    void endsInTimeAndNamesWhoHasNotAnsweredAndWhoWasNotAsked() {
        CountDownLatch never = new CountDownLatch(1);
        answering(request -> {
            if (number(request) == 1) never.await();
            return "" + number(request);
        });
        Patience short_ = runIn(Duration.ofMillis(1500));
        List<Source> sources =
                List.of(at("a.example", "/0"), at("b.example", "/1"), at("b.example", "/2"), at("c.example", "/3"));
        List<String> heard = new ArrayList<>();
        try (Fetcher fetcher = trusting(settings())) {
            fetcher.fetchAll(sources.subList(0, 1), answer -> {}); // loads the classes, outside the measured time
        }
        try (Fetcher fetcher = trusting(patience(short_))) {
            List<Fetched> all = fetcher.fetchAll(sources, answer -> heard.add(said(answer)));
            assertThat(all)
                    .extracting(Feeder::said)
                    .containsExactly(
                            "0", "FAILED: out of time, no answer so far", "SKIPPED: out of time, not asked", "3");
        }
        never.countDown();
        assertThat(heard).hasSize(4);
    }

    @Test
    void endsWhenItIsInterruptedAndLeavesTheMark() {
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        answering(request -> {
            if (number(request) == 0) {
                caller.interrupt();
                never.await();
            }
            return "" + number(request);
        });
        try (Fetcher fetcher = trusting(settings())) {
            List<Fetched> all = fetcher.fetchAll(List.of(at("a.example", "/0"), at("a.example", "/1")), answer -> {});
            assertThat(Thread.interrupted()).isTrue();
            assertThat(all)
                    .extracting(Feeder::said)
                    .containsExactly("FAILED: interrupted, no answer so far", "SKIPPED: interrupted, not asked");
        }
        never.countDown();
    }

    /** A name server that swallows questions must not cost a minute a name. */
    @Test
    void endsSoonWithoutANetwork() {
        CountDownLatch never = new CountDownLatch(1);
        Patience hasty = new Patience(
                Duration.ofMillis(100),
                PATIENT.connect(),
                PATIENT.silence(),
                PATIENT.answer(),
                PATIENT.run(),
                PATIENT.bytes(),
                Duration.ZERO,
                Duration.ZERO,
                PATIENT.longestPause());
        List<Source> sources = IntStream.range(0, 40)
                .mapToObj(i -> source("https://host" + i + ".example/"))
                .toList();
        try (Fetcher fetcher = new Fetcher(
                patience(hasty),
                Feeder.CLOCK,
                Remembered.NOTHING,
                address -> true,
                name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of(InetAddress.getLoopbackAddress());
                },
                new OkHttpClient())) {
            assertThat(fetcher.fetchAll(sources, answer -> {}))
                    .extracting(Feeder::said)
                    .containsOnly("FAILED: no answer from the name server in 100 ms")
                    .hasSize(40);
        }
        never.countDown();
    }

    @Test
    void doesNotSwallowAFaultOfOurOwn() {
        Clock broken = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("a bug");
            }
        };
        try (Fetcher fetcher = new Fetcher(settings(), broken)) {
            assertThatThrownBy(() -> Feeder.ask(fetcher, "http://feeds.example/"))
                    .hasMessage("a bug");
        }
    }

    @Test
    void asksTheSameAddressForEachSourceThatNamesIt() {
        answering(request -> "x");
        try (Fetcher fetcher = trusting(settings())) {
            assertThat(fetcher.fetchAll(List.of(at("a.example", "/0"), at("a.example", "/0")), answer -> {}))
                    .extracting(Feeder::said)
                    .containsExactly("x", "x");
        }
    }

    /** The first host answers when what the second answered has been worked on. */
    @Test
    void worksOnAnAnswerWhileOthersAreAwaited() {
        CountDownLatch worked = new CountDownLatch(1);
        answering(request -> {
            if (number(request) == 0) worked.await();
            return "" + number(request);
        });
        List<Source> sources = List.of(at("a.example", "/0"), at("b.example", "/1"));
        List<Integer> heard = new ArrayList<>();
        try (Fetcher fetcher = trusting(settings())) {
            List<Integer> made = fetcher.fetchAll(
                    sources,
                    answer -> {
                        if (answer.source() == sources.get(1)) worked.countDown();
                        return Integer.parseInt(said(answer)) * 10;
                    },
                    heard::add);
            assertThat(made).containsExactly(0, 10);
        }
        assertThat(heard).containsExactly(10, 0);
    }

    @Test
    void throwsWhatTheWorkOnAnAnswerThrows() {
        answering(request -> "x");
        List<Source> sources = List.of(at("a.example", "/0"));
        try (Fetcher fetcher = trusting(settings())) {
            assertThatThrownBy(() -> fetcher.fetchAll(
                            sources,
                            answer -> {
                                throw new IllegalStateException("a bug");
                            },
                            made -> {}))
                    .hasMessage("a bug");
        }
    }

    @Test
    void worksOnWhatTimeCutOffToo() {
        CountDownLatch never = new CountDownLatch(1);
        answering(request -> {
            never.await();
            return "";
        });
        List<Source> sources = List.of(at("a.example", "/0"));
        try (Fetcher fetcher = trusting(patience(runIn(Duration.ofMillis(200))))) {
            assertThat(fetcher.fetchAll(sources, Feeder::said, said -> {}))
                    .containsExactly("FAILED: out of time, no answer so far");
        }
        never.countDown();
    }

    private interface Talk {
        String about(RecordedRequest request) throws InterruptedException;
    }

    private void answering(Talk talk) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
                try {
                    return new MockResponse.Builder().body(talk.about(request)).build();
                } finally {
                    open.decrementAndGet();
                }
            }
        });
    }

    private Source at(String host, String path) {
        return source("http://" + host + ":" + server.getPort() + path);
    }

    private static int number(RecordedRequest request) {
        return Integer.parseInt(request.getTarget().substring(1));
    }

    private static String[] numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static Patience runIn(Duration run) {
        return new Patience(
                PATIENT.lookup(),
                PATIENT.connect(),
                PATIENT.silence(),
                PATIENT.answer(),
                run,
                PATIENT.bytes(),
                Duration.ZERO,
                Duration.ZERO,
                PATIENT.longestPause());
    }
}
