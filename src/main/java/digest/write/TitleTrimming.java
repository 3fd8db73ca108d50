package digest.write;

import digest.english.MainVerb;
import digest.english.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens a title to what one line can hold, without changing what is left of it. */
final class TitleTrimming {

    /** Where a title goes on to something else. */
    private static final Pattern JOINT = Pattern.compile(
            "\\s+[–—-]+\\s+|;\\s+|:\\s+|\\s+[+&]\\s+|,\\s+|\\s+(?=\\()|\\s+and\\s+(?=why|how|what)|\\s+[|]\\s+");

    /** "Acme releases Fold 2: A parser [for logs]": what narrows a noun that only tells what the name is. */
    private static final Pattern NARROWS = Pattern.compile(
            "\\s+(?=(?i:with|for|that|which|via|using|through|to|designed|built|based|outperforming|achieving|enabling|combining|featuring|like|such)\\b)");

    private static final Pattern WHAT_IT_IS = Pattern.compile("(?::|\\s[–—-])\\s+(?i:an?|the)\\s+");

    /** "wrote a kernel [that beats the stock one]": behind a noun; behind "shows" it is what is shown. */
    private static final Pattern RELATIVE =
            Pattern.compile("(?<!(?:ed|ws|nd|es|ays|that|say|show|find|found|confirm|so|now|is))\\s+(?:that|which)\\s");

    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?i)\\b(?:but|unless|except|although|though|however|if|only|not|never|despite|until|fails?|failed|alleged\\w*|reported\\w*|claims?|claimed|rumou?r\\w*|planned|may|might|could|catch|caveat)\\b|(?<!and )\\baccording to [^,;]*$|^\\s+(?:to|for|on) (?:me|us)\\b");

    private static final Pattern HANGS = Pattern.compile(
            "(?i).*\\b(?:and|or|of|to|the|a|an|in|on|for|with|by|that|is|are|was|were|both|between|vs|from|than|as|at|via|separately|also|then|so)$|.*\\s(?:[–—-]|and)\\s(?:and|but|or|plus)\\s\\S+$|.*[(“\"‘]$|.*\\b(?:designed|built|made)(?: from the ground up| from scratch| specifically)?$");

    /** What a dash sets apart takes back only where it begins to. */
    private static final Pattern DASH = Pattern.compile("\\s+[–—-]+\\s");

    /** "36 caches (4 sizes, 9 keys) - a gap of 35%": the gap says more. */
    private static final Pattern BRACKETS = Pattern.compile("\\s\\([^()]{12,}\\)");

    private TitleTrimming() {}

    /**
     * The title itself, then its heads, the longest first; of those that are too long, none. A head that lost a "but" or an
     * "if" is not among them.
     */
    static List<String> heads(String title, int mostWords) {
        Set<String> heads = new LinkedHashSet<>();
        if (Words.count(title) <= mostWords) heads.add(title);
        String bare = BRACKETS.matcher(title).replaceAll("");
        if (Words.count(title) > Headlines.MOST_WORDS && Words.count(bare) <= mostWords) heads.add(bare);
        List<String> shorter = new ArrayList<>();
        addHeads(shorter, title, JOINT.matcher(title), 0);
        Matcher relative = RELATIVE.matcher(title);
        if (relative.find() && MainVerb.in(title.substring(0, relative.start())))
            addHead(shorter, title, relative.start());
        Matcher what = WHAT_IT_IS.matcher(title);
        if (what.find()) addHeads(shorter, title, NARROWS.matcher(title), what.end());
        shorter.stream()
                .filter(h -> Words.count(h) <= mostWords && !Rejection.UNBALANCED.applies(h))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(heads::add);
        List<String> untagged =
                heads.stream().filter(head -> !TAGGED.matcher(head).find()).toList();
        return untagged.isEmpty() ? List.copyOf(heads) : untagged;
    }

    /** "… - 320 GB - Reading Logs": one dash may join two halves of a sentence, two part it from its tags. */
    private static final Pattern TAGGED = Pattern.compile("\\s[–—-]+\\s.*\\s[–—-]+\\s");

    private static void addHeads(List<String> heads, String title, Matcher joint, int from) {
        while (joint.find()) {
            boolean inList = joint.group().matches("\\s+[+&]\\s+")
                    && title.substring(0, joint.start()).contains(",");
            if (joint.start() > from && !inList) addHead(heads, title, joint.start());
        }
    }

    private static void addHead(List<String> heads, String title, int end) {
        String head = title.substring(0, end);
        String tail = title.substring(end);
        if (DASH.matcher(tail).lookingAt()) tail = tail.replaceAll("^(\\s+\\S+(?:\\s+\\S+){0,3}).*", "$1");
        if (!TAKES_BACK.matcher(tail).find() && !HANGS.matcher(head).matches()) heads.add(head);
    }
}
