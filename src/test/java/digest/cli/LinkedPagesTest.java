package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import digest.fetch.LoopbackFeeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post of two lines that points at a page: what becomes of it when the page can be read, and when not. */
class LinkedPagesTest {

    private static final String PAGE = """
            <!doctype html><html><head><title>Side tensors for quantized models</title></head><body><nav><a href=/>Home</a></nav><article>
            <h1>Side tensors for quantized models</h1>
            <p>The llama.cpp maintainers merged support for side tensors, which apply a LoRA adapter to a quantized model without requantizing the
            base, and loading a 7B model with one adapter now takes 2.1 seconds instead of 58 minutes.</p>
            <p>Perplexity on a held-out code set is 6.31 with side tensors, against 6.35 for the merged and requantized model, measured over 3 runs
            on an RTX 3090 with the Q4_K quantization.</p>
            <p>The approach keeps the base weights as they are and stores the adapter as a side tensor that the inference engine applies block by
            block, so that several adapters can share one copy of the model in memory.</p>
            <p>Because only Q4_K and Q6_K blocks are supported so far, mixture-of-experts models need one adapter per expert, which the format allows
            but no trainer writes yet.</p>
            <p>This matters because fine-tuned models can now be served from one GPU without a second copy of the weights.</p>
            </article><footer>All rights reserved.</footer></body></html>""";

    private static final String FROM_THE_PAGE = "takes 2.1 seconds instead of 58 minutes";

    @TempDir
    Path folder;

