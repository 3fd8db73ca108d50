package digest.write;

import digest.english.MainVerb;
import digest.english.Verbs;
import digest.english.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named rewrites that make a sentence of a title without one: a subject for "Built a parser", a verb for "Fold 2: a parser". They
 * claim what the title claims and no more; where the title's form leaves that open, none fires. The first that fits is applied,
 * and then those that follow in the list.
 */
final class TitleRewrites {

    /**
     * What is known of a title.
     *
     * @param text cleaned, without a closing stop
     * @param writer who speaks in it: "the author", "Simon Willison"
     * @param own whether its item is its writer's own: a post, a page of a named person
     */
    record Title(String text, String writer, boolean own) {
        Title saying(String other) {
            return new Title(other, writer, own);
        }

        boolean inCapitals() {
            return MainVerb.inCapitals(Words.of(text));
        }
    }

    private interface Rewrite {
        /** The title as a sentence, or nearer to one; empty where the rule has nothing to do. */
        Optional<String> of(Title title);
    }

    private record Rule(String name, Rewrite rewrite) {}

    private static final List<Rule> RULES = List.of(
            new Rule("a label that says nothing", TitleRewrites::withoutLabel),
            new Rule("somebody says", TitleRewrites::ofSaying),
            new Rule("what was learned", WriterTitles::ofLessons),
            new Rule("an account of what was done", WriterTitles::ofAccount),
            new Rule("why it is so", TitleRewrites::withoutQuestionWord),
            new Rule("the writer did it", WriterTitles::withSubject),
            new Rule("the writer does it", WriterTitles::ofGerund),
            new Rule("a lesson in doing it", TitleRewrites::ofTutorial),
            new Rule("a name and what it does", TitleRewrites::ofTool),
            new Rule("a name and what it is", TitleRewrites::ofDefinition),
            new Rule("one against another", TitleRewrites::ofComparison),
            new Rule("a name and what it reaches", TitleRewrites::ofResult),
            new Rule("a result and nothing else", TitleRewrites::ofNumber),
            new Rule("what was done to it", TitleRewrites::ofParticiple),
            new Rule("what it is doing", TitleRewrites::ofDoing),
            new Rule("news is of now", TitleRewrites::inThePresent));

    private TitleRewrites() {}

    /** The title as near to a sentence as the rules take it; itself where none fits. */
    static String rewrite(Title title) {
        Title now = title;
        for (Rule rule : RULES) {
            Optional<String> text = rule.rewrite().of(now);
            if (text.isPresent()) now = now.saying(text.get());
        }
        return now.text();
    }

    /** What one rule makes of a title; empty where it does not fire. */
    static Optional<String> apply(String rule, Title title) {
        return RULES.stream()
                .filter(r -> r.name().equals(rule))
                .findFirst()
                .orElseThrow()
                .rewrite()
                .of(title);
    }

    private static final Pattern LABELLED = Pattern.compile("^([^:]{2,60}?)(?::|\\s[–—-])\\s+(\\S.{15,})$");

    /** "Logs, part III", "Notes #4": a place in a series. */
    private static final Pattern SERIES = Pattern.compile("(?i)(?:\\b[ivx]{2,4}|\\bpart \\d+|#\\d+)$");

    /** Without it, the rest says more than it should. */
    private static final Pattern BOUNDS = Pattern.compile(
            "(?i)experiment|opinion|rumou?r|prediction|hypothesis|proposal|poll|theory|simulation|satire|fiction");

    private static final Pattern SPEAKS_TO_THE_READER = Pattern.compile("(?i)\\b(?:you|your)\\b");

    /** "More reasons to wait: Fold 2 drops files" → "Fold 2 drops files"; a label with a name or a number says something. */
    private static Optional<String> withoutLabel(Title title) {
        Matcher labelled = LABELLED.matcher(title.text());
        if (!labelled.matches()) return Optional.empty();
        String label = labelled.group(1);
        boolean says = MainVerb.in(label)
                || label.matches(".*\\d.*")
                || !Subject.of(label).names().isEmpty();
        if (BOUNDS.matcher(label).matches()) return Optional.empty();
        boolean idle = !says
                || SERIES.matcher(label).find()
                || SPEAKS_TO_THE_READER.matcher(label).find();
        return idle
                        && (MainVerb.in(labelled.group(2))
                                || QUESTION_WORD.matcher(labelled.group(2)).find())
                ? Optional.of(FirstWord.capitalised(labelled.group(2)))
                : Optional.empty();
    }

