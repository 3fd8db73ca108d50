package digest.write;

import digest.english.MainClause;
import digest.english.Verbs;
import digest.english.Words;
import digest.ground.Glue;
import digest.item.Item;
import digest.text.Block;
import digest.text.Sentences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence as a source has it, before anything is changed.
 *
 * @param text its words; what leads up to a list of results has the items behind it; a sentence in the midst of a longer quotation has quotation marks of its own
 * @param quoted whether all of it is quoted
 * @param summary whether the source calls it a summary
 * @param conclusion whether it stands under words such as "why this matters"
 * @param listed whether it is an item of a list
 * @param section the heading that it stands under; "" before the first
 * @param opening the first sentence of its paragraph; "" where it opens one itself
 */
record RawSentence(
        String text,
        boolean quoted,
        boolean summary,
        boolean conclusion,
        boolean listed,
        String section,
        String opening) {

    /** The same words, wherever they stand. */
    private RawSentence(String text, boolean quoted) {
        this(text, quoted, false, false, false, "", "");
    }

    private static final Pattern SUMMARY = Pattern.compile("(?i)^\\W*(?:the )?tl;?\\s?dr\\b");

    private static final Pattern CONCLUSION = Pattern.compile(
            "(?i)^\\W*(?:why (?:this|it) matters|what (?:this|it) means|the (?:takeaway|upshot|bottom line)|(?:key )?takeaways?|implications?|limitations?|caveats?|bottom line|(?:my|our) (?:main |key |only |honest )?(?:takeaway|conclusion|lesson)|conclusions?)\\b");

    /** "My takeaway is a narrow one:" says what the next paragraph is. */
    private static final Pattern TAKEAWAY = Pattern.compile(
            "(?:^|[.!?]\\s+)((?:My|Our|The) (?:main |key |only |honest )?(?:takeaway|conclusion|lesson))\\b[^.:!?]{0,40}:$");

    private static final Pattern OVERALL =
            Pattern.compile("^(?:Overall|In short|In summary|All in all|Bottom line)\\b");

    /** What follows was said to a machine. */
    private static final Pattern PROMPT = Pattern.compile("(?i)\\bprompts?(?: \\d+)?\\s*:$");

    /** Where a newsletter names the page that it tells of. */
    private static final Pattern SIGNPOST =
            Pattern.compile("(?i)^\\W*(?:read|see|learn|find out|watch) (?:more|the|also)\\b[^.?!]{0,40}:");

    /** A paragraph that was added for readers of the thread. */
    private static final Pattern POSTSCRIPT =
            Pattern.compile("(?i)^\\W*(?:edit|update|upd|ps|p\\.s\\.?|ninja edit)\\s*\\d*\\s*[:.–—-]");

    /** A clause that could be a sentence of its own on both sides of a colon: "as good as a person: Imagine you gave…". */
    private static final Pattern COLON = Pattern.compile("(?<=[\\p{L}\\p{N})”\"]):\\s+(?=[“\"]?\\p{Lu})");

    /** An essayist's way to go on: "…about to become more common: Why? Because…". */
    private static final Pattern WHY = Pattern.compile("\\s*[:,–—-]\\s+(?:Why|How|How so|What for|The reason)\\?$");

    /** Below, a text that is mostly quotations has nothing else to tell. */
    private static final int OWN_WORDS_ENOUGH = 40;

    /** A label longer than this is a sentence. */
    private static final int LABEL_WORDS = 5;

    /**
     * The sentences of an item in order, all of its prose.
     *
     * @param quotes whether the item passes on somebody's words: those marked as a quotation, or all where none are
     */
    static List<RawSentence> of(Item item, boolean quotes) {
        List<Block> blocks = unwrapped(item.content().blocks());
        int ownWords = blocks.stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH || b.kind() == Block.Kind.LIST_ITEM)
                .mapToInt(b -> Words.count(b.text()))
                .sum();
        boolean marked = blocks.stream().anyMatch(b -> b.kind() == Block.Kind.QUOTE);
        List<RawSentence> sentences = new ArrayList<>();
        String heading = "";
        String section = "";
        boolean firstTable = true;
        boolean spoken = blocks.stream().filter(RawSentence::isSpoken).count() >= TURNS;
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            if (spoken && isSpoken(block)) break; // what follows was said, not written
            if (block.kind() == Block.Kind.HEADING) {
                heading = block.text();
                if (Collections.frequency(blocks, block) == 1)
                    section = heading; // "Results" of each model is a part of its section
                Optional<String> results = ResultList.behind(heading, blocks, b + 1);
                if (results.isPresent())
                    sentences.add(new RawSentence(results.get(), false, false, false, false, section, ""));
            }
            if (block.kind() == Block.Kind.TABLE && firstTable) {
                firstTable = false; // what a later one is of, only its place tells
                ResultTable.of(block.text(), item.title())
                        .ifPresent(table -> sentences.add(new RawSentence(table, false)));
            }
            if (b > 0 && PROMPT.matcher(blocks.get(b - 1).text()).find()) continue;
            if (!block.kind().isProse() || POSTSCRIPT.matcher(block.text()).find()) continue;
            if (block.kind() == Block.Kind.QUOTE && !quotes && ownWords >= OWN_WORDS_ENOUGH) continue;
            String text = b == 0
                    ? withoutTitle(block.text(), item.title())
                    : withTakeaway(blocks.get(b - 1).text(), block.text());
            boolean summary =
                    SUMMARY.matcher(text).find() || SUMMARY.matcher(heading).find();
            boolean conclusion = CONCLUSION.matcher(text).find()
                    || CONCLUSION.matcher(heading).find();
            boolean last = b == blocks.size() - 1 && block.kind() == Block.Kind.PARAGRAPH;
            boolean quoted = quotes && (!marked || block.kind() == Block.Kind.QUOTE);
            boolean listed = block.kind() == Block.Kind.LIST_ITEM;
            String opening = "";
            for (RawSentence part : parts(text, last, quoted)) {
                boolean concludes = conclusion || OVERALL.matcher(part.text()).find();
                sentences.add(
                        new RawSentence(part.text(), part.quoted(), summary, concludes, listed, section, opening));
                if (opening.isEmpty()) opening = part.text();
            }
            int lead = sentences.size() - 1;
            if (text.endsWith(":") && lead >= 0)
                ResultList.behind(sentences.get(lead).text(), blocks, b + 1)
                        .ifPresent(
                                list -> sentences.set(lead, sentences.get(lead).saying(list)));
            heading = "";
        }
        return sentences;
    }

    /** The sentences of a post's title where it has several: the later ones often have the finding; else none. */
    static List<RawSentence> ofTitle(Item item) {
        List<String> sentences = Sentences.split(item.title());
        return item.kind() != Item.Kind.DISCUSSION || sentences.size() < 2
                ? List.of()
                : sentences.stream()
                        .map(sentence -> new RawSentence(sentence, false))
                        .toList();
    }

    /** The same sentence with another of its source, a line each, which names what it speaks of. */
    RawSentence behind(String other) {
        return saying(other + "\n" + text);
    }

    private RawSentence saying(String other) {
        return new RawSentence(other, quoted, summary, conclusion, listed, section, opening);
    }

    /** "00:07:24 Li:", as the turns of a transcript begin; not "07:24 Opening", a chapter of a video. */
    private static final Pattern TURN =
            Pattern.compile("^\\W*\\d{1,2}:\\d\\d(?::\\d\\d)?\\W{1,4}(?:\\p{Lu}[\\p{L}.'’-]{0,20} ?){1,4}:");

    private static final int TURNS = 4;

    private static boolean isSpoken(Block block) {
        return TURN.matcher(block.text()).find();
    }

    /** Some posts are broken into paragraphs at the width of a page: a line that goes on in the next, in small letters. */
    private static List<Block> unwrapped(List<Block> blocks) {
        List<Block> whole = new ArrayList<>();
        String line = "";
        for (Block block : blocks) {
            Block last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean open = OPEN_END.matcher(line).find();
            boolean goesOn = last != null
                    && last.kind().isProse()
                    && block.kind() == Block.Kind.PARAGRAPH
                    && BROKEN_LINE.matcher(line).matches()
                    && (open || block.text().matches("(?s).*[.!?]"))
                    && (open ? IN_SMALL_LETTERS : A_SMALL_WORD)
                            .matcher(block.text())
                            .lookingAt();
            if (goesOn) whole.set(whole.size() - 1, new Block(last.kind(), last.text() + " " + block.text()));
            else whole.add(block);
            line = block.text();
        }
        return whole;
    }

    private static final Pattern IN_SMALL_LETTERS = Pattern.compile("\\p{Ll}[\\p{L}\\p{N}_-]+[ .,]");

    private static final Pattern A_SMALL_WORD = Pattern.compile("\\p{Ll}{2,}[ .,]");

    /** As long as a line of a page, and without an end. */
    private static final Pattern BROKEN_LINE = Pattern.compile("(?s).{50,85}(?<=[\\p{L}\\p{N},])");

    private static final Pattern OPEN_END = Pattern.compile(
            "\\b(?:and|or|but|like|to|of|the|a|an|with|in|on|for|by|from|as|at|that|which|is|are|was|were|my|our|their|its|your|(?:the|a) (?:new|same|other|old)),?$");

    private static String withTakeaway(String before, String text) {
        Matcher takeaway = TAKEAWAY.matcher(before);
        return takeaway.find() ? takeaway.group(1) + ": " + text : text;
    }

    private static List<RawSentence> parts(String block, boolean last, boolean quotes) {
        List<RawSentence> to = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String sentence : sentences(Glue.parted(block))) {
            int before = parts.size() - 1;
            boolean completes = before >= 0
                    && NOT_ONLY.matcher(parts.get(before)).find()
                    && BUT_ALSO.matcher(sentence).find();
            if (completes) parts.set(before, parts.get(before) + " " + sentence);
            else parts.addAll(atColon(sentence));
        }
        boolean open = false;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (SIGNPOST.matcher(part).find()) continue;
            if (last && i == parts.size() - 1) part = finished(part);
            boolean wasOpen = open;
            open = opens(part, open);
            if (wasOpen || open) part = (wasOpen ? "“" : "") + part + (open ? "”" : "");
            boolean quoted =
                    quotes || part.startsWith("“") && part.endsWith("”") && part.indexOf('”') == part.length() - 1;
            to.add(new RawSentence(part, quoted));
        }
        return to;
    }

    /** Its sentences; those that begin in lower case too, where all of them can stand: posts are written in haste. */
    private static List<String> sentences(String block) {
        return Sentences.split(block).stream()
                .flatMap(sentence -> {
                    List<String> parts = Sentences.splitInAnyCase(sentence);
                    boolean apart = parts.size() > 1 && parts.stream().allMatch(MainClause::in);
                    return apart ? parts.stream() : Stream.of(sentence);
                })
                .toList();
    }

    /** "It is not just a cache. It is also a shelf.": two sentences that say one thing. */
    private static final Pattern NOT_ONLY = Pattern.compile("\\bnot (?:just|only|merely)\\b[^.]{0,300}\\.$");

    private static final Pattern BUT_ALSO = Pattern.compile("^(?:They|It|This|These)(?: is| are|[’'](?:s|re)) also\\b");

    /** Whether a quotation is still open after a sentence. */
    private static boolean opens(String sentence, boolean open) {
        for (char c : sentence.toCharArray()) {
            if (c == '“') open = true;
            else if (c == '”') open = false;
        }
        return open;
    }

    private static List<String> atColon(String sentence) {
        String plain = WHY.matcher(sentence).replaceAll(".");
        List<String> parts = new ArrayList<>();
        Matcher colon = COLON.matcher(plain);
        int from = 0;
        while (colon.find()) {
            String head = plain.substring(from, colon.start());
            String tail = plain.substring(colon.end());
            boolean withItsFigures = FIGURE_SOON.matcher(tail).lookingAt()
                    && !FIGURE.matcher(head).find();
            if (withItsFigures) continue;
            if (Words.count(head) <= LABEL_WORDS || !stands(head) || !stands(tail) || isOpen(head)) continue;
            parts.add(head + ".");
            from = colon.end();
        }
        parts.add(plain.substring(from));
        return parts;
    }

    private static final Pattern FIGURE = Pattern.compile("\\d{2}");

    private static final Pattern FIGURE_SOON = Pattern.compile("\\P{N}{0,40}\\d");

    /** "It is a compute engine that is: compatible with …" goes on behind its colon. */
    private static boolean isOpen(String head) {
        return head.matches(
                "(?i).*\\b(?:is|are|was|were|be|that|the|a|an|of|to|for|with|in|on|by|and|or|as|like|including|includes?|following|follows)$");
    }

    private static boolean stands(String clause) {
        List<String> words = Words.of(clause);
        return words.size() >= Rejection.SHORTEST && Verbs.hasFiniteVerb(words);
    }

    /** A feed that was cut in mid-sentence leaves a clause that is whole, or a sentence that says it is not. */
    private static String finished(String sentence) {
        if (sentence.matches(".*[.!?…:][\"'”’)\\]]*$")) return sentence;
        int semicolon = sentence.lastIndexOf(';');
        if (semicolon > 0 && stands(sentence.substring(0, semicolon))) return sentence.substring(0, semicolon) + ".";
        return sentence + "…";
    }

    /** Some feeds repeat the title as the first words of the text. */
    private static String withoutTitle(String text, String title) {
        boolean repeats = title.length() > 8
                && text.length() > title.length()
                && text.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT));
        if (!repeats) return text;
        String rest = text.substring(title.length()).replaceFirst("^[\\s:|–—-]+", "");
        return rest.isEmpty() || !Character.isUpperCase(rest.codePointAt(0)) ? text : rest;
    }
}
