package digest.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * Feeds from many ports of this machine's loopback, each a host of its own to whoever asks: every answer after the same delay,
 * with ETag and Last-Modified, 304 to who shows one of them, gzip to who takes it. Counts what it sends, headers included. Bounded:
 * it answers at most {@value #CONNECTIONS} connections, and ends with the process.
 */
final class FeedServer implements AutoCloseable {

    /** At once; more wait to be accepted. */
    private static final int CONNECTIONS = 256;

    /** Bytes of a request's head; longer ones are cut off. */
    private static final int LONGEST_HEAD = 16_384;

    private static final String MODIFIED = "Mon, 13 Apr 2026 06:00:00 GMT";

    private record Document(byte[] plain, byte[] packed, String type, String etag) {}

    private final Duration delay;
    private final List<ServerSocket> doors = new ArrayList<>();
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS, task -> {
        Thread thread = new Thread(task, "feed server");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param ports how many hosts
     * @param delay before each answer
     */
    FeedServer(int ports, Duration delay) throws IOException {
        this.delay = delay;
        for (int i = 0; i < ports; i++) {
            ServerSocket door = new ServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
            doors.add(door);
            Thread thread = new Thread(() -> accept(door), "door");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Serves a document on a port of its turn; gives its address. */
    String serve(int number, String type, byte[] document) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(document);
        }
        String path = "/" + number + ".xml";
        documents.put(path, new Document(document, packed.toByteArray(), type, "\"v1-" + number + "\""));
        return "http://127.0.0.1:" + doors.get(number % doors.size()).getLocalPort() + path;
    }

    /** Bytes sent since the last call. */
    long sent() {
        return sent.getAndSet(0);
    }

    /** Answers given since the last call. */
    long answers() {
        return answers.getAndSet(0);
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : doors) door.close();
        pool.shutdownNow();
    }

    private void accept(ServerSocket door) {
        try {
            while (true) {
                Socket socket = door.accept();
                pool.execute(() -> converse(socket));
            }
        } catch (IOException closed) {
            // the run is over
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Thread.sleep(delay.toMillis());
                byte[] answer = answer(head);
                sent.addAndGet(answer.length);
                answers.incrementAndGet();
                out.write(answer);
                if (header(head, "connection").equals("close")) return;
            }
        } catch (IOException | InterruptedException gone) {
            // as clients do
        }
    }

    /** Up to the empty line; "" at the end. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0 && head.length() < LONGEST_HEAD; c = in.read()) {
            if (c != '\r') head.append((char) c);
            if (c == '\n' && head.length() > 1 && head.charAt(head.length() - 2) == '\n') return head.toString();
        }
        return "";
    }

    private static String header(String head, String name) {
        for (String line : head.split("\n"))
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                return line.substring(name.length() + 1).strip().toLowerCase(Locale.ROOT);
        return "";
    }

    private byte[] answer(String head) {
        String[] request = head.split(" ", 3);
        Document document = request.length < 2 ? null : documents.get(request[1]);
        if (document == null)
            return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        String validators = "ETag: " + document.etag + "\r\nLast-Modified: " + MODIFIED + "\r\n";
        String shown = header(head, "if-none-match");
        boolean known = shown.isEmpty()
                ? header(head, "if-modified-since").equalsIgnoreCase(MODIFIED)
                : shown.contains(document.etag);
        if (known) return ("HTTP/1.1 304 Not Modified\r\n" + validators + "\r\n").getBytes(StandardCharsets.US_ASCII);
        boolean gzip = header(head, "accept-encoding").contains("gzip");
        byte[] body = gzip ? document.packed : document.plain;
        byte[] start = ("HTTP/1.1 200 OK\r\nContent-Type: " + document.type + "\r\n" + validators
                        + (gzip ? "Content-Encoding: gzip\r\n" : "") + "Vary: Accept-Encoding\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] answer = new byte[start.length + body.length];
        System.arraycopy(start, 0, answer, 0, start.length);
        System.arraycopy(body, 0, answer, start.length, body.length);
        return answer;
    }
}
