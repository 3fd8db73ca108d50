package digest;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Window;
import digest.story.History;
import digest.story.Told;
import digest.text.Block;
import digest.text.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day by a seed, with all that meets in a window: posts, papers, pages, releases and newsletters, some of one event and some
 * about each other, copies, near copies, texts of one word and of ten thousand characters, other languages, undated items, and
 * earlier editions that told some of it.
 */
record MadeUpDay(List<Item> items, History history) {

    static final LocalDate DATE = LocalDate.parse("2026-04-13");

    static final Window WINDOW =
            new Window(Instant.parse("2026-04-13T00:00:00Z"), Instant.parse("2026-04-14T00:00:00Z"));

    private static final List<String> SUBJECTS = List.of(
            "Foxglove 9B", "Heron", "Verdigris 2.1", "Ochre-7", "Cobalt Labs", "Saltmarsh", "Quillon", "Tidewater 4");

    private static final List<String> WORDS =
            List.of(("we measured acceptance and perplexity against the stock baseline with the"
                            + " same weights the root cause turns out to be the KV cache layout throughput fell from 41 tok/s to 12 tok/s a 70%"
                            + " regression amazing what should I buy rtx 3090 agents vulnerability released open source benchmark paper model"
                            + " training inference quantized tokens my first rumour leak funding million attention retrieval memory of and in is"
                            + " for 3.5x 128k 36 configs llama.cpp merged pull request why how does it work evaluation dataset prompt injection")
                    .split(" "));

    private static final List<String> PUBLISHERS = List.of(
            "lab.example", "blog.lab.example", "press.test", "notes.example", "wire.test", "status.lab.example");

    static MadeUpDay of(long seed) {
        return new Maker(new Random(seed)).day();
    }

    private static final class Maker {

        private final Random random;
        private final List<Item> items = new ArrayList<>();

        Maker(Random random) {
            this.random = random;
        }

        MadeUpDay day() {
            int size = 10 + random.nextInt(30);
            for (int number = 0; number < size; number++) items.add(item(number));
            List<Told> told = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) told.add(told(of(items)));
            return new MadeUpDay(List.copyOf(items), new History(told));
        }

        private Item item(int number) {
            Item.Kind kind = of(List.of(Item.Kind.values()));
            String url = !items.isEmpty() && oneIn(12) ? of(items).url() : url(kind, number);
            String subject = of(SUBJECTS);
            boolean post = kind == Item.Kind.DISCUSSION;
            boolean known = !items.isEmpty();
            List<String> links = new ArrayList<>();
            boolean roundup = oneIn(12);
            for (int i = roundup ? random.nextInt(8) : oneIn(6) ? 1 : 0; i > 0 && known; i--)
                links.add(of(items).url());
            return new Item(
                    CanonicalKey.of(url),
                    List.of(),
                    kind,
                    url,
                    post && known && oneIn(4) ? of(items).url() : null,
                    links,
                    known && oneIn(8) ? of(items).title() : subject + " " + words(2 + random.nextInt(8)),
                    known && oneIn(10) ? of(items).content() : content(subject),
                    oneIn(3) ? List.of() : List.of("author " + random.nextInt(5)),
                    oneIn(15) ? null : WINDOW.from().plus(Duration.ofMinutes(random.nextInt(1_440))),
                    null,
                    "feed " + random.nextInt(6),
                    "https://feeds.example/" + random.nextInt(6),
                    random.nextInt(21) / 10.0,
                    List.of(),
                    post ? new Item.Engagement(random.nextInt(50), random.nextInt(20)) : null,
                    roundup);
        }

        private String url(Item.Kind kind, int number) {
            return switch (kind) {
                case DISCUSSION -> "https://www.reddit.com/r/LocalLLaMA/comments/p" + number + "/x/";
                case PAPER -> "https://arxiv.org/abs/2604." + (10_000 + number);
                case RELEASE -> "https://github.com/ggml-org/llama.cpp/releases/tag/b" + (8_000 + number);
                case CODE -> "https://github.com/someone/thing" + number;
                case NEWS -> "https://" + of(PUBLISHERS) + "/" + number;
            };
        }

        private Content content(String subject) {
            return switch (random.nextInt(12)) {
                case 0 -> Content.EMPTY;
                case 1 ->
                    Content.of("Die Firma hat das Modell mit offenen Gewichten für alle veröffentlicht und zeigt es.");
                case 2 -> Content.of("模型的权重已经开放下载。");
                case 3 -> Content.of(subject + " " + words(1_500));
                default ->
                    new Content(IntStream.range(0, 1 + random.nextInt(4))
                            .mapToObj(i -> new Block(
                                    of(List.of(Block.Kind.values())),
                                    subject + " " + words(3 + random.nextInt(40)) + "."))
                            .toList());
            };
        }

        private Told told(Item item) {
            String headline = item.title() + ".";
            return new Told(
                    DATE.minusDays(1 + random.nextInt(6)),
                    item.key(),
                    headline,
                    headline + " " + words(20),
                    item.url(),
                    oneIn(2) ? List.of(item.key()) : List.of("url:elsewhere.example/" + random.nextInt(99)));
        }

        private String words(int count) {
            return IntStream.range(0, count).mapToObj(i -> of(WORDS)).collect(Collectors.joining(" "));
        }

        private <T> T of(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private boolean oneIn(int times) {
            return random.nextInt(times) == 0;
        }
    }

    /** The same item as another publisher would bring it: only the words are the same. */
    static Item retold(Item item, String url, double weight, @Nullable Instant published) {
        return new Item(
                CanonicalKey.of(url),
                List.of(),
                Item.Kind.NEWS,
                url,
                null,
                List.of(),
                item.title(),
                item.content(),
                List.of(),
                published,
                null,
                "one more",
                "https://" + url.split("/")[2] + "/feed",
                weight,
                List.of(),
                null,
                false);
    }
}
