package digest.write;

import digest.english.MainClause;
import digest.english.MainVerb;
import digest.english.Pronouns;
import digest.english.Words;
import digest.item.Item;
import digest.item.Links;
import digest.story.Story;
import digest.text.Sentences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the sentence that heads a story: the best of its titles, or a sentence that says what the title only names. */
final class Headlines {

    /** Measured on the hand-made digests: 9 to 14 words in key items; check_style allows 6 to 20. */
    static final int FEWEST_WORDS = 6;

    static final int MOST_WORDS = 20;

    /** "llama.cpp speculative checkpointing was merged" says all it has to. */
    static final int FEWEST_WITH_VERB = 4;

    /** More titles than this of one story say the same again. */
    private static final int MAX_TITLES = 8;

    private static final Pattern UNSURE = Phrasebook.section("headlines.txt", "UNSURE");
    private static final Pattern CHAT = Phrasebook.section("headlines.txt", "CHAT");
    private static final Pattern CLICKBAIT = Phrasebook.section("headlines.txt", "CLICKBAIT");
    private static final Pattern HOWTO = Phrasebook.section("headlines.txt", "HOWTO");

    /** "Fold 2 just dropped" says no more than that it is there. */
    private static final Pattern IS_THERE = Pattern.compile(
            "\\b(?:dropped|(?:is|are) (?:now )?(?:released|out|here|available|live)|landed|arrived)\\.$");

    private static final Pattern LIST = Pattern.compile(";.*;|\\s\\|\\s|,[^,]+,[^,]+,.*(?:,|&)|\\s\\+\\s.*\\s\\+\\s");

    private Headlines() {}

    /** A possible headline. */
    private record Option(Sentence sentence, double worth, int order) {}

    /**
     * The headline; empty where no title and no sentence can stand as one.
     *
     * @param tellers the items whose words are used, main one first
     */
    static Optional<Sentence> of(Story story, List<Item> tellers, List<SourceSentence> sentences) {
        if (TitleCleaning.isOld(story.lead())) return Optional.empty();
        Optional<Sentence> said = ofQuotation(story.lead(), sentences);
        if (said.isPresent()) return said;
        List<Option> options = new ArrayList<>();
        Item main = tellers.get(0);
        Subject subject = Subject.of(main.title());
        for (Item item : tellers) {
            if (options.size() < MAX_TITLES) options.addAll(ofTitle(item, subject, standing(item, main, story.lead())));
        }
        String topic = topic(main);
        Optional<SourceSentence> opening = sentences.stream()
                .filter(s -> s.item().equals(main) && s.position() <= LATEST_OPENING)
                .findFirst();
        for (SourceSentence sentence : sentences) {
            ofSentence(sentence, subject).ifPresent(options::add);
            if (!topic.isEmpty() && sentence.item().equals(main))
                ofTopic(topic, sentence, opening.filter(sentence::equals).isPresent())
                        .ifPresent(options::add);
        }
        return options.stream()
                .sorted(Comparator.comparingDouble(Option::worth).reversed().thenComparing(Option::order))
                .map(Option::sentence)
                .map(s -> narrowed(story, s))
                .flatMap(s -> Stream.concat(withoutAuthor(story, s), Stream.of(s)))
                .filter(s -> isShort(s.text()) && isGrounded(story, s))
                .findFirst();
    }

    private static boolean isPaper(Item item) {
        return item.kind() == Item.Kind.PAPER || item.target() != null && Links.isPaper(item.target());
    }

    private static Sentence narrowed(Story story, Sentence headline) {
        return story.items().stream()
                .filter(item -> item.key().equals(headline.source()))
                .findFirst()
                .flatMap(item -> FamilyMember.of(item, headline))
                .orElse(headline);
    }

