package digest.text;

import java.util.regex.Pattern;

/** Lines of a program or a shell that their writer did not mark as such. */
final class SourceCode {

    /** A command, an option or a statement at the beginning of a line, or a line that a shell would continue. */
    private static final Pattern LINE = Pattern.compile(
            "(?:--?[a-z][\\w-]*(?:[= ]\\S+){0,3} ?\\\\?|(?:\\$ |> )?(?:sudo|curl|wget|pip3?|npm|npx|uv|cargo|git|docker|apt(?:-get)?|brew|conda|cmake|export|python3?|"
                    + "\\.?/?(?:[\\w./]*/)?llama-(?:server|cli|bench)(?:\\.exe)?|ollama|vllm|lms) [-\\w./].*"
                    + "|(?:def|class) \\w+[(:].*|(?:from [\\w.]+ )?import [\\w., *]+(?: as \\w+)?|print\\(.*|return [\\w(\\[].*[)\\]]|#include .*|if [^.?!]{1,80}:.*\\(.*"
                    + "|\"[\\w-]+\": ?.{0,80}[,{\\[]?|[}\\])]+[,;]?|.{0,300}\\s\\\\|.{0,120}[=(){<>].{0,120}[{;]|Copy CodeCopiedUse a different Browser.*)",
            Pattern.DOTALL);

    /** Share of a paragraph's characters that are signs of a program rather than of a language, from which it is one; a sentence may have twice as many. Chosen by hand. */
    private static final double SIGNS = 0.08;

    /** Characters; of shorter lines the share says nothing. */
    private static final int SHORTEST = 40;

    /** Longer lines are judged by their beginning. */
    private static final int LOOK = 600;

    private SourceCode() {}

    static boolean is(String text) {
        String head = text.length() > LOOK ? text.substring(0, LOOK) : text;
        if (LINE.matcher(head).matches() && !readsAsSentence(head)) return true;
        if (head.length() < SHORTEST) return false;
        int signs = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            boolean call = c == '(' && i > 0 && Character.isLetterOrDigit(head.charAt(i - 1));
            if (call || "{}[]=;<>_|\\".indexOf(c) >= 0) signs++;
        }
        double share = readsAsSentence(head) ? 2 * SIGNS : SIGNS;
        return signs > share * head.length() && head.indexOf("$") < 0;
    }

    /** "git now supports …." and "export of models is …." are English. */
    private static boolean readsAsSentence(String text) {
        return Character.isUpperCase(text.charAt(0)) && !text.startsWith("Copy Code") && text.endsWith(".")
                || text.split(" ").length > 6 && (text.endsWith(".") || text.endsWith("!") || text.endsWith("?"));
    }
}
