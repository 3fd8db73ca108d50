package digest.write;

import java.util.regex.Pattern;

/** Words that tell what a sentence does. Read off the two hand-made digests and the feeds of April 2026; chosen by hand. */
final class Cues {

    /** A quantity: digits that are not part of a name. */
    static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.-])[~$€£<>≈]?\\d[\\d,]*(?:\\.\\d+)?(?:\\s?%|x\\b|[kKmMbB]\\b|\\s?(?:percent|million|billion|tokens?|tok/s|t/s|GB|MB|ms|hours?|minutes?|seconds?|days?|weeks?|times|points?)\\b)?");

    /** A measured quantity. */
    static final Pattern MEASURE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.-])[~$€£]?\\d[\\d,]*+(?:\\.\\d+)?\\+?\\s?(?:%|x\\b|×|percent\\b|percentage|tok/s|tokens?|t/s|GB|MB|TB|ms\\b|hours?|minutes?|seconds?|days?|weeks?|months?|years?|times\\b|points?|billion|million|trillion|parameters?|params|lines|FLOPs|users?|models?|tasks?|layers?|tensors?|benchmarks?|steps?|suites?|languages?|commands?|runs?|times|people|engineers?)|(?<![\\p{L}\\p{N}])[$€£]\\d[\\d,.]*|(?<![\\p{L}\\p{N}.-])\\d[\\d.]*[kK]\\b");

    /** The source itself says what follows from it, or what it costs: the last word of a good item. */
    static final Pattern STRONG_WHY = Pattern.compile(
            "(?i)\\b(?:matters|means|meaning|because|so that|useful|relevant|promising|significant(?:ly)?|important|demonstrat\\w+|creates|worth|warning|takeaway|implications?|implies|limitations?|caveats?|risks?|trade-?offs?|suggest(?:s|ing)?|shows? that|in practice|as a result|therefore|bottleneck|enabl(?:es|ing)|allows|lets|remains|confirms|for anyone|counterintuitive|milestone|proof of concept|notable|the point|mean that|concrete(?:ly)?|critically|consequen\\w+)\\b");

    /** A result was had. */
    static final Pattern RESULT = Pattern.compile(
            "(?i)\\b(?:achiev\\w+|outperform\\w+|improv\\w+|reduc\\w+|increas\\w+|surpass\\w+|beats?|faster|slower|speedups?|accuracy|gains?|drops?|cuts?|results? (?:show|demonstrate|suggest|indicate)|experiments?|evaluat\\w+|found|finds?|shows?|reveals?|state-of-the-art|compared (?:to|with)|versus|vs|baselines?|(?:closer|higher|lower|better|worse|larger|smaller|shorter|longer|cheaper|fewer|more|less)\\b(?! than [~$≈]?\\d)[^.;]{0,80}\\bthan|from [~$]?\\d\\S* to)\\b");

    /** What a paper contributes. */
    static final Pattern CONTRIBUTION = Pattern.compile(
            "(?i)\\b(?:the authors|they|this (?:paper|work|article|study|survey|report))\\b.{0,40}\\b(?:introduc\\w+|propos\\w+|presents?|show\\w*|develop\\w*|find|study|studies|investigat\\w+|demonstrat\\w+|releas\\w+|formaliz\\w+|analy[sz]\\w+|argues?|identif\\w+|provid\\w+|prov\\w+|describ\\w+|examin\\w+|evaluat\\w+|explor\\w+|design\\w*|conduct\\w*|construct\\w*|establish\\w*)\\b|\\bis (?:introduced|proposed|presented)\\b");

    /** What everybody knew before. */
    static final Pattern BACKGROUND = Pattern.compile(
            "(?i)\\b(?:recent(?:ly)?|existing|remains?|has become|have become|widely|increasingly|prior work|previous(?:ly)?|traditional(?:ly)?|despite|often|typically|has emerged|have emerged|crucial|essential|however|challeng\\w+|in recent years|have shown|has shown)\\b");

    /** What nobody has done or knows: why a paper was written, and not what it says. */
    static final Pattern GAP = Pattern.compile(
            "\\bno (?:[\\p{L}-]+ ){0,3}(?:study|work|method|benchmark|analysis|research|dataset|evaluation) (?:has|have|exists?)\\b|\\bremains? (?:unclear|unknown|under-?explored|unexplored)\\b");

    /** How an abstract ends that has told its results: "Our results provide a principled route". */
    static final Pattern IN_GENERAL = Pattern.compile(
            "^(?:Overall, |Together, |Taken together, )?(?:Our|The authors?['’]s?|These|The|This) (?:\\p{L}+ )?(?:results|findings|work|study|framework) (?:provides?|demonstrates?|suggests?|highlights?|underscores?|establish(?:es)?|points?|offers?|shows?|opens?|paves?)\\b|^Extensive experiments\\b|\\b(?:present|conduct|perform|provide|carry out|offer|report)s? (?:an?|the)(?: first)? (?:[\\p{L}-]+ ){0,4}(?:study|analysis|investigation|exploration|evaluation|survey|overview|review|examination)\\b");

    /** Something is there that was not, or not any more. */
    static final Pattern EVENT = Pattern.compile(
            "(?i)\\b(?:releas\\w+|publish\\w+|launch\\w+|open-sourc\\w+|merge[sd]?|ship(?:s|ped)|announc\\w+|introduc\\w+|add(?:s|ed)|fix(?:es|ed)|vulnerab\\w+|acquir\\w+|remov\\w+)\\b");

    /** Somebody is named as the source of what is said. */
    static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)\\b(?:according to|says?|said|claims?|claimed|noting|notes?|noted|reports?|reported|flagged|argu(?:es?|ed|ing)|writes?|wrote|describ\\w+|announc\\w+|released|releases|introduc\\w+|shows?|showed|found|finds|predict\\w+|open-sourced|researchers?|authors?|team|et al|paper|launched|launches|published|publishes|merged)\\b");

    /** How a text leads up to its subject. */
    static final Pattern STATE_OF_THE_WORLD = Pattern.compile(
            "^(?:Most|Many|Nearly every|Every (?:day|year|time|company|team)|A lot of|For (?:years|decades|developers|teams|anyone who builds)|Until now|Traditional(?:ly)?|Existing|Current|Standard|Small local|AI \\p{Ll}+s |Large language models|LLMs|Modern|It(?:['’]s| is) no secret|If you)\\b|\\b(?:(?:models|agents|systems|tools) today|these days|in recent years|for years|has long been|have long been|are often|is often|ha(?:s|ve) always been|already (?:allows?|lets?|offers?|supports?)|(?:normally|usually|typically|traditionally) (?:means?|requires?|involves?|needs?|relies|rely)|has become|have become|has spent years|a compelling promise|have a structural problem|remains? (?:stubbornly|notoriously|elusive|a (?:challenge|bottleneck)))\\b");

    /** "Most agents today are good at …": of no use to who reads such news. */
    static final Pattern EVERYBODY_KNOWS = Pattern.compile(
            "(?i)^(?:[^,]{5,60}(?:, [^,]+,)? (?:normally|usually|typically|traditionally) (?:means|requires|involves)\\b|an? [^,()]{5,60} \\((?-i:\\p{Lu}{2,6})s?\\) (?:is|pairs|combines|uses|learns|refers|takes)\\b|most|many|nearly every|every (?:day|year|company|team)|a lot of|for (?:years|decades)|ai \\p{Ll}+s |it(?:['’]s| is) no secret|an? \\p{Ll}+ can\\b|in (?:llm|ai|modern|today['’]s)\\b|with techniques like|standard [^.]* (?:is|are) (?:stored|trained|built|defined)\\b|(?:while|although) [^,]{5,80} ha(?:ve|s) (?:rapidly|quickly|become|made)\\b|over the (?:past|last) (?:few )?(?:years?|decades?)\\b)|^every (?:ai )?\\p{Ll}+ today\\b");

    /** How a writer came to it, and with what. */
    static final Pattern DIARY = Pattern.compile(
            "(?i)^(?:[\\p{L}\\p{N}’'-]+,? ){0,5}the authors? (?:(?:just|also) )?(?:believes?|thinks?|suspects?|guess(?:es)?|ha(?:s|ve) been \\p{L}+ing|let|ran|recently|runs?|spent|got|saw|was seeing|were seeing|started (?:with|out)|looked (?:at|into|for)|landed on|ha(?:s|ve) (?:recently |just )?(?:used|resorted|spent|finished)|wanted to)\\b|^the authors?['’]s? (?:goal|setup|plan|aim|hope|idea)\\b");

    /** What a writer is, wants or began with, is no news. */
    static final Pattern PERSONAL = Pattern.compile(
            "(?i)^(?:[\\p{L}’']+,? ){0,3}the authors? (?:(?:just|really|also|recently|mostly|currently|personally) ){0,3}(?:must|should|can|cannot|have to|understands?|feels?|hopes?|wonders?|assumes?|refuses?|prefers?|plans?|wish(?:es)?|(?:is|are|was|were)(?! \\p{L}+ing\\b)|(?:is|are) (?:thinking|trying|using|monitoring|watching|tracking|working|testing|experimenting|playing|learning|looking|wondering|planning|struggling|running|getting)|(?:does|did)n[’']t (?:want|know|care|like|have|get|see|expect|understand)|ha(?:s|ve)n[’']t|ha(?:s|ve) (?:been|not|to|questions?|a|an|no|cherry)|want(?:s|ed)?|like[sd]?|love[sd]?|got (?:curious|tired|into|interested)|know[s]?|knew|uses?|sees?|lives?|works?|needs?|hopes?|keeps?|start(?:s|ed)?|begins?|began|set(?:s)? (?:up|out)|writes? mostly|guess(?:es)?|came|went|saw|read|heard|noticed|bought|picked up|install(?:s|ed)?|move[sd]?)\\b");

    private Cues() {}

    /** Whether something was measured, compared or found. */
    static boolean tellsAResult(String sentence) {
        return in(RESULT, sentence) || in(MEASURE, sentence);
    }

    static boolean in(Pattern cue, String sentence) {
        return cue.matcher(sentence).find();
    }

    static int count(Pattern cue, String sentence) {
        return (int) cue.matcher(sentence).results().count();
    }
}
