package digest.write;

import digest.item.Item;
import digest.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentence that heads a story: the best of its titles, or a sentence that says what the title only names. */
final class Headlines {

    /** Measured on the hand-made digests: 9 to 14 words in key items; check_style allows 6 to 20. */
    static final int FEWEST_WORDS = 6;

    static final int MOST_WORDS = 20;

    private static final Pattern TAGS = Pattern.compile(
            "(?i)^\\s*\\[[^\\]]{1,24}\\]\\s*|\\s*\\[(?:R|D|P|N|news|research|project|discussion|paper|release|new model|resource|tutorial|guide)\\]\\s*|^(?:show hn|launch hn|tell hn|research|tool|release|psa|fyi|update|breaking|new|exclusive|report|study|news|tutorial|opinion|interview|video|podcast|paper|til|poll)\\s*[:–—|]\\s+");

    private static final Pattern SITE = Pattern.compile("\\s+(?:\\||[–—-]|::)\\s+[^|]{1,40}$");
    private static final Pattern CLICKBAIT = Pattern.compile(
            "(?i)\\b(?:here['’]s (?:the|why|how|what)|here (?:is|are) (?:what|why|how|the)|you (?:need|should|won['’]t|can|must)|this is (?:why|how)|what (?:happened|you|it means)|everything you|\\d+ (?:things|ways|reasons|tips)|let['’]s|my (?:thoughts|take|experience)|thoughts on|how (?:to|we|i|the|a|an)|why|guide|roundup|weekly|last week|digest|issue #?\\d|episode|ep\\.? \\d)\\b");
    private static final Pattern LIST = Pattern.compile(";|\\s\\|\\s|,[^,]+,[^,]+,.*(?:,|&)|\\s\\+\\s.*\\s\\+\\s");

    /** "Exploring the crate", "Benchmarked the model": nobody does it. */
    private static final Pattern OPENS_NO_SENTENCE = Pattern.compile("^\\p{L}+ing\\b");

    private Headlines() {}

    /** A possible headline. */
    private record Option(Sentence sentence, double worth, int order) {}

    /**
     * The headline; empty where no title and no sentence can stand as one.
     *
     * @param tellers the items whose words are used, main one first
     */
    static Optional<Sentence> of(Story story, List<Item> tellers, List<SourceSentence> sentences) {
        Optional<Sentence> said = ofQuotation(story.lead(), sentences);
        if (said.isPresent()) return said;
        List<Option> options = new ArrayList<>();
        Item main = tellers.get(0);
        Set<String> titles = Terms.of(main.title());
        for (Item item : tellers) {
            if (options.size() < MAX_TITLES)
                titleOf(item, titles, item.key().equals(story.lead().key())).ifPresent(options::add);
        }
        for (SourceSentence sentence : sentences)
            sentenceOption(sentence, titles).ifPresent(options::add);
        return options.stream()
                .max(Comparator.comparingDouble(Option::worth).thenComparing(o -> -o.order()))
                .map(Option::sentence);
    }

    private static boolean verb(String text) {
        return Verbs.hasFiniteVerb(Words.of(text));
    }

    /** "llama.cpp speculative checkpointing was merged" says all it has to. */
    private static final int FEWEST_WITH_VERB = 4;

    /** More titles than this of one story say the same again. */
    private static final int MAX_TITLES = 8;

    private static Optional<Option> titleOf(Item item, Set<String> leadTitle, boolean lead) {
        String title = cleanTitle(item);
        if (title.isEmpty()
                || title.contains("?")
                || Rejection.NOT_ENGLISH.applies(title)
                || Rejection.INJECTION.applies(title)) return Optional.empty();
        Optional<String> third = new FirstPerson(SentenceExtractor.writer(item), "the authors").rewrite(title);
        if (third.isEmpty()) return Optional.empty();
        Optional<String> fitted = ClauseTrimming.toAtMost(MOST_WORDS, third.get());
        if (fitted.isEmpty()) return Optional.empty();
        String text = Cleaning.stop(fitted.get());
        int words = Words.count(text);
        if (words < (verb(text) ? FEWEST_WITH_VERB : FEWEST_WORDS)
                || text.endsWith(":")
                || Rejection.LINK.applies(text)
                || Rejection.HYPE.applies(text)
                || Rejection.UNFINISHED.applies(text)) return Optional.empty();
        boolean verb = verb(text);
        double worth = (lead ? 1.1 : .8)
                + (verb ? .6 : 0)
                + (Cues.in(Cues.MEASURE, text) ? .25 : 0)
                + (words >= 8 ? .15 : 0)
                + .3 * Terms.covered(leadTitle, Terms.of(text))
                - (CLICKBAIT.matcher(title).find() ? 1.6 : 0)
                - (OPENS_NO_SENTENCE.matcher(title).find() ? .6 : 0)
                - (LIST.matcher(title).find() ? .9 : 0)
                - (FirstPerson.in(title) ? .2 : 0);
        return Optional.of(new Option(new Sentence(text, item.key(), item.title()), worth, 0));
    }

