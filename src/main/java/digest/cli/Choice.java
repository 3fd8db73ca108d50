package digest.cli;

import digest.render.Format;
import digest.source.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words. */
final class Choice {

    private Choice() {}

    /** What a digest can be printed as, for completion. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Formats() {
            super(names(Format.class));
        }
    }

    /** Reads a constant by its name, in any case. */
    static <E extends Enum<E>> ITypeConverter<E> of(Class<E> type) {
        return written -> Stream.of(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(refusal(written, names(type))));
    }

    /** "; did you mean 'markdown'?", or nothing where no name is near. */
    static String hint(String written, Collection<String> names) {
        return Nearest.to(written, names)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    private static String refusal(String written, List<String> names) {
        int last = names.size() - 1;
        return "'" + written + "' is not " + String.join(", ", names.subList(0, last)) + " or " + names.get(last)
                + hint(written, names);
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
