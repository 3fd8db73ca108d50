package digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRendererTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a <script>alert(1)</script> b  | a \\<script>alert(1)\\</script> b
                    [text](https://evil.example)   | \\[text\\](https://evil.example)
                    1. not a list                  | 1\\. not a list
                    1.088b parameters              | 1.088b parameters
                    # no heading                   | \\# no heading
                    - no bullet                    | \\- no bullet
                    snake_case stays, *stars* not  | snake_case stays, \\*stars\\* not
                    _lean_                         | \\_lean\\_
                    &lt; stays as it is written    | \\&lt; stays as it is written
                    """)
    void printsMarkupOfTheSourcesAsText(String text, String escaped) {
        assertThat(MarkdownRenderer.escape(text.strip())).isEqualTo(escaped.strip());
    }
}
