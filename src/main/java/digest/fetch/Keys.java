package digest.fetch;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the reader's environment holds to be known by at services that tell those they know more. Shown to its own service alone,
 * over TLS, in a header; never stored, printed or written into an address.
 *
 * @param redditId of an application registered at reddit.com/prefs/apps; null: none
 * @param redditSecret that goes with it; null: none
 * @param githubToken a token of GitHub's; null: none
 */
public record Keys(
        @Nullable String redditId,
        @Nullable String redditSecret,
        @Nullable String githubToken) {

    /** The variable with the application's id. */
    public static final String REDDIT_ID = "DIGEST_REDDIT_CLIENT_ID";

    /** The variable with the application's secret. */
    public static final String REDDIT_SECRET = "DIGEST_REDDIT_CLIENT_SECRET";

    /** GitHub's own name for it, set in its workflows too. */
    public static final String GITHUB = "GITHUB_TOKEN";

    /** Known nowhere. */
    public static final Keys NONE = new Keys(null, null, null);

    /**
     * What a header can carry of the variables: blanks around a value are taken off, and one with anything else than visible
     * ASCII within is none, as no service gives such.
     */
    public static Keys of(Function<String, @Nullable String> env) {
        return new Keys(visible(env.apply(REDDIT_ID)), visible(env.apply(REDDIT_SECRET)), visible(env.apply(GITHUB)));
    }

    private static @Nullable String visible(@Nullable String value) {
        return value != null && value.strip().matches("[!-~]+") ? value.strip() : null;
    }

    /** Which there are, and no value. */
    @Override
    public String toString() {
        return "Keys[reddit " + (redditId != null && redditSecret != null) + ", github " + (githubToken != null) + "]";
    }
}
