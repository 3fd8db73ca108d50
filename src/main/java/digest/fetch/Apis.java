package digest.fetch;

import okhttp3.HttpUrl;

/**
 * Where the services are that we can be known at; tests have their own.
 *
 * @param redditSignIn where Reddit gives tokens for an application's id and secret (github.com/reddit-archive/reddit/wiki/OAuth2)
 * @param redditApi what a token of Reddit's is for
 * @param githubApi what a token of GitHub's is for
 */
record Apis(HttpUrl redditSignIn, HttpUrl redditApi, HttpUrl githubApi) {

    static final Apis REAL = new Apis(
            HttpUrl.get("https://www.reddit.com/api/v1/access_token"),
            HttpUrl.get("https://oauth.reddit.com/"),
            HttpUrl.get("https://api.github.com/"));

    /** Whether both are on one server, by one protocol. */
    static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }
}
