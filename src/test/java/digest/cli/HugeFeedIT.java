package digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of 200 MB within a heap of 300 MB: they are cut off, said so, and harm no other. */
class HugeFeedIT {

    private static final long HUGE = 200_000_000;

    private static final String HEAD = "<rss version=\"2.0\"><channel><title>Huge</title>\n";

    private static final byte[] ITEM =
            ("<item><title>One more of them</title><link>https://huge.example/one</link><description>"
                            + "The same words as before, and there is no end to them. ".repeat(60)
                            + "</description></item>\n")
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void areCutOff() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> serve(server, sent), "huge feed");
            thread.setDaemon(true);
            thread.start();
            Files.writeString(folder.resolve("good.xml"), Desk.rss("13 | A good item | Words of it."));
            Files.writeString(folder.resolve("huge.xml"), HEAD);
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve("huge.xml").toFile(), "rw")) {
                file.setLength(HUGE);
            }
            Files.writeString(folder.resolve("feeds.yaml"), """
                    feeds:
                      - {name: wire, url: "http://127.0.0.1:%d/huge.xml"}
                      - {name: file, url: ./huge.xml}
                      - {name: good, url: ./good.xml}
                    """.formatted(server.getLocalPort()));

            Process process = fetch();

            assertThat(process.waitFor()).isZero();
            assertThat(Files.readString(folder.resolve("stderr")))
                    .contains("wire: more than 20 MB\n", "file: more than 20 MB\n", "3 feeds: 1 ok, 2 failed\n")
                    .doesNotContain("OutOfMemory");
            assertThat(sent.get()).isLessThan(HUGE / 4);
        }
    }

    private Process fetch() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("target", "digest").toAbsolutePath().toString(), "fetch", "--state", "store.db")
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("DIGEST_JAVA", System.getProperty("java.home"));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx300m");
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.endsWith("_proxy"));
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
        return process;
    }

    private static void serve(ServerSocket server, AtomicLong sent) {
        while (true) {
            try (Socket socket = server.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n\r\n" + HEAD)
                        .getBytes(StandardCharsets.US_ASCII));
                for (long bytes = 0; bytes < HUGE; bytes += ITEM.length) {
                    out.write(ITEM);
                    sent.addAndGet(ITEM.length);
                }
            } catch (IOException gone) {
                if (server.isClosed()) return;
            }
        }
    }
}
