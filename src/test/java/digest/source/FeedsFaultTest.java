package digest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each fault of a feeds.yaml: exactly where it stands, what is wrong, what would be right. */
class FeedsFaultTest {

    private static final String FEEDS = "\nfeeds: [https://example.org/feed.xml]\n";

    @Test
    void namesTheFileAsItWasGiven() {
        FeedsException fault = catchThrowableOfType(
                FeedsException.class, () -> Feeds.parse("feeds: 3", Path.of("conf/my-feeds.yaml"), name -> null));
        assertThat(fault.getMessage()).startsWith("conf/my-feeds.yaml:1:8: 'feeds' is 3; write a list");
        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(8);
        assertThat(fault.fault()).startsWith("'feeds' is 3; write a list");
    }

    @Test
    void brokenYamlIsExplainedInPlainWords() {
        assertFault("edition:\n\ttitle: x\n", "2:1: this line is indented by a tab; indent with spaces");
        assertFault("mute: \"hiring\nfeeds: []\n", "1:7: this quote is never closed; add the closing quote");
        assertFault("mute: 'hiring\nfeeds: []\n", "1:7: this quote is never closed; add the closing quote");
        assertFault("mute: [a, b\nfeeds:\n  - x\n", "1:7: this '[' is never closed; add ']'");
        assertFault("mute: [a, b\n", "1:7: this '[' is never closed; add ']'");
        assertFault("edition: {title: a\nmute: b\n", "1:10: this '{' is never closed; add '}'");
        assertFault(
                "mute: [a]]\n", "1:10: this ']' closes nothing; remove it, or put the text it belongs to in quotes");
        assertFault("mute: }\n", "1:7: this '}' closes nothing; remove it, or put the text it belongs to in quotes");
        assertFault("mute: [a,,b]\n", "1:10: a value is missing here; add it");
        String colon =
                "a ':' is not expected here; indent this line like its neighbours, or put a text that holds ': ' in quotes";
        assertFault("edition:\n  title: AI: the digest\n", "2:12: " + colon);
        assertFault("feeds:\n  - url: x\n     name: y\n", "3:10: " + colon);
        assertFault("\"feeds\" all: [x]\n", "1:12: " + colon);
        assertFault(
                "feeds:\n  - {name: AI: the digest}\n",
                "2:14: ',' or '}' is expected here; put a text that holds ': ' in quotes");
        assertFault(
                "feeds:\n  - {name: \"AI\" digest}\n",
                "2:17: ',' or '}' is expected here; add it, or put the whole text in quotes");
        assertFault(
                "feeds:\n  - {url: ${FEED}}\n",
                "2:12: '${…}' between brackets stands without quotes; write \"${NAME}\"");
        assertFault("mute: @ai\n", "1:7: a text cannot begin with '@'; put it in quotes");
        assertFault("mute: %ai\n", "1:7: a text cannot begin with '%'; put it in quotes");
        assertFault("mute: *\n", "1:7: a text cannot begin with '*' or '&'; put it in quotes");
        assertFault("mute: & x\n", "1:7: a text cannot begin with '*' or '&'; put it in quotes");
        assertFault(
                "mute: 'it's'\n",
                "1:11: text after the end of a value; put the whole value in quotes; in single quotes, write ' as ''");
        assertFault(
                "mute: \"\\q\"\n",
                "1:9: no such escape in double quotes; write \\\\ for a backslash, or use single quotes");
        assertFault("mute: > x\n", "1:9: text beside '|' or '>'; begin it on the next line, or put it in quotes");
        assertFault("mute: - x\n", "1:7: a list cannot begin here; write its first '- ' on the next line");
        String line = "not in line with what stands above; indent this line like its neighbours";
        assertFault("mute:\n  - x\n - y\n", "3:2: " + line);
        assertFault("feeds:\n  - url: x\n   name: y\n", "3:4: " + line);
        assertFault("edition:\n  title: a\n case: lower\n", "3:2: " + line);
        assertFault("feeds:\n- x\n-y\n", "3:1: neither 'key: value' nor '- entry'; add the ':' or the space after '-'");
        assertFault(
                "[feeds]: x\n",
                "1:1: a key here is not a plain word; write key: value, and put a key that begins with '*' in quotes");
        assertFault(
                "mute: []\n---\nfeeds: []\n",
                "3:1: a second document begins here; feeds.yaml is one alone: remove the '---' above");
        assertFault("mute: []\n...\nfeeds: []\n", "3:1: something follows the end of the document; remove it");
        assertFault("%YAML 9.9\n---\nmute: []\n", "1:1: not readable as YAML; Version{major=9, minor=9}");
    }

