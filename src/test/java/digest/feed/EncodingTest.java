package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String TEXT = "<?xml version=\"1.0\"?><rss>café – 漢字</rss>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "GB18030", "Shift_JIS", "EUC-KR"})
    void readsWhatTheHeaderOrThePatternOfTheBytesSays(String charset) {
        String text = charset.equals("Shift_JIS") || charset.equals("EUC-KR") ? "<rss>漢字</rss>" : TEXT;
        assertThat(Encoding.decode(text.getBytes(Charset.forName(charset)), "text/xml; charset=\"" + charset + "\""))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void believesAByteOrderMarkMoreThanTheHeader(String charset) {
        byte[] marked = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));
        assertThat(Encoding.decode(marked, "text/xml; charset=iso-8859-1")).isEqualTo(TEXT);
    }

    @Test
    void readsWhatTheDeclarationSays() {
        String text = "<?xml version='1.0' encoding='koi8-r'?><rss>привет</rss>";
        assertThat(Encoding.decode(text.getBytes(Charset.forName("KOI8-R")), null))
                .isEqualTo(text);
    }

    @Test
    void readsLatin1AsTheWindowsCharsetThatIsMeant() {
        String text = "<?xml version='1.0' encoding='iso-8859-1'?><rss>“quoted”</rss>";
        assertThat(Encoding.decode(text.getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo(text);
    }

    @Test
    void believesTheBytesMoreThanALyingLabel() {
        String text = "<?xml version='1.0' encoding='utf-8'?><rss>naïve café</rss>";
        assertThat(Encoding.decode(text.getBytes(StandardCharsets.ISO_8859_1), null))
                .isEqualTo(text);
        String other = "<?xml version='1.0' encoding='iso-8859-1'?><rss>naïve café</rss>";
        assertThat(Encoding.decode(other.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(other);
    }

    @Test
    void keepsUtf8ThatHasOneBrokenByte() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("<rss>ååååååååååå".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.write("</rss>".getBytes(StandardCharsets.UTF_8));
        assertThat(Encoding.decode(bytes.toByteArray(), null)).isEqualTo("<rss>ååååååååååå\ufffd</rss>");
    }
}
