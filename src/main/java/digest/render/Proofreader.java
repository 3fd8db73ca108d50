package digest.render;

import digest.ground.Evidence;
import digest.ground.Fault;
import digest.ground.Fault.Kind;
import digest.ground.Grounding;
import digest.render.PrintedDigest.Item;
import digest.render.PrintedDigest.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds an item of a printed digest to the sources of its story. */
public final class Proofreader {

    /** The sentence that a follow-up begins with; needs no source but the edition itself. */
    private static final Pattern UPDATE = Pattern.compile("(?i)update, first told (\\S+?)\\.");

    /** "covered by 3 sources: a, b and c." */
    private static final Pattern COVERED = Pattern.compile("(?i)covered by (\\d+) sources: (.+)\\.");

    private Proofreader() {}

    /**
     * A claim that nothing bears out, and where it stands.
     *
     * @param line from 1
     */
    public record Finding(int line, Fault fault) {}

    /**
     * What is wrong with an item; empty where nothing is.
     *
     * @param told when its story was told before; null where it was not
     */
    public static List<Finding> read(Item item, Evidence evidence, @Nullable LocalDate told) {
        List<Finding> findings = new ArrayList<>();
        for (Line sentence : item.sentences())
            for (Fault fault : faults(sentence.text(), evidence, told))
                findings.add(new Finding(sentence.number(), fault));
        for (Fault fault : Grounding.quoteFaults(item.text(), evidence))
            findings.add(new Finding(lineOf(fault, item), fault));
        for (Line link : item.links())
            for (Fault fault : Grounding.linkFaults(link.text(), evidence))
                findings.add(new Finding(link.number(), fault));
        return findings;
    }

    private static List<Fault> faults(String sentence, Evidence evidence, @Nullable LocalDate told) {
        Matcher update = UPDATE.matcher(sentence);
        if (update.matches()) {
            if (told != null && told.toString().equals(update.group(1))) return List.of();
            String why =
                    told == null ? "was not, by the edition's record" : "was " + told + ", by the edition's record";
            return List.of(new Fault(Kind.DATE, "first told " + update.group(1), why, "", ""));
        }
        Matcher covered = COVERED.matcher(sentence);
        if (covered.matches()) {
            int names = covered.group(2).split(",| and ").length;
            if (!covered.group(1).equals(String.valueOf(names)))
                return List.of(new Fault(
                        Kind.NUMBER, "number " + covered.group(1), "is not how many are named: " + names, "", ""));
            return Grounding.faults(covered.group(2), evidence);
        }
        return Grounding.faults(sentence, evidence);
    }

    /** The line of the sentence that begins a quotation. */
    private static int lineOf(Fault fault, Item item) {
        int mark = fault.claim().indexOf('“') + 1;
        String begin = fault.claim().substring(mark, Math.min(fault.claim().length(), mark + BEGINNING));
        return item.sentences().stream()
                .filter(s -> s.text().contains(begin.replaceAll("[…”]+$", "")))
                .findFirst()
                .orElse(item.sentences().get(0))
                .number();
    }

    /** So many letters tell one quotation from another. */
    private static final int BEGINNING = 12;
}
