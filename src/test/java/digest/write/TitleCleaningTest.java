package digest.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleCleaningTest {

    private static String clean(String title) {
        return TitleCleaning.clean(Stories.post("1abc", title, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [R] Fold 2 reads logs in pairs | Fold 2 reads logs in pairs
            Fold 2 and Crease compared on logs: Fold 2 wins, but the pages tell a different story | Fold 2 and Crease compared on logs
            Fold 2 held to 5 readers - it won on all pages, with one significant catch | Fold 2 held to 5 readers
            A 125M reader trained from scratch — releasing weights + a shelf | A 125M reader trained from scratch
            Acme’s Fold 2 is a reader landing right in the reading moment | Acme’s Fold 2 is a reader
            Opinion: Fold 2 reads logs in pairs | Opinion: Fold 2 reads logs in pairs
            Fold 2 is gone from the shop - better time than ever to switch | Fold 2 is gone from the shop
            Monday briefing: Fold 2 reads old logs of a town | Fold 2 reads old logs of a town
            "[2601.10108] Fold 2: reading old logs of a town" | Fold 2: reading old logs of a town
            Lab replaces prompts with code | Lab replaces prompts with code
            Fold 2 runs on phones, with benchmarks | Fold 2 runs on phones
            You can read old logs with Fold 2 + Bug Fixes | You can read old logs with Fold 2
            "[2601.10108] Fold 2: reading old logs of a town." Do parsers read at all? | Fold 2: reading old logs of a town
            Experiment: Fold 2 on one card | Fold 2 on one card
            Experiment: old parsers likely to lose each third page of a log | Experiment: old parsers likely to lose each third page of a log
            Fold 2 on one old card — bench numbers | Fold 2 on one old card
            Fold 2 reads logs on 64 GB - observations on paging | Fold 2 reads logs on 64 GB
            PSA: Fold 2 keeps old pages. Turn it off. | Fold 2 keeps old pages
            Fold 2 has 250K stars. The only use I found is reading old logs. | Fold 2 has 250K stars; the only use I found is reading old logs
            Fold 2 has 250K stars. I have kept a list of them. | Fold 2 has 250K stars
            Fold 2 has 250K stars. The gaps are genuinely insane. | Fold 2 has 250K stars
            A better way to page: seeking feedback on my project | A better way to page
            The quant of Fold 2 is broken --> avoid it | The quant of Fold 2 is broken
            Turns out Fold 2 had two caches all along | Fold 2 had two caches all along
            Finding the oldest page without a judge (arxiv.org) | Finding the oldest page without a judge
            Fold 2 drops every third file - The Daily Parser | Fold 2 drops every third file
            Acme releases Fold 2 with 40 rules, details below | Acme releases Fold 2 with 40 rules
            parsers lose context around file 8. here is what helped | Parsers lose context around file 8
            Acme releases Fold,the first parser | Acme releases Fold, the first parser
            Parsing fixes for Fold 2: What's broken, what's new | Parsing fixes for Fold 2
            How Fold 2 lost a page (and what we learned on the way) | How Fold 2 lost a page
            My experience with testing small parsers against Fold 2 | Testing small parsers against Fold 2
            Update on Fold 2 having two caches | Fold 2 having two caches
            core: Faster paging by ada · Pull Request #41 · acme/fold | fold pull request #41: Faster paging
            """)
    void takesAwayWhatIsNotSaidOfTheStory(String title, String cleaned) {
        assertThat(clean(title)).isEqualTo(cleaned);
    }

    @Test
    void leavesABracketWhole() {
        assertThat(clean("Fold 2 rips out its own cache (research paper - Fold)"))
                .isEqualTo("Fold 2 rips out its own cache (research paper - Fold)");
    }

    @Test
    void keepsTheNameBeforeAColon() {
        assertThat(clean("[P] LogLab: A distributed parser for old logs"))
                .isEqualTo("LogLab: A distributed parser for old logs");
    }

    @Test
    void takesAMeasureForNoSite() {
        assertThat(clean("Fold 2 reads logs in pairs - 4x faster")).isEqualTo("Fold 2 reads logs in pairs - 4x faster");
    }

    @Test
    void givesUpATitleThatBreaksOff() {
        assertThat(clean("There have been several points at which parsers mean that pri..."))
                .isEmpty();
    }

    @Test
    void keepsTheClauseBeforeABreak() {
        assertThat(clean("Fold 2 reads every log in half the time, and so the old tools that…"))
                .isEqualTo("Fold 2 reads every log in half the time");
    }

    @Test
    void keepsInFrontTheThingThatATagNames() {
        String text = "<p>The shelf of fold.py was slow.</p>";

        assertThat(TitleCleaning.clean(Stories.post("1abc", "[fold.py] 3x faster shelves on phones", text)))
                .isEqualTo("fold.py: 3x faster shelves on phones");
        assertThat(TitleCleaning.clean(Stories.post("1abc", "[fold.py] 3x faster fold.py on phones", text)))
                .isEqualTo("3x faster fold.py on phones");
        assertThat(TitleCleaning.clean(Stories.post("1abc", "[Project] 3x faster shelves on phones", text)))
                .isEqualTo("3x faster shelves on phones");
    }
}
