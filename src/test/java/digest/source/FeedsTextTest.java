package digest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digest.source.FeedsText.Uneditable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In the texts here {@code ~} is a line end. */
class FeedsTextTest {

    private static final NewFeed NEW = NewFeed.at("https://new.example/feed");

    static Stream<Arguments> additions() {
        return Stream.of(
                addition("a block", "feeds:~  - http://a.example/~", "feeds:~  - http://a.example/~  - NEW~"),
                addition(
                        "a block without indent, keys below",
                        "feeds:~- http://a.example/~mute: [x]~",
                        "feeds:~- http://a.example/~- NEW~mute: [x]~"),
                addition(
                        "no line end at the end",
                        "feeds:~  - http://a.example/",
                        "feeds:~  - http://a.example/~  - NEW"),
                addition(
                        "comments behind and below",
                        "# head~feeds: # all~  - 'http://a.example/' # why~~  # the end~",
                        "# head~feeds: # all~  - 'http://a.example/' # why~  - NEW~~  # the end~"),
                addition(
                        "keys over several lines, and an odd space behind the dash",
                        "feeds:~   -   url: http://a.example/~       tags:~         - lab~~topics: []~",
                        "feeds:~   -   url: http://a.example/~       tags:~         - lab~   - NEW~~topics: []~"),
                addition(
                        "a folded text at the end",
                        "feeds:~  - url: http://a.example/~    name: >-~      A long~      name~~~mute: []~",
                        "feeds:~  - url: http://a.example/~    name: >-~      A long~      name~  - NEW~~~mute: []~"),
                addition("brackets", "feeds: [http://a.example/] # c~", "feeds: [http://a.example/, NEW] # c~"),
                addition(
                        "brackets over lines",
                        "feeds: [~  http://a.example/, # c~  http://b.example/ # d~]~",
                        "feeds: [~  http://a.example/, # c~  http://b.example/, # d~  NEW~]~"),
                addition(
                        "brackets over lines with a comma at the end",
                        "feeds: [~  http://a.example/,~  http://b.example/, # d~]~",
                        "feeds: [~  http://a.example/,~  http://b.example/, # d~  NEW,~]~"),
                addition(
                        "all in braces",
                        "{feeds: [http://a.example/], mute: [x]}~",
                        "{feeds: [http://a.example/, NEW], mute: [x]}~"),
                addition("an empty file", "", "feeds:~  - NEW~"),
                addition("comments alone", "# mine~# yours", "# mine~# yours~feeds:~  - NEW~"),
                addition("no 'feeds'", "mute: [x]~", "mute: [x]~feeds:~  - NEW~"),
                addition("'feeds' without a value", "feeds: # none~mute: [x]~", "feeds: # none~  - NEW~mute: [x]~"),
                addition("an empty list", "feeds: [ ]~", "feeds: [NEW ]~"),
                addition(
                        "characters of two halves before it",
                        "# \uD83D\uDE80\uD83D\uDE80~feeds:~  - {url: http://a.example/, name: \"\uD83D\uDE80 a\"}~",
                        "# \uD83D\uDE80\uD83D\uDE80~feeds:~  - {url: http://a.example/, name: \"\uD83D\uDE80 a\"}~  - NEW~"),
                addition(
                        "a mark at the beginning",
                        "\uFEFFfeeds:~  - http://a.example/~",
                        "\uFEFFfeeds:~  - http://a.example/~  - NEW~"),
                addition(
                        "marks of the document",
                        "---~feeds:~  - http://a.example/~...~",
                        "---~feeds:~  - http://a.example/~  - NEW~...~"),
                addition(
                        "tabs before comments",
                        "feeds:~  - http://a.example/\t# why~",
                        "feeds:~  - http://a.example/\t# why~  - NEW~"),
                addition(
                        "an anchor that is used above the list",
                        "topics:~  - {name: x, match: &w [y]}~mute: *w~feeds:~  - http://a.example/~",
                        "topics:~  - {name: x, match: &w [y]}~mute: *w~feeds:~  - http://a.example/~  - NEW~"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("additions")
    void addsALineAndLeavesTheRest(String name, String before, String after) throws Exception {
        String expected = after.replace("NEW", "https://new.example/feed");
        assertThat(text(before.replace("~", "\n")).with(List.of(NEW)).yaml()).isEqualTo(expected.replace("~", "\n"));
        assertThat(text(before.replace("~", "\r\n")).with(List.of(NEW)).yaml())
                .isEqualTo(before.contains("~") ? expected.replace("~", "\r\n") : expected.replace("~", "\n"));
    }

    static Stream<Arguments> removals() {
        return Stream.of(
                removal("the first", 0, "feeds:~  - A~  - B~", "feeds:~  - B~"),
                removal("the last, without a line end", 1, "feeds:~  - A~  - B", "feeds:~  - A~"),
                removal(
                        "its own comment",
                        1,
                        "feeds:~  - A~  # of b~  - B # b~  # of c~  - C~",
                        "feeds:~  - A~  # of c~  - C~"),
                removal(
                        "the first of a group, whose heading stays",
                        1,
                        "feeds:~  - A~~  # Group~  - B~  - C~",
                        "feeds:~  - A~~  # Group~  - C~"),
                removal(
                        "a whole group with its heading",
                        1,
                        "feeds:~  - A~~  # Group~  - B~~  # Other~  - C~",
                        "feeds:~  - A~~  # Other~  - C~"),
                removal(
                        "not what is switched off above it",
                        1,
                        "feeds:~  - A~  # - D~  # of b~  - B~mute: [x]~",
                        "feeds:~  - A~  # - D~mute: [x]~"),
                removal(
                        "keys over lines with a comment between and below",
                        0,
                        "feeds:~- url: http://x.example/~  # weight: 2~  tags: [a]~  # limit: 3~- B~",
                        "feeds:~- B~"),
                removal("in brackets, the first", 0, "feeds: [A, B]~", "feeds: [B]~"),
                removal("in brackets, the middle", 1, "feeds: [A, B , C]~", "feeds: [A, C]~"),
                removal("in brackets, the last", 1, "feeds: [A, B ]~", "feeds: [A ]~"),
                removal(
                        "in brackets over lines",
                        1,
                        "feeds: [~  A, # a~  B, # b~  C # c~]~",
                        "feeds: [~  A, # a~  C # c~]~"),
                removal("in brackets over lines, the last", 1, "feeds: [~  A, # a~  B~]~", "feeds: [~  A, # a~]~"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("removals")
    void removesAFeedWithWhatBelongsToIt(String name, int place, String before, String after) throws Exception {
        for (String end : List.of("\n", "\r\n"))
            assertThat(text(letters(before, end)).without(place).yaml()).isEqualTo(letters(after, end));
    }

    @Test
    void editsATextWithAWideCharacterAnywhere() throws Exception {
        for (int before = 1_020; before < 1_030; before++) {
            String list = "# " + "x".repeat(before - 2) + "\uD83D\uDCF0\nfeeds:\n- http://a.example/\n";
            String added = text(list).with(List.of(NEW)).yaml();
            assertThat(added).isEqualTo(list + "- https://new.example/feed\n");
            assertThat(text(added).without(1).yaml()).isEqualTo(list);
        }
    }

    @Test
    void addsSeveralAtOnce() throws Exception {
        List<NewFeed> two = List.of(NEW, NewFeed.of("reddit", "LocalLLaMA"));

        assertThat(text("feeds:\n- http://a.example/").with(two).yaml())
                .isEqualTo("feeds:\n- http://a.example/\n- https://new.example/feed\n- {reddit: LocalLLaMA}");
        assertThat(text("feeds: []").with(two).yaml())
                .isEqualTo("feeds: [https://new.example/feed, {reddit: LocalLLaMA}]");
        assertThat(text("feeds: [\n  http://a.example/,\n]\n").with(two).yaml())
                .isEqualTo("feeds: [\n  http://a.example/,\n  https://new.example/feed,\n  {reddit: LocalLLaMA},\n]\n");
    }

    @Test
    void refusesToRemoveTheOnlyFeed() {
        assertThatThrownBy(() -> text("feeds: [http://a.example/]").without(0))
                .isInstanceOf(Uneditable.class)
                .hasMessage("it is the only feed, and a list needs one");
    }

    @Test
    void refusesAListThatStandsElsewhereOrRepeatsItself() {
        String alias =
                "feeds:\n  - &a {url: http://a.example/, tags: &t [x]}\n  - {url: http://b.example/, tags: *t}\n";
        assertThatThrownBy(() -> text(alias).without(0))
                .isInstanceOf(Uneditable.class)
                .hasMessageContaining("has no anchor above it");
    }

    @Test
    void takesNoFileThatIsWrongInAnotherWay() {
        for (String wrong : List.of("feeds:\n\t- x", "feeds: {a: b}", "feeds: [http://a.example/]\nwieght: 1", "- a"))
            assertThatThrownBy(() -> text(wrong)).as(wrong).isInstanceOf(FeedsException.class);
    }

    @Test
    void refusesWhatWouldBeReadDifferently() {
        assertThatThrownBy(() -> text("fedes: [a]").with(List.of(NEW)))
                .isInstanceOf(Uneditable.class)
                .hasMessage("unknown key 'fedes' in feeds.yaml; did you mean 'feeds'?");
        assertThatThrownBy(() -> text("feeds:\n  - https://new.example/feed\n").with(List.of(NEW)))
                .isInstanceOf(Uneditable.class)
                .hasMessageStartingWith("this feed stands already on line 2");
    }

    @Test
    void writesWhateverAReaderSaysOfAFeedSoThatItIsReadAgain() throws Exception {
        for (String name : List.of(
                "Plain name", "it's: #1, [a] {b}", "true", "1.5", "\"q\" \\n", "- x", "日本", "é & co", "a~", "x "))
            for (String list : List.of("feeds:\n  - http://a.example/\n", "feeds: [http://a.example/]\n")) {
                FeedsText edited = text(list)
                        .with(List.of(NewFeed.at("https://x.example/?a=b,c&d=[e]#f")
                                .with(name.strip(), 0.25, List.of("null", "two words", "c#"))));
                Source added = edited.sources().get(1);
                assertThat(added.name()).isEqualTo(name.strip());
                assertThat(added.url()).isEqualTo("https://x.example/?a=b,c&d=[e]#f");
                assertThat(added.weight()).isEqualTo(0.25);
                assertThat(added.tags()).containsExactly("null", "two words", "c#");
            }
    }

    @Test
    void writesShorthandsShort() {
        assertThat(NewFeed.of("reddit", "LocalLLaMA").written()).isEqualTo("{reddit: LocalLLaMA}");
        assertThat(NewFeed.of("arxiv", "cs.AI", "cs.CL")
                        .with("Papers", 1.0, List.of("lab"))
                        .written())
                .isEqualTo("{arxiv: [cs.AI, cs.CL], name: Papers, tags: [lab]}");
        assertThat(NEW.written()).isEqualTo("https://new.example/feed");
    }

    @Test
    void knowsAFeedHoweverItIsWritten() throws Exception {
        FeedsText text = text("feeds:\n  - {substack: importai, name: Import AI}\n");

        assertThat(text.known(NewFeed.at("http://www.importai.substack.com/feed/")))
                .get()
                .extracting(Source::name)
                .isEqualTo("Import AI");
        assertThat(text.known(NEW)).isEmpty();
    }

    private static FeedsText text(String yaml) throws FeedsException {
        return FeedsText.of(yaml, Path.of("/news/feeds.yaml"), name -> null);
    }

    private static String letters(String text, String end) {
        return text.replaceAll("\\b([A-D])\\b", "http://$1.example/").replace("~", end);
    }

    private static Arguments addition(String name, String before, String after) {
        return Arguments.of(name, before, after);
    }

    private static Arguments removal(String name, int place, String before, String after) {
        return Arguments.of(name, place, before, after);
    }
}