    private static final Pattern SAYING = Pattern.compile(
            "^([^:,]{2,60}\\b(?i:ceo|cto|cfo|coo|professor|founder|co-founder|researchers?|minister|scientists?|engineers?|executive|president|report|study|survey)(?:\\s\\p{Lu}[\\p{L}.’'-]+){0,3}):\\s+(?=\\S)");

    /** "Acme CEO: parsers will read all logs" → "Acme CEO says parsers will read all logs". */
    private static Optional<String> ofSaying(Title title) {
        Matcher saying = SAYING.matcher(title.text());
        if (!saying.find() || MainVerb.in(saying.group(1))) return Optional.empty();
        String said = title.text().substring(saying.end());
        if (!MainVerb.in(said) || FirstPerson.in(said)) return Optional.empty();
        return Optional.of(saying.group(1) + (isPlural(saying.group(1)) ? " say " : " says ") + said);
    }

    private static final Pattern TUTORIAL = Pattern.compile(
            "^(An?\\s(?:[\\p{L}-]+\\s){0,3}(?i:tutorial|implementation|guide|walkthrough|example|course))\\s+(?i:to|for|of|on|in)\\s+([\\p{L}-]+)\\s+(?=\\S)");

    /** "A Coding Tutorial for Running Fold on a Phone" → "A coding tutorial runs Fold on a phone". */
    private static Optional<String> ofTutorial(Title title) {
        Matcher tutorial = TUTORIAL.matcher(title.text());
        if (!tutorial.find() || MainVerb.in(title.text())) return Optional.empty();
        String verb = tutorial.group(2).toLowerCase(Locale.ROOT);
        boolean doing = verb.endsWith("ing") || tutorial.group().matches("(?i).*\\sto\\s+\\S+\\s+$");
        Optional<String> does = doing ? Verbs.thirdPersonOf(verb) : Optional.empty();
        return does.map(d -> tutorial.group(1) + " " + d + " " + title.text().substring(tutorial.end()));
    }

    private static final Pattern TOOL =
            Pattern.compile("^([\\p{L}\\p{N}][^\\s:]*)(?::|\\s[–—-])\\s+([\\p{L}]+ing)\\s+(?=\\S+\\s\\S)");

    /** "LogBench: Measuring parsers under load" → "LogBench measures parsers under load"; only for a name of one word. */
    private static Optional<String> ofTool(Title title) {
        Matcher tool = TOOL.matcher(title.text());
        if (!tool.find() || !isName(tool.group(1)) || MainVerb.in(title.text())) return Optional.empty();
        String verb = tool.group(2).toLowerCase(Locale.ROOT);
        if (CRAFTS.contains(verb) && !verb.equals("finding")) return Optional.empty();
        String rest = title.text().substring(tool.end());
        if (PRESENTING.contains(verb)) return Optional.of(tool.group(1) + ": " + rest); // whoever made it does
        return Verbs.thirdPersonOf(verb).map(does -> tool.group(1) + " " + does + " " + rest);
    }

    private static final Set<String> PRESENTING =
            Set.of("introducing", "announcing", "presenting", "unveiling", "releasing", "launching");

    private static final Pattern QUESTION_WORD = Pattern.compile(
            "^((?:[^:]{2,40}:\\s+)?)(?:[Ww]hy(?!\\s\\S+(?:\\s\\S+)?\\s[Mm]atters?\\b)|[Hh]ow)\\s+(?=\\S)");

    /** After these, it is a question, or an instruction. */
    private static final Set<String> ASKS = Set.of("""
            to do does did can could should would will is are was were not come about i""".split("\\s+"));

