package digest.write;

import digest.item.Item;
import digest.text.Block;
import digest.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of one model of a family what a headline says of the family, where the text finds another of them sound or speaks of no other: "Fold 4 loses
 * pages", of a post in which "Fold 4 9B loses all of them" and "Fold 4 31B is healthy", becomes "Fold 4 9B loses pages".
 */
final class FamilyMember {

    /** A name with a version, and no size behind it. */
    private static final Pattern FAMILY =
            Pattern.compile("\\b(\\p{Lu}\\p{L}+[ -]?\\d+(?:\\.\\d+)?)(?![\\p{L}\\p{N}.-]| ?[E\\d]\\d*[Bb]?\\b)");

    /** The size of a model: "31B", "26B A4B", "E2B". */
    private static final String SIZE = "[ -]((?:E?\\d+(?:\\.\\d+)?B)(?:[ -]A\\d+(?:\\.\\d+)?B)?)\\b";

    private static final Pattern SOUND = Pattern.compile(
            "\\b(?:is|are|was|were|looks?|stays?) (?:\\p{L}+ )?(?:healthy|fine|clean|unaffected|sound|intact|not affected)\\b");

    /** What is said of a whole family when it comes out. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?i)\\b(?:releas\\w+|launch\\w*|announc\\w+|introduc\\w+|dropped|available|out|here|arriv\\w+|models|family|series|vs|versus|compar\\w+|than)\\b");

    private FamilyMember() {}

    /** The headline of that member; empty where it names one already, where its text speaks of several and finds none sound, or for what comes out. */
    static Optional<Sentence> of(Item item, Sentence headline) {
        Matcher family = FAMILY.matcher(headline.text());
        while (family.find()) {
            String name = family.group(1);
            Map<String, List<String>> members = members(name, item);
            boolean divided = members.size() > 1
                    && members.values().stream()
                            .flatMap(List::stream)
                            .anyMatch(s -> SOUND.matcher(s).find());
            boolean one = members.size() == 1
                    && members.values().iterator().next().size() > 1
                    && !ANNOUNCES.matcher(headline.text()).find();
            if (!divided && !one) continue;
            Optional<String> meant = members.entrySet().stream()
                    .filter(m -> m.getValue().stream()
                            .noneMatch(s -> SOUND.matcher(s).find()))
                    .max(Comparator.comparingInt(m -> m.getValue().size()))
                    .map(Map.Entry::getKey);
            if (meant.isPresent())
                return Optional.of(new Sentence(
                        headline.text().substring(0, family.end(1)) + " " + meant.get()
                                + headline.text().substring(family.end(1)),
                        headline.source(),
                        members.get(meant.get()).get(0) + "\n" + headline.from()));
        }
        return Optional.empty();
    }

    /** The sentences and headings that name a member, by its size, in the order of the text. */
    private static Map<String, List<String>> members(String family, Item item) {
        Pattern member = Pattern.compile("\\b" + Pattern.quote(family) + SIZE);
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (Block block : item.content().blocks()) {
            if (!block.kind().isProse() && block.kind() != Block.Kind.HEADING) continue;
            for (String sentence : Sentences.split(block.text())) {
                Matcher named = member.matcher(sentence);
                while (named.find())
                    members.computeIfAbsent(named.group(1), size -> new ArrayList<>())
                            .add(sentence);
            }
        }
        return members;
    }
}
