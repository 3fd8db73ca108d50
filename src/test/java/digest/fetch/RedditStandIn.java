package digest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/**
 * Reddit and GitHub's API as far as they concern us, on loopback: Reddit signs in whoever shows {@link #ID} and {@link #SECRET},
 * gives listings to whoever shows {@link #TOKEN}, and answers feeds and JSON as it is told to. Each is told apart by the name it
 * is called by, so that the names must lead here.
 */
final class RedditStandIn implements AutoCloseable {

    static final String ID = "an-application";
    static final String SECRET = "s3cret-of-it";
    static final String TOKEN = "t0ken-for-an-hour";
    static final String GITHUB_TOKEN = "ghp_t0kenOfGithub";

    static final String FEED = "<feed xmlns='http://www.w3.org/2005/Atom'><title>posts</title></feed>";
    static final String LISTING = "{\"kind\": \"Listing\", \"data\": {\"children\": []}}";
    static final String PULLS = "[]";

    private static final String BLOCKED =
            "<!doctype html>\n<html><head><title>Blocked</title></head><body><h1>whoa there, pardner!</h1>"
                    + "<p>Your request has been blocked due to a network policy.</p></body></html>";

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> told = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    RedditStandIn() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                String host = String.valueOf(request.getHeaders().get("Host")).replaceFirst(":\\d+$", "");
                MockResponse response = told.getOrDefault(kind(host, request), answer(host, request));
                log.add(response.getCode() + " " + host + request.getTarget());
                return response;
            }
        });
        try {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "token", "oauth", "rss", "json", "github". */
    private static String kind(String host, RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (path.equals("/api/v1/access_token")) return "token";
        if (host.equals("oauth.reddit.com")) return "oauth";
        if (host.equals("api.github.com")) return "github";
        return path.endsWith(".json") ? "json" : path.endsWith(".rss") ? "rss" : "other";
    }

    private static MockResponse answer(String host, RecordedRequest request) {
        String shown = request.getHeaders().get("Authorization");
        return switch (kind(host, request)) {
            case "token" -> {
                boolean form = request.getBody() != null
                        && request.getBody().utf8().equals("grant_type=client_credentials")
                        && request.getMethod().equals("POST");
                yield form
                                && Credentials.basic(ID, SECRET, StandardCharsets.UTF_8)
                                        .equals(shown)
                        ? say(
                                200,
                                "{\"access_token\": \"" + TOKEN
                                        + "\", \"token_type\": \"bearer\", \"expires_in\": 86400, \"scope\": \"*\"}")
                        : say(401, "{\"message\": \"Unauthorized\", \"error\": 401}");
            }
            case "oauth" -> ("Bearer " + TOKEN).equals(shown) ? say(200, LISTING) : say(401, "{\"error\": 401}");
            case "github" ->
                shown == null || shown.equals("Bearer " + GITHUB_TOKEN)
                        ? say(200, PULLS)
                                .newBuilder()
                                .addHeader("ETag", "\"e\"")
                                .addHeader("Vary", "Accept, Authorization")
                                .build()
                        : say(401, "{\"message\": \"Bad credentials\"}");
            case "rss" -> say(200, FEED);
            case "json" -> say(200, LISTING);
            default -> say(404, "");
        };
    }

    static MockResponse say(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    /** What blocked networks are shown. */
    static MockResponse blocked() {
        return say(403, BLOCKED);
    }

    static MockResponse say(int code, String body, String header, String value) {
        return say(code, body).newBuilder().addHeader(header, value).build();
    }

    /** From now on {@code kind} ("token", "oauth", "rss", "json", "github") is answered so. */
    RedditStandIn answers(String kind, MockResponse response) {
        told.put(kind, response);
        return this;
    }

    /** What was asked of which host and how it was answered: "200 www.reddit.com/r/a/.rss". */
    List<String> log() {
        return List.copyOf(log);
    }

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** "http://HOST:PORT/PATH", where the port is this server's. */
    String at(String host, String path) {
        return "http://" + host + ":" + server.getPort() + path;
    }

    Apis apis() {
        return new Apis(
                HttpUrl.get(at("www.reddit.com", "/api/v1/access_token")),
                HttpUrl.get(at("oauth.reddit.com", "/")),
                HttpUrl.get(at("api.github.com", "/")));
    }

    @Override
    public void close() {
        server.close();
    }
}
