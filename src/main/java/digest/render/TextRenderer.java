package digest.render;

import digest.edition.Edition;
import digest.edition.Section;
import digest.write.Written;

/** The plain form of the hand-made digests: bare headings, notable items under a bullet. */
final class TextRenderer implements Renderer {

    private final Prose prose;
    private final boolean footer;

    TextRenderer(Prose prose, boolean footer) {
        this.prose = prose;
        this.footer = footer;
    }

    @Override
    public String render(Edition edition) {
        StringBuilder out = new StringBuilder();
        for (Section section : edition.sections()) {
            if (!out.isEmpty()) out.append('\n');
            out.append(section.id().title()).append('\n');
            if (section.emptyReason() != null)
                out.append('\n').append(section.emptyReason()).append('\n');
            for (Written written : section.stories()) {
                out.append('\n');
                if (section.id() == Section.Id.NOTABLE) out.append("  • ");
                out.append(prose.paragraph(written))
                        .append(' ')
                        .append(written.url())
                        .append('\n');
            }
        }
        if (footer) out.append('\n').append(prose.footer(edition)).append('\n');
        return out.toString();
    }
}
