package digest.story;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells versions of one product apart. "Gemma 3" and "Gemma 4" share every other word of an announcement, and a shared word is
 * all that a cosine sees.
 */
final class VersionGuard {

    /** A capitalised or known family, then its number: "Gemma 4", "GPT-5.2", "Qwen3.5-9B", "Opus 4.6", "llama.cpp b8763". */
    private static final Pattern VERSION = Pattern.compile(
            "\\b([A-Z][A-Za-z]{1,20}|gpt|llama|qwen)[ \\-\u2011]?v?(\\d{1,3}(?:\\.\\d{1,3}){0,2})(?!\\d|,\\d|\\.\\d|\\s?%)");

    /** Words that stand before a number without being a product. */
    private static final Set<String> NOT_A_FAMILY = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "top",
            "part",
            "the",
            "of",
            "in",
            "for",
            "with",
            "day",
            "week",
            "episode",
            "step",
            "figure",
            "table",
            "section",
            "chapter",
            "over",
            "only",
            "about",
            "these",
            "and",
            "or",
            "at",
            "on",
            "to",
            "my",
            "how",
            "level",
            "phase",
            "round",
            "series",
            "all");

    private VersionGuard() {}

    /** The families of a text, in lower case, each with the versions named. */
    static Map<String, Set<String>> versions(String text) {
        Map<String, Set<String>> versions = new TreeMap<>();
        Matcher matcher = VERSION.matcher(text);
        while (matcher.find()) {
            String family = matcher.group(1).toLowerCase(Locale.ROOT);
            if (!NOT_A_FAMILY.contains(family))
                versions.computeIfAbsent(family, f -> new TreeSet<>()).add(matcher.group(2));
        }
        return versions;
    }

    /** Whether two texts speak of different versions of one product: a family that both name, with no version in common. */
    static boolean differ(Map<String, Set<String>> a, Map<String, Set<String>> b) {
        for (Map.Entry<String, Set<String>> entry : a.entrySet()) {
            Set<String> others = b.get(entry.getKey());
            if (others != null && Collections.disjoint(entry.getValue(), others)) return true;
        }
        return false;
    }
}
