package digest.bench;

import digest.feed.FeedReader;
import digest.item.Harvest;
import digest.source.Feeds;
import digest.source.Fetched;
import digest.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Bytes of feeds into items, on one thread: all feeds of a list, over and over. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class ReadBenchmark {

    /** The feeds of a folder. */
    @State(Scope.Benchmark)
    public static class Day {

        /** With a feeds.yaml of local paths. */
        @Param("src/main/resources/digest/sample")
        public String folder = "";

        List<Fetched> answers = List.of();
        long bytes;

        @Setup
        public void read() throws Exception {
            Path list = Path.of(folder, "feeds.yaml").toAbsolutePath();
            List<Fetched> read = new ArrayList<>();
            for (Source source :
                    Feeds.parse(Files.readString(list), list, name -> null).sources()) {
                byte[] document = Files.readAllBytes(Path.of(source.url()));
                bytes += document.length;
                read.add(new Fetched.Body(source, document, source.url(), null, Instant.EPOCH));
            }
            answers = List.copyOf(read);
        }
    }

    /** Millions of bytes, printed per second. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Volume {

        private long bytes;

        @Setup(Level.Iteration)
        public void reset() {
            bytes = 0;
        }

        public double megabytes() {
            return bytes / 1e6;
        }
    }

    @Benchmark
    public Harvest read(Day day, Volume volume) {
        volume.bytes += day.bytes;
        return FeedReader.readAll(day.answers);
    }
}