    private static Stream<Sentence> withoutAuthor(Story story, Sentence headline) {
        boolean ofAPaper = story.items().stream().anyMatch(i -> i.key().equals(headline.source()) && isPaper(i))
                || Links.isPaper(OneLink.of(story));
        return PassiveVoice.of(headline.text())
                .or(() -> ofAPaper ? PassiveVoice.ofAPaper(headline.text()) : Optional.empty())
                .filter(text -> Words.count(text) > FEWEST_WITH_VERB)
                .map(text -> new Sentence(text, headline.source(), headline.from()))
                .stream();
    }

    private static boolean isGrounded(Story story, Sentence headline) {
        return Faults.of(new Written(story, headline, List.of(), "", List.of()), headline)
                .isEmpty();
    }

    /** The title of the item whose text follows says best what that is; those of others say less of it. Chosen by hand. */
    private static double standing(Item item, Item main, Item lead) {
        return item.equals(main) ? 1.1 : item.key().equals(lead.key()) ? .95 : .6;
    }

    /** The item's title as a headline; the longest part of it that can be one. */
    private static List<Option> ofTitle(Item item, Subject subject, double standing) {
        String title = TitleCleaning.clean(item);
        if (title.isEmpty()
                || isRefused(title)
                || item.kind() == Item.Kind.DISCUSSION && UNSURE.matcher(title).find()) return List.of();
        String writer = Byline.writer(item);
        boolean own = item.kind() == Item.Kind.DISCUSSION
                || !writer.equals("the author")
                || OWN_STORY.matcher(item.content().prose()).find();
        String rewritten = TitleRewrites.rewrite(new TitleRewrites.Title(title, writer, own));
        List<Option> options = new ArrayList<>();
        for (String form : List.of(rewritten, title)) {
            if (!MainVerb.in(form) && HOWTO.matcher(form).find()) continue;
            fitted(item, form).ifPresent(text -> {
                double worth = standing + worth(text, title, subject);
                double cap = options.isEmpty() ? worth : options.get(0).worth();
                options.add(
                        new Option(new Sentence(text, item.key(), item.title()), Math.min(worth, cap), options.size()));
            });
        }
        return options; // as it is written comes second: where its source does not bear the rewriting out
    }

    /** The longest head of a title that can stand as a headline, if it need be without its author. */
    private static Optional<String> fitted(Item item, String title) {
        return TitleTrimming.heads(title, MOST_WORDS + AUTHOR_WORDS).stream()
                .flatMap(head -> inThirdPerson(item, head).stream())
                .filter(text -> isShort(text)
                        || PassiveVoice.of(text).filter(Headlines::isShort).isPresent())
                .filter(Headlines::canStand)
                .findFirst();
    }

    /** "The author wrote" goes in the passive voice. */
    private static final int AUTHOR_WORDS = 3;

    private static boolean isShort(String text) {
        return Words.count(text) <= MOST_WORDS;
    }

    /** How good a headline a title makes; the weights are chosen by hand on the 19 days of April and January 2026. */
    private static double worth(String text, String title, Subject subject) {
        int words = Words.count(text);
        double length = words >= ENOUGH_WORDS
                ? .15
                : words >= FEWEST_WORDS ? 0 : IS_THERE.matcher(text).find() ? -.9 : -.5;
        return length
                + (MainVerb.in(text) ? .6 : -.3)
                + (Cues.in(Cues.MEASURE, text) ? .25 : 0)
                + .3 * subject.covered(text)
                - (LIST.matcher(text).find() ? .6 : 0)
                - (SPOKEN_TO.matcher(text).find() ? .4 : 0)
                - (FirstPerson.in(title) ? .2 : 0);
    }

    /** The hand-made digests' shortest headline of a key item has nine. */
    private static final int ENOUGH_WORDS = 8;

    /** A page whose writer says "I" three times is its writer's own. */
    private static final Pattern OWN_STORY = Pattern.compile("(?s)(?:\\bI(?:['’]\\p{L}+)? .*){3}");

    private static boolean isRefused(String title) {
        return title.matches(".*\\?[\"”’)]*(?:\\s.*|$)")
                || isTalk(title)
                || Rejection.NOT_ENGLISH.applies(title)
                || Rejection.INJECTION.applies(title);
    }

