package digest.cli;

import digest.cli.Console.Level;
import digest.ground.Evidence;
import digest.ground.Fault;
import digest.ground.Testimony;
import digest.item.CanonicalKey;
import digest.render.PrintedDigest;
import digest.render.Proofreader;
import digest.render.Proofreader.Finding;
import digest.source.Nearest;
import digest.store.Archive;
import digest.store.RecordedEdition;
import digest.store.Store;
import digest.store.StoreException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code digest verify}: holds each claim of a digest to what the sources of its story say. Changes nothing. */
@Command(
        name = "verify",
        customSynopsis = "digest verify [OPTIONS] FILE...",
        header = "Check each claim and each link of a digest against its sources.",
        description = {
            "%nA story is found by its link: in DATE.json beside the file, else in the newest",
            "edition that has it. It is checked against the store, and where that is gone",
            "against the sentences that the edition recorded. Exit code 4: a claim fails."
        },
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        footer = {"%nExample:", "  digest verify digests/2026-04-13.md"})
final class VerifyCommand implements Callable<Integer> {

    private final World world;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Digests in any format of build, edited or not.")
    private List<Path> files = List.of();

    @Mixin
    private StoreOptions kept;

    @Mixin
    private ArchiveOptions filed;

    @Mixin
    private ReportOptions report;

    @Mixin
    private TalkOptions talk;

    VerifyCommand(World world) {
        this.world = world;
    }

    /** A story that a link led to. */
    private record Found(
            List<RecordedEdition.Item> items, @Nullable LocalDate told) {}

    /** What was found out about a file. */
    private record Report(Path file, int items, int sentences, Set<String> against, List<Finding> findings) {}

    @Override
    public Integer call() throws UserFault, StoreException, CannotWrite {
        Console console = talk.console(world);
        FeedsFile list =
                kept.list(world, false, new Console(world, Level.QUIET, false)); // whose news it is does not matter
        List<Report> reports = new ArrayList<>();
        try (Store store = kept.openIfThere(world, list, console)) {
            List<RecordedEdition> editions = editions(list, store);
            for (Path file : files) reports.add(verify(file, editions, store));
        }
        new Output(world, null).write(report.format() == ReportOptions.Format.JSON ? json(reports) : text(reports));
        for (Report report : reports) console.say(Level.NORMAL, summary(report));
        return reports.stream().allMatch(r -> r.findings().isEmpty()) ? ExitCode.OK : ExitCode.FAULTY;
    }

    /** Those of the archive and of the store, newest first. */
    private List<RecordedEdition> editions(FeedsFile list, @Nullable Store store) throws StoreException {
        List<RecordedEdition> editions = new ArrayList<>();
        Archive archive = filed.archive(world, list);
        if (archive != null) editions.addAll(archive.editions());
        if (store != null) editions.addAll(store.editions());
        editions.sort(Comparator.comparing(RecordedEdition::date).reversed());
        return editions;
    }

    private Report verify(Path file, List<RecordedEdition> editions, @Nullable Store store)
            throws UserFault, StoreException {
        PrintedDigest digest = read(file);
        Path path = world.resolve(file);
        List<RecordedEdition> all = new ArrayList<>();
        Path beside = path.resolveSibling(path.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".json");
        Archive.edition(beside).ifPresent(all::add);
        all.addAll(editions);
        all.addAll(new Archive(path.getParent()).editions());
        Set<String> against = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        int sentences = 0;
        boolean known = digest.items().stream().allMatch(PrintedDigest.Item::isStructural);
        for (PrintedDigest.Item item : digest.items()) {
            if (item.isStructural()) continue;
            sentences += item.sentences().size();
            PrintedDigest.Line link = item.link();
            if (link == null) {
                findings.add(new Finding(item.sentences().get(0).number(), noLink(item)));
                continue;
            }
            Optional<Found> story = find(link.text(), all, store);
            known |= story.isPresent();
            if (story.isEmpty()) findings.add(new Finding(link.number(), unknown(link.text(), all)));
            else
                findings.addAll(Proofreader.read(
                        item,
                        evidence(story.get(), store, against, all),
                        story.get().told()));
        }
        if (!known)
            throw new UserFault("no edition on record has a story of " + file
                    + ": put it beside its DATE.json, or name the run's store with --feeds or --state, or its folder"
                    + " with --archive");
        findings.sort(Comparator.comparingInt(Finding::line));
        return new Report(
                file,
                (int) digest.items().stream().filter(i -> !i.isStructural()).count(),
                sentences,
                against,
                findings);
    }

