package digest.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the commands about feeds print it: what a terminal might obey and what nobody sees is escaped. */
final class Json {

    private static final JsonMapper LINE = JsonMapper.builder().build();

    /** Two blanks and a line feed on every machine. */
    private static final JsonMapper PAGE = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    /** Outside of strings JSON has none of these but line feeds. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n]]");

    private Json() {}

    /** Over several lines. */
    static String page(ObjectNode node) {
        return escaped(PAGE.writeValueAsString(node)) + "\n";
    }

    /** On one line. */
    static String line(ObjectNode node) {
        return escaped(LINE.writeValueAsString(node)) + "\n";
    }

    private static String escaped(String json) {
        return UNSEEN.matcher(json).replaceAll(found -> {
            StringBuilder escapes = new StringBuilder();
            for (char c : found.group().toCharArray()) escapes.append(String.format(Locale.ROOT, "\\\\u%04x", (int) c));
            return escapes.toString();
        });
    }
}
