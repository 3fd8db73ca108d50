package digest.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalKeyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://arxiv.org/abs/2604.09502, arxiv:2604.09502",
        "http://export.arxiv.org/abs/2604.09502v3, arxiv:2604.09502",
        "https://arxiv.org/pdf/2604.09502v1.pdf, arxiv:2604.09502",
        "https://www.arxiv.org/html/2604.09502v2#S3, arxiv:2604.09502",
        "https://www.alphaxiv.org/overview/2604.09502, arxiv:2604.09502",
        "https://huggingface.co/papers/2604.09502, arxiv:2604.09502",
        "https://ar5iv.labs.arxiv.org/html/2604.09502, arxiv:2604.09502",
        "https://doi.org/10.48550/arXiv.2604.09502, arxiv:2604.09502",
        "oai:arXiv.org:2604.09502v1, arxiv:2604.09502",
        "arXiv:2604.09502, arxiv:2604.09502",
        "https://arxiv.org/abs/cs/0112017v1, arxiv:cs/0112017",
        "https://www.reddit.com/r/LocalLLaMA/comments/1skesyq/some_title/, reddit:1skesyq",
        "https://old.reddit.com/comments/1skesyq, reddit:1skesyq",
        "https://redd.it/1SKESYQ, reddit:1skesyq",
        "https://www.reddit.com/gallery/1skesyq, reddit:1skesyq",
        "https://i.redd.it/abc.png, url:i.redd.it/abc.png",
        "https://news.ycombinator.com/item?id=47747017, hn:47747017",
        "https://github.com/GGML-org/llama.cpp, gh:ggml-org/llama.cpp",
        "https://github.com/ggml-org/llama.cpp.git, gh:ggml-org/llama.cpp",
        "https://github.com/ggml-org/llama.cpp/pull/19493/files, gh:ggml-org/llama.cpp#19493",
        "https://github.com/ggml-org/llama.cpp/issues/7?x=1, gh:ggml-org/llama.cpp#7",
        "https://github.com/ggml-org/llama.cpp/releases/tag/b8770, gh:ggml-org/llama.cpp@b8770",
        "https://github.com/ggml-org/llama.cpp/tree/master, gh:ggml-org/llama.cpp",
        "https://github.com/simonw/research/tree/main/servo, url:github.com/simonw/research/tree/main/servo",
        "https://github.com/features/copilot, url:github.com/features/copilot",
        "https://huggingface.co/Qwen/Qwen3.5-27B/tree/main, hf:qwen/qwen3.5-27b",
        "https://hf.co/datasets/Example/Set, hf:datasets/example/set",
        "https://huggingface.co/blog/gemma4, url:huggingface.co/blog/gemma4",
        "https://www.youtube.com/watch?v=5shykyfmb28&t=10, yt:5shykyfmb28",
        "https://youtu.be/5shykyfmb28, yt:5shykyfmb28",
        "https://x.com/someone/status/2090657271827312727?s=20, x:2090657271827312727",
        "https://nitter.net/someone/status/2090657271827312727#m, x:2090657271827312727",
        "https://openreview.net/pdf?id=AbC123, openreview:AbC123",
        "https://dl.acm.org/doi/abs/10.1145/3600006.3613165, doi:10.1145/3600006.3613165",
        "https://aclanthology.org/2024.acl-long.1.pdf, acl:2024.acl-long.1",
        "HTTP://WWW.Example.org:80/A/Path/?utm_source=x&b=2&a=1#frag, url:example.org/A/Path?a=1&b=2",
        "https://example.org/index.html, url:example.org",
        "https://example.org/story/amp/, url:example.org/story",
        "https://example.org:8443/x, url:example.org:8443/x",
        "not an address, url:not an address"
    })
    void namesAThingTheSameFromEverySpelling(String url, String key) {
        assertThat(CanonicalKey.of(url)).isEqualTo(key);
    }

    @Test
    void keepsApartWhatOnlyLooksAlike() {
        assertThat(CanonicalKey.of("https://example.org/?p=1"))
                .isNotEqualTo(CanonicalKey.of("https://example.org/?p=2"));
        assertThat(CanonicalKey.of("https://a.substack.com/p/x"))
                .isNotEqualTo(CanonicalKey.of("https://b.substack.com/p/x"));
        assertThat(CanonicalKey.of("https://github.com/a/b/issues/1"))
                .isNotEqualTo(CanonicalKey.of("https://github.com/a/b"));
    }
}
