package digest.write;

import digest.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences of an item that may be printed, and puts each into the form it would be printed in. */
final class SentenceExtractor {

    /** A link blog's way to pass on somebody's words; simonwillison.net, April 2026. */
    private static final Pattern QUOTING = Pattern.compile("^Quoting (\\S.*)$");

    /** A blog that bears its writer's name: "Simon Willison's Weblog". */
    private static final Pattern OWN_BLOG =
            Pattern.compile("^(\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)['’]s (?:Weblog|Blog|Newsletter|Notes|Website)$");

    private static final Pattern FULL_NAME =
            Pattern.compile("^\\p{Lu}\\p{L}+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]+){1,2}$");

    private SentenceExtractor() {}

    /** Whose words an item passes on, where that is all it does. */
    static Optional<String> quotedPerson(Item item) {
        Matcher quoting = QUOTING.matcher(item.title());
        return quoting.find() ? Optional.of(quoting.group(1)) : Optional.empty();
    }

    /** Who says "I" in an item: its named writer, else "the author". */
    static String writer(Item item) {
        if (item.kind() == Item.Kind.NEWS) {
            Matcher own = OWN_BLOG.matcher(item.feed());
            if (own.find()) return own.group(1);
            if (item.authors().size() == 1
                    && FULL_NAME.matcher(item.authors().get(0)).find())
                return item.authors().get(0);
        }
        return "the author";
    }

    /** The sentences fit to print, in the item's order; empty where it has no prose. */
    static List<SourceSentence> extract(Item item) {
        boolean quotes = quotedPerson(item).isPresent();
        FirstPerson thirdPerson = new FirstPerson(writer(item), "the authors");
        List<RawSentence> raw = RawSentence.of(item, quotes);
        List<SourceSentence> fit = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            RawSentence from = raw.get(i);
            String cleaned = from.quoted() ? Cleaning.cleanQuotation(from.text()) : Cleaning.clean(from.text());
            if (cleaned.isEmpty() || !Rejection.none(cleaned)) continue;
            Optional<String> text = from.quoted() ? Optional.of(cleaned) : thirdPerson.rewrite(cleaned);
            if (text.isEmpty()) continue;
            boolean leansBack = Rejection.leansBack(cleaned) || from.quoted() && Rejection.goesOn(cleaned);
            fit.add(new SourceSentence(text.get(), from, item, i, raw.size(), quotes, leansBack));
        }
        return fit;
    }
}
