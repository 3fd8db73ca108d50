package digest.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in feeds.yaml that knows where it stands and what to call itself; asked for what it is not, it says so. */
sealed interface Node {

    Place place();

    /** How a fault names this value: {@code 'weight'}, {@code an entry of 'tags'}. */
    String called();

    /** How a fault quotes this value. */
    String shown();

    /** What the notation alone says of a plain word: {@code 1.2} is a number, {@code "1.2"} is a text. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    /** A single word, number or text. */
    record Scalar(Place place, String called, Type type, String value) implements Node {

        @Override
        public String shown() {
            if (value.isBlank() || type == Type.NULL) return "empty";
            return type == Type.TEXT ? Quoted.of(value) : Quoted.bare(value);
        }
    }

    record Many(Place place, String called, List<Node> entries) implements Node {

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** A group of keys, in the order of the file. */
    record Keys(Place place, String called, Map<String, Place> places, Map<String, Node> values) implements Node {

        Keys(Place place, String called) {
            this(place, called, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        @Override
        public String shown() {
            return "a group of keys";
        }

        Optional<Node> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** The value of a key that cannot be left out. */
        Node need(String key) throws FeedsException {
            Node value = values.get(key);
            if (value == null) throw place.fault("no '" + key + "' in " + called, "add it");
            return value;
        }

        /** Refuses the first key that is not among {@code known}. */
        Keys only(Collection<String> known) throws FeedsException {
            for (Map.Entry<String, Place> key : places.entrySet()) {
                if (!known.contains(key.getKey())) throw unknown(key.getValue(), key.getKey(), known);
            }
            return this;
        }

        FeedsException unknown(Place at, String key, Collection<String> known) {
            return at.fault(
                    "unknown key " + Quoted.of(key) + " in " + called,
                    Nearest.to(key, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("known are " + String.join(", ", known)));
        }
    }

    /** "{@code 'weight' is 3; write a number from 0 to 2}". */
    default FeedsException not(String whatIsRight) {
        return place().fault(called() + " is " + shown(), whatIsRight);
    }

    default Keys keys(Collection<String> known) throws FeedsException {
        if (this instanceof Keys keys) return keys.only(known);
        throw not("write keys: " + String.join(", ", known));
    }

    default List<Node> entries() throws FeedsException {
        if (this instanceof Many many) return many.entries();
        throw not("write a list, [in brackets] or each entry on a line of its own after '- '");
    }

    /** A text that is not blank, without the space around it. */
    default String text() throws FeedsException {
        if (!(this instanceof Scalar scalar)) throw not("write a text");
        if (scalar.type() == Type.NUMBER || scalar.type() == Type.FLAG)
            throw place().fault(called() + " is " + shown() + " without quotes", "write a text: \"" + shown() + "\"");
        if (scalar.type() == Type.NULL || scalar.value().isBlank()) throw not("write a text, or leave the key out");
        return scalar.value().strip();
    }

    /** A text to be printed: on one line. */
    default String line() throws FeedsException {
        String line = Quoted.line(text());
        if (line.isEmpty()) throw not("write a text, or leave the key out");
        return line;
    }

    default List<String> texts() throws FeedsException {
        List<String> texts = new ArrayList<>();
        for (Node entry : entries()) texts.add(entry.text());
        return texts;
    }

    /** One text, or a list of at least one. */
    default List<Node> oneOrMore() throws FeedsException {
        if (!(this instanceof Many many)) return List.of(this);
        if (many.entries().isEmpty()) throw place().fault(called() + " is an empty list", "name at least one");
        return many.entries();
    }

    default boolean flag() throws FeedsException {
        if (this instanceof Scalar scalar && scalar.type() == Type.FLAG)
            return scalar.value().equalsIgnoreCase("true");
        throw not("write true or false");
    }

    /** A whole number from {@code least}. */
    default int whole(int least) throws FeedsException {
        if (this instanceof Scalar scalar && scalar.type() == Type.NUMBER) {
            try {
                int number = Integer.parseInt(scalar.value());
                if (number >= least) return number;
            } catch (NumberFormatException tooLargeOrBroken) {
                // said below
            }
        }
        throw not("write a whole number from " + least);
    }

    /** A number from 0 to 2, as every weight is. */
    default double weight() throws FeedsException {
        if (this instanceof Scalar scalar && scalar.type() == Type.NUMBER) {
            try {
                double number = Double.parseDouble(scalar.value());
                if (number >= 0 && number <= Source.HEAVIEST) return number == 0 ? 0 : number;
            } catch (NumberFormatException notANumberOfJava) {
                // said below
            }
        }
        throw not("write a number from 0 to 2");
    }

    /** One of a few words. */
    default String choice(Collection<String> words) throws FeedsException {
        if (this instanceof Scalar scalar && words.contains(scalar.value())) return scalar.value();
        Optional<String> near =
                this instanceof Scalar scalar ? Nearest.to(scalar.value(), words) : Optional.<String>empty();
        throw not("write "
                + (words.size() == 1 ? "" : "one of ")
                + String.join(", ", words)
                + near.map(word -> words.size() == 1 ? "" : " (did you mean '" + word + "'?)")
                        .orElse(""));
    }
}
