package digest.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A feed to be written into feeds.yaml.
 *
 * @param form the key it is written with: {@code url} or a shorthand
 * @param values what stands under that key; one, or several where the shorthand takes a list
 * @param name null: as derived
 * @param weight 1 is not written
 * @param tags none are not written
 */
public record NewFeed(
        String form, List<String> values, @Nullable String name, double weight, List<String> tags) {

    /** What no YAML reads as anything but a text, in brackets or not; words that are a truth value or nothing are in {@link #WORDS}. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} .'_+/-]*(?<! )");

    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9:/._~%?=&+@;-]*(?<!:)");

    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    public NewFeed {
        values = List.copyOf(values);
        tags = List.copyOf(tags);
    }

    /** A feed at an address, as it is. */
    public static NewFeed at(String url) {
        return new NewFeed("url", List.of(url), null, 1, List.of());
    }

    /** A feed with a shorthand of its own. */
    static NewFeed of(String form, String... values) {
        return new NewFeed(form, List.of(values), null, 1, List.of());
    }

    /** The same with what its reader says of it; what was said before stays where nothing is said now. */
    public NewFeed with(@Nullable String newName, @Nullable Double newWeight, List<String> newTags) {
        return new NewFeed(
                form,
                values,
                newName == null ? name : newName,
                newWeight == null ? weight : newWeight,
                newTags.isEmpty() ? tags : newTags);
    }

    /** The entry as it stands in a list, on one line: {@code https://example.org/feed.xml}, {@code {reddit: LocalLLaMA, weight: 1.2}}. */
    public String written() {
        List<String> keys = new ArrayList<>();
        String value = values.stream().map(NewFeed::scalar).collect(Collectors.joining(", "));
        keys.add(form + ": " + (values.size() == 1 ? value : "[" + value + "]"));
        if (name != null) keys.add("name: " + scalar(name));
        if (weight != 1)
            keys.add(
                    "weight: " + BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString());
        if (!tags.isEmpty())
            keys.add("tags: [" + tags.stream().map(NewFeed::scalar).collect(Collectors.joining(", ")) + "]");
        return keys.size() == 1 && form.equals("url") ? value : "{" + String.join(", ", keys) + "}";
    }

    /** A text as YAML has it: bare where that is safe, else in double quotes. */
    private static String scalar(String text) {
        boolean bare =
                (PLAIN.matcher(text).matches() || PLAIN_ADDRESS.matcher(text).matches())
                        && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
        return bare ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
