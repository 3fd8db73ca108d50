package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceExtractorTest {

    private static List<String> of(String title, String html) {
        return SentenceExtractor.extract(Stories.post("1abc", title, html)).stream()
                .map(SourceSentence::text)
                .toList();
    }

    @Test
    void tellsOfTheAuthorWhatAPostSaysWithoutASubject() {
        assertThat(of(
                        "A kernel",
                        "<p>Used a gate of 128 slices on every layer. Built on Rust, it reads 40 pages a second.</p>"))
                .contains("The author used a gate of 128 slices on every layer.")
                .noneMatch(s -> s.startsWith("The author built"));
    }

    @Test
    void saysOfNoAuthorThatTheyTookTheTime() {
        assertThat(of("A kernel", "<p>Took about 26 hours to train a single page of it.</p>"))
                .isEmpty();
    }

    @Test
    void tellsOfTheNamedModelWhatAListSays() {
        assertThat(of(
                        "Marrow presents Fold 2, a runtime for phones",
                        "<ul><li>Beats the old runtime on all nine phones</li><li>Slow phones, old cables</li></ul>"))
                .containsExactly("Fold 2 beats the old runtime on all nine phones.");
    }

    @Test
    void partsSentencesThatAScraperRanTogether() {
        assertThat(of(
                        "A kernel",
                        "<p>The kernel improves the score of all nine models.Others ask what the score is worth. The call bpy.Context was"
                                + " kept as it is.</p>"))
                .containsExactly(
                        "The kernel improves the score of all nine models.",
                        "Others ask what the score is worth.",
                        "The call bpy.Context was kept as it is.");
    }

    @Test
    void partsAHeadingFromTheTextThatItRanInto() {
        assertThat(of(
                        "A kernel",
                        "<p>Kernels Show PromiseTL;DR: A new paper shows that kernels read logs of all kinds.MethodsThe kernel was"
                                + " held to 40 logs of two townsThe other towns have no logs to read.</p>"))
                .containsExactly(
                        "A new paper shows that kernels read logs of all kinds.",
                        "The kernel was held to 40 logs of two towns.",
                        "The other towns have no logs to read.");
    }

    @Test
    void joinsLinesThatABreakPartedEvenBeforeAName() {
        assertThat(of(
                        "A kernel",
                        "<p>You can change from the old reader of all the pages to</p><p>the small one (or whatever) without losing data; the"
                                + " new</p><p>pageTableSync rebuilds in place with its progress shown.</p>"))
                .containsExactly(
                        "You can change from the old reader of all the pages to the small one (or whatever) without losing data; the new"
                                + " pageTableSync rebuilds in place with its progress shown.");
    }

    @Test
    void tellsWhatSurprisedAWriterWithoutTheSurprise() {
        assertThat(of(
                        "A kernel",
                        "<p>The thing that really surprised me: for any log, 25% of the pages are never read.</p>"))
                .containsExactly("For any log, 25% of the pages are never read.");
    }

    @Test
    void leavesOutAPointThatLostItsArticles() {
        assertThat(
                        of(
                                "A kernel",
                                "<ul><li>Reader predicts next page for all new logs</li><li>The reader drops one page of nine</li></ul>"))
                .containsExactly("The reader drops one page of nine.");
    }

    @Test
    void leavesOutASideNote() {
        assertThat(of("A kernel", "<p>Fun side note: I had a machine build all of the shelves in one night.</p>"))
                .isEmpty();
    }

    @Test
    void greetsNobody() {
        assertThat(of("A kernel", "<p>Hey r/LocalLLaMA, we held 40 pages against the stock reader for a week.</p>"))
                .containsExactly("The authors held 40 pages against the stock reader for a week.");
    }

    @Test
    void namesWhatThisIs() {
        assertThat(of(
                        "Altered Pages: can a reader forget?",
                        "<p>So, this is Altered Pages, a benchmark in which readers meet pages that they know.</p>"))
                .containsExactly("Altered Pages is a benchmark in which readers meet pages that they know.");
    }

    @Test
    void takesNoNameOfAWayForADeed() {
        assertThat(of("A kernel", "<p>Fixed Size (512 characters of the page, 64 of overlap)</p>"))
                .isEmpty();
    }

    @Test
    void leavesOutTheRestOfAList() {
        assertThat(of("A kernel", "<p>and instead of the page, most of the log is read once more from its start.</p>"))
                .isEmpty();
    }

    @Test
    void leavesOutWhatAPostOnlyQuotes() {
        assertThat(of(
                        "A kernel",
                        "<p>“You are required to read the page twice.” The judge reads 40 pages an hour.</p>"))
                .containsExactly("The judge reads 40 pages an hour.");
    }

    @Test
    void shortensWhatIsTooLongToRead() {
        String list = "one page of the old ledger that nobody had opened since the war, ".repeat(4);
        assertThat(of(
                        "A kernel",
                        "<p>The kernel reads the ledger of the town without a fault (" + list
                                + "and a map of the town) and it stops at the end of the page.</p>"))
                .containsExactly(
                        "The kernel reads the ledger of the town without a fault and it stops at the end of the page.");
    }

    @Test
    void takesNobodysWeForThatOfASingleWriter() {
        assertThat(of(
                        "A kernel",
                        "<p>I measured the kernel on 4 cards. I think that my cache was cold. I filled it with my own logs. Our harness crashed on two of 40 pages. With it we"
                                + " can read logs on any phone.</p>"))
                .containsExactly(
                        "The author measured the kernel on 4 cards.",
                        "The author thinks that their cache was cold.",
                        "The author filled it with their own logs.");
    }

    @Test
    void letsThisModelStandWhereTheTitleNamesTheOnlyOne() {
        List<SourceSentence> fit = SentenceExtractor.extract(Stories.post(
                "1abc",
                "Zorblax 2 is out",
                "<p>The weights of Zorblax 2 are on the hub. This model reads 40 pages a second. Quilt 9 reads 30 pages a second."
                        + " This model was trained on logs.</p>"));

        assertThat(fit).extracting(SourceSentence::leansBack).containsExactly(false, false, false, true);
    }

    @Test
    void joinsALineThatWasBrokenAtTheWidthOfAPage() {
        assertThat(of(
                        "A kernel",
                        "<p>The kernel reads every page of a log in order, from the oldest to the</p><p>newest, and drops the stamps.</p>"
                                + "<p>It was written in a week</p><p>by two people.</p>"))
                .contains(
                        "The kernel reads every page of a log in order, from the oldest to the newest, and drops the stamps.")
                .noneMatch(s -> s.contains("a week by two"));
    }

    @Test
    void letsWhatATextBroughtUpFollowOnly() {
        List<SourceSentence> fit = SentenceExtractor.extract(Stories.post(
                "1abc",
                "Zorblax 2 reads logs",
                "<p>Two of the patients were told by Zorblax 2 what their scans say. The patients were sent home after 4 hours. The weights of"
                        + " Zorblax 2 take 40 GB.</p>"));

        assertThat(fit).extracting(SourceSentence::leansBack).containsExactly(false, true, false);
    }

    @Test
    void leavesOutWhatFollowsThePrompt() {
        assertThat(of(
                        "A kernel",
                        "<p>The kernel draws what it is told to draw. Prompt:</p><p>An old detective speaks in a low voice to the"
                                + " wall.</p><p>The kernel took 40 seconds for it.</p>"))
                .containsExactly("The kernel draws what it is told to draw.", "The kernel took 40 seconds for it.");
    }

    @Test
    void leavesOutWhatAListDatesToAnotherYear() {
        assertThat(of(
                        "A kernel",
                        "<ul><li>(Jan '24) The lab wrote about the kernel that reads logs.</li><li>The kernel reads 40 pages a"
                                + " second.</li></ul>"))
                .containsExactly("The kernel reads 40 pages a second.");
    }

    @Test
    void takesAnItemOfAListForAThingAndNotForADeed() {
        assertThat(of(
                        "A set of attacks",
                        "<ul><li>Reversed fragments of text across hidden layers and pages</li></ul>"))
                .isEmpty();
    }

    @Test
    void saysThatAReasonIsOne() {
        assertThat(
                        of(
                                "A kernel",
                                "<p>Services are about to be common: Why? Because a model uses them better than a person does.</p>"))
                .containsExactly(
                        "Services are about to be common.",
                        "This is because a model uses them better than a person does.");
        assertThat(of("A kernel", "<p>Because of the cache, old pages get a second reader.</p>"))
                .containsExactly("Because of the cache, old pages get a second reader.");
    }

    @Test
    void takesNoCutTextForAWholeSentence() {
        assertThat(of("A kernel", "<p>The kernel reads pages of nine languages and lets anyone...</p>"))
                .isEmpty();
    }

    @Test
    void namesItByTheSentenceBeforeAndIsHeldToBoth() {
        Item post = Stories.post(
                "1abc",
                "Same pages: 19% with the old shelf",
                "<p>Crease-9 is not a parser. It is a shelf for the pages of small logs.</p>");
        List<SourceSentence> sentences = SentenceExtractor.extract(post);
        SourceSentence named = sentences.get(sentences.size() - 1);

        assertThat(named.text()).isEqualTo("Crease-9 is a shelf for the pages of small logs.");
        assertThat(named.from()).isEqualTo("Crease-9 is not a parser.\nIt is a shelf for the pages of small logs.");
    }

    @Test
    void leavesOutWhatAWriterOnlyGrants() {
        assertThat(
                        of(
                                "A kernel",
                                "<p>Yes, some of the pages are lost on the way to the disk. The kernel reads 40 pages a second.</p>"))
                .containsExactly("The kernel reads 40 pages a second.");
    }

    @Test
    void readsOnInATitleOfSeveralSentences() {
        assertThat(of(
                        "I trained a kernel for old logs. The base kernel lost all pages, this one keeps 89% of them.",
                        ""))
                .containsExactly("The base kernel lost all pages, this one keeps 89% of them.");
        assertThat(of("The base kernel lost all pages, this one keeps 89% of them.", ""))
                .isEmpty();
    }

    @Test
    void partsSentencesThatBeginInLowerCase() {
        assertThat(of(
                        "A kernel",
                        "<p>The old kernel needs a whole card. foldkernel needs a third of it for 40 pages.</p>"))
                .containsExactly("The old kernel needs a whole card.", "Foldkernel needs a third of it for 40 pages.");
        assertThat(of("A kernel", "<p>The kernel has approx. half of the pages that it needs.</p>"))
                .containsExactly("The kernel has approx. half of the pages that it needs.");
    }

    @Test
    void keepsATrueThingThatIsNotGranted() {
        assertThat(of("A kernel", "<p>True multimodal input makes the kernel read 40 pages a second.</p>"))
                .hasSize(1);
    }

    @Test
    void leavesOutATranscript() {
        String turns = "<p>00:00:04 Ada: the kernel um reads what it is told to read.</p>"
                + "<p>00:01:10 Ben: readers have, many readers have shown that the kernel is fast.</p>"
                + "<p>00:02:12 Ada: and so the kernel is good at old pages.</p>"
                + "<p>00:03:14 Ben: the kernel reads new pages too.</p>";

        assertThat(of("A kernel", "<p>The kernel reads 40 pages a second.</p>" + turns))
                .containsExactly("The kernel reads 40 pages a second.");
        assertThat(of("A kernel", "<p>00:00:04 The kernel reads 40 pages a second.</p>"))
                .hasSize(1);
        String chapters =
                "<p>00:04 Opening</p><p>01:10 The shelf</p><p>02:12 The logs</p><p>03:14 Thanks</p><p>The kernel reads 40 pages a second.</p>";
        assertThat(of("A kernel", chapters)).containsExactly("The kernel reads 40 pages a second.");
    }

    @Test
    void leavesOutWhatWasNewsInAnotherYear() {
        assertThat(of(
                        "A kernel",
                        "<p>The kernel was released by a lab in 2023. It reads 40 pages of old logs a second.</p>"))
                .noneMatch(s -> s.contains("2023"));
        assertThat(of(
                        "A kernel",
                        "<p>In 2024, the kernel had the place of all the old readers. It reads 40 pages.</p>"))
                .noneMatch(s -> s.contains("2024"));
        assertThat(of("A kernel", "<p>The kernel was released by a lab in 2026 for old logs.</p>"))
                .hasSize(1);
        assertThat(of("A kernel", "<p>The kernel reads 40% of the papers that were published in 2023.</p>"))
                .hasSize(1);
        assertThat(of("A kernel", "<p>The kernel reads a list of the papers published in 2023.</p>"))
                .hasSize(1);
    }

    @Test
    void saysWeOfTheOneWriterWhoSaysIAsWell() {
        assertThat(of(
                        "A kernel",
                        "<p>I found a bug in the page kernel. The first run crashed our evaluator of old pages.</p>"))
                .contains("The first run crashed the author’s evaluator of old pages.");
    }

    @Test
    void keepsTheFiguresBehindAColon() {
        assertThat(
                        of(
                                "A kernel",
                                "<p>Within the family of kernels the gap is very steep: Logs go from 38.2 to 47.0 on one card.</p>"))
                .containsExactly(
                        "Within the family of kernels the gap is very steep: Logs go from 38.2 to 47.0 on one card.");
    }

    @Test
    void keepsTogetherWhatAWriterSaysInTwoSentences() {
        assertThat(
                        of(
                                "A kernel",
                                "<p>The gains of the kernel are not just those of the cache. They are also those of a disk.</p>"))
                .containsExactly(
                        "The gains of the kernel are not just those of the cache. They are also those of a disk.");
    }
}