    @Test
    void anEmptyFileOrOneWithoutFeedsSaysWhatToWrite() {
        assertFault("", "1:1: the file is empty; list what to follow under 'feeds:'");
        assertFault("# nothing yet\n", "1:1: the file is empty; list what to follow under 'feeds:'");
        assertFault("---\n", "2:1: feeds.yaml is empty; write keys: edition, topics, mute, editor, feeds");
        assertFault(
                "- https://example.org/feed.xml\n",
                "1:1: feeds.yaml is a list; write keys: edition, topics, mute, editor, feeds");
        assertFault("# mine\nmute: [a]\n", "2:1: no 'feeds'; list what to follow under 'feeds:', each after '- '");
        assertFault("feeds: []\n", "1:8: 'feeds' is an empty list; name at least one feed");
        assertFault(
                "feeds:\n",
                "1:7: 'feeds' is empty; write a list, [in brackets] or each entry on a line of its own after '- '");
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestOneAtEachLevel() {
        assertFault("edtion: {}" + FEEDS, "1:1: unknown key 'edtion' in feeds.yaml; did you mean 'edition'?");
        assertFault(
                "xyzzy: {}" + FEEDS,
                "1:1: unknown key 'xyzzy' in feeds.yaml; known are edition, topics, mute, editor, feeds");
        assertFault("edition:\n  titel: x" + FEEDS, "2:3: unknown key 'titel' in 'edition'; did you mean 'title'?");
        assertFault(
                "edition:\n  limits: {keys: 4}" + FEEDS, "2:12: unknown key 'keys' in 'limits'; did you mean 'key'?");
        assertFault(
                "edition:\n  per-source: {notabel: 4}" + FEEDS,
                "2:16: unknown key 'notabel' in 'per-source'; did you mean 'notable'?");
        assertFault("topics: [{nmae: x}]" + FEEDS, "1:11: unknown key 'nmae' in a topic; did you mean 'name'?");
        assertFault("editor: {modell: x}" + FEEDS, "1:10: unknown key 'modell' in 'editor'; did you mean 'model'?");
        assertFault(
                "editor: {budget: {token: 3}}" + FEEDS,
                "1:19: unknown key 'token' in 'budget'; did you mean 'tokens'?");
        assertFault(
                "feeds:\n  - {url: x.xml, wieght: 1}", "2:18: unknown key 'wieght' in a feed; did you mean 'weight'?");
        assertFault("feeds:\n  - ulr: x.xml", "2:5: unknown key 'ulr' in a feed; did you mean 'url'?");
        assertFault(
                "feeds:\n  - {github: a/b, waht: tags}", "2:19: unknown key 'waht' in a feed; did you mean 'what'?");
        assertFault(
                "feeds:\n  - {url: x.xml, colour: red}",
                "2:18: unknown key 'colour' in a feed; known are name, weight, tags, roundup, private, limit");
    }

    @Test
    void aKeyGivenTwiceIsNamedWhereItStandsAgain() {
        assertFault(
                "mute: [a]\nfeeds: [x.xml]\nmute: [b]\n",
                "3:1: the key 'mute' stands twice in feeds.yaml, first on line 1; keep one of them");
        assertFault(
                "feeds:\n  - {url: x.xml, url: y.xml}",
                "2:18: the key 'url' stands twice in a feed, first on line 2; keep one of them");
    }

    @Test
    void aWrongTypeIsNamedWithTheRightOne() {
        assertFault(
                "edition: 24h" + FEEDS,
                "1:10: 'edition' is '24h'; write keys: title, timezone, window, limits, archive, case, per-source, footer");
        assertFault("edition: {title: 2024}" + FEEDS, "1:18: 'title' is 2024 without quotes; write a text: \"2024\"");
        assertFault("edition: {title: true}" + FEEDS, "1:18: 'title' is true without quotes; write a text: \"true\"");
        assertFault("edition: {title: [a]}" + FEEDS, "1:18: 'title' is a list; write a text");
        assertFault("edition:\n  title:\n" + FEEDS, "2:9: 'title' is empty; write a text, or leave the key out");
        assertFault("edition: {title: null}" + FEEDS, "1:18: 'title' is empty; write a text, or leave the key out");
        assertFault(
                "mute: hiring" + FEEDS,
                "1:7: 'mute' is 'hiring'; write a list, [in brackets] or each entry on a line of its own after '- '");
        assertFault("mute: [a, 2]" + FEEDS, "1:11: an entry of 'mute' is 2 without quotes; write a text: \"2\"");
        assertFault("feeds:\n  - {url: x.xml, weight: heavy}", "2:26: 'weight' is 'heavy'; write a number from 0 to 2");
        assertFault("feeds:\n  - {url: x.xml, weight: \"1\"}", "2:26: 'weight' is '1'; write a number from 0 to 2");
        assertFault("feeds:\n  - {url: x.xml, roundup: yes}", "2:27: 'roundup' is 'yes'; write true or false");
        assertFault("feeds:\n  - {url: x.xml, private: 1}", "2:27: 'private' is 1; write true or false");
        assertFault(
                "feeds:\n  - {url: x.xml, tags: lab}",
                "2:24: 'tags' is 'lab'; write a list, [in brackets] or each entry on a line of its own after '- '");
        assertFault("feeds:\n  - {url: {a: b}}", "2:11: 'url' is a group of keys; write a text");
        assertFault(
                "feeds:\n  - [x.xml]",
                "2:5: a feed is a list; write an address, a path, or keys in braces:"
                        + " {url: https://example.org/feed.xml, weight: 1.2}");
        assertFault("feeds:\n  - 42", "2:5: a feed is 42 without quotes; write a text: \"42\"");
        assertFault("feeds:\n  - x.xml\n  -\n", "3:4: a feed is empty; write a text, or leave the key out");
    }

    @Test
    void aBadValueIsNamedWithARightOne() {
        assertFault("feeds:\n  - {url: x.xml, weight: 2.1}", "2:26: 'weight' is 2.1; write a number from 0 to 2");
        assertFault("feeds:\n  - {url: x.xml, weight: -1}", "2:26: 'weight' is -1; write a number from 0 to 2");
        assertFault("feeds:\n  - {url: x.xml, weight: .nan}", "2:26: 'weight' is .nan; write a number from 0 to 2");
        assertFault("feeds:\n  - {url: x.xml, weight: 1e999}", "2:26: 'weight' is 1e999; write a number from 0 to 2");
        assertFault("feeds:\n  - {url: x.xml, limit: 0}", "2:25: 'limit' is 0; write a whole number from 1");
        assertFault("edition: {limits: {key: -1}}" + FEEDS, "1:25: 'key' is -1; write a whole number from 0");
        assertFault("edition: {limits: {key: 1.5}}" + FEEDS, "1:25: 'key' is 1.5; write a whole number from 0");
        assertFault(
                "edition: {limits: {key: 99999999999}}" + FEEDS,
                "1:25: 'key' is 99999999999; write a whole number from 0");
        assertFault("edition: {per-source: {key: 0}}" + FEEDS, "1:29: 'key' is 0; write a whole number from 1");
        assertFault(
                "edition: {timezone: Europe/Berln}" + FEEDS,
                "1:21: unknown timezone 'Europe/Berln'; did you mean 'Europe/Berlin'?");
        assertFault(
                "edition: {timezone: europe/berlin}" + FEEDS,
                "1:21: unknown timezone 'europe/berlin'; did you mean 'Europe/Berlin'?");
        assertFault(
                "edition: {timezone: Berlin}" + FEEDS,
                "1:21: unknown timezone 'Berlin'; did you mean 'Europe/Berlin'?");
        assertFault(
                "edition: {timezone: somewhere in the Alps}" + FEEDS,
                "1:21: unknown timezone 'somewhere in the Alps'; write a name like Europe/Berlin, or UTC");
        assertFault(
                "edition: {window: 1 day}" + FEEDS, "1:19: 'window' is '1 day'; write a duration like 24h, 7d or 90m");
        assertFault("edition: {window: 24}" + FEEDS, "1:19: 'window' is 24; write a duration like 24h, 7d or 90m");
        assertFault("edition: {window: 0h}" + FEEDS, "1:19: 'window' is '0h'; write a duration like 24h, 7d or 90m");
        assertFault("edition: {window: 7d}" + FEEDS, "1:19: 'window' is '7d'; write at most 96h");
        assertFault(
                "edition: {case: Sentence}" + FEEDS,
                "1:17: 'case' is 'Sentence'; write one of lower, sentence (did you mean 'sentence'?)");
        assertFault("edition: {case: title}" + FEEDS, "1:17: 'case' is 'title'; write one of lower, sentence");
        assertFault("edition: {archive: \"a\\0b\"}" + FEEDS, "1:20: 'archive' is 'a b'; write the name of a folder");
        assertFault(
                "topics: [{name: x, weight: 3, match: [y]}]" + FEEDS,
                "1:28: 'weight' is 3; write a number from 0 to 2");
        assertFault("topics: [{name: x, match: []}]" + FEEDS, "1:27: 'match' is an empty list; name a word or phrase");
        assertFault("topics: [{name: x}]" + FEEDS, "1:10: no 'match' in a topic; add it");
        assertFault("topics: [{match: [x]}]" + FEEDS, "1:10: no 'name' in a topic; add it");
        assertFault(
                "topics:\n  - {name: x, match: [y]}\n  - {name: x, match: [z]}" + FEEDS,
                "3:12: a topic called 'x' stands on line 2; give it another name");
        assertFault("editor: {engine: llm}" + FEEDS, "1:18: 'engine' is 'llm'; only extractive is available yet");
        assertFault(
                "editor: {provider: olama}" + FEEDS,
                "1:20: 'provider' is 'olama'; write one of openai, anthropic, ollama, gemini (did you mean 'ollama'?)");
        assertFault(
                "editor: {base-url: localhost}" + FEEDS,
                "1:20: 'base-url' is 'localhost'; write an address that begins with http:// or https://");
        assertFault("editor: {budget: {calls: 0}}" + FEEDS, "1:26: 'calls' is 0; write a whole number from 1");
    }

    @Test
    void anAddressThatCannotBeAskedIsRefused() {
        String scheme = "write an address that begins with http:// or https://, or a path";
        assertFault(feed("ftp://example.org/feed"), "2:5: a feed is 'ftp://example.org/feed'; " + scheme);
        assertFault(feed("{url: file:///etc/feed.xml}"), "2:11: 'url' is 'file:///etc/feed.xml'; " + scheme);
        assertFault(feed("javascript:alert"), "2:5: a feed is 'javascript:alert'; " + scheme);
        String whole =
                "write a whole address without blanks or invisible characters, like https://example.org/feed.xml";
        assertFault(feed("https://example.\ufefforg/"), "2:5: a feed is 'https://example. org/'; " + whole);
        assertFault(feed("https://example.org/a\u202eb"), "2:5: a feed is 'https://example.org/a b'; " + whole);
        assertFault(feed("https:///feed.xml"), "2:5: a feed is 'https:///feed.xml'; " + whole);
        assertFault(feed("https://example.org/a b"), "2:5: a feed is 'https://example.org/a b'; " + whole);
        assertFault(feed("https://example.org:70000/"), "2:5: a feed is 'https://example.org:70000/'; " + whole);
        assertFault(
                feed("example.org/feed.xml"),
                "2:5: a feed is 'example.org/feed.xml'; write https://example.org/feed.xml,"
                        + " or ./example.org/feed.xml if it is a file");
    }

    @Test
    void aFeedHasOneFormAndOnlyTheKeysThatGoWithIt() {
        assertFault(
                feed("{name: x}"),
                "2:5: a feed without an address; give it one of url, substack, reddit, arxiv, hackernews, github, huggingface,"
                        + " youtube, mastodon, bluesky");
        assertFault(
                feed("{reddit: a1, arxiv: cs.AI}"),
                "2:18: a feed has both 'reddit' and 'arxiv'; keep one, or make them two feeds");
        assertFault(
                feed("{url: x.xml, points: 50}"),
                "2:18: 'points' does not go with 'url'; it is for 'hackernews' alone; remove it");
        assertFault(
                feed("{substack: import ai}"),
                "2:16: 'substack' is 'import ai';"
                        + " write the name before .substack.com, or the newsletter's own domain");
        assertFault(
                feed("{reddit: r/LocalLLaMA}"),
                "2:14: 'reddit' is 'r/LocalLLaMA'; write a subreddit without r/, like LocalLLaMA");
        assertFault(
                feed("{reddit: [ok, a-b]}"),
                "2:19: an entry of 'reddit' is 'a-b'; write a subreddit without r/, like LocalLLaMA");
        assertFault(
                feed("{youtube: \"@example\"}"),
                "2:15: 'youtube' is '@example'; write the channel's id, UC and 22 characters; 'digest feeds add"
                        + " https://www.youtube.com/@name' finds it");
        assertFault(
                feed("{mastodon: Gargron}"),
                "2:16: 'mastodon' is 'Gargron'; write user@server, like Gargron@mastodon.social");
        assertFault(
                feed("{bluesky: someone}"),
                "2:15: 'bluesky' is 'someone'; write a whole handle, like bsky.app or name.bsky.social");
        assertFault(feed("{reddit: []}"), "2:14: 'reddit' is an empty list; name at least one");
        assertFault(
                feed("{reddit: ok, sort: tpo}"),
                "2:24: 'sort' is 'tpo'; write one of top, hot, new, rising (did you mean 'top'?)");
        assertFault(
                feed("{reddit: ok, time: dya}"),
                "2:24: 'time' is 'dya'; write one of hour, day, week, month, year, all (did you mean 'day'?)");
        assertFault(
                feed("{reddit: ok, sort: hot, time: day}"),
                "2:35: 'time' has no meaning with sort: hot; remove it, or write sort: top");
        assertFault(
                feed("{arxiv: [cs.AI, cs.AL]}"),
                "2:21: an entry of 'arxiv' is 'cs.AL'; no category of arXiv; did you mean 'cs.AI'?");
        assertFault(
                feed("{arxiv: machine learning}"),
                "2:13: 'arxiv' is 'machine learning'; write a category of arXiv, like cs.CL");
        assertFault(
                feed("{hackernews: \"language model OR LLM\"}"),
                "2:18: 'hackernews' is 'language model OR LLM'; put single words on both sides of OR");
        assertFault(feed("{hackernews: LLM, points: -1}"), "2:31: 'points' is -1; write a whole number from 0");
        assertFault(
                feed("{github: llama.cpp}"),
                "2:14: 'github' is 'llama.cpp'; write owner/repository, like ggml-org/llama.cpp");
        assertFault(
                feed("{github: a/b, what: release}"),
                "2:25: 'what' is 'release'; write one of releases, tags, commits, pulls (did you mean 'releases'?)");
        assertFault(feed("{huggingface: models}"), "2:19: 'huggingface' is 'models'; write papers");
    }

    @Test
    void aFeedOrANameGivenTwiceIsNamedWithItsFirstLine() {
        assertFault(
                "feeds:\n  - https://example.org/feed\n  - a.xml\n  - {url: HTTP://www.Example.org/feed/}",
                "4:5: this feed stands already on line 2: HTTP://www.Example.org/feed/; keep one of them");
        assertFault(
                "feeds:\n  - {arxiv: cs.AI}\n  - https://rss.arxiv.org/rss/cs.AI",
                "3:5: this feed stands already on line 2: https://rss.arxiv.org/rss/cs.AI; keep one of them");
        assertFault(
                "feeds:\n  - {url: a.xml, name: A}\n  - {url: b.xml, name: A}",
                "3:24: a feed called 'A' stands on line 2; give it another name");
    }

    @Test
    void aMissingVariableIsNamedAndASecretNeverShown() {
        assertFault(
                feed("\"https://example.org/${NO_SUCH}\""),
                "2:5: the environment variable NO_SUCH is not set; export it before the run");
        assertFault(
                feed("\"https://example.org/${BLANK}\""),
                "2:5: the environment variable BLANK is not set; export it before the run");
        assertFault(
                feed("\"https://example.org/${a b}\""),
                "2:5: '${a b}' names no variable; write ${NAME} with letters, digits and _");
        assertFault(
                feed("\"ftp://example.org/${TOKEN}\""),
                "2:5: a feed is 'ftp://example.org/${TOKEN}';"
                        + " write an address that begins with http:// or https://, or a path");
        assertFault(
                "feeds:\n  - \"https://example.org/${TOKEN}\"\n  - \"https://example.org/${TOKEN}\"",
                "3:5: this feed stands already on line 2: https://example.org/${TOKEN}; keep one of them");
        assertFault(
                feed("https://me:s3cret@example.org/feed"),
                "2:5: a password stands in the address; keep it in the environment and write ${NAME} in its place");
        assertFault(
                feed("ftp://me:s3cret@example.org/feed"),
                "2:5: a password stands in the address; keep it in the environment and write ${NAME} in its place");
        assertFault(
                "editor: {api-key: sk-s3cret}" + FEEDS,
                "1:19: 'api-key' holds a key itself; keep it in the environment and write ${NAME} here");
        assertFault(
                "editor: {base-url: \"https://me:s3cret@example.org\"}" + FEEDS,
                "1:20: a password stands in the address; name it with 'api-key'");
    }

    @Test
    void columnsCountCharactersNotBytes() {
        assertFault(
                "feeds:\n  - {name: \"Ünï 😀\", url: x.xml, wieght: 1}",
                "2:33: unknown key 'wieght' in a feed; did you mean 'weight'?");
        assertFault("\uFEFFfeed: [x.xml]", "1:1: unknown key 'feed' in feeds.yaml; did you mean 'feeds'?");
        assertFault("mute: [a]\r\nfeed: [x.xml]\r\n", "2:1: unknown key 'feed' in feeds.yaml; did you mean 'feeds'?");
    }

    @Test
    void aHostileFileIsRefusedInBoundedTimeAndOneCleanLine() {
        assertFault("mute: " + "[".repeat(100_000), "1:17: nested more than 10 levels deep; feeds.yaml needs four");
        assertFault(
                "mute: " + "x".repeat(YamlTree.LONGEST),
                "1:1: more than 1000000 characters; a list of feeds is shorter; is this the right file?");
        StringBuilder laughs = new StringBuilder("mute: &a0 [ha]\ntopics:\n");
        for (int i = 1; i < 9; i++)
            laughs.append("  - &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ",").repeat(20))
                    .append("]\n");
        assertFault(laughs + FEEDS, "3:5: a topic is a list; write keys: name, weight, match");
        assertFault(
                "mute: &a [*a]" + FEEDS,
                "1:11: the alias '*a' has no anchor above it;"
                        + " write the value itself, in quotes if it begins with '*'");
        assertFault("mute: [a\u0007]" + FEEDS, "1:9: the control character U+0007; remove it");
        assertFault(
                "edition: {case: \"\\e[31m\\nred\\u202e\"}" + FEEDS,
                "1:17: 'case' is '[31m red'; write one of lower, sentence");
        assertFault(
                "edition: {case: " + "long".repeat(50) + "}" + FEEDS,
                "1:17: 'case' is '" + "long".repeat(15) + "…'; write one of lower, sentence");
    }

    private static String feed(String feed) {
        return "feeds:\n  - " + feed + "\n";
    }

    private static void assertFault(String yaml, String lineColumnAndFault) {
        Map<String, String> env = Map.of("TOKEN", "s3cret", "BLANK", " ");
        FeedsException fault =
                catchThrowableOfType(FeedsException.class, () -> Feeds.parse(yaml, Path.of("feeds.yaml"), env::get));
        assertThat(fault).as(yaml).isNotNull();
        assertThat(fault.getMessage()).isEqualTo("feeds.yaml:" + lineColumnAndFault);
        assertThat(fault.getMessage()).doesNotContain("s3cret").doesNotContain("\n");
    }
}
