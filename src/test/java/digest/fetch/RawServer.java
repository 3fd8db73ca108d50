package digest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A loopback server that says, byte for byte, what a test wants said, and so what no honest HTTP server would. */
final class RawServer implements AutoCloseable {

    /** What is said on one connection, after the request's head was read. An exception ends the connection. */
    interface Talk {
        void on(Socket socket, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Talk talk;
    private final AtomicInteger connections = new AtomicInteger();

    RawServer(Talk talk) {
        this.talk = talk;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    /** Says {@code answer} and hangs up. */
    static RawServer saying(String answer) {
        return saying(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    static RawServer saying(byte[] answer) {
        return new RawServer((socket, out) -> out.write(answer));
    }

    /** Says {@code head}, then {@code piece} again and again until the other side hangs up. */
    static RawServer endless(String head, String piece) {
        return new RawServer((socket, out) -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
            while (true) out.write(bytes);
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/feed";
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                thread(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            readHead(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            talk.on(socket, out);
            out.flush();
        } catch (IOException e) {
            // the other side has hung up, as some tests want it to
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int last = 0;
        while (last != 0x0d0a0d0a) {
            int next = in.read();
            if (next < 0) return;
            last = last << 8 | next;
        }
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "raw server");
        thread.setDaemon(true);
        thread.start();
    }
}