    /** Whether a title talks to the thread, or about its own post. */
    static boolean isTalk(String title) {
        return CHAT.matcher(title).find() || CLICKBAIT.matcher(title).find();
    }

    private static Optional<String> inThirdPerson(Item item, String title) {
        String writer = Byline.writer(item);
        if (FirstPerson.ofEverybody(title) || TO_ME.matcher(title).find()) return Optional.empty();
        return new FirstPerson(writer, Byline.titleWriters(item))
                .rewrite(title)
                .map(text -> text.regionMatches(true, 0, writer, 0, writer.length())
                        ? text.charAt(0) + text.substring(1).replace(writer + "’s ", "their ")
                        : text)
                .map(Cleaning::stop);
    }

    /** "Old shelves are dead to me" is a mood. */
    private static final Pattern TO_ME = Pattern.compile("\\b(?:to|for|on) (?:me|us)\\b|: [Mm]y\\b");

    /** "Your cache is too small" is said to a reader; "you can now …" is news. */
    private static final Pattern ADDRESSES =
            Pattern.compile("(?i)^(?:you(?! can (?:now|finally))|your|if you|share your)\\b");

    private static boolean canStand(String text) {
        return Words.count(text) >= (MainVerb.in(text) ? FEWEST_WITH_VERB : FEWEST_WORDS)
                && !Rejection.LINK.applies(text)
                && !Rejection.HYPE.applies(text)
                && !Rejection.UNFINISHED.applies(text)
                && !Rejection.UNBALANCED.applies(text)
                && !text.endsWith(":")
                && (MainVerb.in(text) || SMALL_WORD.matcher(text).find())
                && !text.matches(".*\\.{3}.*|.*…\\s.*")
                && !ADDRESSES.matcher(text).find()
                && (MainVerb.in(text) || !SPOKEN_TO.matcher(text).find());
    }

