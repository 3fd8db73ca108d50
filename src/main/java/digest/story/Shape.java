package digest.story;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Links;
import digest.text.Block;
import digest.text.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an item looks like, whatever its words: questions, quantities, tables, links, length, shouting. */
final class Shape {

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\w.])[$€£]?\\d[\\d,.]{0,20}+\\s?(?:%|percent\\b|[x×]\\b|ms\\b|tok(?:ens)?/s|t/s|[kmgt]?i?b\\b|[kmgt]b/s|bit\\b|hours?\\b"
                    + "|days?\\b|seconds?\\b|epochs?\\b|steps?\\b|layers?\\b|params?\\b|parameters?\\b|tokens?\\b|fps\\b|pp\\b|million\\b|billion\\b|[kmb]\\b)",
            Pattern.CASE_INSENSITIVE);

    /** A gain or a share: "4.1x", "22%". */
    private static final Pattern FACTOR = Pattern.compile("\\d\\s?(?:[x×](?!\\w)|%)");

    /** How much was looked at: "36 RAG configs", "1.088B parameters". */
    private static final Pattern SCOPE = Pattern.compile(
            "\\b\\d[\\d,.]*[kmb]? (?:[\\w-]+ ){0,2}(?:models|llms|tasks|configs|datasets|calls|frameworks|agents|languages|gpus|questions|papers|layers|tokens|parameters|payloads|samples|repos|runs)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CHANGE = Pattern.compile(
            "(?<![\\d.,])\\d[\\d.,]{0,20}+\\s?\\S{0,6}\\s?(?:→|->|=>)\\s?\\S{0,2}\\d|\\bfrom (?:about |around |roughly |only )?[~$]?\\d[\\d.,]{0,20}+\\s?\\S{0,8}(?: \\S{1,40})? (?:up |down )?to [~$]?\\d"
                    + "|(?<![\\d.,])\\d[\\d.,]{0,20}+\\s?\\S{0,6} (?:vs\\.?|versus|compared (?:to|with)) [~$]?\\d",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PRIMARY = Pattern.compile(
            "(?:arxiv\\.org|doi\\.org|zenodo\\.org|openreview\\.net|aclanthology\\.org|[\\w-]+\\.github\\.io|huggingface\\.co/papers|alphaxiv\\.org|biorxiv\\.org|nature\\.com|dl\\.acm\\.org)(?:[/?#]|$)");

    private static final Pattern CODE = Pattern.compile(
            "(?:github\\.com|gitlab\\.com|huggingface\\.co|codeberg\\.org|crates\\.io|pypi\\.org|npmjs\\.com|gist\\.github\\.com)/[^/]+/?\\S*");

    private static final Set<String> QUESTION_WORDS = Set.of(
            "what", "whats", "why", "how", "which", "who", "when", "where", "is", "are", "do", "does", "did", "can",
            "could", "should", "would", "will", "has", "have", "anyone", "any", "am");

    private static final Set<String> FIRST_PERSON = Set.of("i", "im", "ive", "id", "ill", "my", "me", "mine", "myself");

    private static final Pattern ENDS_ASKING = Pattern.compile("\\?[\\s\"'”)\\]]*\\z");

    private static final Pattern QUESTION = Pattern.compile("\\w\\s?\\?(?:\\s|$)");

    private static final Pattern SHOUT = Pattern.compile("[A-Z]{5,}[!?.,]*");

    private static final Pattern EMOJI = Pattern.compile("[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}]");

    private static final int FULL_LENGTH = 600;

    private Shape() {}

    /** One reading per property, always the same names in the same order. */
    static List<Reading> read(Item item, List<Token> title, List<Token> text) {
        List<Reading> readings = new ArrayList<>();
        String all = item.title() + "\n" + Appraisal.beginning(item);
        int words = text.size() - title.size();
        Reading question = question(item, title);
        readings.add(question);
        readings.add(questions(item.content().prose()));
        readings.add(firstPerson(text));
        Set<String> quantities = found(QUANTITY, all);
        readings.add(Reading.of("quantities", quantities, 8));
        readings.add(Reading.of("title quantity", found(QUANTITY, item.title()), 1));
        readings.add(Reading.of("title factor", found(FACTOR, item.title()), 1));
        readings.add(Reading.of("title scope", found(SCOPE, item.title()), 1));
        readings.add(Reading.of("change", found(CHANGE, all), 2));
        readings.add(Reading.of(
                "table", item.content().blocks().stream().anyMatch(b -> b.kind() == Block.Kind.TABLE), "a table"));
        readings.add(Reading.of(
                "code", item.content().blocks().stream().anyMatch(b -> b.kind() == Block.Kind.CODE), "a code block"));
        List<String> links = links(item);
        readings.add(Reading.of("primary link", hosts(PRIMARY, links), 1));
        readings.add(Reading.of("code link", hosts(CODE, links), 1));
        Set<String> others = new TreeSet<>();
        for (String link : links)
            if (!Links.isMedia(link) && !link.contains("reddit.com/")) others.add(Links.host(link));
        readings.add(Reading.of("no outside link", others.isEmpty(), "no link beyond itself"));
        boolean media = item.target() != null
                && (Links.isMedia(item.target())
                        || CanonicalKey.of(item.target()).startsWith("yt:"));
        readings.add(Reading.of(
                "picture only", media && words < 25, item.target() == null ? "" : Links.host(item.target())));
        readings.add(Reading.of("thin", words < 40 && others.isEmpty(), words + " words"));
        readings.add(new Reading("length", Math.min(1, Math.log1p(words) / Math.log1p(FULL_LENGTH)), words + " words"));
        readings.add(shouting(item.title()));
        boolean own = title.stream().anyMatch(t -> FIRST_PERSON.contains(t.stem()));
        readings.add(Reading.of("own title", own, "the title speaks of its author"));
        readings.add(new Reading("terse title", Math.max(0, 1 - title.size() / 8.0), title.size() + " words"));
        readings.add(Reading.of("repository", item.kind() == Item.Kind.CODE, "a repository"));
        readings.add(Announcement.read(item, title, own || question.value() > 0));
        return readings;
    }

    private static Reading question(Item item, List<Token> title) {
        boolean mark = ENDS_ASKING.matcher(item.title()).find();
        String first = title.isEmpty() ? "" : lower(title.get(0));
        boolean word = QUESTION_WORDS.contains(first);
        return Reading.of("question", mark || word, mark ? "title ends with ?" : "title begins with " + first);
    }

    private static Reading questions(String prose) {
        int n = prose.indexOf('?') < 0
                ? 0
                : (int) QUESTION.matcher(prose).results().count();
        return new Reading("questions", Math.min(1, n / 3.0), n == 0 ? "" : n + " in the text");
    }

    private static Reading firstPerson(List<Token> text) {
        if (text.isEmpty()) return new Reading("first person", 0, "");
        int n = 0;
        for (Token token : text) if (FIRST_PERSON.contains(lower(token))) n++;
        double rate = (double) n / text.size();
        return new Reading(
                "first person", Math.min(1, rate / .08), n == 0 ? "" : Math.round(rate * 100) + " % of the words");
    }

    /** A word in lower case and without apostrophes, its plural kept. */
    private static String lower(Token token) {
        return token.written().toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "");
    }

    private static Reading shouting(String title) {
        Set<String> seen = new TreeSet<>();
        for (String word : title.split("\\s+"))
            if (word.length() > 4 && SHOUT.matcher(word).matches()) seen.add(word);
        if (title.contains("!")) seen.add("!");
        Matcher emoji = EMOJI.matcher(title);
        if (emoji.find()) seen.add("emoji");
        return Reading.of("shouting", seen, 2);
    }

    private static List<String> links(Item item) {
        List<String> links = new ArrayList<>(item.links());
        links.add(item.url());
        if (item.target() != null) links.add(item.target());
        if (item.kind() == Item.Kind.DISCUSSION) links.remove(item.url());
        return links;
    }

    private static Set<String> hosts(Pattern pattern, List<String> links) {
        Set<String> hosts = new TreeSet<>();
        for (String link : links) if (pattern.matcher(link).find()) hosts.add(Links.host(link));
        return hosts;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new java.util.LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) found.add(matcher.group().replaceAll("\\s+", " ").strip());
        return found;
    }
}
