package digest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import digest.cli.Main;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map of the house: who may import whom, where each library lives, and who may touch the world. */
@AnalyzeClasses(packages = "digest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> CORE =
            Set.of("text", "source", "item", "feed", "story", "english", "ground", "write", "edition", "render");

    /** Package → what it may import of ours; a package that is not a key is red. "" is the root. */
    private static final Map<String, Set<String>> MAP = Map.ofEntries(
            entry("text", Set.of()),
            entry("source", Set.of()),
            entry("item", Set.of("source", "text")),
            entry("feed", Set.of("item", "source", "text")),
            entry("story", Set.of("item", "source", "text")),
            entry("english", Set.of()),
            entry("ground", Set.of("english", "item", "text")),
            entry("write", Set.of("ground", "english", "story", "item", "source", "text")),
            entry("edition", Set.of("write", "story", "item", "source")),
            entry("render", Set.of("edition", "write", "ground", "story", "item", "source", "text")),
            entry("fetch", Set.of("source")),
            entry("store", Set.of("write", "ground", "edition", "story", "item", "source", "text")),
            entry("", CORE),
            entry("cli", with(CORE, "fetch", "store", "")));

    /** Library → the packages that may know it; a library that is not a key is red. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("com.rometools", Set.of("feed")),
            entry("org.jdom2", Set.of("feed")),
            entry("org.jsoup", Set.of("text", "feed", "render")), // render reads printed pages back
            entry("org.apache.lucene", Set.of("text")),
            entry("tools.jackson.dataformat.yaml", Set.of("source")),
            entry("org.snakeyaml", Set.of("source")),
            entry("tools.jackson", Set.of("source", "feed", "render", "store", "cli")),
            entry("com.fasterxml.jackson.annotation", Set.of("source", "feed", "render", "store", "cli")),
            entry("okhttp3", Set.of("fetch")),
            entry("okio", Set.of("fetch")),
            entry("kotlin", Set.of("fetch")),
            entry("org.sqlite", Set.of("store")),
            entry("java.sql", Set.of("store")),
            entry("picocli", Set.of("cli")),
            entry("java.util.logging", Set.of("cli")),
            entry("org.jspecify", with(CORE, "fetch", "store", "cli", "")));

    /** The world, as the JDK spells it: {@code Type} or {@code Type.member}. Not for the core. */
    private static final List<String> WORLD = List.of(
            "java.io.Console",
            "java.io.File",
            "java.io.FileDescriptor",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.System.console",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.err",
            "java.lang.System.getenv",
            "java.lang.System.getProperties",
            "java.lang.System.getProperty",
            "java.lang.System.in",
            "java.lang.System.nanoTime",
            "java.lang.System.out",
            "java.lang.System.setProperty",
            "java.lang.Throwable.printStackTrace",
            "java.lang.Math.random",
            "java.net.DatagramSocket",
            "java.net.HttpURLConnection",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.ProxySelector",
            "java.net.ServerSocket",
            "java.net.Socket",
            "java.net.URI.toURL",
            "java.net.URL",
            "java.net.URLConnection",
            "java.nio.file.Files",
            "java.nio.file.FileSystem",
            "java.nio.file.FileSystems",
            "java.nio.file.Path.toFile",
            "java.nio.file.Path.toRealPath",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Clock.system",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.ZonedDateTime.now",
            "java.util.Scanner",
            "java.util.Timer",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.Collection.parallelStream",
            "java.util.stream.BaseStream.parallel",
            "java.util.stream.Stream.parallel");

    /** What depends on the machine's locale, charset or time zone, with parameters. Not for anybody. */
    private static final List<String> MACHINE = List.of(
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.BreakIterator.getSentenceInstance()",
            "java.text.BreakIterator.getWordInstance()",
            "java.time.ZoneId.systemDefault()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()");

    @ArchTest
    static final ArchRule everyPackageIsOnTheMapAndImportsOnlyWhatItMay =
            classes().should(dependOnlyAsTheMapSays());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("digest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyLibraryHasItsHome = classes().should(knowOnlyLibrariesThatLiveThere());

    @ArchTest
    static final ArchRule onlyTheShellTouchesTheWorld = classes()
            .that(describe("are of the core", c -> CORE.contains(home(c)) || home(c).isEmpty()))
            .should(reachNothingOf(WORLD, ArchitectureTest::memberOf, "reach the world"));

    @ArchTest
    static final ArchRule nothingDependsOnTheMachinesLocaleCharsetOrZone = classes()
            .should(reachNothingOf(MACHINE, ArchitectureTest::signatureOf, "depend on the machine's settings"));

    @ArchTest
    static final ArchRule onlyFetchOpensConnections = noClasses()
            .that()
            .resideOutsideOfPackage("digest.fetch")
            .and()
            .doNotHaveFullyQualifiedName("digest.store.NativeLibrary") // a jar's entry, whose length only a URL tells
            .should()
            .dependOnClassesThat(describe(
                    "open connections",
                    c -> c.getName().startsWith("java.net.http.")
                            || Set.of(
                                            "java.net.Socket",
                                            "java.net.ServerSocket",
                                            "java.net.URL",
                                            "java.net.URLConnection")
                                    .contains(c.getName())))
            .orShould()
            .callMethod(java.net.URI.class, "toURL");

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that(describe("are not Main", c -> !c.isEquivalentTo(Main.class)))
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .dependOnClassesThat(Predicates.equivalentTo(Runtime.class));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Processor|Handler|Service|Impl|Data|Info)")
            .orShould()
            .haveNameMatching(".*[.$](Base|Abstract)[A-Z].*");

    private static ArchCondition<JavaClass> dependOnlyAsTheMapSays() {
        return new ArchCondition<>("be on the map and depend only as it says") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                if (!MAP.containsKey(home(from))) {
                    events.add(SimpleConditionEvent.violated(from, from.getName() + " is in no package of the map"));
                    return;
                }
                from.getDirectDependenciesFromSelf().stream()
                        .filter(d -> isOurs(d.getTargetClass()))
                        .filter(d -> !home(d.getTargetClass()).equals(home(from)))
                        .filter(d -> !MAP.get(home(from)).contains(home(d.getTargetClass())))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(from, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> knowOnlyLibrariesThatLiveThere() {
        return new ArchCondition<>("know only libraries that live in their package") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(d -> !homesOf(d.getTargetClass().getBaseComponentType())
                                .contains(home(from)))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(from, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> reachNothingOf(
            List<String> banned, java.util.function.Function<JavaAccess<?>, List<String>> names, String what) {
        Predicate<JavaAccess<?>> isBanned =
                access -> names.apply(access).stream().anyMatch(banned::contains);
        return new ArchCondition<>("not " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getAccessesFromSelf().stream()
                        .filter(isBanned)
                        .forEach(a -> events.add(SimpleConditionEvent.violated(from, a.getDescription())));
            }
        };
    }

    /** {@code Type} and {@code Type.member}. */
    private static List<String> memberOf(JavaAccess<?> access) {
        String type = access.getTargetOwner().getName();
        return List.of(type, type + "." + access.getTarget().getName());
    }

    /** {@code Type.member(Parameters)}. */
    private static List<String> signatureOf(JavaAccess<?> access) {
        return List.of(access.getTarget().getFullName());
    }

    /** The packages that may know a class: all for the JDK and for our own, else those of the longest key that fits. */
    private static Set<String> homesOf(JavaClass type) {
        String name = type.getName();
        return HOMES.keySet().stream()
                .filter(library -> name.startsWith(library + "."))
                .reduce((a, b) -> a.length() > b.length() ? a : b)
                .map(HOMES::get)
                .orElse(
                        type.isPrimitive()
                                        || isOurs(type)
                                        || name.startsWith("java.")
                                        || name.startsWith("javax.")
                                        || name.startsWith("org.xml.sax.")
                                        || name.startsWith("org.w3c.dom.")
                                ? MAP.keySet()
                                : Set.of());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("digest") || type.getPackageName().startsWith("digest.");
    }

    /** "story" for digest.story.Story and whatever lies under it; "" for the root. */
    private static String home(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\."))
                .skip(1)
                .findFirst()
                .orElse("");
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
