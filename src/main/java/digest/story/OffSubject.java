package digest.story;

import digest.item.Item;
import digest.text.Phrases;
import digest.text.Tokens.Token;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a text has nothing to do with the digest's subject: general feeds (Hacker News, personal blogs, the press) also bring
 * editors, taxes and volcanoes, well told. Of the subject is whatever uses a word of its vocabulary (two in a long text), or one of the reader's
 * own topics; so the list is wide on purpose. A subreddit is followed for its subject: its posts need not say the word.
 */
final class OffSubject {

    /** The vocabulary of subject.tsv. */
    private static final Phrases VOCABULARY = Phrases.of(Table.read("subject.tsv", 2).stream()
            .flatMap(row -> Arrays.stream(row.get(1).split(", ")))
            .toList());

    /** In a long text one such word may mean something else: a terminal has a prompt too. Tokens; chosen by hand. */
    private static final int LONG = 200;

    private static final int ENOUGH = 2;

    private OffSubject() {}

    /** 1 for a text without a word of the subject. */
    static Reading read(Item item, List<Token> text, boolean ownTopic) {
        boolean on = ownTopic
                || item.key().startsWith("reddit:")
                || VOCABULARY.in(text).size() >= (text.size() < LONG ? 1 : ENOUGH);
        return new Reading("off subject", on ? 0 : 1, on ? "" : "no word of artificial intelligence in title or text");
    }
}
