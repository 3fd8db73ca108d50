package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digest.cli.Desk.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsListCommandTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void follows() {
        desk = new Desk(folder)
                .with("TOKEN", "s3cret")
                .follows(
                        "{url: 'https://example.org/${TOKEN}/feed.xml', name: Example, weight: 1.25, tags: [lab, ai]}",
                        "{reddit: [LocalLLaMA, mlscaling], sort: new}",
                        "{url: notes.xml, private: true, limit: 5, roundup: false, weight: 0}");
    }

    @Test
    void listsNamesKindsWeightsAndTagsInTheOrderOfTheFile() {
        assertThat(desk.run("feeds", "list")).isEqualTo(new Ran(0, """
                        name                    kind    weight  tags
                        Example                 feed    1.25    lab,ai
                        r/LocalLLaMA+mlscaling  reddit  1       -
                        notes                   file    0       -
                        """, ""));
    }

    @Test
    void tellsWithVWhatIsAskedWithoutSecrets() {
        Ran ran = desk.run("feeds", "list", "-v");

        assertThat(ran.out().lines().map(line -> line.replaceAll(".*  ", "")))
                .containsExactly(
                        "address",
                        "https://example.org/${TOKEN}/feed.xml",
                        "https://www.reddit.com/r/LocalLLaMA+mlscaling/new/.rss?limit=100",
                        desk.work().resolve("notes.xml").toString());
        assertThat(ran.out()).doesNotContain("s3cret");
    }

    @Test
    void printsJson() {
        Ran ran = desk.run("feeds", "list", "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("""
                {
                  "feeds" : [
                    {
                      "name" : "Example",
                      "kind" : "feed",
                      "url" : "https://example.org/${TOKEN}/feed.xml",
                      "weight" : 1.25,
                      "roundup" : null,
                      "private" : false,
                      "limit" : null,
                      "tags" : [
                        "lab",
                        "ai"
                      ]
                    },
                """).contains("\"limit\" : 5", "\"roundup\" : false", "\"tags\" : [ ]");
    }

    @Test
    void saysThatItListsTheListInTheProgramWhereThereIsNoOther() {
        Ran ran = new Desk(folder.resolve("elsewhere")).run("feeds", "list");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).endsWith(": following the bundled list\n");
        assertThat(ran.out()).contains("r/LocalLLaMA");
    }
}
