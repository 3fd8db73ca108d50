package digest.fetch;

import static digest.fetch.Feeder.NOW;
import static digest.fetch.Feeder.said;
import static org.assertj.core.api.Assertions.assertThat;

import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {

    @TempDir
    Path folder;

    @Test
    void isReadAsItStands() throws IOException {
        Path file = Files.write(folder.resolve("day one.xml"), new byte[] {(byte) 0xef, 0, 10});
        Fetched fetched = read(file.toString(), false);
        assertThat(fetched).isInstanceOf(Body.class);
        Body body = (Body) fetched;
        assertThat(body.bytes()).containsExactly(0xef, 0, 10);
        assertThat(body.url()).isEqualTo(file.toString());
        assertThat(body.contentType()).isNull();
        assertThat(body.at()).isEqualTo(NOW);
    }

    @Test
    void isReadOfflineToo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xml"), "<rss/>");
        assertThat(said(read(file.toString(), true))).isEqualTo("<rss/>");
    }

    @Test
    void namesWhatIsMissingWithoutItsFolder() {
        assertThat(said(read(folder.resolve("a.xml").toString(), false))).isEqualTo("FAILED: no such file: a.xml");
    }

    @Test
    void isNoFolder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("feeds"));
        assertThat(said(read(inner.toString(), false))).isEqualTo("FAILED: a folder, not a file: feeds");
    }

    @Test
    void isNoDeviceThatNeverEnds() {
        assertThat(said(read("/dev/zero", false))).isEqualTo("FAILED: not a plain file: zero");
    }

    @Test
    void mayBeOfTheAllowedSizeAndNoMore() throws IOException {
        Path file = Files.write(folder.resolve("big.xml"), new byte[100_000]);
        assertThat(said(read(file.toString(), false))).hasSize(100_000);
        Files.write(file, new byte[100_001]);
        assertThat(said(read(file.toString(), false))).isEqualTo("FAILED: more than 100000 bytes");
    }

    @Test
    void mayHaveAnImpossibleName() {
        assertThat(said(read("a\0b", false))).isEqualTo("FAILED: no such file: the path is not one");
    }

    private static Fetched read(String path, boolean offline) {
        FetchSettings settings = new FetchSettings("0.1", null, Proxies.NONE, offline, Feeder.PATIENT);
        try (Fetcher fetcher = Feeder.fetcher(settings)) {
            return fetcher.fetchAll(List.of(Source.of("a file", path, true)), answer -> {})
                    .get(0);
        }
    }
}