    private PrintedDigest read(Path file) throws UserFault {
        try {
            return PrintedDigest.read(Files.readString(world.resolve(file)));
        } catch (PrintedDigest.Unreadable e) {
            throw new UserFault("cannot verify " + file + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new UserFault("cannot verify " + file + ": it is not UTF-8 text");
        } catch (IOException e) {
            throw new UserFault("cannot read " + file + ": "
                    + (Files.isDirectory(world.resolve(file)) ? "it is a folder" : CannotWrite.reason(e)));
        }
    }

    /** The story that a link names: of the first edition that has it, else an item of the store. */
    private static Optional<Found> find(String link, List<RecordedEdition> editions, @Nullable Store store)
            throws StoreException {
        for (RecordedEdition edition : editions)
            for (RecordedEdition.Story story : edition.stories())
                if (story.hasLink(link)) return Optional.of(new Found(story.items(), story.told()));
        String key = CanonicalKey.of(link);
        if (store == null || store.said(key).isEmpty()) return Optional.empty();
        Testimony nothing = Testimony.recorded("", List.of(), List.of(), List.of());
        return Optional.of(new Found(List.of(new RecordedEdition.Item(key, link, "", nothing)), null));
    }

    /** What the store has of each item, else what the edition recorded of it. */
    private Evidence evidence(Found story, @Nullable Store store, Set<String> against, List<RecordedEdition> editions)
            throws StoreException {
        List<Testimony> heard = new ArrayList<>();
        for (RecordedEdition.Item item : story.items()) {
            List<digest.item.Item> said = store == null ? List.of() : store.said(item.key());
            if (said.isEmpty()) {
                heard.add(item.heard());
                editions.stream()
                        .filter(e ->
                                e.stories().stream().anyMatch(s -> s.items().contains(item)))
                        .findFirst()
                        .ifPresent(e -> against.add("the sentences recorded in " + shown(e.origin())));
            } else {
                for (digest.item.Item state : said)
                    heard.add(Testimony.of(state).as(item.feed()));
                against.add("the store " + shown(store.name()));
            }
        }
        return Evidence.of(heard);
    }

    /** A file as the user would call it. */
    private String shown(String file) {
        Path path = Path.of(file);
        return path.startsWith(world.cwd()) ? world.cwd().relativize(path).toString() : file;
    }

    private static Fault noLink(PrintedDigest.Item item) {
        String text = item.text();
        return new Fault(
                Fault.Kind.LINK,
                "“" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "…") + "”",
                "has no link to its source",
                "",
                "");
    }

    /** So much of a paragraph tells which it is. */
    private static final int SHOWN = 40;

    private static Fault unknown(String link, List<RecordedEdition> editions) {
        List<String> links = editions.stream()
                .limit(1)
                .flatMap(e -> e.stories().stream())
                .map(RecordedEdition.Story::url)
                .toList();
        String nearest =
                Nearest.to(link, links).map(l -> "; did you mean " + l + "?").orElse("");
        return new Fault(Fault.Kind.LINK, "link " + link, "is of no story on record" + nearest, "", "");
    }

    private static String text(List<Report> reports) {
        StringBuilder out = new StringBuilder();
        for (Report report : reports)
            for (Finding finding : report.findings())
                out.append(Console.clean(report.file() + ":" + finding.line() + ": " + finding.fault()))
                        .append('\n');
        return out.toString();
    }

    private static String json(List<Report> reports) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode files = root.putArray("files");
        for (Report report : reports) {
            ObjectNode node = files.addObject()
                    .put("file", report.file().toString())
                    .put("items", report.items())
                    .put("sentences", report.sentences());
            ArrayNode against = node.putArray("against");
            report.against().forEach(against::add);
            ArrayNode faults = node.putArray("faults");
            for (Finding finding : report.findings())
                faults.addObject()
                        .put("line", finding.line())
                        .put("kind", finding.fault().kind().name().toLowerCase(Locale.ROOT))
                        .put("claim", finding.fault().claim())
                        .put("why", finding.fault().why())
                        .put("nearest", finding.fault().nearest())
                        .put("source", finding.fault().source());
        }
        return Json.page(root);
    }

    private static String summary(Report report) {
        String faults = report.findings().isEmpty()
                ? "no fault"
                : Poll.counted(report.findings().size(), "fault");
        return report.file() + ": " + Poll.counted(report.items(), "item") + ", "
                + Poll.counted(report.sentences(), "sentence") + ": " + faults
                + (report.against().isEmpty() ? "" : ", against " + String.join(" and ", report.against()));
    }
}
