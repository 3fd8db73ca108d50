package digest.render;

import digest.edition.Edition;
import digest.write.Sentence;
import digest.write.Written;
import java.util.ArrayList;
import java.util.List;

/** What a written story says, sentence by sentence, set in type. */
final class Prose {

    private final Typography typography;

    Prose(Typography typography) {
        this.typography = typography;
    }

    String headline(Written written) {
        return typography.set(written.headline().text());
    }

    /** The sentences after the headline; "update, first told DATE." comes first where the story was told before. */
    String text(Written written) {
        List<String> sentences = new ArrayList<>();
        if (written.story().told() != null) {
            sentences.add("update, first told " + written.story().told().date() + ".");
        }
        for (Sentence sentence : written.sentences()) sentences.add(typography.set(sentence.text()));
        return String.join(" ", sentences);
    }

    /** The line on the feeds and the stories considered. */
    String footer(Edition edition) {
        return typography.set(Footer.line(edition));
    }

    /** Headline, text and link in one paragraph, the link last. */
    String paragraph(Written written) {
        String text = text(written);
        return headline(written) + (text.isEmpty() ? "" : " " + text);
    }
}
