package digest.bench;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Window;
import digest.source.Feeds;
import digest.story.History;
import digest.story.Story;
import digest.story.StoryClusterer;
import digest.story.StoryRanker;
import digest.story.Told;
import digest.text.Block;
import digest.text.Content;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Items of one window into ranked stories, with a week of editions before it, within 512 MB: once cold as a run of the program
 * does it, and twice more. Beside the time by the clock stands that of the processor, which other work on the machine does not
 * stretch.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
@State(Scope.Benchmark)
public class JoinRankBenchmark {

    private static final Window WINDOW =
            new Window(Instant.parse("2026-04-13T00:00:00Z"), Instant.parse("2026-04-14T00:00:00Z"));

    private static final Feeds FEEDS = new Feeds(Feeds.EditionSettings.DEFAULT, List.of(), List.of(), List.of());

    /** How many items. */
    @Param({"1000", "3000", "10000", "30000"})
    public int items;

    private List<Item> window = List.of();

    private History history = History.NONE;

    /** Counted beside the time. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cost {

        /** What the benchmark's thread took of the processor, in seconds; the sum over the iterations. */
        public double cpu;
    }

    @Setup
    public void makeUp() {
        News news = new News(1);
        history = history(news);
        Random random = new Random(1);
        List<Item> made = new ArrayList<>();
        for (int number = 0; made.size() < items; number++) {
            News.Event event = news.event(number, WINDOW.from());
            int tellings = random.nextInt(5) > 0 ? 1 : 2 + news.rank(12);
            for (int i = 0; i < tellings && made.size() < items; i++) made.add(item(news, event, i, random));
        }
        window = List.copyOf(made);
    }

    /** Each day of the week before told fifteen stories; every third of them is one of today's too. */
    private static History history(News news) {
        List<Told> told = new ArrayList<>();
        for (int day = 1; day <= 7; day++)
            for (int story = 0; story < 15; story++) {
                int number = day * 15 + story;
                News.Event event = news.event(story % 3 == 0 ? number : -number, WINDOW.from());
                News.Telling telling = news.tell(event, 1);
                told.add(new Told(
                        LocalDate.ofInstant(WINDOW.from(), ZoneOffset.UTC).minusDays(day),
                        "story" + number,
                        telling.title(),
                        telling.title() + " " + telling.paragraphs().get(0),
                        event.address(),
                        List.of(CanonicalKey.of(event.address()))));
            }
        return new History(told);
    }

    /** The first telling is the maker's own page, every fourth after it a post about that page, the others link to it or not. */
    private static Item item(News news, News.Event event, int telling, Random random) {
        boolean post = telling > 0 && random.nextInt(4) == 0;
        String site = post ? "www.reddit.com/r/LocalLLaMA/comments" : "site" + random.nextInt(300) + ".example";
        String id = Integer.toString(event.number() * 100 + telling, 36);
        String url = telling == 0 ? event.address() : "https://" + site + "/" + id + (post ? "/x/" : "");
        News.Telling told = news.tell(event, post ? random.nextInt(3) : 1 + news.rank(8));
        return new Item(
                CanonicalKey.of(url),
                List.of(),
                post ? Item.Kind.DISCUSSION : Item.Kind.NEWS,
                url,
                post ? event.address() : null,
                !post && telling > 0 && random.nextBoolean() ? List.of(event.address()) : List.of(),
                told.title(),
                new Content(told.paragraphs().stream()
                        .map(p -> new Block(Block.Kind.PARAGRAPH, p))
                        .toList()),
                List.of("author " + random.nextInt(2_000)),
                event.at().plus(Duration.ofMinutes(telling * 7L)),
                null,
                site,
                "https://" + site + "/feed",
                1,
                List.of(),
                post ? new Item.Engagement(random.nextInt(900), random.nextInt(200)) : null,
                false);
    }

    @Benchmark
    public List<Story> joinAndRank(Cost cost) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        List<Story> stories = StoryRanker.rank(StoryClusterer.cluster(window), history, WINDOW, FEEDS);
        cost.cpu += (threads.getCurrentThreadCpuTime() - before) / 1e9;
        return stories;
    }
}
