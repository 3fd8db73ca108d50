package digest.cli;

import digest.cli.Console.Ending;
import digest.cli.Console.Level;
import digest.cli.InputOptions.Format;
import digest.fetch.Fetcher;
import digest.item.Page;
import digest.source.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code digest read}: the main text of pages. Needs no feeds.yaml and keeps nothing. */
@Command(
        name = "read",
        customSynopsis = "digest read [OPTIONS] PAGE...",
        header = "Print the main text of a page, as the editor sees it.",
        description = "%nWithout menus, notices, comments and whatever else is around it.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest read https://simonwillison.net/about/"})
final class ReadCommand implements Callable<Integer> {

    private final World world;

    @Parameters(paramLabel = "PAGE", arity = "1..*", description = "An address on the web, or a file.")
    private List<String> inputs;

    @Mixin
    private InputOptions each;

    @Mixin
    private WebOptions web;

    @Mixin
    private TalkOptions talk;

    ReadCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        Format format = each.format(inputs, "page");
        Console console = talk.console(world);
        Output output = new Output(world, null);
        boolean faulty = false;
        try (Fetcher files = new Fetcher(web.settings(world, null, true), world.clock())) {
            Queue<PageAnswer> answers = new ArrayDeque<>(ask(console));
            boolean first = true;
            for (String input : inputs) {
                Page page = (InputOptions.isWeb(input)
                                ? answers.remove()
                                : PageAnswer.of(files.read(InputOptions.source(world, input))))
                        .page();
                String text = page.problem() == null
                        ? shown(input, page, format)
                        : fault(input, page.problem(), format, console);
                output.write(first || text.isEmpty() || format != Format.TEXT ? text : "\n" + text);
                first &= text.isEmpty();
                faulty |= page.problem() != null;
            }
        }
        return faulty ? ExitCode.FAULTY : ExitCode.OK;
    }

    /** What the addresses among the inputs answer, in order; a fetcher asks for so many pages and no more. */
    private List<PageAnswer> ask(Console console) throws UserFault {
        List<String> urls = inputs.stream().filter(InputOptions::isWeb).toList();
        if (urls.isEmpty()) return List.of();
        Progress progress = new Progress(console, "pages", urls.size());
        List<PageAnswer> answers = new ArrayList<>();
        for (int from = 0; from < urls.size(); from += Fetcher.MOST_PAGES) {
            List<String> some = urls.subList(from, Math.min(urls.size(), from + Fetcher.MOST_PAGES));
            try (Fetcher fetcher = new Fetcher(web.settings(world, null, false), world.clock())) {
                answers.addAll(fetcher.fetchPagesTyped(some, PageAnswer::of, page -> progress.heard(page.fetched())));
            } finally {
                console.clearStatus();
            }
        }
        return answers;
    }

    /** What is printed of a page that cannot be read; "" where that is for people, who are told on standard error. */
    private static String fault(String input, String why, Format format, Console console) {
        if (format == Format.JSONL) return InputOptions.unreadable(input, why);
        console.say(Level.QUIET, Ending.FAILED, Address.redacted(input) + ": " + why);
        return "";
    }

    private static String shown(String input, Page page, Format format) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (format == Format.JSONL) node.put("source", input);
        node.put("url", Address.redacted(page.url()))
                .put("title", page.title().isEmpty() ? null : page.title())
                .put("text", page.content().plain())
                .put("words", page.content().words());
        return switch (format) {
            case TEXT -> text(page);
            case JSON -> Json.page(node);
            case JSONL -> Json.line(node);
        };
    }

    /** For people: the title and the paragraphs, a blank line between two. */
    private static String text(Page page) {
        StringBuilder out = new StringBuilder();
        if (!page.title().isEmpty()) out.append(Console.clean(page.title())).append("\n\n");
        page.content()
                .plain()
                .lines()
                .forEach(line -> out.append(cleanIndented(line)).append('\n'));
        return out.toString();
    }

    /** A line of code keeps its beginning. */
    private static String cleanIndented(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') indent++;
        return " ".repeat(indent) + Console.clean(line.substring(indent));
    }
}
