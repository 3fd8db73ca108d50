package digest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.ByteString;

/**
 * The web as tests need it: a real HTTP server on loopback with good feeds (strong ETags, 304 to whoever shows them) and
 * every kind of bad one. Each method that adds a path gives the URL to write into feeds.yaml; adding a path again replaces
 * what it served. All paths are one host to the fetcher, so asked one after the other; open several for several hosts.
 */
public final class LoopbackFeeds implements AutoCloseable {

    /** Where nobody listens: asking is refused. */
    public static final String NOBODY = "http://127.0.0.1:1/feed";

    /** A name that does not exist, by RFC 6761. */
    public static final String NO_SUCH_HOST = "http://no-such-host.invalid/feed";

    private interface Reply {
        MockResponse to(RecordedRequest request);
    }

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();

    public LoopbackFeeds() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                Reply reply = replies.get(request.getUrl().encodedPath());
                MockResponse response = reply == null ? status(404).build() : reply.to(request);
                log.add(response.getCode() + " " + request.getTarget());
                return response;
            }
        });
        try {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A feed as it should be. */
    public String serve(String path, String contentType, byte[] body) {
        String etag = '"' + ByteString.of(body).sha256().hex() + '"';
        return reply(path, request -> {
            MockResponse.Builder response = status(200).addHeader("ETag", etag);
            if (etag.equals(request.getHeaders().get("If-None-Match")))
                return response.code(304).build();
            return response.addHeader("Content-Type", contentType)
                    .body(new Buffer().write(body))
                    .build();
        });
    }

    /**
     * Any answer.
     *
     * @param headers "Name: value"
     */
    public String answer(String path, int code, String body, String... headers) {
        MockResponse.Builder response = status(code).body(body);
        for (String header : headers) response.addHeader(header);
        return reply(path, request -> response.build());
    }

    /** An error status with an HTML page. */
    public String refuse(String path, int code) {
        return reply(
                path,
                request ->
                        status(code).body("<!DOCTYPE html><html>sorry</html>").build());
    }

    /** 429 with a {@code Retry-After}, and without one if that is empty. */
    public String limit(String path, String retryAfter) {
        MockResponse.Builder response = status(429);
        if (!retryAfter.isEmpty()) response.addHeader("Retry-After", retryAfter);
        return reply(path, request -> response.build());
    }

    /** A redirect to {@code location}. */
    public String redirect(String path, String location) {
        return reply(
                path, request -> status(302).addHeader("Location", location).build());
    }

    /** What Substack sends to hosted runners: 403 and Cloudflare's page. */
    public String challenge(String path) {
        return reply(
                path,
                request -> status(403)
                        .addHeader("Content-Type", "text/html; charset=UTF-8")
                        .body("<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")
                        .build());
    }

    /** 200, the beginning of {@code body}, and no more. */
    public String breakOff(String path, byte[] body) {
        return reply(
                path,
                request -> status(200)
                        .body(new Buffer().write(body))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
    }

    /** Takes the question and never answers. */
    public String hang(String path) {
        return reply(
                path,
                request ->
                        status(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());
    }

    /** What was asked and answered so far, in order: "200 /feed.xml", "304 /feed.xml". */
    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        server.close();
    }

    private String reply(String path, Reply reply) {
        replies.put(path, reply);
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    private static MockResponse.Builder status(int code) {
        return new MockResponse.Builder().code(code);
    }
}
