package digest.cli;

import digest.source.Address;
import digest.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code digest feeds list}: what is followed, as digest understands feeds.yaml. */
@Command(
        name = "list",
        customSynopsis = "digest feeds list [OPTIONS]",
        header = "List what is followed; -v: with the addresses that are asked.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest feeds list -v"})
final class FeedsListCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private ListOptions followed;

    @Mixin
    private ReportOptions report;

    @Mixin
    private TalkOptions talk;

    FeedsListCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws UserFault, CannotWrite {
        Console console = talk.console(world);
        List<Source> sources = followed.list(world, false, console).feeds().sources();
        String text = switch (report.format()) {
            case TEXT -> table(sources, console.says(Console.Level.VERBOSE));
            case JSON -> json(sources);
        };
        new Output(world, null).write(text);
        return ExitCode.OK;
    }

    private static String table(List<Source> sources, boolean addresses) {
        Columns columns = addresses
                ? new Columns("name", "kind", "weight", "tags", "address")
                : new Columns("name", "kind", "weight", "tags");
        for (Source source : sources) {
            String tags = source.tags().isEmpty() ? "-" : String.join(",", source.tags());
            if (addresses) columns.add(source.name(), kind(source), weight(source), tags, address(source));
            else columns.add(source.name(), kind(source), weight(source), tags);
        }
        return columns.text();
    }

    private static String json(List<Source> sources) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode array = root.putArray("feeds");
        for (Source source : sources) {
            ObjectNode node = array.addObject()
                    .put("name", source.name())
                    .put("kind", kind(source))
                    .put("url", address(source))
                    .put("weight", source.weight())
                    .put("roundup", source.roundup())
                    .put("private", source.isPrivate())
                    .put("limit", source.limit() == 0 ? null : Integer.valueOf(source.limit()));
            ArrayNode tags = node.putArray("tags");
            source.tags().forEach(tags::add);
        }
        return Json.page(root);
    }

    private static String kind(Source source) {
        return source.local() ? "file" : source.kind().name().toLowerCase(Locale.ROOT);
    }

    /** "1", "0.8". */
    private static String weight(Source source) {
        return BigDecimal.valueOf(source.weight()).stripTrailingZeros().toPlainString();
    }

    private static String address(Source source) {
        return source.local() ? source.url() : Address.redacted(source.url());
    }
}
