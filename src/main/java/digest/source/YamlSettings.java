package digest.source;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** How the YAML parser is set up. */
final class YamlSettings {

    private YamlSettings() {}

    /**
     * For a text that is read in one piece: snakeyaml-engine 3.0.1 fails with an IndexOutOfBoundsException where a character
     * outside of the basic plane, such as an emoji, stands across the end of its buffer (snakeyaml issue 1098). A key that stands twice is no fault to the parser: {@link YamlTree} names both places.
     */
    static LoadSettings reading(String text) {
        return LoadSettings.builder()
                .setBufferSize(text.length() + 1)
                .setAllowDuplicateKeys(true)
                .build();
    }
}
