package digest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import digest.item.Page;
import digest.source.Fetched;
import digest.source.Fetched.Body;
import digest.source.Fetched.Failed;
import digest.source.Fetched.Outcome;
import digest.source.Source;
import digest.text.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    private static final String URL = "https://example.org/a";

    private static final String PAGE =
            "<!doctype html><html><head><meta charset=\"%s\"><title>T</title></head><body><p>%s</p></body></html>";

    private static Page read(byte[] bytes, String contentType) {
        return PageReader.read(new Body(Source.of(URL, URL, false), bytes, URL, contentType, Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({
        "shift_jis, 速い推論のための新しい方法が公開された。",
        "windows-1251, Новая модель читает длинные документы.",
        "gb2312, 新模型可以阅读很长的文件。",
        "iso-8859-1, “Größer” heißt nicht besser.",
        "utf-8, “Größer” heißt nicht besser."
    })
    void decodesByWhatThePageSaysOfItself(String charset, String words) {
        String real = charset.equals("iso-8859-1") ? "windows-1252" : charset;
        byte[] bytes = String.format(PAGE, charset, words).getBytes(Charset.forName(real));
        assertThat(read(bytes, "text/html").content()).isEqualTo(Content.of(words));
    }

    @Test
    void believesTheHeaderMoreThanThePage() {
        byte[] bytes = String.format(PAGE, "windows-1252", "Новая модель").getBytes(Charset.forName("windows-1251"));
        assertThat(read(bytes, "text/html; charset=windows-1251").content()).isEqualTo(Content.of("Новая модель"));
    }

    @Test
    void believesAByteOrderMarkMost() {
        byte[] bytes = ("\ufeff" + String.format(PAGE, "windows-1252", "naïve")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(bytes, "text/html; charset=utf-8").content()).isEqualTo(Content.of("naïve"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 …| a PDF, not a page",
                "<?xml version='1.0'?><!-- x --><rss><channel/></rss>| a feed, not a page",
                "<feed xmlns='http://www.w3.org/2005/Atom'></feed>| a feed, not a page",
                "<?xml version='1.0'?><project><a>b</a></project>| XML, not a page",
                "{\"a\": 1}| JSON, not a page",
                "'  '| an empty answer",
                "<html><body><nav>Home</nav></body></html>| a page without text"
            })
    void saysWhatIsNoPage(String document, String problem) {
        assertThat(read(document.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(Page.failed(URL, problem));
    }

    @Test
    void namesBinaryData() {
        assertThat(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, 6, 7, 8}, "text/html"))
                .isEqualTo(Page.failed(URL, "binary data, not a page"));
    }

    @Test
    void readsXhtml() {
        byte[] bytes =
                "<?xml version='1.0'?><!DOCTYPE html><html><body><p>Some words of it.</p></body></html>".getBytes();
        assertThat(read(bytes, "application/xhtml+xml").content()).isEqualTo(Content.of("Some words of it."));
    }

    @Test
    void keepsTheReasonOfWhatWasNotAnswered() {
        Fetched failed = new Failed(Source.of(URL, URL, false), Outcome.FAILED, "HTTP 403, access refused");
        assertThat(PageReader.read(failed)).isEqualTo(Page.failed(URL, "HTTP 403, access refused"));
    }

    @Test
    void takesASavedPagesWordOnWhereItBelongs() {
        String saved =
                "<html><head><link rel=canonical href=https://arxiv.org/abs/2604.05678></head><body><p>A long paragraph about"
                        + " something else altogether, which is no part of it at all.</p><blockquote class=abstract>We cache.</blockquote></body></html>";
        Fetched file = new Body(
                Source.of("a.html", "/tmp/a.html", true), saved.getBytes(), "/tmp/a.html", null, Instant.EPOCH);
        assertThat(PageReader.read(file).content().plain()).isEqualTo("We cache.");
        assertThat(PageReader.read(file).url()).isEqualTo("a.html");
    }
}
