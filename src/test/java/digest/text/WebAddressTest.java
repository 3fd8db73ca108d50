package digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b?c=d&e=(f)#g, https://a.example/b?c=d&e=(f)#g",
        "HTTPS://a.example/b, HTTPS://a.example/b",
        "https://a.example/über/日本, https://a.example/über/日本",
        "https://a.example/100%/x y, https://a.example/100%/x%20y",
        "https://a.example/<b>, https://a.example/%3Cb%3E",
    })
    void isOneVisibleWord(String link, String address) {
        assertThat(WebAddress.of(link)).isEqualTo(address);
    }

    @Test
    void encodesWhatATerminalObeysAndWhatTurnsTextRound() {
        assertThat(WebAddress.of("https://a.example/\u001b[2J\u202egpj.exe\u2028x"))
                .isEqualTo("https://a.example/%1B[2J%E2%80%AEgpj.exe%E2%80%A8x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "/a",
                "https://",
                "https:///a",
                "https://?a",
                "https://a b.example/",
                "https://a\u202e.example/",
                "https://\"a/"
            })
    void isNoneWithoutAHostThatCanBeRead(String link) {
        assertThat(WebAddress.of(link)).isNull();
    }
}
