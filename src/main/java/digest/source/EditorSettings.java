package digest.source;

import org.jspecify.annotations.Nullable;

/**
 * How the language-model editor is reached and what it may cost. The extractive editor, the only one there is yet, needs
 * none of it.
 *
 * @param provider who serves the model
 * @param model null: the provider's usual one
 * @param baseUrl http(s), null: the provider's own address
 * @param apiKey the name of the environment variable that holds the key, null: none needed. Not the key itself, which is
 *     read when it is used and never kept
 * @param budget what one edition may spend
 */
public record EditorSettings(
        Provider provider,
        @Nullable String model,
        @Nullable String baseUrl,
        @Nullable String apiKey,
        Budget budget) {

    public static final EditorSettings DEFAULT = new EditorSettings(
            Provider.OLLAMA, "qwen3:8b", "http://localhost:11434", null, new Budget(40, 60_000, 300));

    /** The wire formats that are spoken; {@link #OPENAI} takes a base URL for any compatible server. */
    public enum Provider {
        OPENAI,
        ANTHROPIC,
        OLLAMA,
        GEMINI
    }

    /**
     * What one edition may spend; past any of it, the extractive editor writes the rest.
     *
     * @param calls requests, from 1
     * @param tokens read and written together, from 1
     * @param seconds of wall time, from 1
     */
    public record Budget(int calls, int tokens, int seconds) {}
}