    /** After these, "how" asks for a measure; "why small caches fail" says something. */
    private static final Set<String> DEGREES = Set.of("""
            much many far long fast big good bad well often small large""".split("\\s+"));

    private static final Pattern SECOND_QUESTION = Pattern.compile("(?i),?\\s+and (?:why|how|what)\\b.*$");

    /** "Why caches fail under load" → "caches fail under load": who asks why it is so says that it is. */
    private static Optional<String> withoutQuestionWord(Title title) {
        Matcher asks = QUESTION_WORD.matcher(title.text());
        if (!asks.find() || title.text().contains("?")) return Optional.empty();
        String rest =
                SECOND_QUESTION.matcher(title.text().substring(asks.end())).replaceAll("");
        if (rest.isEmpty()
                || ASKS.contains(Words.first(rest))
                || DEGREES.contains(Words.first(rest))
                        && asks.group().toLowerCase(Locale.ROOT).contains("how")
                || !says(rest)) return Optional.empty();
        return Optional.of(asks.group(1).isEmpty() ? FirstWord.capitalised(rest) : asks.group(1) + rest);
    }

    /** Behind "why" there is a verb, even where it could be a noun: "Why caching matters". */
    private static boolean says(String clause) {
        List<String> words = Words.of(clause);
        return MainVerb.in(clause)
                || words.stream().skip(1).limit(MOST_NAME_WORDS).anyMatch(w -> Verbs.isThird(Words.bare(w)));
    }

    static final Set<String> OPENS_AN_OBJECT =
            Set.of("a", "an", "the", "my", "our", "all", "this", "multiple", "one", "both");

    /** A name: few words, one of them with a capital or a digit, and nothing that names a kind of post. */
    private static boolean isName(String text) {
        List<String> words = Words.of(text);
        return words.size() <= MOST_NAME_WORDS
                && text.matches(".*[\\p{Lu}\\d].*")
                && !LABEL.matcher(text).find()
                && words.stream().noneMatch(w -> w.matches(".*[,;:?!]") || MainVerb.ANNOUNCING.contains(Words.bare(w)))
                && !MainVerb.in(text);
    }

