package digest.ground;

import digest.item.CanonicalKey;
import digest.item.Item;
import digest.item.Links;
import digest.text.Block;
import digest.text.Sentences;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one source says of a story.
 *
 * @param source what the source is called
 * @param lines its title and its sentences, table rows and lines of code, in order
 * @param facts what is known of it beside its text: authors, feed, dates, addresses
 * @param links where it may be read, and what it points at, as a digest may print them
 */
public record Testimony(String source, List<String> lines, List<String> facts, Set<String> links) {

    private static final Pattern ARXIV_YEAR = Pattern.compile("arxiv(?::|\\.org/(?:abs|pdf|html)/)(\\d{2})\\d{2}\\.");

    public Testimony {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
        links = Set.copyOf(links);
    }

    /** An item with all of its text. */
    public static Testimony of(Item item) {
        List<String> lines = new ArrayList<>(List.of(item.title()));
        List<Block> blocks = item.content().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind().isProse()) lines.addAll(Sentences.split(Glue.parted(block.text())));
            else lines.addAll(block.text().lines().toList());
            if (block.kind() == Block.Kind.TABLE && block.text().length() <= LONGEST_LIST)
                lines.add(String.join(BULLET, block.text().lines().toList()));
            if (block.kind() != Block.Kind.LIST_ITEM)
                wholeList(block.text(), blocks, i + 1).ifPresent(lines::add);
        }
        return new Testimony(item.feed(), lines, facts(item), links(item));
    }

    /** A short list with what leads up to it, in one line: a digest may tell it in one sentence. */
    private static Optional<String> wholeList(String lead, List<Block> blocks, int first) {
        int end = first;
        while (end < blocks.size() && blocks.get(end).kind() == Block.Kind.LIST_ITEM) end++;
        if (end - first < 2) return Optional.empty();
        String list = Stream.concat(
                        Stream.of(lead.substring(Math.max(0, lead.length() - LONGEST_LEAD))),
                        blocks.subList(first, end).stream().map(Block::text))
                .collect(Collectors.joining(BULLET));
        return list.length() <= LONGEST_LIST ? Optional.of(list) : Optional.empty();
    }

    /** Between the items of a list, or the rows of a table, that are one line. */
    public static final String BULLET = " ‣ ";

    /** Characters: a sentence and a half. */
    private static final int LONGEST_LEAD = 150;

    /** Characters: what a sentence of 45 words was made of, with room for what it leaves out. */
    private static final int LONGEST_LIST = 700;

    /** An item, heard only on its title and one of its sentences, or several, a line each. */
    public static Testimony of(Item item, String sentences) {
        List<String> lines = new ArrayList<>(sentences.lines().toList());
        lines.add(item.title());
        return new Testimony(item.feed(), lines, facts(item), links(item));
    }

    /** An item of which only a record is left. */
    public static Testimony recorded(String source, List<String> lines, List<String> facts, List<String> links) {
        Set<String> forms = new LinkedHashSet<>();
        links.forEach(link -> addForms(forms, link));
        List<String> known = new ArrayList<>(facts);
        known.addAll(forms);
        addYear(known);
        return new Testimony(source, lines, known, forms);
    }

    /** The same, known by another name as well: a list may call a feed as it likes. */
    public Testimony as(String name) {
        List<String> known = new ArrayList<>(facts);
        known.add(name);
        return new Testimony(name, lines, known, links);
    }

    private static List<String> facts(Item item) {
        List<String> facts = new ArrayList<>(item.authors());
        facts.add(item.feed());
        facts.addAll(item.labels());
        facts.addAll(links(item));
        facts.add(item.key());
        facts.addAll(item.aliases());
        if (item.published() != null) {
            String day = item.published().atZone(ZoneOffset.UTC).toLocalDate().toString();
            facts.add(day);
            facts.add(day.substring(0, "2026".length()));
        }
        addYear(facts);
        return facts;
    }

    /** An arXiv number tells its year and its house: a paper is told as of "arXiv 2026". */
    private static void addYear(List<String> facts) {
        Matcher year = ARXIV_YEAR.matcher(String.join("\n", facts));
        if (year.find()) facts.add("arXiv 20" + year.group(1));
    }

    private static Set<String> links(Item item) {
        Set<String> links = new LinkedHashSet<>();
        Stream.of(Stream.of(item.url()), Stream.ofNullable(item.target()), item.links().stream())
                .flatMap(s -> s)
                .forEach(link -> addForms(links, link));
        addKey(links, item.key());
        for (String alias : item.aliases()) addKey(links, alias);
        return links;
    }

    private static void addKey(Set<String> links, String key) {
        if (key.startsWith("arxiv:")) links.add("https://arxiv.org/abs/" + key.substring("arxiv:".length()));
    }

    /** A link as it is and as it is printed. */
    private static void addForms(Set<String> links, String link) {
        links.add(link);
        links.add(Links.output(link));
        addKey(links, CanonicalKey.of(link));
    }
}