    /** Without one, a title without a verb is a heap of names: "2x Fold 9 - Crease Page Reader". */
    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\p{N}.-])\\p{Ll}{2,}(?![\\p{L}\\p{N}])");

    private static Optional<Option> ofSentence(SourceSentence sentence, Subject subject) {
        if (TitleRewrites.isListOfSides(sentence.item().title())) return Optional.empty();
        if (sentence.leansBack() || sentence.raw().conclusion() || sentence.quotation() || sentence.takenBack())
            return Optional.empty();
        if (BESIDE_THE_STORY.matcher(sentence.told()).find()) return Optional.empty();
        String written = first(withSubject(sentence));
        boolean told = OF_SOMETHING_TOLD.matcher(written).find() && !subject.names(written);
        if (!subject.isIn(written, sentence.position() <= OPENING) || sentence.position() > 0 && told)
            return Optional.empty();
        if (isOfAnotherVersion(written, sentence.item().title())) return Optional.empty();
        Optional<String> fitted = ClauseTrimming.toAtMost(
                        MOST_WORDS,
                        Words.count(written) > MOST_WORDS
                                ? PURPOSE.matcher(written).replaceFirst(".")
                                : written)
                .filter(text -> canHead(text, subject));
        return fitted.map(text -> {
            double worth = .7
                    + 1.0 * subject.covered(text)
                    + (Cues.in(Cues.MEASURE, text) ? .2 : 0)
                    + (Cues.in(Cues.CONTRIBUTION, text) ? .4 : 0)
                    + (sentence.raw().summary() ? .2 : 0)
                    - (text.contains(" further ") ? .3 : 0)
                    - (Cues.in(Cues.BACKGROUND, text) || text.contains(" is a key ") ? .3 : 0)
                    - .05 * Math.min(sentence.place(), 6)
                    - .3 * sentence.depth()
                    - (FirstPerson.in(sentence.told()) && sentence.item().kind() != Item.Kind.PAPER ? .25 : 0);
            return new Option(
                    new Sentence(text, sentence.item().key(), sentence.from()), worth, 1 + sentence.position());
        });
    }

    /** Whether a sentence names a version, and not the one that the title names. */
    private static boolean isOfAnotherVersion(String sentence, String title) {
        Set<String> released = versions(title);
        Set<String> named = versions(sentence);
        return !released.isEmpty() && !named.isEmpty() && Collections.disjoint(released, named);
    }

    private static Set<String> versions(String text) {
        return VERSION.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** "v2.1.4", "Fold 3.5", "0.3.1"; not "3.5%", "41.7 pages a second". */
    private static final Pattern VERSION = Pattern.compile(
            "(?<![\\p{L}\\d.$])(?:(?:[vV]|(?<=\\p{Lu}[\\p{L}\\d]{0,20}[ -]))(?=\\d+\\.\\d)|(?=\\d+\\.\\d+(?:\\.\\d|(?:a|b|rc)\\d)))"
                    + "(\\d+(?:\\.\\d+)+(?:(?:a|b|rc)\\d+)?)(?![\\p{L}\\d%×]|\\s?(?:%|x\\b|GB|MB|times|\\p{L}+/))");

    /** The first of two sentences, where a text begins its sentences in lower case; a name that a heading left is said once. */
    private static String first(String sentence) {
        List<String> sentences = Sentences.splitInAnyCase(sentence);
        return SAID_TWICE
                .matcher(sentences.isEmpty() ? sentence : sentences.get(0))
                .replaceFirst("$1 ");
    }

    private static final Pattern SAID_TWICE = Pattern.compile("^(\\p{Lu}\\S+) \\1 (?=is |are |has )");

    /** The first sentences of a text speak of what its title names, if in other words. */
    private static final int OPENING = 2;

    /** A title, or the part before its colon, that only names what the text is about; "" where it says more, or is no name. */
    private static String topic(Item item) {
        String title = TitleCleaning.clean(item);
        var isThere = IS_THERE.matcher(title + ".");
        int colon = title.indexOf(": ");
        String topic = colon > 0
                ? title.substring(0, colon)
                : isThere.find()
                        ? title.substring(0, isThere.start())
                                .replaceAll("(?i)\\s*\\b(?:just|now|has|finally)?\\s*$", "")
                        : title;
        boolean name = Words.count(topic) <= MOST_TOPIC_WORDS
                && !isRefused(title)
                && !topic.isEmpty()
                && item.kind() != Item.Kind.CODE
                && !topic.matches(".*(?:\\||\\.{2}|…).*")
                && !MainVerb.in(topic)
                && !FirstPerson.in(topic)
                && (!Subject.of(topic).names().isEmpty()
                        || IN_CAPITALS.matcher(topic).matches());
        return name ? topic : "";
    }

    private static final int MOST_TOPIC_WORDS = 6;

    /** "Silent Page Test": common words, made a name. */
    private static final Pattern IN_CAPITALS =
            Pattern.compile("(?!The |A |My )\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}{2,}){1,3}");

    /** "Fold 2 memory" and "The cache holds 4 pages." → "Fold 2 memory: the cache holds 4 pages." */
    private static Optional<Option> ofTopic(String topic, SourceSentence sentence, boolean opens) {
        Optional<String> said = saidOf(topic, sentence, opens);
        if (said.isEmpty()
                || sentence.quotation()
                || isOfAnotherVersion(sentence.text(), sentence.item().title())) return Optional.empty();
        double worth = .8
                + (Cues.in(Cues.MEASURE, said.get()) ? .2 : 0)
                + (sentence.raw().summary() ? .2 : 0)
                - .05 * Math.min(sentence.place(), 6)
                - .3 * sentence.depth();
        return Optional.of(new Option(
                new Sentence(said.get(), sentence.item().key(), sentence.from()), worth, 1 + sentence.position()));
    }

    private static final Pattern THIS_IS = Pattern.compile("^(?:This|It|It['’]s)\\s+(?:is\\s+)?(?=(?:an?|the)\\s)");

    /** A name by itself. */
    private static final Pattern NAME = Pattern.compile("\\S*[\\p{Lu}\\d]\\S*(?: \\S*[\\p{Lu}\\d]\\S*){0,2}");

    /** Behind so many greetings, "it" is still what the title names. */
    private static final int LATEST_OPENING = 3;

    /** "The page takes" behind "Fold 2:" is about a page that nobody brought up; "the price of Fold 2" is plain. */
    private static final Pattern OF_SOMETHING_TOLD =
            Pattern.compile("^The (?!(?:\\S+ ){1,3}(?:of|for|to|in|that|from)\\b)");

    private static Optional<String> saidOf(String topic, SourceSentence sentence, boolean opens) {
        int room = MOST_WORDS - Words.count(topic) - 1;
        String text = first(withSubject(sentence));
        var thisIs = THIS_IS.matcher(text);
        if (opens && thisIs.find()) {
            String joined = topic + (NAME.matcher(topic).matches() ? " is " : ": ");
            return ClauseTrimming.toAtMost(room, text)
                    .map(t -> joined + t.substring(thisIs.end()))
                    .filter(t ->
                            !LEANS.matcher(t).find() && !POINTS_BACK.matcher(t).find());
        }
        return ClauseTrimming.toAtMost(room, text)
                .filter(t -> !sentence.leansBack()
                        && !t.contains(": ")
                        && (opens || !OF_SOMETHING_TOLD.matcher(t).find())
                        && canHead(t, Subject.of(topic)))
                .map(t -> topic + ": " + FirstWord.uncapitalised(t));
    }

    private static String withSubject(SourceSentence sentence) {
        Item item = sentence.item();
        if (item.kind() != Item.Kind.DISCUSSION) return sentence.text();
        return TitleRewrites.apply(
                        "the writer did it", new TitleRewrites.Title(sentence.text(), Byline.writer(item), true))
                .orElse(sentence.text());
    }

    /** Words that point at what stood before; after a name of the story they may point at that. */
    private static final Pattern POINTS_BACK =
            Pattern.compile("(?i)\\b(?:it|its|it['’]s|they|they['’]re|their|them|he|she|his|her|him)\\b");

    /** What points at more than a name. */
    private static final Pattern LEANS = Pattern.compile(
            "(?i)^one (?:motivation|reason|thing|problem|example)\\b|^the (?:pattern|move|point|key|goal|way|thing|result|trend|point|idea|app|post|tool|script|bot)\\b|\\bis not (?:just )?an?\\b|\\b(?:(?:this|these|those|such)(?! (?:paper|work|article|study|survey|week|month|year|release)\\b)|(?:different|same|other) reasons|the (?:issue|problem|bug|question|reason|idea|trick|culprit|answer|same (?:way|thing|time|problem|issue|prompt|result)|latter|former|above|following)|(?:some|most|many|all|each|none) of (?:the|them)|above|below|here|so far|as expected|the only ones?|the rest|actually|at one point|respectively|not just an?(?:other)?|more than just|instead|as well(?! as)|too(?=[.,])|also|either|neither)\\b");

    private static final Pattern SPOKEN_TO = Pattern.compile("(?i)\\b(?:you|your|yours|you['’]\\p{L}+)\\b");

    /** "… to see if it could": what somebody wanted to know is not what they did. */
    private static final Pattern PURPOSE = Pattern.compile(
            "\\s+(?:in order )?to (?:see|find out|check|test|learn) (?:if|whether|how|what)\\b[^.]*\\.$");

    private static final Pattern COMMA = Pattern.compile(",\\s+");

    private static final Pattern SUBORDINATE = Pattern.compile(
            "^(?:As|While|When|Whenever|If|Because|Although|Though|Since|Once|After|Before|Unless|Until)\\b");

    /** "As all caches, old and new, grow with time.": what is so then, was cut off. */
    private static boolean isHalf(String text) {
        return SUBORDINATE.matcher(text).find()
                && COMMA.matcher(text).results().noneMatch(comma -> MainClause.in(text.substring(comma.end())));
    }

    /** "Fold was designed to be slow": what a thing is meant for is old when something is told of it. */
    private static final Pattern MADE_FOR = Pattern.compile(
            "\\b(?:(?:was|were) (?:designed|meant|intended|built) to|used to (?:be|have|need|take))\\b");

    /** "… on the authors’ benchmark": whose, a headline has not told. */
    private static final Pattern OF_THE_AUTHOR = Pattern.compile("(?<!^)\\bthe authors?[’']");

    /** "Log parsers are trained using descent." */
    private static final Pattern DEFINES = Pattern.compile(
            "^(?:\\S+ ){1,3}are (?:trained|built|made|based|designed) (?:using|on|with|by|from|for)\\b");

    private static final Pattern BESIDE_THE_STORY = Pattern.compile(
            "^(?:Warning|Note|Caution|Disclaimer|Important): |^The \\S+ (?:that )?(?:I|we) (?:used|ran|tested|chose)\\b");

    private static final Pattern MAY_BE = Pattern.compile("^The \\S+ (?:could|might|may) ");

    /** Whether a sentence of a text can be read before all others. */
    private static boolean canHead(String text, Subject subject) {
        if (text.startsWith("The only ")) return false; // of what, a text has told
        if (OF_THE_AUTHOR.matcher(text).find() || DEFINES.matcher(text).find()) return false;
        if (Words.count(text) < FEWEST_WORDS || text.startsWith("There ") || !MainVerb.in(text)) return false;
        if (isHalf(text)
                || MADE_FOR.matcher(text).find()
                || MAY_BE.matcher(text).find()) return false;
        if (LEANS.matcher(text).find()
                || SPOKEN_TO.matcher(text).find()
                || UNSURE.matcher(text).find()
                || CHAT.matcher(text).find()
                || text.matches(".*\\b(?:it|them|this|that)\\.")
                || Pronouns.unnamed(text).isPresent()) return false;
        boolean diary = Cues.in(Cues.PERSONAL, text) || Cues.in(Cues.DIARY, text);
        if (diary || Cues.in(Cues.STATE_OF_THE_WORLD, text)) return false;
        var pointer = POINTS_BACK.matcher(text);
        return !pointer.find()
                || subject.names(MainVerb.plain(text.substring(0, pointer.start())))
                || MainVerb.in(text.substring(0, pointer.start())) && !text.startsWith("The author")
                || text.startsWith("The author")
                        && pointer.group().toLowerCase(Locale.ROOT).startsWith("the");
    }

    /** "WHO says WHAT", for an item that only passes on somebody's words. */
    private static Optional<Sentence> ofQuotation(Item item, List<SourceSentence> sentences) {
        Optional<String> who = SentenceExtractor.quotedPerson(item);
        if (who.isEmpty()) return Optional.empty();
        String name = who.get().replaceFirst(",.*", "");
        int left = MOST_WORDS - Words.count(name) - 1;
        return sentences.stream()
                .filter(s -> s.item().key().equals(item.key()) && !s.leansBack() && !FirstPerson.in(s.text()))
                .filter(s -> Words.count(s.text()) <= left)
                .min(Comparator.comparing((SourceSentence s) -> isPassedOn(s.text()))
                        .thenComparing(SourceSentence::position))
                .map(s -> new Sentence(
                        name
                                + (isPassedOn(s.text()) ? " writes that " : " says ")
                                + FirstWord.uncapitalised(
                                        THE_POINT.matcher(s.text()).replaceFirst("")),
                        item.key(),
                        s.from()));
    }

    /** Whether somebody else said it. */
    private static boolean isPassedOn(String sentence) {
        return PASSED_ON.matcher(sentence).find();
    }

    private static final Pattern PASSED_ON = Pattern.compile("\\b(?:said|says|told|wrote|according to)\\b");

    /** "The problem is that": which problem, an essay has told. */
    private static final Pattern THE_POINT = Pattern.compile(
            "^The (?:problem|thing|point|truth|issue|fact|reality|reason|trouble|upshot) (?:here )?is,? that,? ");
}
