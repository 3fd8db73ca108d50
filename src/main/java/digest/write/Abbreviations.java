package digest.write;

import digest.english.Words;
import digest.ground.OrdinaryWords;
import digest.item.Item;
import digest.text.DocumentFrequencies;
import digest.text.Sentences;
import digest.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spells out, where a story first uses them, the abbreviations that its source explains in a sentence that is not told: "RCA accuracy
 * is 25%" becomes "root cause analysis (RCA) accuracy is 25%". After Schwartz and Hearst 2003: the words before the brackets
 * whose initials are the letters in them. What every reader of such news knows (LLM, GPU) is left as it is.
 */
final class Abbreviations {

    /**
     * What an abbreviation stands for.
     *
     * @param words as the source has them, in the number that it explains
     * @param many whether that is the plural: "draft models (DMs)"
     * @param from the sentence that explains it
     */
    private record Meaning(String words, boolean many, String from) {}

    /** "root cause analysis (RCA)", "draft models (DMs)". */
    private static final Pattern EXPLAINED = Pattern.compile(
            "((?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,40}\\s{1,3}){1,6})\\((\\p{Lu}[\\p{Lu}\\p{N}]{1,5})(s?)\\)");

    /** Documents of the background collection of 45,983; one in more is known. KV has 126, RAG 503; KB 16, RCA 9. */
    private static final int KNOWN = 60;

    private Abbreviations() {}

    /** The same story with each such abbreviation spelled out once; as it is where its source would not bear that out. */
    static Written spelledOut(Written written) {
        Map<String, Map<String, Meaning>> ofItem = new LinkedHashMap<>();
        for (Item item : written.story().items()) ofItem.putIfAbsent(item.key(), meanings(item));
        Sentence headline = written.headline();
        if (!headline.text().startsWith("“"))
            headline = spelledOut(written, headline, "", ofItem, Headlines.MOST_WORDS);
        StringBuilder told = new StringBuilder(headline.text());
        List<Sentence> body = new ArrayList<>();
        for (Sentence sentence : written.sentences()) {
            Sentence spelled = spelledOut(written, sentence, told.toString(), ofItem, Rejection.LONGEST + ROOM);
            told.append(' ').append(spelled.text());
            body.add(spelled);
        }
        return new Written(written.story(), headline, body, written.url(), written.leftOut());
    }

    /** How many words longer than the longest sentence one may get. */
    private static final int ROOM = 5;

    private static Sentence spelledOut(
            Written written, Sentence sentence, String told, Map<String, Map<String, Meaning>> ofItem, int mostWords) {
        Sentence now = sentence;
        for (Map.Entry<String, Meaning> entry :
                ofItem.getOrDefault(sentence.source(), Map.of()).entrySet()) {
            String words = entry.getValue().words();
            boolean many = entry.getValue().many() && words.endsWith("s");
            Matcher use = Pattern.compile("(?<![\\p{L}\\p{N}(-])" + entry.getKey() + "(s?)(?![\\p{L}\\p{N}-])")
                    .matcher(now.text());
            String one = !many
                    ? words
                    : words.endsWith("ies") ? words.replaceFirst("ies$", "y") : words.substring(0, words.length() - 1);
            boolean explained = has(told + " " + now.text(), one)
                    || Pattern.compile("(?<![\\p{L}\\p{N}-])" + entry.getKey() + "s?(?![\\p{L}\\p{N}-])")
                            .matcher(told)
                            .find();
            if (explained || !use.find()) continue;
            String spoken = use.group(1).isEmpty() ? one : many ? words : words + "s";
            String before = now.text().substring(0, use.start());
            String spelled = before.matches(".*\\d ") // "13 KB" is a quantity, whatever KB is
                    ? use.group() + " (" + spoken + ")"
                    : spoken + " (" + use.group() + ")";
            String text = before + spelled + now.text().substring(use.end());
            Sentence longer = new Sentence(
                    use.start() == 0 ? FirstWord.capitalised(text) : text,
                    now.source(),
                    entry.getValue().from() + "\n" + now.from());
            if (Words.count(longer.text()) <= mostWords
                    && Faults.of(written, longer).isEmpty()) now = longer;
        }
        return now;
    }

    private static boolean has(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** By abbreviation, in the order of the text. */
    private static Map<String, Meaning> meanings(Item item) {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        for (var block : item.content().blocks()) {
            if (!block.kind().isProse() || block.text().indexOf('(') < 0) continue;
            for (String sentence : Sentences.split(block.text())) {
                Matcher explained = EXPLAINED.matcher(sentence);
                while (explained.find()) {
                    String letters = explained.group(2);
                    if (documents(letters) >= KNOWN) continue;
                    String words = spelling(letters, explained.group(1).strip());
                    boolean many = !explained.group(3).isEmpty();
                    if (!words.isEmpty())
                        meanings.putIfAbsent(letters, new Meaning(small(words, sentence), many, sentence));
                }
            }
        }
        inCapitals(item, meanings);
        return meanings;
    }

    /** How many documents of the background have an abbreviation. */
    private static int documents(String letters) {
        return DocumentFrequencies.background().of(Tokens.scan(letters).get(0).stem());
    }

    /** "Structural F1", which its text calls SF1 and nowhere explains. */
    private static void inCapitals(Item item, Map<String, Meaning> meanings) {
        String prose = item.content().prose();
        Set<String> used =
                SHORT.matcher(prose).results().map(MatchResult::group).collect(Collectors.toSet());
        if (used.isEmpty()) return;
        for (String line : prose.lines().toList()) {
            Matcher words = IN_CAPITALS.matcher(line);
            while (words.find()) {
                String letters = words.group(1).replaceAll("\\p{Ll}+\\s", "") + words.group(2);
                if (used.contains(letters) && documents(letters) == 0)
                    meanings.putIfAbsent(letters, new Meaning(words.group(), false, line));
            }
        }
    }

    private static final Pattern SHORT = Pattern.compile("\\b\\p{Lu}{2,4}\\d\\b");

    private static final Pattern IN_CAPITALS = Pattern.compile("\\b((?:\\p{Lu}\\p{Ll}{2,20}\\s){1,3})(\\p{Lu}\\d)\\b");

    /** In small letters where only the beginning of its sentence gave it a capital. */
    private static String small(String words, String sentence) {
        if (!sentence.startsWith(words)) return words;
        String first = words.split("[\\s-]", 2)[0].toLowerCase(Locale.ROOT);
        boolean name = !OrdinaryWords.has(first) && !Tokens.isStop(first);
        return name ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** The last words of a text whose initials are the letters, "" where they are not; parts of words with hyphens count. */
    private static String spelling(String letters, String text) {
        List<String> words = Words.of(text);
        for (int from = words.size() - 1; from >= 0; from--) {
            String tail = String.join(" ", words.subList(from, words.size()));
            StringBuilder initials = new StringBuilder();
            for (String part : tail.split("[\\s-]+"))
                if (!part.isEmpty() && !SMALL.matcher(part).matches()) initials.append(part.charAt(0));
            if (initials.toString().equalsIgnoreCase(letters)
                    && !SMALL.matcher(words.get(from)).matches()) return tail;
        }
        return "";
    }

    private static final Pattern SMALL = Pattern.compile("of|and|the|for|in|to|on|with|a|an");
}
