package digest.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Many patterns tried as one. A text is compared only with those that can begin with its first character: of eighty, three
 * or four.
 */
final class Alternatives {

    /** Characters above share one list, which holds every pattern. */
    private static final char LAST_ASCII = 0x7f;

    private final List<Pattern> all;
    private final Map<Character, List<Pattern>> byFirst = new ConcurrentHashMap<>();

    private Alternatives(List<Pattern> all) {
        this.all = all;
    }

    /** The given regular expressions, whose dot stands for every character. */
    static Alternatives of(String... expressions) {
        return new Alternatives(List.of(expressions).stream()
                .map(e -> Pattern.compile(e, Pattern.DOTALL))
                .collect(Collectors.toList()));
    }

    /** Whether the whole text is one of the alternatives; an empty text never is. */
    boolean matches(String text) {
        if (text.isEmpty()) return false;
        char first = text.charAt(0);
        List<Pattern> patterns = first > LAST_ASCII ? all : byFirst.computeIfAbsent(first, this::beginningWith);
        for (Pattern pattern : patterns) if (pattern.matcher(text).matches()) return true;
        return false;
    }

    /** The patterns that the character either satisfies or leaves hoping for more. */
    private List<Pattern> beginningWith(char first) {
        return all.stream()
                .filter(pattern -> {
                    Matcher matcher = pattern.matcher(String.valueOf(first));
                    return matcher.matches() || matcher.hitEnd();
                })
                .collect(Collectors.toList());
    }
}
