package digest.render;

import digest.edition.Edition;
import digest.edition.Section;
import digest.write.Written;
import java.util.regex.Pattern;

/** CommonMark: three headings; paragraphs, under notable a list; one bare link at the end of each item. */
final class MarkdownRenderer implements Renderer {

    /** What CommonMark 0.31 would take for markup inside a paragraph. An underscore within a word is text. */
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)|~(?=~)");

    /** What it would take for the start of a block. */
    private static final Pattern BLOCK_START = Pattern.compile("^(?:([#>+-])(?=\\s|$|-|=)|(\\d{1,9})([.)])(?=\\s))");

    private final Prose prose;
    private final boolean footer;

    MarkdownRenderer(Prose prose, boolean footer) {
        this.prose = prose;
        this.footer = footer;
    }

    @Override
    public String render(Edition edition) {
        StringBuilder out = new StringBuilder();
        for (Section section : edition.sections()) {
            if (!out.isEmpty()) out.append('\n');
            out.append("## ").append(section.id().title()).append("\n");
            if (section.emptyReason() != null)
                out.append('\n').append(escape(section.emptyReason())).append('\n');
            for (Written written : section.stories()) {
                out.append('\n');
                if (section.id() == Section.Id.NOTABLE) out.append("- ");
                out.append(escape(prose.paragraph(written)))
                        .append(' ')
                        .append(written.url())
                        .append('\n');
            }
        }
        if (footer) out.append('\n').append(escape(prose.footer(edition))).append('\n');
        return out.toString();
    }

    static String escape(String text) {
        String inline = MARKUP.matcher(text).replaceAll("\\\\$0");
        return BLOCK_START
                .matcher(inline)
                .replaceAll(m -> m.group(1) != null ? "\\\\" + m.group(1) : m.group(2) + "\\\\" + m.group(3));
    }
}
