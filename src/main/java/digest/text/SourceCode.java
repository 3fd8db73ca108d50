package digest.text;

/** Lines of a program or a shell that their writer did not mark as such. */
final class SourceCode {

    /** A command, an option or a statement at the beginning of a line. */
    private static final Alternatives LINE = Alternatives.of(
            "--?[a-z][\\w-]*(?:[= ]\\S+){0,3} ?\\\\?",
            "(?:\\$ |> )?(?:sudo|curl|wget|pip3?|npm|npx|uv|cargo|git|docker|apt(?:-get)?|brew|conda|cmake|export|python3?|ollama|vllm|lms) [-\\w./].*",
            "(?:\\$ |> )?\\.?/?(?:[\\w./]*/)?llama-(?:server|cli|bench)(?:\\.exe)? [-\\w./].*",
            "(?:def|class) \\w+[(:].*",
            "(?:from [\\w.]+ )?import [\\w., *]+(?: as \\w+)?",
            "print\\(.*",
            "return [\\w(\\[].*[)\\]]",
            "#include .*",
            "if [^.?!]{1,80}:.*\\(.*",
            "\"[\\w-]+\": ?.{0,80}[,{\\[]?",
            "[}\\])]+[,;]?",
            "Copy CodeCopiedUse a different Browser.*");

    /** Characters; longer lines that end in a backslash are no commands. Chosen by hand. */
    private static final int LONGEST_CONTINUED = 300;

    /** Characters from a sign of a program to either end of its line, at most. Chosen by hand. */
    private static final int REACH = 120;

    /** Share of a paragraph's characters that are signs of a program rather than of a language, from which it is one; a sentence may have twice as many. Chosen by hand. */
    private static final double SIGNS = 0.08;

    /** Characters; of shorter lines the share says nothing. */
    private static final int SHORTEST = 40;

    /** Longer lines are judged by their beginning. */
    private static final int LOOK = 600;

    private SourceCode() {}

    static boolean is(String text) {
        String head = text.length() > LOOK ? text.substring(0, LOOK) : text;
        if ((endsAsStatement(head) || LINE.matches(head)) && !readsAsSentence(head)) return true;
        if (head.length() < SHORTEST) return false;
        int signs = 0;
        for (int i = 0; i < head.length(); i++) {
            switch (head.charAt(i)) {
                case '{', '}', '[', ']', '=', ';', '<', '>', '_', '|', '\\' -> signs++;
                case '(' -> {
                    if (i > 0 && Character.isLetterOrDigit(head.charAt(i - 1))) signs++;
                }
                default -> {}
            }
        }
        if (signs <= SIGNS * head.length()) return false;
        double share = readsAsSentence(head) ? 2 * SIGNS : SIGNS;
        return signs > share * head.length() && head.indexOf("$") < 0;
    }

    /** Whether a shell would go on with the next line, or it ends as statements do and holds another sign of a program. */
    private static boolean endsAsStatement(String text) {
        int last = text.length() - 1;
        char end = text.charAt(last);
        if (end == '\\') return last > 0 && last <= LONGEST_CONTINUED && Character.isWhitespace(text.charAt(last - 1));
        if (end != '{' && end != ';') return false;
        for (int i = Math.max(0, last - 1 - REACH); i < last && i <= REACH; i++)
            if ("=(){<>".indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    /** "git now supports …." and "export of models is …." are English. */
    private static boolean readsAsSentence(String text) {
        return Character.isUpperCase(text.charAt(0)) && !text.startsWith("Copy Code") && text.endsWith(".")
                || Characters.blanks(text) >= 6 && (text.endsWith(".") || text.endsWith("!") || text.endsWith("?"));
    }
}