    private final LoopbackFeeds web = new LoopbackFeeds();
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder).follows("reddit.xml").whereThisMachineIsTheWeb();
    }

    @AfterEach
    void close() {
        web.close();
    }

    private void post(String target) {
        desk.file("reddit.xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>LocalLLaMA</title><entry><author><name>/u/ada</name></author>
                <category term="LocalLLaMA" label="r/LocalLLaMA"/>
                <content type="html">&lt;!-- SC_OFF --&gt;&lt;div class="md"&gt;&lt;p&gt;It works on my machine. LoRA adapters load at once.&lt;/p&gt;
                &lt;/div&gt;&lt;!-- SC_ON --&gt; submitted by &lt;a href="https://www.reddit.com/user/ada"&gt; /u/ada &lt;/a&gt; &lt;br/&gt;
                &lt;span&gt;&lt;a href="TARGET"&gt;[link]&lt;/a&gt;&lt;/span&gt;
                &lt;span&gt;&lt;a href="https://www.reddit.com/r/LocalLLaMA/comments/1abc2d/x/"&gt;[comments]&lt;/a&gt;&lt;/span&gt;</content>
                <id>t3_1abc2d</id><link href="https://www.reddit.com/r/LocalLLaMA/comments/1abc2d/x/"/>
                <published>2026-04-14T03:00:00+00:00</published><title>llama.cpp merges side tensors for LoRA adapters on quantized models</title>
                </entry></feed>""".replace("TARGET", target));
    }

    private String page() {
        return web.serve("/side-tensors", "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPostOfTwoLinesBecomesAStoryWrittenFromThePageItPointsAt() {
        post(page());

        Ran ran = desk.run("build", "-v");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(FROM_THE_PAGE)
                .contains(" https://www.reddit.com/r/LocalLLaMA/comments/1abc2d/\n")
                .doesNotContain("All rights reserved")
                .doesNotContain("127.0.0.1");
        assertThat(ran.errLines()).contains("pages of items that say little: 1 of 1 read");
    }

    @Test
    void theSentencesStateThePostAsTheirSource() {
        post(page());
        assertThat(desk.run("build", "--format", "json").out())
                .contains("\"source\" : \"reddit:1abc2d\"")
                .contains("loading a 7B model with one adapter now " + FROM_THE_PAGE);
    }

    @Test
    void aSecondBuildAsksForNoPageAndPrintsTheSameBytes() {
        post(page());
        String first = desk.run("build").out();

        assertThat(desk.run("build").out()).isEqualTo(first);
        assertThat(desk.run("build", "--offline").out()).isEqualTo(first);
        assertThat(desk.at("2026-04-15T06:30:00Z")
                        .run("build", "--date", "2026-04-14", "--offline")
                        .out())
                .isEqualTo(first);
        assertThat(web.log()).containsExactly("200 /side-tensors");
    }

    @Test
    void explainReadsThePageFromTheStoreAndSaysSo() {
        String url = page();
        post(url);
        assertThat(desk.run("explain").out()).doesNotContain("from the page");
        assertThat(web.log()).isEmpty();
        desk.run("build");

        assertThat(desk.run("explain").out())
                .contains("    read         reddit:1abc2d from the page that it leads to: " + url + " (");
        assertThat(desk.run("explain", "--format", "json").out()).contains("\"page\" : \"" + url + "\"");
        assertThat(web.log()).containsExactly("200 /side-tensors");
    }

    @Test
    void aPageInsideTheHouseIsNotAskedFor() {
        post(page());
        desk = new Desk(folder);

        Ran ran = desk.run("build", "-v");

        assertThat(ran.out()).doesNotContain(FROM_THE_PAGE);
        assertThat(ran.err()).contains("/side-tensors: ").contains("private address");
        assertThat(web.log()).isEmpty();
    }

    @Test
    void aPageThatCannotBeHadCostsNothingButItsOwnText() {
        post("https://no-such-host.invalid/a");
        String without = desk.run("build", "--offline", "--state", ":memory:").out();

        for (String bad : new String[] {
            web.refuse("/forbidden", 403),
            web.challenge("/challenge"),
            web.limit("/limited", "3600"),
            web.breakOff("/broken", PAGE.substring(0, 900).getBytes(StandardCharsets.UTF_8)),
            web.serve("/pdf", "text/html", "%PDF-1.7 words".getBytes(StandardCharsets.UTF_8)),
            web.serve("/picture", "image/png", new byte[] {1, 2, 3}),
            web.serve(
                    "/wall", "text/html", "<p>Please enable JavaScript to go on.</p>".getBytes(StandardCharsets.UTF_8)),
            web.serve("/nested", "text/html", "<div>".repeat(400_000).getBytes(StandardCharsets.UTF_8)),
            web.redirect("/loop", "/loop"),
            LoopbackFeeds.NOBODY
        }) {
            post(bad);
            Ran ran = desk.run("build", "--state", ":memory:", "--no-archive");
            assertThat(ran.code()).as(bad).isZero();
            assertThat(ran.out()).as(bad).isEqualTo(without);
            assertThat(ran.err())
                    .as(bad)
                    .isEqualTo("1 feed: 1 ok; 1 item, 1 story\n".replace("1 story", stories(without)));
        }
    }

    private static String stories(String digest) {
        return digest.contains("reddit.com") ? "1 story" : "0 stories";
    }

    @Test
    void aPageThatFailedIsNotAskedForAgainTheSameDay() {
        post(web.refuse("/forbidden", 403));
        desk.run("build");
        desk.run("build");
        assertThat(web.log()).containsExactly("403 /forbidden");
    }

    @Test
    void verifyHoldsTheSentencesToThePage() {
        post(page());
        assertThat(desk.run("build", "-o", "d.md").code()).isZero();
        assertThat(desk.read("d.md")).contains(FROM_THE_PAGE);
        assertThat(desk.run("verify", "d.md").code()).isZero();

        desk.file("d.md", desk.read("d.md").replace("58 minutes", "59 minutes"));
        assertThat(desk.run("verify", "d.md").code()).isEqualTo(4);
    }

    @Test
    void aDayThatIsOverIsMadeOfWhatWasKnownThen() {
        post(page());
        desk.run("fetch");
        desk.at("2026-04-16T06:30:00Z");
        assertThat(desk.run("build", "--date", "2026-04-14").out()).doesNotContain(FROM_THE_PAGE);
        assertThat(web.log()).isEmpty();
    }
}