    private static Optional<Option> sentenceOption(SourceSentence sentence, Set<String> leadTitle) {
        if (sentence.leansBack() || sentence.raw().conclusion() || sentence.quotation()) return Optional.empty();
        Optional<String> fitted = ClauseTrimming.toAtMost(MOST_WORDS, sentence.text());
        if (fitted.isEmpty()
                || Words.count(fitted.get()) < FEWEST_WORDS
                || fitted.get().startsWith("There ")) return Optional.empty();
        Set<String> terms = Terms.of(fitted.get());
        double worth = .7
                + 1.0 * Terms.covered(leadTitle, terms)
                + (Cues.in(Cues.MEASURE, fitted.get()) ? .2 : 0)
                + (Cues.in(Cues.CONTRIBUTION, fitted.get()) ? .4 : 0)
                + (sentence.raw().summary() ? .2 : 0)
                - (fitted.get().contains(" further ") ? .3 : 0)
                - (Cues.in(Cues.BACKGROUND, fitted.get()) || fitted.get().contains(" is a key ") ? .3 : 0)
                - .4 * sentence.depth()
                - (FirstPerson.in(sentence.from()) && sentence.item().kind() != Item.Kind.PAPER ? .25 : 0);
        return Optional.of(new Option(
                new Sentence(fitted.get(), sentence.item().key(), sentence.from()), worth, 1 + sentence.position()));
    }

    /** "WHO says WHAT", for an item that only passes on somebody's words. */
    private static Optional<Sentence> ofQuotation(Item item, List<SourceSentence> sentences) {
        Optional<String> who = SentenceExtractor.quotedPerson(item);
        if (who.isEmpty()) return Optional.empty();
        int left = MOST_WORDS - Words.count(who.get()) - 1;
        return sentences.stream()
                .filter(s -> s.item().key().equals(item.key()) && !s.leansBack() && !FirstPerson.in(s.text()))
                .filter(s -> Words.count(s.text()) <= left)
                .min(Comparator.comparingInt(SourceSentence::position))
                .map(s -> new Sentence(who.get() + " says " + uncapitalised(s.text()), item.key(), s.from()));
    }

    /** A title without tags, site names, emoji and what follows its first sentence; "" where nothing is left. */
    static String cleanTitle(Item item) {
        String title = TAGS.matcher(item.title()).replaceAll(" ").strip();
        title = TAGS.matcher(title).replaceAll(" ").strip();
        var site = SITE.matcher(title);
        if (site.find() && Words.count(title.substring(0, site.start())) >= 4 && !Cues.in(Cues.MEASURE, site.group()))
            title = title.substring(0, site.start());
        title = Cleaning.clean(title);
        List<String> sentences = digest.text.Sentences.split(title);
        if (sentences.size() > 1
                && Words.count(sentences.get(0)) >= FEWEST_WORDS
                && Verbs.hasFiniteVerb(Words.of(sentences.get(0)))) return sentences.get(0);
        if (sentences.size() > 1) return "";
        return title;
    }

    /** Lower case for a first word that is no name: the commonest openings only. */
    static String uncapitalised(String sentence) {
        String first = Words.of(sentence).get(0);
        return OPENINGS.contains(first)
                ? first.toLowerCase(java.util.Locale.ROOT) + sentence.substring(first.length())
                : sentence;
    }

    private static final Set<String> OPENINGS = Set.of("""
            The A An In On At For With By From To Most Some Many All Every Each It This That These Those They
            There When While If As Since After Before Even Not No One Two Three Work People Using Our We My
            Users Models Agents""".split("\\s+"));
}
