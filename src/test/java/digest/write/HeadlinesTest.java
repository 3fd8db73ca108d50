package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Item;
import digest.story.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static Optional<String> headline(Item lead, Item... others) {
        Story story = Stories.of(lead, others);
        List<SourceSentence> sentences = story.items().stream()
                .flatMap(i -> SentenceExtractor.extract(i).stream())
                .toList();
        return Headlines.of(story, story.items(), sentences).map(Sentence::text);
    }

    private static Optional<String> headline(String title, String text) {
        return headline(Stories.post("1abc", title, "<p>" + text + "</p>"));
    }

    @Test
    void takesATitleThatIsASentence() {
        assertThat(headline(
                        "Zorblax 2 halves the memory of long chats",
                        "At 32 pages it is faster than the stock cache. Zorblax 2 was written in a week."))
                .contains("Zorblax 2 halves the memory of long chats.");
    }

    @Test
    void putsAWriterBeforeWhatWasDone() {
        assertThat(headline("I wrote a Zorblax cache in pure C that beats the stock one", "It holds 40 pages."))
                .contains("A Zorblax cache in pure C beats the stock one.");
        assertThat(headline(
                        "I wrote a fused Zorblax cache in pure C that beats the stock one on logs of old phones and in the shop",
                        "It holds 40 pages."))
                .contains("A fused Zorblax cache in pure C beats the stock one on logs of old phones and in the shop.");
        assertThat(headline("I spent a week with small Zorblax caches", "It holds 40 pages."))
                .contains("The author spent a week with small Zorblax caches.");
        assertThat(headline("Serving 2B tokens a day in my lab", "There are 4 cards in the rack."))
                .contains("The author serves 2B tokens a day in their lab.");
    }

    @Test
    void prefersASentenceThatNamesTheSubjectOverAQuestion() {
        assertThat(headline(
                        "Has the Zorblax watermark been broken?",
                        "Watermarks are everywhere these days. A student says that the Zorblax watermark can be removed"
                                + " in 4 seconds."))
                .contains("A student says that the Zorblax watermark can be removed in 4 seconds.");
    }

    @Test
    void completesATerseTitleFromTheText() {
        assertThat(headline("Zorblax Memory Test", "The cache was too small for a long chat. The test took 4 days."))
                .contains("Zorblax Memory Test: the cache was too small for a long chat.");
        assertThat(headline("Zorblax 3B", "This is a 3B model for reading old logs on small disks."))
                .contains("Zorblax 3B is a 3B model for reading old logs on small disks.");
    }

    @Test
    void takesNoSentenceThatPointsAtWhatStandsBefore() {
        String title = "Has the Zorblax shelf been found?";
        String opening = "Shelves are of many kinds. ";
        for (String pointing : List.of(
                "The shelf holds the pages of Zorblax that were lost behind it.",
                "Crease-9 used it for the Zorblax shelf in the first run.",
                "489 other pages of the Zorblax shelf were left as they were.",
                "Zorblax and Crease-9 were the only ones to keep a shelf."))
            assertThat(headline(title, opening + pointing)).as(pointing).isEmpty();
    }

    @Test
    void takesNoStraySentenceForAComparisonOfMany() {
        assertThat(headline(
                        "(Live)Racing Game Comparison Zorblax-1 20B Instruct vs Zorblax-2 30B Instruct vs Zorblax-3 vs Zorblax-4 vs Zorblax-5"
                                + " vs Zorblax-6 70B Instruct vs Zorblax-7 70B Instruct",
                        "Zorblax-2 was quick to add a sound to its first game."))
                .isEmpty();
    }

    @Test
    void saysWhatANamedThingIsBehindAGreeting() {
        assertThat(headline(
                        "Zorblax-4B-Base",
                        "Hello everyone. I'd like to share a reader that I have been working on. It is a small reader of captions for old"
                                + " pictures."))
                .contains("Zorblax-4B-Base is a small reader of captions for old pictures.");
    }

    @Test
    void takesNoSentenceThatLeansOnOneBefore() {
        assertThat(headline("What do you use for logs?", "At 32 pages, it's faster than the stock Zorblax cache."))
                .isEmpty();
        assertThat(headline("Zorblax?", "The Zorblax cards feel much the same way to most people."))
                .isEmpty();
    }

    @Test
    void takesNoSentenceOfTheWritersState() {
        assertThat(headline("Which Zorblax should I buy?", "I am looking for a Zorblax card with more memory."))
                .isEmpty();
        assertThat(headline("Why Zorblax?", "I got curious about how fast a Zorblax card really is."))
                .isEmpty();
    }

    @Test
    void headsNothingWithAWishOrSmallTalk() {
        assertThat(headline("Really wish Zorblax 2 would be open soon", "")).isEmpty();
        assertThat(headline("Zorblax 2 maybe will be open weights soon", "")).isEmpty();
        assertThat(headline("Are small Zorblax cards still valid or do people rent now", ""))
                .isEmpty();
        assertThat(headline("Lowkey disappointed with my Zorblax 2 of 128 GB", ""))
                .isEmpty();
        assertThat(headline("Zorblax 2 casually found in a shop", "")).isEmpty();
        assertThat(headline("We must all learn to read Zorblax logs by hand", ""))
                .isEmpty();
        assertThat(headline("Zorblax prompts you use to test your own cards", ""))
                .isEmpty();
        assertThat(headline("Found this cool new cache, gonna give it a spin with Zorblax", ""))
                .isEmpty();
    }

    @Test
    void takesAnotherItemsTitleWhereTheLeadsSaysTooLittle() {
        assertThat(headline(
                        Stories.page("https://a.example/1", "A", "Zorblax rules", "<p>New.</p>"),
                        Stories.page(
                                "https://b.example/2",
                                "B",
                                "Zorblax gets new rules as Acme updates its house",
                                "<p>New.</p>")))
                .contains("Zorblax gets new rules as Acme updates its house.");
    }

    @Test
    void tellsWhatJustDroppedRatherThanThatItDid() {
        assertThat(headline("Zorblax 2 just dropped", "Acme opens Zorblax 2, a cache of 40 pages for old logs."))
                .contains("Acme opens Zorblax 2, a cache of 40 pages for old logs.");
    }

    @Test
    void takesTheTitleAsWrittenWhereItsSourceDoesNotBearTheRewritingOut() {
        assertThat(headline("Zorblaxing 40 old logs with one small cache", "Both were run for a day."))
                .contains("Zorblaxing 40 old logs with one small cache.");
    }

    @Test
    void printsNothingThatItsSourceDoesNotSay() {
        assertThat(headline("Zorblax 2 vs Crease 3 on long logs", "Both were run for a day."))
                .contains("Zorblax 2 and Crease 3 compared on long logs.");
    }

    @Test
    void headsNothingWithHalfASentenceOrWithWhatWasBefore() {
        for (String opening : List.of(
                "As all the Zorblax shelves, both old and new ones, grow with time, the logs that matter shift about every 12 to 18 months"
                        + " or even more often than that.",
                "Zorblax was designed to be hard to read without a shelf.",
                "Zorblax used to have the longest shelf of all: 40 pages."))
            assertThat(headline("Has the Zorblax shelf been found?", opening))
                    .as(opening)
                    .isEmpty();
    }

    @Test
    void namesTheHouseWhoseOwnPageSaysWe() {
        String text = "<p>Acmeco developed Zorblax, a shelf that keeps 40 pages in 3 GB.</p>";
        Item post = Stories.post("1abc", "Zorblax: how we folded a log 22% without a loss", text);

        assertThat(headline(Stories.pointing(post, "https://blog.acmeco.example/zorblax")))
                .contains("Zorblax: Acmeco folded a log 22% without a loss.");
        assertThat(headline(Stories.pointing(post, "https://github.com/acmeco/zorblax")))
                .contains("Zorblax: the authors folded a log 22% without a loss.");
    }

    @Test
    void namesTheAccountThatSaysWe() {
        String text = "<p>We’ve acquired Zorblax, a shelf for 40 pages of old logs. Welcome to Acmeco, all of you.</p>";

        assertThat(headline(Stories.page(
                        "https://x.com/Acmeco/status/1", "X", "We’ve acquired Zorblax, a shelf for 40 pages", text)))
                .contains("Acmeco has acquired Zorblax, a shelf for 40 pages.");
        assertThat(headline(Stories.page(
                        "https://x.com/ada/status/1", "X", "We’ve acquired Zorblax, a shelf for 40 pages", text)))
                .contains("The authors have acquired Zorblax, a shelf for 40 pages.");
    }

    @Test
    void takesATitlesVerbOutOfItsCapitals() {
        assertThat(headline("How We Used Zorblax to Read a Log", "There are 4 cards in the rack."))
                .contains("The authors used Zorblax to Read a Log.");
    }

    @Test
    void saysAsAQuotedPersonWhatTheySayThemselves() {
        assertThat(
                        headline(
                                "Quoting Ada Example, The Log",
                                "The report, Ben said, took four people a week to read. Small shelves lose the pages of old logs."))
                .contains("Ada Example says small shelves lose the pages of old logs.");
        assertThat(headline(
                        "Quoting Ada Example",
                        "The problem is that small shelves inherently lose the pages of old logs."))
                .contains("Ada Example says small shelves inherently lose the pages of old logs.");
    }

    @Test
    void headsNoStoryOfOneVersionWithAnother() {
        assertThat(headline(
                        "zorblax 0.3a0", "In zorblax 0.2a0 Acme added a shelf that asks the reader for every page."))
                .isEmpty();
        assertThat(headline("zorblax 0.3a0", "In zorblax 0.3a0 Acme added a shelf that asks for every page."))
                .contains("In zorblax 0.3a0 Acme added a shelf that asks for every page.");
        assertThat(headline("Is Zorblax 3.5 any good?", "Zorblax 3.5 reads 41.7 pages of old logs a second."))
                .contains("Zorblax 3.5 reads 41.7 pages of old logs a second.");
        assertThat(headline("Is Zorblax 3.5 any good?", "Zorblax 3.1 reads the pages of all old logs."))
                .isEmpty();
    }

    @Test
    void headsNoStoryWithHalfASentence() {
        assertThat(headline("Is Zorblax any good?", "After a week on old logs, accuracy of Zorblax rises to 93%."))
                .contains("After a week on old logs, accuracy of Zorblax rises to 93%.");
        assertThat(headline("Is Zorblax any good?", "As all shelves of Zorblax, old and new, grow with time."))
                .isEmpty();
    }

    @Test
    void headsNothingThatItsPosterCallsOld() {
        assertThat(headline("[Oldie-but-a-goodie] Acme releases Zorblax 2 with 40 rules", "It holds 40 pages."))
                .isEmpty();
    }

    @Test
    void headsAPaperWithAPaper() {
        String text =
                "Logs are long these days. We introduce zorblax-of-pages attention (ZOPA), a mechanism that allows each reader"
                        + " to read the pages of the log it is in and the deep pages of all of the logs that came before.";
        Item post = Stories.post("1abc", "Zorblax-of-Pages Attention - arXiv", "<p>" + text + "</p>");

        assertThat(headline(Stories.pointing(post, "https://arxiv.org/abs/2601.00001")))
                .contains("A paper introduces zorblax-of-pages attention (ZOPA).");
        assertThat(headline(post)).contains("The authors introduce zorblax-of-pages attention (ZOPA).");
    }

    @Test
    void headsNothingWithAMoodOrADefinition() {
        assertThat(headline("Zorblax 2 reads all old logs of a town - the cloud is dead to me", "It holds 40 pages."))
                .contains("Zorblax 2 reads all old logs of a town.");
        assertThat(headline("Has Zorblax been trained on logs?", "Zorblax parsers are trained using old logs."))
                .isEmpty();
    }

    @Test
    void headsNothingWithAWarningOrAnOrderToRead() {
        assertThat(headline("Is Zorblax any good?", "Warning: Zorblax is still beta software for logs."))
                .isEmpty();
        assertThat(headline("Is Zorblax any good?", "The reader that I used was Zorblax 26B on old logs."))
                .isEmpty();
        assertThat(headline("Read the latest memo of Zorblax about beating all readers of logs", "It holds 40 pages."))
                .isEmpty();
    }

    @Test
    void keepsTheFindingBehindABracket() {
        assertThat(headline(
                        "I benchmarked 36 Zorblax setups (4 shelves × 3 stamps × 3 logs) — 35% recall gap between best and default setup",
                        "It holds 40 pages."))
                .contains("36 Zorblax setups benchmarked — 35% recall gap between best and default setup.");
    }

    @Test
    void headsNothingWithAHeapOfNames() {
        assertThat(headline("Zorblax 9 Asus Edition - Crease Page Reader", "It holds 40 pages."))
                .isEmpty();
        assertThat(headline("Zorblax 9 on two cards of an old town", "It holds 40 pages."))
                .contains("Zorblax 9 on two cards of an old town.");
    }
}