    /** "Memory Sparse Attention for Long Context" is a title, not a name. */
    private static final int MOST_NAME_WORDS = 5;

    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:experiment|update|fix|report|benchmarks?|research|results?|idea|project|release|announcement|question|discussion|paper|review|comparison|test|case study|demo|part \\d+|day \\d+|how|why|what|when|the|a|an|my|our|i|we|official|interview|opinion|study)\\b");

    private static final Pattern DEFINITION =
            Pattern.compile("^(\\S[^:–—]*?)(?::|\\s[–—-])\\s+((?:An?|The|an?|the)\\s+\\S.*)$");

    /** "Fold 2: The parser of your logs"; "Fold 2: The end of logs" is a slogan, and "The first parser" a boast. */
    private static final Pattern THE_KIND =
            Pattern.compile("^[Tt]he (?!(?i:first|only|best|most|next|\\p{L}+est)\\b)(?:[\\p{L}-]+ ){0,3}(?i:"
                    + DefiniteNoun.KINDS + ")\\b");

    /** "Fold 2: A parser for logs" → "Fold 2 is a parser for logs". */
    private static Optional<String> ofDefinition(Title title) {
        Matcher definition = DEFINITION.matcher(title.text());
        if (!definition.matches() || !isName(definition.group(1)) || MainVerb.in(definition.group(2)))
            return Optional.empty();
        String what = definition.group(2);
        if (what.matches("(?i)the .*") && !THE_KIND.matcher(what).find()) return Optional.empty();
        return Optional.of(definition.group(1) + " is " + Character.toLowerCase(what.charAt(0)) + what.substring(1));
    }

    private static final Pattern AGAINST = Pattern.compile("\\s+(?:vs\\.?|versus)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPARES = Pattern.compile(
            "(?i)^(?:comparison(?: of| between)?|comparing|benchmark(?:s|ing)?|bench|testing|test)\\b:?\\s*");

    /** "Fold, Crease and Pleat comparison for long logs". */
    private static final Pattern COMPARISON = Pattern.compile(
            "^(?:(?:[Ss]mall|[Qq]uick|[Bb]rief|[Ss]hort|[Ss]imple) (?=\\p{Lu}))?(?!(?:[Uu]pdated|[Aa]n?|[Tt]he|[Mm]y)\\s)([^:|]*\\S\\s(?:and|vs\\.?|&)\\s\\S[^:|]*?)\\s+[Cc]omparison(\\s+(?:for|on|in|across|at)\\s.*)?$");

    /** "41% vs 38%" are two results, not two things. */
    private static final Pattern MEASURED =
            Pattern.compile("(?<![\\p{L}\\d.-])[~$]?\\d[\\d.,]*\\s?(?:%|x\\b|×|ms|s|tok/s|t/s|GB)(?=\\s|$)");

    /** "Fold 2 vs Fold 1 on logs" → "the author compares Fold 2 and Fold 1 on logs". */
    private static Optional<String> ofComparison(Title title) {
        Matcher of = COMPARISON.matcher(title.text());
        if (title.own() && of.matches() && !MainVerb.in(title.text()))
            return Optional.of(FirstWord.capitalised(title.writer()) + " compares "
                    + AGAINST.matcher(of.group(1)).replaceAll(" and ") + (of.group(2) == null ? "" : of.group(2)));
        String text = COMPARES.matcher(title.text()).replaceAll("");
        String[] sides = AGAINST.split(text);
        if (!title.own() || sides.length < 2 || sides.length > MOST_SIDES || MainVerb.in(text)) return Optional.empty();
        if (!AGAINST.matcher(MainVerb.plain(text)).find()) return Optional.empty();
        for (int i = 0; i < sides.length; i++)
            if (sides[i].isBlank() || i == 0 && (sides[i].contains(":") || sides[i].matches(".*\\s[–—-]\\s.*")))
                return Optional.empty();
        if (MEASURED.matcher(sides[0]).find() || MEASURED.matcher(sides[1]).lookingAt()) return Optional.empty();
        String last = sides[sides.length - 1];
        String others = String.join(", ", List.of(sides).subList(0, sides.length - 1));
        return Optional.of(FirstWord.capitalised(title.writer()) + " compares " + others + " and " + last);
    }

    /** Whether a title sets more things against each other than a sentence about one or two of them can stand for. */
    static boolean isListOfSides(String title) {
        return AGAINST.split(title).length > MOST_SIDES;
    }

    /** More are a list. */
    private static final int MOST_SIDES = 4;

    private static final String REACHED =
            "[~≈]?\\d[\\d.,]*\\s?(?:%|x\\b|×|tok/s|t/s|tps\\b|tokens/s|tokens per second)(?!\\s+(?:\\p{Ll}+er|less|more|fewer|off|discount|of)\\b)";

    private static final Pattern RESULT =
            Pattern.compile("^([^:]{3,90}?)\\s?:\\s+((?:up to |over |about |nearly )?" + REACHED + ".*)$");

    /** "Fold 2 on a phone: 41 tok/s" → "Fold 2 on a phone reaches 41 tok/s". */
    private static Optional<String> ofResult(Title title) {
        Matcher result = RESULT.matcher(title.text());
        if (!result.matches()
                || MainVerb.in(title.text())
                || LABEL.matcher(result.group(1)).find()) return Optional.empty();
        String what = result.group(1);
        return Optional.of(what + (isPlural(what) ? " reach " : " reaches ") + result.group(2));
    }

    private static final Pattern NUMBER = Pattern.compile("^[~≈]?\\d[\\d.,]*\\s?(?:%|x\\b|×).*");

    private static final Pattern SPEED = Pattern.compile(
            "^(?:(?i:bench(?:mark)?(?:ing)?|running):?\\s+)?([^:,]*\\d[^:,]*?)\\s(?:at|@)\\s([~≈]?\\d[\\d.,]*\\s?(?:tok/s|t/s|tps|tokens/s|tokens per second)\\b.*)$");

    /**
     * "3x speedup of Fold 2 on phones" → "the author reports 3x speedup of Fold 2 on phones"; "Fold 2 at 41 tok/s" → "Fold 2 reaches 41
     * tok/s".
     */
    private static Optional<String> ofNumber(Title title) {
        if (!title.own() || MainVerb.in(title.text())) return Optional.empty();
        Matcher speed = SPEED.matcher(title.text());
        if (speed.matches() && !speed.group(1).matches("(?i).*\\b(?:running|using|getting|serving)\\b.*"))
            return Optional.of(speed.group(1) + (isPlural(speed.group(1)) ? " reach " : " reaches ") + speed.group(2));
        return NUMBER.matcher(title.text()).matches()
                ? Optional.of(FirstWord.capitalised(title.writer()) + " reports " + title.text())
                : Optional.empty();
    }

    private static final Pattern PARTICIPLE = Pattern.compile(
            "^(.{3,60}?)\\s+((?:(?i:now|just|already|officially|finally)\\s+)?)((?i:released|merged|open-sourced|launched|announced|removed|deprecated|leaked|found|added|acquired|banned|spotted|confirmed|teased|delayed|discontinued|patched|cancelled|integrated|available|vulnerable|(?:un)?likely to|set to|able to|expected to|about to))(?=$|\\s+(?<=\\bto\\s)|\\s+(?:from|by|in|on|as|to|for|under|with|at)\\b)");

    /** "Fold 2 released under MIT" → "Fold 2 is released under MIT". */
    private static Optional<String> ofParticiple(Title title) {
        Matcher done = PARTICIPLE.matcher(title.text());
        if (!done.find() || !hasName(done.group(1)) && !done.group(3).endsWith(" to") || MainVerb.in(title.text()))
            return Optional.empty();
        String what = done.group(1);
        boolean open = what.contains(":")
                || what.contains(",")
                || what.matches(
                        "(?i).*\\b(?:that|which|is|are|to|of|the|an?|and|i|we|they|you|not|be|been|never|newly)$")
                || what.matches("(?i)^(?:the\\s+)?\\p{L}+ing\\b.*");
        if (open) return Optional.empty();
        String when = done.group(2).toLowerCase(Locale.ROOT).replaceAll("just |officially |finally |already ", "");
        return Optional.of(what
                + (isPlural(what) ? " are " : " is ")
                + when
                + done.group(3).toLowerCase(Locale.ROOT)
                + title.text().substring(done.end()));
    }

    /** A digit, or a capital that is not only that of the first word. */
    private static boolean hasName(String text) {
        return text.matches(".*\\d.*|.+\\p{Lu}.*") || !Subject.of(text).names().isEmpty();
    }

    private static final Pattern DOING = Pattern.compile("^(.{3,50}?)\\s+([\\p{L}-]+ing)\\s+(?=(\\S+))");

    /** Words in "-ing" that are as often the name of a craft. */
    private static final Set<String> CRAFTS = Set.of("""
            training testing decoding benchmarking engineering reasoning coding modeling modelling learning computing
            prompting fine-tuning finetuning parsing routing caching pruning processing understanding scaling tuning
            programming debugging sampling reporting planning embedding streaming hosting pricing rating setting
            building beginning ending finding being meaning offering opening ranking reading spending string
            thing writing everything anything something nothing during following including regarding according""".split("\\s+"));

    /** "Dual Intel Arc GPUs", "Two agents". */
    private static final Pattern NAMES = Pattern.compile(
            "(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Mm]any|[Ss]everal)\\s+\\p{L}+s|(?:(?:[\\p{Lu}\\d][^\\s,:;]*|\\p{Ll}+[.\\d]\\S*|\\+|and)\\s+)*(?:[\\p{Lu}\\d][^\\s,:;]*|\\p{Ll}+[.\\d][^\\s,:;]*))");

    /** "Two agents sharing one cache" → "two agents are sharing one cache". */
    private static Optional<String> ofDoing(Title title) {
        Matcher doing = DOING.matcher(title.text());
        if (!doing.find() || MainVerb.in(title.text())) return Optional.empty();
        String who = doing.group(1);
        String verb = doing.group(2).toLowerCase(Locale.ROOT);
        boolean plain =
                NAMES.matcher(who).matches() && !Verbs.isBase(Words.first(who)) && !Verbs.isForm(Words.first(who));
        boolean object = OPENS_AN_OBJECT.contains(doing.group(3).toLowerCase(Locale.ROOT))
                || doing.group(3).matches("\\d.*|.*\\p{L}.*\\d.*|.+\\p{Lu}.*")
                || isPlural(who) && doing.group(3).equals("on")
                || doing.group(3).equals("up");
        if (!plain
                || !object
                || CRAFTS.contains(verb)
                || Verbs.thirdPersonOf(verb).isEmpty()) return Optional.empty();
        if (verb.equals("having"))
            return Optional.of(
                    who + (isPlural(who) ? " have " : " has ") + title.text().substring(doing.end()));
        return Optional.of(who + (isPlural(who) ? " are " : " is ") + verb + " "
                + title.text().substring(doing.end()));
    }

    private static final Pattern ANNOUNCED = Pattern.compile(
            "^((?:\\p{Lu}[\\p{L}\\p{N}.&’'-]*|[a-z]+[A-Z][\\p{L}]*|\\d+[\\p{L}]\\p{L}*)(?:\\s+(?:\\p{Lu}[\\p{L}\\p{N}.&’'-]*|AI|of|and|the|researchers|team|at))*?)\\s+(?:(?i:just|has|have|officially|finally)\\s+)*((?i:released|launched|introduced?|announced?|unveil(?:ed)?|open-sourced|presented|published|shipped|updated|proposed?))\\s+(?!(?:by|in|on|at|for|as|to|with|and|under|from|last|this|yesterday|that)\\b)(?=\\S)");

    /** "Acme just released Fold 2" → "Acme releases Fold 2". */
    private static Optional<String> inThePresent(Title title) {
        Matcher announced = ANNOUNCED.matcher(title.text());
        if (!announced.find()) return Optional.empty();
        String who = announced.group(1);
        String rest = title.text().substring(announced.end());
        if (who.matches("I|We|The authors?\\b.*") || isPlural(who) || hasSecondPast(rest)) return Optional.empty();
        String past = announced.group(2).toLowerCase(Locale.ROOT);
        String verb = past.equals("open-sourced")
                ? "open-sources"
                : Verbs.thirdPersonOf(past).orElse(past);
        return Optional.of(who + " " + verb + " " + rest);
    }

    /** "… and cut its price": a second verb of the same subject would have to change as well. */
    private static boolean hasSecondPast(String text) {
        List<String> words = Words.of(text);
        for (int i = 1; i < words.size(); i++) {
            boolean joined = Words.bare(words.get(i - 1)).matches("and|but|then")
                    || words.get(i - 1).endsWith(",");
            String word = Words.bare(words.get(i));
            if (joined && (Verbs.isPast(word) || Verbs.isUnchanged(word))) return true;
        }
        return false;
    }

    static final Pattern PREPOSITION = Pattern.compile("(?i)of|in|on|for|with|from|at|by|to|and|or|is|are|was|vs");

    private static final Pattern BEFORE_PREPOSITION = Pattern.compile(
            "(?i)\\s+(?:of|in|on|for|with|from|at|by|to|under|using|via|per|after|between|across|into)\\b");

    /** By the noun before the first preposition; where that is a name, there is one of it. */
    private static boolean isPlural(String noun) {
        String head = BEFORE_PREPOSITION.split(MainVerb.plain(noun))[0];
        List<String> words = Words.of(head);
        if (words.isEmpty()) return false;
        String last = words.get(words.size() - 1);
        return last.matches("\\p{Lu}{2,}s")
                || head.matches(".*\\s(?:and|&)\\s.*")
                || last.matches("[\\p{L}-]*[a-rt-z]s") && last.length() > 3 && !last.matches(".+\\p{Lu}.*|.*(?:us|is)");
    }
}
