package digest.ground;

import digest.ground.Evidence.Line;
import digest.ground.Statement.Token;
import java.util.List;

/** What a person says in another order than the source: the parts of a sentence about, in the passive, under another verb. */
final class Recast {

    /** Words that belong together stand within so many tokens; chosen by hand. */
    private static final int NEAR = 3;

    private Recast() {}

    /** Whether a line has a number with what is told behind it, two words or the rest: "12% of those that people opened". */
    static boolean hasWithWhatFollows(List<Token> said, int i, Line line) {
        int end = i;
        for (int telling = 0; telling < 2 && end + 1 < said.size(); ) if (Evidence.tells(said.get(++end))) telling++;
        if (said.subList(i + 1, end + 1).stream().noneMatch(Evidence::tells)) return false;
        List<Token> source = line.statement().tokens();
        for (int j = 0; j + end - i < source.size(); j++) {
            int k = 0;
            while (k <= end - i && said.get(i + k).same(source.get(j + k))) k++;
            if (k > end - i) return true;
        }
        return false;
    }

    /** "Moss, released by Fern", "Moss was released" where the source says "Fern released Moss". */
    static boolean isInPassive(Statement said, int i, Token doer, Line line) {
        List<Token> tokens = said.tokens();
        Token thing = tokens.get(i);
        int done = i + 1;
        while (done < tokens.size() && done <= i + NEAR && !Evidence.tells(tokens.get(done))) done++;
        if (done >= tokens.size()) return false;
        boolean by = false;
        for (int j = i + 1; j < tokens.size(); j++)
            by |= tokens.get(j - 1).form().equals("by") && tokens.get(j).same(doer);
        boolean bent =
                said.text().substring(thing.end(), tokens.get(done).start()).contains(",")
                        || tokens.subList(i + 1, done).stream()
                                .anyMatch(t -> t.form().matches("be|were|been|being"));
        boolean left = tokens.stream().noneMatch(doer::same);
        List<Token> source = line.statement().tokens();
        int verb = -1;
        for (int j = source.indexOf(doer) + 1; j < source.size() && verb < 0; j++)
            if (source.get(j).same(tokens.get(done))) verb = j;
        return by
                || bent
                        && left
                        && verb >= 0
                        && source.subList(verb, Math.min(source.size(), verb + 1 + NEAR)).stream()
                                .anyMatch(thing::same);
    }

    /** Whether a word of a direction has the object that its opposite has in the source: "lowers throughput". */
    static boolean turnsItsObject(List<Token> said, int i, List<Line> supports) {
        int next = i + 1;
        while (next < said.size() && next <= i + NEAR && !Evidence.tells(said.get(next))) next++;
        if (next >= said.size() || said.get(next).kind() != Statement.Kind.WORD) return false;
        boolean same = false;
        boolean opposite = false;
        for (Line line : supports) {
            List<Token> source = line.statement().tokens();
            for (int j = 0; j < source.size(); j++) {
                if (!source.get(j).same(said.get(next))) continue;
                for (int k = j - 1; k >= Math.max(0, j - NEAR); k--) {
                    String way = source.get(k).form();
                    if (Opposites.ends(way).isEmpty()) continue;
                    opposite |= Opposites.opposed(way, said.get(i).form());
                    same |= !Opposites.opposed(way, said.get(i).form());
                    break;
                }
            }
        }
        return opposite && !same;
    }
}
