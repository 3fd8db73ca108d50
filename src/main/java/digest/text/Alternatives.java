package digest.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Many patterns tried as one. A text is compared only with those that can begin with its first two characters: of eighty,
 * one or none.
 */
final class Alternatives {

    /** A text that begins beyond is compared with every pattern, which keeps the lists below few. */
    private static final char LAST_ASCII = 0x7f;

    /** Characters by which patterns are told apart. */
    private static final int PREFIX = 2;

    private final List<Pattern> all;
    private final Map<String, List<Pattern>> byPrefix = new ConcurrentHashMap<>();

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
        String prefix = text.substring(0, Math.min(PREFIX, text.length()));
        boolean ascii = prefix.charAt(0) <= LAST_ASCII && prefix.charAt(prefix.length() - 1) <= LAST_ASCII;
        List<Pattern> patterns = ascii ? byPrefix.computeIfAbsent(prefix, this::beginningWith) : all;
        for (Pattern pattern : patterns) if (pattern.matcher(text).matches()) return true;
        return false;
    }

    /** The patterns that the prefix either satisfies or leaves hoping for more. */
    private List<Pattern> beginningWith(String prefix) {
        return all.stream()
                .filter(pattern -> {
                    Matcher matcher = pattern.matcher(prefix);
                    return matcher.matches() || matcher.hitEnd();
                })
                .collect(Collectors.toList());
    }
}
