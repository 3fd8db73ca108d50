package digest.ground;

import digest.ground.Statement.Token;
import java.util.Arrays;
import java.util.List;

/**
 * Which token of a source stands where a token of a sentence stands: their longest common subsequence (Wagner and Fischer
 * 1974), the latest of equals. A digest's sentence is a source's with parts left out, so what is left unmatched was changed.
 */
record Alignment(int[] places) {

    /** What {@link #of} gives a token that the source does not have at its place. */
    static final int NOWHERE = -1;

    /** Quadratic in the lengths: 40 by 40 tokens for two sentences. */
    static Alignment between(List<Token> sentence, List<Token> source) {
        int n = sentence.size();
        int m = source.size();
        int[][] longest = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--)
            for (int j = m - 1; j >= 0; j--)
                longest[i][j] = sentence.get(i).same(source.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
        int[] places = new int[n];
        Arrays.fill(places, NOWHERE);
        for (int i = 0, j = 0; i < n && j < m; ) {
            if (sentence.get(i).same(source.get(j)) && longest[i][j] == longest[i + 1][j + 1] + 1) places[i++] = j++;
            else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
            else j++;
        }
        return new Alignment(places);
    }

    /** The place in the source of a token of the sentence; {@link #NOWHERE} where it has none or there is no such token. */
    int of(int token) {
        return token < 0 || token >= places.length ? NOWHERE : places[token];
    }

    boolean matched(int token) {
        return of(token) != NOWHERE;
    }

    /** The last matched token before one; {@link #NOWHERE} where none is. */
    int before(int token) {
        int i = token - 1;
        while (i >= 0 && !matched(i)) i--;
        return i;
    }

    /** The first matched token after one; {@link #NOWHERE} where none is. */
    int after(int token) {
        for (int i = token + 1; i < places.length; i++) if (matched(i)) return i;
        return NOWHERE;
    }
}
