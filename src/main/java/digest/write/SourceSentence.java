package digest.write;

import digest.english.Words;
import digest.item.Item;
import java.util.List;

/**
 * A sentence of a source that may stand in a digest.
 *
 * @param text as it may be printed: cleaned, in the third person, with a closing full stop
 * @param raw as the source has it
 * @param item where it stands
 * @param position its place among all sentences of the item's text, from 0, fit to print or not; below 0 in its title
 * @param total how many sentences the item's text has
 * @param quotation whether it is somebody else's words, told by the item
 * @param before the source's sentence that it may point at; "" where it opens the text
 * @param known what it speaks of as told ("the plugin"), and an earlier sentence has told, but not the item's title
 * @param leansBack whether it opens with a word that points at the sentence before it, and may only follow that one
 * @param takenBack whether the sentence behind it begins with "but": without that, it is half of what its source says
 */
record SourceSentence(
        String text,
        RawSentence raw,
        Item item,
        int position,
        int total,
        boolean quotation,
        String before,
        List<String> known,
        boolean leansBack,
        boolean takenBack) {

    /** The source's own words. */
    String from() {
        return raw.text();
    }

    /** The source's sentence at this place, without the one that tells what it speaks of. */
    String told() {
        return Sentence.told(from());
    }

    /** The same place with another part of its words. */
    SourceSentence saying(String part) {
        return new SourceSentence(part, raw, item, position, total, quotation, before, known, false, takenBack);
    }

    int words() {
        return Words.count(text);
    }

    /** Where in the item it stands, 0 at the start and 1 at the end. */
    double depth() {
        return total <= 1 ? 0 : place() / (double) (total - 1);
    }

    /** Its place in the item's text, from 0; a sentence of the title stands where the text begins. */
    int place() {
        return Math.max(0, position);
    }

    /** Whether another was made of the same sentence of the same item. */
    boolean isAt(SourceSentence other) {
        return item.equals(other.item) && position == other.position;
    }

    /** Whether the source has another sentence right behind this one. */
    boolean isRightBefore(SourceSentence other) {
        return item.equals(other.item) && position == other.position - 1;
    }
}
