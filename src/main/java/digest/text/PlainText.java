package digest.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text without tags into blocks. Lines are read as markdown is (CommonMark 0.31), since what comes as plain text in feeds is
 * markdown more often than not: Reddit self text, release notes, mails. One pass, linear.
 */
final class PlainText {

    /** A line shorter than this was ended by its writer, not by a wrap; mails wrap at 72, arXiv at 80. Chosen by hand. */
    private static final int SHORTEST_WRAPPED_LINE = 48;

    /** Words of a bold line that still make a heading; chosen by hand. */
    static final int LONGEST_HEADING_WORDS = 16;

    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final String base;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private final StringBuilder open = new StringBuilder();
    private String last = "";

    private PlainText(String base) {
        this.base = base;
    }

    /** @param base what relative links are resolved against */
    static Passage passage(String text, String base) {
        PlainText reader = new PlainText(base);
        reader.read(Characters.clean(text));
        return new Passage(new Content(reader.blocks), List.copyOf(reader.links));
    }

    private void read(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            String bare = unescapedMarker(line.strip());
            String fence = fenceOf(bare);
            if (fence != null) {
                close();
                StringBuilder code = new StringBuilder();
                while (++i < lines.length && !lines[i].strip().startsWith(fence))
                    code.append(lines[i]).append('\n');
                if (!code.toString().isBlank())
                    blocks.add(new Block(Block.Kind.CODE, code.toString().stripTrailing()));
            } else if (bare.isEmpty() || isRule(bare)) {
                close();
            } else if (open.length() == 0 && isIndentedCode(lines, i)) {
                StringBuilder code = new StringBuilder();
                for (; i < lines.length && (lines[i].isBlank() || isIndented(lines[i])); i++)
                    code.append(lines[i]).append('\n');
                i--;
                blocks.add(
                        new Block(Block.Kind.CODE, code.toString().stripIndent().strip()));
            } else if (bare.startsWith("|") && bare.indexOf('|', 1) > 0) {
                close();
                StringBuilder table = new StringBuilder();
                for (; i < lines.length && lines[i].strip().startsWith("|"); i++) tableRow(lines[i].strip(), table);
                i--;
                if (!table.toString().isBlank())
                    blocks.add(new Block(Block.Kind.TABLE, table.toString().stripTrailing()));
            } else {
                line(line, bare);
            }
        }
        close();
    }

    private void line(String line, String bare) {
        int heading = headingLevel(bare);
        int marker = markerLength(bare);
        if (heading > 0) {
            close();
            kind = Block.Kind.HEADING;
            open.append(bare.substring(heading).replaceFirst("[ #]+$", ""));
            close();
        } else if (bare.startsWith(">") && !bare.startsWith(">!")) {
            if (kind != Block.Kind.QUOTE) close();
            kind = Block.Kind.QUOTE;
            String inner = bare.substring(1).strip();
            if (inner.isEmpty()) close();
            else append(inner, line);
        } else if (marker > 0) {
            close();
            kind = Block.Kind.LIST_ITEM;
            append(bare.substring(marker).strip(), line);
        } else {
            boolean lazy = kind == Block.Kind.LIST_ITEM && open.length() > 0 && wraps(last, bare);
            if (kind != Block.Kind.PARAGRAPH && !lazy && !(kind == Block.Kind.QUOTE && wraps(last, bare))) close();
            append(bare, line);
        }
    }

    private void append(String words, String rawLine) {
        if (open.length() > 0 && !wraps(last, words)) {
            Block.Kind same = kind;
            close();
            kind = same == Block.Kind.QUOTE ? same : Block.Kind.PARAGRAPH;
        }
        if (open.length() > 0) open.append(' ');
        open.append(words);
        last = rawLine;
    }

    /** Whether the next line goes on with the sentence of this one. */
    private static boolean wraps(String line, String next) {
        if (line.isEmpty()) return true;
        if (line.endsWith("  ") || line.endsWith("\\")) return false;
        char first = next.charAt(0);
        if (Character.isLowerCase(first)) return true;
        return line.strip().length() >= SHORTEST_WRAPPED_LINE;
    }

    private void close() {
        if (open.length() > 0) {
            String raw = open.toString();
            Set<String> found = new LinkedHashSet<>();
            String words = Characters.fold(Inline.plain(raw, base, found));
            if (words.contains("**") || words.contains("](")) words = Characters.fold(Inline.plain(words, base, found));
            Inline.written(words, found);
            boolean bold =
                    kind == Block.Kind.PARAGRAPH && isBold(raw) && Characters.blanks(words) < LONGEST_HEADING_WORDS;
            add(bold && !words.endsWith(".") ? Block.Kind.HEADING : kind, words, found);
            open.setLength(0);
        }
        kind = Block.Kind.PARAGRAPH;
        last = "";
    }

    /** Adds a block and its links unless they are not worth reading. */
    private void add(Block.Kind kind, String words, Set<String> found) {
        Boilerplate.Verdict verdict = words.isBlank() ? Boilerplate.Verdict.KEEP_LINKS : Boilerplate.of(words);
        if (verdict != Boilerplate.Verdict.DROP) links.addAll(found);
        if (verdict == Boilerplate.Verdict.KEEP) {
            String kept = Characters.tidy(Boilerplate.trim(words));
            blocks.add(new Block(kind == Block.Kind.PARAGRAPH && SourceCode.is(kept) ? Block.Kind.CODE : kind, kept));
        }
        if (verdict == Boilerplate.Verdict.CAPTION) blocks.add(new Block(Block.Kind.CAPTION, words));
    }

    /** "\\- item" and "\\# heading" are what Reddit's editor makes of marks typed into it. */
    private static String unescapedMarker(String line) {
        int at = 0;
        while (at + 2 < line.length() && line.charAt(at) == '\\') at++;
        return "-*+#>|".indexOf(line.isEmpty() ? ' ' : line.charAt(at)) >= 0 ? line.substring(at) : line;
    }

    /** CommonMark 0.31 §4.4: four blanks, outside a paragraph; but an indented list is a list. */
    private static boolean isIndentedCode(String[] lines, int at) {
        return isIndented(lines[at]) && markerLength(lines[at].strip()) == 0 && (at == 0 || lines[at - 1].isBlank());
    }

    private static boolean isIndented(String line) {
        return line.startsWith("    ") || line.startsWith("\t");
    }

    private static boolean isBold(String raw) {
        String bare = raw.strip();
        return bare.length() > 4
                && (bare.startsWith("**") && bare.endsWith("**") || bare.startsWith("__") && bare.endsWith("__"))
                && bare.indexOf("**", 2) == bare.length() - 2;
    }

    private static String fenceOf(String line) {
        return line.startsWith("```") ? "```" : line.startsWith("~~~") ? "~~~" : null;
    }

    private static boolean isRule(String line) {
        if (line.length() < 3) return false;
        char c = line.charAt(0);
        if (c != '-' && c != '*' && c != '_' && c != '=') return false;
        for (int i = 1; i < line.length(); i++) if (line.charAt(i) != c && line.charAt(i) != ' ') return false;
        return true;
    }

    /** The length of "# " to "###### ", 0 for other lines. */
    private static int headingLevel(String line) {
        int n = 0;
        while (n < line.length() && line.charAt(n) == '#') n++;
        return n >= 1 && n <= 6 && n < line.length() && line.charAt(n) == ' ' ? n + 1 : 0;
    }

    /** The length of a list marker with its blank: "- ", "* ", "• ", "12. ", "a) "; 0 for other lines. */
    private static int markerLength(String line) {
        char c = line.charAt(0);
        if ("-*+•‣▪◦–".indexOf(c) >= 0)
            return line.length() > 1 && Characters.isSpace(line.charAt(1)) ? 2 : c == '•' ? 1 : 0;
        int n = 0;
        while (n < line.length() && n < 3 && line.charAt(n) >= '0' && line.charAt(n) <= '9') n++;
        boolean marks = n > 0 && n + 1 < line.length() && (line.charAt(n) == '.' || line.charAt(n) == ')');
        return marks && line.charAt(n + 1) == ' ' ? n + 2 : 0;
    }

    private void tableRow(String line, StringBuilder table) {
        List<String> cells = new ArrayList<>();
        boolean separator = true;
        for (String cell : line.substring(1).split("\\|", -1)) {
            String words = Characters.fold(Inline.plain(cell, base, links));
            separator &= words.isEmpty() || words.chars().allMatch(c -> c == '-' || c == ':' || c == ' ');
            cells.add(words);
        }
        if (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) cells.remove(cells.size() - 1);
        if (!separator) table.append(String.join(" | ", cells)).append('\n');
    }

    /** Whether a string reads as an absolute web address. */
    static boolean isWeb(String url) {
        String head = url.length() > 8 ? url.substring(0, 8).toLowerCase(Locale.ROOT) : "";
        return head.startsWith("http://") || head.startsWith("https://");
    }
}
