package digest.write;

import digest.english.Words;
import digest.item.Item;
import digest.story.Story;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that names a paper: {@code “title”, zhu et al. 2026.} What is unknown is left out, never guessed. */
final class PaperTitle {

    /** arXiv numbers begin with the year and month of first submission: 2603.15619 is of March 2026. */
    private static final Pattern ARXIV = Pattern.compile("(?:^|[:/])(\\d{2})(?:0[1-9]|1[0-2])\\.\\d{4,5}");

    private static final Pattern SUFFIX = Pattern.compile(
            "(?i)\\s*(?:[–—-]\\s*arxiv.*|\\[(?:R|D|P|N)\\]|\\((?:arxiv|paper)[^)]*\\))\\s*$|^\\s*\\[(?:R|D|P|N|paper|research)\\]\\s*|^arxiv:\\s*");

    /** A feed that signs with its house names no author. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i)\\b(?:research|team|labs?|ai|university|institute|machine learning|inc|corporation|google|apple|microsoft|meta|openai|anthropic|nvidia|group|foundation)\\b");

    private PaperTitle() {}

    /** Empty where the title is too short to name a paper. */
    static Optional<Sentence> of(Story story) {
        Item item = story.items().stream()
                .filter(i -> i.kind() == Item.Kind.PAPER)
                .findFirst()
                .orElse(story.lead());
        String title = SUFFIX.matcher(SUFFIX.matcher(item.title()).replaceAll(""))
                .replaceAll("")
                .strip();
        title = title.replaceAll("[\"“”]", "’")
                .replaceAll("\\$|\\\\\\w+\\{|\\}", "")
                .replaceAll("[.!?]+$", "")
                .replaceAll("[!?]+(?=\\s)", ":") // a digest asks nothing: "Is it long: an evaluation"
                .replaceAll("\\s+", " ")
                .strip();
        if (Words.count(title) < 2 || Rejection.NOT_ENGLISH.applies(title)) return Optional.empty();
        String by = authors(item)
                .map(a -> a + year(story, item).map(y -> " " + y).orElse(""))
                .or(() -> onArxiv(story))
                .orElse("");
        String named = by.isEmpty() ? "“" + title + ".”" : "“" + title + "”, " + by + ".";
        return Optional.of(new Sentence(named, item.key(), item.title()));
    }

    /** "arXiv 2026": where the authors are unknown, the venue and year that the link itself tells. */
    private static Optional<String> onArxiv(Story story) {
        Matcher number = ARXIV.matcher(OneLink.of(story));
        return number.find() ? Optional.of("arXiv 20" + number.group(1)) : Optional.empty();
    }

    private static Optional<String> authors(Item item) {
        if (item.kind() != Item.Kind.PAPER) return Optional.empty();
        if (item.authors().stream().anyMatch(a -> ORGANISATION.matcher(a).find())) return Optional.empty();
        List<String> names = item.authors().stream().map(PaperTitle::family).toList();
        return switch (names.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(names.get(0));
            case 2 -> Optional.of(names.get(0) + " and " + names.get(1));
            default -> Optional.of(names.get(0) + " et al.");
        };
    }

    private static String family(String name) {
        if (name.contains(",")) return name.substring(0, name.indexOf(',')).strip();
        List<String> parts = Words.of(name);
        int last = parts.size() - 1;
        if (last > 1 && parts.get(last).matches("(?i)jr\\.?|sr\\.?|ii|iii|iv")) last--;
        int from = last;
        while (from > 1 && parts.get(from - 1).matches("van|von|der|den|de|di|da|del|la|le|el|al|bin|ter|ten")) from--;
        return String.join(" ", parts.subList(from, last + 1));
    }

    private static Optional<String> year(Story story, Item item) {
        Matcher number = ARXIV.matcher(item.key());
        if (number.find()) return Optional.of("20" + number.group(1));
        return Optional.ofNullable(item.published())
                .map(at -> String.valueOf(at.atZone(ZoneOffset.UTC).getYear()));
    }
}
