package digest.write;

/**
 * How long a story is told, in words and sentences without the link; headline included. Measured on the two hand-made digests
 * (13 and 19 April 2026): key items have 95 to 156 words in 4 to 7 sentences, notable ones 30 to 51 in 2 to 4, papers 27 to 53
 * in 2 or 3.
 */
public enum Length {
    KEY(60, 100, 165, 3, 7),
    NOTABLE(24, 36, 60, 2, 4),
    PAPER(22, 40, 70, 2, 3);

    final int fewestWords;
    final int enoughWords;
    final int mostWords;
    final int fewestSentences;
    final int mostSentences;

    Length(int fewestWords, int enoughWords, int mostWords, int fewestSentences, int mostSentences) {
        this.fewestWords = fewestWords;
        this.enoughWords = enoughWords;
        this.mostWords = mostWords;
        this.fewestSentences = fewestSentences;
        this.mostSentences = mostSentences;
    }
}
